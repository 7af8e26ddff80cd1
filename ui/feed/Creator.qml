// The maker's initial in their own colour, their name, and where the clip comes from.
import QtQuick
import "../theme"
import Ownfeed.Ui

Row {
    id: root

    required property FeedModel feed

    spacing: 10
    visible: root.feed.creator !== ""

    Rectangle {
        width: 36
        height: 36
        radius: 18
        gradient: Gradient {
            GradientStop { position: 0; color: Qt.hsla(root.feed.hue, 0.75, 0.66, 1) }
            GradientStop { position: 1; color: Qt.hsla((root.feed.hue + 0.12) % 1, 0.5, 0.38, 1) }
        }

        Txt {
            anchors.centerIn: parent
            text: Array.from(root.feed.creator)[0]?.toUpperCase() ?? ""
            font.weight: Font.DemiBold
        }
    }
    Column {
        anchors.verticalCenter: parent.verticalCenter
        width: root.width - 46
        spacing: 1

        Txt {
            width: parent.width
            text: root.feed.creator
            horizontalAlignment: Text.AlignLeft
            elide: Text.ElideRight
            maximumLineCount: 1
            font.pixelSize: 15
            font.weight: Font.DemiBold
        }
        Txt {
            width: parent.width
            visible: text !== ""
            text: root.feed.source
            horizontalAlignment: Text.AlignLeft
            elide: Text.ElideRight
            maximumLineCount: 1
            color: Theme.dim
            font.pixelSize: Theme.small
        }
    }
}

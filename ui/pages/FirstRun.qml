// The first minute: a wall of topics from the clips' own tags. A tap is worth dozens of swipes; none is needed.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Ownfeed.Ui
import "../theme"

FocusScope {
    id: root

    required property FeedModel feed

    objectName: "firstRun"
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("What do you like to watch?")

    Column {
        id: head

        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.max(32, root.height * 0.12)
        width: Math.min(root.width - 48, 680)
        spacing: 10

        Txt {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("What do you like to watch?")
            font.pixelSize: root.width < 600 ? 26 : 34
            font.weight: Font.DemiBold
            font.letterSpacing: -0.6
            wrapMode: Text.Wrap
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Txt {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Take a few, or none. The feed learns from what you watch, on this device only.")
            color: Theme.dim
            font.pixelSize: 15
            wrapMode: Text.Wrap
            lineHeight: 1.2
        }
    }
    Flickable {
        id: wall

        anchors.top: head.bottom
        anchors.bottom: foot.top
        anchors.topMargin: 28
        anchors.bottomMargin: 20
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(root.width - 48, 760)
        contentHeight: chips.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        ScrollBar.vertical: ScrollBar {}

        Flow {
            id: chips

            width: wall.width - 12
            spacing: 10

            Repeater {
                model: root.feed.topics

                delegate: Chip {
                    required property var model

                    objectName: "topic_" + model.tag
                    size: 15
                    text: model.tag
                    glyph: chosen ? "check" : "hash"
                    checkable: true
                    chosen: model.chosen
                    onClicked: root.feed.choose_topic(model.tag, !model.chosen)
                }
            }
        }
    }
    TextButton {
        id: foot

        objectName: "start"
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Math.max(24, root.height * 0.08)
        focus: true
        primary: true
        implicitHeight: 50
        implicitWidth: 220
        text: qsTr("Start watching")
        Keys.onReturnPressed: click()
        onClicked: root.feed.finish_first_run()
    }
}

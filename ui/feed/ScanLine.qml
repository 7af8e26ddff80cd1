// How far a scan has come, and a way to stop it.
import QtQuick
import Ownfeed.Ui
import "../theme"

Glass {
    id: root

    required property FeedModel feed

    objectName: "scan"
    radius: 16
    implicitHeight: words.implicitHeight + 24
    implicitWidth: 340
    visible: root.feed.scan !== ""
    Accessible.role: Accessible.ProgressBar
    Accessible.name: root.feed.scan
    Accessible.description: root.feed.scan_progress

    Column {
        id: words

        x: 16
        width: root.width - 66
        anchors.verticalCenter: parent.verticalCenter
        spacing: 3

        Txt {
            width: parent.width
            text: root.feed.scan
            elide: Text.ElideRight
            font.pixelSize: 13
            font.weight: Font.Medium
        }
        Txt {
            width: parent.width
            text: root.feed.scan_progress
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            color: Theme.dim
            font.pixelSize: Theme.small
            font.features: { "tnum": 1 }
        }
        Rectangle {
            width: parent.width
            height: 2
            radius: 1
            color: Theme.track
            visible: root.feed.scanned >= 0

            Rectangle {
                width: parent.width * Math.max(0, root.feed.scanned)
                height: 2
                radius: 1
                color: Theme.amber
            }
        }
    }
    RoundButton {
        anchors.right: parent.right
        anchors.rightMargin: 10
        anchors.verticalCenter: parent.verticalCenter
        size: 30
        glyph: "x"
        name: qsTr("Stop looking")
        onClicked: root.feed.cancel_scan()
    }
}

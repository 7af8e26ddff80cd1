// How far a scan has come, and a way to stop it.
import QtQuick
import Ownfeed.Ui
import "../theme"

Glass {
    id: root

    required property FeedModel feed

    objectName: "scan"
    implicitHeight: 42
    implicitWidth: Math.min(row.implicitWidth + 24, 360)
    visible: root.feed.scan !== ""
    clip: true
    Accessible.role: Accessible.ProgressBar
    Accessible.name: root.feed.scan

    Rectangle {
        anchors.bottom: parent.bottom
        height: 2
        width: parent.width * Math.max(0, root.feed.scanned)
        color: Theme.amber
    }
    Row {
        id: row

        anchors.centerIn: parent
        spacing: 10

        Txt {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, 290)
            text: root.feed.scan
            elide: Text.ElideMiddle
            font.pixelSize: 13
        }
        RoundButton {
            size: 26
            glyph: "x"
            name: qsTr("Stop looking")
            onClicked: root.feed.cancel_scan()
        }
    }
}

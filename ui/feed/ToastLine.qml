// The latest judgement, said back; it can be taken back.
import QtQuick
import Ownfeed.Ui
import "../theme"

Glass {
    id: root

    required property FeedModel feed
    required property Keyboard keyboard
    property int stayMs: 6000

    objectName: "toast"
    radius: 18
    implicitHeight: Math.max(42, words.implicitHeight + 20)
    implicitWidth: words.implicitWidth + (undo.visible ? undo.width + 38 : 32)
    visible: false
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.feed.toast

    Connections {
        target: root.feed

        function onToasted(): void {
            root.visible = true;
            stay.restart();
            root.Accessible.announce(root.feed.toast);
        }
    }
    Timer {
        id: stay

        interval: root.stayMs
        onTriggered: root.visible = hover.hovered || undo.activeFocus
    }
    HoverHandler {
        id: hover

        onHoveredChanged: stay.restart()
    }
    Txt {
        id: words

        anchors.left: parent.left
        anchors.right: undo.visible ? undo.left : parent.right
        anchors.leftMargin: 16
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        text: root.feed.toast
        wrapMode: Text.Wrap
        maximumLineCount: 2
        elide: Text.ElideRight
        font.pixelSize: 13
    }
    Chip {
        id: undo

        objectName: "undo"
        anchors.right: parent.right
        anchors.rightMargin: 6
        anchors.verticalCenter: parent.verticalCenter
        visible: root.feed.undoable
        text: qsTr("Undo")
        onClicked: root.keyboard.act("undo")
    }
}

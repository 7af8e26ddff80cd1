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
    implicitHeight: 42
    implicitWidth: row.implicitWidth + 32
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
    Row {
        id: row

        anchors.centerIn: parent
        spacing: 12

        Txt {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, 240)
            text: root.feed.toast
            elide: Text.ElideRight
            font.pixelSize: 13
        }
        Chip {
            id: undo

            objectName: "undo"
            visible: root.feed.undoable
            text: qsTr("Undo")
            onClicked: root.keyboard.act("undo")
        }
    }
}

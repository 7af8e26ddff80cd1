// Says that the clip is paused, and plays on when pressed.
import QtQuick
import QtQuick.Controls.Basic
import "../theme"

AbstractButton {
    id: root

    required property bool still
    property bool shown: false

    objectName: "pausedSign"
    implicitWidth: 76
    implicitHeight: 76
    visible: opacity > 0
    opacity: root.shown ? 1 : 0
    scale: root.shown || root.still ? 1 : 1.25
    Accessible.name: qsTr("Play")

    Behavior on opacity {
        NumberAnimation { duration: root.still ? 0 : Theme.fadeMs * 1.5 }
    }
    Behavior on scale {
        NumberAnimation { duration: root.still ? 0 : Theme.fadeMs * 1.5 }
    }
    background: Rectangle {
        radius: width / 2
        color: "#99100d16"
        border.width: 1
        border.color: Theme.line

        FocusRing {
            radius: height / 2
            shown: root.visualFocus
        }
    }
    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            anchors.horizontalCenterOffset: 2
            glyph: "play"
            size: 32
        }
    }
}

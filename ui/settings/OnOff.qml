// A switch.
import QtQuick
import QtQuick.Controls.Basic
import "../theme"

AbstractButton {
    id: root

    required property string title
    required property string sentence

    checkable: true
    hoverEnabled: true
    implicitWidth: 52
    implicitHeight: 32
    Accessible.role: Accessible.CheckBox
    Accessible.name: title
    Accessible.description: sentence
    Keys.onReturnPressed: click()

    background: Rectangle {
        radius: height / 2
        color: root.checked ? Theme.accent : root.hovered ? Theme.glassHover : Theme.glass
        border.width: root.checked ? 0 : 1
        border.color: Theme.line

        FocusRing {
            radius: height / 2
            shown: root.visualFocus
        }
        Rectangle {
            x: root.checked ? parent.width - width - 4 : 4
            anchors.verticalCenter: parent.verticalCenter
            width: 24
            height: 24
            radius: 12
            color: root.checked ? Theme.night : Theme.ink
        }
    }
}

// A round icon button of the rails, with a word below it where `label` is given. `name` is what a screen reader says.
import QtQuick
import QtQuick.Controls.Basic

AbstractButton {
    id: root

    property string glyph
    property string label
    property string name: label
    property color tint: Theme.ink
    property bool here: false
    property int size: Theme.target
    property string hint: root.name

    implicitWidth: root.size + 4
    implicitHeight: root.size + (root.label ? 22 : 0)
    hoverEnabled: true
    opacity: enabled ? 1 : 0.35
    Accessible.name: root.name
    ToolTip.visible: hovered && root.hint !== ""
    ToolTip.delay: 700
    ToolTip.text: root.hint

    contentItem: Item {
        Rectangle {
            id: disc

            anchors.horizontalCenter: parent.horizontalCenter
            width: root.size
            height: root.size
            radius: root.size / 2
            color: root.down ? Theme.glassDown : root.hovered || root.here ? Theme.glassHover : Theme.glass
            border.width: 1
            border.color: Theme.line
            scale: root.down ? 0.94 : 1

            FocusRing {
                radius: height / 2
                shown: root.visualFocus
            }
            Icon {
                anchors.centerIn: parent
                glyph: root.glyph
                size: Math.round(root.size * 0.45)
                tint: root.tint
            }
        }
        Txt {
            anchors.horizontalCenter: parent.horizontalCenter
            y: root.size + 5
            visible: root.label !== ""
            text: root.label
            color: Theme.dim
            font.pixelSize: Theme.small
            font.weight: Font.Medium
        }
    }
}

// What a rule does, as a pill that can be pressed for the next thing it can do.
import QtQuick
import QtQuick.Controls.Basic
import "../theme"

AbstractButton {
    id: root

    property bool warm: false

    implicitWidth: 58
    implicitHeight: 30
    hoverEnabled: true
    ToolTip.visible: hovered && enabled
    ToolTip.delay: 700
    ToolTip.text: Accessible.description
    Keys.onReturnPressed: click()

    background: Rectangle {
        radius: height / 2
        color: root.warm ? Qt.alpha(Theme.accent, root.hovered ? 0.32 : 0.2) : root.hovered ? Theme.glassHover : Theme.glass
        border.width: 1
        border.color: root.warm ? Qt.alpha(Theme.accent, 0.4) : Theme.line

        FocusRing {
            radius: height / 2
            shown: root.visualFocus
        }
    }
    contentItem: Txt {
        text: root.text
        color: root.warm ? Theme.blush : Theme.ink
        font.pixelSize: Theme.small
        font.weight: Font.DemiBold
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
    }
}

// Follows somebody or something, or does so no longer.
import QtQuick
import QtQuick.Controls.Basic

AbstractButton {
    id: root

    required property bool followed
    required property string whom
    property int size: 13

    objectName: "follow"
    implicitHeight: Math.round(root.size * 2.2)
    implicitWidth: label.implicitWidth + root.size * 2
    hoverEnabled: true
    text: root.followed ? qsTr("Following") : qsTr("Follow")
    Accessible.name: root.followed ? qsTr("Following %1").arg(root.whom) : qsTr("Follow %1").arg(root.whom)
    Accessible.checkable: true
    Accessible.checked: root.followed

    background: Rectangle {
        radius: height / 2
        color: root.followed ? (root.down ? Theme.glassDown : root.hovered ? Theme.glassHover : Theme.glass)
            : root.down ? "#d9d3dc" : root.hovered ? "#ffffff" : Theme.ink
        border.width: root.followed ? 1 : 0
        border.color: Theme.line

        FocusRing {
            radius: height / 2
            shown: root.visualFocus
        }
    }
    contentItem: Item {
        Txt {
            id: label

            anchors.centerIn: parent
            text: root.text
            color: root.followed ? Theme.ink : Theme.night
            font.pixelSize: root.size
            font.weight: Font.DemiBold
        }
    }
}

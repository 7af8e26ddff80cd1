// A small rounded choice. `chosen` fills it with the accent; without `checkable` it is a plain small button.
import QtQuick
import QtQuick.Controls.Basic

AbstractButton {
    id: root

    property bool chosen: false
    property string glyph
    property int size: Theme.small

    implicitHeight: Math.round(root.size * 2.5)
    implicitWidth: row.implicitWidth + root.size * 2
    hoverEnabled: true
    Accessible.name: text
    Accessible.checkable: checkable
    Accessible.checked: chosen

    background: Rectangle {
        radius: height / 2
        color: root.chosen ? Theme.accent : root.down ? Theme.glassDown : root.hovered ? Theme.glassHover : Theme.glass
        border.width: 1
        border.color: root.chosen ? "transparent" : Theme.line

        FocusRing {
            radius: height / 2
            shown: root.visualFocus
        }
    }
    contentItem: Item {
        Row {
            id: row

            anchors.centerIn: parent
            spacing: Math.round(root.size / 2)

            Icon {
                visible: root.glyph !== ""
                glyph: root.glyph
                size: root.size + 3
                tint: label.color
                anchors.verticalCenter: parent.verticalCenter
            }
            Txt {
                id: label

                text: root.text
                color: root.chosen ? Theme.night : Theme.ink
                font.pixelSize: root.size
                font.weight: Font.DemiBold
                elide: Text.ElideRight
                width: Math.min(implicitWidth, 260)
            }
        }
    }
}

// A full-size button with words. `primary` is the one thing most people want here.
import QtQuick
import QtQuick.Controls.Basic

AbstractButton {
    id: root

    property bool primary: false
    property string glyph

    implicitHeight: 44
    implicitWidth: row.implicitWidth + 40
    hoverEnabled: true
    opacity: enabled ? 1 : 0.4
    Accessible.name: text

    background: Rectangle {
        radius: height / 2
        color: root.primary ? (root.down ? "#d9d3dc" : root.hovered ? "#ffffff" : Theme.ink)
            : root.down ? Theme.glassDown : root.hovered ? Theme.glassHover : Theme.glass
        border.width: root.primary ? 0 : 1
        border.color: Theme.line

        FocusRing {
            radius: height / 2
            shown: root.visualFocus
        }
    }
    contentItem: Item {
        Row {
            id: row

            anchors.centerIn: parent
            spacing: 8

            Icon {
                visible: root.glyph !== ""
                glyph: root.glyph
                tint: label.color
                anchors.verticalCenter: parent.verticalCenter
            }
            Txt {
                id: label

                text: root.text
                color: root.primary ? Theme.night : Theme.ink
                font.weight: Font.DemiBold
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
}

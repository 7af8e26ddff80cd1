// A page with one message: a picture, a heading, some sentences, and what to do.
import QtQuick
import "../theme"

FocusScope {
    id: root

    property string glyph
    property string title
    property string words
    default property alias actions: row.data

    Accessible.role: Accessible.Pane
    Accessible.name: root.title

    Column {
        anchors.centerIn: parent
        width: Math.min(root.width - 48, 520)
        spacing: 14

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: 96
            height: 96
            radius: 30
            rotation: 4
            color: Theme.glass
            border.width: 1
            border.color: Theme.line

            Icon {
                anchors.centerIn: parent
                rotation: -4
                glyph: root.glyph
                size: 40
                tint: Theme.amber
            }
        }
        Item {
            width: 1
            height: 6
        }
        Txt {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.title
            font.pixelSize: Theme.headline
            font.weight: Font.DemiBold
            font.letterSpacing: -0.4
            wrapMode: Text.Wrap
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Txt {
            width: parent.width
            visible: text !== ""
            horizontalAlignment: Text.AlignHCenter
            text: root.words
            color: Theme.dim
            font.pixelSize: 15
            wrapMode: Text.Wrap
            lineHeight: 1.25
        }
        Column {
            id: row

            anchors.horizontalCenter: parent.horizontalCenter
            topPadding: 10
            spacing: 12
        }
    }
}

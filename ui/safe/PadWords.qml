// What the pad asks for, in words.
import QtQuick
import "../theme"

Column {
    id: root

    property string title
    property string note

    spacing: 6

    Icon {
        glyph: "lock"
        size: 30
        tint: Theme.amber
    }
    Txt {
        width: parent.width
        text: root.title
        font.pixelSize: 22
        font.weight: Font.DemiBold
        font.letterSpacing: -0.3
        wrapMode: Text.Wrap
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Txt {
        width: parent.width
        text: root.note
        color: Theme.dim
        wrapMode: Text.Wrap
        lineHeight: 1.2
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}

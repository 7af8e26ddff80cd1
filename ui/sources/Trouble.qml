// A sentence about what went wrong.
import QtQuick
import QtQuick.Layouts
import "../theme"

RowLayout {
    id: root

    required property string words

    spacing: 10
    Layout.fillWidth: true

    Icon {
        glyph: "triangle-alert"
        tint: Theme.amber
        Layout.alignment: Qt.AlignTop
    }
    Txt {
        text: root.words
        color: Theme.amber
        wrapMode: Text.Wrap
        lineHeight: 1.2
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
}

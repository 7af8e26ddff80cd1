// A file that was refused, and why.
import QtQuick
import QtQuick.Layouts
import "../theme"

ColumnLayout {
    id: root

    required property var modelData

    spacing: 1
    Layout.fillWidth: true

    Txt {
        text: root.modelData.file
        elide: Text.ElideMiddle
        font.pixelSize: 13
        font.weight: Font.Medium
        Layout.fillWidth: true
    }
    Txt {
        text: root.modelData.why
        color: Theme.dim
        font.pixelSize: 13
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
}

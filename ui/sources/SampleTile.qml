// One of the newest clips of what could be added; what may be sensitive is mere colours.
import QtQuick
import "../library"
import "../theme"

Column {
    id: root

    required property var modelData

    spacing: 6
    Accessible.role: Accessible.Graphic
    Accessible.name: root.modelData.title

    Poster {
        width: root.width
        height: Math.round(root.width * 4 / 3)
        radius: 12
        source: root.modelData.file
        veiled: root.modelData.veiled
    }
    Txt {
        width: root.width
        text: root.modelData.title
        color: Theme.dim
        font.pixelSize: Theme.small
        maximumLineCount: 2
        wrapMode: Text.Wrap
        elide: Text.ElideRight
    }
}

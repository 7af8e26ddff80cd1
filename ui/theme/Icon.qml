// A Lucide icon in any colour. A disabled button draws it: that tints an SVG with every renderer.
import QtQuick
import QtQuick.Controls.Basic

Button {
    id: root

    property string glyph
    property real size: 18
    property color tint: Theme.ink

    flat: true
    enabled: false
    background: null
    padding: 0
    icon.source: root.glyph ? Theme.icon(root.glyph) : ""
    icon.width: root.size
    icon.height: root.size
    icon.color: root.tint
    focusPolicy: Qt.NoFocus
    Accessible.ignored: true
}

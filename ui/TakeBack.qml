// The way to take back what was said or turned last, with what that was.
import QtQuick
import QtQuick.Layouts
import Ownfeed.Ui
import "theme"

RowLayout {
    id: root

    required property UndoModel undo
    property string hint // what stands here while there is nothing to take back
    readonly property bool any: root.undo.said !== ""

    spacing: 10

    Txt {
        objectName: "said"
        text: root.undo.said || root.hint
        color: root.any ? Theme.blush : Theme.dim
        font.pixelSize: 13
        elide: Text.ElideRight
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
        Accessible.name: root.undo.said
    }
    Chip {
        objectName: "take_back"
        visible: root.undo.latest !== ""
        glyph: "undo-2"
        text: qsTr("Take back")
        Accessible.name: qsTr("Take back: %1").arg(root.undo.latest)
        onClicked: root.undo.undo()
    }
}

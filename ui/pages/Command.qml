// A command to copy into a terminal.
import QtQuick
import "../theme"

Glass {
    id: root

    property string line

    implicitWidth: measure.width + 76
    implicitHeight: words.implicitHeight + 28
    radius: 14

    TextMetrics {
        id: measure

        font: words.font
        text: root.line
    }
    TextEdit {
        id: words

        x: 18
        width: root.width - 70
        wrapMode: TextEdit.Wrap
        anchors.verticalCenter: parent.verticalCenter
        text: root.line
        readOnly: true
        selectByMouse: true
        color: Theme.ink
        selectionColor: Theme.accent
        textFormat: TextEdit.PlainText
        font.family: "monospace"
        font.pixelSize: Theme.body
        Accessible.name: qsTr("Command: %1").arg(root.line)
    }
    RoundButton {
        anchors.right: parent.right
        anchors.rightMargin: 6
        anchors.verticalCenter: parent.verticalCenter
        size: 34
        glyph: "copy"
        name: qsTr("Copy the command")
        onClicked: {
            words.selectAll();
            words.copy();
            words.deselect();
        }
    }
}

// A command to copy into a terminal.
import QtQuick
import "../theme"

Glass {
    id: root

    property string line

    implicitWidth: words.implicitWidth + 96
    implicitHeight: 48
    radius: 14

    TextEdit {
        id: words

        x: 18
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

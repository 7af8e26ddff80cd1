// Asks what else the clip is about.
import QtQuick
import QtQuick.Controls.Basic
import "../theme"

TextField {
    id: root

    signal added(topic: string)

    placeholderText: qsTr("Add a topic")
    placeholderTextColor: Theme.dim
    color: Theme.ink
    selectionColor: Theme.accent
    font.family: "Inter"
    font.pixelSize: Theme.body
    leftPadding: 14
    rightPadding: 14
    implicitHeight: 40
    maximumLength: 60
    Accessible.role: Accessible.EditableText
    Accessible.name: placeholderText
    Keys.onUpPressed: event => event.accepted = true
    Keys.onDownPressed: event => event.accepted = true
    onAccepted: {
        root.added(text);
        clear();
    }
    background: Rectangle {
        radius: height / 2
        color: Theme.glass
        border.width: 1
        border.color: root.activeFocus ? Theme.ink : Theme.line
    }
}

// Asks for words, and says them once the fingers rest.
import QtQuick
import QtQuick.Controls.Basic
import "../theme"

TextField {
    id: root

    signal sought(text: string)
    signal finished

    placeholderText: qsTr("Search all clips")
    placeholderTextColor: Theme.dim
    color: Theme.ink
    selectionColor: Theme.accent
    font.family: "Inter"
    font.pixelSize: Theme.body
    leftPadding: 42
    rightPadding: 16
    implicitHeight: 44
    maximumLength: 200
    Accessible.role: Accessible.EditableText
    Accessible.name: placeholderText
    onTextChanged: rest.restart()
    Keys.onDownPressed: root.finished()
    Keys.onReturnPressed: {
        root.sought(text);
        root.finished();
    }
    Keys.onEscapePressed: event => {
        event.accepted = text !== "";
        clear();
    }
    background: Rectangle {
        radius: height / 2
        color: Theme.glass
        border.width: 1
        border.color: root.activeFocus ? Theme.ink : Theme.line

        Icon {
            x: 15
            anchors.verticalCenter: parent.verticalCenter
            glyph: "search"
            size: 17
            tint: Theme.dim
        }
    }

    Timer {
        id: rest

        interval: 180
        onTriggered: root.sought(root.text)
    }
}

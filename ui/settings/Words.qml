// A text on a line; what does not fit its pattern is marked and not taken.
import QtQuick
import QtQuick.Controls.Basic
import "../theme"

TextField {
    id: root

    required property string title
    required property string sentence
    required property string pattern
    required property string kept

    signal taken(text: string)

    implicitWidth: 240
    implicitHeight: 40
    leftPadding: 14
    rightPadding: 14
    maximumLength: 200
    text: root.kept
    color: root.acceptableInput ? Theme.ink : Theme.amber
    selectionColor: Theme.accent
    font.family: "Inter"
    font.pixelSize: Theme.body
    inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
    validator: RegularExpressionValidator {
        regularExpression: new RegExp("^" + root.pattern + "$")
    }
    Accessible.role: Accessible.EditableText
    Accessible.name: root.title
    Accessible.description: root.sentence
    Keys.onUpPressed: event => event.accepted = true
    Keys.onDownPressed: event => event.accepted = true
    onEditingFinished: root.taken(text)
    onKeptChanged: text = root.kept
    background: Rectangle {
        radius: height / 2
        color: Theme.glass
        border.width: 1
        border.color: root.activeFocus ? Theme.ink : root.acceptableInput ? Theme.line : Theme.amber
    }
}

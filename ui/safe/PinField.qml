// A field for digits that nobody can read off the screen.
import QtQuick
import QtQuick.Controls.Basic
import "../theme"

TextField {
    id: root

    property string asks

    objectName: "pin"
    echoMode: TextInput.Password
    inputMethodHints: Qt.ImhDigitsOnly | Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
    maximumLength: 12
    color: Theme.ink
    font.pixelSize: 24
    font.letterSpacing: 6
    horizontalAlignment: TextInput.AlignHCenter
    implicitHeight: 52
    Accessible.role: Accessible.EditableText
    Accessible.name: asks
    validator: RegularExpressionValidator {
        regularExpression: /[0-9]{0,12}/
    }
    background: Rectangle {
        radius: 14
        color: Theme.glass
        border.width: root.activeFocus ? 2 : 1
        border.color: root.activeFocus ? Theme.ink : Theme.line
    }
}

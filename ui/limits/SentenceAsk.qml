// Asks for a sentence, which has to be typed, and a button that waits for it.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import "../theme"

FocusScope {
    id: root

    required property string sentence
    required property string deed
    required property string asks
    property bool fits: false
    property bool leading: false // whether the words stand at the left
    readonly property alias text: field.text

    signal said(text: string)

    implicitWidth: 420
    implicitHeight: column.implicitHeight

    function clear(): void {
        field.clear();
    }
    ColumnLayout {
        id: column

        width: root.width
        spacing: 12

        Txt {
            text: root.asks.arg(root.sentence)
            color: Theme.dim
            wrapMode: Text.Wrap
            horizontalAlignment: root.leading ? Text.AlignLeft : Text.AlignHCenter
            Layout.fillWidth: true
        }
        TextField {
            id: field

            objectName: "sentence"
            focus: true
            color: Theme.ink
            selectionColor: Theme.accent
            horizontalAlignment: root.leading ? TextInput.AlignLeft : TextInput.AlignHCenter
            font.family: "Inter"
            font.pixelSize: Theme.body
            leftPadding: 18
            rightPadding: 18
            implicitHeight: 44
            maximumLength: 80
            inputMethodHints: Qt.ImhNoPredictiveText
            Accessible.role: Accessible.EditableText
            Accessible.name: qsTr("Type: %1").arg(root.sentence)
            Layout.fillWidth: true
            onAccepted: if (root.fits)
                root.said(text)
            background: Rectangle {
                radius: height / 2
                color: Theme.glass
                border.width: 1
                border.color: field.activeFocus ? Theme.ink : Theme.line
            }
        }
        TextButton {
            objectName: "say_sentence"
            primary: true
            enabled: root.fits
            text: root.deed
            Keys.onReturnPressed: click()
            onClicked: root.said(root.text)
            Layout.alignment: root.leading ? Qt.AlignLeft : Qt.AlignHCenter
        }
    }
}

// Where the viewer writes a note to themselves. Up and down scroll what lies above it.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import "../theme"

FocusScope {
    id: root

    readonly property int step: 60 // px

    signal kept(words: string)
    signal scrolled(by: real)

    implicitHeight: column.implicitHeight

    function keep(): void {
        root.kept(field.text);
        field.clear();
    }

    ColumnLayout {
        id: column

        width: parent.width
        spacing: 8

        RowLayout {
            spacing: 8
            Layout.fillWidth: true

            TextField {
                id: field

                objectName: "noteField"
                focus: true
                placeholderText: qsTr("A note to yourself")
                placeholderTextColor: Theme.dim
                color: Theme.ink
                font.family: "Inter"
                font.pixelSize: Theme.body
                leftPadding: 14
                rightPadding: 14
                implicitHeight: 40
                maximumLength: 2000
                Layout.fillWidth: true
                Accessible.name: placeholderText
                Keys.onUpPressed: root.scrolled(-root.step)
                Keys.onDownPressed: root.scrolled(root.step)
                onAccepted: root.keep()
                background: Rectangle {
                    radius: height / 2
                    color: Theme.glass
                    border.width: 1
                    border.color: field.activeFocus ? Theme.ink : Theme.line
                }
            }
            RoundButton {
                size: 40
                glyph: "send"
                name: qsTr("Keep the note")
                enabled: field.text.trim() !== ""
                onClicked: root.keep()
            }
        }
        Txt {
            text: qsTr("Your notes stay on this device. Nothing is sent.")
            color: Theme.dim
            font.pixelSize: Theme.small
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
    }
}

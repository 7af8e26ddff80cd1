// Takes whatever the viewer pastes, drops or types to be added; nobody is asked before Return.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ownfeed.Ui
import "../theme"

FocusScope {
    id: root

    required property AddingModel adding

    signal folderWanted

    implicitHeight: column.implicitHeight
    Layout.fillWidth: true

    Connections {
        target: root.adding

        function onWanted(): void {
            field.text = root.adding.text;
            field.forceActiveFocus();
        }
        function onEnded(): void {
            field.clear();
            field.forceActiveFocus();
        }
    }
    ColumnLayout {
        id: column

        width: parent.width
        spacing: 10

        TextField {
            id: field

            objectName: "sourceField"
            focus: true
            placeholderText: qsTr("Paste, drop or type anything")
            placeholderTextColor: Theme.dim
            color: Theme.ink
            selectionColor: Theme.accent
            font.family: "Inter"
            font.pixelSize: Theme.body
            leftPadding: 18
            rightPadding: 18
            implicitHeight: 48
            maximumLength: 2048
            Accessible.role: Accessible.EditableText
            Accessible.name: qsTr("What to add")
            Accessible.description: hint.text
            Layout.fillWidth: true
            Keys.onReturnPressed: root.adding.find(text)
            Keys.onEnterPressed: root.adding.find(text)
            Keys.onEscapePressed: event => {
                event.accepted = text !== "";
                clear();
            }
            background: Rectangle {
                radius: height / 2
                color: Theme.glass
                border.width: 1
                border.color: field.activeFocus ? Theme.ink : Theme.line
            }
        }
        Txt {
            id: hint

            text: qsTr("A channel, a profile, a feed, a name like @ann@tube.example, words to search for, or a folder. Its host is asked what it is once you press Return, and sees the address of your connection.")
            color: Theme.dim
            font.pixelSize: 13
            wrapMode: Text.Wrap
            lineHeight: 1.2
            Layout.fillWidth: true
        }
        Row {
            spacing: 8

            TextButton {
                objectName: "findOut"
                primary: true
                enabled: field.text.trim() !== "" && !root.adding.busy
                text: qsTr("Find out")
                Keys.onReturnPressed: click()
                onClicked: root.adding.find(field.text)
            }
            TextButton {
                objectName: "addFolder"
                glyph: "folder-plus"
                text: qsTr("Add a folder")
                Keys.onReturnPressed: click()
                onClicked: root.folderWanted()
            }
        }
    }
}

// Takes the address of a list, and says who will be asked for it before anybody is.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ownfeed.Ui
import "../theme"

ColumnLayout {
    id: root

    required property ListsModel lists

    spacing: 6

    function listen(): void {
        if (root.lists.listenable)
            root.lists.listen(address.text);
    }
    Connections {
        target: root.lists

        function onArrived(): void {
            address.clear();
        }
    }
    RowLayout {
        spacing: 8
        Layout.fillWidth: true

        TextField {
            id: address

            objectName: "list_address"
            placeholderText: qsTr("https:// address of a list")
            placeholderTextColor: Theme.dim
            color: Theme.ink
            selectionColor: Theme.accent
            font.family: "Inter"
            font.pixelSize: Theme.body
            leftPadding: 16
            rightPadding: 16
            implicitHeight: 44
            maximumLength: 2048
            Accessible.role: Accessible.EditableText
            Accessible.name: qsTr("Address of a list")
            Accessible.description: root.lists.notice
            Layout.fillWidth: true
            onTextChanged: root.lists.write(text)
            Keys.onReturnPressed: root.listen()
            background: Rectangle {
                radius: height / 2
                color: Theme.glass
                border.width: 1
                border.color: address.activeFocus ? Theme.ink : Theme.line
            }
        }
        Chip {
            objectName: "listen"
            enabled: root.lists.listenable
            glyph: "plus"
            text: qsTr("Listen")
            Accessible.description: root.lists.notice
            onClicked: root.listen()
        }
    }
    Txt {
        objectName: "list_notice"
        visible: text !== ""
        text: root.lists.notice
        color: Theme.dim
        font.pixelSize: Theme.small
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}

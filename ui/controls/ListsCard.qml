// The block and label lists of others that the viewer listens to.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Ownfeed.Ui
import "../theme"

Card {
    id: root

    required property ListsModel lists
    property FileDialog dialog: null

    title: qsTr("Lists of others")
    note: qsTr("A list hides what it blocks, and its labels stand as a banner with who says so. Only those that you choose count.")
    gap: 12

    Component {
        id: maker

        FileDialog {
            title: qsTr("Choose a block or label list")
            nameFilters: [qsTr("Lists (*.csv *.json *.jsonl *.txt)"), qsTr("All files (*)")]
            onAccepted: root.lists.choose(selectedFile)
        }
    }
    Repeater {
        model: root.lists.rows

        delegate: RowLayout {
            id: line

            required property string title
            required property string words
            required property int index

            objectName: "list_" + title
            spacing: 14
            Accessible.role: Accessible.ListItem
            Accessible.name: title + ": " + words
            Layout.fillWidth: true

            ColumnLayout {
                spacing: 2

                Txt {
                    text: line.title
                    font.weight: Font.DemiBold
                    elide: Text.ElideRight
                    Layout.fillWidth: true
                }
                Txt {
                    text: line.words
                    color: Theme.dim
                    font.pixelSize: Theme.small
                    elide: Text.ElideRight
                    Layout.fillWidth: true
                }
            }
            RoundButton {
                objectName: "leave_" + line.title
                size: 32
                glyph: "x"
                name: qsTr("No longer listen to %1").arg(line.title)
                hint: qsTr("No longer listen to it")
                onClicked: root.lists.remove(line.index)
                onHoveredChanged: root.lists.point(hovered ? line.index : -1)
                onActiveFocusChanged: root.lists.point(activeFocus ? line.index : -1)
            }
        }
    }
    Txt {
        objectName: "list_problem"
        visible: text !== ""
        text: root.lists.problem
        color: Theme.amber
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    ListAddress {
        lists: root.lists
        Layout.fillWidth: true
    }
    ListOffer {
        visible: root.lists.offered !== ""
        lists: root.lists
        Layout.fillWidth: true
    }
    Chip {
        objectName: "add_list"
        glyph: "plus"
        text: qsTr("Listen to a list in a file")
        Accessible.description: qsTr("Opens a dialog to choose a file.")
        onClicked: {
            if (!root.dialog)
                root.dialog = maker.createObject(root) as FileDialog;
            root.dialog.open();
        }
    }
}

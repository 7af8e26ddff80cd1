// Takes feeds from other programs and hands them on, as lists in OPML.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Ownfeed.Ui
import "../theme"

Card {
    id: root

    required property ExchangeModel exchange
    property FileDialog dialog: null

    objectName: "exchange"
    title: qsTr("Lists of feeds")
    note: qsTr("Feed readers exchange their feeds in files of the kind OPML. A list tells nothing of what you watched.")
    gap: 12

    function ask(saves: bool): void {
        if (!root.dialog)
            root.dialog = maker.createObject(root) as FileDialog;
        root.dialog.fileMode = saves ? FileDialog.SaveFile : FileDialog.OpenFile;
        root.dialog.open();
    }

    Component {
        id: maker

        FileDialog {
            title: qsTr("A list of feeds")
            defaultSuffix: "opml"
            nameFilters: [qsTr("Lists of feeds (*.opml *.xml)"), qsTr("All files (*)")]
            onAccepted: fileMode === FileDialog.SaveFile ? root.exchange.write(selectedFile) : root.exchange.read(selectedFile)
        }
    }
    Txt {
        objectName: "exchangeSaid"
        visible: text !== ""
        text: root.exchange.said
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    Trouble {
        objectName: "exchangeProblem"
        visible: words !== ""
        words: root.exchange.problem
    }
    Row {
        spacing: 8

        Chip {
            objectName: "importFeeds"
            size: 13
            glyph: "plus"
            text: qsTr("Take feeds from a list")
            Accessible.description: qsTr("Opens a dialog to choose a file.")
            onClicked: root.ask(false)
            Keys.onReturnPressed: click()
        }
        Chip {
            objectName: "exportFeeds"
            size: 13
            glyph: "download"
            text: qsTr("Write your feeds to a list")
            Accessible.description: qsTr("Opens a dialog to choose a file.")
            onClicked: root.ask(true)
            Keys.onReturnPressed: click()
        }
    }
}

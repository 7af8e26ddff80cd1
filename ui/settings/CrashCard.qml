// What the last crash left, to be copied or deleted; it is there only after one.
import QtQuick
import QtQuick.Layouts
import Ownfeed.Ui
import "../theme"

Card {
    id: root

    required property CrashModel crash

    objectName: "crash"
    visible: root.crash.report !== ""
    title: qsTr("Ownfeed ended unexpectedly")
    note: qsTr("What was saved is kept. This report says where in the program it happened, without titles and paths. It is sent to nobody: copy it if you want to ask for help.")

    Txt {
        objectName: "crashReport"
        text: root.crash.report
        color: Theme.dim
        font.family: "monospace"
        font.pixelSize: 12
        wrapMode: Text.WrapAnywhere
        maximumLineCount: 8
        elide: Text.ElideRight
        Layout.fillWidth: true
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    Flow {
        spacing: 8
        Layout.fillWidth: true

        TextButton {
            objectName: "copyCrash"
            primary: true
            glyph: "copy"
            text: qsTr("Copy the report")
            Keys.onReturnPressed: click()
            onClicked: root.crash.copy()
        }
        TextButton {
            objectName: "forgetCrash"
            text: qsTr("Delete it")
            Accessible.name: qsTr("Delete the report")
            Keys.onReturnPressed: click()
            onClicked: {
                nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason); // this button goes
                root.crash.forget();
            }
        }
    }
}

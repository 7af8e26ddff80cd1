// What the list in a file would do, and whether to listen to it: the preview shows its effect before it has any.
import QtQuick
import QtQuick.Layouts
import Ownfeed.Ui
import "../theme"

RowLayout {
    id: root

    required property ListsModel lists

    spacing: 8
    onVisibleChanged: if (visible)
        take.forceActiveFocus(Qt.TabFocusReason)

    Txt {
        objectName: "list_offered"
        text: root.lists.offered
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    Chip {
        id: take

        objectName: "take_list"
        glyph: "check"
        text: qsTr("Listen")
        Accessible.name: qsTr("Listen to this list: %1").arg(root.lists.offered)
        onClicked: root.lists.add()
    }
    Chip {
        objectName: "refuse_list"
        glyph: "x"
        text: qsTr("Leave it")
        onClicked: root.lists.refuse()
    }
}

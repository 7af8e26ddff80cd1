// Asks for a folder of clips with the system's own dialog, which is made when it is first wanted.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import Ownfeed.Ui

Item {
    id: root

    required property Shell shell
    property FolderDialog dialog: null

    signal taken(folder: url)

    Component {
        id: maker

        FolderDialog {
            title: qsTr("Choose a folder of clips")
            onAccepted: root.taken(selectedFolder)
        }
    }
    Connections {
        target: root.shell

        function onFolder_wanted(): void {
            if (!root.dialog)
                root.dialog = maker.createObject(root) as FolderDialog;
            root.dialog.open();
        }
    }
}

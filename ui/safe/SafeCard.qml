// Safe mode on the page of controls: what it allows, and the way in and out.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Ownfeed.Ui
import "../theme"

Card {
    id: root

    required property SafeCardModel safe

    objectName: "safe"
    title: qsTr("Safe mode")
    note: root.safe.on
        ? qsTr("On. Only clips of these sources are shown, and of them only those that are known to be harmless. Clear others by hand on the page Hidden, with “This was wrong”.")
        : qsTr("Shows only sources that you choose, and of them only clips that are known to be harmless. Pages, settings, folders and the command line ask for a PIN.")
    gap: 16
    Component.onCompleted: root.safe.look()

    Flow {
        spacing: 8
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Sources that are allowed")
        Layout.fillWidth: true

        Repeater {
            model: root.safe.rows

            delegate: Chip {
                required property int source
                required property string title
                required property bool allowed

                objectName: "allow_" + title
                checkable: true
                chosen: allowed
                glyph: allowed ? "check" : "folder"
                text: title
                Accessible.role: Accessible.CheckBox
                Accessible.description: qsTr("Whether safe mode shows clips of this source.")
                onClicked: root.safe.allow(source, !allowed)
            }
        }
    }
    Txt {
        visible: !root.safe.ready
        text: root.safe.on ? qsTr("Nothing is shown: no source is allowed.") : qsTr("Choose at least one source.")
        color: Theme.amber
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    Flow {
        spacing: 8
        Layout.fillWidth: true

        TextButton {
            objectName: "safe_begin"
            visible: !root.safe.on
            enabled: root.safe.ready
            primary: true
            glyph: "lock"
            text: qsTr("Switch on with a PIN")
            Keys.onReturnPressed: click()
            onClicked: root.safe.begin()
        }
        TextButton {
            objectName: "safe_lock"
            visible: root.safe.on
            primary: true
            glyph: "lock"
            text: qsTr("Lock now")
            Keys.onReturnPressed: click()
            onClicked: root.safe.lock()
        }
        TextButton {
            objectName: "safe_end"
            visible: root.safe.on
            text: qsTr("Switch off")
            Accessible.name: qsTr("Switch safe mode off, and forget its PIN")
            Keys.onReturnPressed: click()
            onClicked: root.safe.end()
        }
    }
}

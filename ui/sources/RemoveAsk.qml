// Asks once whether a source shall go from the feed, and says what stays.
import QtQuick
import QtQuick.Layouts
import "../theme"

ColumnLayout {
    id: root

    required property string title
    property bool open: false // an open feed, whose clips may stay

    signal kept
    signal removed(keepClips: bool)

    spacing: 12
    Layout.fillWidth: true
    onVisibleChanged: if (visible)
        keep.forceActiveFocus(Qt.TabFocusReason)
    Keys.onEscapePressed: root.kept()

    Txt {
        text: (root.open ? qsTr("Take “%1” out of the feed? It is asked for nothing any more. What you liked, saved and watched is kept. Clips of it that were fetched to this device go with it, or stay to be played without it.")
            : qsTr("Take “%1” out of the feed? Its files stay where they are. What you liked, saved and watched is kept, and counts again if you add the folder later.")).arg(root.title)
        wrapMode: Text.Wrap
        lineHeight: 1.25
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    Flow {
        spacing: 8
        Layout.fillWidth: true

        Chip {
            id: keep

            objectName: "keep"
            size: 13
            text: qsTr("Keep it")
            onClicked: root.kept()
            Keys.onReturnPressed: click()
        }
        Chip {
            objectName: "removeButClips"
            visible: root.open
            size: 13
            glyph: "download"
            text: qsTr("Remove, but keep its clips")
            onClicked: root.removed(true)
            Keys.onReturnPressed: click()
        }
        Chip {
            objectName: "reallyRemove"
            size: 13
            chosen: true
            glyph: "trash-2"
            text: root.open ? qsTr("Remove with its clips") : qsTr("Remove")
            onClicked: root.removed(false)
            Keys.onReturnPressed: click()
        }
    }
}

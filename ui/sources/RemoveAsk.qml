// Asks once whether a folder shall go from the feed, and says what stays.
import QtQuick
import QtQuick.Layouts
import "../theme"

ColumnLayout {
    id: root

    required property string title

    signal kept
    signal removed

    spacing: 12
    Layout.fillWidth: true
    onVisibleChanged: if (visible)
        keep.forceActiveFocus(Qt.TabFocusReason)
    Keys.onEscapePressed: root.kept()

    Txt {
        text: qsTr("Take “%1” out of the feed? Its files stay where they are. What you liked, saved and watched is kept, and counts again if you add the folder later.").arg(root.title)
        wrapMode: Text.Wrap
        lineHeight: 1.25
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    Row {
        spacing: 8

        Chip {
            id: keep

            objectName: "keep"
            size: 13
            text: qsTr("Keep it")
            onClicked: root.kept()
            Keys.onReturnPressed: click()
        }
        Chip {
            objectName: "reallyRemove"
            size: 13
            chosen: true
            glyph: "trash-2"
            text: qsTr("Remove")
            onClicked: root.removed()
            Keys.onReturnPressed: click()
        }
    }
}

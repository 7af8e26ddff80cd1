// A titled pane; its children stack in a column.
import QtQuick
import QtQuick.Layouts

Rectangle {
    id: root

    property string title
    property string note
    property int gap: 14
    property int aside: 0 // px at the right that title and note leave free
    default property alias content: body.data

    radius: Theme.radius
    color: Theme.card
    border.width: 1
    border.color: Theme.line
    implicitHeight: column.implicitHeight + 44
    Layout.fillWidth: true
    Accessible.role: Accessible.Grouping
    Accessible.name: title

    ColumnLayout {
        id: column

        anchors.fill: parent
        anchors.margins: 22
        spacing: 4

        Txt {
            text: root.title
            visible: text !== ""
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Layout.rightMargin: root.aside
        }
        Txt {
            text: root.note
            visible: text !== ""
            color: Theme.dim
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Layout.rightMargin: root.aside
        }
        ColumnLayout {
            id: body

            spacing: root.gap
            Layout.topMargin: root.title ? 12 : 0
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
    }
}

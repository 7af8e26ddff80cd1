// A card with a picture of figures; the same figures can be read as a table instead.
import QtQuick
import QtQuick.Layouts
import "../theme"

Card {
    id: root

    property var table: ({})
    property bool tabled: false
    default property alias picture: pictured.data
    property alias below: beneath.data // stays, whether picture or table is shown

    aside: flip.width + 4

    Chip {
        id: flip

        objectName: "table_" + root.objectName
        parent: root
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 18
        text: root.tabled ? qsTr("Picture") : qsTr("Table")
        Accessible.name: root.tabled ? qsTr("%1 as a picture").arg(root.title) : qsTr("%1 as a table").arg(root.title)
        onClicked: root.tabled = !root.tabled
    }
    ColumnLayout {
        id: pictured

        visible: !root.tabled
        spacing: root.gap
        Layout.fillWidth: true
    }
    TableTwin {
        objectName: "twin_" + root.objectName
        visible: root.tabled
        name: root.title
        columns: root.table.columns ?? []
        lines: root.table.lines ?? []
        Layout.fillWidth: true
    }
    ColumnLayout {
        id: beneath

        visible: children.length > 0
        spacing: root.gap
        Layout.fillWidth: true
    }
}

// A hidden clip: its poster as mere colours, the rule that hides it, and the two ways back.
import QtQuick
import QtQuick.Layouts
import "../theme"

FocusScope {
    id: root

    required property string key
    required property string rule
    required property string title
    required property string why
    required property string since
    required property url poster
    required property real hue
    required property string spoken
    property bool narrow: false

    signal shown
    signal spared

    objectName: "hidden_" + key
    implicitHeight: row.implicitHeight + 24
    Accessible.role: Accessible.ListItem
    Accessible.name: root.spoken

    Rectangle {
        anchors.fill: parent
        radius: 16
        color: Theme.card
        border.width: 1
        border.color: root.activeFocus ? Theme.ink : Theme.line
    }
    GridLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: 12
        columns: root.narrow ? 2 : 3
        columnSpacing: 14
        rowSpacing: 10

        Rectangle {
            implicitWidth: 40
            implicitHeight: 71
            radius: 8
            color: Qt.hsla(root.hue, 0.28, 0.2, 1)
            clip: true

            Image { // eight pixels wide: colours, nothing that can be made out
                anchors.fill: parent
                source: root.poster
                sourceSize.width: 8
                smooth: true
                asynchronous: true
                fillMode: Image.PreserveAspectCrop
                opacity: 0.7
            }
            Icon {
                anchors.centerIn: parent
                glyph: "eye-off"
                size: 18
            }
        }
        ColumnLayout {
            spacing: 3
            Layout.fillWidth: true

            Txt {
                text: root.title
                font.weight: Font.DemiBold
                elide: Text.ElideRight
                Layout.fillWidth: true
            }
            Txt {
                text: root.why
                color: Theme.dim
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            Txt {
                text: qsTr("Hidden since: %1").arg(root.since)
                color: Theme.dim
                font.pixelSize: Theme.small
                elide: Text.ElideRight
                Layout.fillWidth: true
            }
        }
        RowLayout {
            spacing: 8
            Layout.columnSpan: root.narrow ? 2 : 1

            Chip {
                id: show

                objectName: "anyway_" + root.key
                focus: true
                text: qsTr("Show anyway")
                Accessible.description: root.title
                KeyNavigation.right: wrong
                Keys.onReturnPressed: click()
                onClicked: root.shown()
            }
            Chip {
                id: wrong

                objectName: "wrong_" + root.key
                text: qsTr("This was wrong")
                Accessible.description: root.title
                KeyNavigation.left: show
                Keys.onReturnPressed: click()
                onClicked: root.spared()
            }
        }
    }
}

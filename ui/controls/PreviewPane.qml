// What the rules hide of the next hundred clips, a tick for each, and the way to take the latest change back.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Ownfeed.Ui
import "../theme"

Rectangle {
    id: root

    required property PreviewModel preview

    implicitWidth: 360
    implicitHeight: column.implicitHeight + 24
    radius: 18
    color: Theme.sheet
    border.width: 1
    border.color: Theme.line
    visible: preview.words !== "" || preview.said !== ""
    Accessible.role: Accessible.StatusBar
    Accessible.name: [preview.words, preview.said].filter(Boolean).join(". ")

    ColumnLayout {
        id: column

        anchors.fill: parent
        anchors.margins: 12
        anchors.leftMargin: 18
        anchors.rightMargin: 18
        spacing: 6

        Txt {
            objectName: "previewed"
            visible: text !== ""
            text: root.preview.words
            font.weight: Font.DemiBold
        }
        Item {
            visible: root.preview.of > 0
            implicitHeight: 14
            Layout.fillWidth: true

            Repeater {
                model: root.preview.of

                delegate: Rectangle {
                    required property int index
                    readonly property bool out: root.preview.places.includes(index)

                    x: index * (parent.width - 2) / Math.max(1, root.preview.of - 1)
                    y: out ? 0 : 4
                    width: 2
                    height: out ? 14 : 6
                    radius: 1
                    color: out ? Theme.accent : Theme.dim
                }
            }
        }
        RowLayout {
            visible: root.preview.said !== ""
            spacing: 10

            Txt {
                objectName: "change_said"
                text: root.preview.said
                color: Theme.blush
                font.pixelSize: 13
                wrapMode: Text.Wrap
                maximumLineCount: 2
                elide: Text.ElideRight
                Layout.fillWidth: true
            }
            Chip {
                objectName: "undo_change"
                glyph: "undo-2"
                text: qsTr("Take back")
                Accessible.name: qsTr("Take back: %1").arg(root.preview.said)
                onClicked: root.preview.undo()
            }
        }
    }
}

// What a change does to the next hundred clips, a tick for each, and the way to take the latest one back.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Ownfeed.Ui
import ".."
import "../theme"

Rectangle {
    id: root

    required property PreviewModel preview
    required property UndoModel undo

    implicitWidth: 372
    implicitHeight: column.implicitHeight + 22
    radius: 18
    color: Theme.card
    border.width: 1
    border.color: Theme.line
    Accessible.role: Accessible.StatusBar
    Accessible.name: [preview.words, undo.said].filter(Boolean).join(". ")

    ColumnLayout {
        id: column

        anchors.fill: parent
        anchors.margins: 11
        anchors.leftMargin: 22
        anchors.rightMargin: 22
        spacing: 4

        Txt {
            objectName: "previewed"
            text: root.preview.words || qsTr("Looking at what comes next …")
            color: root.preview.words ? Theme.ink : Theme.dim
            font.weight: Font.DemiBold
        }
        Item {
            implicitHeight: 14
            Layout.fillWidth: true

            Repeater {
                model: root.preview.of

                delegate: Rectangle {
                    objectName: "tick"
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
        TakeBack {
            undo: root.undo
            hint: qsTr("What you change can be taken back.")
            Layout.fillWidth: true
            Layout.preferredHeight: 30
        }
    }
}

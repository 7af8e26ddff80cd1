// A table of words: the first column names the line, the others hold its figures.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import "../theme"

ColumnLayout {
    id: root

    required property string name
    required property var columns
    required property var lines
    readonly property real cell: (width - 20) / (columns.length + 1)

    spacing: 0
    Accessible.role: Accessible.Table
    Accessible.name: root.name

    component Cells: Row {
        id: cells

        required property var words
        property bool heading: false

        topPadding: 6
        bottomPadding: 6
        Accessible.role: Accessible.Row
        Accessible.name: words.join(", ")

        Repeater {
            model: cells.words

            delegate: Txt {
                required property string modelData
                required property int index

                width: index === 0 ? root.cell * 2 : root.cell
                text: modelData
                color: cells.heading ? Theme.dim : Theme.ink
                font.pixelSize: Theme.small
                font.weight: index === 0 && !cells.heading ? Font.DemiBold : Font.Normal
                font.features: ({ tnum: 1 })
                horizontalAlignment: index === 0 ? Text.AlignLeft : Text.AlignRight
                elide: Text.ElideRight
                Accessible.role: cells.heading ? Accessible.ColumnHeader : Accessible.Cell
                Accessible.name: text
            }
        }
    }
    Cells {
        words: root.columns
        heading: true
    }
    Repeater {
        model: root.lines

        delegate: ColumnLayout {
            id: line

            required property var modelData

            spacing: 0
            Layout.fillWidth: true

            Rectangle {
                implicitHeight: 1
                color: Theme.line
                Layout.fillWidth: true
            }
            Cells {
                words: line.modelData
            }
        }
    }
}

// A line of tiles, under the name of its day where it is the first of it.
pragma ComponentBehavior: Bound

import QtQuick
import "../theme"

FocusScope {
    id: root

    required property int tile
    required property int gap
    required property bool attended
    required property int at
    required property string remove
    required property var taken
    required property string heading
    required property var tiles

    signal played(at: int)
    signal takenOut(at: int)
    signal kept(at: int)

    implicitHeight: column.implicitHeight

    Column {
        id: column

        x: root.gap / 2

        Txt {
            visible: root.heading !== ""
            topPadding: 18
            bottomPadding: 12
            text: root.heading
            color: Theme.dim
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Row {
            spacing: root.gap
            bottomPadding: root.gap + 4

            Repeater {
                model: root.tiles

                delegate: Tile {
                    width: root.tile
                    here: modelData.at === root.at
                    attended: root.attended
                    remove: root.remove
                    taken: root.taken.includes(modelData.clip)
                    onPlayed: root.played(modelData.at)
                    onTakenOut: root.takenOut(modelData.at)
                    onKept: root.kept(modelData.at)
                }
            }
        }
    }
}

// Two small posters side by side; a place without one stays a place, so that lines below each other keep their rhythm.
pragma ComponentBehavior: Bound

import QtQuick
import "../theme"

Row {
    id: root

    required property list<string> posters // paths
    required property int wide // px of each

    spacing: 5

    Repeater {
        model: 2

        delegate: Rectangle {
            id: place

            required property int index

            width: root.wide
            height: Math.round(root.wide * 16 / 9)
            radius: 6
            color: Theme.glass

            Poster {
                anchors.fill: parent
                visible: root.posters.length > place.index
                radius: parent.radius
                source: visible && root.posters[place.index] ? "file:" + root.posters[place.index] : ""
            }
        }
    }
}

// Shows where the keyboard is: a light ring with a dark seam, so that it is seen on any picture.
import QtQuick

Rectangle {
    property bool shown: false
    property int gap: 3 // px outside of the thing; below 0 inside, where the ring would be cut

    anchors.fill: parent
    anchors.margins: -gap
    visible: shown
    color: "transparent"
    border.width: 2
    border.color: Theme.ink

    Rectangle {
        anchors.fill: parent
        anchors.margins: 2
        radius: parent.radius - 2
        color: "transparent"
        border.width: 1
        border.color: Theme.scrim
    }
}

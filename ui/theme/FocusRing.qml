// Shows where the keyboard is: a light ring with a dark seam, so that it is seen on any picture.
import QtQuick

Rectangle {
    property bool shown: false

    anchors.fill: parent
    anchors.margins: -3
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

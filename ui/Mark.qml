// The mark of Ownfeed: a clip, slightly out of line.
import QtQuick
import "theme"

Rectangle {
    implicitWidth: 30
    implicitHeight: 30
    radius: 9
    rotation: 8
    color: Theme.accent

    Rectangle {
        anchors.centerIn: parent
        width: 9
        height: 16
        radius: 2.5
        color: Theme.ink
    }
}

// A bar about a zero line: what lifts the score runs right, what lowers it runs left.
import QtQuick
import "../theme"

Rectangle {
    id: root

    property real share: 0
    property bool centred: false
    readonly property real zero: root.centred ? width / 2 : 0
    readonly property real room: root.centred ? width / 2 : width

    implicitHeight: 4
    radius: 2
    color: Theme.track

    Rectangle {
        width: Math.max(2, Math.abs(root.share) * root.room)
        height: parent.height
        radius: 2
        x: root.share < 0 ? root.zero - width : root.zero
        color: root.share < 0 ? Theme.cool : Theme.accent
    }
    Rectangle {
        visible: root.centred
        x: root.zero - 0.5
        y: -3
        width: 1
        height: 10
        color: "#66ffffff"
    }
}

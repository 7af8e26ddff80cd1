// A guess on a line: the dot is its value, the bar how far it may be off. All are shares of the line.
import QtQuick
import "../theme"

Item {
    id: root

    required property real place
    required property real half
    readonly property real from: Math.max(0, place - half)
    readonly property real to: Math.min(1, place + half)

    implicitHeight: 14

    Rectangle {
        y: 5
        width: parent.width
        height: 4
        radius: 2
        color: Theme.track
    }
    Rectangle {
        x: Math.round((parent.width - 1) / 2)
        width: 1
        height: 14
        color: "#59ffffff"
    }
    Rectangle {
        x: root.from * parent.width
        y: 2
        width: (root.to - root.from) * parent.width
        height: 10
        radius: 5
        color: Qt.alpha(Theme.accent, 0.35)
    }
    Rectangle {
        x: root.place * parent.width - 6
        y: 1
        width: 12
        height: 12
        radius: 6
        color: Theme.accent
        border.width: 1.5
        border.color: Theme.sheet
    }
}

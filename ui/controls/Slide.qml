// A slider from none (-1) over as learned (0) to more (1); the ring shows what was learned, and is hidden below 0.
import QtQuick
import QtQuick.Controls.Basic
import "../theme"

Slider {
    id: root

    required property string title
    required property string spoken
    property real belief: -1 // 0 to 1 along the line
    readonly property real middle: 0.5

    signal slid(amount: real)

    implicitHeight: 32
    implicitWidth: 200
    from: -1
    to: 1
    stepSize: 0.1
    padding: 0
    leftPadding: 8
    rightPadding: 8
    hoverEnabled: true
    onMoved: root.slid(value)
    Accessible.name: title
    Accessible.description: spoken
    Keys.onUpPressed: event => event.accepted = false
    Keys.onDownPressed: event => event.accepted = false
    Keys.onPressed: event => {
        const ends = { [Qt.Key_Home]: root.from, [Qt.Key_End]: root.to };
        event.accepted = event.key in ends;
        if (event.accepted)
            root.slid(ends[event.key]);
    }

    function at(share: real): real {
        return leftPadding + share * availableWidth;
    }

    background: Item {
        Rectangle {
            x: root.at(0) - 2
            y: root.height / 2 - 2
            width: root.availableWidth + 4
            height: 4
            radius: 2
            color: Theme.track
        }
        Rectangle {
            x: root.at(root.middle)
            y: root.height / 2 - 7
            width: 1
            height: 14
            color: "#59ffffff"
        }
        Rectangle {
            x: root.at(Math.min(root.middle, root.visualPosition))
            y: root.height / 2 - 2
            width: Math.abs(root.visualPosition - root.middle) * root.availableWidth
            height: 4
            radius: 2
            color: root.visualPosition < root.middle ? Theme.dim : Theme.accent
        }
        Rectangle {
            visible: root.belief >= 0
            x: root.at(root.belief) - 6
            y: root.height / 2 - 6
            width: 12
            height: 12
            radius: 6
            color: Theme.sheet
            border.width: 1.5
            border.color: Theme.dim
        }
    }
    handle: Rectangle {
        x: root.at(root.visualPosition) - 9
        y: root.height / 2 - 9
        width: 18
        height: 18
        radius: 9
        color: root.pressed ? "#ffffff" : Theme.ink

        FocusRing {
            radius: height / 2
            shown: root.visualFocus
        }
    }
}

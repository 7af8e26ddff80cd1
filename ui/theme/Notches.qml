// Rounds what lies below where no effect can: covers its four corners in the colour of the ground.
import QtQuick

Item {
    id: root

    property real radius: 16
    readonly property real reach: Math.ceil(radius * (Math.SQRT2 - 1)) // of a square's corner beyond its round one

    visible: GraphicsInfo.api === GraphicsInfo.Software
    clip: true
    Accessible.ignored: true

    Rectangle {
        anchors.fill: parent
        anchors.margins: -root.reach
        radius: root.radius + root.reach
        color: "transparent"
        border.width: root.reach
        border.color: Theme.ground
    }
}

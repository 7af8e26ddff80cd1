// The picture of a clip with round corners; a calm colour of its maker where there is none.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Effects
import "../theme"

Rectangle {
    id: root

    property url source
    property real hue: 0
    property bool lit: false
    property bool veiled: false // mere colours: eight pixels wide

    // Steps of 64 pixels, so that a window that is being resized reads few pictures again.
    function grain(length: real): int {
        return Math.ceil(length * Screen.devicePixelRatio / 64) * 64;
    }

    radius: 16
    color: Qt.hsla(root.hue, 0.28, 0.2, 1)

    Icon {
        anchors.centerIn: parent
        z: 1
        visible: root.veiled || picture.status !== Image.Ready
        glyph: root.veiled ? "eye-off" : "film"
        size: 30
        tint: Theme.dim
    }
    Image {
        id: picture

        anchors.fill: parent
        source: root.source
        sourceSize: root.veiled ? Qt.size(8, 14) : Qt.size(root.grain(root.width), root.grain(root.height))
        fillMode: Image.PreserveAspectCrop
        asynchronous: true
        layer.enabled: GraphicsInfo.api !== GraphicsInfo.Software
        layer.effect: MultiEffect {
            maskEnabled: true
            maskSource: corners
            maskThresholdMin: 0.5
            maskSpreadAtMin: 1
        }
    }
    Rectangle {
        id: corners

        anchors.fill: parent
        radius: root.radius
        visible: false
        layer.enabled: picture.layer.enabled
    }
    Notches {
        anchors.fill: parent
        radius: root.radius
    }
    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.lit ? "#1affffff" : "transparent"
        border.width: 1
        border.color: Theme.line
    }
}

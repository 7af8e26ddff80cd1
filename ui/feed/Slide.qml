// One clip on the stage: its frames, on its poster, on the poster's soft light.
import QtQuick
import Ownfeed.Stage
import "../theme"

Item {
    id: root

    property url poster
    property bool cover: true
    property real corner: 0 // a radius for the picture itself, where nothing else can round it
    readonly property bool bare: corner > 0 && frames.hasFrame
    readonly property Item screen: frames

    clip: true

    Image {
        anchors.fill: parent
        visible: !root.bare
        source: root.poster
        sourceSize.width: 24
        fillMode: Image.PreserveAspectCrop
        asynchronous: true
    }
    Rectangle {
        anchors.fill: parent
        radius: root.corner
        color: root.bare ? Theme.scrim : "#4d080610"
    }
    Image {
        anchors.fill: parent
        visible: !root.bare
        source: root.poster
        sourceSize.height: 960
        fillMode: root.cover ? Image.PreserveAspectCrop : Image.PreserveAspectFit
        asynchronous: true
    }
    FrameItem {
        id: frames

        anchors.fill: parent
        cover: root.cover
        radius: root.corner
    }
}

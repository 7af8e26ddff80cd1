// One clip on the stage: its frames, on its poster, on the poster's soft light.
import QtQuick
import Ownfeed.Stage

Item {
    id: root

    property url poster
    property bool cover: true
    readonly property Item screen: frames

    clip: true

    Image {
        anchors.fill: parent
        source: root.poster
        sourceSize.width: 24
        fillMode: Image.PreserveAspectCrop
        asynchronous: true
    }
    Rectangle {
        anchors.fill: parent
        color: "#4d080610"
    }
    Image {
        anchors.fill: parent
        source: root.poster
        sourceSize.height: 960
        fillMode: root.cover ? Image.PreserveAspectCrop : Image.PreserveAspectFit
        asynchronous: true
    }
    FrameItem {
        id: frames

        anchors.fill: parent
        cover: root.cover
    }
}

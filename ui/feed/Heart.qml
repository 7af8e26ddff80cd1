// A small heart where a double click liked the clip.
import QtQuick
import "../theme"

Icon {
    id: root

    required property bool still

    glyph: "heart-filled"
    size: 88
    tint: Theme.accent
    opacity: 0
    visible: opacity > 0

    function beat(at: point): void {
        root.x = at.x - root.width / 2;
        root.y = at.y - root.height / 2;
        beating.restart();
    }

    SequentialAnimation {
        id: beating

        ParallelAnimation {
            NumberAnimation { target: root; property: "opacity"; from: 0; to: 1; duration: 80 }
            NumberAnimation {
                target: root
                property: "scale"
                from: root.still ? 1 : 0.4
                to: 1
                duration: 260
                easing.type: Easing.OutBack
            }
        }
        PauseAnimation { duration: 260 }
        NumberAnimation { target: root; property: "opacity"; to: 0; duration: 220 }
    }
}

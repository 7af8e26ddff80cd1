// The three slots of the ring as one strip: a swipe slides it, a finger drags it.
pragma ComponentBehavior: Bound

import QtQuick
import Ownfeed.Ui
import "../theme"

Item {
    id: root

    required property ReelModel reel
    required property bool still
    property real corner: 0
    property real shift: 0 // px that the current slide is away from its place
    property int way: 1 // the latest swipe: 1 went on, -1 went back
    property int current: 0
    property int leftSlot: 2 // the slot that was on stage before

    Accessible.ignored: true
    Component.onCompleted: {
        for (let slot = 0; slot < slides.count; ++slot)
            root.reel.take(slot, (slides.itemAt(slot) as Slide).screen);
    }

    // Letting go continues from where the finger is; a swipe during a swipe, from where the slide is.
    function slide(way: int): void {
        root.leftSlot = root.current;
        root.current = root.reel.current;
        root.way = way;
        const from = root.shift + way * root.height;
        root.shift = Math.max(-root.height, Math.min(root.height, from));
        root.settle();
    }
    function settle(): void {
        home.duration = root.still ? 0 : Theme.slideMs;
        home.restart();
    }
    function drag(by: real): void {
        home.stop();
        root.shift = Math.max(-root.height, Math.min(root.height, by));
    }
    function placeOf(slot: int): real {
        if (slot === root.current)
            return root.shift;
        return root.shift + (slot === root.leftSlot ? -root.way : root.way) * root.height;
    }

    DragHandler {
        id: finger

        property real travel: 0

        target: null
        xAxis.enabled: false
        onActiveTranslationChanged: if (active)
            root.drag(finger.travel = activeTranslation.y)
        onActiveChanged: if (!active) {
            root.reel.release(finger.travel / root.height, centroid.velocity.y / root.height);
            root.settle();
        }
    }
    NumberAnimation {
        id: home

        target: root
        property: "shift"
        to: 0
        easing.type: Easing.OutCubic
    }
    Connections {
        target: root.reel

        function onStepped(way: int): void {
            root.slide(way);
        }
    }
    Repeater {
        id: slides

        model: 3

        delegate: Slide {
            required property int index

            width: root.width
            height: root.height
            y: root.placeOf(index)
            visible: Math.abs(y) < root.height
            poster: root.reel.posters[index]
            cover: root.reel.covers[index]
            corner: root.corner
        }
    }
}

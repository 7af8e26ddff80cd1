// The 9:16 stage: the clip, what is written on it, and what a finger, a mouse or a wheel does to it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Effects
import Ownfeed.Ui
import "../theme"

Item {
    id: root

    required property FeedModel feed
    required property PlaybackModel playback
    required property CaptionsModel captions
    required property ReelModel reel
    required property Keyboard keyboard
    required property bool still
    required property bool quiet
    required property bool covered // a panel lies over the lower part
    readonly property bool shaders: GraphicsInfo.api !== GraphicsInfo.Software // effects draw nothing there
    readonly property real corner: root.shaders ? 0 : Theme.radius // of the parts, where no mask rounds the whole

    Accessible.role: Accessible.Graphic
    Accessible.name: root.feed.spoken
    Accessible.onPressAction: root.playback.toggle()

    RectangularShadow {
        visible: root.shaders
        anchors.fill: parent
        radius: Theme.radius
        blur: 60
        spread: 2
        offset.y: 14
        color: "#a0000000"
    }
    Item {
        anchors.fill: parent
        clip: !root.shaders
        layer.enabled: root.shaders
        layer.effect: MultiEffect {
            maskEnabled: true
            maskSource: mask
            maskThresholdMin: 0.5
            maskSpreadAtMin: 1
        }

        Rectangle {
            anchors.fill: parent
            radius: root.corner
            color: Theme.scrim
        }
        Reel {
            anchors.fill: parent
            reel: root.reel
            still: root.still
            corner: root.corner
        }
        Scrims {
            anchors.fill: parent
            corner: root.corner
            upper: root.quiet ? 0 : 1
        }
    }
    Rectangle {
        id: mask

        anchors.fill: parent
        radius: Theme.radius
        layer.enabled: root.shaders
        visible: false
    }
    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: "transparent"
        border.width: 1
        border.color: Theme.line
    }
    Heart {
        id: heart

        still: root.still
    }
    TapHandler {
        acceptedButtons: Qt.LeftButton
        enabled: root.feed.veil === ""
        onSingleTapped: root.playback.toggle()
        onDoubleTapped: point => {
            root.playback.toggle();
            root.feed.love();
            heart.beat(point.position);
        }
    }
    PausedSign {
        anchors.centerIn: parent
        shown: root.playback.paused && !root.covered && root.feed.veil === ""
        still: root.still
        onClicked: root.playback.toggle()
    }
    WhyChip {
        id: why

        x: 16
        y: 16
        width: Math.min(implicitWidth, modes.x - 24)
        why: root.feed.why
        shown: !root.quiet
        onClicked: root.keyboard.act("why")
    }
    ModeBar {
        id: modes

        anchors.right: parent.right
        anchors.rightMargin: 10
        y: 16
        feed: root.feed
        keyboard: root.keyboard
        shown: !root.quiet
    }
    Column {
        x: 16
        y: 24 + (why.visible ? Math.max(34, why.height) : 34)
        width: root.width - 32
        spacing: 6

        ModeLine {
            mode: root.feed.mode
        }
        LabelBanner {
            width: parent.width
            feed: root.feed
        }
    }
    StageFoot {
        anchors.fill: parent
        anchors.leftMargin: 18
        anchors.rightMargin: 18
        feed: root.feed
        playback: root.playback
        captions: root.captions
        quiet: root.quiet
    }
    BlurVeil {
        anchors.fill: parent
        feed: root.feed
        onLifted: if (root.visible)
            root.forceActiveFocus()
    }
}

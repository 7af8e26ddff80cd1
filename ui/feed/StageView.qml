// The feed at work: the stage, the rail beside it, a panel, and the quiet lines. Everything but the clip rests in play.
import QtQuick
import Ownfeed.Ui
import "../theme"

FocusScope {
    id: root

    required property FeedModel feed
    required property CommentsModel comments
    required property DetailsModel details
    required property PlaybackModel playback
    required property CaptionsModel captions
    required property ReelModel reel
    required property Panels panels
    required property Keyboard keyboard
    required property Comfort comfort
    required property bool compact
    property bool quiet: false

    readonly property bool roomy: root.panels.roomy
    readonly property bool busy: root.playback.paused || root.welcoming || root.panels.asked !== "" || root.comfort.attended
        || rail.activeFocus || (Window.active && !root.activeFocus) || overRail.hovered
    readonly property int fadeMs: root.comfort.still ? 0 : Theme.fadeMs * 2
    readonly property int railRoom: root.compact ? 66 : 92
    readonly property int inset: root.compact ? 10 : 24
    readonly property string playing: root.feed.clip
    readonly property bool welcoming: root.feed.page === "first_run"
    readonly property rect asideRoom: Qt.rect(rail.x + rail.width + 20, root.inset, root.width - rail.x - rail.width - 48, root.height - 2 * root.inset)
    readonly property rect sheetRoom: Qt.rect(stage.x + 8, stage.y + stage.height * 0.3, stage.width - 16, stage.height * 0.7 - 8)

    onBusyChanged: root.wake()
    onPlayingChanged: root.wake()

    function wake(): void {
        root.quiet = false;
        rest.restart();
    }
    Timer {
        id: rest

        interval: Theme.restMs
        onTriggered: root.quiet = !root.busy
    }
    HoverHandler {
        // Qt tells of the pointer again whenever something moves below it: only its own move counts.
        property point seen: Qt.point(-1, -1)

        cursorShape: root.quiet ? Qt.BlankCursor : Qt.ArrowCursor
        onPointChanged: if (point.scenePosition !== seen) {
            seen = point.scenePosition;
            root.wake();
        }
    }
    WheelHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        onWheel: event => root.reel.wheel(event.angleDelta.y, event.pixelDelta.y)
    }
    Stage {
        id: stage

        objectName: "stage"
        focus: true
        height: Math.round(Math.min(root.height - 2 * root.inset, (root.width - root.railRoom - root.inset) * 16 / 9))
        width: Math.round(height * 9 / 16)
        y: Math.round((root.height - height) / 2)
        x: Math.round(root.roomy ? (root.width - 92 - width) / 2 - 70
            : Math.max(root.compact ? root.inset : 0, (root.width - width - root.railRoom) / 2))
        feed: root.feed
        playback: root.playback
        captions: root.captions
        reel: root.reel
        keyboard: root.keyboard
        still: root.comfort.still
        quiet: root.quiet
        covered: (root.panels.asked !== "" || root.welcoming) && !root.roomy
    }
    Rail {
        id: rail

        anchors.left: stage.right
        anchors.leftMargin: root.compact ? 8 : 20
        anchors.top: stage.top
        anchors.bottom: stage.bottom
        width: implicitWidth
        tight: root.compact || stage.height < (root.feed.far ? 720 : 640)
        feed: root.feed
        playback: root.playback
        keyboard: root.keyboard
        opacity: root.quiet ? 0 : 1

        Behavior on opacity {
            NumberAnimation { duration: root.fadeMs }
        }
        HoverHandler {
            id: overRail
        }
    }
    PanelDeck {
        id: deck

        x: root.roomy ? root.width - width - 28 : stage.x + 8
        y: Math.round(root.roomy ? (root.height - height) / 2 : stage.y + stage.height - height - 8)
        width: root.roomy ? 308 : stage.width - 16
        height: implicitHeight
        tallest: root.roomy ? root.height - 2 * root.inset : stage.height * 0.66
        feed: root.feed
        comments: root.comments
        details: root.details
        keyboard: root.keyboard
        panels: root.panels
        still: root.comfort.still
        away: root.welcoming
        onShownChanged: if (root.visible)
            root.panels.asked ? deck.forceActiveFocus() : stage.forceActiveFocus()
    }
    Column {
        x: root.roomy ? 12 : stage.x + 16
        y: root.roomy ? root.height - height - 30 : stage.y + 78
        width: root.roomy ? stage.x - 36 : stage.width - 32
        spacing: 8

        NoticeLine {
            feed: root.feed
            width: Math.min(implicitWidth, parent.width)
        }
        ScanLine {
            feed: root.feed
            width: Math.min(implicitWidth, parent.width)
        }
        ToastLine {
            feed: root.feed
            keyboard: root.keyboard
            width: Math.min(implicitWidth, parent.width)
        }
    }
}

// The feed's own pages: the stage, or what stands there while there is nothing to play.
pragma ComponentBehavior: Bound

import QtQuick
import Ownfeed.Ui
import "../following"
import "../limits"
import "../pages"

FocusScope {
    id: root

    required property FeedModel feed
    required property RestModel rest
    required property UpToDateModel end
    required property CommentsModel comments
    required property DetailsModel details
    required property PlaybackModel playback
    required property CaptionsModel captions
    required property ReelModel reel
    required property Panels panels
    required property Keyboard keyboard
    required property Comfort comfort
    required property bool compact
    readonly property bool quiet: view.visible && view.quiet

    function wake(): void {
        view.wake();
    }

    StageView {
        id: view

        objectName: "stageView"
        anchors.fill: parent
        visible: root.feed.page === "stage" || view.welcoming
        focus: root.feed.page === "stage"
        feed: root.feed
        comments: root.comments
        details: root.details
        playback: root.playback
        captions: root.captions
        reel: root.reel
        panels: root.panels
        keyboard: root.keyboard
        comfort: root.comfort
        compact: root.compact
    }
    Loader {
        readonly property rect room: root.panels.roomy ? view.asideRoom : view.sheetRoom

        x: room.x
        y: room.y
        width: room.width
        height: room.height
        active: view.welcoming
        focus: active
        sourceComponent: FirstRun {
            feed: root.feed
            keyboard: root.keyboard
        }
    }
    Loader {
        anchors.fill: parent
        active: root.feed.page === "empty"
        focus: active
        sourceComponent: Empty {
            feed: root.feed
            keyboard: root.keyboard
        }
    }
    Loader {
        anchors.fill: parent
        active: root.feed.page === "no_player"
        focus: active
        sourceComponent: NoPlayer {
            feed: root.feed
        }
    }
    Loader {
        anchors.fill: parent
        active: root.feed.page === "up_to_date"
        focus: active
        sourceComponent: UpToDate {
            end: root.end
        }
    }
    Loader {
        anchors.fill: parent
        active: root.feed.page === "resting"
        focus: active
        sourceComponent: Resting {
            rest: root.rest
        }
    }
}

// The window's content: navigation, the feed, and a page in front of it when one is open.
pragma ComponentBehavior: Bound

import QtQuick
import Ownfeed.Ui
import "theme"
import "feed"
import "pages"
import "safe"

FocusScope {
    id: root

    required property Shell shell
    required property SafeModel safe
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
    readonly property bool compact: width < Theme.compact
    readonly property bool atHome: root.shell.name === "feed"

    focus: true
    Keys.onPressed: event => {
        feedPage.wake();
        event.accepted = root.keyboard.press(event.key, event.modifiers, event.isAutoRepeat);
    }
    onAtHomeChanged: root.attend()

    function attend(): void {
        root.atHome ? feedPage.forceActiveFocus() : page.forceActiveFocus();
    }

    Binding {
        root.panels.roomy: root.width >= Theme.roomy
    }
    Backdrop {
        anchors.fill: parent
        poster: root.feed.poster
        fadeMs: root.comfort.still ? 0 : 400
        dark: root.atHome ? 0.72 : 0.86
    }
    FeedPage {
        id: feedPage

        anchors.fill: page
        focus: root.atHome
        visible: root.atHome
        feed: root.feed
        rest: root.rest
        end: root.end
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
        id: page

        readonly property url file: root.shell.source

        anchors.fill: parent
        anchors.leftMargin: root.compact ? 0 : nav.width
        anchors.bottomMargin: root.compact ? nav.height : 0
        onFileChanged: String(file) ? setSource(file, root.shell.models) : setSource("")
        onLoaded: forceActiveFocus()
    }
    NavRail {
        id: nav

        shell: root.shell
        safe: root.safe
        lying: root.compact
        width: lying ? root.width : 92
        height: lying ? 64 : root.height
        y: root.height - height
        opacity: feedPage.quiet ? 0 : 1
        onHelp: root.panels.toggle_help()

        Behavior on opacity {
            NumberAnimation { duration: root.comfort.still ? 0 : Theme.fadeMs * 2 }
        }
    }
    HelpSheet {
        anchors.fill: parent
        visible: root.panels.help
        keyboard: root.keyboard
        onClosed: root.panels.toggle_help()
    }
    PinPad {
        anchors.fill: parent
        safe: root.safe
        onVisibleChanged: if (!visible)
            root.attend()
    }
    FolderAsk {
        shell: root.shell
        onTaken: folder => root.feed.add([folder])
    }
    DropCurtain {
        anchors.fill: parent
        onTaken: (urls, text) => {
            root.feed.add(urls);
            root.shell.take_dropped(urls, text);
        }
    }
}

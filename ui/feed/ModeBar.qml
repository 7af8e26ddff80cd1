// What the feed goes by, always at hand: what is followed, taste on or off, a private session, a fresh start.
import QtQuick
import Ownfeed.Ui
import "../theme"

Row {
    id: root

    required property FeedModel feed
    required property Keyboard keyboard
    property bool shown: true
    readonly property bool attended: follows.activeFocus || taste.activeFocus || secret.activeFocus || fresh.activeFocus

    component ModeButton: RoundButton {
        size: 34
    }

    opacity: root.shown || root.attended ? 1 : 0

    Behavior on opacity {
        NumberAnimation { duration: Theme.fadeMs }
    }
    ModeButton {
        id: follows

        objectName: "mode_following"
        glyph: "users"
        here: root.feed.following
        name: root.feed.following ? qsTr("Following is open. Back to your feed") : qsTr("What you follow, newest first")
        Accessible.checkable: true
        Accessible.checked: root.feed.following
        onClicked: root.keyboard.act("following")
    }
    ModeButton {
        id: taste

        objectName: "mode_learning"
        glyph: "sparkles"
        tint: root.feed.learning ? Theme.amber : Theme.ink
        here: !root.feed.learning
        name: root.feed.learning ? qsTr("Follows your taste. Turn learning off") : qsTr("Learning is off. Turn it on")
        Accessible.checkable: true
        Accessible.checked: root.feed.learning
        onClicked: root.keyboard.act("learning")
    }
    ModeButton {
        id: secret

        objectName: "mode_private"
        glyph: "hat-glasses"
        tint: root.feed.secret ? Theme.blush : Theme.ink
        here: root.feed.secret
        name: root.feed.secret ? qsTr("Leave private") : qsTr("Go private: nothing is kept")
        Accessible.checkable: true
        Accessible.checked: root.feed.secret
        onClicked: root.keyboard.act("private")
    }
    ModeButton {
        id: fresh

        objectName: "mode_fresh"
        glyph: "sprout"
        name: qsTr("Fresh start: forget your taste, keep your history")
        onClicked: root.keyboard.act("start_afresh")
    }
}

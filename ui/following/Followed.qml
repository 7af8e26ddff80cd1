// The page of what is followed: each with what is new of it, and the way to the feed of them all.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Ownfeed.Ui
import ".."
import "../pages"
import "../theme"

Sheet {
    id: root

    required property FollowedModel followed
    required property UndoModel undo

    objectName: "following"
    focus: true
    title: qsTr("Following")
    note: root.followed.note
    Component.onCompleted: root.followed.look()
    Component.onDestruction: root.followed.leave()

    TextButton {
        objectName: "watchFollowed"
        visible: !root.followed.nobody
        primary: true
        text: qsTr("Watch, newest first")
        Keys.onReturnPressed: click()
        onClicked: root.followed.watch()
    }
    Repeater {
        model: root.followed.rows

        delegate: FollowedLine {
            onOpened: root.followed.open(index)
            onToggled: root.followed.follow(index)
        }
    }
    Plain {
        visible: root.followed.nobody
        glyph: "users"
        title: qsTr("You follow nobody yet")
        words: qsTr("Press A on a clip to follow whoever made it, or # for the page of its hashtag. That is kept on this device: nobody is told.")
        Layout.fillWidth: true
        Layout.preferredHeight: 420
    }
    TakeBack {
        visible: any
        undo: root.undo
        Layout.fillWidth: true
    }
}

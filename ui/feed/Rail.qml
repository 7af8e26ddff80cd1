// What the viewer can say to a clip, beside the stage and never on the picture.
pragma ComponentBehavior: Bound

import QtQuick
import Ownfeed.Ui
import "../theme"

Item {
    id: root

    required property FeedModel feed
    required property PlaybackModel playback
    required property Keyboard keyboard
    property bool tight: false
    readonly property int size: root.tight ? 48 : Theme.target

    implicitWidth: root.size + 4
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("This clip")

    component Act: RoundButton {
        required property string does

        objectName: does
        size: root.size
        onClicked: root.keyboard.act(does)
    }

    Column {
        spacing: 6

        Act {
            does: "previous"
            glyph: "chevron-up"
            name: qsTr("Previous clip")
            enabled: root.feed.can_go_back
        }
        Act {
            does: "next"
            glyph: "chevron-down"
            name: qsTr("Next clip")
        }
        Act {
            does: "mute"
            glyph: root.playback.muted ? "volume-x" : "volume-2"
            name: root.playback.muted ? qsTr("Sound on") : qsTr("Sound off")
        }
    }
    Column {
        anchors.bottom: parent.bottom
        spacing: root.tight ? 6 : 10

        Act {
            does: "like"
            glyph: root.feed.liked ? "heart-filled" : "heart"
            tint: root.feed.liked ? Theme.accent : Theme.ink
            label: root.feed.liked ? qsTr("Liked") : qsTr("Like")
            Accessible.checkable: true
            Accessible.checked: root.feed.liked
        }
        Act {
            does: "save"
            glyph: root.feed.saved ? "bookmark-filled" : "bookmark"
            tint: root.feed.saved ? Theme.amber : Theme.ink
            label: root.feed.saved ? qsTr("Saved") : qsTr("Save")
            Accessible.checkable: true
            Accessible.checked: root.feed.saved
        }
        Act {
            does: "keep"
            visible: root.feed.far
            glyph: "download"
            tint: root.feed.offline ? Theme.amber : Theme.ink
            label: root.feed.offline ? qsTr("Kept") : qsTr("Keep")
            hint: root.feed.offline ? qsTr("Let it make room again") : qsTr("Keep this clip on this device")
            Accessible.checkable: true
            Accessible.checked: root.feed.offline
        }
        Act {
            does: "comments"
            glyph: "message-circle"
            label: qsTr("Comments")
            hint: qsTr("What others wrote, and your own notes")
        }
        Act {
            does: "share"
            glyph: "share-2"
            label: qsTr("Share")
            hint: qsTr("Copy the clip to the clipboard")
        }
        Act {
            does: "less"
            glyph: "thumbs-down"
            label: qsTr("Less")
            hint: qsTr("Less of this clip, a topic or its creator")
        }
    }
}

// Who made the clip, and what they say about it. Long words are cut; "more" brings them all.
import QtQuick
import QtQuick.Controls.Basic
import "../theme"
import Ownfeed.Ui

Column {
    id: root

    objectName: "caption"

    required property FeedModel feed
    property real tallest: 300
    property bool open: false
    readonly property string playing: root.feed.clip

    spacing: 7
    onPlayingChanged: root.open = false

    Creator {
        width: parent.width
        feed: root.feed
    }
    Txt {
        width: parent.width
        visible: text !== "" && text !== root.feed.creator
        text: root.feed.title
        font.pixelSize: 15
        font.weight: Font.DemiBold
        wrapMode: Text.Wrap
        maximumLineCount: root.open ? 4 : 2
        elide: Text.ElideRight
        lineHeight: 1.15
    }
    Flickable {
        id: page

        width: parent.width
        visible: root.feed.caption !== ""
        height: Math.min(words.implicitHeight, root.tallest - 140)
        contentHeight: words.implicitHeight
        interactive: root.open && contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        ScrollBar.vertical: ScrollBar {}

        Txt {
            id: words

            width: page.width
            text: root.feed.caption
            wrapMode: Text.Wrap
            maximumLineCount: root.open ? 200 : 2
            elide: Text.ElideRight
            lineHeight: 1.25
        }
    }
    AbstractButton {
        id: more

        objectName: "more"
        visible: root.open || words.truncated
        implicitHeight: 22
        implicitWidth: say.implicitWidth
        text: root.open ? qsTr("less") : qsTr("more")
        Accessible.name: root.open ? qsTr("Shorter caption") : qsTr("Whole caption")
        onClicked: root.open = !root.open
        contentItem: Txt {
            id: say

            text: more.text
            color: more.hovered ? Theme.ink : Theme.dim
            font.weight: Font.DemiBold
            font.pixelSize: 13
        }
        background: FocusRing {
            radius: 6
            shown: more.visualFocus
        }
    }
    Hashtags {
        width: parent.width
        tags: root.feed.hashtags
        onWanted: tag => root.feed.open_hashtag(tag)
    }
}

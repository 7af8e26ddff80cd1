// The lower part of the stage: what is said, whose clip it is, and where in it we are.
import QtQuick
import Ownfeed.Ui

Item {
    id: root

    required property FeedModel feed
    required property PlaybackModel playback
    required property CaptionsModel captions
    required property bool quiet

    CaptionLine {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: caption.top
        anchors.bottomMargin: 12
        opacity: root.feed.veil === "" ? 1 : 0
        captions: root.captions
    }
    Caption {
        id: caption

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: scrub.top
        anchors.bottomMargin: 6
        tallest: root.height * 0.5
        feed: root.feed
    }
    ScrubLine {
        id: scrub

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 12
        playback: root.playback
        captions: root.captions
        bare: root.quiet
    }
}

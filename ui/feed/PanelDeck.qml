// Shows one panel at a time: beside the stage where there is room, else as a sheet over its lower part.
import QtQuick
import Ownfeed.Ui
import "../comments"
import "../details"
import "../theme"

FocusScope {
    id: root

    required property FeedModel feed
    required property CommentsModel comments
    required property DetailsModel details
    required property Keyboard keyboard
    required property Panels panels
    required property bool still
    property real tallest: 600
    property bool away: false

    readonly property string shown: root.panels.shown
    readonly property SidePanel front: root.shown === "why" ? why : root.shown === "comments" ? said
        : root.shown === "details" ? about : less

    implicitHeight: root.front.implicitHeight
    visible: root.shown !== "" && !root.away
    onShownChanged: appear.restart()

    NumberAnimation {
        id: appear

        target: root
        property: "opacity"
        from: 0
        to: 1
        duration: root.still ? 0 : Theme.fadeMs * 1.5
    }
    WhyPanel {
        id: why

        anchors.fill: parent
        visible: root.front === why
        focus: visible
        closes: root.panels.asked === "why"
        tallest: root.tallest
        feed: root.feed
        onClosed: root.panels.toggle("why")
        onAbout: root.panels.toggle("details")
    }
    CommentsPanel {
        id: said

        anchors.fill: parent
        visible: root.front === said
        focus: visible
        tallest: root.tallest
        comments: root.comments
        onClosed: root.panels.close()
    }
    DetailsPanel {
        id: about

        anchors.fill: parent
        visible: root.front === about
        focus: visible
        tallest: root.tallest
        details: root.details
        keyboard: root.keyboard
        onClosed: root.panels.close()
    }
    LessPanel {
        id: less

        anchors.fill: parent
        visible: root.front === less
        focus: visible
        tallest: root.tallest
        feed: root.feed
        onClosed: root.panels.close()
    }
}

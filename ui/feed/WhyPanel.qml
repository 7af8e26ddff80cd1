// All reasons for the clip with their values: the bars about the zero line add up to the score.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ownfeed.Ui
import "../theme"

SidePanel {
    id: root

    required property FeedModel feed
    readonly property string playing: root.feed.clip
    property string chosen

    signal about

    objectName: "whyPanel"
    title: qsTr("Why this clip")
    aside: list.count ? qsTr("score %1").arg(root.feed.score) : ""
    onPlayingChanged: root.chosen = ""

    ListView {
        id: list

        model: root.feed.reasons
        spacing: 4
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredHeight: contentHeight
        ScrollBar.vertical: ScrollBar {}

        delegate: ReasonRow {
            width: list.width
            centred: root.feed.lowered
            chosen: root.chosen === feature
            onClicked: root.chosen = chosen ? "" : feature
            onLess: root.feed.less_of(feature)
            onUntrue: root.feed.not_true(feature)
        }
    }
    Txt {
        visible: list.count === 0
        text: root.feed.following ? qsTr("You follow it. Here clips come newest first, whatever you like best.")
            : qsTr("Nothing is known yet that speaks for or against this clip.")
        color: Theme.dim
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Chip {
        objectName: "about"
        text: qsTr("About this clip")
        Keys.onReturnPressed: click()
        onClicked: root.about()
    }
    Txt {
        text: qsTr("Worked out on this device only.")
        color: Theme.dim
        font.pixelSize: Theme.small
        Layout.fillWidth: true
    }
}

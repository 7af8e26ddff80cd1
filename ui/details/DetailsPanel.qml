// All that is known of the clip: what was found in it, each line open to contradiction, then the plain facts.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ownfeed.Ui
import "../theme"

SidePanel {
    id: root

    required property DetailsModel details
    required property Keyboard keyboard
    readonly property string playing: root.details.clip
    property string chosen

    objectName: "detailsPanel"
    title: qsTr("About this clip")
    onPlayingChanged: root.chosen = ""
    onActiveFocusChanged: if (activeFocus)
        list.forceActiveFocus()

    ListView {
        id: list

        objectName: "findings"
        model: root.details.findings
        focus: true
        spacing: 2
        clip: true
        highlightMoveDuration: 0
        boundsBehavior: Flickable.StopAtBounds
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredHeight: contentHeight
        Accessible.role: Accessible.List
        Accessible.name: qsTr("What was found")
        ScrollBar.vertical: ScrollBar {}
        // Below the last finding are the facts: the keyboard goes on to them, and never to the next clip.
        Keys.onDownPressed: list.currentIndex < list.count - 1 ? list.incrementCurrentIndex() : list.scroll(60)
        Keys.onUpPressed: list.atYEnd && list.contentHeight > list.height ? list.scroll(-60) : list.decrementCurrentIndex()

        function scroll(by: real): void {
            const lowest = Math.max(list.originY, list.originY + list.contentHeight - list.height);
            list.contentY = Math.max(list.originY, Math.min(lowest, list.contentY + by));
        }

        delegate: FindingLine {
            width: list.width
            chosen: root.chosen === key
            onClicked: root.chosen = chosen ? "" : key
            onCorrected: root.details.correct(name, kind, !stands)
        }
        footer: DetailsFoot {
            width: list.width
            details: root.details
        }
    }
    RowLayout {
        spacing: 8
        Layout.fillWidth: true

        TopicField {
            objectName: "topicField"
            Layout.fillWidth: true
            onAdded: topic => root.details.add_topic(topic)
        }
        RoundButton {
            objectName: "keepHere"
            visible: root.details.far
            size: 40
            glyph: "download"
            tint: root.details.offline ? Theme.amber : Theme.ink
            name: root.details.offline ? qsTr("Let it make room again") : qsTr("Keep this clip on this device")
            onClicked: root.keyboard.act("keep")
        }
        RoundButton {
            objectName: "moreLike"
            size: 40
            glyph: "sparkles"
            name: qsTr("More like this")
            onClicked: root.keyboard.act("more_like")
        }
    }
    Txt {
        text: qsTr("Found on this device only. Your word wins.")
        color: Theme.dim
        font.pixelSize: Theme.small
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
}

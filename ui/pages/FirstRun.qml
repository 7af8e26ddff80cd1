// The first minute, beside the first clip: a wall of topics from the clips' own tags. A tap is worth dozens of swipes.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Ownfeed.Ui
import "../theme"

FocusScope {
    id: root

    required property FeedModel feed
    required property Keyboard keyboard
    readonly property real needed: head.height + chips.implicitHeight + foot.height + 100

    objectName: "firstRun"
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("What do you like to watch?")

    Glass {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        height: Math.min(root.height, root.needed)
        radius: Theme.radius
        color: Theme.sheet

        Column {
            id: head

            x: 24
            y: 26
            width: parent.width - 48
            spacing: 8

            Txt {
                width: parent.width
                text: qsTr("What do you like to watch?")
                font.pixelSize: 22
                font.weight: Font.DemiBold
                font.letterSpacing: -0.3
                wrapMode: Text.Wrap
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            Txt {
                width: parent.width
                text: qsTr("Take a few, or none. The feed learns from what you watch, on this device only.")
                color: Theme.dim
                wrapMode: Text.Wrap
                lineHeight: 1.2
            }
        }
        Flickable {
            id: wall

            anchors.top: head.bottom
            anchors.bottom: foot.top
            anchors.topMargin: 20
            anchors.bottomMargin: 18
            x: 24
            width: parent.width - 40
            contentHeight: chips.implicitHeight
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            ScrollBar.vertical: ScrollBar {}

            Flow {
                id: chips

                width: wall.width - 12
                spacing: 8

                Repeater {
                    model: root.feed.topics

                    delegate: Chip {
                        required property var model

                        objectName: "topic_" + model.tag
                        text: model.tag
                        glyph: chosen ? "check" : "hash"
                        checkable: true
                        chosen: model.chosen
                        onClicked: root.feed.choose_topic(model.tag, !model.chosen)
                    }
                }
            }
        }
        Column {
            id: foot

            x: 24
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 24
            width: parent.width - 48
            spacing: 10

            TextButton {
                objectName: "start"
                width: parent.width
                focus: true
                primary: true
                implicitHeight: 46
                text: qsTr("Start watching")
                Keys.onReturnPressed: click()
                onClicked: root.feed.finish_first_run()
            }
            TextButton {
                objectName: "openFeeds"
                width: parent.width
                glyph: "plus"
                text: qsTr("Folders and open feeds")
                Keys.onReturnPressed: click()
                onClicked: root.keyboard.act("add_source")
            }
        }
    }
}

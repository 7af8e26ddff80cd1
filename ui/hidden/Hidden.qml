// The page of what is hidden: the rules with their counts, and each clip with its rule. No Sheet, as only lines in
// sight are made.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Ownfeed.Ui
import "../theme"

FocusScope {
    id: root

    required property HiddenModel hidden
    readonly property int side: width < Theme.compact ? 16 : 32

    objectName: "hidden"
    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Hidden")
    Component.onCompleted: root.hidden.look(true)
    Component.onDestruction: root.hidden.look(false)
    // Keys of the feed mean nothing here but those of the window.
    Keys.onUpPressed: event => event.accepted = true
    Keys.onDownPressed: event => event.accepted = true

    Column {
        id: head

        x: root.side
        y: 32
        width: list.width
        spacing: 6

        Txt {
            text: qsTr("Hidden")
            font.pixelSize: Theme.headline
            font.weight: Font.DemiBold
            font.letterSpacing: -0.4
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Txt {
            objectName: "hiddenNote"
            width: parent.width
            text: root.hidden.note
            color: Theme.dim
            wrapMode: Text.Wrap
        }
        Flow {
            width: parent.width
            topPadding: 8
            spacing: 8

            Repeater {
                model: root.hidden.causes

                delegate: Chip {
                    required property string rule
                    required property string title
                    required property int clips

                    objectName: "cause_" + title
                    text: qsTr("%1  ·  %2").arg(title).arg(clips)
                    checkable: true
                    chosen: root.hidden.only === rule
                    Accessible.name: qsTr("%1, hides %2").arg(title).arg(clips)
                    Keys.onReturnPressed: click()
                    onClicked: root.hidden.narrow(rule)
                }
            }
        }
    }
    ListView {
        id: list

        objectName: "hiddenLines"
        anchors.top: head.bottom
        anchors.topMargin: 16
        anchors.bottom: parent.bottom
        x: root.side
        width: Math.min(root.width - 2 * root.side, 880)
        focus: true
        clip: true
        spacing: 10
        model: root.hidden.rows
        boundsBehavior: Flickable.StopAtBounds
        bottomMargin: 32
        keyNavigationEnabled: true
        highlightMoveDuration: 0
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Hidden clips")
        ScrollBar.vertical: ScrollBar {}

        delegate: HiddenLine {
            width: list.width
            narrow: root.width < Theme.compact
            onShown: root.hidden.show_anyway(key)
            onSpared: root.hidden.was_wrong(rule, key)
        }
    }
}

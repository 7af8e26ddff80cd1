// A source: what it holds, how the last look through it went, and what can be done with it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import "../theme"

Card {
    id: root

    required property int source
    required property string name
    required property string where
    required property bool own
    required property bool open
    required property bool asks
    required property bool paused
    required property string at_work
    required property string summary
    required property string error
    required property string refused
    required property bool opened
    required property var refusals
    required property string more
    required property bool doubted

    signal lookedAgain
    signal stopped
    signal pauseWanted(paused: bool)
    signal toggled
    signal doubtedAbout
    signal kept
    signal removed(keepClips: bool)

    objectName: "source_" + source
    title: root.name
    note: root.where
    gap: 12

    Txt {
        text: root.summary
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Txt {
        objectName: "atWork"
        visible: text !== ""
        text: root.at_work
        color: Theme.blush
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    Trouble {
        visible: words !== ""
        words: root.error
    }
    ColumnLayout {
        visible: root.opened && root.refused !== ""
        spacing: 10
        Layout.fillWidth: true

        Repeater {
            model: root.refusals

            delegate: RefusalLine {}
        }
        Txt {
            visible: text !== ""
            text: root.more
            color: Theme.dim
            font.pixelSize: 13
        }
    }
    Flow {
        visible: !root.doubted && (root.own || root.refused !== "")
        spacing: 8
        Layout.fillWidth: true

        Chip {
            objectName: "again"
            visible: root.asks
            size: 13
            glyph: root.at_work ? "x" : "refresh-cw"
            text: root.at_work ? qsTr("Stop asking") : root.open ? qsTr("Ask now") : qsTr("Look again")
            onClicked: root.at_work ? root.stopped() : root.lookedAgain()
            Keys.onReturnPressed: click()
        }
        Chip {
            objectName: "pause"
            visible: root.open
            size: 13
            glyph: root.paused ? "play" : "pause"
            text: root.paused ? qsTr("Go on") : qsTr("Pause")
            onClicked: root.pauseWanted(!root.paused)
            Keys.onReturnPressed: click()
        }
        Chip {
            objectName: "refused"
            visible: root.refused !== ""
            size: 13
            glyph: root.opened ? "chevron-up" : "chevron-down"
            text: root.refused
            onClicked: root.toggled()
            Keys.onReturnPressed: click()
        }
        Chip {
            objectName: "remove"
            visible: root.own
            size: 13
            glyph: "trash-2"
            text: qsTr("Remove")
            onClicked: root.doubtedAbout()
            Keys.onReturnPressed: click()
        }
    }
    RemoveAsk {
        visible: root.doubted
        title: root.name
        open: root.open
        onKept: root.kept()
        onRemoved: keepClips => root.removed(keepClips)
    }
}

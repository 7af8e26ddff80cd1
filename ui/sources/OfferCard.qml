// One thing that could be added: what it is, its newest clips, and whom it asks how often.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import "../theme"

Card {
    id: root

    required property int index
    required property string name
    required property string what
    required property string action
    required property var samples
    required property string words

    signal taken
    signal declined

    objectName: "offer_" + index
    title: root.name
    note: root.what
    gap: 14
    Component.onCompleted: if (index === 0)
        add.forceActiveFocus(Qt.TabFocusReason)

    Row {
        visible: root.samples.length > 0
        spacing: 10
        Layout.fillWidth: true

        Repeater {
            model: root.samples

            delegate: SampleTile {
                width: Math.min(132, (root.width - 44 - 30) / 4)
            }
        }
    }
    Txt {
        visible: text !== ""
        text: root.words
        wrapMode: Text.Wrap
        lineHeight: 1.25
        Layout.fillWidth: true
    }
    Row {
        spacing: 8

        Chip {
            id: add

            objectName: "add"
            size: 13
            chosen: true
            glyph: "plus"
            text: root.action
            Accessible.description: root.title + ". " + root.words
            onClicked: root.taken()
            Keys.onReturnPressed: click()
        }
        Chip {
            objectName: "notNow"
            size: 13
            text: qsTr("Not now")
            onClicked: root.declined()
            Keys.onReturnPressed: click()
        }
    }
}

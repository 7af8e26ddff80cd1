// The plain statement: what counts, how much, and what leaves this device.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Ownfeed.Ui
import "../theme"

Sheet {
    id: root

    required property StatementModel statement

    objectName: "statement"
    focus: true
    title: qsTr("What counts, and what leaves")
    note: qsTr("Made from the program's own tables, under the settings that hold now.")
    widest: 820
    Component.onCompleted: root.statement.look()
    Keys.onEscapePressed: root.statement.back()

    Chip {
        objectName: "back"
        glyph: "undo-2"
        text: qsTr("Back to Insights")
        onClicked: root.statement.back()
    }
    Card {
        title: qsTr("What your deeds say")
        note: qsTr("A viewing of a clip of ten seconds stands for all. How far one watches counts against others who watched clips about as long. Time that was muted, and leaving the program, say nothing.")
        gap: 12

        Repeater {
            model: root.statement.says

            delegate: SaysLine {}
        }
    }
    Card {
        title: qsTr("What leaves this device")
        note: root.statement.network
        gap: 12

        Repeater {
            model: root.statement.origins

            delegate: RowLayout {
                id: origin

                required property string title
                required property string words
                required property bool networked

                spacing: 12
                Accessible.role: Accessible.StaticText
                Accessible.name: origin.title + ": " + origin.words
                Layout.fillWidth: true

                Txt {
                    text: origin.title
                    font.weight: Font.DemiBold
                    elide: Text.ElideRight
                    Layout.fillWidth: true
                }
                Txt {
                    text: origin.words
                    color: origin.networked ? Theme.amber : Theme.dim
                    font.pixelSize: 13
                }
            }
        }
        Txt {
            text: qsTr("Never sent to anyone: what you watch, skip, like, save or hide; your notes, rules and searches; what was learned from them; which files you have. There is no account, no identifier, no advertisement and no counting of users.")
            wrapMode: Text.Wrap
            lineHeight: 1.25
            Layout.fillWidth: true
        }
    }
}

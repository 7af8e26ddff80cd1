// A few good open sources to begin with; nobody is asked for anything before one is chosen.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Ownfeed.Ui
import "../theme"

Card {
    id: root

    required property AddingModel adding

    objectName: "suggestions"
    title: qsTr("A few to begin with")
    note: qsTr("Open feeds that anybody may watch without an account. Nobody is asked before you choose one.")
    gap: 10

    Repeater {
        model: root.adding.suggestions

        delegate: RowLayout {
            id: line

            required property int index
            required property string title
            required property string where
            required property string what

            spacing: 14
            Layout.fillWidth: true

            Chip {
                objectName: "suggestion_" + line.index
                size: 13
                glyph: "plus"
                text: line.title
                Accessible.description: line.what
                Layout.preferredWidth: 136
                onClicked: root.adding.want(line.where)
            }
            Txt {
                text: line.what
                color: Theme.dim
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
        }
    }
}

// The rules, and a place to write another.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Ownfeed.Ui
import "../theme"

Card {
    id: root

    required property RulesModel rules

    title: qsTr("Rules")
    note: qsTr("Obeyed before anything is ranked, and once more on stage. Press the action to change it.")
    gap: 12

    Repeater {
        id: lines

        model: root.rules.rules

        delegate: RuleLine {
            onEnded: root.rules.remove(id)
            onPointed: rule => root.rules.point(rule)
            onWeighed: root.rules.weigh(id, other)
            onSwitched: root.rules.change(id, other)
        }
    }
    Txt {
        visible: lines.count === 0
        text: qsTr("None yet. A rule hides or blurs what you name, whatever was learned.")
        color: Theme.dim
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    NewRule {
        id: writing

        rules: root.rules
        Layout.fillWidth: true
        onFinished: {
            open = false;
            more.forceActiveFocus(Qt.TabFocusReason);
        }
    }
    Row {
        spacing: 8

        Chip {
            id: more

            objectName: "new_rule"
            glyph: writing.open ? "x" : "plus"
            text: writing.open ? qsTr("No new rule") : qsTr("Add a rule")
            onClicked: writing.open = !writing.open
        }
        Chip {
            objectName: "look_at_hidden"
            glyph: "eye-off"
            text: qsTr("What was hidden")
            onClicked: root.rules.look_at_hidden()
        }
    }
}

// Asks for a new rule: about what, to hide or to blur, for good or for thirty days.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Ownfeed.Ui
import "../library"
import "../settings"
import "../theme"

ColumnLayout {
    id: root

    required property RulesModel rules
    property bool open: false
    property string kind: "word"
    property string asks
    property string action: "hide"
    property bool ends: false

    signal finished

    visible: open
    spacing: 12
    onKindChanged: look()
    onActionChanged: look()
    onOpenChanged: open ? value.forceActiveFocus() : look()

    function look(): void {
        root.rules.write(root.kind, root.open ? value.text : "", root.action);
    }
    function add(): void {
        if (root.rules.add(root.kind, value.text, root.action, root.ends)) {
            value.clear();
            root.finished();
        }
    }
    Flow {
        spacing: 6
        Layout.fillWidth: true

        Repeater {
            model: root.rules.kinds

            delegate: Chip {
                required property var model

                objectName: "kind_" + model.kind
                checkable: true
                chosen: root.kind === model.kind
                text: model.title
                Accessible.role: Accessible.RadioButton
                onChosenChanged: if (chosen)
                    root.asks = model.asks
                onClicked: root.kind = model.kind
                Component.onCompleted: if (chosen)
                    root.asks = model.asks
            }
        }
    }
    WordField {
        id: value

        objectName: "rule_value"
        placeholderText: root.asks
        Layout.fillWidth: true
        onSought: root.look()
        Keys.onReturnPressed: root.add()
    }
    Txt {
        objectName: "rule_problem"
        visible: text !== ""
        text: root.rules.problem
        color: Theme.amber
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    Flow {
        spacing: 8
        Layout.fillWidth: true

        Choices {
            title: qsTr("What happens to such clips")
            choices: ["hide", "blur"]
            chosen: root.action
            onTaken: choice => root.action = choice
        }
        Choices {
            title: qsTr("How long it holds")
            choices: ["for good", "30 days"]
            chosen: root.ends ? "30 days" : "for good"
            onTaken: choice => root.ends = choice === "30 days"
        }
        Chip {
            objectName: "add_rule"
            size: 14
            glyph: "check"
            text: qsTr("Add")
            Accessible.name: qsTr("Add the rule")
            onClicked: root.add()
        }
    }
}

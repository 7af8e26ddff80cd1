// A setting: its name and sentence, the control that fits it, and the way back to what it was at first.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import "../theme"

GridLayout {
    id: root

    required property string name
    required property string title
    required property string sentence
    required property string kind
    required property var value
    required property string shown
    required property real low
    required property real high
    required property real step
    required property list<string> choices
    required property string pattern
    required property bool changed
    readonly property bool stacked: width < 520 && kind !== "switch"

    signal put(value: var)
    signal putBack

    objectName: "setting_" + name
    columns: root.stacked ? 1 : 2
    columnSpacing: 24
    rowSpacing: 10
    Layout.fillWidth: true

    ColumnLayout {
        spacing: 2
        Layout.fillWidth: true

        RowLayout {
            id: head

            Txt {
                text: root.title
                font.weight: Font.DemiBold
                Layout.fillWidth: true
            }
        }
        Txt {
            text: root.sentence
            color: Theme.dim
            font.pixelSize: 13
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
    }
    RowLayout {
        id: tail

        spacing: 8
        layoutDirection: root.stacked ? Qt.LeftToRight : Qt.RightToLeft
        Layout.fillWidth: root.stacked

        Loader {
            Layout.fillWidth: root.stacked && (root.kind === "slider" || root.kind === "text")
            sourceComponent: root.kind === "switch" ? onOff : root.kind === "choice" ? choose : root.kind === "text" ? words : amount
        }
        Item {
            visible: root.stacked && root.kind === "choice"
            Layout.fillWidth: true
        }
        RoundButton {
            parent: root.stacked ? head : tail
            Layout.topMargin: root.stacked ? -8 : 0 // no taller than the title
            Layout.bottomMargin: root.stacked ? -8 : 0
            objectName: "back_" + root.name
            opacity: root.changed ? 1 : 0
            enabled: root.changed
            size: 30
            glyph: "undo-2"
            name: qsTr("Put %1 back to what it was at first").arg(root.title)
            hint: root.changed ? qsTr("Back to what it was at first") : ""
            onClicked: root.putBack()
        }
    }
    Component {
        id: onOff

        OnOff {
            objectName: root.name
            title: root.title
            sentence: root.sentence
            checked: root.value
            onToggled: root.put(checked)
        }
    }
    Component {
        id: choose

        Choices {
            objectName: root.name
            title: root.title
            choices: root.choices
            chosen: root.value
            onTaken: choice => root.put(choice)
        }
    }
    Component {
        id: words

        Words {
            objectName: root.name
            title: root.title
            sentence: root.sentence
            pattern: root.pattern
            kept: root.value
            onTaken: text => root.put(text)
        }
    }
    Component {
        id: amount

        Amount {
            objectName: root.name
            title: root.title
            sentence: root.sentence
            from: root.low
            to: root.high
            stepSize: root.step
            value: root.value
            shown: root.shown
            onMoved: root.put(value)
        }
    }
}

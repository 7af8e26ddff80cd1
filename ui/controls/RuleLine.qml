// One rule, with the ways to have it do something else and to end it.
import QtQuick
import QtQuick.Layouts
import "../theme"

RowLayout {
    id: root

    required property string id
    required property string kind
    required property string about
    required property string action
    required property string other
    required property string counted
    required property string spoken

    signal ended
    signal pointed(rule: string)
    signal weighed
    signal switched

    objectName: "rule_" + about
    spacing: 14
    Accessible.role: Accessible.ListItem
    Accessible.name: spoken
    Layout.fillWidth: true

    Txt {
        text: root.kind
        color: Theme.dim
        font.pixelSize: Theme.small
        Layout.preferredWidth: 62
    }
    ColumnLayout {
        spacing: 2

        Txt {
            text: root.about
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignLeft
            Layout.fillWidth: true
        }
        Txt {
            text: root.counted
            color: Theme.dim
            font.pixelSize: Theme.small
            elide: Text.ElideRight
            Layout.fillWidth: true
        }
    }
    ActionButton {
        objectName: "action_" + root.about
        enabled: root.other !== ""
        text: root.action
        warm: root.action === "Hide"
        Accessible.name: qsTr("%1: %2").arg(root.action).arg(root.about)
        Accessible.description: enabled ? qsTr("Press for %1").arg(root.other) : ""
        onClicked: root.switched()
        onHoveredChanged: hovered ? root.weighed() : root.pointed("")
        onActiveFocusChanged: activeFocus ? root.weighed() : root.pointed("")
        onTextChanged: if (activeFocus || hovered)
            root.weighed()
    }
    RoundButton {
        objectName: "end_" + root.about
        size: 32
        glyph: "x"
        name: qsTr("End this rule: %1").arg(root.about)
        hint: qsTr("End this rule")
        onClicked: root.ended()
        onHoveredChanged: root.pointed(hovered ? root.id : "")
        onActiveFocusChanged: root.pointed(activeFocus ? root.id : "")
    }
}

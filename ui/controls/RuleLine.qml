// One rule, and the way to end it.
import QtQuick
import QtQuick.Layouts
import "../theme"

RowLayout {
    id: root

    required property string id
    required property string kind
    required property string about
    required property string action
    required property string counted
    required property string spoken

    signal ended
    signal pointed(rule: string)

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
            elide: Text.ElideRight
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
    Rectangle {
        readonly property bool warm: root.action === "Hide"

        implicitWidth: 54
        implicitHeight: 26
        radius: 13
        color: warm ? Qt.alpha(Theme.accent, 0.2) : Theme.glass
        border.width: 1
        border.color: warm ? Qt.alpha(Theme.accent, 0.4) : Theme.line

        Txt {
            anchors.centerIn: parent
            text: root.action
            color: parent.warm ? Theme.blush : Theme.ink
            font.pixelSize: Theme.small
            font.weight: Font.DemiBold
        }
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

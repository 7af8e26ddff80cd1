// A clip of the library: its poster with what it is called, who made it and how long it is.
import QtQuick
import QtQuick.Controls.Basic
import "../theme"

AbstractButton {
    id: root

    required property var modelData
    required property bool here
    required property bool attended
    required property string remove
    required property bool taken
    property bool made: false

    signal played
    signal takenOut
    signal kept

    objectName: "tile_" + modelData.clip
    implicitHeight: poster.height + 52
    hoverEnabled: true
    opacity: root.taken ? 0.5 : 1
    Accessible.name: modelData.spoken
    Accessible.description: root.taken ? qsTr("Taken out") : modelData.offline ? qsTr("Kept on this device") : modelData.copies
    onClicked: root.played()
    focus: root.here
    onHereChanged: root.follow()
    onAttendedChanged: root.follow()
    Component.onCompleted: root.made = true

    // The tile with the keyboard has the focus itself, so that a screen reader says it. Its ring shows only
    // once the keyboard moves.
    function follow(): void {
        if (root.made && root.here && root.attended)
            root.forceActiveFocus(Qt.TabFocusReason);
    }

    component Badge: Glass {
        property alias text: say.text

        visible: text !== ""
        anchors.bottom: parent.bottom
        anchors.margins: 8
        width: say.implicitWidth + 14
        height: 22

        Txt {
            id: say

            anchors.centerIn: parent
            font.pixelSize: Theme.small
            font.weight: Font.Medium
            font.features: { "tnum": 1 }
        }
    }
    Poster {
        id: poster

        width: root.width
        height: Math.round(width * 16 / 9)
        source: root.modelData.poster
        veiled: root.modelData.veiled
        hue: root.modelData.hue
        lit: root.hovered || root.visualFocus

        FocusRing {
            radius: poster.radius + 3
            shown: root.visualFocus
        }
        Badge {
            anchors.left: parent.left
            text: root.modelData.copies
        }
        Badge {
            anchors.right: parent.right
            text: root.modelData.length
        }
        Glass {
            anchors.left: parent.left
            anchors.top: parent.top
            anchors.margins: 8
            width: 40
            height: 40
            visible: root.modelData.keepable && (root.hovered || root.visualFocus || root.modelData.offline)

            RoundButton {
                objectName: "keep_" + root.modelData.clip
                anchors.centerIn: parent
                size: 36
                focusPolicy: Qt.NoFocus
                glyph: "download"
                tint: root.modelData.offline ? Theme.amber : Theme.ink
                name: root.modelData.offline ? qsTr("Let it make room again") : qsTr("Keep this clip on this device")
                onClicked: root.kept()
            }
        }
        Glass {
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: 8
            width: 40
            height: 40
            visible: root.remove !== "" && (root.hovered || root.visualFocus || root.taken)

            RoundButton {
                objectName: "takeOut_" + root.modelData.clip
                anchors.centerIn: parent
                size: 36
                focusPolicy: Qt.NoFocus
                glyph: root.taken ? "undo-2" : "x"
                name: root.taken ? qsTr("Put it back") : root.remove
                onClicked: root.takenOut()
            }
        }
    }
    Column {
        anchors.top: poster.bottom
        anchors.topMargin: 9
        width: root.width
        spacing: 2

        Txt {
            width: parent.width
            text: root.modelData.title
            font.weight: Font.DemiBold
            elide: Text.ElideRight
        }
        Txt {
            width: parent.width
            text: root.modelData.creator
            color: Theme.dim
            font.pixelSize: Theme.small
            elide: Text.ElideRight
        }
    }
}

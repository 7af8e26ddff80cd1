// The sheet of keys, made from the table that binds them.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Ownfeed.Ui
import "../theme"

FocusScope {
    id: root

    required property Keyboard keyboard

    signal closed

    objectName: "helpSheet"
    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("Keys")

    Rectangle {
        anchors.fill: parent
        color: "#b30c0b10"
    }
    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
        onClicked: root.closed()
        onWheel: event => event.accepted = true
    }
    Rectangle {
        anchors.centerIn: parent
        width: Math.min(root.width - 32, 460)
        height: Math.min(root.height - 32, list.contentHeight + 96)
        radius: Theme.radius
        color: Theme.sheet
        border.width: 1
        border.color: Theme.line

        MouseArea {
            anchors.fill: parent
        }
        Txt {
            x: 26
            y: 24
            text: qsTr("Keys")
            font.pixelSize: 20
            font.weight: Font.DemiBold
        }
        RoundButton {
            anchors.right: parent.right
            anchors.margins: 18
            anchors.top: parent.top
            size: 34
            glyph: "x"
            name: qsTr("Close")
            onClicked: root.closed()
        }
        ListView {
            id: list

            anchors.fill: parent
            anchors.margins: 26
            anchors.topMargin: 60
            anchors.bottomMargin: 20
            model: root.keyboard.help
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            ScrollBar.vertical: ScrollBar {}

            delegate: HelpLine {
                width: list.width
            }
        }
    }
}

// Asks for the PIN of safe mode, or for a new one; by keyboard, or by touching its digits.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Ownfeed.Ui
import "../theme"

FocusScope {
    id: root

    required property SafeModel safe

    objectName: "pinPad"
    visible: root.safe.asking
    Accessible.role: Accessible.Dialog
    Accessible.name: root.safe.title
    onVisibleChanged: begin()
    Keys.onEscapePressed: root.safe.leave()
    Keys.onPressed: event => event.accepted = true // no key reaches the feed below

    Connections {
        target: root.safe

        function onChanged(): void {
            if (!root.safe.busy)
                root.begin();
        }
    }
    function begin(): void {
        pin.clear();
        if (root.visible)
            pin.forceActiveFocus();
    }
    function enter(): void {
        if (pin.text && !root.safe.busy)
            root.safe.enter(pin.text);
    }
    Rectangle {
        anchors.fill: parent
        color: "#e60c0b10"
    }
    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
        onWheel: event => event.accepted = true
    }
    Rectangle {
        anchors.centerIn: parent
        width: Math.min(root.width - 32, 380)
        height: column.implicitHeight + 56
        radius: Theme.radius
        color: Theme.sheet
        border.width: 1
        border.color: Theme.line

        ColumnLayout {
            id: column

            anchors.fill: parent
            anchors.margins: 28
            spacing: 14

            PadWords {
                title: root.safe.title
                note: root.safe.note
                Layout.fillWidth: true
            }
            PinField {
                id: pin

                asks: root.safe.title
                readOnly: root.safe.busy
                KeyNavigation.backtab: leave
                Layout.fillWidth: true
                onAccepted: root.enter()
            }
            Txt {
                objectName: "pin_problem"
                visible: text !== ""
                text: root.safe.busy ? qsTr("The PIN is compared.") : root.safe.problem
                color: Theme.amber
                wrapMode: Text.Wrap
                Layout.fillWidth: true
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
            }
            Digits {
                Layout.alignment: Qt.AlignHCenter
                onTyped: digit => pin.insert(pin.length, digit)
                onErased: pin.remove(pin.length - 1, pin.length)
            }
            RowLayout {
                spacing: 10

                TextButton {
                    objectName: "pin_enter"
                    enabled: pin.text !== "" && !root.safe.busy
                    primary: true
                    text: qsTr("Go on")
                    Layout.fillWidth: true
                    Keys.onReturnPressed: click()
                    onClicked: root.enter()
                }
                TextButton {
                    id: leave

                    objectName: "pin_leave"
                    text: qsTr("Leave")
                    KeyNavigation.tab: pin
                    Layout.fillWidth: true
                    Keys.onReturnPressed: click()
                    onClicked: root.safe.leave()
                }
            }
            Txt {
                visible: text !== ""
                text: root.safe.forgotten
                color: Theme.dim
                font.pixelSize: Theme.small
                wrapMode: Text.Wrap
                Layout.fillWidth: true
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }
    }
}

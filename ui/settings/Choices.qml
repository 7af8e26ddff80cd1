// One of a few words, side by side; the arrow keys go along them.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import "../theme"

Rectangle {
    id: root

    required property string title
    required property list<string> choices
    required property string chosen

    signal taken(choice: string)

    implicitWidth: row.implicitWidth + 8
    implicitHeight: 40
    radius: height / 2
    color: Theme.glass
    border.width: 1
    border.color: Theme.line
    Accessible.role: Accessible.Grouping
    Accessible.name: title
    Keys.onLeftPressed: root.go(-1)
    Keys.onRightPressed: root.go(1)

    function go(way: int): void {
        const at = Math.max(0, Math.min(root.choices.length - 1, root.choices.indexOf(root.chosen) + way));
        root.taken(root.choices[at]);
        (buttons.itemAt(at) as AbstractButton).forceActiveFocus(Qt.TabFocusReason);
    }
    Row {
        id: row

        anchors.centerIn: parent

        Repeater {
            id: buttons

            model: root.choices

            delegate: AbstractButton {
                id: one

                required property string modelData
                readonly property bool here: modelData === root.chosen

                objectName: "choice_" + modelData
                implicitHeight: 32
                implicitWidth: Math.max(64, word.implicitWidth + 28)
                hoverEnabled: true
                Accessible.role: Accessible.RadioButton
                Accessible.name: word.text
                Accessible.checkable: true
                Accessible.checked: here
                onClicked: root.taken(modelData)
                background: Rectangle {
                    radius: height / 2
                    color: one.here ? Theme.ink : one.hovered ? Theme.glassHover : "transparent"

                    FocusRing {
                        radius: height / 2
                        shown: one.visualFocus
                    }
                }
                contentItem: Txt {
                    id: word

                    text: one.modelData.charAt(0).toUpperCase() + one.modelData.slice(1)
                    color: one.here ? Theme.night : Theme.ink
                    font.weight: Font.DemiBold
                    font.pixelSize: 13
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                }
            }
        }
    }
}

// Ten digits to touch. The keyboard goes past them: it types digits itself.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import "../theme"

GridLayout {
    id: root

    readonly property list<string> digits: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0", "erase"]

    signal typed(digit: string)
    signal erased

    columns: 3
    rowSpacing: 8
    columnSpacing: 14

    Repeater {
        model: root.digits

        delegate: RoundButton {
            id: button

            required property string modelData
            readonly property bool erases: modelData === "erase"

            objectName: "digit_" + modelData
            opacity: modelData === "" ? 0 : 1
            enabled: modelData !== ""
            size: 48
            focusPolicy: Qt.NoFocus
            glyph: erases ? "undo-2" : ""
            name: erases ? qsTr("Erase the last digit") : modelData
            hint: ""
            Accessible.ignored: modelData === ""
            onClicked: erases ? root.erased() : root.typed(modelData)

            Txt {
                anchors.centerIn: parent
                text: button.erases ? "" : button.modelData
                font.pixelSize: 20
                font.weight: Font.Medium
                Accessible.ignored: true
            }
        }
    }
}

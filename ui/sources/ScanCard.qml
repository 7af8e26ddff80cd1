// How far something long has come, with a way to end it.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import "../theme"

Card {
    id: root

    required property string words
    required property string progress
    required property real share
    property string action: qsTr("Cancel")
    property string glyph: "x"

    signal cancelled

    RowLayout {
        spacing: 20
        Layout.fillWidth: true

        ColumnLayout {
            spacing: 12
            Layout.fillWidth: true

            Txt {
                text: root.words
                font.weight: Font.DemiBold
                elide: Text.ElideMiddle
                Layout.fillWidth: true
            }
            ProgressBar {
                id: bar

                value: Math.max(0, root.share)
                indeterminate: root.share < 0
                Layout.fillWidth: true
                Accessible.name: root.words + ", " + root.progress
                background: Rectangle {
                    implicitHeight: 4
                    radius: 2
                    color: Theme.track
                }
                contentItem: Item {
                    Rectangle {
                        width: bar.indeterminate ? 0 : bar.visualPosition * parent.width
                        height: parent.height
                        radius: 2
                        color: Theme.accent
                    }
                }
            }
            Txt {
                text: root.progress
                color: Theme.dim
                font.pixelSize: 13
                font.features: { "tnum": 1 }
                Layout.fillWidth: true
            }
        }
        Chip {
            objectName: "cancel"
            size: 13
            glyph: root.glyph
            text: root.action
            onClicked: root.cancelled()
            Keys.onReturnPressed: click()
        }
    }
}

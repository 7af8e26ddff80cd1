// A deed, what it says of a clip, and how much.
import QtQuick
import QtQuick.Layouts
import "../theme"

GridLayout {
    id: root

    required property string deed
    required property string says
    required property real share
    required property string words
    readonly property bool stacked: width < 480

    columnSpacing: 16
    rowSpacing: 2
    Accessible.role: Accessible.StaticText
    Accessible.name: deed + ": " + words
    Layout.fillWidth: true

    Txt {
        text: root.deed
        color: root.says ? Theme.ink : Theme.dim
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Layout.row: 0
        Layout.column: 0
        Layout.columnSpan: root.stacked ? 2 : 1
    }
    Item {
        implicitWidth: 120
        implicitHeight: 8
        Layout.row: root.stacked ? 1 : 0
        Layout.column: root.stacked ? 0 : 1

        Rectangle {
            width: parent.width
            height: 4
            y: 2
            radius: 2
            color: Theme.track
            visible: root.says !== ""
        }
        Rectangle {
            width: parent.width * root.share
            height: 4
            y: 2
            radius: 2
            color: root.says === "yes" ? Theme.accent : Theme.cool
        }
    }
    Txt {
        text: root.words
        color: Theme.dim
        font.pixelSize: 13
        Layout.preferredWidth: 180
        Layout.row: root.stacked ? 1 : 0
        Layout.column: root.stacked ? 1 : 2
    }
}

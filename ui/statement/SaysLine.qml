// A deed, what it says of a clip, and how much.
import QtQuick
import QtQuick.Layouts
import "../theme"

RowLayout {
    id: root

    required property string deed
    required property string says
    required property real share
    required property string words

    spacing: 16
    Accessible.role: Accessible.StaticText
    Accessible.name: deed + ": " + words
    Layout.fillWidth: true

    Txt {
        text: root.deed
        color: root.says ? Theme.ink : Theme.dim
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Item {
        visible: root.width > 560
        implicitWidth: 120
        implicitHeight: 8

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
        horizontalAlignment: Text.AlignRight
        Layout.preferredWidth: 190
    }
}

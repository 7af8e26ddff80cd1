// The hours of the week, the warmer the more was watched in them.
pragma ComponentBehavior: Bound

import QtQuick
import "../theme"

Item {
    id: root

    required property list<real> heat // 168 values of 0 to 1, from Monday midnight on
    required property string hottest
    readonly property real cell: (width - 40) / 24
    readonly property int line: 19

    implicitHeight: 7 * line + 46
    Accessible.role: Accessible.Chart
    Accessible.name: qsTr("Minutes by hour of the week")

    function tint(share: real): color {
        return share <= 0 ? "#0dffffff" : Qt.alpha(Theme.accent, 0.16 + 0.84 * share);
    }
    Repeater {
        model: root.heat

        delegate: Rectangle {
            required property real modelData
            required property int index

            x: 40 + index % 24 * root.cell
            y: Math.floor(index / 24) * root.line
            width: root.cell - 3
            height: root.line - 3
            radius: 4
            color: root.tint(modelData)
        }
    }
    Repeater {
        model: 7

        delegate: Txt {
            required property int index

            y: index * root.line
            text: Qt.locale("en").dayName((index + 1) % 7, Locale.ShortFormat)
            color: Theme.dim
            font.pixelSize: Theme.small
            Accessible.ignored: true
        }
    }
    Repeater {
        model: [0, 6, 12, 18]

        delegate: Txt {
            required property int modelData

            x: 40 + modelData * root.cell
            y: 7 * root.line + 8
            text: String(modelData).padStart(2, "0") + ":00"
            color: Theme.dim
            font.pixelSize: Theme.small
            Accessible.ignored: true
        }
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: 3
        anchors.bottom: parent.bottom
        spacing: 3

        Txt {
            text: "0"
            color: Theme.dim
            font.pixelSize: Theme.small
            rightPadding: 4
        }
        Repeater {
            model: [0, 0.25, 0.5, 0.75, 1]

            delegate: Rectangle {
                required property real modelData

                y: 2
                width: 12
                height: 12
                radius: 4
                color: root.tint(modelData)
            }
        }
        Txt {
            text: root.hottest
            color: Theme.dim
            font.pixelSize: Theme.small
            leftPadding: 4
        }
    }
}

// The last seven days as bars, and the daily limit as a dashed line across them.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Shapes
import Ownfeed.Ui
import "../theme"

Item {
    id: root

    required property WeekModel week
    readonly property int tall: 96

    objectName: "week"
    implicitHeight: tall + 26
    Accessible.role: Accessible.Chart
    Accessible.name: qsTr("The last seven days")
    Accessible.description: root.week.note
    Layout.fillWidth: true
    Layout.topMargin: 4
    Layout.bottomMargin: 8

    RowLayout {
        anchors.fill: parent
        spacing: 0

        Repeater {
            model: root.week.days

            delegate: Item {
                id: day

                required property string name
                required property real share
                required property bool today
                required property string spoken

                objectName: "day_" + name
                Accessible.role: Accessible.StaticText
                Accessible.name: spoken
                Layout.fillWidth: true
                Layout.fillHeight: true

                Rectangle {
                    anchors.horizontalCenter: parent.horizontalCenter
                    y: root.tall - height
                    width: Math.min(36, parent.width * 0.5)
                    height: Math.max(4, day.share * (root.tall - 6))
                    radius: Math.min(8, height / 2)
                    color: day.today ? Theme.accent : "#4df6f3f7"
                }
                Txt {
                    anchors.bottom: parent.bottom
                    anchors.horizontalCenter: parent.horizontalCenter
                    text: day.name
                    color: day.today ? Theme.ink : Theme.dim
                    font.pixelSize: Theme.small
                }
            }
        }
    }
    Shape {
        objectName: "limit_line"
        visible: root.week.limit > 0
        y: root.tall - root.week.limit * (root.tall - 6)
        width: parent.width
        height: 1
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            strokeColor: Theme.dim
            strokeWidth: 1
            strokeStyle: ShapePath.DashLine
            dashPattern: [4, 5]

            PathLine {
                x: root.width
                relativeY: 0
            }
        }
    }
}

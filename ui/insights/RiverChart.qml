// The river of topics. Pointing at a stream lights it up; so do the left and right keys.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Ownfeed.Ui
import "../theme"

Item {
    id: root

    required property InsightsModel insights
    readonly property real broad: width - 124
    readonly property int high: 208
    readonly property real unit: 1000 // of the paths

    implicitHeight: high + 28
    activeFocusOnTab: true
    Accessible.role: Accessible.Chart
    Accessible.name: qsTr("Minutes a day by topic")
    Accessible.description: root.insights.told
    Accessible.focusable: true
    Keys.onLeftPressed: root.insights.step(-1)
    Keys.onRightPressed: root.insights.step(1)

    FocusRing {
        radius: 12
        shown: root.activeFocus
        gap: 8
    }
    Repeater {
        model: root.insights.weeks

        delegate: Item {
            id: mark

            required property var modelData

            x: Math.round(root.broad * modelData.at)

            Rectangle {
                width: 1
                height: root.high
                color: Theme.line
            }
            Txt {
                x: mark.modelData.at === 0 ? 0 : mark.modelData.at === 1 ? -width : -width / 2
                y: root.high + 10
                text: mark.modelData.text
                color: Theme.dim
                font.pixelSize: Theme.small
            }
        }
    }
    Repeater {
        model: root.insights.streams

        delegate: Item {
            id: stream

            required property string topic
            required property string title
            required property string colour
            required property string path
            required property real label
            readonly property bool lit: root.insights.lit === topic

            Shape {
                width: root.broad
                height: root.high
                containsMode: Shape.FillContains
                preferredRendererType: Shape.CurveRenderer

                ShapePath {
                    scale: Qt.size(root.broad / root.unit, root.high / root.unit)
                    fillColor: stream.lit ? Theme.accent : stream.colour
                    strokeColor: "transparent"
                    strokeWidth: -1

                    PathSvg {
                        path: stream.path
                    }
                }
                HoverHandler {
                    onHoveredChanged: if (hovered)
                        root.insights.light(stream.topic)
                }
            }
            Txt {
                objectName: "stream_" + stream.topic
                x: root.broad + 14
                y: stream.label / root.unit * root.high - height / 2
                width: 110
                text: stream.title
                color: stream.lit ? Theme.ink : Theme.dim
                font.pixelSize: Theme.small
                font.weight: stream.lit ? Font.DemiBold : Font.Normal
                elide: Text.ElideRight
                horizontalAlignment: Text.AlignLeft
                Accessible.ignored: true

                HoverHandler {
                    onHoveredChanged: if (hovered)
                        root.insights.light(stream.topic)
                }
            }
        }
    }
}

// A number on an arc from 0 to `most`, with a white line at `mark`.
import QtQuick
import QtQuick.Shapes
import "../theme"

Item {
    id: root

    required property real value
    required property real most
    required property real mark
    required property string unit

    implicitHeight: 138
    implicitWidth: 180
    Accessible.role: Accessible.Chart
    Accessible.name: qsTr("%1 %2").arg(number.text).arg(root.unit)

    component Arc: Shape {
        id: arc

        required property color tint
        required property real share

        anchors.horizontalCenter: parent.horizontalCenter
        width: 170
        height: 138
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            strokeColor: arc.tint
            strokeWidth: 10
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap

            PathAngleArc {
                centerX: 85
                centerY: 88
                radiusX: 78
                radiusY: 78
                startAngle: 160
                sweepAngle: 220 * arc.share
            }
        }
    }
    Arc {
        tint: Theme.track
        share: 1
    }
    Arc {
        tint: Theme.accent
        share: Math.min(1, root.value / root.most)
    }
    Item {
        anchors.horizontalCenter: parent.horizontalCenter
        y: 88
        rotation: 160 + 220 * Math.min(1, root.mark / root.most)

        Rectangle {
            x: 69
            y: -1
            width: 18
            height: 2
            radius: 1
            color: Theme.ink
        }
    }
    Txt {
        id: number

        anchors.horizontalCenter: parent.horizontalCenter
        y: 52
        text: root.value.toFixed(1)
        font.pixelSize: 42
        font.weight: Font.DemiBold
        font.letterSpacing: -1
        Accessible.ignored: true
    }
    Txt {
        anchors.horizontalCenter: parent.horizontalCenter
        y: 104
        text: root.unit
        color: Theme.dim
        font.pixelSize: Theme.small
        Accessible.ignored: true
    }
}

// A trend in one line.
import QtQuick
import QtQuick.Shapes
import "../theme"

Item {
    id: root

    required property list<real> points // 0 to 1 each
    property color tint: Theme.accent
    readonly property list<point> path: {
        const found = [];
        for (let at = 0; at < root.points.length; ++at)
            found.push(Qt.point(at * (root.width - 8) / Math.max(1, root.points.length - 1), 4 + (root.height - 8) * (1 - root.points[at])));
        return found;
    }

    implicitHeight: 34
    visible: root.points.length > 1

    Shape {
        anchors.fill: parent
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            strokeColor: root.tint
            strokeWidth: 2
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin

            PathPolyline {
                path: root.path
            }
        }
    }
    Rectangle {
        readonly property point end: root.path.length ? root.path[root.path.length - 1] : Qt.point(0, 0)

        x: end.x - 4
        y: end.y - 4
        width: 8
        height: 8
        radius: 4
        color: root.tint
    }
}

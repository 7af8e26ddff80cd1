// Cards in two columns where there is room; where there is not, the second column stands below the first.
import QtQuick
import QtQuick.Layouts

Item {
    id: root

    property alias first: one.data
    property alias second: two.data
    readonly property int gap: 20
    readonly property bool wide: width >= 860
    readonly property int minor: wide ? Math.round((width - gap) * 0.35) : width

    implicitHeight: wide ? Math.max(one.implicitHeight, two.implicitHeight) : one.implicitHeight + gap + two.implicitHeight
    Layout.fillWidth: true

    ColumnLayout {
        id: one

        width: root.wide ? root.width - root.gap - root.minor : root.width
        spacing: root.gap
    }
    ColumnLayout {
        id: two

        x: root.wide ? root.width - root.minor : 0
        y: root.wide ? 0 : one.implicitHeight + root.gap
        width: root.minor
        spacing: root.gap
    }
}

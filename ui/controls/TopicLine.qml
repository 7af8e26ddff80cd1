// One topic with two of its clips and its slider.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import "../library"
import "../theme"

GridLayout {
    id: root

    required property string topic
    required property string title
    required property int clips
    required property list<string> posters
    required property real belief
    required property real amount
    required property string words
    required property string spoken
    readonly property bool stacked: width < 520

    signal slid(amount: real)

    objectName: "topic_" + topic
    columns: root.stacked ? 3 : 4
    columnSpacing: 14
    rowSpacing: 2
    Layout.fillWidth: true

    PosterPair {
        posters: root.posters
        wide: 27
        Layout.preferredWidth: 59
        Layout.rowSpan: root.stacked ? 2 : 1
    }
    ColumnLayout {
        spacing: 0
        Layout.preferredWidth: 128
        Layout.maximumWidth: root.stacked ? -1 : 128
        Layout.fillWidth: root.stacked

        Txt {
            text: root.title
            font.weight: Font.DemiBold
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignLeft
            Layout.fillWidth: true
        }
        Txt {
            visible: !root.stacked
            text: root.clips === 1 ? qsTr("1 clip") : qsTr("%1 clips").arg(root.clips)
            color: Theme.dim
            font.pixelSize: Theme.small
        }
    }
    Slide {
        objectName: "slide_" + root.topic
        title: root.title
        spoken: root.spoken
        belief: root.belief
        value: root.amount
        Layout.fillWidth: true
        Layout.row: root.stacked ? 1 : 0
        Layout.column: root.stacked ? 1 : 2
        Layout.columnSpan: root.stacked ? 2 : 1
        onSlid: amount => root.slid(amount)
    }
    Txt {
        text: root.words
        color: root.amount === 0 ? Theme.dim : Theme.ink
        font.pixelSize: Theme.small
        horizontalAlignment: root.stacked ? Text.AlignRight : Text.AlignLeft
        Layout.preferredWidth: 66
        Layout.row: 0
        Layout.column: root.stacked ? 2 : 3
    }
}

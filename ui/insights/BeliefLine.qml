// What was learned of one topic, with the ways to correct it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import "../library"
import "../theme"

GridLayout {
    id: root

    required property string topic
    required property string title
    required property string weight
    required property real place
    required property real half
    required property string sure
    required property string evidence
    required property list<string> posters
    required property string spoken
    readonly property bool stacked: width < 560

    signal more
    signal less
    signal forget

    objectName: "belief_" + topic
    columns: root.stacked ? 2 : 3
    columnSpacing: 14
    rowSpacing: 8
    Accessible.role: Accessible.Grouping
    Accessible.name: spoken
    Layout.fillWidth: true

    PosterPair {
        posters: root.posters
        wide: 29
        Layout.preferredWidth: 63
    }
    ColumnLayout {
        spacing: 8
        Layout.fillWidth: true

        RowLayout {
            spacing: 8

            Txt {
                text: root.title
                font.weight: Font.DemiBold
                elide: Text.ElideRight
                Layout.maximumWidth: 200
            }
            Txt {
                text: root.weight
                color: Theme.dim
                font.pixelSize: Theme.small
                font.features: ({ tnum: 1 })
            }
            Txt {
                text: root.sure + "  ·  " + root.evidence
                color: Theme.dim
                font.pixelSize: Theme.small
                horizontalAlignment: Text.AlignRight
                elide: Text.ElideRight
                Layout.fillWidth: true
            }
        }
        Band {
            place: root.place
            half: root.half
            Layout.fillWidth: true
        }
    }
    Row {
        spacing: 6
        Layout.leftMargin: root.stacked ? 0 : 8
        Layout.column: root.stacked ? 1 : 2
        Layout.row: root.stacked ? 1 : 0

        Chip {
            objectName: "less_" + root.topic
            text: qsTr("Less")
            Accessible.name: qsTr("I like %1 less").arg(root.title)
            onClicked: root.less()
        }
        Chip {
            objectName: "more_" + root.topic
            text: qsTr("More")
            Accessible.name: qsTr("I like %1 more").arg(root.title)
            onClicked: root.more()
        }
        Chip {
            objectName: "forget_" + root.topic
            text: qsTr("Forget")
            Accessible.name: qsTr("Forget what was learned of %1").arg(root.title)
            onClicked: root.forget()
        }
    }
}

// One reason: its name, its exact value, its bar; chosen, it says more and takes contradiction.
import QtQuick
import QtQuick.Controls.Basic
import "../theme"

AbstractButton {
    id: root

    required property string feature
    required property string title
    required property string sentence
    required property string value
    required property real share
    property bool centred: false
    property bool chosen: false

    signal less
    signal untrue

    objectName: "reason_" + root.feature
    padding: 8
    hoverEnabled: true
    implicitHeight: body.implicitHeight + 2 * padding
    Accessible.name: root.title + ", " + root.value
    Accessible.description: root.sentence

    background: Rectangle {
        radius: 12
        color: root.chosen ? "#1fffffff" : root.hovered ? "#12ffffff" : "transparent"

        FocusRing {
            gap: 0
            radius: 12
            shown: root.visualFocus
        }
    }
    contentItem: Column {
        id: body

        spacing: 6

        Item {
            width: parent.width
            height: name.implicitHeight

            Txt {
                id: name

                width: parent.width - number.width - 10
                text: root.title
                horizontalAlignment: Text.AlignLeft
                elide: Text.ElideRight
                font.weight: Font.DemiBold
            }
            Txt {
                id: number

                anchors.right: parent.right
                text: root.value
                color: root.share < 0 ? Theme.cool : Theme.blush
                font.pixelSize: 13
                font.features: { "tnum": 1 }
            }
        }
        ReasonBar {
            width: parent.width
            share: root.share
            centred: root.centred
        }
        Txt {
            width: parent.width
            text: root.sentence
            color: Theme.dim
            font.pixelSize: Theme.small
            wrapMode: Text.Wrap
            maximumLineCount: root.chosen ? 6 : 2
            elide: Text.ElideRight
            lineHeight: 1.15
        }
        Row {
            visible: root.chosen
            spacing: 8
            topPadding: 2

            Chip {
                objectName: "lessOfThis"
                text: qsTr("Less of this")
                onClicked: root.less()
            }
            Chip {
                objectName: "notTrue"
                text: qsTr("Not true")
                onClicked: root.untrue()
            }
        }
    }
}

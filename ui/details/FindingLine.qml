// One finding with how sure it is; chosen, it takes contradiction.
import QtQuick
import QtQuick.Controls.Basic
import "../theme"

FocusScope {
    id: root

    required property string name
    required property string kind
    required property string heading
    required property string label
    required property string said
    required property real share
    required property bool stands
    readonly property string key: kind + ":" + name
    property bool chosen: false

    signal clicked
    signal corrected

    implicitHeight: column.implicitHeight

    Column {
        id: column

        width: parent.width

        Txt {
            visible: text !== ""
            topPadding: 8
            bottomPadding: 4
            text: root.heading
            color: Theme.dim
            font.pixelSize: Theme.small
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        AbstractButton {
            id: line

            objectName: "finding_" + root.key
            width: parent.width
            padding: 8
            focus: true
            hoverEnabled: true
            implicitHeight: body.implicitHeight + 2 * padding
            Accessible.name: root.label + ", " + root.said
            Accessible.description: root.chosen ? "" : qsTr("Opens to be corrected")
            Keys.onReturnPressed: click()
            Keys.onEnterPressed: click()
            Keys.onDeletePressed: root.corrected()
            onClicked: root.clicked()
            background: Rectangle {
                radius: 12
                color: root.chosen ? "#1fffffff" : line.hovered ? "#12ffffff" : "transparent"

                FocusRing {
                    gap: 0
                    radius: 12
                    shown: line.activeFocus
                }
            }
            contentItem: Column {
                id: body

                spacing: 6

                Item {
                    width: parent.width
                    height: word.implicitHeight

                    Txt {
                        id: word

                        width: parent.width - sure.width - 10
                        text: root.label
                        color: root.stands ? Theme.ink : Theme.dim
                        font.weight: Font.DemiBold
                        font.strikeout: !root.stands
                        horizontalAlignment: Text.AlignLeft
                        elide: Text.ElideRight
                    }
                    Txt {
                        id: sure

                        anchors.right: parent.right
                        text: root.said
                        color: Theme.dim
                        font.pixelSize: 13
                        font.features: { "tnum": 1 }
                    }
                }
                Rectangle {
                    visible: root.stands
                    width: parent.width
                    height: 4
                    radius: 2
                    color: Theme.track

                    Rectangle {
                        width: Math.round(parent.width * root.share)
                        height: parent.height
                        radius: 2
                        color: Theme.amber
                    }
                }
            }
        }
        Item {
            visible: root.chosen
            width: 1
            height: 4
        }
        Chip {
            objectName: "correct_" + root.key
            visible: root.chosen
            x: 8
            text: root.stands ? qsTr("Not in it") : qsTr("It is in it")
            Keys.onReturnPressed: click()
            onClicked: root.corrected()
        }
    }
}

// A line of the sheet of keys: what is done, and by which keys.
pragma ComponentBehavior: Bound

import QtQuick
import "../theme"

Column {
    id: root

    required property var keys
    required property string sentence
    required property string heading

    Txt {
        visible: root.heading !== ""
        topPadding: 12
        bottomPadding: 4
        text: root.heading
        color: Theme.amber
        font.pixelSize: Theme.small
        font.weight: Font.DemiBold
    }
    Item {
        width: parent.width
        height: 30
        Accessible.role: Accessible.StaticText
        Accessible.name: root.keys.join(", ") + ": " + root.sentence

        Txt {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - caps.width - 12
            text: root.sentence
            elide: Text.ElideRight
        }
        Row {
            id: caps

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: 5

            Repeater {
                model: root.keys

                delegate: Rectangle {
                    id: cap

                    required property string modelData

                    width: Math.max(24, name.implicitWidth + 14)
                    height: 24
                    radius: 7
                    color: Theme.glass
                    border.width: 1
                    border.color: "#33ffffff"

                    Txt {
                        id: name

                        anchors.centerIn: parent
                        text: cap.modelData
                        font.pixelSize: Theme.small
                        font.weight: Font.Medium
                    }
                }
            }
        }
    }
}

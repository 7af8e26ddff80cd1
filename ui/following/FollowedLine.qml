// Somebody or something that is followed: pressed, it opens its page.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import "../theme"

RowLayout {
    id: root

    required property int index
    required property string name
    required property real hue
    required property string about
    required property bool followed

    signal opened
    signal toggled

    spacing: 12
    Layout.fillWidth: true
    Accessible.role: Accessible.ListItem
    Accessible.name: root.name

    AbstractButton {
        id: line

        objectName: "followed_" + root.name
        implicitHeight: 68
        hoverEnabled: true
        opacity: root.followed ? 1 : 0.55
        Layout.fillWidth: true
        Accessible.name: qsTr("%1, %2").arg(root.name).arg(root.about)
        Keys.onReturnPressed: click()
        onClicked: root.opened()
        background: Rectangle {
            radius: 16
            color: line.down ? Theme.glassDown : line.hovered ? Theme.glassHover : Theme.card
            border.width: 1
            border.color: Theme.line

            FocusRing {
                radius: 18
                shown: line.visualFocus
            }
        }
        contentItem: Item {
            Initial {
                id: initial

                x: 14
                anchors.verticalCenter: parent.verticalCenter
                of: root.name
                hue: root.hue
                size: 40
            }
            Column {
                anchors.left: initial.right
                anchors.right: parent.right
                anchors.leftMargin: 12
                anchors.rightMargin: 14
                anchors.verticalCenter: parent.verticalCenter
                spacing: 3

                Txt {
                    width: parent.width
                    text: root.name
                    horizontalAlignment: Text.AlignLeft
                    font.pixelSize: 15
                    font.weight: Font.DemiBold
                    elide: Text.ElideRight
                }
                Txt {
                    width: parent.width
                    text: root.about
                    horizontalAlignment: Text.AlignLeft
                    color: Theme.dim
                    elide: Text.ElideRight
                }
            }
        }
    }
    FollowPill {
        objectName: "unfollow_" + root.name
        followed: root.followed
        whom: root.name
        Keys.onReturnPressed: click()
        onClicked: root.toggled()
    }
}

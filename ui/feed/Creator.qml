// Who made the clip, and where it comes from; leads to all their clips, and follows them.
import QtQuick
import QtQuick.Controls.Basic
import "../theme"
import Ownfeed.Ui

Row {
    id: root

    required property FeedModel feed

    spacing: 12
    visible: root.feed.creator !== ""

    AbstractButton {
        id: maker

        objectName: "creator"
        width: Math.min(implicitWidth, root.width - root.spacing - follow.width)
        implicitWidth: initial.width + 10 + Math.max(name.implicitWidth, source.implicitWidth)
        implicitHeight: initial.height
        hoverEnabled: true
        Accessible.name: qsTr("All clips by %1").arg(root.feed.creator)
        onClicked: root.feed.open_creator()
        background: FocusRing {
            radius: 18
            shown: maker.visualFocus
        }
        contentItem: Item {
            Initial {
                id: initial

                of: root.feed.creator
                hue: root.feed.hue
            }
            Column {
                x: initial.width + 10
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - x
                spacing: 1

                Txt {
                    id: name

                    width: parent.width
                    text: root.feed.creator
                    horizontalAlignment: Text.AlignLeft
                    elide: Text.ElideRight
                    maximumLineCount: 1
                    font.pixelSize: 15
                    font.weight: Font.DemiBold
                    font.underline: maker.hovered
                }
                Txt {
                    id: source

                    width: parent.width
                    visible: text !== ""
                    text: root.feed.source
                    horizontalAlignment: Text.AlignLeft
                    elide: Text.ElideRight
                    maximumLineCount: 1
                    color: Theme.dim
                    font.pixelSize: Theme.small
                }
            }
        }
    }
    FollowPill {
        id: follow

        anchors.verticalCenter: parent.verticalCenter
        followed: root.feed.followed
        whom: root.feed.creator
        onClicked: root.feed.follow()
    }
}

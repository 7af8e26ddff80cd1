// One touch: what there should be less of.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ownfeed.Ui
import "../theme"

SidePanel {
    id: root

    required property FeedModel feed

    objectName: "lessPanel"
    title: qsTr("Not for me")
    onActiveFocusChanged: if (activeFocus)
        list.forceActiveFocus()

    ListView {
        id: list

        model: root.feed.less
        focus: true
        spacing: 4
        clip: true
        keyNavigationEnabled: true
        boundsBehavior: Flickable.StopAtBounds
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredHeight: contentHeight
        ScrollBar.vertical: ScrollBar {}

        delegate: AbstractButton {
            id: line

            required property string what
            required property string label
            required property int index

            objectName: "less_" + what
            width: list.width
            implicitHeight: 42
            hoverEnabled: true
            Accessible.name: label
            Keys.onReturnPressed: click()
            Keys.onEnterPressed: click()
            onClicked: {
                root.feed.refuse(what);
                root.closed();
            }
            background: Rectangle {
                radius: 12
                color: line.down ? Theme.glassDown : line.hovered ? Theme.glassHover : Theme.glass

                FocusRing {
                    gap: 0
                    radius: 12
                    shown: line.activeFocus
                }
            }
            contentItem: Txt {
                leftPadding: 14
                verticalAlignment: Text.AlignVCenter
                text: line.label
                horizontalAlignment: Text.AlignLeft
                rightPadding: 14
                elide: Text.ElideRight
                font.weight: Font.Medium
            }
        }
    }
    Txt {
        text: qsTr("You can take this back at once, and later.")
        color: Theme.dim
        font.pixelSize: Theme.small
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
}

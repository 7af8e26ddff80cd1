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
        Keys.onDownPressed: event => {
            event.accepted = currentIndex === count - 1;
            if (event.accepted)
                word.forceActiveFocus();
        }

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
            KeyNavigation.tab: word
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
    TextField {
        id: word

        objectName: "lessWord"
        placeholderText: qsTr("A word or phrase")
        placeholderTextColor: Theme.dim
        color: Theme.ink
        font.family: "Inter"
        font.pixelSize: Theme.body
        leftPadding: 14
        rightPadding: 14
        implicitHeight: 40
        maximumLength: 200
        Layout.fillWidth: true
        Accessible.name: qsTr("Nothing more that says")
        Keys.onUpPressed: list.forceActiveFocus()
        Keys.onDownPressed: event => event.accepted = true
        onAccepted: if (text.trim() !== "") {
            root.feed.refuse_word(text);
            word.clear();
            root.closed();
        }
        background: Rectangle {
            radius: height / 2
            color: Theme.glass
            border.width: 1
            border.color: word.activeFocus ? Theme.ink : Theme.line
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

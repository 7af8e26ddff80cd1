// The viewer's own notes on the clip.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ownfeed.Ui
import "../theme"

SidePanel {
    id: root

    required property FeedModel feed

    objectName: "notesPanel"
    title: qsTr("Your notes")

    function keep(): void {
        root.feed.comment(field.text);
        field.clear();
    }

    ListView {
        id: list

        model: root.feed.notes
        spacing: 8
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredHeight: contentHeight
        ScrollBar.vertical: ScrollBar {}

        delegate: Rectangle {
            id: note

            required property string words

            width: list.width
            height: say.implicitHeight + 20
            radius: 12
            color: "#14ffffff"

            Txt {
                id: say

                x: 12
                y: 10
                width: parent.width - 24
                text: note.words
                wrapMode: Text.Wrap
                lineHeight: 1.2
            }
        }
    }
    RowLayout {
        spacing: 8
        Layout.fillWidth: true

        TextField {
            id: field

            objectName: "noteField"
            focus: true
            placeholderText: qsTr("A note to yourself")
            placeholderTextColor: Theme.dim
            color: Theme.ink
            font.family: "Inter"
            font.pixelSize: Theme.body
            leftPadding: 14
            rightPadding: 14
            implicitHeight: 40
            maximumLength: 2000
            Layout.fillWidth: true
            Accessible.name: placeholderText
            Keys.onUpPressed: event => event.accepted = true
            Keys.onDownPressed: event => event.accepted = true
            onAccepted: root.keep()
            background: Rectangle {
                radius: height / 2
                color: Theme.glass
                border.width: 1
                border.color: field.activeFocus ? Theme.ink : Theme.line
            }
        }
        RoundButton {
            size: 40
            glyph: "send"
            name: qsTr("Keep the note")
            enabled: field.text.trim() !== ""
            onClicked: root.keep()
        }
    }
    Txt {
        text: qsTr("Kept on this device only.")
        color: Theme.dim
        font.pixelSize: Theme.small
        Layout.fillWidth: true
    }
}

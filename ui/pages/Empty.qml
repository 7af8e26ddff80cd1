// Nothing left to play, and what to do about it.
import QtQuick
import Ownfeed.Ui
import "../theme"

Plain {
    id: root

    required property FeedModel feed
    required property Keyboard keyboard

    objectName: "empty"
    glyph: "film"
    title: qsTr("No clips to play")
    words: (root.feed.scan ? root.feed.scan + ": " + root.feed.scan_progress : root.feed.notice)
        || qsTr("Add a folder with videos, or drop one on this window. Folders inside it count too.")

    TextButton {
        anchors.horizontalCenter: parent.horizontalCenter
        objectName: "addFolder"
        focus: true
        primary: true
        glyph: "folder-plus"
        text: qsTr("Add a folder")
        Keys.onReturnPressed: click()
        onClicked: root.keyboard.act("add_folder")
    }
    TextButton {
        anchors.horizontalCenter: parent.horizontalCenter
        objectName: "addFeed"
        glyph: "plus"
        text: qsTr("Add an open feed")
        Keys.onReturnPressed: click()
        onClicked: root.keyboard.act("add_source")
    }
    TextButton {
        anchors.horizontalCenter: parent.horizontalCenter
        glyph: "undo-2"
        text: qsTr("Back to the clips before")
        visible: root.feed.can_go_back
        onClicked: root.keyboard.act("previous")
    }
}

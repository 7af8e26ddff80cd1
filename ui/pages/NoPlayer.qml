// libVLC is missing: the one command that brings it, and "look again".
import QtQuick
import Ownfeed.Ui
import "../theme"

Plain {
    id: root

    required property FeedModel feed

    objectName: "noPlayer"
    glyph: "triangle-alert"
    title: qsTr("The player is missing")
    words: root.feed.notice

    Command {
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(implicitWidth, root.width - 48, 620)
        line: root.feed.remedy
        visible: line !== ""
    }
    TextButton {
        anchors.horizontalCenter: parent.horizontalCenter
        objectName: "lookAgain"
        focus: true
        primary: true
        glyph: "refresh-cw"
        text: qsTr("Look again")
        Keys.onReturnPressed: click()
        onClicked: root.feed.look_again()
    }
}

// One quiet line from the program itself.
import QtQuick
import Ownfeed.Ui
import "../theme"

Glass {
    id: root

    required property FeedModel feed

    objectName: "notice"
    radius: 16
    implicitHeight: words.implicitHeight + 22
    implicitWidth: Math.min(words.implicitWidth + 32, 360)
    visible: root.feed.notice !== "" && root.feed.page === "stage"
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.feed.notice

    Txt {
        id: words

        x: 16
        anchors.verticalCenter: parent.verticalCenter
        width: root.width - 32
        text: root.feed.notice
        wrapMode: Text.Wrap
        maximumLineCount: 4
        elide: Text.ElideRight
        font.pixelSize: 13
        lineHeight: 1.15
    }
}

// How it stands with what others wrote, in a sentence, and the button that asks for more or once again.
import QtQuick
import QtQuick.Layouts
import Ownfeed.Ui
import "../theme"

ColumnLayout {
    id: root

    required property CommentsModel comments

    spacing: 8
    visible: root.comments.status !== "" || root.comments.more

    Txt {
        objectName: "commentsStatus"
        visible: text !== ""
        text: root.comments.status
        color: root.comments.trouble ? Theme.amber : Theme.dim
        font.pixelSize: 13
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    TextButton {
        objectName: "readOn"
        visible: root.comments.more || root.comments.trouble
        implicitHeight: 36
        text: root.comments.trouble ? qsTr("Try again") : qsTr("More comments")
        Keys.onReturnPressed: click()
        Keys.onEnterPressed: click()
        onClicked: root.comments.read_on()
    }
}

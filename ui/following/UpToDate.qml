// The end of the Following feed: nothing plays on by itself.
import QtQuick
import Ownfeed.Ui
import "../pages"
import "../theme"

Plain {
    id: root

    required property UpToDateModel end

    objectName: "upToDate"
    focus: true
    glyph: "users"
    title: root.end.title
    words: root.end.words
    Accessible.description: words

    TextButton {
        anchors.horizontalCenter: parent.horizontalCenter
        objectName: "goOn"
        visible: text !== ""
        glyph: "chevron-down"
        text: root.end.goes_on
        Keys.onReturnPressed: click()
        onClicked: root.end.go_on()
    }
    TextButton {
        anchors.horizontalCenter: parent.horizontalCenter
        objectName: "backToFeed"
        focus: true
        primary: true
        glyph: "house"
        text: qsTr("Back to your feed")
        Keys.onReturnPressed: click()
        onClicked: root.end.back()
    }
}

// The end of the feed for now: which limit of the viewer was reached, and the sentence that gives more time.
import QtQuick
import Ownfeed.Ui
import "../pages"
import "../theme"

Plain {
    id: root

    required property RestModel rest
    property bool asked: false // whether the viewer wants to go on all the same

    objectName: "resting"
    focus: true
    glyph: "clock"
    title: root.rest.title
    words: root.rest.words
    Accessible.description: words

    TextButton {
        anchors.horizontalCenter: parent.horizontalCenter
        objectName: "allTheSame"
        visible: !root.asked && !root.rest.over
        focus: visible
        text: qsTr("Watch on all the same")
        Keys.onReturnPressed: click()
        onClicked: {
            root.asked = true;
            ask.forceActiveFocus();
        }
    }
    SentenceAsk {
        id: ask

        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(implicitWidth, root.width - 48)
        visible: root.asked && !root.rest.over
        sentence: root.rest.sentence
        asks: qsTr("Type “%1”.")
        deed: qsTr("Watch on")
        fits: root.rest.fits(text)
        onSaid: text => root.rest.say(text)
    }
    TextButton {
        anchors.horizontalCenter: parent.horizontalCenter
        objectName: "goOn"
        visible: root.rest.over
        focus: visible
        primary: true
        glyph: "play"
        text: qsTr("Go on")
        Keys.onReturnPressed: click()
        onClicked: root.rest.go_on()
    }
}

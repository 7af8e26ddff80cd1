// What is said at this moment, as words over the picture.
import QtQuick
import Ownfeed.Ui
import "../theme"

Item {
    id: root

    required property CaptionsModel captions
    readonly property int px: root.captions.size === "large" ? 24 : root.captions.size === "small" ? 15 : 19

    objectName: "captionLine"
    visible: root.captions.text !== ""
    implicitHeight: ground.height

    Rectangle {
        id: ground

        anchors.horizontalCenter: parent.horizontalCenter
        width: words.width + 20
        height: words.height + 10
        radius: 10
        color: "#d0000000"

        Txt {
            id: words

            anchors.centerIn: parent
            width: Math.min(implicitWidth, root.width - 20)
            text: root.captions.text
            color: "#ffffff"
            font.pixelSize: root.px
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            maximumLineCount: 6
            elide: Text.ElideRight
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
}

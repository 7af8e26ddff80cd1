// Says as long as it is so that the feed is private, or does not follow the viewer's taste.
import QtQuick
import "../theme"

Glass {
    id: root

    required property string mode

    objectName: "modeLine"
    visible: root.mode !== ""
    width: Math.min(words.implicitWidth + 28, parent.width)
    height: 30
    radius: 15
    Accessible.role: Accessible.StaticText
    Accessible.name: root.mode

    Txt {
        id: words

        x: 14
        anchors.verticalCenter: parent.verticalCenter
        width: root.width - 28
        text: root.mode
        color: Theme.blush
        font.pixelSize: Theme.small
        font.weight: Font.DemiBold
        elide: Text.ElideRight
    }
}

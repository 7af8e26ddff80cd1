// Takes folders, files and links that are dropped anywhere on the window, and says so while they hover.
import QtQuick
import "theme"

DropArea {
    id: root

    signal taken(list<url> urls, string text)

    keys: ["text/uri-list", "text/plain"]
    onDropped: drop => {
        root.taken(drop.urls, drop.text);
        drop.acceptProposedAction();
    }

    Rectangle {
        anchors.fill: parent
        visible: root.containsDrag
        color: "#d90c0b10"

        Rectangle {
            anchors.fill: parent
            anchors.margins: 20
            radius: Theme.radius
            color: "transparent"
            border.width: 2
            border.color: Theme.amber
        }
        Column {
            anchors.centerIn: parent
            spacing: 14

            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                glyph: "folder-plus"
                size: 44
                tint: Theme.amber
            }
            Txt {
                text: qsTr("Drop to add these clips to your feed")
                font.pixelSize: Theme.title
                font.weight: Font.DemiBold
            }
        }
    }
}

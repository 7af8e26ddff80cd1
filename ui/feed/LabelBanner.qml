// What chosen others say of the clip: the label, who says so, and where to read more.
pragma ComponentBehavior: Bound

import QtQuick
import Ownfeed.Ui
import "../theme"

Column {
    id: root

    required property FeedModel feed

    spacing: 6

    Repeater {
        model: root.feed.labels

        delegate: Glass {
            id: banner

            required property string name
            required property string by
            required property string link

            objectName: "label_" + name
            width: Math.min(words.implicitWidth + 28 + (more.visible ? more.width + 8 : 0), root.width)
            height: Math.max(34, words.implicitHeight + 14)
            radius: 17
            Accessible.role: Accessible.AlertMessage
            Accessible.name: words.text

            Txt {
                id: words

                x: 14
                anchors.verticalCenter: parent.verticalCenter
                width: banner.width - 28 - (more.visible ? more.width : 0)
                text: qsTr("%1, says %2").arg(banner.name).arg(banner.by)
                font.pixelSize: 13
                font.weight: Font.Medium
                wrapMode: Text.Wrap
                maximumLineCount: 2
                elide: Text.ElideRight
            }
            Chip {
                id: more

                visible: banner.link !== ""
                anchors.right: parent.right
                anchors.rightMargin: 4
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Why")
                Accessible.description: banner.link
                onClicked: Qt.openUrlExternally(banner.link)
            }
        }
    }
}

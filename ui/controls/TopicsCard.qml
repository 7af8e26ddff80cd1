// All topics, each with a slider from none to more.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Ownfeed.Ui
import "../library"
import "../theme"

Card {
    id: root

    required property TopicsModel topics
    readonly property bool stacked: width < 564

    title: qsTr("Topics")
    note: qsTr("The ring is what Ownfeed learned, the dot what you set. At the left end a topic is hidden.")
    gap: 10

    WordField {
        objectName: "seek_topic"
        visible: root.topics.all > 8
        placeholderText: qsTr("Find one of %1 topics").arg(root.topics.all)
        Layout.fillWidth: true
        Layout.bottomMargin: 6
        onSought: text => root.topics.seek(text)
    }
    RowLayout {
        Layout.leftMargin: root.stacked ? 73 : 223
        Layout.rightMargin: root.stacked ? 8 : 88
        visible: lines.count > 0

        Repeater {
            model: [qsTr("none"), qsTr("as learned"), qsTr("more")]

            delegate: Txt {
                required property string modelData
                required property int index

                text: modelData
                color: Theme.dim
                font.pixelSize: Theme.small
                horizontalAlignment: [Text.AlignLeft, Text.AlignHCenter, Text.AlignRight][index]
                Layout.fillWidth: true
                Layout.preferredWidth: 1
            }
        }
    }
    Repeater {
        id: lines

        model: root.topics.rows

        delegate: TopicLine {
            onSlid: amount => root.topics.slide(topic, amount)
        }
    }
    Txt {
        visible: lines.count === 0
        text: root.topics.all ? qsTr("No topic is called like that.") : qsTr("Topics appear with the first clips that have tags.")
        color: Theme.dim
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Chip {
        objectName: "more_topics"
        visible: root.topics.more > 0
        text: qsTr("%1 more").arg(root.topics.more)
        Accessible.name: qsTr("Show more of %1 further topics").arg(root.topics.more)
        onClicked: root.topics.show_more()
    }
}

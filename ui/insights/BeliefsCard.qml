// What the profile believes of each topic; the viewer corrects it here.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Ownfeed.Ui
import ".."
import "../theme"

Card {
    id: root

    required property BeliefsModel beliefs
    required property UndoModel undo

    title: qsTr("What Ownfeed believes")
    note: qsTr("The dot is its guess of how much more or less a clip is worth to you for its topic, the bar how sure it is. Correct it, and the next clips follow.")
    gap: 18

    Repeater {
        id: lines

        model: root.beliefs.beliefs

        delegate: BeliefLine {
            onMore: root.beliefs.like_more(topic)
            onLess: root.beliefs.like_less(topic)
            onForget: root.beliefs.forget(topic)
        }
    }
    RowLayout {
        visible: lines.count > 0
        Layout.leftMargin: 77
        Layout.rightMargin: root.width < 604 ? 0 : 218

        Repeater {
            model: [qsTr("avoids"), qsTr("no opinion"), qsTr("seeks")]

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
    Txt {
        visible: lines.count === 0
        text: root.beliefs.asked ? qsTr("Nothing is believed yet: watch some clips that have tags.") : qsTr("The learner has not answered yet. It wakes with the first clip of the feed.")
        color: Theme.dim
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Flow {
        spacing: 8
        Layout.fillWidth: true

        Chip {
            objectName: "all_beliefs"
            visible: root.beliefs.more > 0
            text: root.beliefs.more === 1 ? qsTr("1 weaker one") : qsTr("%1 weaker ones").arg(root.beliefs.more)
            onClicked: root.beliefs.show_all()
        }
        Chip {
            objectName: "changed_taste"
            text: qsTr("My taste has changed")
            Accessible.description: qsTr("Taste is learned afresh; what is well made stays known.")
            onClicked: root.beliefs.change_taste()
        }
    }
    TakeBack {
        visible: any
        undo: root.undo
        Layout.fillWidth: true
    }
}

// The viewer's own limits: how long in a day, when to pause, when to sleep, beside how long the last days were.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Ownfeed.Ui
import "../insights"
import "../theme"

PictureCard {
    id: root

    required property LimitsModel limits
    required property WeekModel week

    objectName: "limits"
    title: qsTr("Time")
    note: root.week.note
    table: root.week.table
    gap: 18

    function settle(text: string): void {
        root.limits.settle(text);
        ask.clear();
    }
    WeekBars {
        week: root.week
    }
    below: [
        Repeater {
            model: root.limits.lines

            delegate: LimitLine {
                onPut: at => root.limits.put(name, at)
            }
        },
        SentenceAsk {
            id: ask

            visible: root.limits.other && root.limits.looser
            leading: true
            sentence: root.limits.sentence
            asks: qsTr("To loosen them, type “%1”.")
            deed: qsTr("Loosen the limits")
            fits: root.limits.looser && root.limits.fits(text)
            onSaid: text => root.settle(text)
            Layout.fillWidth: true
        },
        RowLayout {
            visible: root.limits.other
            spacing: 8

            TextButton {
                objectName: "set_limits"
                visible: !root.limits.looser
                primary: true
                text: qsTr("Set the limits")
                Keys.onReturnPressed: click()
                onClicked: root.settle("")
            }
            TextButton {
                objectName: "drop_limits"
                text: qsTr("Leave them")
                Accessible.name: qsTr("Leave the limits as they were")
                Keys.onReturnPressed: click()
                onClicked: root.limits.drop()
            }
        }
    ]
}

// The page of insights: what a month of watching adds up to, and what was learned from it.
import QtQuick
import QtQuick.Layouts
import Ownfeed.Ui
import "../pages"
import "../theme"

Sheet {
    id: root

    required property InsightsModel insights
    required property BeliefsModel beliefs
    required property TuningModel tuning
    required property UndoModel undo
    readonly property bool known: root.insights.note !== ""

    objectName: "insights"
    focus: true
    title: qsTr("Insights")
    note: root.insights.note
    widest: 1200
    Component.onCompleted: {
        root.insights.look();
        root.beliefs.look();
    }

    Plain {
        visible: root.insights.title !== ""
        glyph: "chart-line"
        title: root.insights.title
        words: root.insights.words
        Layout.fillWidth: true
        Layout.preferredHeight: 360
    }
    TwoColumns {
        visible: root.known
        first: [
            PictureCard {
                objectName: "streams"
                title: qsTr("What you watched")
                note: qsTr("Minutes a day by topic, smoothed over five days. A clip counts for the first of its tags.")
                table: root.insights.tables.streams ?? ({})

                RiverChart {
                    objectName: "river"
                    insights: root.insights
                    Layout.fillWidth: true
                }
            },
            PictureCard {
                objectName: "hours"
                title: qsTr("When you watch")
                note: root.insights.habit
                table: root.insights.tables.hours ?? ({})

                HeatChart {
                    heat: root.insights.heat
                    hottest: root.insights.hottest
                    Accessible.description: root.insights.habit
                    Layout.fillWidth: true
                }
            },
            BeliefsCard {
                beliefs: root.beliefs
                undo: root.undo
            }
        ]
        second: [
            ProofCard {
                beliefs: root.beliefs
            },
            Card {
                title: qsTr("Variety")
                gap: 12

                Gauge {
                    value: root.insights.topics_in_ten
                    most: 10
                    mark: root.insights.topics_by_chance
                    unit: qsTr("topics in ten clips")
                    Layout.fillWidth: true
                }
                Txt {
                    text: root.insights.varied
                    color: Theme.dim
                    font.pixelSize: 13
                    lineHeight: 1.2
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }
                Dial {
                    objectName: "variety"
                    title: qsTr("Variety")
                    sentence: qsTr("How little the next clip is like the last ones; 0 may be all alike.")
                    tuning: root.tuning
                    value: root.tuning.variety
                }
            },
            EndingsCard {
                insights: root.insights
            },
            Card {
                title: qsTr("New clips")

                Txt {
                    text: root.insights.fared
                    color: Theme.dim
                    font.pixelSize: 13
                    lineHeight: 1.2
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }
            },
            SharesCard {
                insights: root.insights
                tuning: root.tuning
            }
        ]
    }
    Card {
        visible: root.known
        title: qsTr("What counts, and what leaves this device")
        note: qsTr("One plain page, made from the program's own tables.")

        Chip {
            objectName: "explain"
            text: qsTr("Read it")
            Accessible.name: qsTr("Read what counts, and what leaves this device")
            onClicked: root.insights.explain()
        }
    }
}

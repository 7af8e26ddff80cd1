// Who gets seen, against their share of the catalogue, with the dial that evens it out.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Ownfeed.Ui
import "../settings"
import "../theme"

PictureCard {
    id: root

    required property InsightsModel insights
    required property TuningModel tuning

    objectName: "shares"
    title: qsTr("Who gets seen")
    note: root.insights.few
    gap: 12
    table: root.insights.tables.shares ?? ({})

    component Bar: Rectangle {
        radius: height / 2
    }
    Choices {
        title: qsTr("Grouped by")
        choices: ["creator", "topic", "language", "source"]
        chosen: root.insights.by
        onTaken: choice => root.insights.group(choice)
    }
    Repeater {
        model: root.insights.shares

        delegate: ColumnLayout {
            id: line

            required property string name
            required property string shown
            required property string catalogue
            required property real shown_bar
            required property real catalogue_bar
            required property string spoken

            spacing: 5
            Accessible.role: Accessible.StaticText
            Accessible.name: spoken
            Layout.fillWidth: true

            RowLayout {
                Txt {
                    text: line.name
                    font.pixelSize: 13
                    elide: Text.ElideRight
                    horizontalAlignment: Text.AlignLeft
                    Layout.fillWidth: true
                }
                Txt {
                    text: line.shown
                    font.pixelSize: Theme.small
                    font.features: ({ tnum: 1 })
                }
                Txt {
                    text: line.catalogue
                    color: Theme.dim
                    font.pixelSize: Theme.small
                    font.features: ({ tnum: 1 })
                    horizontalAlignment: Text.AlignRight
                    Layout.preferredWidth: 36
                }
            }
            Item {
                implicitHeight: 11
                Layout.fillWidth: true

                Bar {
                    width: parent.width * line.shown_bar
                    height: 5
                    color: Theme.accent
                }
                Bar {
                    y: 7
                    width: parent.width * line.catalogue_bar
                    height: 4
                    color: "#66f6f3f7"
                }
            }
        }
    }
    Row {
        spacing: 8

        Repeater {
            model: [[qsTr("of all shown"), String(Theme.accent)], [qsTr("of the catalogue"), "#66f6f3f7"]]

            delegate: Row {
                id: key

                required property var modelData

                spacing: 8
                rightPadding: 8

                Bar {
                    anchors.verticalCenter: parent.verticalCenter
                    width: 10
                    height: 5
                    color: key.modelData[1]
                }
                Txt {
                    text: key.modelData[0]
                    color: Theme.dim
                    font.pixelSize: Theme.small
                }
            }
        }
    }
    Dial {
        objectName: "evenness"
        title: qsTr("Even out")
        sentence: qsTr("How evenly creators get the stage; 0 lets the score alone decide.")
        tuning: root.tuning
        value: root.tuning.evenness
    }
}

// How viewings ended, and how it went over the weeks.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Ownfeed.Ui
import "../theme"

PictureCard {
    id: root

    required property InsightsModel insights

    objectName: "endings"
    title: qsTr("To the end, or away")
    gap: 16
    table: root.insights.tables.endings ?? ({})

    Repeater {
        model: root.insights.endings

        delegate: RowLayout {
            id: line

            required property string share
            required property string words
            required property string trend
            required property list<real> points
            required property string spoken
            required property int index

            spacing: 14
            Accessible.role: Accessible.StaticText
            Accessible.name: spoken
            Layout.fillWidth: true

            ColumnLayout {
                spacing: 1
                Layout.preferredWidth: 170
                Layout.maximumWidth: 170

                RowLayout {
                    spacing: 7

                    Txt {
                        text: line.share
                        font.pixelSize: 22
                        font.weight: Font.DemiBold
                        font.letterSpacing: -0.4
                    }
                    Txt {
                        text: line.words
                        font.pixelSize: 13
                        Layout.alignment: Qt.AlignBaseline
                    }
                }
                Txt {
                    text: line.trend
                    visible: text !== ""
                    color: Theme.dim
                    font.pixelSize: Theme.small
                }
            }
            Spark {
                points: line.points
                tint: line.index ? "#b9b3bd" : Theme.accent
                Layout.fillWidth: true
            }
        }
    }
}

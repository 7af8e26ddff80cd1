// Whether the order helps, by the viewer's own log.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Ownfeed.Ui
import "../theme"

Card {
    id: root

    required property BeliefsModel beliefs

    title: qsTr("Does the order help?")
    note: qsTr("From the chances written down with each clip: your own log says how another order would have done.")
    gap: 18

    Repeater {
        id: lines

        model: root.beliefs.proofs

        delegate: ColumnLayout {
            id: line

            required property string other
            required property string gain
            required property string margin
            required property real place
            required property real half
            required property bool enough
            required property string sentence

            objectName: "proof_" + other
            spacing: 8
            Layout.fillWidth: true

            RowLayout {
                visible: line.enough
                spacing: 8

                Txt {
                    text: line.gain
                    color: Theme.accent
                    font.pixelSize: 34
                    font.weight: Font.DemiBold
                    font.letterSpacing: -1
                }
                Txt {
                    text: line.margin
                    color: Theme.dim
                    font.pixelSize: Theme.title
                    Layout.alignment: Qt.AlignBaseline
                }
                Txt {
                    text: qsTr("of 100 clips")
                    color: Theme.dim
                    font.pixelSize: Theme.small
                    Layout.alignment: Qt.AlignBaseline
                    Layout.fillWidth: true
                }
            }
            Band {
                visible: line.enough
                place: line.place
                half: line.half
                Layout.fillWidth: true
            }
            Txt {
                visible: line.enough
                text: line.other
                color: Theme.dim
                font.pixelSize: Theme.small
                Layout.alignment: Qt.AlignHCenter
            }
            Txt {
                text: line.sentence
                color: line.enough ? Theme.dim : Theme.ink
                font.pixelSize: 13
                lineHeight: 1.2
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
        }
    }
    Txt {
        visible: lines.count === 0
        text: qsTr("The learner has not answered yet. It wakes with the first clip of the feed.")
        color: Theme.dim
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
}

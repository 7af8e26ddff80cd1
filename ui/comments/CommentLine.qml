// One comment, indented by what it answers, or a note of the viewer's own.
import QtQuick
import "../theme"

FocusScope {
    id: root

    required property string heading
    required property string by
    required property string words
    required property string below
    required property int depth
    required property bool gone
    required property string spoken
    required property string identity
    required property bool folded
    property bool chosen: false

    signal unfolded

    objectName: "comment_line"
    implicitHeight: column.implicitHeight
    Accessible.role: Accessible.ListItem
    Accessible.name: root.spoken
    Accessible.focusable: true
    Accessible.onPressAction: root.unfold()

    function unfold(): void {
        if (root.folded)
            root.unfolded();
    }

    Column {
        id: column

        width: parent.width
        spacing: 8

        Txt {
            visible: text !== ""
            topPadding: 4
            text: root.heading
            color: Theme.dim
            font.pixelSize: Theme.small
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Rectangle {
            x: root.depth * 16
            width: parent.width - x
            height: said.implicitHeight + 20
            radius: 12
            color: root.by === "" && !root.gone ? "#14ffffff" : "transparent"
            border.width: root.depth > 0 || root.by !== "" || root.gone ? 1 : 0
            border.color: Theme.line

            Column {
                id: said

                x: 12
                y: 10
                width: parent.width - 24
                spacing: 3

                Txt {
                    width: parent.width
                    visible: text !== ""
                    text: root.by
                    font.pixelSize: 13
                    font.weight: Font.DemiBold
                    elide: Text.ElideRight
                    maximumLineCount: 1
                    horizontalAlignment: Text.AlignLeft
                }
                Txt {
                    width: parent.width
                    text: root.words
                    color: root.gone ? Theme.dim : Theme.ink
                    wrapMode: Text.Wrap
                    lineHeight: 1.2
                }
                Txt {
                    width: parent.width
                    visible: text !== ""
                    text: root.folded ? qsTr("Show anyway") : root.below
                    color: root.folded ? Theme.blush : Theme.dim
                    font.pixelSize: Theme.small
                    wrapMode: Text.Wrap
                }
            }
            TapHandler {
                enabled: root.folded
                onTapped: root.unfold()
            }
            FocusRing {
                gap: -2
                radius: 12
                shown: root.chosen
            }
        }
    }
}

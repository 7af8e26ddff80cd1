// The frame of a page beside the feed (library, folders, settings): heading, then one scrolling column of cards.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts

FocusScope {
    id: root

    property string title
    property string note
    property int widest: 880
    default property alias content: column.data

    Accessible.role: Accessible.Pane
    Accessible.name: title

    Flickable {
        id: flick

        anchors.fill: parent
        contentHeight: column.implicitHeight + 64
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        ScrollBar.vertical: ScrollBar {}

        ColumnLayout {
            id: column

            width: Math.min(flick.width - 48, root.widest)
            x: Math.round((flick.width - width) / 2)
            y: 32
            spacing: 20

            ColumnLayout {
                spacing: 4
                Layout.fillWidth: true

                Txt {
                    text: root.title
                    font.pixelSize: Theme.headline
                    font.weight: Font.DemiBold
                    font.letterSpacing: -0.4
                    Accessible.role: Accessible.Heading
                    Accessible.name: text
                }
                Txt {
                    text: root.note
                    visible: text !== ""
                    color: Theme.dim
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }
            }
        }
    }
}

// The frame of a page beside the feed (library, sources, settings): heading, then one scrolling column of cards.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts

FocusScope {
    id: root

    property string title
    property string note
    property int widest: 880
    property bool pinned: false // whether the heading stays while the rest scrolls
    property int foot: 0 // px at the bottom that the scrolling rest leaves free
    readonly property real cardsEnd: column.x + column.width // where the cards end
    default property alias content: column.data
    readonly property Item attended: Window.activeFocusItem

    Accessible.role: Accessible.Pane
    Accessible.name: title
    onAttendedChanged: if (attended && attended !== root && root.activeFocus)
        root.bringIntoView(attended)
    Keys.onUpPressed: root.scroll(-80)
    Keys.onDownPressed: root.scroll(80)
    Keys.onPressed: event => {
        const ways = { [Qt.Key_PageUp]: -0.9, [Qt.Key_PageDown]: 0.9 };
        event.accepted = event.key in ways;
        root.scroll((ways[event.key] ?? 0) * flick.height);
    }

    function scroll(by: real): void {
        flick.contentY = Math.max(0, Math.min(flick.contentHeight - flick.height, flick.contentY + by));
    }
    // The keyboard may go to what is out of sight. Before the page has its size nothing is.
    function bringIntoView(item: Item): void {
        if (flick.height <= 0)
            return;
        const top = item.mapToItem(flick.contentItem, 0, 0).y - 32;
        const bottom = top + item.height + 64;
        root.scroll(Math.min(0, top - flick.contentY) + Math.max(0, bottom - flick.contentY - flick.height));
    }

    Flickable {
        id: flick

        anchors.fill: parent
        anchors.topMargin: root.pinned ? 120 : 0
        anchors.bottomMargin: root.foot
        contentHeight: column.implicitHeight + column.y + 32
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        ScrollBar.vertical: ScrollBar {}

        ColumnLayout {
            id: column

            width: Math.min(flick.width - 48, root.widest)
            x: Math.round((flick.width - width) / 2)
            y: root.pinned ? 0 : 32
            spacing: 20

            Item {
                id: place

                visible: !root.pinned
                implicitHeight: heading.implicitHeight
                Layout.fillWidth: true
            }
        }
    }
    ColumnLayout {
        id: heading

        parent: root.pinned ? root : place
        x: root.pinned ? column.x : 0
        y: root.pinned ? 32 : 0
        width: column.width
        spacing: 4

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

// The page of the library: collections and the search, as lines of tiles. No Sheet, as only lines in sight are made.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Ownfeed.Ui
import "../pages"
import "../theme"

FocusScope {
    id: root

    required property LibraryModel library
    readonly property int side: width < Theme.compact ? 16 : 32
    readonly property int gap: width < Theme.compact ? 12 : 18
    readonly property int columns: Math.max(2, Math.floor(list.width / (160 + gap)))
    readonly property int tile: Math.floor(list.width / columns) - gap

    objectName: "library"
    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Library")
    Component.onCompleted: root.library.look()
    Component.onDestruction: root.library.leave()
    onColumnsChanged: root.library.fit(root.columns)
    // Keys of the feed mean nothing here but those of the window.
    Keys.onUpPressed: event => event.accepted = true
    Keys.onDownPressed: event => event.accepted = true

    function readOn(): void {
        if (list.atYEnd)
            root.library.more();
    }
    Connections {
        target: root.library

        function onChanged(): void {
            Qt.callLater(root.readOn);
        }
    }
    LibraryHead {
        id: head

        x: root.side
        y: 32
        width: list.width - root.gap
        library: root.library
        onFinished: list.forceActiveFocus()
    }
    Rectangle {
        x: root.side
        y: list.y - 1
        width: head.width
        height: 1
        color: Theme.line
        visible: !list.atYBeginning
    }
    ListView {
        id: list

        objectName: "lines"
        anchors.top: head.bottom
        anchors.topMargin: 14
        anchors.bottom: parent.bottom
        x: root.side - root.gap / 2 // room for the ring of the first tile
        width: Math.min(root.width - 2 * root.side, 1400) + root.gap
        focus: true
        clip: true
        model: root.library.lines
        currentIndex: root.library.line
        highlightFollowsCurrentItem: false
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 800
        bottomMargin: 32
        onAtYEndChanged: root.readOn()
        onCurrentIndexChanged: positionViewAtIndex(currentIndex, ListView.Contain)
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Clips")
        Keys.onLeftPressed: root.library.move(-1, 0)
        Keys.onRightPressed: root.library.move(1, 0)
        Keys.onUpPressed: root.library.move(0, -1)
        Keys.onDownPressed: root.library.move(0, 1)
        Keys.onReturnPressed: root.library.play()
        Keys.onEnterPressed: root.library.play()
        Keys.onSpacePressed: root.library.play()
        Keys.onDeletePressed: root.library.take_out()
        Keys.onPressed: event => {
            const plain = event.modifiers === Qt.NoModifier;
            event.accepted = plain && (event.key === Qt.Key_R || event.key === Qt.Key_D);
            if (event.accepted)
                event.key === Qt.Key_R ? root.library.more_like() : root.library.keep();
        }
        ScrollBar.vertical: ScrollBar {
            parent: root
            x: root.width - width
            y: list.y
            height: list.height
        }

        delegate: TileLine {
            tile: root.tile
            gap: root.gap
            attended: list.activeFocus
            at: root.library.at
            remove: root.library.remove
            taken: root.library.taken
            onPlayed: at => {
                root.library.point(at);
                root.library.play();
            }
            onTakenOut: at => {
                root.library.point(at);
                root.library.take_out();
            }
            onKept: at => {
                root.library.point(at);
                root.library.keep();
            }
        }
    }
    Plain {
        anchors.fill: list
        visible: root.library.title !== ""
        glyph: root.library.glyph
        title: root.library.title
        words: root.library.words
    }
}

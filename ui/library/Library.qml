// The page of the library: collections and the search, as lines of tiles.
import QtQuick
import Ownfeed.Ui
import "../pages"
import "../theme"

FocusScope {
    id: root

    required property LibraryModel library
    readonly property int side: width < Theme.compact ? 16 : 32
    readonly property int gap: width < Theme.compact ? 12 : 18

    objectName: "library"
    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Library")
    Component.onCompleted: root.library.look()
    Component.onDestruction: root.library.leave()
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
    Tiles {
        id: list

        anchors.top: head.bottom
        anchors.topMargin: 14
        anchors.bottom: parent.bottom
        x: root.side - root.gap / 2 // room for the ring of the first tile
        width: Math.min(root.width - 2 * root.side, 1400) + root.gap
        page: root
        gap: root.gap
        model: root.library.lines
        currentIndex: root.library.line
        at: root.library.at
        removal: root.library.remove
        taken: root.library.taken
        onColumnsChanged: root.library.fit(columns)
        onEnded: root.library.more()
        onMoved: (across, down) => root.library.move(across, down)
        onPointed: at => root.library.point(at)
        onPlayed: root.library.play()
        onTakenOut: root.library.take_out()
        onKept: root.library.keep()
        onLikesWanted: root.library.more_like()
    }
    Plain {
        anchors.fill: list
        visible: root.library.title !== ""
        glyph: root.library.glyph
        title: root.library.title
        words: root.library.words
    }
}

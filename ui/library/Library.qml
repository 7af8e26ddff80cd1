// The page of the library: three collections and the search over all clips, as lines of tiles.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
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
    GridLayout {
        id: head

        x: root.side
        y: 32
        width: list.width - root.gap
        columns: root.width < 720 ? 1 : 2
        columnSpacing: 24
        rowSpacing: 16

        Txt {
            text: qsTr("Library")
            font.pixelSize: Theme.headline
            font.weight: Font.DemiBold
            font.letterSpacing: -0.4
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        WordField {
            id: words

            objectName: "search"
            Layout.fillWidth: head.columns === 1
            Layout.preferredWidth: 300
            onSought: text => root.library.search(text)
            onFinished: list.forceActiveFocus()
        }
        Collections {
            collection: root.library.collection
            Layout.columnSpan: head.columns
            onChosen: collection => {
                words.clear();
                root.library.choose(collection);
                list.forceActiveFocus();
            }
        }
    }
    ListView {
        id: list

        objectName: "lines"
        anchors.top: head.bottom
        anchors.topMargin: 8
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
        topMargin: 8
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

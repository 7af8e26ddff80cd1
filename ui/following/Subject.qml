// The page of a creator or a hashtag: who it is, and all clips here.
import QtQuick
import Ownfeed.Ui
import ".."
import "../library"
import "../pages"
import "../theme"

FocusScope {
    id: root

    required property SubjectModel subject
    required property UndoModel undo
    readonly property int side: width < Theme.compact ? 16 : 32

    objectName: "subject"
    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: root.subject.name
    Component.onCompleted: root.subject.look()
    Component.onDestruction: root.subject.leave()
    // Keys of the feed mean nothing here but those of the window.
    Keys.onUpPressed: event => event.accepted = true
    Keys.onDownPressed: event => event.accepted = true

    SubjectHead {
        id: head

        x: root.side
        y: 32
        width: list.width - list.gap
        subject: root.subject
    }
    Tiles {
        id: list

        anchors.top: head.bottom
        anchors.topMargin: 18
        anchors.bottom: taken.top
        x: root.side - gap / 2 // room for the ring of the first tile
        width: Math.min(root.width - 2 * root.side, 1400) + gap
        page: root
        gap: root.width < Theme.compact ? 12 : 18
        model: root.subject.lines
        currentIndex: root.subject.line
        at: root.subject.at
        onColumnsChanged: root.subject.fit(columns)
        onEnded: root.subject.more()
        onMoved: (across, down) => root.subject.move(across, down)
        onPointed: at => root.subject.point(at)
        onPlayed: root.subject.play()
    }
    Plain {
        anchors.fill: list
        visible: root.subject.title !== ""
        glyph: "film"
        title: root.subject.title
        words: root.subject.words
    }
    TakeBack {
        id: taken

        x: root.side
        width: head.width
        height: any ? 44 : 0
        visible: any
        anchors.bottom: parent.bottom
        undo: root.undo
    }
}

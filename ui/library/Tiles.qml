// Lines of tiles below a head, and the keyboard's way among them. Only lines in sight are made.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import "../theme"

ListView {
    id: root

    required property int gap
    required property Item page // beside which the bar stands
    property int at: 0
    property string removal // what a tile offers
    property var taken: []
    readonly property int columns: Math.max(2, Math.floor(width / (160 + gap)))
    readonly property int tile: Math.floor(width / columns) - gap

    signal moved(across: int, down: int)
    signal pointed(at: int)
    signal played
    signal takenOut
    signal kept
    signal likesWanted
    signal ended // the last line is in sight

    objectName: "lines"
    focus: true
    clip: true
    highlightFollowsCurrentItem: false
    boundsBehavior: Flickable.StopAtBounds
    cacheBuffer: 800
    bottomMargin: 32
    onAtYEndChanged: if (atYEnd)
        root.ended()
    onCurrentIndexChanged: positionViewAtIndex(currentIndex, ListView.Contain)
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Clips")
    Keys.onLeftPressed: root.moved(-1, 0)
    Keys.onRightPressed: root.moved(1, 0)
    Keys.onUpPressed: root.moved(0, -1)
    Keys.onDownPressed: root.moved(0, 1)
    Keys.onReturnPressed: root.played()
    Keys.onEnterPressed: root.played()
    Keys.onSpacePressed: root.played()
    Keys.onDeletePressed: root.takenOut()
    Keys.onPressed: event => {
        const plain = event.modifiers === Qt.NoModifier;
        event.accepted = plain && (event.key === Qt.Key_R || event.key === Qt.Key_D);
        if (event.accepted)
            event.key === Qt.Key_R ? root.likesWanted() : root.kept();
    }
    ScrollBar.vertical: ScrollBar {
        parent: root.page
        x: root.page.width - width
        y: root.y
        height: root.height
    }

    delegate: TileLine {
        tile: root.tile
        gap: root.gap
        attended: root.activeFocus
        at: root.at
        remove: root.removal
        taken: root.taken
        onPlayed: at => {
            root.pointed(at);
            root.played();
        }
        onTakenOut: at => {
            root.pointed(at);
            root.takenOut();
        }
        onKept: at => {
            root.pointed(at);
            root.kept();
        }
    }

    Rectangle {
        parent: root.page
        x: root.x + root.gap / 2
        y: root.y - 1
        width: root.width - root.gap
        height: 1
        color: Theme.line
        visible: !root.atYBeginning
    }
}

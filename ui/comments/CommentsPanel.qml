// What others wrote below the clip, and the viewer's own notes on it, which nobody else ever sees.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Ownfeed.Ui
import "../theme"

SidePanel {
    id: root

    required property CommentsModel comments

    objectName: "commentsPanel"
    title: qsTr("Comments")
    aside: root.comments.count

    ListView {
        id: list

        objectName: "comments_list"
        model: root.comments.rows
        activeFocusOnTab: count > 0
        clip: true
        spacing: 12
        highlightMoveDuration: 0
        boundsBehavior: Flickable.StopAtBounds
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredHeight: contentHeight
        Accessible.role: Accessible.List
        Accessible.name: root.title
        ScrollBar.vertical: ScrollBar {}
        Keys.onDownPressed: list.read(1)
        Keys.onUpPressed: list.read(-1)
        Keys.onReturnPressed: list.unfold()
        Keys.onSpacePressed: list.unfold()

        // A long comment is first read to its end; only then the next one has its turn.
        function read(way: int): void {
            const here = list.currentItem;
            const top = here ? here.y - list.contentY : 0;
            const hidden = !here ? 0 : way > 0 ? top + here.height - list.height : -top;
            if (hidden > 1)
                list.scroll(way * Math.min(hidden, 120));
            else
                way > 0 ? list.incrementCurrentIndex() : list.decrementCurrentIndex();
        }
        function unfold(): void {
            const here = list.currentItem as CommentLine;
            if (here)
                here.unfold();
        }
        function scroll(by: real): void {
            const lowest = Math.max(list.originY, list.originY + list.contentHeight - list.height);
            list.contentY = Math.max(list.originY, Math.min(lowest, list.contentY + by));
        }

        delegate: CommentLine {
            width: list.width
            chosen: list.activeFocus && ListView.isCurrentItem
            onUnfolded: root.comments.unfold(identity)
        }
    }
    CommentsStatus {
        comments: root.comments
        Layout.fillWidth: true
    }
    NoteField {
        Layout.fillWidth: true
        focus: true
        onScrolled: by => list.scroll(by)
        onKept: words => root.comments.note(words)
    }
}

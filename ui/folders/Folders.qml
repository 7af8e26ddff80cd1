// The page of folders: where clips come from, how the last look went, and the way to add another.
pragma ComponentBehavior: Bound

import QtQuick
import Ownfeed.Ui
import "../theme"

Sheet {
    id: root

    required property FoldersModel folders
    required property AnalysisModel analysis

    objectName: "folders"
    focus: true
    title: qsTr("Folders")
    note: qsTr("Clips come from here. What you add, change or delete in a folder is noticed by itself.")
    widest: 760
    Component.onCompleted: root.folders.look()

    TextButton {
        objectName: "addFolder"
        focus: true
        primary: true
        glyph: "folder-plus"
        text: qsTr("Add a folder")
        Keys.onReturnPressed: click()
        onClicked: root.folders.add()
    }
    Trouble {
        objectName: "problem"
        visible: words !== ""
        words: root.folders.problem
    }
    ScanCard {
        objectName: "scan"
        visible: root.folders.scan !== ""
        words: root.folders.scan
        progress: root.folders.progress
        share: root.folders.scanned
        onCancelled: root.folders.cancel()
    }
    ScanCard {
        objectName: "analysis"
        visible: root.analysis.words !== ""
        words: root.analysis.words
        progress: root.analysis.progress
        share: root.analysis.share
        glyph: root.analysis.stopped ? "play" : "pause"
        action: root.analysis.stopped ? qsTr("Go on") : qsTr("Stop")
        onCancelled: root.analysis.toggle()
    }
    Repeater {
        model: root.folders.folders

        delegate: FolderCard {
            onLookedAgain: root.folders.refresh(source)
            onToggled: root.folders.open(source)
            onDoubtedAbout: root.folders.doubt(source)
            onKept: root.folders.doubt(0)
            onRemoved: root.folders.remove()
        }
    }
}

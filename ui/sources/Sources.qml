// The page of sources: where clips come from, how the last look went, and the way to add another.
pragma ComponentBehavior: Bound

import QtQuick
import Ownfeed.Ui
import "../theme"

Sheet {
    id: root

    required property SourcesModel sources
    required property AnalysisModel analysis

    objectName: "sources"
    focus: true
    title: qsTr("Sources")
    note: qsTr("Clips come from here. What you add, change or delete in a folder is noticed by itself.")
    widest: 760
    Component.onCompleted: root.sources.look()

    TextButton {
        objectName: "addFolder"
        focus: true
        primary: true
        glyph: "folder-plus"
        text: qsTr("Add a folder")
        Keys.onReturnPressed: click()
        onClicked: root.sources.add()
    }
    Trouble {
        objectName: "problem"
        visible: words !== ""
        words: root.sources.problem
    }
    ScanCard {
        objectName: "scan"
        visible: root.sources.scan !== ""
        words: root.sources.scan
        progress: root.sources.progress
        share: root.sources.scanned
        onCancelled: root.sources.cancel()
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
        model: root.sources.sources

        delegate: SourceCard {
            onLookedAgain: root.sources.refresh(source)
            onToggled: root.sources.open(source)
            onDoubtedAbout: root.sources.doubt(source)
            onKept: root.sources.doubt(0)
            onRemoved: root.sources.remove()
        }
    }
}

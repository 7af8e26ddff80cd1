// The page of sources: where clips come from, how the last look went, and the way to add another.
pragma ComponentBehavior: Bound

import QtQuick
import Ownfeed.Ui
import "../theme"

Sheet {
    id: root

    required property SourcesModel sources
    required property AnalysisModel analysis
    required property AddingModel adding
    required property StockModel stock
    required property ExchangeModel exchange

    objectName: "sources"
    focus: true
    title: qsTr("Sources")
    note: qsTr("Clips come from here. Folders are watched for what you change in them; feeds are asked for what is new.")
    widest: 760
    Component.onCompleted: {
        root.sources.look();
        root.stock.look();
    }

    Timer {
        running: root.visible
        repeat: true
        interval: 3000
        onTriggered: root.stock.look()
    }
    SourceField {
        id: field

        focus: true
        adding: root.adding
        onFolderWanted: root.sources.add()
    }
    Trouble {
        objectName: "problem"
        visible: words !== ""
        words: root.adding.problem || root.sources.problem
    }
    ScanCard {
        objectName: "finding"
        visible: root.adding.busy
        words: qsTr("Finding out what that is")
        progress: root.adding.text
        share: -1
        onCancelled: {
            root.adding.leave();
            field.forceActiveFocus();
        }
    }
    HomeAsk {
        visible: root.adding.question !== ""
        words: root.adding.question
        onAllowed: root.adding.allow()
        onRefused: {
            root.adding.leave();
            field.forceActiveFocus();
        }
    }
    Offers {
        id: offers

        adding: root.adding
        onDeclined: {
            root.adding.leave();
            field.forceActiveFocus();
        }
    }
    ScanCard {
        objectName: "scan"
        visible: root.sources.scan !== ""
        words: root.sources.scan
        progress: root.sources.progress
        share: root.sources.scanned
        onCancelled: root.sources.cancel()
    }
    Repeater {
        model: root.sources.sources

        delegate: SourceCard {
            onLookedAgain: root.sources.refresh(source)
            onStopped: root.sources.stop(source)
            onPauseWanted: paused => root.sources.pause(source, paused)
            onToggled: root.sources.open(source)
            onDoubtedAbout: root.sources.doubt(source)
            onKept: root.sources.doubt(0)
            onRemoved: keepClips => {
                root.sources.remove(keepClips);
                field.forceActiveFocus();
            }
        }
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
    Suggestions {
        visible: root.sources.alone && !root.adding.busy && !offers.visible
        adding: root.adding
    }
    StockCard {
        stock: root.stock
    }
    ExchangeCard {
        exchange: root.exchange
    }
}

// The head of the library: its name, the search over all clips, and the collections.
import QtQuick
import QtQuick.Layouts
import Ownfeed.Ui
import "../theme"

GridLayout {
    id: root

    required property LibraryModel library

    signal finished

    columns: width < 640 ? 1 : 2
    columnSpacing: 24
    rowSpacing: 16

    Txt {
        text: root.library.heading
        elide: Text.ElideRight
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
        Component.onCompleted: text = root.library.text
        Layout.fillWidth: root.columns === 1
        Layout.preferredWidth: 300
        onSought: text => root.library.search(text)
        onFinished: root.finished()
    }
    Collections {
        collection: root.library.collection
        Layout.columnSpan: root.columns
        onChosen: collection => {
            words.clear();
            root.library.choose(collection);
            root.finished();
        }
    }
}

// Chooses one of the collections; while there is a search none is chosen.
pragma ComponentBehavior: Bound

import QtQuick
import "../theme"

Row {
    id: root

    property string collection

    signal chosen(collection: string)

    spacing: 8
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Collections")

    component Tab: Chip {
        required property string name

        objectName: "collection_" + name
        size: Theme.body
        checkable: true
        chosen: root.collection === name
        Accessible.role: Accessible.PageTab
        Accessible.selected: chosen
        onClicked: root.chosen(name)
        Keys.onReturnPressed: click()
    }
    Tab {
        name: "saved"
        glyph: "bookmark"
        text: qsTr("Saved")
    }
    Tab {
        name: "liked"
        glyph: "heart"
        text: qsTr("Liked")
    }
    Tab {
        name: "history"
        glyph: "clock"
        text: qsTr("History")
    }
    Tab {
        name: "offline"
        glyph: "download"
        text: qsTr("Kept offline")
    }
}

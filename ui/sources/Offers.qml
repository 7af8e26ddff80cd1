// What was typed could be added as these; nothing is, before the viewer chooses.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Ownfeed.Ui
import "../theme"

ColumnLayout {
    id: root

    required property AddingModel adding

    signal declined

    objectName: "offers"
    visible: cards.count > 0
    spacing: 12
    Layout.fillWidth: true
    Keys.onEscapePressed: root.declined()

    Txt {
        visible: cards.count > 1
        text: qsTr("That could be %1 things. Choose the one that you mean.").arg(cards.count)
        font.weight: Font.DemiBold
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Repeater {
        id: cards

        model: root.adding.rows

        delegate: OfferCard {
            onTaken: root.adding.add(index)
            onDeclined: root.declined()
        }
    }
}

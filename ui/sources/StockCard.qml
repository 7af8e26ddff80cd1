// What was fetched of open feeds and lies here, of how much use it was, and who was asked for it today.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Ownfeed.Ui
import "../theme"

Card {
    id: root

    required property StockModel stock

    objectName: "stock"
    title: qsTr("Fetched clips")
    note: root.stock.words
    gap: 12

    Rectangle {
        implicitHeight: 4
        radius: 2
        color: Theme.track
        Layout.fillWidth: true

        Rectangle {
            width: parent.width * root.stock.share
            height: parent.height
            radius: 2
            color: Theme.accent
        }
    }
    Txt {
        visible: text !== ""
        text: root.stock.wasted
        color: Theme.dim
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Txt {
        text: root.stock.asked || qsTr("Asked today, since the window was opened:")
        font.weight: Font.DemiBold
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Layout.topMargin: 6
    }
    Repeater {
        model: root.stock.rows

        delegate: RowLayout {
            id: line

            required property string host
            required property string words

            objectName: "host_" + host
            spacing: 14
            Accessible.role: Accessible.ListItem
            Accessible.name: host + ": " + words
            Layout.fillWidth: true

            Txt {
                text: line.host
                elide: Text.ElideMiddle
                Layout.fillWidth: true
            }
            Txt {
                text: line.words
                color: Theme.dim
                font.features: { "tnum": 1 }
            }
        }
    }
}

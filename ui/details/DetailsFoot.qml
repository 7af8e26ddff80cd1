// Below the findings: the clip's own words, and the plain facts.
pragma ComponentBehavior: Bound

import QtQuick
import Ownfeed.Ui
import "../theme"

Column {
    id: root

    required property DetailsModel details

    spacing: 6
    bottomPadding: 8

    Txt {
        width: parent.width
        visible: text !== ""
        topPadding: 4
        text: root.details.nothing
        color: Theme.dim
        wrapMode: Text.Wrap
    }
    Txt {
        topPadding: 10
        visible: own.visible
        text: qsTr("In its own words")
        color: Theme.dim
        font.pixelSize: Theme.small
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Txt {
        id: own

        width: parent.width
        visible: text !== ""
        text: root.details.own_words
        color: Theme.tag
        font.weight: Font.DemiBold
        wrapMode: Text.Wrap
    }
    Item {
        width: parent.width
        height: 13

        Rectangle {
            y: 6
            width: parent.width
            height: 1
            color: Theme.line
        }
    }
    Repeater {
        model: root.details.facts

        delegate: Item {
            id: fact

            required property string name
            required property string words

            width: root.width
            implicitHeight: Math.max(about.implicitHeight, said.implicitHeight)
            Accessible.role: Accessible.StaticText
            Accessible.name: fact.name + ": " + fact.words

            Txt {
                id: about

                width: 96
                text: fact.name
                color: Theme.dim
                font.pixelSize: 13
                elide: Text.ElideRight
            }
            Txt {
                id: said

                x: 104
                width: parent.width - x
                text: fact.words
                font.pixelSize: 13
                wrapMode: Text.Wrap
            }
        }
    }
}

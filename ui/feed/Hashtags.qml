// The clip's hashtags on one line, as far as they have room; each leads to all clips that have it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import "../theme"

Flow {
    id: root

    required property list<string> tags

    signal wanted(tag: string)

    visible: root.tags.length > 0
    height: words.height
    clip: true
    spacing: 12

    FontMetrics {
        id: words

        font.family: "Inter"
        font.pixelSize: Theme.body
        font.weight: Font.DemiBold
    }

    Repeater {
        model: root.tags

        delegate: AbstractButton {
            id: link

            required property string modelData
            objectName: "hashtag_" + modelData
            enabled: y === 0
            width: Math.min(implicitWidth, root.width)
            implicitWidth: word.implicitWidth
            implicitHeight: word.implicitHeight
            hoverEnabled: true
            text: "#" + modelData
            Accessible.ignored: !enabled
            Accessible.name: qsTr("All clips with %1").arg(text)
            onClicked: root.wanted(modelData)
            background: FocusRing {
                gap: 0
                radius: 6
                shown: link.visualFocus
            }
            contentItem: Txt {
                id: word

                text: link.text
                horizontalAlignment: Text.AlignLeft
                color: Theme.tag
                font.weight: Font.DemiBold
                font.underline: link.hovered
                elide: Text.ElideRight
                maximumLineCount: 1
            }
        }
    }
}

// The strongest true reason for this clip, in one plain sentence.
import QtQuick
import QtQuick.Controls.Basic
import "../theme"

AbstractButton {
    id: root

    required property string why
    property bool shown: true

    objectName: "whyChip"
    visible: root.why !== ""
    implicitHeight: label.lineCount > 1 ? 50 : 34
    implicitWidth: label.implicitWidth + 48
    opacity: root.shown || activeFocus ? 1 : 0
    hoverEnabled: true
    Accessible.name: root.why
    Accessible.description: qsTr("Shows all reasons")

    Behavior on opacity {
        NumberAnimation { duration: Theme.fadeMs }
    }
    background: Glass {
        radius: 17
        color: root.hovered ? "#d9211c2b" : "#b3100d16"

        FocusRing {
            radius: 20
            shown: root.visualFocus
        }
    }
    contentItem: Item {
        Icon {
            id: spark

            x: 12
            anchors.verticalCenter: parent.verticalCenter
            glyph: "sparkles"
            size: 15
            tint: Theme.amber
        }
        Txt {
            id: label

            anchors.left: spark.right
            anchors.right: parent.right
            anchors.leftMargin: 7
            anchors.rightMargin: 13
            anchors.verticalCenter: parent.verticalCenter
            text: root.why
            elide: Text.ElideRight
            wrapMode: Text.Wrap
            maximumLineCount: 2
            font.pixelSize: 13
            font.weight: Font.Medium
        }
    }
}

// A folder with what is in it; its path can be copied.
import QtQuick
import QtQuick.Layouts
import "../theme"

ColumnLayout {
    id: root

    required property string holds
    required property string path

    signal copied

    spacing: 6
    Layout.fillWidth: true

    Txt {
        text: root.holds
        font.weight: Font.DemiBold
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Glass {
        implicitHeight: 48
        radius: 14
        Layout.fillWidth: true

        Txt {
            x: 18
            width: parent.width - 76
            anchors.verticalCenter: parent.verticalCenter
            text: root.path
            elide: Text.ElideMiddle
            font.family: "monospace"
            font.pixelSize: 13
        }
        RoundButton {
            objectName: "copyPath"
            anchors.right: parent.right
            anchors.rightMargin: 6
            anchors.verticalCenter: parent.verticalCenter
            size: 34
            glyph: "copy"
            name: qsTr("Copy the path")
            onClicked: root.copied()
        }
    }
}

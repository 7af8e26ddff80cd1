// A share that the viewer sets, with its name beside it and what that changes below. Its object name is the dial's.
import QtQuick
import QtQuick.Layouts
import Ownfeed.Ui
import "../settings"
import "../theme"

ColumnLayout {
    id: root

    required property string title
    required property string sentence
    required property TuningModel tuning
    required property real value
    readonly property bool turned: root.tuning.last === root.objectName && root.tuning.changes !== ""

    spacing: 4
    Layout.fillWidth: true
    Layout.topMargin: 4

    RowLayout {
        spacing: 12

        Txt {
            text: root.title
            font.pixelSize: 13
            font.weight: Font.DemiBold
        }
        Amount {
            objectName: "dial_" + root.objectName
            title: root.title
            sentence: root.sentence
            shown: Math.round(value * 100) + "%"
            stepSize: 0.05
            value: root.value
            Layout.fillWidth: true
            onMoved: root.tuning.tune(root.objectName, value)
        }
    }
    Txt {
        objectName: "changes_" + root.objectName
        visible: root.turned
        text: root.tuning.changes
        color: Theme.blush
        font.pixelSize: Theme.small
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
}

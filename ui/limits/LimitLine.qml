// A limit: its name and sentence, and the slider that sets it.
import QtQuick
import QtQuick.Layouts
import "../settings"
import "../theme"

GridLayout {
    id: root

    required property string name
    required property string title
    required property string sentence
    required property string shown
    required property int at
    required property int last

    signal put(at: int)

    objectName: "limit_" + name
    columns: width < 520 ? 1 : 2
    columnSpacing: 24
    rowSpacing: 4
    Layout.fillWidth: true

    ColumnLayout {
        spacing: 2
        Layout.fillWidth: true

        Txt {
            text: root.title
            font.weight: Font.DemiBold
        }
        Txt {
            text: root.sentence
            color: Theme.dim
            font.pixelSize: 13
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
    }
    Amount {
        objectName: root.name
        title: qsTr("%1: %2").arg(root.title).arg(root.shown)
        sentence: root.sentence
        from: 0
        to: root.last
        stepSize: 1
        value: root.at
        shown: root.shown
        onMoved: root.put(value)
        Layout.fillWidth: root.columns === 1
    }
}

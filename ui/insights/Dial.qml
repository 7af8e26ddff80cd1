// A share that the viewer sets, with its name beside it.
import QtQuick
import QtQuick.Layouts
import "../settings"
import "../theme"

RowLayout {
    id: root

    required property string title
    required property string sentence
    property real value: 0

    signal tuned(value: real)

    spacing: 12
    Layout.fillWidth: true
    Layout.topMargin: 4

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
        onMoved: root.tuned(value)
    }
}

// Somebody's initial in their own colour, or the sign of what is no person.
import QtQuick

Rectangle {
    id: root

    required property string of
    required property real hue
    property int size: 36

    implicitWidth: root.size
    implicitHeight: root.size
    radius: root.size / 2
    color: Qt.hsla(root.hue, 0.6, 0.5, 1)
    gradient: GraphicsInfo.api === GraphicsInfo.Software ? null : blend // whose gradients have ragged edges

    Gradient {
        id: blend

        GradientStop { position: 0; color: Qt.hsla(root.hue, 0.75, 0.66, 1) }
        GradientStop { position: 1; color: Qt.hsla((root.hue + 0.12) % 1, 0.5, 0.38, 1) }
    }

    Txt {
        anchors.centerIn: parent
        text: Array.from(root.of)[0]?.toUpperCase() ?? ""
        font.pixelSize: Math.round(root.size * 0.4)
        font.weight: Font.DemiBold
    }
}

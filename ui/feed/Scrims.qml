// The shade under the words: text is only ever read on this.
import QtQuick
import "../theme"

Item {
    id: root

    property real upper: 1
    property real corner: 0

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        height: 110
        topLeftRadius: root.corner
        topRightRadius: root.corner
        opacity: root.upper
        gradient: Gradient {
            GradientStop { position: 0; color: Qt.alpha(Theme.scrim, 0.5) }
            GradientStop { position: 1; color: Qt.alpha(Theme.scrim, 0) }
        }

        Behavior on opacity {
            NumberAnimation { duration: Theme.fadeMs }
        }
    }
    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Math.max(260, parent.height * 0.46)
        bottomLeftRadius: root.corner
        bottomRightRadius: root.corner
        gradient: Gradient {
            GradientStop { position: 0; color: Qt.alpha(Theme.scrim, 0) }
            GradientStop { position: 0.3; color: Qt.alpha(Theme.scrim, 0.3) }
            GradientStop { position: 0.6; color: Qt.alpha(Theme.scrim, 0.68) }
            GradientStop { position: 1; color: Qt.alpha(Theme.scrim, 0.92) }
        }
    }
}

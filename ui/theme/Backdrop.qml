// The poster as soft light behind everything: decoded 24 px wide and scaled up, so it costs nothing and needs no shader.
import QtQuick

Item {
    id: root

    property url poster
    property real dark: 0.72
    property int fadeMs: 400

    onPosterChanged: {
        old.source = now.source;
        now.source = root.poster;
        fade.restart();
    }

    Rectangle {
        anchors.fill: parent
        gradient: Gradient {
            GradientStop { position: 0; color: "#54304f" }
            GradientStop { position: 0.5; color: "#2a1d33" }
            GradientStop { position: 1; color: Theme.ground }
        }
    }
    component Light: Image {
        anchors.fill: parent
        sourceSize.width: 24
        smooth: true
        asynchronous: true
        fillMode: Image.PreserveAspectCrop
    }
    Light {
        id: old
    }
    Light {
        id: now
    }
    NumberAnimation {
        id: fade

        target: now
        property: "opacity"
        from: 0
        to: 1
        duration: root.fadeMs
    }
    Rectangle {
        anchors.fill: parent
        gradient: Gradient {
            GradientStop { position: 0; color: Qt.alpha(Theme.ground, Math.min(1, root.dark + 0.08)) }
            GradientStop { position: 0.55; color: Qt.alpha(Theme.ground, root.dark - 0.13) }
            GradientStop { position: 1; color: Qt.alpha(Theme.ground, Math.min(1, root.dark + 0.18)) }
        }
    }
}

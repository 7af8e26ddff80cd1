// Every colour, size and duration of the screen. Text colours keep 4.5:1 or more on the surfaces they are meant for.
pragma Singleton

import QtQuick

QtObject {
    readonly property color ground: "#0c0b10"
    readonly property color ink: "#f6f3f7"
    readonly property color dim: "#b8f6f3f7"
    readonly property color night: "#14101c" // text on a light surface
    readonly property color accent: "#ff6f61"
    readonly property color blush: "#ffc9bf" // accent as text
    readonly property color amber: "#ffd38a"
    readonly property color tag: "#ffc9a3"
    readonly property color cool: "#8fb8ff" // what lowers a score

    readonly property color glass: "#1affffff"
    readonly property color glassHover: "#2effffff"
    readonly property color glassDown: "#40ffffff"
    readonly property color line: "#1fffffff"
    readonly property color track: "#24ffffff"
    readonly property color card: "#d9161320" // opaque enough to read on any picture
    readonly property color sheet: "#161320" // lies on pictures and words
    readonly property color scrim: "#080610"

    readonly property int radius: 22
    readonly property int target: 52 // px, what a finger can hit
    readonly property int roomy: 1180 // px of window width from which a panel stands beside the stage
    readonly property int compact: 600 // px of window width below which the navigation lies at the bottom

    readonly property int small: 12
    readonly property int body: 14
    readonly property int title: 17
    readonly property int headline: 28

    readonly property int slideMs: 220
    readonly property int fadeMs: 120
    readonly property int restMs: 2500 // of play until the controls fade

    function icon(name: string): url {
        return Qt.resolvedUrl("../../assets/icons/" + name + ".svg");
    }
}

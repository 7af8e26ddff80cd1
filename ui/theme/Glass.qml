// A pane of dark glass to put words on.
import QtQuick

Rectangle {
    radius: Math.min(height / 2, Theme.radius)
    color: "#b3100d16"
    border.width: 1
    border.color: Theme.line
}

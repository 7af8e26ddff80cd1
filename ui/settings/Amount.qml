// A number on a line, with what it is now beside it.
import QtQuick
import QtQuick.Controls.Basic
import "../theme"

Slider {
    id: root

    required property string title
    required property string sentence
    required property string shown

    implicitWidth: 240
    implicitHeight: 36
    snapMode: Slider.SnapAlways
    rightPadding: 52
    leftPadding: 0
    hoverEnabled: true
    Accessible.name: title
    Accessible.description: sentence
    Keys.onUpPressed: event => event.accepted = false
    Keys.onDownPressed: event => event.accepted = false

    background: Rectangle {
        x: 0
        y: (root.height - height) / 2
        width: root.availableWidth
        height: 4
        radius: 2
        color: Theme.track

        Rectangle {
            width: root.visualPosition * parent.width
            height: parent.height
            radius: 2
            color: Theme.accent
        }
    }
    handle: Rectangle {
        x: root.visualPosition * (root.availableWidth - width)
        y: (root.height - height) / 2
        width: 20
        height: 20
        radius: 10
        color: root.pressed ? "#ffffff" : Theme.ink

        FocusRing {
            radius: height / 2
            shown: root.visualFocus
        }
    }

    Txt {
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        width: 44
        horizontalAlignment: Text.AlignRight
        text: root.shown
        color: Theme.dim
        font.pixelSize: 13
        font.features: { "tnum": 1 }
    }
}

// Where in the clip we are; drag it, or press it, to be elsewhere. `bare` leaves only the line.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Ownfeed.Ui
import "../theme"

Item {
    id: root

    required property PlaybackModel playback
    required property CaptionsModel captions
    property bool bare: false
    readonly property bool thick: slider.hovered || slider.pressed || slider.visualFocus

    implicitHeight: 24

    component Time: Txt {
        anchors.verticalCenter: parent.verticalCenter
        font.pixelSize: Theme.small
        font.features: { "tnum": 1 }
        opacity: root.bare ? 0 : 1

        Behavior on opacity {
            NumberAnimation { duration: Theme.fadeMs }
        }
    }
    Time {
        id: at

        text: slider.pressed ? root.playback.clock_at(slider.value) : root.playback.at
    }
    Time {
        id: length

        anchors.right: parent.right
        text: (root.playback.rate ? root.playback.rate + "  " : "") + root.playback.length
        color: Theme.dim
    }
    Glass {
        visible: root.thick && chapter.text !== ""
        anchors.horizontalCenter: slider.horizontalCenter
        anchors.bottom: slider.top
        width: Math.min(chapter.implicitWidth + 20, root.width)
        height: 28

        Txt {
            id: chapter

            anchors.centerIn: parent
            width: Math.min(implicitWidth, root.width - 20)
            text: root.captions.chapter_at(slider.pressed ? slider.value : root.playback.progress)
            elide: Text.ElideRight
            font.pixelSize: Theme.small
        }
    }
    Slider {
        id: slider

        objectName: "scrub"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: root.bare ? 0 : at.width + 10
        anchors.rightMargin: root.bare ? 0 : length.width + 10
        anchors.verticalCenter: parent.verticalCenter
        height: 24
        padding: 0
        hoverEnabled: true
        stepSize: root.playback.duration_s > 0 ? Math.min(1, 5 / root.playback.duration_s) : 0.1
        Accessible.name: qsTr("Position")
        Accessible.description: root.playback.at + " / " + root.playback.length + (chapter.text ? ", " + chapter.text : "")
        onMoved: root.playback.seek(value)

        Binding {
            slider.value: root.playback.progress
            when: !slider.pressed
            restoreMode: Binding.RestoreNone
        }
        Behavior on anchors.leftMargin {
            NumberAnimation { duration: Theme.fadeMs }
        }
        Behavior on anchors.rightMargin {
            NumberAnimation { duration: Theme.fadeMs }
        }
        background: Rectangle {
            y: (slider.height - height) / 2
            width: slider.width
            height: root.thick ? 8 : root.bare ? 3 : 4
            radius: height / 2
            color: "#47ffffff"

            Rectangle {
                width: slider.visualPosition * parent.width
                height: parent.height
                radius: height / 2
                color: Theme.ink
            }
            Repeater {
                model: root.captions.marks

                delegate: Rectangle { // where a chapter begins
                    required property real modelData

                    x: modelData * slider.width - 1
                    y: -2
                    width: 2
                    height: parent.height + 4
                    color: Theme.night
                }
            }
        }
        handle: Rectangle {
            x: slider.visualPosition * (slider.width - width)
            y: (slider.height - height) / 2
            width: root.thick ? 16 : 12
            height: width
            radius: width / 2
            color: Theme.ink
            opacity: root.bare && !root.thick ? 0 : 1

            FocusRing {
                radius: height / 2
                shown: slider.visualFocus
            }
        }
    }
}

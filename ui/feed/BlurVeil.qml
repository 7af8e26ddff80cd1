// Lies over the whole stage while the clip is blurred: says why, and shows it when asked. Nothing of the clip can be
// made out: its poster is eight pixels wide here.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Effects
import Ownfeed.Ui
import "../theme"

Item {
    id: root

    required property FeedModel feed

    signal lifted

    objectName: "blurVeil"
    visible: root.feed.veil !== ""
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.feed.veil
    onVisibleChanged: visible ? show.forceActiveFocus() : root.lifted()

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.scrim
    }
    Image {
        anchors.fill: parent
        source: root.visible ? root.feed.poster : ""
        sourceSize.width: 8
        smooth: true
        asynchronous: true
        fillMode: Image.PreserveAspectCrop
        opacity: 0.35
        visible: GraphicsInfo.api !== GraphicsInfo.Software // which has no effect to round it with
        layer.enabled: visible
        layer.effect: MultiEffect {
            maskEnabled: true
            maskSource: corners
            maskThresholdMin: 0.5
            maskSpreadAtMin: 1
        }
    }
    Rectangle {
        id: corners

        anchors.fill: parent
        radius: Theme.radius
        visible: false
        layer.enabled: GraphicsInfo.api !== GraphicsInfo.Software
    }
    Column {
        anchors.centerIn: parent
        width: parent.width - 64
        spacing: 14

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            glyph: "eye-off"
            size: 34
        }
        Txt {
            width: parent.width
            text: root.feed.veil
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
        }
        TextButton {
            id: show

            objectName: "showBlurred"
            anchors.horizontalCenter: parent.horizontalCenter
            text: qsTr("Show it")
            primary: true
            Keys.onReturnPressed: click()
            Keys.onEnterPressed: click()
            onClicked: root.feed.unveil()
        }
        Txt {
            width: parent.width
            text: qsTr("It stays still until then. Swipe on to leave it.")
            color: Theme.dim
            font.pixelSize: Theme.small
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
        }
    }
}

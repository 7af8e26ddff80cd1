// Asks for the viewer's word before a host on this device or the own network is asked for anything.
import QtQuick
import QtQuick.Layouts
import "../theme"

Card {
    id: root

    required property string words

    signal allowed
    signal refused

    objectName: "homeAsk"
    title: qsTr("Is that on your own network?")
    gap: 14
    onVisibleChanged: if (visible)
        no.forceActiveFocus(Qt.TabFocusReason)
    Keys.onEscapePressed: root.refused()

    Txt {
        text: qsTr("%1 You can allow it for this one host and port. Allow it only if you know that it is yours.").arg(root.words)
        wrapMode: Text.Wrap
        lineHeight: 1.25
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    Row {
        spacing: 8

        Chip {
            id: no

            objectName: "refuseHome"
            size: 13
            text: qsTr("Do not ask it")
            onClicked: root.refused()
            Keys.onReturnPressed: click()
        }
        Chip {
            objectName: "allowHome"
            size: 13
            chosen: true
            text: qsTr("It is mine, ask it")
            onClicked: root.allowed()
            Keys.onReturnPressed: click()
        }
    }
}

// The navigation: a rail at the left, or a bar at the bottom where the window is narrow.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Ownfeed.Ui
import "theme"

Item {
    id: root

    required property Shell shell
    required property SafeModel safe
    property bool lying: false
    readonly property int places: pages.count + (root.safe.on ? 2 : 1)
    readonly property int room: Math.floor((root.width - 24) / root.places) - 2 // px of each, where they lie

    signal help

    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Navigation")

    component NavButton: RoundButton {
        size: root.lying ? Math.min(44, root.room) : Theme.target
        opacity: here || hovered || visualFocus ? 1 : 0.72
        Layout.alignment: Qt.AlignCenter
    }

    GridLayout {
        anchors.fill: parent
        anchors.topMargin: root.lying ? 0 : 24
        anchors.bottomMargin: root.lying ? 0 : 24
        anchors.leftMargin: root.lying ? 12 : 0
        anchors.rightMargin: root.lying ? 12 : 0
        flow: root.lying ? GridLayout.LeftToRight : GridLayout.TopToBottom
        rows: root.lying ? 1 : -1
        columns: root.lying ? -1 : 1
        rowSpacing: 6
        columnSpacing: root.lying ? 0 : 6

        Mark {
            visible: !root.lying
            Layout.alignment: Qt.AlignHCenter
            Layout.bottomMargin: 22
        }
        Repeater {
            id: pages

            model: root.shell.nav

            delegate: NavButton {
                required property var model

                objectName: "nav_" + model.name
                glyph: model.glyph
                name: model.title
                here: root.shell.name === model.name
                Accessible.role: Accessible.PageTab
                Accessible.selected: here
                Layout.fillWidth: root.lying
                onClicked: root.shell.open(model.name)
            }
        }
        Item {
            visible: !root.lying
            Layout.fillHeight: true
        }
        Loader {
            active: root.safe.on
            visible: active
            Layout.alignment: Qt.AlignCenter
            Layout.fillWidth: root.lying

            sourceComponent: NavButton {
                objectName: "nav_lock"
                glyph: root.safe.locked ? "lock" : "lock-open"
                tint: Theme.amber
                name: root.safe.locked ? qsTr("Safe mode is locked. Unlock") : qsTr("Safe mode is unlocked. Lock")
                onClicked: root.safe.toggle()
            }
        }
        NavButton {
            objectName: "nav_help"
            glyph: "circle-question-mark"
            name: qsTr("Keys")
            Layout.fillWidth: root.lying
            onClicked: root.help()
        }
    }
}

// The learner's dials: how it chooses, and how much each deed of the viewer says.
pragma ComponentBehavior: Bound

import QtQuick
import Ownfeed.Ui
import "../settings"
import "../theme"

Card {
    id: root

    required property DialsModel dials

    title: qsTr("The learner")
    note: qsTr("How the next clips are chosen, and how much each of your deeds says.")
    gap: 20

    Repeater {
        model: root.dials.dials

        delegate: SettingLine {
            onPut: value => root.dials.put(name, value)
            onPutBack: root.dials.put_back(name)
        }
    }
}

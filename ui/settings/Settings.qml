// The page of settings: a card for each heading of their table, then where the data lies; after a crash, its report.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Ownfeed.Ui
import "../theme"

Sheet {
    id: root

    required property SettingsModel settings
    required property CrashModel crash

    objectName: "settings"
    focus: true
    title: qsTr("Settings")
    note: qsTr("A change holds at once and is kept on this device.")
    widest: 760

    CrashCard {
        crash: root.crash
    }
    Repeater {
        model: root.settings.cards

        delegate: Card {
            id: card

            required property var model

            title: model.title
            gap: 20

            Repeater {
                model: card.model.settings

                delegate: SettingLine {
                    onPut: value => root.settings.put(name, value)
                    onPutBack: root.settings.put_back(name)
                }
            }
        }
    }
    Card {
        title: qsTr("Your data")
        note: qsTr("What you watch is kept in a folder of yours and goes nowhere else.")

        Repeater {
            model: root.settings.places

            delegate: PlaceLine {
                onCopied: root.settings.copy(path)
            }
        }
        Txt {
            text: qsTr("To delete what was learned, close Ownfeed and run “ownfeed forget --all”. To delete everything, close it and delete the folder. Your videos lie elsewhere and stay.")
            color: Theme.dim
            wrapMode: Text.Wrap
            lineHeight: 1.25
            Layout.fillWidth: true
        }
    }
    Txt {
        text: qsTr("Ownfeed %1").arg(root.settings.version)
        color: Theme.dim
        font.pixelSize: Theme.small
        Layout.alignment: Qt.AlignHCenter
    }
}

// The page of controls: what the viewer sets here always beats what was learned.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Ownfeed.Ui
import "../limits"
import "../safe"
import "../theme"

Sheet {
    id: root

    required property PreviewModel preview
    required property UndoModel undo
    required property TopicsModel topics
    required property RulesModel rules
    required property ListsModel lists
    required property DialsModel dials
    required property LimitsModel limits
    required property WeekModel week
    required property SafeCardModel safe
    readonly property list<var> promises: [
        ["thumbs-down", qsTr("You choose what goes"), qsTr("This clip, its topic or its creator: at once, and for good.")],
        ["eye-off", qsTr("It reaches what looks alike"), qsTr("A hidden topic also hides clips without tags that look like it.")],
        ["undo-2", qsTr("You can take it back"), qsTr("On the clip, here, or a month from now.")]
    ]

    objectName: "controls"
    focus: true
    title: qsTr("Controls")
    note: qsTr("What you set here always beats what was learned.")
    widest: 1200
    pinned: columns.wide
    foot: columns.wide ? 0 : pane.height + 24
    Component.onCompleted: {
        root.topics.look();
        root.rules.look();
        root.lists.look();
        root.preview.look();
        root.week.look();
    }
    Component.onDestruction: root.topics.leave()

    PreviewPane {
        id: pane

        parent: root
        preview: root.preview
        undo: root.undo
        width: columns.wide ? columns.minor : root.width - 24
        x: columns.wide ? root.cardsEnd - width : 12
        y: columns.wide ? 14 : root.height - height - 12
    }
    TwoColumns {
        id: columns

        first: [
            TopicsCard {
                topics: root.topics
            },
            RulesCard {
                rules: root.rules
            },
            ListsCard {
                lists: root.lists
            },
            LimitsCard {
                limits: root.limits
                week: root.week
            }
        ]
        second: [
            DialsCard {
                dials: root.dials
            },
            SafeCard {
                safe: root.safe
            }
        ]
    }
    Card {
        title: qsTr("What “Not interested” does")

        GridLayout {
            columns: columns.wide ? 3 : 1
            columnSpacing: 28
            rowSpacing: 16

            Repeater {
                model: root.promises

                delegate: RowLayout {
                    id: promise

                    required property var modelData

                    spacing: 14
                    Layout.preferredWidth: 1
                    Layout.fillWidth: true

                    Rectangle {
                        implicitWidth: 44
                        implicitHeight: 44
                        radius: 22
                        color: Theme.glass
                        border.width: 1
                        border.color: Theme.line

                        Icon {
                            anchors.centerIn: parent
                            glyph: promise.modelData[0]
                            size: 20
                        }
                    }
                    ColumnLayout {
                        spacing: 2

                        Txt {
                            text: promise.modelData[1]
                            font.weight: Font.DemiBold
                        }
                        Txt {
                            text: promise.modelData[2]
                            color: Theme.dim
                            font.pixelSize: 13
                            wrapMode: Text.Wrap
                            Layout.fillWidth: true
                        }
                    }
                }
            }
        }
    }
}

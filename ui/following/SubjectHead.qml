// Who it is about: the name, where it is from, what there is here, and what can be said of it.
import QtQuick
import QtQuick.Layouts
import Ownfeed.Ui
import "../theme"

ColumnLayout {
    id: root

    required property SubjectModel subject

    spacing: 14

    component Deed: Chip {
        size: 13
        Keys.onReturnPressed: click()
    }

    RowLayout {
        spacing: 16
        Layout.fillWidth: true

        Initial {
            of: root.subject.name
            hue: root.subject.hue
            size: 64
        }
        ColumnLayout {
            spacing: 3
            Layout.fillWidth: true

            Txt {
                text: root.subject.name
                font.pixelSize: Theme.headline
                font.weight: Font.DemiBold
                font.letterSpacing: -0.4
                elide: Text.ElideRight
                Layout.fillWidth: true
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            Txt {
                objectName: "origin"
                visible: text !== ""
                text: root.subject.origin
                color: Theme.dim
                elide: Text.ElideRight
                Layout.fillWidth: true
            }
            Txt {
                objectName: "counts"
                text: root.subject.counts
                elide: Text.ElideRight
                Layout.fillWidth: true
            }
            Txt {
                objectName: "link"
                visible: text !== ""
                text: root.subject.link
                color: Theme.dim
                font.pixelSize: Theme.small
                elide: Text.ElideMiddle
                Layout.fillWidth: true
            }
        }
    }
    Flow {
        spacing: 8
        Layout.fillWidth: true

        FollowPill {
            objectName: "followSubject"
            size: 15
            followed: root.subject.followed
            whom: root.subject.name
            Keys.onReturnPressed: click()
            onClicked: root.subject.follow()
        }
        Deed {
            objectName: "lessOfSubject"
            glyph: "thumbs-down"
            text: qsTr("Less")
            Accessible.name: qsTr("Less of %1 in your feed").arg(root.subject.name)
            onClicked: root.subject.less()
        }
        Deed {
            objectName: "neverSubject"
            glyph: "eye-off"
            text: qsTr("Never")
            Accessible.name: qsTr("Hide everything of %1").arg(root.subject.name)
            onClicked: root.subject.never()
        }
        Deed {
            objectName: "addSubject"
            visible: text !== ""
            glyph: "plus"
            text: root.subject.adds
            Accessible.description: qsTr("Looks at %1 and shows what it would add. Nobody is asked before that.").arg(root.subject.link)
            onClicked: root.subject.add()
        }
    }
}

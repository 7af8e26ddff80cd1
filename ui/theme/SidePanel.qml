// The pane beside the stage, or over its lower part: a heading, a way out, and what it is about.
import QtQuick
import QtQuick.Layouts

FocusScope {
    id: root

    property string title
    property string aside
    property bool closes: true
    property real tallest: 600
    default property alias content: body.data

    signal closed

    implicitWidth: 300
    implicitHeight: Math.min(column.implicitHeight + 40, root.tallest)
    Accessible.role: Accessible.Pane
    Accessible.name: root.title

    // What lies under the panel must not feel the wheel or a click.
    WheelHandler {
        acceptedDevices: PointerDevice.AllDevices
    }
    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
    }
    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.sheet
        border.width: 1
        border.color: Theme.line
    }
    ColumnLayout {
        id: column

        anchors.fill: parent
        anchors.margins: 20
        spacing: 12

        RowLayout {
            Layout.fillWidth: true
            spacing: 8

            Txt {
                text: root.title
                font.pixelSize: Theme.title
                font.weight: Font.DemiBold
                Layout.fillWidth: true
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            Txt {
                text: root.aside
                color: Theme.dim
                font.features: { "tnum": 1 }
            }
            RoundButton {
                visible: root.closes
                size: 28
                glyph: "x"
                name: qsTr("Close")
                onClicked: root.closed()
            }
        }
        ColumnLayout {
            id: body

            spacing: 12
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
    }
}

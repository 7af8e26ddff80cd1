// Text of the house: Inter, and always plain, because captions come from strangers.
import QtQuick

Text {
    color: Theme.ink
    font.family: "Inter"
    font.pixelSize: Theme.body
    textFormat: Text.PlainText
    renderType: Text.QtRendering
}

"""What the viewer sees: QML and its view models, a folder for each screen.

`window.open_window(session, ring, settings, pages)` opens the window. `Shell.qml` is its content: the
navigation, the feed (always alive, as the player keeps its pictures there), and in front of it the open page.

A page beside the feed is a `shell.Page(name, title, glyph, file, models)`: the root of the QML file is a
`Sheet` of `theme/`, `glyph` names an icon of assets/icons, and `models` are the required properties of the
file. A page that is not handed to `open_window` has no button. View models are QObjects of the QML module
`Ownfeed.Ui`: they fold, call a pure `derive`, and emit once; lists are `rows.Rows` over frozen dataclasses.
"""

"""What the viewer sees: QML and its view models, a folder for each screen."""

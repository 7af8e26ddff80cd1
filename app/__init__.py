"""What the program does: a folder for each subject, no QML and no widgets."""

"""What the words around a clip tell: caption, comments, text on the screen."""

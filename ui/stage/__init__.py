"""Puts the pictures of the player into QML."""

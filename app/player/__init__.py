"""Puts frames on screen."""

"""Whom and what the viewer follows, and the pages of creators and hashtags."""

"""Tests of the pages of what is followed."""

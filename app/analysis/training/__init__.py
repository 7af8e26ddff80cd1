"""Fits the small heads on top of the models, from labelled pictures that are not shipped."""

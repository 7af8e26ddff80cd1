"""Measures the program. A benchmark measures and never judges: tests assert."""

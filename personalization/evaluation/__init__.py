"""Judges the learner by replaying logs and simulated people; anyone can run it."""

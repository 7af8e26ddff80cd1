"""The page on which the viewer sets topics, rules and the learner's dials."""

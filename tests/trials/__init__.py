"""Long trials by chance, each repeatable by its seeds: `python -m tests.trials.NAME TIMES`."""

"""What the program does: a folder for each subject, no QML and no widgets."""

import os

# Before anything brings numpy, and for child processes too: more threads only make small matrices slower, and
# the learner's last bits would depend on how many there are.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

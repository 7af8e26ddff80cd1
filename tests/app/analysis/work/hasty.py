"""The same models, which are given a tenth of a second of the processor for each clip."""

from unittest import mock

from tests.app.analysis.work import stand_in


def main() -> None:
    """Serve like the real models."""
    with mock.patch("app.analysis.work.serve.WORK_S", 0.1):
        stand_in.main()

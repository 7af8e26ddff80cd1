"""The analyst tells what is in a file, and survives whatever the file or the models do."""

import os
import re
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.analysis.work.analyst import Analyst, Failure
from app.analysis.work.extent import Extent
from app.analysis.work.wire import Words
from app.clips.findings import KeptFindings
from app.media.child import ChildError
from tests.app.sources.media import AMPLE_S, render

STAND_IN = "tests.app.analysis.work.stand_in"
HASTY = "tests.app.analysis.work.hasty"
linux_only = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")


@pytest.fixture(scope="module")
def analyst() -> Iterator[Analyst]:
    with Analyst(Extent.FULL, limit_s=AMPLE_S, models=STAND_IN) as analyst:
        yield analyst


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return render(tmp_path_factory.mktemp("footage") / "a.mp4", 120)


def look(analyst: Analyst, path: Path, caption: str = "") -> KeptFindings | Failure:
    with path.open("rb") as file:
        return analyst.analyse("a", file, Words(caption))


def found(analyst: Analyst, path: Path) -> KeptFindings:
    answer = look(analyst, path)
    assert isinstance(answer, KeptFindings), answer
    return answer


def test_findings_come_from_the_decoded_pictures(analyst: Analyst, clip: Path) -> None:
    answer = found(analyst, clip)
    assert (answer.clip, answer.version, answer.language) == ("a", Extent.FULL.version, "en")
    assert [tag.name for tag in answer.tags] == ["bright", "hands"]
    assert answer.tags[0].confidence == pytest.approx(120 / 255, abs=0.02)


def test_light_work_is_told_to_the_models_and_to_the_catalogue(clip: Path) -> None:
    with Analyst(Extent.LIGHT, limit_s=AMPLE_S, models=STAND_IN) as analyst:
        answer = found(analyst, clip)
    assert [tag.name for tag in answer.tags] == ["bright"]
    assert answer.version in Extent.LIGHT.good_enough
    assert answer.version not in Extent.FULL.good_enough


def test_what_is_no_video_is_refused_for_good(analyst: Analyst, tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    path.write_bytes(b"just text")
    answer = look(analyst, path)
    assert isinstance(answer, Failure)
    assert answer.lasting
    assert "not a video" in answer.why


def test_models_that_die_cost_one_clip_and_another_try(analyst: Analyst, clip: Path) -> None:
    answer = look(analyst, clip, "die")
    assert isinstance(answer, Failure)
    assert not answer.lasting
    assert "broke off" in answer.why
    found(analyst, clip)


def test_models_that_hang_are_ended(clip: Path) -> None:
    with Analyst(Extent.FULL, limit_s=AMPLE_S, models=STAND_IN) as analyst:
        found(analyst, clip)
        for child in analyst.children:
            child._limit_s = 0.2
        answer = look(analyst, clip, "hang")
    assert isinstance(answer, Failure)
    assert "took too long" in answer.why


@linux_only
def test_models_that_work_without_end_end_themselves(clip: Path) -> None:
    with Analyst(Extent.FULL, limit_s=AMPLE_S, models=HASTY) as analyst:
        found(analyst, clip)
        answer = look(analyst, clip, "toil")
        assert isinstance(answer, Failure)
        assert not answer.lasting
        assert "took too long" in answer.why
        found(analyst, clip)


def test_a_decoder_that_dies_costs_one_clip_at_most(analyst: Analyst, clip: Path) -> None:
    found(analyst, clip)
    os.kill(analyst.children[0].pid, signal.SIGKILL)
    look(analyst, clip)
    found(analyst, clip)


def test_nothing_is_left_of_the_processes_when_the_analyst_rests(clip: Path) -> None:
    with Analyst(Extent.FULL, limit_s=AMPLE_S, models=STAND_IN) as analyst:
        found(analyst, clip)
        children = analyst.children
        analyst.rest()
        assert len(children) == 2
        assert not any(child.alive for child in children)
        assert analyst.children == ()
        found(analyst, clip)


def test_models_that_do_not_start_are_told_in_a_sentence(clip: Path) -> None:
    with Analyst(Extent.FULL, models="no.such.module") as analyst, pytest.raises(ChildError, match="start"):
        look(analyst, clip)


@linux_only
def test_both_processes_are_locked_in_and_step_back(clip: Path) -> None:
    with Analyst(Extent.FULL, niceness=10, limit_s=AMPLE_S, models=STAND_IN) as analyst:
        found(analyst, clip)
        for child in analyst.children:
            status = Path(f"/proc/{child.pid}/status").read_text()
            assert re.search(r"^Seccomp:\s+2$", status, re.M)
            assert Path(f"/proc/{child.pid}/ns/net").readlink() != Path("/proc/self/ns/net").readlink()
            assert os.getpriority(os.PRIO_PROCESS, child.pid) == os.getpriority(os.PRIO_PROCESS, 0) + 10
            assert os.sched_getscheduler(child.pid) == os.SCHED_IDLE


@linux_only
def test_numpy_starts_no_threads_in_them(clip: Path) -> None:
    with Analyst(Extent.FULL, limit_s=AMPLE_S, models=STAND_IN) as analyst:
        found(analyst, clip)
        for child in analyst.children:
            assert b"OPENBLAS_NUM_THREADS=1" in Path(f"/proc/{child.pid}/environ").read_bytes().split(b"\0")

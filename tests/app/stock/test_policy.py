"""What is fetched next: enough that the next clip is there, little that is fetched in vain."""

import random

import pytest

from app.clips.far_clip import Rendition
from app.stock.policy import KEPT, Far, Moment, Way, is_poor, rendition, wanted

LADDER = tuple(
    Rendition(f"https://a.example/{height}", width=height * 9 // 16, height=height, bytes=height * 1000)
    for height in (240, 480, 720, 1080)
)
LINE_BYTES_PER_S = 250e3
TICK_S = 0.02
FAST, SLOW = Way(10e6), Way(LINE_BYTES_PER_S)


def far(name: str, size_bytes: int = 100_000) -> Far:
    return Far(name, (Rendition(f"https://a.example/{name}", height=480, bytes=size_bytes),), 10.0)


ORDER = [far("a"), far("b"), far("c"), far("d"), far("e")]


def names(now: Moment, way: Way = FAST, under_way: tuple[str, ...] = ()) -> list[str]:
    return [task.clip for task in wanted(ORDER, under_way, now, way)]


def test_the_next_clip_is_fetched_at_once_and_more_only_when_the_viewer_has_settled() -> None:
    assert names(now=Moment(ready=0)) == ["a"]
    assert names(now=Moment(ready=1, unseen=1, played_s=1.9)) == []
    assert names(now=Moment(ready=1, unseen=1, played_s=2.0)) == ["a", "b"]


def test_where_clips_come_slowly_nothing_waits() -> None:
    assert names(now=Moment(ready=1, unseen=1), way=Way(100e3)) == ["a", "b"]


def test_nothing_more_is_fetched_while_enough_waits_unseen() -> None:
    assert names(now=Moment(ready=3, unseen=3, played_s=9)) == ["a", "b"]
    assert names(now=Moment(ready=4, unseen=4, played_s=9)) == []
    assert names(now=Moment(ready=3, unseen=3, played_s=9), under_way=("a",)) == []


def test_a_slow_line_gets_a_reserve_for_the_time_in_which_it_brings_nothing() -> None:
    slow = Way(100e3)
    assert names(now=Moment(ready=10, unseen=6, played_s=9), way=slow) == ["a", "b"]
    assert names(now=Moment(ready=11, unseen=6, played_s=9), way=slow) == []
    assert names(now=Moment(ready=0, played_s=9), way=Way(100e3, sparing=True)) == ["a"]


def test_a_line_is_poor_that_brings_no_usual_clip_within_a_visit() -> None:
    assert is_poor(250e3) and not is_poor(2.5e6) and not is_poor(None)


def test_two_at_most_are_fetched_at_once_and_none_twice() -> None:
    settled = Moment(ready=0, played_s=5)
    assert names(now=settled, under_way=("a",)) == ["b"]
    assert names(now=settled, under_way=("a", "b")) == []


def test_a_battery_or_a_metered_connection_gets_the_next_clip_alone() -> None:
    sparing = Way(10e6, sparing=True)
    assert names(now=Moment(ready=0, played_s=9), way=sparing) == ["a"]
    assert names(now=Moment(ready=0, played_s=9), way=sparing, under_way=("a",)) == []
    assert names(now=Moment(ready=1, unseen=1, played_s=9), way=sparing) == []


def test_the_best_clip_that_comes_before_the_ready_ones_are_seen_is_fetched() -> None:
    order = [far("good", 900_000), far("short", 90_000), far("long", 2_000_000)]
    for ready in (0, KEPT, KEPT + 1):
        now = Moment(ready=ready, unseen=ready, played_s=2)
        assert wanted(order, (), now, SLOW)[0].clip == "short"
    enough = Moment(ready=KEPT + 2, unseen=2, played_s=2)
    assert wanted(order, (), enough, SLOW)[0].clip == "good"


def test_where_no_clip_comes_in_time_the_quickest_one_is_fetched() -> None:
    order = [far("best", 900_000), far("quickest", 500_000), far("longest", 2_000_000)]
    assert wanted(order, (), Moment(), SLOW)[0].clip == "quickest"


def test_what_is_under_way_takes_its_share_of_the_time() -> None:
    order = [far("coming", 750_000), far("good", 700_000), far("short", 90_000)]
    settled = Moment(ready=KEPT + 1, unseen=2, played_s=2)
    assert wanted(order[1:], (), settled, SLOW)[0].clip == "good"
    assert [task.clip for task in wanted(order, ("coming",), settled, SLOW)] == ["short"]


def test_the_smallest_rendition_that_fills_half_the_window_is_taken() -> None:
    clip = Far("a", LADDER, 10.0)
    assert rendition(clip, Way(None, 800)).height == 480
    assert rendition(clip, Way(None, 2160)).height == 1080
    assert rendition(clip, Way(None, 9999)).height == 1080
    assert rendition(clip, Way(None, 420)).height == 240


def test_a_slow_connection_gets_a_smaller_rendition_that_comes_in_time() -> None:
    clip = Far("a", LADDER, 10.0)
    assert rendition(clip, Way(500e3, 2160)).height == 1080
    assert rendition(clip, Way(250e3, 2160)).height == 720
    assert rendition(clip, Way(10e3, 2160)).height == 240


def test_a_clip_whose_feed_says_nothing_of_size_is_guessed_at() -> None:
    clip = Far("a", (Rendition("https://a.example/x"),))
    assert rendition(clip, SLOW).url == "https://a.example/x"
    assert wanted([clip], (), Moment(), SLOW)[0].clip == "a"


class Simulation:
    """A hundred swipes over a line of 2 Mbit/s, 300 ms away, on which one request in twenty fails.

    Clips are of 5 to 30 s, in the smallest rendition of `kbit_per_s`; what comes is shared by what is under way.
    """

    def __init__(self, seed: int, kbit_per_s: float, likes_long: bool = False) -> None:
        self._chance = random.Random(seed)
        size = kbit_per_s * 125
        self._left = [far(f"c{n}", int(size * self._chance.uniform(5, 30))) for n in range(400)]
        if likes_long:
            self._left.sort(key=lambda clip: -(clip.renditions[0].bytes or 0))
        self._under_way: dict[str, float] = {}
        self._fails: set[str] = set()
        self.ready: list[str] = []
        self.fetched = self.late = 0

    def run(self, every_s: float) -> None:
        while not self.ready:
            self._tick(0.0)
        for _ in range(100):
            for tick in range(round(every_s / TICK_S)):
                self._tick(tick * TICK_S)
            self.late += not self.ready
            del self.ready[:1]

    def _tick(self, played_s: float) -> None:
        now = Moment(len(self.ready), len(self.ready), played_s)
        for task in wanted(self._left[:24] + self._left[-8:], self._under_way, now, SLOW):
            brings = 0 if self._chance.random() < 0.05 else task.rendition.bytes or 0
            self._fails |= {task.clip} if not brings else set()
            self._under_way[task.clip] = brings + 0.6 * LINE_BYTES_PER_S / 2
        share = LINE_BYTES_PER_S * TICK_S / max(1, len(self._under_way))
        self._under_way = {clip: left - share for clip, left in self._under_way.items()}
        for clip in [clip for clip, left in self._under_way.items() if left <= 0]:
            del self._under_way[clip]
            if clip in self._fails:
                self._fails.discard(clip)
            else:
                self.ready.append(clip)
                self.fetched += 1
                self._left = [each for each in self._left if each.clip != clip]


@pytest.mark.parametrize("likes_long", [False, True])
def test_a_hundred_swipes_over_a_poor_connection_find_the_next_clip_ready(likes_long: bool) -> None:
    late = 0
    for seed in range(5):
        tried = Simulation(seed, 240, likes_long)
        tried.run(every_s=3.0)
        late += tried.late
        assert len(tried.ready) / tried.fetched <= 0.25
    assert late <= 5, "in fewer than 99 of 100 swipes the next clip was ready"

"""Folds a log's lessons into the model: the long past in chapters, what is recent one by one.

The result depends only on the lessons in their order, never on how they came, all at once or one after the
other; so a rebuilt profile equals a grown one bit for bit. An undo goes back to the last chapter before it, or to
a copy of the model that was kept since then.
"""

from collections.abc import Iterable, Mapping

from personalization.chapters import Past
from personalization.entry import Entry
from personalization.lessons import Teacher
from personalization.mixture import Mixture

CHAPTER = 150
"""Lessons in a chapter."""

RECENT = 75
"""At least this many lessons stay outside of chapters: a change of taste is noticed event by event."""

KEPT = 8
"""So many last chapters can be gone back to without starting from the beginning."""

STRIDE, COPIES = 25, 2
"""Of what is recent, the model is copied after each stride; so many of the last copies are kept (9 MB each)."""


class Fold:
    """The model after `steps`, and the marks to go back to."""

    def __init__(self, teacher: Teacher, steps: Iterable[Entry], untrue: Mapping[str, int]) -> None:
        """Have steps to take; `fold` takes them."""
        self.teacher = teacher
        self._names = teacher.features.names
        self.marks: dict[int, Past] = {0: Past.nothing(len(self._names))}
        self.steps = list(steps)
        self.untrue = untrue
        self.model = Mixture.fresh(self._names, teacher.features.quality)
        self._copies: dict[int, Mixture] = {}

    def fold(self, mark: tuple[int, Past] | None = None) -> None:
        """Take all steps, from a mark that was kept where there is one."""
        if mark:
            self.marks[mark[0]] = mark[1]
        self._go_on_from(max(self.marks))

    def add(self, step: Entry) -> None:
        """Go one step on."""
        self.steps.append(step)
        if len(self.steps) == max(self.marks) + CHAPTER + RECENT:
            self._go_on_from(max(self.marks))
        else:
            self._take_from(len(self.steps) - 1)

    def rebuild(self, same: int, steps: Iterable[Entry], untrue: Mapping[str, int]) -> None:
        """Take `steps` instead of all but the first `same`."""
        self.steps[same:] = steps
        self.untrue = untrue
        before = max(self.marks)
        self.marks = {mark: past for mark, past in self.marks.items() if self._stands(mark, same)}
        mark = max(self.marks)
        usable = [at for at in self._copies if at <= same]
        if mark == before and usable and len(self.steps) < mark + CHAPTER + RECENT:
            self.model = self._copies[max(usable)].twin()
            self._copies = {at: self._copies[at] for at in usable}
            self._take_from(max(usable))
        else:
            self._go_on_from(mark)

    def _stands(self, mark: int, same: int) -> bool:
        """Whether all steps at once would close the same chapter there: of so few, some are still recent."""
        return mark == 0 or (mark <= same and mark + RECENT <= len(self.steps))

    def _go_on_from(self, mark: int) -> None:
        past = self.marks[mark]
        while len(self.steps) >= mark + CHAPTER + RECENT:
            past = self._closed(past, self.steps[mark : mark + CHAPTER])
            mark += CHAPTER
            self.marks[mark] = past
            self.marks.pop(mark - KEPT * CHAPTER, None) if mark > KEPT * CHAPTER else None
        self.model = past.living(self._names, self.teacher.features.quality)
        self._copies.clear()
        self._take_from(mark)

    def _take_from(self, first: int) -> None:
        """Take the steps from here on one by one, and keep copies on the way."""
        for at in range(first, len(self.steps)):
            if at % STRIDE == 0:
                self._copies[at] = self.model.twin()
                self._copies.pop(at - COPIES * STRIDE, None)
            self._take(self.steps[at])

    def _closed(self, past: Past, steps: list[Entry]) -> Past:
        start = 0
        for end, step in enumerate(steps):
            if step.starts_afresh:
                past = self._learned(past, steps[start:end]).afresh()
                start = end + 1
        return self._learned(past, steps[start:])

    def _learned(self, past: Past, steps: list[Entry]) -> Past:
        if not steps:
            return past
        return past.with_chapter(self.teacher.chapter(steps, self.untrue), self.teacher.features.quality)

    def _take(self, step: Entry) -> None:
        if step.starts_afresh:
            self.model.start_afresh()
        else:
            self.model.learn(self.teacher.row(step, self.untrue))

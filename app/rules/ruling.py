"""All that is to be obeyed at one moment."""

from dataclasses import dataclass, field

from app.rules.rule import Action, Rule, RuleKind


@dataclass(frozen=True, slots=True)
class Label:
    """What a source, or a list that the viewer chose, says about clips: a word, who says it, where to read more."""

    name: str
    by: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """The clips that a label is put on: those that go by this name."""

    kind: RuleKind
    value: str
    label: Label


@dataclass(frozen=True, slots=True)
class Ruling:
    """Rules that hold now, first made first, and labels. `widely` lets a topic reach clips that look like it."""

    rules: tuple[Rule, ...] = ()
    marks: tuple[Mark, ...] = ()
    widely: bool = True

    @property
    def sliders(self) -> dict[str, float]:
        """By each topic how much less (from -1) or more (to 1) of it is wished for, if any at all."""
        return {
            rule.value: rule.amount for rule in self.rules if rule.action is Action.LESS and not rule.hides
        }

    @property
    def reaching(self) -> tuple[Rule, ...]:
        """The rules that may also reach clips without a tag."""
        topics = (rule for rule in self.rules if rule.kind is RuleKind.TOPIC and (rule.hides or rule.blurs))
        return tuple(topics) if self.widely else ()


NO_RULES = Ruling()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What becomes of a clip: hidden, or blurred until it is asked for, or neither; and what is said about it.

    `alike` tells that the rule caught it only because it looks like its topic.
    """

    hidden_by: Rule | None = None
    blurred_by: Rule | None = None
    labels: tuple[Label, ...] = ()
    alike: bool = False


@dataclass(frozen=True, slots=True)
class Tally:
    """What the rules do to the whole catalogue: by each rule's id how many clips it hides or blurs.

    `alike` names the clips that a topic's rule reaches because they look like it, `trouble` is a sentence for each
    rule that rests because it took too long.
    """

    caught: dict[str, int] = field(default_factory=dict)
    alike: dict[str, frozenset[str]] = field(default_factory=dict)
    trouble: dict[str, str] = field(default_factory=dict)

"""Which of our words are right for a label: the word itself, its synonyms, and WordNet's hypernyms."""

import json
from pathlib import Path
from typing import NamedTuple

PEOPLE = {"person", "hand", "masked figure"}
_MORE = {
    "ape": "monkey",
    "butterfly": "butterfly, insect",
    "cake": "cake, food",
    "coffee": "coffee, food",
    "coins": "coin, money",
    "dunes": "desert, sand",
    "flower": "flower, plant",
    "flowers": "flower, plant",
    "house": "house, building",
    "kiwi": "fruit, food",
    "label": "label, text",
    "landmark": "building",
    "lawn": "grass, field",
    "lemon": "lemon, fruit, food",
    "masked figure": "mask",
    "meadow": "field, grass",
    "menu card": "menu card, text",
    "orange": "orange, fruit, food",
    "pizza": "pizza, food",
    "plants": "plant, field",
    "plush toy": "plush toy, toy",
    "ruin": "ruin, building",
    "scissors": "scissors, tool",
    "scones": "bread, pastry, food",
    "street": "street, road",
    "sun": "sunset",
    "toy duck": "duck, toy",
    "toy truck": "truck, toy",
    "tree": "tree, plant",
    "trees": "tree, plant",
    "wine glass": "wine glass, glass",
}


class Label(NamedTuple):
    """What a person wrote down of one picture."""

    file: Path
    objects: tuple[str, ...]
    faces: int
    gesture: str

    @property
    def right(self) -> set[str]:
        """The words that are right for it."""
        return {word for name in self.objects for word in _MORE.get(name, name).split(", ")}

    @property
    def is_of_things(self) -> bool:
        """Neither a person nor a hand is in the picture."""
        return PEOPLE.isdisjoint(self.objects)

    @property
    def has_hands(self) -> bool:
        """Whether a gesture could be made in it."""
        return not self.is_of_things


def labels(folder: Path) -> list[Label]:
    """All labels of pictures.jsonl."""
    lines = (folder / "pictures.jsonl").read_text(encoding="utf-8").splitlines()
    return [_label(folder, json.loads(line)) for line in lines]


def _label(folder: Path, entry: dict[str, object]) -> Label:
    told = entry["labels"]
    assert isinstance(told, dict)
    return Label(folder / str(entry["file"]), tuple(told["objects"]), told["faces"], told["gesture"] or "")

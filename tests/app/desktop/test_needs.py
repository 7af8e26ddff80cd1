"""What the operating system must have is seen, and seen to be enough."""

import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

from app.desktop import probes
from app.desktop.need import Need
from app.desktop.needs import LIBVLC, PIP, lacking, needs


def test_what_is_there_is_not_lacking() -> None:
    here = Need("Python's own library", lambda: True)
    gone = Need("a library nobody wrote", probes.loads("libnobody-wrote-this.so.9"))
    assert lacking((here, gone)) == (gone,)


def test_one_missing_library_makes_the_whole_need_lacking() -> None:
    assert not probes.loads("libc.so.6", "libnobody-wrote-this.so.9")()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux maps its libraries like this")
def test_libvlc_without_its_plugins_counts_as_lacking(tmp_path: Path) -> None:
    library = tmp_path / "odd folder" / "libvlc.so.5"
    maps = f"7f1-7f2 r--p 0000 fd:00 1  /usr/lib/libc.so.6\n7f2-7f3 r-xp 0000 fd:00 2  {library}\n"
    assert not probes.has_decoder(maps)
    plugins = library.parent / "vlc" / "plugins" / "codec"
    plugins.mkdir(parents=True)
    (plugins / "libavcodec_plugin.so").touch()
    assert probes.has_decoder(maps)


def test_the_player_is_needed_on_every_system(monkeypatch: pytest.MonkeyPatch) -> None:
    for platform in ("linux", "darwin", "win32"):
        monkeypatch.setattr(sys, "platform", platform)
        assert LIBVLC in needs(tests=False, makes_own_pip=False)


def test_only_an_environment_without_uv_needs_pip() -> None:
    assert PIP in needs(tests=False, makes_own_pip=True)
    assert PIP not in needs(tests=True, makes_own_pip=False)


def test_no_system_is_refused_for_want_of_a_player() -> None:
    assert not LIBVLC.blocks_the_window


@pytest.mark.skipif(sys.platform != "linux", reason="only on Linux Qt relies on the system's libraries")
def test_qt_can_open_a_window_where_nothing_lacks() -> None:
    """Fails when a newer Qt asks for a library that is not in the table."""
    if missing := lacking(needs(tests=False, makes_own_pip=False)):
        pytest.skip(f"this system lacks {missing[0].what}")
    platforms = Path(PySide6.__file__).parent / "Qt" / "plugins" / "platforms"
    plugins = [platforms / f"lib{name}.so" for name in ("qxcb", "qwayland", "qoffscreen")]
    load = "import ctypes, sys; [ctypes.CDLL(name) for name in sys.argv[1:]]"
    subprocess.run([sys.executable, "-c", load, *plugins], check=True)

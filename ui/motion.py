"""Asks the system whether programs should keep still: Qt does not say."""

import ctypes
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QProcess
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

SPI_GETCLIENTAREAANIMATION = 0x1042
PORTAL = (
    "org.freedesktop.portal.Desktop",
    "/org/freedesktop/portal/desktop",
    "org.freedesktop.portal.Settings",
)
GNOME_MOTION = ["org.gnome.desktop.interface", "enable-animations"]
MAC_MOTION = ["read", "com.apple.universalaccess", "reduceMotion"]

Answer = Callable[[bool], None]


def ask_system(owner: QObject, answer: Answer) -> None:
    """Call `answer` with whether the system wants no motion. Never waits; may never answer."""
    if sys.platform == "win32":
        ask_windows(answer)
    elif sys.platform == "darwin":
        ask_mac(owner, answer)
    else:
        ask_portal(owner, answer)


def ask_portal(owner: QObject, answer: Answer) -> None:
    """Linux: the desktop portal knows the switch of GNOME and of those that follow it."""
    call = QDBusMessage.createMethodCall(*PORTAL, "ReadOne")
    call.setArguments(GNOME_MOTION)
    watcher = QDBusPendingCallWatcher(QDBusConnection.sessionBus().asyncCall(call), owner)
    watcher.finished.connect(lambda: answer(says_still(watcher.reply().arguments())))


def says_still(arguments: list[object]) -> bool:
    """Whether the portal's reply is a plain "no animations"; an error or anything odd is no wish."""
    return arguments[:1] == [False]


def ask_mac(owner: QObject, answer: Answer) -> None:
    """macOS: the switch lies in the settings of universal access."""
    reader = QProcess(owner)
    reader.finished.connect(lambda: answer(bytes(reader.readAllStandardOutput().data()).strip() == b"1"))
    reader.start("/usr/bin/defaults", MAC_MOTION)


def ask_windows(answer: Answer) -> None:
    """Windows: one call that answers at once."""
    if sys.platform == "win32":
        animated = ctypes.c_int(1)
        ctypes.windll.user32.SystemParametersInfoW(SPI_GETCLIENTAREAANIMATION, 0, ctypes.byref(animated), 0)
        answer(not animated.value)

"""The shared libraries that Qt asks of a Linux system, and which packages bring them.

Read off the NEEDED entries of the wheels. The apt names were tried on Debian 12, the others follow the
distributions' own package lists. Standard library only.
"""

from app.desktop.need import Need
from app.desktop.probes import loads

LINUX_LIBRARIES = (
    Need(
        "OpenGL",
        loads("libGL.so.1", "libEGL.so.1"),
        {
            "apt": "libgl1 libegl1",
            "dnf": "libglvnd-glx libglvnd-egl",
            "pacman": "libglvnd",
            "zypper": "Mesa-libGL1 Mesa-libEGL1",
        },
        blocks_the_window=True,
    ),
    Need(
        "the libraries of a desktop program",
        loads(
            "libdbus-1.so.3",
            "libfontconfig.so.1",
            "libglib-2.0.so.0",
            "libgssapi_krb5.so.2",
            "libX11.so.6",
            "libxkbcommon.so.0",
        ),
        {
            "apt": "libdbus-1-3 libfontconfig1 libglib2.0-0 libgssapi-krb5-2 libx11-6 libxkbcommon0",
            "dnf": "dbus-libs fontconfig glib2 krb5-libs libX11 libxkbcommon",
            "pacman": "dbus fontconfig glib2 krb5 libx11 libxkbcommon",
            "zypper": "libdbus-1-3 libfontconfig1 libglib-2_0-0 krb5 libX11-6 libxkbcommon0",
        },
        blocks_the_window=True,
    ),
    Need(
        "the libraries of a window under X11",
        loads(
            "libX11-xcb.so.1",
            "libxcb-cursor.so.0",
            "libxcb-icccm.so.4",
            "libxcb-image.so.0",
            "libxcb-keysyms.so.1",
            "libxcb-randr.so.0",
            "libxcb-render-util.so.0",
            "libxcb-shape.so.0",
            "libxcb-shm.so.0",
            "libxcb-sync.so.1",
            "libxcb-util.so.1",
            "libxcb-xfixes.so.0",
            "libxcb-xkb.so.1",
            "libxkbcommon-x11.so.0",
        ),
        {
            "apt": "libx11-xcb1 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 "
            "libxcb-render-util0 libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-util1 libxcb-xfixes0 "
            "libxcb-xkb1 libxkbcommon-x11-0",
            "dnf": "libX11-xcb libxcb libxkbcommon-x11 xcb-util xcb-util-cursor xcb-util-image "
            "xcb-util-keysyms xcb-util-renderutil xcb-util-wm",
            "pacman": "libxcb libxkbcommon-x11 xcb-util xcb-util-cursor xcb-util-image xcb-util-keysyms "
            "xcb-util-renderutil xcb-util-wm",
            "zypper": "libX11-xcb1 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 "
            "libxcb-render-util0 libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-util1 libxcb-xfixes0 "
            "libxcb-xkb1 libxkbcommon-x11-0",
        },
        blocks_the_window=True,
    ),
    Need(
        "the libraries of a window under Wayland",
        loads("libwayland-client.so.0", "libwayland-cursor.so.0", "libwayland-egl.so.1"),
        {
            "apt": "libwayland-client0 libwayland-cursor0 libwayland-egl1",
            "dnf": "libwayland-client libwayland-cursor libwayland-egl",
            "pacman": "wayland",
            "zypper": "libwayland-client0 libwayland-cursor0 libwayland-egl1",
        },
    ),
)

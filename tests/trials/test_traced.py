"""What the trace of a locked-in process tells is read rightly."""

from tests.trials.traced import JAILED, WINDOW, Call, report, strange

OWN = ("/home/anna/data", "/home/anna/clips")

LOCK = "seccomp(SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, {len=70, filter=0x1}) = 0"


def begun(module: str) -> str:
    return (
        f'execve("/usr/bin/python3", ["python3", "-c", "from {module} import main"], 0x7ffe /* 9 vars */) = 0'
    )


def test_what_any_thread_opens_behind_the_lock_is_told_and_what_was_refused_is_not() -> None:
    calls = {
        1: [
            Call(0, begun(JAILED[1])),
            Call(1, 'openat(AT_FDCWD, "/home/anna/early", O_RDONLY) = 3'),
            Call(2, LOCK),
        ],
        2: [Call(3, 'openat(AT_FDCWD, "/home/anna/late", O_RDONLY|O_CLOEXEC) = 3')],
        3: [Call(9, 'openat(AT_FDCWD, "/home/anna/other", O_RDONLY) = 3')],
    }
    calls[1].append(Call(2.5, "clone(child_stack=0x7f, flags=CLONE_VM|CLONE_THREAD, parent_tid=[2]) = 2"))
    calls[1].append(Call(4, 'openat(AT_FDCWD, "/etc/passwd", O_RDONLY) = -1 EACCES (Permission denied)'))
    calls[1].append(Call(5, "socket(AF_INET, SOCK_STREAM, IPPROTO_IP) = 5"))
    told = set(report(calls))
    assert told == {(JAILED[1], "a process"), (JAILED[1], "/home/anna/late"), (JAILED[1], "AF_INET")}
    assert strange(told, OWN) == told - {(JAILED[1], "a process")}


def test_only_the_player_may_speak_to_the_sound_server() -> None:
    assert not strange([(JAILED[0], "AF_UNIX"), (JAILED[0], "/etc/pulse/client.conf")], OWN)
    assert len(strange([(JAILED[1], "AF_UNIX"), (JAILED[2], "/etc/pulse/client.conf")], OWN)) == 2


def test_the_window_is_judged_from_the_first_mutant_on_and_may_read_its_own_folders_alone() -> None:
    calls = {
        1: [
            Call(
                0,
                'execve("/usr/bin/python3", ["python3", "-m", "tests.trials.mutations"], 0x7ffe /* 9 vars */) = 0',
            ),
            Call(1, 'openat(AT_FDCWD, "/home/anna/.config/early", O_RDONLY) = 3'),
            Call(2, 'openat(AT_FDCWD, "/home/anna/clips/mutants/0.mp4", O_RDONLY) = 3'),
            Call(3, 'openat(AT_FDCWD, "/home/anna/data/ownfeed.sqlite3", O_RDWR) = 4'),
            Call(4, 'openat(AT_FDCWD, "/home/anna/diary", O_RDONLY) = 5'),
            Call(5, "socket(AF_INET, SOCK_STREAM, IPPROTO_IP) = 6"),
        ]
    }
    assert strange(report(calls), OWN) == {(WINDOW, "/home/anna/diary"), (WINDOW, "AF_INET")}
    assert strange([(JAILED[1], "/home/anna/clips/0.mp4")], OWN)

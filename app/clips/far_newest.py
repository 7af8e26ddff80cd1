"""Which clips of open feeds are the newest of those that are not on this device."""

from app.store.database import Store


def newest_far(store: Store, n: int) -> tuple[str, ...]:
    """The clips (ids) that were published last of those whose files are not here, latest first.

    When they came in says little: of a feed that was just added the oldest ones come in last.
    """
    rows = store.connection.execute(
        "SELECT DISTINCT clips.id, published, added FROM clips JOIN far_clips ON far_clips.clip = clips.id"
        " WHERE clips.id NOT IN (SELECT clip FROM fetched)"
        " ORDER BY published DESC, added DESC, clips.id DESC LIMIT ?",
        [n],
    )
    return tuple(id_ for id_, *_ in rows)

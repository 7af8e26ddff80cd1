"""The drawer beside the stage with what others wrote below the clip, and the viewer's own notes."""

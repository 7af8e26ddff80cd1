"""The catalogue: all clips this device knows."""

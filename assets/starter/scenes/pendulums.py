"""How double pendulums move."""

import numpy as np
from numpy.typing import NDArray

ARM, PIVOT, STEP_S = 0.28, (0.0, -0.12), 0.004
Places = NDArray[np.float64]
"""(steps, n, 2): the x and y of n points, every STEP_S seconds."""


def swing(angles: NDArray[np.float64], length_s: float) -> tuple[Places, Places]:
    """Where the elbows and the hands of n pendulums are that are let go from rest at `angles` (2, n)."""
    upper, lower = _fall(angles, round(length_s / STEP_S) + 1, STEP_S).transpose(1, 0, 2)
    elbows = PIVOT + ARM * np.stack([np.sin(upper), np.cos(upper)], axis=-1)
    return elbows, elbows + ARM * np.stack([np.sin(lower), np.cos(lower)], axis=-1)


def _fall(angles: NDArray[np.float64], steps: int, step_s: float) -> NDArray[np.float64]:
    """(steps, 2, n) angles over time, by Runge and Kutta's fourth order."""
    state, path = np.vstack([angles, np.zeros_like(angles)]), np.empty((steps, *angles.shape))
    for index in range(steps):
        path[index] = state[:2]
        k1 = _motion(state)
        k2 = _motion(state + step_s / 2 * k1)
        k3 = _motion(state + step_s / 2 * k2)
        state = state + step_s / 6 * (k1 + 2 * k2 + 2 * k3 + _motion(state + step_s * k3))
    return path


def _motion(state: NDArray[np.float64]) -> NDArray[np.float64]:
    a, b, va, vb = state
    gap, gravity = a - b, 9.81
    share = 3 - np.cos(2 * gap)
    first = -3 * gravity * np.sin(a) - gravity * np.sin(a - 2 * b)
    first -= 2 * np.sin(gap) * (vb * vb + va * va * np.cos(gap))
    second = 2 * np.sin(gap) * (2 * va * va + 2 * gravity * np.cos(a) + vb * vb * np.cos(gap))
    return np.array([va, vb, first / share, second / share])

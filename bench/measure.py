"""How a figure is taken: paired and in turn, so that a noisy machine is noisy for both sides."""

import time
from collections.abc import Awaitable, Callable
from statistics import median

Once = Callable[[], Awaitable[None]]


async def paired(one: Once, other: Once, rounds: int, warm: int = 3) -> tuple[float, float]:
    """The median milliseconds of each side, run in turn: one, other, one, other ..."""
    times: tuple[list[float], list[float]] = ([], [])
    for number in range(rounds + warm):
        for side, work in zip(times, (one, other), strict=True):
            begun = time.perf_counter()
            await work()
            if number >= warm:
                side.append((time.perf_counter() - begun) * 1000)
    return median(times[0]), median(times[1])


def percentile(values: list[float], share: float) -> float:
    """The value below which this share of the values lies."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def row(name: str, ours: str, baseline: str = "", ratio: float | None = None, target: str = "") -> None:
    """One line of the report."""
    shown = f"{ratio:.2f}x" if ratio is not None else ""
    print(f"{name:<52} {ours:>14} {baseline:>26} {shown:>8}  {target}")

"""Scales and ticks of charts: round steps for values, calendar steps for time, and labels that do not collide."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def value_ticks(low: float, high: float, wanted: int = 4, zero: bool = True) -> list[float]:
    """Round values from at or below `low` to at or above `high`, about `wanted` steps of 1, 2, 2.5 or 5 times a power of ten.

    With `zero` the scale begins (or ends) at nought; else it may be cut where all values lie far from nought.
    """
    if zero or low < high * 0.6:
        low, high = min(low, 0.0), max(high, 0.0)
    if high == low:
        high = low + 1
    rough = (high - low) / wanted
    power = 10.0 ** math.floor(math.log10(rough))
    step = min((power * factor for factor in (1, 2, 2.5, 5, 10)), key=lambda s: abs(math.log(s / rough)))
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return [round(index * step, 10) for index in range(first, last + 1)]


def tick_label(value: float, ticks: Sequence[float]) -> str:
    """The value with as many decimals as the step of the ticks needs, thousands grouped."""
    step = abs(ticks[1] - ticks[0]) if len(ticks) > 1 else 1.0
    decimals = next((n for n in range(6) if abs(round(step, n) - step) < 1e-9), 6)
    return f"{value:,.{decimals}f}".replace("-", "−")


def year_labels(years: Sequence[int], room: float) -> list[str]:
    """Labels for a run of years: all in full where they fit, else "2013, ’14, ’15 … 2024", else every second, fifth or tenth."""
    count = len(years)
    if count * 26 <= room:
        return [str(year) for year in years]
    for step in (1, 2, 5, 10, 20):
        if count / step * 17 > room:
            continue
        return [
            str(year) if index in (0, count - 1)
            else (f"’{year % 100:02d}" if year % step == 0 and (step == 1 or step <= index <= count - 1 - step) else "")
            for index, year in enumerate(years)
        ]  # fmt: skip
    return [str(year) if index in (0, count - 1) else "" for index, year in enumerate(years)]


def date_ticks(first: date, last: date) -> list[tuple[date, str]]:
    """Ticks of a time axis: months or quarters within three years, else years; each with its label."""
    months = (last.year - first.year) * 12 + last.month - first.month
    step = next((s for limit, s in ((8, 1), (16, 2), (30, 3), (45, 6)) if months <= limit), 12)
    if step == 12:
        years = range(first.year if first <= date(first.year, 2, 1) else first.year + 1, last.year + 1)
        stride = max(1, math.ceil(len(years) / 12))
        return [(date(year, 1, 1), str(year)) for year in years if (year - years[0]) % stride == 0]
    ticks: list[tuple[date, str]] = []
    current = date(first.year, 1, 1)
    while current <= last:
        if current >= first.replace(day=1):
            named = not ticks or current.month <= step
            ticks.append(
                (current, f"{MONTHS[current.month - 1]} {current.year}" if named else MONTHS[current.month - 1])
            )
        month = current.month - 1 + step
        current = date(current.year + month // 12, month % 12 + 1, 1)
    return ticks


def month_label(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.year}"


def middle(start: date, end: date) -> date:
    return start + timedelta(days=(end - start).days // 2)


def spread(wanted: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Positions as near to those wanted as a distance of `gap` between neighbours and the bounds allow, in the same order."""
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    # Pool neighbours that are too near into blocks; each block sits at the mean of what its members want.
    blocks: list[tuple[list[int], float]] = []
    for index in order:
        blocks.append(([index], wanted[index]))
        while len(blocks) > 1 and _top(blocks[-1], gap) - _bottom(blocks[-2], gap) < gap:
            (upper, _), (lower, _) = blocks[-2], blocks[-1]
            members = upper + lower
            offset = (len(members) - 1) * gap / 2
            mean = sum(wanted[m] + offset - place * gap for place, m in enumerate(members)) / len(members)
            blocks[-2:] = [(members, mean)]
    placed = [0.0] * len(wanted)
    for members, centre in blocks:
        top = centre - (len(members) - 1) * gap / 2
        for place, member in enumerate(members):
            placed[member] = top + place * gap
    ranked = [placed[index] for index in order]
    for place in range(len(ranked)):
        floor = low if place == 0 else ranked[place - 1] + gap
        ranked[place] = max(ranked[place], floor)
    for place in reversed(range(len(ranked))):
        ceiling = high if place == len(ranked) - 1 else ranked[place + 1] - gap
        ranked[place] = min(ranked[place], ceiling)
    for place, index in enumerate(order):
        placed[index] = ranked[place]
    return placed


def _top(block: tuple[list[int], float], gap: float) -> float:
    return block[1] - (len(block[0]) - 1) * gap / 2


def _bottom(block: tuple[list[int], float], gap: float) -> float:
    return block[1] + (len(block[0]) - 1) * gap / 2


def grouped(value: Decimal, decimals: int | None = None) -> str:
    """A value as print shows it: thousands grouped, a true minus sign."""
    text = f"{value:,.{decimals}f}" if decimals is not None else f"{value:,f}"
    return text.replace("-", "−")

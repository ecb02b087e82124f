"""What charts are drawn on: SVG elements in drawing order, in points of the printed page; WIDE is as wide as its text."""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape

from briefing.edition.lettering import width

WIDE = 396.0
SMALL, LABEL = 7.5, 8.25
COLOURS = {
    "accent": "#0b5c8a",
    "orange": "#b8501c",
    "grey": "#767c82",
    "blue": "#5b8db0",
    "green": "#2f7659",
    "purple": "#6a4c93",
}
INK, MUTED, GRID = "#1b1f23", "#5d646b", "#d9dde1"


@dataclass(slots=True)
class Canvas:
    """SVG elements in drawing order. Numbers are written with at most two decimals."""

    height: float
    wide: float = WIDE
    parts: list[str] = field(default_factory=list)

    def line(self, x1: float, y1: float, x2: float, y2: float, colour: str = GRID, width: float = 0.6) -> None:
        self.parts.append(
            f'<line x1="{_n(x1)}" y1="{_n(y1)}" x2="{_n(x2)}" y2="{_n(y2)}" stroke="{colour}" stroke-width="{_n(width)}"/>'
        )

    def rect(self, x: float, y: float, wide: float, high: float, colour: str) -> None:
        self.parts.append(
            f'<rect x="{_n(x)}" y="{_n(y)}" width="{_n(wide)}" height="{_n(max(high, 0))}" fill="{colour}"/>'
        )

    def dot(self, x: float, y: float, colour: str, radius: float = 2.6, open: bool = False) -> None:
        fill = "#ffffff" if open else colour
        self.parts.append(
            f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(radius)}" fill="{fill}" stroke="{colour}" stroke-width="1.1"/>'
        )

    def path(self, points: list[tuple[float, float]], colour: str, dashed: bool = False, width: float = 1.7) -> None:
        steps = "L".join(f"{_n(x)} {_n(y)}" for x, y in points)
        dash = ' stroke-dasharray="3 2"' if dashed else ""
        self.parts.append(
            f'<path d="M{steps}" fill="none" stroke="{colour}" stroke-width="{_n(width)}" stroke-linejoin="round"{dash}/>'
        )

    def course(
        self, points: list[tuple[float, float]], holes: frozenset[int], colour: str, dashed: bool = False,
        width: float = 1.7,
    ) -> None:  # fmt: skip
        """A line through the points; behind those in `holes` others are missing, and nobody knows its course: dashes."""
        start = 0
        for index in [*sorted(holes), len(points) - 1]:
            if index > start:
                self.path(points[start : index + 1], colour, dashed, width)
            if index in holes:
                self.path(points[index : index + 2], colour, True, width * 0.7)
            start = index + 1

    def text(
        self, x: float, y: float, words: str, size: float = SMALL, colour: str = MUTED, anchor: str = "start",
        bold: bool = False,
    ) -> None:  # fmt: skip
        # The start is worked out here: renderers measure an anchored text in their own ways.
        if anchor != "start":
            x -= width(words, size, bold) * (0.5 if anchor == "middle" else 1)
        weight = ' font-weight="600"' if bold else ""
        self.parts.append(
            f'<text x="{_n(x)}" y="{_n(y)}" font-size="{_n(size)}"{weight} fill="{colour}">{escape(words)}</text>'
        )

    def svg(self, title: str) -> str:
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" class="drawing" role="img" viewBox="0 0 {_n(self.wide)} {_n(self.height)}" '
            f'width="{_n(self.wide)}pt" height="{_n(self.height)}pt" font-family="Source Sans 3, sans-serif">'
            f"<title>{escape(title)}</title>{''.join(self.parts)}</svg>"
        )


@dataclass(frozen=True, slots=True)
class Plot:
    """The rectangle of the data and the two scales."""

    left: float
    right: float
    top: float
    bottom: float
    low: float
    high: float

    def y(self, value: float) -> float:
        return self.bottom - (value - self.low) / (self.high - self.low) * (self.bottom - self.top)


def _n(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") if value else "0"

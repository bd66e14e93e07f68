"""Draws lines as SVG, readable on light and on dark: points are medians, whiskers go from the least to the most."""

import math
from collections import namedtuple

Point = namedtuple("Point", "x least median most label")
Line = namedtuple("Line", "name points")
# Where values stand along one side: at(value) is 0 at the beginning and 1 at the end; ticks are values with labels.
Axis = namedtuple("Axis", "at ticks")

WIDTH, HEIGHT = 720, 380
LEFT, RIGHT, TOP, BOTTOM = 84, 686, 84, 318
INSET, WHISKER = 30, 5

STYLE = """<style>
  svg { --paper: #ffffff; --ink: #1f2328; --soft: #59636e; --grid: #d8dee4; --line0: #0969da; --line1: #bc4c00 }
  @media (prefers-color-scheme: dark) { svg { --paper: #0d1117; --ink: #f0f6fc; --soft: #9198a1; --grid: #30363d; \
--line0: #58a6ff; --line1: #f0883e } }
  .paper { fill: var(--paper) } .ink { fill: var(--ink) } .soft { fill: var(--soft) }
  .grid { stroke: var(--grid) } .axis { stroke: var(--soft) }
  .line { fill: none; stroke-width: 2.5 }
  .s0 { stroke: var(--line0) } .f0 { fill: var(--line0) }
  .s1 { stroke: var(--line1) } .f1 { fill: var(--line1) }
</style>
"""


def linear(greatest):
    """From 0 to some round number above the greatest value."""
    magnitude = 10.0 ** math.floor(math.log10(greatest))
    step = next(one * magnitude for one in (0.1, 0.2, 0.5, 1, 2) if greatest / (one * magnitude) <= 6)
    steps = math.ceil(greatest * 1.02 / step)
    decimals = 0 if step >= 1 else 1 if step >= 0.1 else 2
    return Axis(lambda value: value / (step * steps), [(n * step, f"{n * step:,.{decimals}f}") for n in range(steps + 1)])


def logarithmic(least, greatest):
    """Powers of ten, from just below the least value to just above the greatest."""
    begin = math.floor(math.log10(least))
    end = max(math.ceil(math.log10(greatest)), begin + 1)

    def label(power):
        if power < 0:
            return str(10.0**power)
        return f"{10**power:,}" if power < 4 else "10" + str(power).translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))

    return Axis(
        lambda value: (math.log10(value) - begin) / (end - begin),
        [(10.0**power, label(power)) for power in range(begin, end + 1)],
    )


def drawn(title, below, lines, is_logarithmic):
    points = [point for line in lines for point in line.points]
    greatest = max(point.most for point in points)
    x = logarithmic(lines[0].points[0].x, lines[0].points[-1].x)
    y = logarithmic(min(point.least for point in points), greatest) if is_logarithmic else linear(greatest)

    def across(value):
        return LEFT + INSET + x.at(value) * (RIGHT - LEFT - 2 * INSET)

    def down(value):
        return BOTTOM - y.at(value) * (BOTTOM - TOP)

    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" '
        'role="img" font-family="system-ui, sans-serif" font-size="13">\n'
        f"<title>{title}</title>\n{STYLE}"
        '<rect class="paper" width="100%" height="100%" rx="8"/>\n'
    )
    svg += text(LEFT, 32, "ink", 'font-size="17" font-weight="600"', title)
    for tick, label in y.ticks:
        svg += stroke(LEFT, down(tick), RIGHT, down(tick), "grid")
        svg += text(LEFT - 10, down(tick) + 4, "soft", 'text-anchor="end"', label)
    for tick, label in x.ticks:
        svg += stroke(across(tick), BOTTOM, across(tick), BOTTOM + 5, "axis")
        svg += text(across(tick), BOTTOM + 22, "soft", 'text-anchor="middle"', label)
    svg += stroke(LEFT, BOTTOM, RIGHT, BOTTOM, "axis")
    svg += text((LEFT + RIGHT) / 2, HEIGHT - 20, "soft", 'text-anchor="middle"', below)
    for n, line in enumerate(lines):
        begin = LEFT + n * (RIGHT - LEFT) // 2
        svg += circle(begin + 5, 54, n) + text(begin + 16, 58, "soft", "", line.name)
        path = " L".join(f"{across(point.x):.1f} {down(point.median):.1f}" for point in line.points)
        svg += f'<path class="line s{n}" d="M{path}"/>\n'
        for point in line.points:
            at, least, most = across(point.x), down(point.least), down(point.most)
            svg += stroke(at, least, at, most, f"s{n}")
            for end in (least, most):
                svg += stroke(at - WHISKER, end, at + WHISKER, end, f"s{n}")
            svg += circle(at, down(point.median), n)
        for point in line.points:
            # Above the first line, below the second.
            beside = down(point.most) - 11 if n == 0 else down(point.least) + 22
            svg += text(across(point.x), beside, "ink", 'text-anchor="middle"', point.label)
    return svg + "</svg>\n"


def circle(x, y, n):
    return f'<circle class="f{n}" cx="{x:.1f}" cy="{y:.1f}" r="4.5"/>\n'


def stroke(x1, y1, x2, y2, style):
    return f'<line class="{style}" x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"/>\n'


def text(x, y, style, more, content):
    return f'<text class="{style}" x="{x:.1f}" y="{y:.1f}" {more}>{content}</text>\n'

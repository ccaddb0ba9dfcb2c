"""What can be seen on the pages of a PDF: how much each letter and each mark stands out from what lies behind it, by WCAG 2.2.

pdfplumber says which letters and paths there are, and in which colours; Poppler draws the page, and what lies behind is looked up there.
"""

from collections import Counter, namedtuple

import pdfplumber
from common import run
from PIL import Image

# Letters and marks: what it is, its own colour, what lies behind it, and how much it stands out from that, from 1 to 21.
Seen = namedtuple("Seen", "what colour behind ratio")

# Pixels in a point of the drawn page.
SCALE = 2
# Lines that are thinner than this, in points, and longer than that are gridlines, axes and the rules of tables.
HAIRLINE, LONG = 1.0, 36.0
# Fills and lines that are smaller, in points, are no marks: they are what is left of bars without length.
DUST = 1.0
# A line that is thicker, in points, is a band.
BAND = 40.0
# How far around a mark is looked for what lies behind it, in points.
AROUND = 3.0


def contrast(one, other):
    """How much two colours stand out from each other, from 1 to 21."""

    def luminance(colour):
        light = [part / 255 / 12.92 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in colour]
        return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]

    darker, lighter = sorted([luminance(one), luminance(other)])
    return (lighter + 0.05) / (darker + 0.05)


def near(one, other):
    """Whether colours are the same but for rounding."""
    return all(abs(a - b) <= 2 for a, b in zip(one, other))


def pages(document):
    """The pages of a PDF, each with its picture, without the grey pixels at the edges of letters and fills."""
    stem = document.with_suffix("")
    run("pdftoppm", "-r", 72 * SCALE, "-aa", "no", "-aaVector", "no", document, stem)
    pictures = sorted(stem.parent.glob(f"{stem.name}-*.ppm"))
    with pdfplumber.open(document) as opened:
        for page, path in zip(opened.pages, pictures, strict=True):
            yield page, Image.open(path)
            path.unlink()


def rgb(colour):
    """A colour of a PDF, or nothing where it is a pattern."""
    parts = tuple(colour or ())
    parts = parts * 3 if len(parts) == 1 else parts
    return tuple(round(255 * part) for part in parts) if len(parts) == 3 else None


def colours(picture, left, top, right, bottom):
    """How many pixels of each colour there are between, in points."""
    left, top = (max(round(SCALE * side), 0) for side in (left, top))
    right, bottom = min(round(SCALE * right), picture.width), min(round(SCALE * bottom), picture.height)
    if right <= left or bottom <= top:
        return Counter()
    found = picture.crop((left, top, right, bottom)).getcolors((right - left) * (bottom - top))
    return Counter({colour: count for count, colour in found})


def letters(page, picture):
    """All letters of a page: of colours that cover a third of what is around the letter, the one it stands out from least."""
    for letter in page.chars:
        own = rgb(letter["non_stroking_color"])
        if not letter["text"].strip() or own is None:
            continue
        # Without the room above and below, which may lie outside a bar, but for what stands there, as an ellipsis does. A narrow
        # letter is looked at with its neighbours, which have its colour: otherwise a line that it touches would be its ground.
        height, middle = letter["bottom"] - letter["top"], (letter["x0"] + letter["x1"]) / 2
        wide = max(letter["x1"] - letter["x0"], 0.8 * height) / 2
        for room in (height / 5, 0.0):
            seen = colours(picture, middle - wide, letter["top"] + room, middle + wide, letter["bottom"] - room)
            others = {colour: count for colour, count in seen.items() if not near(colour, own)}
            if len(others) < len(seen):
                break
        else:
            # Nothing of it is drawn: what lies over it is another colour, or it is cut off.
            yield Seen(letter, own, None, 1.0)
            continue
        least = sum(others.values()) / 3
        # Where there is nothing else, it has the colour of its ground.
        behind = min((one for one, count in others.items() if count >= least), key=lambda one: contrast(one, own), default=own)
        yield Seen(letter, own, behind, contrast(own, behind))


class Mark:
    """A fill with its edge, or a line: what has the same box is one."""

    def __init__(self, box):
        self.box, self.fill, self.edge, self.width = box, None, None, 0.0
        # Whether a band is seen through or lies behind, whether words that can be read stand on it, and whether others cover it.
        self.veiled = self.written = self.hidden = False

    def __repr__(self):
        return f"a mark at {[round(side) for side in self.box]}, fill {self.fill}, edge {self.edge} of {self.width:.1f}"

    def grown(self, by):
        """Its box, with the width of its edge and so many points more on each side."""
        left, top, right, bottom = self.box
        by += self.width / 2
        return left - by, top - by, right + by, bottom + by

    def size(self):
        left, top, right, bottom = self.grown(0.0)
        return right - left, bottom - top

    def is_end_of(self, other):
        """Whether it ends below a dot of its own colour."""
        left, top, right, bottom = self.box
        others = other.grown(0.0)
        within = others[0] <= left and others[1] <= top and right <= others[2] and bottom <= others[3]
        return self.fill is None and within and self.edge == other.fill

    def meets(self, other):
        """Whether boxes have a stretch in common."""
        left, top, right, bottom = self.grown(0.0)
        others = other.grown(0.0)
        return left < others[2] and others[0] < right and top < others[3] and others[1] < bottom


def painted(page):
    """Fills and lines of a page, in no order."""
    found = {}
    for path in page.rects + page.curves + page.lines:
        box = path["x0"], path["top"], path["x1"], path["bottom"]
        mark = found.setdefault(tuple(round(side) for side in box), Mark(box))
        if path["fill"]:
            mark.fill = rgb(path["non_stroking_color"])
        if path["stroke"]:
            mark.edge, mark.width = rgb(path["stroking_color"]), path["linewidth"]
    return found.values()


def is_mark(mark, page):
    """Whether something is there to be seen in itself: no ground, no gridline, no remnant."""
    width, height = mark.size()
    if max(width, height) < 2 * DUST or mark.fill and min(width, height) < DUST:
        return False
    if mark.fill is None:
        return mark.width >= HAIRLINE or max(width, height) < LONG
    return width < 0.98 * page.width or height < 0.98 * page.height


def around(mark, picture):
    """The colours around a mark, without those of its own edge."""
    left, top, right, bottom = mark.grown(0.5)
    out, up, on, down = left - AROUND, top - AROUND, right + AROUND, bottom + AROUND
    sides = (out, up, on, top), (out, bottom, on, down), (out, top, left, bottom), (right, top, on, bottom)
    return sum((colours(picture, *side) for side in sides), Counter())


def marks(page, picture, read):
    """All marks of a page, by their fill or their edge, whichever stands out more from what is around or from each other.

    A fill on which words can be read is `written`, and need not stand out, as its words say what it would: a cell of a table, a panel, a
    part of a bar with its figure. `read` has the letters of the page that can be read. A line as thick as many rows is no mark, but a
    band that is seen through: what it meets is `veiled`, and has its colour as drawn. What else has none of its colours lies below
    others, and is `hidden`."""
    middles = [((one.what["x0"] + one.what["x1"]) / 2, (one.what["top"] + one.what["bottom"]) / 2) for one in read]
    found = [mark for mark in painted(page) if is_mark(mark, page)]
    bands = [mark for mark in found if mark.width > BAND]
    for mark in found:
        ground = around(mark, picture)
        if mark in bands or not ground:
            continue
        behind = ground.most_common(1)[0][0]
        inside = colours(picture, *mark.grown(0.5))
        own = [one for one in (mark.fill, mark.edge) if one and any(near(one, other) for other in inside)]
        mark.veiled = any(mark.meets(band) for band in bands)
        mark.hidden = not own and (not mark.veiled or any(mark.is_end_of(other) for other in found))
        if mark.veiled and not own:
            own = [next((one for one, _ in inside.most_common() if not near(one, behind)), behind)]
        pairs = [(colour, behind) for colour in own] + ([(own[0], own[1])] if len(own) == 2 else [])
        colour, beside = max(pairs, key=lambda pair: contrast(*pair), default=(None, behind))
        left, top, right, bottom = mark.box
        mark.written = mark.fill is not None and any(left < x < right and top < y < bottom for x, y in middles)
        yield Seen(mark, colour, beside, contrast(colour, beside) if colour else 1.0)

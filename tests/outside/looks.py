"""Slides in sixty clients' colours as LibreOffice draws them: made as a client's own, and ours put under a client's theme.

Every letter and every mark is held against what lies behind it. What counts as a mark is said in sight.py.
"""

import os
from collections import namedtuple
from concurrent.futures import ProcessPoolExecutor

from common import FIRST, SECOND, all_converted, arguments, check, export, say, write_plan
from schemes import SCHEMES, plain, put_under, rgb, template, text
from sight import contrast, letters, marks, near, pages

# All charts of the story; one milestone's slide is like that of any other.
CHARTS = "audience,fit,explained,reach,honeycomb,radar,separates,heatmap,map,acceptability,ranges,tipping,scenarios,today,portfolio,"
CHARTS += "frontier,timeline,milestone-brand"
# Those that are put under a client's theme: of each kind of drawing one.
UNDER_THEIRS = "fit,reach,honeycomb,heatmap,acceptability,ranges,timeline"
FIELDS = """
today: {"facebook": (hours: 4), "x": (hours: 2), "tiktok": (hours: 3)}, capacity: 12,
scenarios: [(name: "Cafés first", segments: [(name: "Cafés", share: 1, needs: {"identity": (need: 90, importance: 6)})])],
actions: [
    (platform: "facebook", milestone: "communications", what: "Answer within a day", owner: "Mia", due: "2027-01-15", done: false),
    (platform: "instagram", milestone: "sharing", what: "A picture a day", due: "2027-02-15", done: true),
    (what: "Agree who answers", due: "2026-12-15", done: false),
], looked_at: "2026-11-23",
"""

# What is promised by WCAG 2.2, less what is lost as tones are written in whole per cent.
LETTER, MARK = 4.48, 2.95
# In the band of a milestone's slide, which LibreOffice draws over what lies in it: measured, not promised.
VEILED_LETTER, VEILED_MARK = 4.1, 2.5
# Under a client's theme: greys on its ground, where text stands out from it so much, and where it does so less. Measured, not
# promised: nobody knows which text and ground a client has.
STRONG_TEXT = 12.0
PASTED_STRONG, PASTED = (LETTER, MARK), (3.0, 2.0)
# Text, text that explains, and what stays behind, in our own look.
GREYS = [(27, 35, 51), (89, 97, 113), (114, 124, 145)]
# Schemes that are drawn with one start of LibreOffice.
TOGETHER = 15

# A slide as it is seen: its ground, its letters and its marks.
Slide = namedtuple("Slide", "ground letters marks")
# How many letters and marks were held against what lies behind them, the least of both, the least of marks in a band, and all faults.
Judged = namedtuple("Judged", "letters marks least_letter least_mark least_veiled faults")


def seen(document):
    """The slides of a drawn deck."""
    for page, picture in pages(document):
        all_letters = list(letters(page, picture))
        read = [one for one in all_letters if one.ratio >= LETTER]
        yield Slide(picture.getpixel((3, 3)), all_letters, list(marks(page, picture, read)))


def quiet(one, ground):
    """Whether something in our own look stands on the ground of its slide and is no platform's or milestone's colour."""
    return one.colour is not None and near(one.behind, ground) and any(near(one.colour, grey) for grey in GREYS)


def judged(name, pairs):
    """Holds slides against their floors. Each comes with the letters and marks of it that count, with their floors."""
    words, forms = ([one for _, of_slide in pairs for one, _ in of_slide[kind]] for kind in range(2))
    faults = []
    for number, of_slide in pairs:
        for one, _ in (one for all_of in of_slide for one in all_of if one[0].ratio < one[1]):
            what = one.what
            if isinstance(what, dict):
                what = f"the letter “{what['text']}” at {what['x0']:.0f}, {what['top']:.0f}"
            faults.append(f"{name}, slide {number}: {what} has {one.ratio:.2f}:1, {one.colour} on {one.behind}")
    least = (
        min((one.ratio for one in some_of), default=21.0)
        for some_of in (words, [one for one in forms if not one.what.veiled], [one for one in forms if one.what.veiled])
    )
    return Judged(len(words), len(forms), *least, faults)


def counts(mark):
    """Whether a mark says what nothing else does."""
    return not mark.written and not mark.hidden


def own_look(name, document, scheme, usual):
    """A deck that was made in a client's look, all of it."""
    pairs, faults = [], []
    for number, (slide, ours) in enumerate(zip(seen(document), usual, strict=True), 1):
        ground = rgb(scheme.ground or plain(scheme))
        if not near(slide.ground, ground):
            faults.append(f"{name}, slide {number}: its ground is {slide.ground} and not {ground}")
        for what, these, those in ("letters", slide.letters, ours.letters), ("marks", slide.marks, ours.marks):
            if abs(len(these) - len(those)) > 0.05 * len(those):
                faults.append(f"{name}, slide {number}: {len(these)} {what} are seen, and {len(those)} in our own look")
        hidden, usually = (sum(one.what.hidden for one in of.marks) for of in (slide, ours))
        if hidden > usually:
            faults.append(f"{name}, slide {number}: {hidden} marks lie below others, and {usually} in our own look")
        has_band = any(one.what.veiled for one in slide.marks)
        veiled = [has_band and one.behind and not near(one.behind, slide.ground) for one in slide.letters]
        words = [(one, VEILED_LETTER if in_band else LETTER) for one, in_band in zip(slide.letters, veiled)]
        forms = [(one, VEILED_MARK if one.what.veiled else MARK) for one in slide.marks if counts(one.what)]
        pairs.append((number, (words, forms)))
    result = judged(name, pairs)
    return result._replace(faults=faults + result.faults)


def pasted(name, document, scheme, usual):
    """Our own deck under a client's theme: what is grey on the ground in our look."""
    pairs, faults = [], []
    strong = contrast(rgb(plain(scheme)), rgb(text(scheme))) >= STRONG_TEXT
    of_letters, of_marks = PASTED_STRONG if strong else PASTED
    for number, (slide, ours) in enumerate(zip(seen(document), usual, strict=True), 1):
        if not near(slide.ground, rgb(plain(scheme))):
            faults.append(f"{name}, slide {number}: its ground is {slide.ground} and not {plain(scheme)}")
        here, usually = ((len(of.letters), len(of.marks)) for of in (slide, ours))
        if here != usually:
            faults.append(f"{name}, slide {number}: {here} letters and marks are seen, and {usually} in our own look")
        words = [(one, of_letters) for one, own in zip(slide.letters, ours.letters) if quiet(own, ours.ground)]
        forms = [(one, of_marks) for one, own in zip(slide.marks, ours.marks) if counts(own.what) and quiet(own, ours.ground)]
        pairs.append((number, (words, forms)))
    result = judged(name, pairs)
    return result._replace(faults=faults + result.faults)


def some(work):
    """Makes, draws and judges the decks of some schemes; gives what was found for each, made and pasted."""
    program, plan, folder, numbers, ours, usual = work
    folder.mkdir()
    decks = []
    for number in numbers:
        brand = template(folder / f"{number}.potx", SCHEMES[number])
        (deck,) = export(program, plan, folder / f"made-{number}", "pptx", "--charts", CHARTS, "--brand", brand)
        decks.append(deck.rename(folder / f"made-{number}.pptx"))
        decks.append(put_under(ours, folder / f"pasted-{number}.pptx", SCHEMES[number]))
    drawn = all_converted(decks, "pdf", folder)
    of_all, of_pasted = usual
    found = []
    for number, made, under in zip(numbers, drawn[::2], drawn[1::2]):
        scheme = SCHEMES[number]
        found.append((own_look(scheme.name, made, scheme, of_all), pasted(f"{scheme.name}, pasted", under, scheme, of_pasted)))
    return found


def main():
    program, folder = arguments()
    plan = write_plan(folder / "looks.plan.ron", [FIRST, SECOND], fields=FIELDS)
    ours = [
        export(program, plan, folder / name, "pptx", "--charts", charts)[0].rename(folder / f"{name}.pptx")
        for name, charts in [("all", CHARTS), ("some", UNDER_THEIRS)]
    ]
    usual = [list(seen(document)) for document in all_converted(ours, "pdf", folder)]
    slides = len(usual[0])
    check(slides > len(CHARTS.split(",")), f"our own deck has only {slides} slides")
    for number, slide in enumerate(usual[0], 1):
        check(len(slide.letters) > 100, f"only {len(slide.letters)} letters are seen on slide {number}")
    drawn = sum(len(slide.marks) >= 5 for slide in usual[0])
    check(drawn >= len(CHARTS.split(",")), f"marks are seen on only {drawn} slides")

    shares = [range(first, min(first + TOGETHER, len(SCHEMES))) for first in range(0, len(SCHEMES), TOGETHER)]
    work = [(program, plan, folder / f"share-{share[0]}", share, ours[1], usual) for share in shares]
    with ProcessPoolExecutor(os.cpu_count()) as several:
        found = [one for share in several.map(some, work) for one in share]
    for kind, results in zip(["made in their look", "ours under their theme, greys"], zip(*found)):
        faults = [fault for one in results for fault in one.faults]
        check(not faults, "\n  ".join([f"{len(faults)} times something cannot be seen in clients' looks:", *faults[:20]]))
        number = f"{sum(one.letters for one in results):,} letters and {sum(one.marks for one in results):,} marks"
        letter, mark, veiled = (min(one[at] for one in results) for at in range(2, 5))
        band = f", {veiled:.2f}:1 in a band" if veiled < 21.0 else ""
        say(f"LibreOffice, {len(results)} clients' colours, {kind}: {number} have at least {letter:.2f}:1 and {mark:.2f}:1{band}")


if __name__ == "__main__":
    main()

"""Slides in clients' colours as LibreOffice draws them: made as a client's own, and ours put under a client's theme."""

import zipfile

from PIL import Image
from common import FIRST, SECOND, arguments, check, converted, export, run, say, write_plan

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
SLIDES = "http://schemas.openxmlformats.org/presentationml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
SLOTS = ["dk1", "lt1", "dk2", "lt2", *(f"accent{at}" for at in range(1, 7)), "hlink", "folHlink"]
LIGHT, DARK = ["lt1", "dk1", "lt2", "dk2"], ["dk1", "lt1", "dk2", "lt2"]

# A client: colours by slots, which slots are ground and text, and the ground where it is another colour.
CLIENTS = {
    "grey third, white second ground": (
        ["000000", "FFFFFF", "44546A", "FFFFFF", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "4472C4"],
        LIGHT,
        None,
    ),
    "pale first, crimson second ground": (
        ["1F2A44", "FFFFFF", "9FB4C7", "A6192E", "F2F2F2", "FFE600", "A6192E", "A6192E", "00857C", "5B6770", "A6192E", "F2F2F2"],
        LIGHT,
        None,
    ),
    "dark by its map": (
        ["0B1F3A", "FFFFFF", "13294B", "E8E8E8", "2E5FA3", "E87722", "00A499", "8A1B61", "F2C75C", "5B6770", "F2C75C", "00A499"],
        DARK,
        None,
    ),
    "a ground of its own": (
        ["000000", "FFFFFF", "44546A", "E7E6E6", "1F497D", "C0504D", "9BBB59", "8064A2", "4BACC6", "F79646", "0000FF", "800080"],
        LIGHT,
        "1F497D",
    ),
}

program, folder = arguments()
plan = write_plan(folder / "looks.plan.ron", [FIRST, SECOND])


def scheme(colours):
    slots = "".join(f'<a:{slot}><a:srgbClr val="{colour}"/></a:{slot}>' for slot, colour in zip(SLOTS, colours))
    return f'<a:clrScheme name="Client">{slots}</a:clrScheme>'


def colour_map(slots):
    return " ".join(f'{name}="{slot}"' for name, slot in zip(["bg1", "tx1", "bg2", "tx2"], slots))


def template(path, colours, slots, ground):
    """Writes what is read of a client's template: a theme, and a master with its ground."""
    fill = f'<p:bg><p:bgPr><a:solidFill><a:srgbClr val="{ground}"/></a:solidFill></p:bgPr></p:bg>' if ground else ""
    spaces = f'xmlns:a="{DRAWING}" xmlns:p="{SLIDES}"'
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("ppt/theme/theme1.xml", f'<a:theme xmlns:a="{DRAWING}" name="Client"><a:themeElements>{scheme(colours)}</a:themeElements></a:theme>')
        made.writestr("ppt/slideMasters/slideMaster1.xml", f"<p:sldMaster {spaces}><p:cSld>{fill}</p:cSld><p:clrMap {colour_map(slots)}/></p:sldMaster>")
        relation = f'<Relationship Id="rId1" Type="{OFFICE}/theme" Target="../theme/theme1.xml"/>'
        made.writestr("ppt/slideMasters/_rels/slideMaster1.xml.rels", f'<Relationships xmlns="{PACKAGE}">{relation}</Relationships>')


def put_under(deck, path, colours, slots):
    """Writes a deck with a client's colours in place of its own, as if it were pasted into the client's."""
    with zipfile.ZipFile(deck) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name.startswith(("ppt/theme/", "ppt/slideMasters/slideMaster")):
                text = part.decode()
                before, rest = text.split("<a:clrScheme", 1) if "<a:clrScheme" in text else (text, None)
                if rest:
                    text = before + scheme(colours) + rest.split("</a:clrScheme>", 1)[1]
                text = text.replace(colour_map(LIGHT), colour_map(slots))
                part = text.encode()
            new.writestr(name, part)


def contrast(one, other):
    def luminance(colour):
        light = [part / 255 / 12.92 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in colour]
        return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]

    darker, lighter = sorted([luminance(one), luminance(other)])
    return (lighter + 0.05) / (darker + 0.05)


def drawn(deck):
    """The ground of a deck's first chart, and its bars, those behind and the leader's: the part of each and its contrast."""
    made = converted(deck, "pdf", folder)
    stem = made.with_suffix("")
    run("pdftoppm", "-r", "60", "-png", "-f", 2, "-singlefile", made, stem)
    picture = Image.open(f"{stem}.png").convert("RGB")
    ground = picture.getpixel((3, 3))
    whole = picture.width * picture.height
    parts = [(count / whole, contrast(colour, ground), colour) for count, colour in picture.getcolors(whole)]
    # Letters cover less, or have many colours where they end. Bars that stay behind cover most, and have grey edges; the
    # leader's is in colour.
    fills = sorted((one for one in parts if one[0] > 0.01 and one[1] > 1.1), reverse=True)
    behind, others = fills[:1], sorted(fills[1:], key=lambda one: max(one[2]) - min(one[2]))
    return ground, [one[:2] for one in behind + others[-1:]]


def near(ground, wanted):
    return all(abs(a - b) <= 2 for a, b in zip(ground, bytes.fromhex(wanted)))


# The leader's bar in colour, and grey ones behind it.
charts = ["--charts", "ranges"]
(ours,) = export(program, plan, folder / "ours", "pptx", *charts)
_, bars = drawn(ours)
check(len(bars) == 2, f"our own slide has {len(bars)} fills")
for number, (name, (colours, slots, ground)) in enumerate(CLIENTS.items()):
    plain = colours[SLOTS.index(slots[0])]
    own = folder / f"client-{number}.potx"
    template(own, colours, slots, ground)
    (deck,) = export(program, plan, folder / f"client-{number}", "pptx", *charts, "--brand", own)
    seen, fills = drawn(deck)
    check(near(seen, ground or plain), f"{name}: the ground is {seen} and not {ground or plain}")
    check(len(fills) == 2, f"{name}: {len(fills)} fills can be seen, and there are bars in front and behind")
    behind, leader = sorted(ratio for _, ratio in fills)
    check(leader >= 2.95, f"{name}: the leader stands out only {leader:.2f}:1")
    check(1.4 <= behind < leader, f"{name}: what stays behind stands out {behind:.2f}:1, the leader {leader:.2f}:1")

    pasted = folder / f"pasted-{number}.pptx"
    put_under(ours, pasted, colours, slots)
    seen, fills = drawn(pasted)
    check(near(seen, plain), f"{name}, pasted: the ground is {seen} and not {plain}")
    covered, usual = (sum(part for part, _ in all_of) for all_of in (fills, bars))
    check(covered > 0.6 * usual, f"{name}, pasted: bars cover {covered:.1%} of the slide, and {usual:.1%} in our own look")
    say(f"LibreOffice, {name}: the leader stands out {leader:.1f}:1, others {behind:.1f}:1; pasted, {covered / usual:.0%} of the bars are seen")

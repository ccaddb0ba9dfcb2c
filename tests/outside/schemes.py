"""Sixty colour schemes that clients could have, and their files: what is read of a template, and a deck with other colours under it."""

import colorsys
import random
import zipfile
from collections import namedtuple

from sight import contrast

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
SLIDES = "http://schemas.openxmlformats.org/presentationml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
SLOTS = ["dk1", "lt1", "dk2", "lt2", *(f"accent{at}" for at in range(1, 7)), "hlink", "folHlink"]
LIGHT, DARK = ["lt1", "dk1", "lt2", "dk2"], ["dk1", "lt1", "dk2", "lt2"]

# Colours by slots, which slots are ground and text, and the ground of the master where it is another colour.
Scheme = namedtuple("Scheme", "name colours slots ground")

# Each with a point of its own, found in files of clients.
FOUND = [
    Scheme(
        "grey third, white second ground",
        ["000000", "FFFFFF", "44546A", "FFFFFF", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "4472C4"],
        LIGHT,
        None,
    ),
    Scheme(
        "pale first, crimson second ground",
        ["1F2A44", "FFFFFF", "9FB4C7", "A6192E", "F2F2F2", "FFE600", "A6192E", "A6192E", "00857C", "5B6770", "A6192E", "F2F2F2"],
        LIGHT,
        None,
    ),
    Scheme(
        "dark by its map",
        ["0B1F3A", "FFFFFF", "13294B", "E8E8E8", "2E5FA3", "E87722", "00A499", "8A1B61", "F2C75C", "5B6770", "F2C75C", "00A499"],
        DARK,
        None,
    ),
    Scheme(
        "a ground of its own",
        ["000000", "FFFFFF", "44546A", "E7E6E6", "1F497D", "C0504D", "9BBB59", "8064A2", "4BACC6", "F79646", "0000FF", "800080"],
        LIGHT,
        "1F497D",
    ),
]
ALL = 60
# How often real schemes have what makes them hard, counted in 61 of agencies, ministries and programs; of the other 56 here.
SECOND_GROUND, SECOND_TEXT, PALE_ACCENT, GREY_ACCENT, DARK_MAP = 31 / 61, 18 / 61, 24 / 56, 197 / 630, 6 / 61
# Not counted there, but seen: one hue, twins among accents, text that is not black, grounds that are not white.
ONE_HUE, TWINS, TINTED_TEXT, TINTED_GROUND, OWN_GROUND = 0.12, 0.15, 0.3, 0.15, 0.12


def rgb(colour):
    return tuple(bytes.fromhex(colour))


def hexadecimal(hue, lightness, saturation):
    return "".join(f"{round(255 * part):02X}" for part in colorsys.hls_to_rgb(hue % 1.0, lightness, saturation))


def drawn(chance, good, draw):
    """Draws until it is good."""
    return next(one for one in iter(lambda: draw(chance), None) if good(one))


def made_up():
    """As many schemes as are missing, always the same ones."""
    chance = random.Random(20261129)
    count = ALL - len(FOUND)

    def flags(part):
        some = [at < round(part * count) for at in range(count)]
        chance.shuffle(some)
        return some

    parts = SECOND_GROUND, SECOND_TEXT, PALE_ACCENT, GREY_ACCENT, DARK_MAP, ONE_HUE, TWINS, TINTED_TEXT, TINTED_GROUND, OWN_GROUND
    for number, has in enumerate(zip(*(flags(part) for part in parts)), 1):
        second_ground, second_text, pale, grey, dark_map, one_hue, twins, tinted_text, tinted_ground, own_ground = has
        hue = chance.random()
        dark = hexadecimal(hue, chance.uniform(0.1, 0.24), chance.uniform(0.4, 1.0)) if tinted_text or dark_map else "000000"
        light = hexadecimal(chance.random(), chance.uniform(0.86, 0.97), chance.uniform(0.2, 0.9)) if tinted_ground else "FFFFFF"
        ground, text = (dark, light) if dark_map else (light, dark)

        def ratio(colour, other=ground):
            return contrast(rgb(colour), rgb(other))

        def any_colour(chance):
            return hexadecimal(chance.random(), chance.uniform(0.05, 0.98), chance.uniform(0.0, 1.0))

        lost = chance.random() < 0.5
        loud = (lambda colour: ratio(colour) < 1.12) if lost else (lambda colour: ratio(colour) > 3.0)
        bg2 = drawn(chance, loud if second_ground else lambda colour: 1.12 <= ratio(colour) <= 3.0, any_colour)
        tx2 = drawn(chance, lambda colour: (ratio(colour) < 4.5) == second_text, any_colour)

        def accent(chance):
            own = hue + chance.uniform(-0.03, 0.03) if one_hue else chance.random()
            return hexadecimal(own, chance.uniform(0.2, 0.7), chance.uniform(0.3, 1.0))

        accents = [drawn(chance, lambda colour: ratio(colour) >= 1.5, accent) for _ in range(6)]
        if twins:
            accents[chance.randrange(3, 6)] = accents[chance.randrange(3)]
        if grey:
            accents[chance.randrange(3)] = "A5A5A5" if not dark_map else "7F7F7F"
        if pale:
            at = chance.choice([at for at in range(6) if accents[at] not in ("A5A5A5", "7F7F7F")])
            accents[at] = drawn(chance, lambda colour: ratio(colour) < 1.5, any_colour)
        own = hexadecimal(chance.random(), chance.uniform(0.05, 0.95), chance.uniform(0.1, 0.9)) if own_ground else None
        links = [drawn(chance, lambda colour: ratio(colour) >= 3.0, any_colour), chance.choice(accents)]
        seconds = [bg2, tx2] if dark_map else [tx2, bg2]
        words = ["a pale accent"] * pale + ["a grey accent"] * grey + ["twins"] * twins + ["one hue"] * one_hue
        words += ["dark"] * dark_map + ["a ground of its own"] * own_ground + ["a tinted ground"] * tinted_ground
        name = f"{number}: {', '.join(words) or 'plain'}"
        yield Scheme(name, [dark, light, *seconds, *accents, *links], DARK if dark_map else LIGHT, own)


SCHEMES = [*FOUND, *made_up()]


def plain(scheme):
    """The ground that the slots give."""
    return scheme.colours[SLOTS.index(scheme.slots[0])]


def text(scheme):
    """The colour of text that the slots give."""
    return scheme.colours[SLOTS.index(scheme.slots[1])]


def colour_scheme(scheme):
    slots = "".join(f'<a:{slot}><a:srgbClr val="{colour}"/></a:{slot}>' for slot, colour in zip(SLOTS, scheme.colours))
    return f'<a:clrScheme name="Client">{slots}</a:clrScheme>'


def colour_map(slots):
    return " ".join(f'{name}="{slot}"' for name, slot in zip(["bg1", "tx1", "bg2", "tx2"], slots))


def template(path, scheme):
    """Writes what is read of a client's template: a theme, and a master with its ground."""
    ground = f'<a:solidFill><a:srgbClr val="{scheme.ground}"/></a:solidFill>'
    fill = f"<p:bg><p:bgPr>{ground}</p:bgPr></p:bg>" if scheme.ground else ""
    spaces = f'xmlns:a="{DRAWING}" xmlns:p="{SLIDES}"'
    theme = f'<a:theme xmlns:a="{DRAWING}" name="Client"><a:themeElements>{colour_scheme(scheme)}</a:themeElements></a:theme>'
    master = f"<p:sldMaster {spaces}><p:cSld>{fill}</p:cSld><p:clrMap {colour_map(scheme.slots)}/></p:sldMaster>"
    relation = f'<Relationship Id="rId1" Type="{OFFICE}/theme" Target="../theme/theme1.xml"/>'
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("ppt/theme/theme1.xml", theme)
        made.writestr("ppt/slideMasters/slideMaster1.xml", master)
        made.writestr("ppt/slideMasters/_rels/slideMaster1.xml.rels", f'<Relationships xmlns="{PACKAGE}">{relation}</Relationships>')
    return path


def put_under(deck, path, scheme):
    """Writes a deck with a client's colours in place of its own, as if it were pasted into the client's."""
    with zipfile.ZipFile(deck) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name.startswith(("ppt/theme/", "ppt/slideMasters/slideMaster")):
                text = part.decode()
                before, rest = text.split("<a:clrScheme", 1) if "<a:clrScheme" in text else (text, None)
                if rest:
                    text = before + colour_scheme(scheme) + rest.split("</a:clrScheme>", 1)[1]
                text = text.replace(colour_map(LIGHT), colour_map(scheme.slots))
                part = text.encode()
            new.writestr(name, part)
    return path

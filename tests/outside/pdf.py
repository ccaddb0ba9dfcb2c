"""The PDF as Poppler reads it: pages, fonts, words."""

from common import CHARTS, FIRST, SECOND, arguments, check, export, pages, ranking, run, say, write_plan

program, folder = arguments()
plan = write_plan(folder / "checked.plan.ron", [FIRST, SECOND])
charts = ",".join(CHARTS)
(document,) = export(program, plan, folder / "out", "pdf", "--charts", charts)
pictures = export(program, plan, folder / "out", "svg", "--charts", charts)

about = pages(document)
# A cover, and pages that stand between charts, as in the presentation.
count = int(about["Pages"])
check(count > len(pictures) == len(CHARTS), f"{count} pages of {len(pictures)} charts")
check(about["Page size"].startswith("960 x 540 pts"), f"a page is {about['Page size']}")
check(about["Tagged"] == "yes", "it is not tagged")
check(about["Title"] == "A plan to be checked", f"its title is {about.get('Title')}")
structure = [line.split() for line in run("pdfinfo", "-struct", document).splitlines()]
for what in ["H1", "Figure"]:
    found = sum(line[:1] == [what] for line in structure)
    check(found == count, f"{found} {what} on {count} pages")
numbers = run("pdftotext", "-layout", document, "-").split("\f")
for at, page in enumerate(numbers[:count], 1):
    check(f"{at} / {count}" in page, f"page {at} has no number")
say(f"pdfinfo: {about['Pages']} pages with a heading and a number each, of 960 × 540 points, tagged, with a title")

fonts = [line.split() for line in run("pdffonts", document).splitlines()[2:]]
check(fonts, "it has no fonts")
for font in fonts:
    # The name, its type in two or three words, its encoding; then whether embedded, a subset, and with Unicode.
    embedded, subset, unicode = font[-5:-2]
    check(font[0].split("+")[-1].startswith("Inter-"), f"the font {font[0]} is not ours")
    check((embedded, subset, unicode) == ("yes", "yes", "yes"), f"the font {font[0]}: {font[-5:-2]}")
say(f"pdffonts: {len(fonts)} fonts, all ours, embedded, cut down, and with Unicode")

words = " ".join(run("pdftotext", "-layout", document, "-").split())
for platform in ranking(program, plan)["platforms"][:10]:
    check(platform["name"] in words, f"pdftotext does not find {platform['name']}")
check("Cafés & “other” <shops>" in words, "pdftotext does not find the second segment")
say("pdftotext: the ten best platforms and the segments' names are text")

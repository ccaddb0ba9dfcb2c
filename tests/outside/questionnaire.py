"""The questionnaire as other programs take it: pyxform the XLSForm, Node the script (with a stand-in for Google Forms), LibreOffice the document."""

import json
import re
import xml.etree.ElementTree as ET
from pathlib import Path

from common import arguments, audited, check, converted, pages, run, say
from pyxform.xls2xform import convert

program, folder = arguments()
# A platform whose name would break a form that takes it for more than a text.
NAME = "Caf'é 🎉 <b>& [[PageBreak]] ${age}, شبكة"
run(program, "sample", folder / "own")
profile = folder / "own" / "platforms" / "facebook.ron"
profile.write_text(re.sub(r'name: "[^"]*"', lambda _: f'name: "{NAME}"', profile.read_text(encoding="utf-8"), count=1), encoding="utf-8")


def saved(ending, *more):
    """The questionnaire as a file."""
    path = folder / f"{'own' if more else 'all'}.{ending}"
    run(program, "questionnaire", "--out", path, *more)
    return path


OWN = ["--platforms", profile.parent]
questions = re.findall(r"^\*\*\d+\. (.*)\*\*$", saved("md").read_text(encoding="utf-8"), flags=re.M)
check(len(questions) >= 10, f"only {questions} are asked")

for more in [[], OWN]:
    form = saved("xlsx", *more)
    made = convert(form, validate=False)
    check(not made.warnings, f"pyxform warns of {form.name}: {made.warnings}")
    xform = ET.fromstring(made.xform)
    binds = [bind.get("nodeset").rsplit("/", 1)[1] for bind in xform.iter("{http://www.w3.org/2002/xforms}bind")]
    needs = [name for name in binds if name.startswith("need_")]
    importances = [name for name in binds if name.startswith("importance_")]
    check(len(needs) == len(importances) == 7, f"pyxform finds {binds}")
    check({"content", "topics", "platforms", "age"} <= set(binds), f"pyxform finds {binds}")
    # It makes quotation marks straight.
    labels = "".join(xform.itertext())
    for question in questions:
        check(question.replace("’", "'") in labels, f"the form of pyxform doesn't ask: {question}")
    boxes = [select for select in xform.iter("{http://www.w3.org/2002/xforms}select")]
    check(len(boxes) == 3, f"{len(boxes)} questions have several boxes")
say(f"pyxform makes a form of the XLSForm without a warning: {len(needs)} needs, {len(importances)} importances, 3 questions with boxes")

for more in [[], OWN]:
    script = saved("gs", *more)
    made = json.loads(run("node", Path("tests/outside/form_app.js"), script))
    titles = [item["title"] for item in made["items"] if item["kind"] != "page"]
    check(titles == questions, f"the script asks {titles}")
    kinds = [item["kind"] for item in made["items"]]
    counts = {kind: kinds.count(kind) for kind in sorted(set(kinds))}
    check(counts == {"boxes": 3, "grid": 1, "one": 1, "page": 7, "scale": 7}, f"the script makes {counts}")
    check(all(item["bounds"] == [0, 10] for item in made["items"] if item["kind"] == "scale"), "a scale is not from 0 to 10")
    if more:
        names = [item["choices"] for item in made["items"] if item["kind"] == "boxes"][-1]
        check(names == [NAME], f"the platform is called {names}")
say(f"Node runs the script for Google Forms: {counts}, with every question once and in order")

for more in [[], OWN]:
    document = saved("docx", *more)
    printed = converted(document, "pdf", folder)
    about = pages(printed)
    check("A4" in about["Page size"], f"a page is {about['Page size']}")
    words = " ".join(run("pdftotext", "-layout", printed, "-").split())
    for question in questions:
        check(question in words, f"LibreOffice doesn't print: {question}")
    numbers = re.findall(r"\b0 1 2 3 4 5 6 7 8 9 10\b", words)
    check(len(numbers) == 7, f"{len(numbers)} scales are printed")
    boxes = words.count("☐")
    check(boxes > 20 if not more else boxes > 5, f"{boxes} boxes are printed")
say(f"LibreOffice prints the document on {about['Pages']} pages of A4, with every question and 7 scales")
audited(saved("docx", "--force"))

"""What the checks share: plans, the program, LibreOffice, and saying what was checked."""

import json
import re
import shutil
import subprocess
import sys
import warnings
from pathlib import Path

# It says of each workbook that it does not know data bars, which are not read here.
warnings.filterwarnings("ignore", module="openpyxl")

CHARTS = ["fit", "reach", "radar", "honeycomb", "heatmap", "separates", "acceptability", "ranges", "map", "portfolio", "audience"]

# A segment: its share, and for each milestone need, importance, whether it counts, and the least match.
FIRST = {
    "name": "Local families",
    "share": 60,
    "needs": {
        "identity": (70, 6, True, None),
        "communications": (35, 5, True, None),
        "sharing": (80, 8, True, None),
        "presence": (40, 3, True, None),
        "relationships": (65, 6, True, None),
        "brand": (75, 7, True, None),
        "groups": (60, 4, True, None),
    },
    "content": {"videos": 40, "deals": 90, "funny": 30, "pictures": 85, "links": 20},
}
SECOND = {
    "name": "Cafés & “other” <shops>",
    "share": 40,
    "needs": {
        "identity": (85, 7, True, None),
        "communications": (60, 6, True, None),
        "sharing": (30, 2, True, None),
        "presence": (25, 2, True, None),
        "relationships": (55, 7, True, None),
        "brand": (80, 9, True, None),
        "groups": (35, 3, False, None),
    },
    "content": {"videos": 10, "deals": 60, "funny": 5, "pictures": 50, "links": 70},
}


def changed(segment, share=None, content=None, ages=None, reach=None, topics=None, **needs):
    """A segment with another share, other interests, ages, reach or topics, or other needs."""
    own = {"ages": ages, "reach": reach, "topics": topics}
    return {
        **segment,
        "share": share or segment["share"],
        "needs": {**segment["needs"], **needs},
        "content": {**segment["content"], **(content or {})},
        **{key: value for key, value in own.items() if value is not None},
    }


def write_plan(path, segments, setting="typical", weight=0, region="US adults", fields=""):
    """Writes a plan as the program reads it, with more fields at its end."""
    lines = [f'(format: 2, title: "A plan to be checked", region: "{region}", setting: {setting}, reach_weight: {weight}, segments: [']
    for segment in segments:
        lines.append("(name: %s, share: %s, needs: {" % (json.dumps(segment["name"], ensure_ascii=False), segment["share"]))
        for key, (need, importance, on, least) in segment["needs"].items():
            more = "" if least is None else f", deal_breaker: {least}"
            more += "" if on else ", on: false"
            lines.append(f'"{key}": (need: {need}, importance: {importance}{more}),')
        lines.append("},")
        for key in ["content", "ages", "reach", "topics"]:
            if key in segment:
                lines.append("%s: {%s}," % (key, ", ".join(f'"{name}": {value}' for name, value in segment[key].items())))
        lines.append("),")
    lines.append(f"], {fields})" if fields else "])")
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def run(*words):
    """Runs a program; gives what it prints."""
    # Poppler writes titles of a structure as they are in the file.
    done = subprocess.run([str(word) for word in words], capture_output=True, encoding="utf-8", errors="replace", timeout=300)
    check(done.returncode == 0, f"{words[0]} {words[1]} ended with {done.returncode}: {done.stderr.strip()}")
    return done.stdout


def export(program, plan, folder, formats, *more):
    """Exports a plan; gives the paths."""
    made = run(program, "export", plan, "--out", folder, "--formats", formats, *more)
    return [Path(line) for line in made.splitlines()]


def ranking(program, plan, *more):
    """The whole analysis of a plan."""
    return json.loads(run(program, "rank", plan, "--json", *more))


def converted(path, to, folder):
    """What LibreOffice makes of a file, every formula worked out anew."""
    (made,) = all_converted([path], to, folder)
    return made


def all_converted(paths, to, folder):
    """What LibreOffice, started once, makes of files of different names."""
    profile = folder / "profile"
    settings = profile / "user" / "registrymodifications.xcu"
    if not settings.exists():
        settings.parent.mkdir(parents=True)
        always = "<prop oor:name=\"OOXMLRecalcMode\" oor:op=\"fuse\"><value>0</value></prop>"
        settings.write_text(
            '<?xml version="1.0" encoding="UTF-8"?>'
            '<oor:items xmlns:oor="http://openoffice.org/2001/registry">'
            f'<item oor:path="/org.openoffice.Office.Calc/Formula/Load">{always}</item></oor:items>'
        )
    out = folder / "converted"
    run("soffice", f"-env:UserInstallation=file://{profile.resolve()}", "--headless", "--convert-to", to, "--outdir", out, *paths)
    made = [out / f"{path.stem}.{to}" for path in paths]
    for path, one in zip(paths, made):
        check(one.is_file(), f"LibreOffice made no {to} of {path.name}")
    return made


def pages(path):
    """What pdfinfo says of a document."""
    return dict(re.split(r":\s+", line, maxsplit=1) for line in run("pdfinfo", path).splitlines() if ": " in line)


def audited(path):
    """Has openxml-audit judge an office file."""
    said = run(shutil.which("openxml-audit", path=str(Path(sys.executable).parent)), path)
    check("expected to open cleanly (no findings)" in said, f"openxml-audit of {path.name}: {said}")
    say(f"openxml-audit finds nothing in {path.name}")


def arguments():
    """The program and a folder to work in."""
    folder = Path(sys.argv[2])
    folder.mkdir(parents=True)
    return Path(sys.argv[1]).resolve(), folder


def check(holds, words):
    """Ends the checks where one does not hold."""
    if not holds:
        sys.exit(f"FAILED: {words}")


def say(words):
    """Says what was checked."""
    print(f"ok: {words}", flush=True)

"""The scorecard as LibreOffice works it out: all formulas, without our results, also with other inputs."""

import re
import zipfile
from xml.sax.saxutils import unescape

import openpyxl
from common import FIRST, SECOND, arguments, audited, changed, check, converted, export, ranking, say, write_plan

MILESTONES = ["identity", "communications", "sharing", "presence", "relationships", "brand", "groups"]
KINDS = ["videos", "deals", "funny", "pictures", "links"]
CELL = re.compile(r'<c r="([A-Z]+\d+)"([^>]*?)(?:/>|>(.*?)</c>)', re.DOTALL)

program, folder = arguments()
base = [FIRST, SECOND]
(scorecard,) = export(program, write_plan(folder / "base.plan.ron", base), folder / "out", "xlsx")
audited(scorecard)


def parts(path):
    """The XML of each sheet by its name, and everything else."""
    with zipfile.ZipFile(path) as package:
        files = {name: package.read(name) for name in package.namelist()}
    names = re.findall(r'<sheet name="([^"]+)"', files["xl/workbook.xml"].decode())
    sheets = {unescape(name): f"xl/worksheets/sheet{at}.xml" for at, name in enumerate(names, 1)}
    return sheets, files


def with_inputs(segments, setting, to):
    """The scorecard with other inputs and without a result, as somebody would leave it who changed the cells."""
    sheets, files = parts(scorecard)
    labels = openpyxl.load_workbook(scorecard)
    inputs = {name: {} for name in sheets}
    for at, segment in enumerate(segments, 1):
        sheet = labels[f"Segment {at}"]
        row = {str(cell.value).split(":")[0]: cell.row for cell in sheet["A"] if cell.value}
        values = inputs[f"Segment {at}"]
        values[f"B{row['Share of the audience']}"] = segment["share"]
        for column, key in zip("BCDEFGH", MILESTONES):
            need, importance, on, least = segment["needs"][key]
            values[f"{column}{row['Need']}"] = need
            values[f"{column}{row['Importance']}"] = importance
            values[f"{column}{row['Counts (1 or 0)']}"] = int(on)
            values[f"{column}{row['Deal-breaker']}"] = least
        for column, key in zip("BCDEF", KINDS):
            values[f"{column}{row['Interest in kinds of content']}"] = segment["content"][key]
    setting_row = next(cell.row for cell in labels["Levels"]["A"] if cell.value == "Setting")
    inputs["Levels"][f"B{setting_row}"] = setting
    results = 0
    for name, part in sheets.items():
        written = set()

        def rewrite(match):
            nonlocal results
            cell, attributes, inside = match.group(1), match.group(2), match.group(3) or ""
            if cell in inputs[name]:
                written.add(cell)
                value, style = inputs[name][cell], re.search(r' s="\d+"', attributes)
                style = style.group(0) if style else ""
                if value is None:
                    return f'<c r="{cell}"{style}/>'
                if isinstance(value, str):
                    return f'<c r="{cell}"{style} t="inlineStr"><is><t>{value}</t></is></c>'
                return f'<c r="{cell}"{style}><v>{value}</v></c>'
            if "<f>" in inside:
                results += 1
                attributes = re.sub(r' t="\w+"', "", attributes)
                return f'<c r="{cell}"{attributes}>{re.sub(r"<v>.*?</v>", "", inside)}</c>'
            return match.group(0)

        files[part] = CELL.sub(rewrite, files[part].decode()).encode()
        check(written == set(inputs[name]), f"{name} has no cells {set(inputs[name]) - written}")
    with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(name, content)
    check(results > 500, f"only {results} formulas were found")
    return to


def agrees(name, segments, setting="typical"):
    """Compares the scorecard with these inputs, worked out by LibreOffice, with our own answer to them."""
    answer = ranking(program, write_plan(folder / f"{name}.plan.ron", segments, setting))
    worked_out = converted(with_inputs(segments, setting, folder / f"{name}.xlsx"), "xlsx", folder)
    book = openpyxl.load_workbook(worked_out, data_only=True)
    head, rows = None, []
    for row in book["Ranking"].iter_rows(values_only=True):
        if row[0] == "Rank":
            head = row
        elif head and row[1]:
            rows.append(row)
    order = [row[1] for row in rows]
    check(order == [platform["name"] for platform in answer["platforms"]], f"{name}: another order: {order}")
    furthest = 0.0
    for row, platform in zip(rows, answer["platforms"]):
        rank = "–" if platform["rank"] is None else platform["rank"]
        check(str(row[0]) == str(rank), f"{name}: {row[1]} has rank {row[0]}, not {rank}")
        pairs = [(row[2], platform["fit"])]
        for at, segment in enumerate(platform["segments"]):
            if segment["ruled_out_by"]:
                check(row[4 + at] == "out", f"{name}: {row[1]} is not out for {segment['name']}")
            else:
                pairs.append((row[4 + at], segment["fit"]))
        furthest = max([furthest, *(abs(theirs - ours) for theirs, ours in pairs)])
    check(furthest < 1e-9, f"{name}: fits differ by {furthest}")
    out = sum(platform["rank"] is None for platform in answer["platforms"])
    say(f"LibreOffice, {name}: {len(rows)} ranks ({out} out) and all fits equal `rank --json`, the furthest by {furthest:.1e}; first: {order[0]}")


agrees("as written", base)
agrees("other needs and importances", [changed(FIRST, identity=(12.5, 9.25, True, None), groups=(97, 0.5, True, None)), changed(SECOND, brand=(5, 10, True, None))])
agrees("other shares and interests", [changed(FIRST, share=5, content={"videos": 100, "deals": 0}), changed(SECOND, share=95, content={"links": 0})])
agrees("milestones on and off", [changed(FIRST, sharing=(80, 8, False, None)), changed(SECOND, groups=(35, 3, True, None))])
agrees("deal-breakers", [changed(FIRST, identity=(70, 6, True, 0.8), brand=(75, 7, True, 0.6)), changed(SECOND, identity=(85, 7, True, 0.9))])
agrees("tuned", base, "tuned")

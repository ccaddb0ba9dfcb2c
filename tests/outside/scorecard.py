"""The scorecard as LibreOffice works it out: all formulas, without our results, also with other inputs."""

import copy
import json
import re
import zipfile
from pathlib import Path
from xml.sax.saxutils import unescape

import openpyxl
from common import FIRST, SECOND, arguments, audited, changed, check, converted, export, ranking, say, write_plan

MILESTONES = ["identity", "communications", "sharing", "presence", "relationships", "brand", "groups"]
KINDS = ["videos", "deals", "funny", "pictures", "links"]
TOPICS = {"food": "Food and drink", "home": "Home and garden", "work": "Work and careers", "news": "News and society"}
CELL = re.compile(r'<c r="([A-Z]+\d+)"([^>]*?)(?:/>|>(.*?)</c>)', re.DOTALL)
# An independent program's figures for a plan in which weight, own reach, topics and assumed reach matter.
REFERENCE = Path("tests/fixtures/reference/6-reach-topics")
FROM_REFERENCE = ["--platforms", REFERENCE / "platforms"]

program, folder = arguments()


class Scorecard:
    """A scorecard as we wrote it."""

    def __init__(self, plan, *more):
        (self.path,) = export(program, plan, folder / plan.name.split(".")[0], "xlsx", *more)
        audited(self.path)
        self.names = {platform["id"]: platform["name"] for platform in ranking(program, plan, *more)["platforms"]}
        self.book = openpyxl.load_workbook(self.path, data_only=True)

    def unchanged(self):
        """The scorecard, to change cells of."""
        card = copy.copy(self)
        card.inputs = {sheet: {} for sheet in self.book.sheetnames}
        return card

    def put(self, sheet, row, column, value):
        """Puts a value where a row's label and a column's heading (or its letter) meet."""
        cells = self.book[sheet]
        at = next(cell.row for cell in cells["A"] if cell.value and str(cell.value).split(":")[0] == row)
        if len(column) > 1:
            column = next(cell.column_letter for line in cells.iter_rows() for cell in line if cell.value == column)
        self.inputs[sheet][f"{column}{at}"] = value

    def reach(self, segment, platform, share):
        """Puts what share of a segment uses a platform; none where it is not known."""
        self.put("Reach and topics", self.names[platform], segment, share)

    def segments(self, segments):
        """Puts everything that segments say."""
        for at, segment in enumerate(segments, 1):
            # The segments' sheets stand behind the ranking, in their order.
            sheet, name = self.book.sheetnames[at], segment["name"]
            self.put(sheet, "Share of the audience", "B", segment["share"])
            for column, key in zip("BCDEFGH", MILESTONES):
                need, importance, on, least = segment["needs"][key]
                self.put(sheet, "Need", column, need)
                self.put(sheet, "Importance", column, importance)
                self.put(sheet, "On (1) or off (0)", column, int(on))
                self.put(sheet, "Must-have", column, least)
            for column, key in zip("BCDEF", KINDS):
                self.put(sheet, "Interest in kinds of content", column, segment["content"][key])
            for key, share in segment.get("reach", {}).items():
                self.reach(name, key, share)
            for key, interest in segment.get("topics", {}).items():
                self.put("Reach and topics", f"Topics of {name}", TOPICS[key], interest)
        return self

    def weight(self, weight):
        """Puts how much it counts who is there."""
        self.put("Reach and topics", "How much reach and topics count", "B", weight)
        return self

    def worked_out(self, name):
        """The scorecard with these inputs and without a result, as LibreOffice works it out."""
        with zipfile.ZipFile(self.path) as package:
            files = {part: package.read(part) for part in package.namelist()}
        names = [unescape(sheet) for sheet in re.findall(r'<sheet name="([^"]+)"', files["xl/workbook.xml"].decode())]
        results = 0
        for at, sheet in enumerate(names, 1):
            part, values, written = f"xl/worksheets/sheet{at}.xml", self.inputs[sheet], set()

            def rewrite(match):
                nonlocal results
                cell, attributes, inside = match.group(1), match.group(2), match.group(3) or ""
                if cell in values:
                    written.add(cell)
                    check("<f>" not in inside, f"{sheet} has a formula in {cell}")
                    value, style = values[cell], re.search(r' s="\d+"', attributes)
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
            check(written == set(values), f"{sheet} has no cells {set(values) - written}")
        check(results > 500, f"only {results} formulas were found")
        to = folder / f"{name}.xlsx"
        with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as package:
            for part, content in files.items():
                package.writestr(part, content)
        return openpyxl.load_workbook(converted(to, "xlsx", folder), data_only=True)


def table(sheet, first):
    """The rows of a sheet's table, each by its headings; the table begins with a heading."""
    head, rows = None, []
    for row in sheet.iter_rows(values_only=True):
        if row[0] == first:
            head = row
        elif head and row[0] is not None:
            rows.append({key: value for key, value in zip(reversed(head), reversed(row)) if key})
    return rows


def agrees(name, scorecard, answer):
    """Compares a scorecard, worked out by LibreOffice, with our own answer to its inputs; gives the book."""
    book = scorecard.worked_out(name)
    rows, several = table(book["Ranking"], "Rank"), len(answer["platforms"][0]["segments"]) > 1
    order = [row["Platform"] for row in rows]
    check(order == [platform["name"] for platform in answer["platforms"]], f"{name}: another order: {order}")
    pairs = []
    for row, platform in zip(rows, answer["platforms"]):
        rank = "–" if platform["rank"] is None else platform["rank"]
        check(str(row["Rank"]) == str(rank), f"{name}: {row['Platform']} has rank {row['Rank']}, not {rank}")
        pairs += [(row["Score (out of 100)"], platform["score"]), (row["Fit (out of 100)"], platform["fit"])]
        for segment in platform["segments"] if several else []:
            own = row[f"Score for {segment['name']}"]
            if segment["ruled_out_by"]:
                check(own == "out", f"{name}: {row['Platform']} is not out for {segment['name']}")
            else:
                pairs.append((own, segment["score"]))
    assumed = 0
    for at in range(len(answer["platforms"][0]["segments"])):
        by_name = {row["Platform"]: row for row in table(book.worksheets[at + 1], "Platform")}
        for platform in answer["platforms"]:
            row, segment = by_name[platform["name"]], platform["segments"][at]
            pairs += [(row["Fit"], segment["fit"]), (row["Score"], segment["score"])]
            pairs += [(row["Topic match"], segment["topic"]), (row["Reach and topics"], segment["reach_factor"])]
            known = segment["reach_from"] != "assumed"
            check(row["Known or assumed"] == ("known" if known else "assumed"), f"{name}: reach of {platform['name']} is {row['Known or assumed']}")
            if known:
                pairs.append((row["Reach"], segment["reach"]))
            assumed += not known
    ranked = [platform["score"] for platform in answer["platforms"] if platform["rank"] is not None]
    typical = next(row[2] for row in book["Ranking"].iter_rows(values_only=True) if row[1] == "Typical platform")
    pairs.append((typical, sum(ranked) / len(ranked)))
    said = book["Ranking"]["A2"].value
    first, second = (int(platform["score"] + 0.5) for platform in answer["platforms"][:2])
    lead = f"{order[0]} comes first: {first} out of 100, {first - second} point{'s' * (first - second != 1)} ahead of {order[1]}"
    check(said == lead if first > second else said.endswith(f" tie: {first} out of 100 each"), f"{name}: it says “{said}”")
    furthest = max(abs(theirs - ours) for theirs, ours in pairs)
    check(furthest < 1e-9, f"{name}: figures differ by {furthest}")
    out = len(rows) - len(ranked)
    say(
        f"LibreOffice, {name}: {len(rows)} ranks ({out} out), {assumed} assumed shares and {len(pairs)} figures equal "
        f"`rank --json`, the furthest by {furthest:.1e}; first: {order[0]} with {rows[0]['Score (out of 100)']:.2f}"
    )
    return book


base = [FIRST, SECOND]
sample = Scorecard(write_plan(folder / "base.plan.ron", base))


def with_inputs(name, segments, setting="typical", weight=0, region="US adults", change=None):
    """Changes cells of the scorecard, and a plan in the same way, and compares."""
    scorecard = sample.unchanged().segments(segments).weight(weight)
    scorecard.put("Levels", "Platforms", "B", {"typical": "as is", "tuned": "fine-tuned"}[setting])
    if change:
        change(scorecard)
    agrees(name, scorecard, ranking(program, write_plan(folder / f"{name}.plan.ron", segments, setting, weight, region)))


def nobody_known(scorecard):
    """Leaves every share empty that the segments do not say themselves."""
    for segment in base:
        for platform in scorecard.names:
            scorecard.reach(segment["name"], platform, None)


def some_known(scorecard):
    """Leaves all shares empty but those of the first segment's own."""
    nobody_known(scorecard)
    scorecard.segments(own)


own = [changed(FIRST, reach={"facebook": 0.1, "discord": 0.9, "tumblr": 0, "youtube": 1, "reddit": 0.35}), SECOND]
with_inputs("as written", base)
with_inputs("other needs and importances", [changed(FIRST, identity=(12.5, 9.25, True, None), groups=(97, 0.5, True, None)), changed(SECOND, brand=(5, 10, True, None))])
with_inputs("other shares and interests", [changed(FIRST, share=5, content={"videos": 100, "deals": 0}), changed(SECOND, share=95, content={"links": 0})])
with_inputs("milestones on and off", [changed(FIRST, sharing=(80, 8, False, None)), changed(SECOND, groups=(35, 3, True, None))])
with_inputs("must-haves", [changed(FIRST, identity=(70, 6, True, 0.8), brand=(75, 7, True, 0.6)), changed(SECOND, identity=(85, 7, True, 0.9))], weight=0.25)
with_inputs("tuned", base, "tuned", weight=0.25)
with_inputs("another weight", base, weight=0.6)
with_inputs("the whole weight", base, weight=1)
with_inputs("reach of their own", own, weight=0.6)
with_inputs("topics", [changed(own[0], topics={"food": 90, "home": 35}), changed(SECOND, topics={"work": 100, "news": 12.5})], weight=0.75)
with_inputs("nothing known of reach", base, weight=0.5, region="Nowhere", change=nobody_known)
with_inputs("a few shares known", own, weight=0.5, region="Nowhere", change=some_known)

plan = REFERENCE / "case.plan.ron"
reference = Scorecard(plan, *FROM_REFERENCE)
book = agrees("the reference", reference.unchanged(), ranking(program, plan, *FROM_REFERENCE))
expected = json.loads((REFERENCE / "expected.json").read_text(encoding="utf-8"))["platforms"]
scores = {row["Platform"]: row for row in table(book["Ranking"], "Rank")}
pairs = []
for key, platform in expected.items():
    pairs += [(scores[reference.names[key]]["Score (out of 100)"], platform["score"]), (scores[reference.names[key]]["Fit (out of 100)"], platform["fit"])]
    for at, segment in enumerate(platform["segments"], 1):
        row = next(row for row in table(book.worksheets[at], "Platform") if row["Platform"] == reference.names[key])
        pairs += [(row["Topic match"], segment["topic"]), (row["Reach and topics"], segment["reach_factor"])]
        if segment["reach"] is not None:
            pairs.append((row["Reach"], segment["reach"]))
furthest = max(abs(theirs - ours) for theirs, ours in pairs)
check(furthest < 1e-8, f"the reference: figures differ by {furthest}")
say(f"LibreOffice, the reference: {len(pairs)} figures equal those of an independent program, the furthest by {furthest:.1e}")

text = plan.read_text(encoding="utf-8")
for name, change, old, new in [
    ("the reference with another weight", lambda card: card.weight(0.95), "reach_weight: 0.6", "reach_weight: 0.95"),
    ("the reference with another share", lambda card: card.reach("Segment 1", "p003", 0.07), '"p003": 0.44', '"p003": 0.07'),
    ("the reference with a share that was not known", lambda card: card.reach("Segment 1", "p007", 0.98), '"p003": 0.44', '"p003": 0.44, "p007": 0.98'),
    ("the reference with another topic", lambda card: card.put("Reach and topics", "Topics of Segment 2", TOPICS["food"], 45), '"work": 100', '"work": 100, "food": 45'),
]:
    check(text.count(old) == 1, f"{old} is not once in {plan}")
    other = folder / f"{name}.plan.ron"
    other.write_text(text.replace(old, new), encoding="utf-8")
    scorecard = reference.unchanged()
    change(scorecard)
    changed_book = agrees(name, scorecard, ranking(program, other, *FROM_REFERENCE))
    after = {row["Platform"]: row["Score (out of 100)"] for row in table(changed_book["Ranking"], "Rank")}
    moved = max(abs(after[platform] - row["Score (out of 100)"]) for platform, row in scores.items())
    check(moved > 0.5, f"{name}: no score moved")
    say(f"LibreOffice, {name}: a score moved by {moved:.1f}")

"""The slides as python-pptx and LibreOffice read them."""

import io

import openpyxl
from common import FIRST, SECOND, arguments, audited, check, converted, export, pages, ranking, run, say, write_plan
from pptx import Presentation
from openpyxl.utils import column_index_from_string
from pptx.chart.data import CategoryChartData
from pptx.enum.shapes import MSO_SHAPE_TYPE

program, folder = arguments()
plan = write_plan(folder / "checked.plan.ron", [FIRST, SECOND])
answer = ranking(program, plan)
by_name = {platform["name"]: platform for platform in answer["platforms"]}
sure = {by_id["id"]: by_id for by_id in answer["robustness"]["platforms"]}


def workbook_of(chart):
    """The rows of a chart's own workbook."""
    # Of a formula its value.
    sheet = openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob), data_only=True).active
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def shapes_of(shapes):
    """All shapes, those in groups too: some charts lie on a ground of their own."""
    for shape in shapes:
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            yield from shapes_of(shape.shapes)
        else:
            yield shape


def charts_of(deck):
    shapes = (shape for slide in deck.slides for shape in shapes_of(slide.shapes))
    return {shape.name: shape.chart for shape in shapes if getattr(shape, "has_chart", False)}


def equals_workbook(name, chart):
    """Whether what a chart shows is what its workbook holds; gives how many values that are."""
    head, *rows = workbook_of(chart)
    count = 0
    scatter = "SCATTER" in str(chart.chart_type)
    for series in [series for plot in chart.plots for series in plot.series]:
        if scatter:
            # Each series is a stretch of rows: its points are looked up there.
            pairs = {(row[1], row[2]) for row in rows}
            across = [float(value.text) for value in series._element.xpath("c:xVal//c:pt/c:v")]
            for x, y in zip(across, series.values, strict=True):
                check((x, y) in pairs, f"{name}: the point {x}, {y} is not in its workbook")
                count += 1
            continue
        # A series names the cells that it shows: Figures!$I$2:$I$15.
        letters = series._element.xpath("c:val/c:numRef/c:f")[0].text.split("$")[1]
        column = column_index_from_string(letters) - 1
        # What only holds up a line has no name in the legend.
        nameless = [text.text for text in series._element.xpath("c:tx/c:v")] == ["\u00a0"]
        check(nameless or series.name == head[column], f"{name}: {series.name} is not the heading {head[column]}")
        held = [row[column] for row in rows]
        check([None if v is None else float(v) for v in series.values] == held, f"{name}: {series.name} differs from its workbook")
        count += len(held)
    if not scatter:
        names = [row[0] or "" for row in rows]
        check(list(chart.plots[0].categories) == names, f"{name}: categories differ from its workbook")
    return count


def near(name, platform, ours, theirs):
    check(abs(ours - theirs) < 1e-9, f"{name}: {platform} has {theirs}, and `rank --json` has {ours}")


for ratio in ["16:9", "4:3"]:
    (path,) = export(program, plan, folder / ratio.replace(":", "-"), "pptx", "--size", ratio)
    deck = Presentation(path)
    slides = list(deck.slides)
    titles = [slide.shapes.title.text for slide in slides]
    check(all(titles) and len(set(titles)) == len(titles), "a slide has no title of its own")
    check(all(slide.has_notes_slide for slide in slides), "a slide has no speaker notes")
    charts = charts_of(deck)
    check(len(charts) > 10, f"only {len(charts)} charts can be edited")
    values = sum(equals_workbook(name, chart) for name, chart in charts.items())
    say(f"python-pptx, {ratio}: {len(slides)} slides with titles and notes; {values} values of {len(charts)} charts equal their workbooks")

    fit = charts["Ranking"]
    # The score stands behind the name. Over the bars there may be the names of what they are made of.
    labels = list(fit.plots[0].categories)
    over = sum(label in ("Made up of", "") for label in labels)
    names = [label.rsplit("   ", 1)[0].rstrip("*") for label in labels[over:]]
    check(names == [platform["name"] for platform in answer["platforms"]][: len(names)], "another order than `rank --json`")
    pieces = {series.name: series.values[over:] for series in fit.plots[0].series}
    reaches, line = fit.plots[1].series
    ranked = [platform["score"] for platform in answer["platforms"] if platform["rank"]]
    check(line.name == "Typical platform", f"the line across the ranking is {line.name}")
    check(len(pieces) == 7, f"the ranking has {len(pieces)} pieces")
    for at, name in enumerate(names):
        near("typical of", name, sum(ranked) / len(ranked), reaches.values[over + at])
        near("Ranking, summed", name, by_name[name]["fit"], sum(values[at] for values in pieces.values()))
    ranges = charts["Score and its range"]
    head, *rows = workbook_of(ranges)
    # The platforms come first; what follows is how they are drawn.
    platforms = [row for row in rows if row[0] in by_name and row[3] is not None]
    check([name for name, *_ in platforms] == names, "the ranges have another order than the ranking")
    for name, score, _, low, high in platforms:
        near("ranges", name, by_name[name]["fit"], score)
        near("ranges", name, sure[by_name[name]["id"]]["p5"], low)
        near("ranges", name, sure[by_name[name]["id"]]["p95"], high)
    often = next(chart for name, chart in charts.items() if name.startswith("How often"))
    for rank, one in enumerate(list(often.plots[0].series)[:3]):
        for name, value in zip(often.plots[0].categories, one.values):
            near("how often where", name, sure[by_name[name]["id"]]["ranks"][rank], value or 0.0)
    say(f"python-pptx, {ratio}: order, fits, ranges and chances equal `rank --json` to 1e-9")

    audited(path)
    shown = pages(converted(path, "pdf", folder))
    check(int(shown["Pages"]) == len(slides), f"LibreOffice shows {shown['Pages']} of {len(slides)} slides")
    say(f"LibreOffice, {ratio}: all {shown['Pages']} slides")

    if ratio == "16:9":
        bars = next(name for name in charts if name.startswith("Scores for "))
        plot = charts[bars].plots[0]
        # Over the bars there may be a row without a name, for the name of the line.
        held = [(str(name), value) for name, value in zip(plot.categories, plot.series[0].values) if str(name)]
        had = [name for name, _ in held]
        check(len(held) >= 3, f"only {len(held)} bars of {bars} have a name")
        data = CategoryChartData()
        data.categories = [*had, "Added row"]
        data.add_series("Fit", (*(value for _, value in held), 42.0))
        charts[bars].replace_data(data)
        slides[1].shapes.title.text = "A headline of somebody else"
        edited = folder / "edited.pptx"
        deck.save(edited)
        check(list(charts_of(Presentation(edited))[bars].plots[0].categories) == [*had, "Added row"], "an edited chart is lost")
        audited(edited)
        words = " ".join(run("pdftotext", "-layout", converted(edited, "pdf", folder), "-").split())
        for wanted in ["Added row", "A headline of somebody else"]:
            check(wanted in words, f"LibreOffice does not show “{wanted}” of the edited deck")
        say("python-pptx: a headline changed and a row added to a chart are there again, and LibreOffice shows them")

        # Tags stay with what they are about, and an export that overwrites what somebody saved keeps it.
        tags = [one for slide in Presentation(edited).slides for one in slide.part.rels.values() if one.reltype.endswith("/tags")]
        tagged = sum(len(slide._element.xpath(".//p:custDataLst/p:tags")) for slide in slides)
        check(len(tags) == tagged > len(slides), f"{len(tags)} of {tagged} tags are left")
        path.write_bytes(edited.read_bytes())
        export(program, plan, path.parent, "pptx", "--force")
        kept = list(path.parent.glob("* (before *).pptx"))
        check([one.read_bytes() for one in kept] == [edited.read_bytes()], f"what was edited is not kept: {kept}")
        say(f"python-pptx: all {tagged} tags are there after saving; the edited deck is kept as {kept[0].name}")

        # Who adds a row gets one more bar that looks like the others, and a sum at its end.
        fit = charts_of(Presentation(path))["Ranking"]
        ordinary = [series._element.xpath("c:spPr/a:solidFill/a:schemeClr/a:lumOff") for series in fit.plots[0].series]
        check(all(ordinary), "a series of the ranking has the colour of the leader")
        leaders = {dot.get("val") for dot in fit._chartSpace.xpath(".//c:dPt[not(c:spPr/a:noFill)]/c:idx")}
        check(leaders == {str(over)}, f"other rows than the leader's have a colour of their own: {leaders}")
        check(not fit._chartSpace.xpath(".//c:ser[c:spPr/a:noFill]/c:dLbls/c:dLbl"), "a sum has a label of its own")
        say("python-pptx: a row that is added to the ranking looks like the others")

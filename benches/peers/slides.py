"""Twelve slides of the kinds that our export makes, with python-pptx: to be timed as a whole process beside ours.

    pip install python-pptx==1.0.2
    hyperfine 'python benches/peers/slides.py out.pptx' \\
        'seven-milestones export PLAN --out DIR --force --formats pptx --charts fit,reach,audience,radar,honeycomb,heatmap,separates,acceptability,ranges,portfolio'

The figures are made up by a formula, so that nothing but the slides is timed here; ours reads a plan, ranks 24 platforms and
draws 10,000 samples in its time.
"""

import sys

from pptx import Presentation
from pptx.chart.data import CategoryChartData, XyChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION
from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Inches, Pt

PLATFORMS = [f"Platform {at + 1}" for at in range(14)]
MILESTONES = ["Identity", "Communications", "Sharing", "Presence", "Relationships", "Online brand", "Groups"]
COLOURS = ["26548C", "3A7CA5", "52A09B", "8AB17D", "D9B44A", "D9843B", "B5575A"]
AREA = (Inches(0.6), Inches(1.6), Inches(12.1), Inches(5.2))


def value(row, column):
    """A figure from 0 to 15."""
    return (row * 7 + column * 13) % 31 / 2.0


deck = Presentation()
deck.slide_width, deck.slide_height = Inches(13.333), Inches(7.5)


def slide(title, notes):
    made = deck.slides.add_slide(deck.slide_layouts[5])
    made.shapes.title.text = title
    made.notes_slide.notes_text_frame.text = notes
    box = made.shapes.add_textbox(Inches(0.6), Inches(6.9), Inches(10), Inches(0.4))
    box.text_frame.text = "Levels: estimates by a published rubric"
    box.text_frame.paragraphs[0].runs[0].font.size = Pt(10)
    return made


def chart(title, kind, data, labels=None, legend=True):
    made = slide(title, f"Why: {title}").shapes.add_chart(kind, *AREA, data).chart
    made.has_legend = legend
    if legend:
        made.legend.position = XL_LEGEND_POSITION.TOP
        made.legend.include_in_layout = False
    made.font.size = Pt(12)
    for at, series in enumerate(made.plots[0].series):
        fill = series.format.line.color if kind in (XL_CHART_TYPE.RADAR_MARKERS, XL_CHART_TYPE.LINE_MARKERS) else None
        if fill is None:
            series.format.fill.solid()
            fill = series.format.fill.fore_color
        fill.rgb = RGBColor.from_string(COLOURS[at % 7])
        if labels is not None:
            own = series.data_labels
            own.show_value, own.number_format, own.number_format_is_linked = True, "0", False
            own.position = labels
    return made


def categories(names, columns):
    data = CategoryChartData()
    data.categories = names
    for column, name in enumerate(columns):
        data.add_series(name, [value(row, column) for row in range(len(names))])
    return data


def scatter(title):
    data = XyChartData()
    for row, name in enumerate(PLATFORMS):
        data.add_series(name).add_data_point(value(row, 1), value(row, 2))
    made = chart(title, XL_CHART_TYPE.XY_SCATTER, data, legend=False)
    for series in made.plots[0].series:
        label = series.points[0].data_label
        label.has_text_frame = True
        label.text_frame.text = series.name


def table(title, rows, columns):
    made = slide(title, title).shapes.add_table(rows, columns, *AREA).table
    for row in range(rows):
        for column in range(columns):
            cell = made.cell(row, column)
            cell.text = PLATFORMS[row % 14] if column == 0 else f"{value(row, column):.0f}"
            cell.text_frame.paragraphs[0].runs[0].font.size = Pt(9)
            cell.fill.solid()
            cell.fill.fore_color.rgb = RGBColor.from_string(COLOURS[(row + column) % 7])


cover = deck.slides.add_slide(deck.slide_layouts[0])
cover.shapes.title.text = "Where to be"
cover.placeholders[1].text = "For everyone"
chart("Ranking", XL_CHART_TYPE.BAR_STACKED, categories(PLATFORMS, MILESTONES + ["Fit"]), XL_LABEL_POSITION.CENTER)
scatter("Fit and reach")
table("The audience", 8, 5)
chart("Radar", XL_CHART_TYPE.RADAR_MARKERS, categories(MILESTONES, ["Needed", *PLATFORMS[:3]]))
hexagons = slide("Honeycomb", "Honeycomb")
for platform in range(3):
    for cell in range(7):
        left, top = Inches(0.8 + 4.1 * platform + 1.1 * (cell % 3)), Inches(2 + 1.2 * (cell // 3))
        shape = hexagons.shapes.add_shape(MSO_SHAPE.HEXAGON, left, top, Inches(1.2), Inches(1.05))
        shape.fill.solid()
        shape.fill.fore_color.rgb = RGBColor.from_string(COLOURS[cell])
        shape.text_frame.text = f"{value(platform, cell):.0f}"
table("Heat map", 15, 9)
chart("What separates them", XL_CHART_TYPE.BAR_CLUSTERED, categories(MILESTONES, PLATFORMS[:2]), XL_LABEL_POSITION.OUTSIDE_END)
chart("How often where", XL_CHART_TYPE.BAR_STACKED, categories(PLATFORMS, [f"Rank {at + 1}" for at in range(11)]))
chart("How far scores could move", XL_CHART_TYPE.BAR_CLUSTERED, categories(PLATFORMS, ["Fit"]), XL_LABEL_POSITION.INSIDE_BASE)
chart("How many places", XL_CHART_TYPE.LINE_MARKERS, categories(["1", "2", "3", "4", "5"], ["Value", "Coverage"]))
first = slide("What to do first", "What to do first")
box = first.shapes.add_textbox(*AREA)
for milestone in MILESTONES:
    paragraph = box.text_frame.add_paragraph()
    paragraph.text = f"{milestone}: answer within a day"
    paragraph.font.size = Pt(16)
assert len(deck.slides) == 12
deck.save(sys.argv[1])

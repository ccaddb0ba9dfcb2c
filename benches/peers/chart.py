"""The chart of the ranking with matplotlib: to be timed as a whole process beside ours.

    pip install matplotlib==3.11.2
    hyperfine 'python benches/peers/chart.py out.svg' \\
        'seven-milestones export PLAN --out DIR --force --formats svg --charts fit'

The ending says the format: svg, pdf, or png at twice 1920 × 1080. The figures are made up by a formula.
"""

import sys

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt

MILESTONES = ["Identity", "Communications", "Sharing", "Presence", "Relationships", "Online brand", "Groups"]
COLOURS = ["#26548C", "#3A7CA5", "#52A09B", "#8AB17D", "#D9B44A", "#D9843B", "#B5575A"]
NAMES = [f"Platform {at + 1}" for at in range(19)]

path = sys.argv[1]
matplotlib.rcParams["svg.fonttype"] = "none"
matplotlib.rcParams["pdf.fonttype"] = 42
figure, axes = plt.subplots(figsize=(13.3333, 7.5))
ends = [0.0] * len(NAMES)
for at, (milestone, colour) in enumerate(zip(MILESTONES, COLOURS)):
    widths = [8 + (row * 7 + at * 13) % 31 / 6.0 for row in range(len(NAMES))]
    alphas = [1.0 if row == 0 else 0.5 for row in range(len(NAMES))]
    bars = axes.barh(NAMES, widths, left=ends, color=[(colour, alpha) for alpha in alphas], label=milestone, height=0.7)
    ends = [end + width for end, width in zip(ends, widths)]
for row, end in enumerate(ends):
    axes.text(end + 1, row, f"{end:.0f}", va="center", fontsize=14, fontweight="bold")
axes.invert_yaxis()
axes.set_xlim(0, 100)
axes.set_xticks([0, 25, 50, 75, 100])
axes.grid(axis="x", color="#DDDDDD")
axes.set_axisbelow(True)
for side in ["top", "right", "bottom", "left"]:
    axes.spines[side].set_visible(False)
axes.tick_params(labelsize=14)
axes.legend(loc="lower center", bbox_to_anchor=(0.5, 1.0), ncol=7, frameon=False)
figure.suptitle("Platform 1 fits everyone best: 88 of 100, 4 ahead of Platform 2", x=0.05, ha="left", fontsize=24, fontweight="bold")
figure.text(0.05, 0.9, "A plan · For everyone", fontsize=13, color="#5A6476")
figure.text(0.05, 0.02, "Levels: estimates by a published rubric", fontsize=10, color="#5A6476")
figure.subplots_adjust(left=0.16, right=0.97, top=0.82, bottom=0.09)
# 144 points to the inch make 1920 × 1080; a picture of pixels is twice that.
figure.savefig(path, dpi=288 if path.endswith("png") else 144)

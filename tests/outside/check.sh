#!/usr/bin/env bash
# Has other programs read what ours writes: Poppler the PDF, python-pptx the slides, LibreOffice slides (in sixty clients’ colours too)
# and scorecard, and the questionnaire; pyxform and Node read that too.
#   tests/outside/check.sh [PROGRAM]
# Needs pdfinfo, pdffonts, pdftotext and pdftoppm (Debian: poppler-utils), soffice (libreoffice-calc, libreoffice-impress and
# libreoffice-writer), node (nodejs) and Python 3.11 with venv; five Python packages are put into target/outside. Says what it checked; a failure fails.
set -euo pipefail
cd "$(dirname "$0")/../.."
program=${1:-target/debug/seven-milestones}
[[ -x $program ]] || { echo "there is no $program: build it first" >&2; exit 2; }
for tool in pdfinfo pdffonts pdftotext pdftoppm soffice node python3; do
  command -v "$tool" >/dev/null || { echo "there is no $tool on this machine" >&2; exit 2; }
done
venv=target/outside/venv
if [[ ! -e $venv/ready-3 ]]; then
  python3 -m venv --clear "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check -r tests/outside/requirements.txt
  touch "$venv/ready-3"
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# The program's own data, and that of LibreOffice, stay out of the person's.
export SEVEN_MILESTONES_HOME=$work/home HOME=$work PYTHONPATH=tests/outside PYTHONDONTWRITEBYTECODE=1
for part in pdf slides looks scorecard questionnaire; do
  "$venv/bin/python" "tests/outside/$part.py" "$program" "$work/$part"
done

#!/usr/bin/env bash
# Starts the program without a display, and on a display without OpenGL: a sentence, the ranking, and status 0.
#
#   bash tests/outside/window.sh [PROGRAM]     the program is target/debug/seven-milestones unless another is named
#
# Needs Linux and Xvfb. Says each thing that holds in a line, and ends with the first that does not.
set -euo pipefail
cd "$(dirname "$0")/../.."

program=$(realpath "${1:-target/debug/seven-milestones}")
work=$(mktemp -d)
trap 'kill "${display_pid:-0}" 2>/dev/null || true; rm -rf "$work"' EXIT
export SEVEN_MILESTONES_HOME=$work/data
plan=assets/examples/harbour-bakery.plan.ron
"$program" rank "$plan" >"$work/ranking"

says() {
    local what=$1 sentence=$2 status=$3
    [ "$status" -eq 0 ] || { cat "$work/err"; printf 'FAILS: %s ends with status %s\n' "$what" "$status" >&2; exit 1; }
    grep -q "$sentence" "$work/err" || { cat "$work/err"; printf 'FAILS: %s does not say “%s”\n' "$what" "$sentence" >&2; exit 1; }
    cmp -s "$work/out" "$work/ranking" || { printf 'FAILS: %s does not print the ranking\n' "$what" >&2; exit 1; }
    printf 'holds: %s says: %s\n' "$what" "$(grep "$sentence" "$work/err")"
}

status=0
env -u DISPLAY -u WAYLAND_DISPLAY -u WAYLAND_SOCKET "$program" "$plan" >"$work/out" 2>"$work/err" || status=$?
says "no display" "no display found, so the window can’t open; here is the ranking instead" $status

status=0
env -u WAYLAND_DISPLAY -u WAYLAND_SOCKET DISPLAY=:8999 "$program" "$plan" >"$work/out" 2>"$work/err" || status=$?
says "a display that does not answer" "the window could not be opened" $status

display=:$((70 + RANDOM % 900))
Xvfb "$display" -screen 0 1024x768x24 -extension GLX >/dev/null 2>&1 & display_pid=$!
sleep 2
status=0
# Without GLX, and with nobody to draw for EGL either.
env -u WAYLAND_DISPLAY -u WAYLAND_SOCKET DISPLAY=$display __EGL_VENDOR_LIBRARY_FILENAMES=/nowhere LIBGL_DRIVERS_PATH=/nowhere \
    timeout 60 "$program" "$plan" >"$work/out" 2>"$work/err" || status=$?
says "no OpenGL" "a build with the feature .wgpu. may open it" $status

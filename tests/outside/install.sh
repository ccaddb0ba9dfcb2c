#!/usr/bin/env bash
# Builds the package for Debian, installs it, opens a plan by its association in a real window, and removes it again.
#
#   bash tests/outside/install.sh [PROFILE]     the profile is `dist` unless another is named, such as `dev`
#
# Needs root on Debian or its kin, `cargo deb`, and: apt-get install appstream desktop-file-utils libgl1-mesa-dri
# libglib2.0-bin shared-mime-info x11-utils xdg-utils xdotool xvfb. Says each thing that holds in a line, and ends with the first that does not.
set -euo pipefail
cd "$(dirname "$0")/../.."

profile=${1:-dist}
work=$(mktemp -d)
holds() { printf 'holds: %s\n' "$*"; }
fails() { printf 'FAILS: %s\n' "$*" >&2; exit 1; }
tidy() {
    if [ -n "${window_pid:-}" ]; then kill "$window_pid" 2>/dev/null || true; fi
    if [ -n "${display_pid:-}" ]; then kill "$display_pid" 2>/dev/null || true; fi
    if [ -n "${installed:-}" ]; then dpkg --remove seven-milestones >/dev/null 2>&1 || true; fi
    rm -rf "$work"
}
trap tidy EXIT
# As in a session of a desktop that asks the shared database of kinds of files.
export XDG_CURRENT_DESKTOP=GNOME
export CARGO_HOME=${CARGO_HOME:-$HOME/.cargo} RUSTUP_HOME=${RUSTUP_HOME:-$HOME/.rustup} SEVEN_MILESTONES_HOME=$work/data
export HOME=$work/home XDG_DATA_HOME=$work/home/.local/share XDG_CONFIG_HOME=$work/home/.config
mkdir -p "$HOME"

desktop-file-validate assets/packaging/linux/seven-milestones.desktop && holds "the desktop entry is valid"
appstreamcli validate --no-net assets/packaging/linux/seven-milestones.metainfo.xml >/dev/null && holds "the metadata for software centres are valid"

cargo deb --quiet --profile "$profile" --output "$work/" ${CARGO_DEB_WORDS:-} >/dev/null
package=$(echo "$work"/*.deb)
holds "a package of $(du -k "$package" | cut -f1) kB is built, version $(dpkg-deb -f "$package" Version)"
printf '       it needs %s\n' "$(dpkg-deb -f "$package" Depends)"

installed=yes
dpkg --install "$package" >"$work/dpkg.log" 2>&1 || { cat "$work/dpkg.log"; apt-get -qq -y --no-install-recommends -f install >/dev/null; }
dpkg --status seven-milestones | grep -q '^Status: install ok installed' || fails "the package is not installed"
holds "it is installed"
[ "$(seven-milestones --version)" = "seven-milestones $(dpkg-deb -f "$package" Version | cut -d- -f1)" ] || fails "another version answers"
holds "the program answers by its name"
update-mime-database /usr/share/mime
update-desktop-database /usr/share/applications

seven-milestones sample "$work/plans" >/dev/null
plan=$work/plans/harbour-bakery.plan.ron
type=$(xdg-mime query filetype "$plan")
[ "$type" = application/x-seven-milestones-plan ] || fails "a plan is taken for $type"
holds "a plan is known by its name: $type"
entry=$(xdg-mime query default "$type")
[ "$entry" = seven-milestones.desktop ] || fails "plans are opened by '$entry'"
holds "plans are opened by $entry"
[ "$(xdg-mime query filetype "$work/plans/platforms/facebook.ron")" != "$type" ] || fails "a profile is taken for a plan"
holds "a profile is not taken for a plan"
for size in 16x16 32x32 48x48 128x128 256x256; do
    [ -s "/usr/share/icons/hicolor/$size/apps/seven-milestones.png" ] || fails "there is no icon of $size"
done
holds "there are icons of all sizes"

# What a desktop does with a double click: the command of the entry, `%f` being the file.
command=$(sed -n 's/^Exec=//p' "/usr/share/applications/$entry" | sed "s|%f|$plan|")
display=:$((70 + RANDOM % 900))
Xvfb "$display" -screen 0 1440x900x24 >/dev/null 2>&1 & display_pid=$!
sleep 2
DISPLAY=$display $command >"$work/window.log" 2>&1 & window_pid=$!
title=
for _ in $(seq 60); do
    sleep 1
    for window in $(DISPLAY=$display xdotool search --onlyvisible --class seven-milestones 2>/dev/null); do
        title=$(DISPLAY=$display xdotool getwindowname "$window")
    done
    # It gets its own title with its first frame.
    [[ $title != *"Harbour Bakery"* ]] || break
done
case $title in
    *"Harbour Bakery"*) holds "the plan is open in a window called: $title" ;;
    *) cat "$work/window.log"; fails "no window with the plan has opened (title: '$title')" ;;
esac
icon=$(DISPLAY=$display xprop -notype -f _NET_WM_ICON 32c -id "$window" _NET_WM_ICON)
[[ $icon == "_NET_WM_ICON = 256, 256, "* ]] || fails "the window has no icon"
holds "the window has the icon"
if [ -n "${PICTURE:-}" ]; then DISPLAY=$display import -window root "$PICTURE"; fi
kill "$window_pid"; wait "$window_pid" 2>/dev/null || true; window_pid=

dpkg --remove seven-milestones >/dev/null 2>&1
installed=
update-mime-database /usr/share/mime
update-desktop-database /usr/share/applications
hash -r
if command -v seven-milestones >/dev/null || [ -e "/usr/share/applications/$entry" ] || [ -e /usr/share/mime/packages/seven-milestones.xml ]; then
    fails "something is left after removing it"
fi
holds "it is removed, and nothing of it is left; the plan is where it was: $(ls "$work/plans")"

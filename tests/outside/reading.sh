#!/usr/bin/env bash
# Follows what the program asks of the system while it reads files: nothing is written, nothing is fetched, nothing is run.
#
#   bash tests/outside/reading.sh [PROGRAM]     the program is target/debug/seven-milestones unless another is named
#
# Needs Linux and `strace`. Says each thing that holds in a line, and ends with the first that does not.
set -euo pipefail
cd "$(dirname "$0")/../.."

program=$(realpath "${1:-target/debug/seven-milestones}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export SEVEN_MILESTONES_HOME=$work/data
mkdir "$SEVEN_MILESTONES_HOME"

follow() {
    local what=$1; shift
    strace -f -o "$work/calls" -e trace=file,network,process "$program" "$@" >"$work/out" 2>"$work/err" || true
    # Files opened to be written to, or made, renamed, removed or changed.
    if grep -E 'open(at)?2?\(.*(O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND)|^[0-9]+ +(creat|rename|renameat2?|unlink|unlinkat|mkdir|mkdirat|link|linkat|symlink|symlinkat|chmod|fchmodat|truncate|mknodat?)\(' "$work/calls" | grep -v '"/dev/null"\|"/dev/tty"'; then
        printf 'FAILS: %s writes\n' "$what" >&2; exit 1
    fi
    if grep -E '^[0-9]+ +(socket|connect|bind|sendto|sendmsg)\(' "$work/calls"; then
        printf 'FAILS: %s asks for the network\n' "$what" >&2; exit 1
    fi
    if [ "$(grep -cE '^[0-9]+ +execve\(' "$work/calls")" -ne 1 ] || grep -E '^[0-9]+ +(fork|vfork)\(' "$work/calls"; then
        printf 'FAILS: %s runs a program\n' "$what" >&2; exit 1
    fi
    printf 'holds: %s writes nothing, fetches nothing and runs nothing (%s calls looked at)\n' "$what" "$(wc -l <"$work/calls")"
}

# Whether what is looked for would be found: `sample` writes two files.
if (follow "sample" sample "$work/sample") >/dev/null 2>&1; then
    printf 'FAILS: a program that writes is not told from one that does not\n' >&2; exit 1
fi
for file in tests/fixtures/*.ron tests/fixtures/hostile/*.ron assets/framework.ron assets/examples/*.ron; do
    follow "check $file" check "$file"
done
follow "check of all profiles that ship" check assets/platforms/*.ron
follow "rank" rank assets/examples/harbour-bakery.plan.ron
follow "rank --json" rank assets/examples/harbour-bakery.plan.ron --json

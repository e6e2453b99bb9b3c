# Shared by the scripts beside this folder: where things are, and how they speak. Sourced, never run.

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
cache="${XDG_CACHE_HOME:-$HOME/.cache}/zhospar"

# One build folder outside the working copy, so that every clone shares it and no clone carries it.
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$cache/target}"

# rustup puts cargo here without asking a shell that is already running.
if ! command -v cargo >/dev/null && [[ -d "$HOME/.cargo/bin" ]]; then
  export PATH="$HOME/.cargo/bin:$PATH"
fi

say() { printf '%s\n' "$*"; }
warn() { printf '%s\n' "$*" >&2; }
die() {
  warn "$*"
  exit 1
}

# version_at_least HAVE NEED: whether a dotted version is new enough.
version_at_least() { [[ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" == "$2" ]]; }

# on_a_display COMMAND…: runs it on a display and a message bus of its own, so that nobody's desktop is touched.
on_a_display() {
  xvfb-run --auto-servernum --server-args="-screen 0 1366x768x24" \
    dbus-run-session --config-file="$root/script/lib/session-bus.conf" -- "$@"
}

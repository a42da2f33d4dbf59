# shellcheck shell=bash
# Small helpers that the other scripts share. Source it; it moves to the root of the repository.

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
export PATH="$PWD/node_modules/.bin:$HOME/.cargo/bin:$PATH"

say() { printf '      %s\n' "$*"; }

# die SENTENCE...: ends the script. The sentences say what is wrong and what mends it.
die() {
  printf '\n  Stopped: %s\n' "$1" >&2
  shift
  printf '  %s\n' "$@" >&2
  exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

as_root() {
  if [[ $(id -u) -eq 0 ]]; then
    "$@"
  elif have sudo; then
    sudo "$@"
  else
    die "this needs the right to install Debian packages: $*" "Run that command as root once, then start again."
  fi
}

# retry TIMES SECONDS COMMAND...: each try ends after SECONDS.
retry() {
  local times=$1 seconds=$2 try
  shift 2
  for ((try = 1; try <= times; try++)); do
    timeout --foreground "$seconds" "$@" && return 0
    ((try == times)) || { say "try $try of $times failed, once more in 3 seconds: $1"; sleep 3; }
  done
  return 1
}

# hash_of PATH...: one hash over the names and contents of files; folders are walked, absent ones passed over.
hash_of() {
  local path
  for path in "$@"; do
    [[ ! -e $path ]] || find "$path" -type f -print0
  done | LC_ALL=C sort -z | xargs -0 -r sha256sum | sha256sum | cut -d' ' -f1
}

# unchanged STAMP HASH: true when the stamp file holds the hash.
unchanged() { [[ -f $1 && $(<"$1") == "$2" ]]; }

# stamp STAMP HASH: remembers the hash.
stamp() { mkdir -p "$(dirname "$1")" && printf '%s\n' "$2" >"$1"; }

# locked_version CRATE: the version that stands in Cargo.lock.
locked_version() {
  awk -F'"' -v crate="$1" '$1 == "name = " { found = $2 == crate } found && $1 == "version = " { print $2; exit }' Cargo.lock
}

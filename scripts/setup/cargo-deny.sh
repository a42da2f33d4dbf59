#!/usr/bin/env bash
# Gets cargo-deny, which checks what the crates are, into build/tools.
set -euo pipefail
source scripts/lib.sh

tools=$PWD/build/tools
version=0.20.2

is_right() { [[ -x $tools/bin/cargo-deny && $("$tools/bin/cargo-deny" --version 2>/dev/null) == "cargo-deny $version" ]]; }

if is_right; then
  say "already there, $version"
  exit
fi

say "building cargo-deny $version (about a minute, once for each version)"
# Not optimised: it builds sooner, and runs for a second or two only. In a folder of its own, so that no setting of this
# package has a say in it. Without the features that it has by default, which are for its advisories and other clients.
install() {
  CARGO_NET_RETRY=3 retry 2 1800 cargo install --force --locked --debug --no-default-features --root "$tools" --version "=$version" cargo-deny
}
mkdir -p "$tools"
(cd "$tools" && install 2> >(grep -v 'be sure to add' >&2)) ||
  die "cargo-deny $version could not be built." "Check the network, as it comes from the Rust package registry, then start again."

is_right || die "cargo-deny was built but does not say version $version." "Run 'make clean-all' and start again."
say "built $version"

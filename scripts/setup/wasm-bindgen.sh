#!/usr/bin/env bash
# Gets the wasm-bindgen program and its test runner into build/tools. Its version must be exactly that of the library.
set -euo pipefail
source scripts/lib.sh

tools=$PWD/build/tools
version=$(locked_version wasm-bindgen)
[[ -n $version ]] || die "Cargo.lock names no wasm-bindgen." "Restore Cargo.lock, then start again."

is_right() { [[ -x $tools/bin/$1 && $("$tools/bin/$1" --version 2>/dev/null) == "$1 $version" ]]; }

if is_right wasm-bindgen && is_right wasm-bindgen-test-runner; then
  say "already there, $version"
  exit
fi

say "building wasm-bindgen $version (about two minutes, once for each version)"
# Lightly optimised: it builds sooner, and runs for a second or two only. Not --locked: its own lock can name
# releases that were withdrawn.
install() {
  CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_NET_RETRY=3 \
    retry 2 1800 cargo install --force --root "$tools" --version "=$version" wasm-bindgen-cli
}
# In a folder of its own, so that no setting of this package has a say in it.
mkdir -p "$tools"
(cd "$tools" && install 2> >(grep -v 'be sure to add' >&2)) ||
  die "wasm-bindgen $version could not be built." "Check the network, as it comes from the Rust package registry, then start again."

is_right wasm-bindgen || die "wasm-bindgen was built but does not say version $version." "Run 'make clean-all' and start again."
say "built $version"

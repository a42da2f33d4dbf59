#!/usr/bin/env bash
# Gets the splitter, which moves the app's wings into files of their own, into build/tools.
set -euo pipefail
source scripts/lib.sh
source scripts/lib/wasm-split.sh

tools=$PWD/build/tools
program=$tools/bin/wasm-split-cli
# The program does not say its version itself; cargo notes what it has installed.
is_right() { [[ -x $program ]] && grep -qF "\"wasm_split_cli_support $wasm_split_version " "$tools/.crates.toml" 2>/dev/null; }

if is_right; then
  say "already there, $wasm_split_version"
  exit
fi

say "building the splitter $wasm_split_version (about a minute, once for each version)"
install() {
  CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_NET_RETRY=3 \
    retry 2 1800 cargo install --force --locked --root "$tools" --version "=$wasm_split_version" --features build-binary wasm_split_cli_support
}
mkdir -p "$tools"
(cd "$tools" && install 2> >(grep -v 'be sure to add' >&2)) ||
  die "the splitter $wasm_split_version could not be built." "Check the network, as it comes from the Rust package registry, then start again."

is_right || die "the splitter was built but is not at version $wasm_split_version." "Run 'make clean-all' and start again."
say "built $wasm_split_version"

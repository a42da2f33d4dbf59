#!/usr/bin/env bash
# Gets the WebAssembly target: it may be there already, or come by rustup, or be built with Debian's packages.
set -euo pipefail
source scripts/lib.sh
source scripts/lib/wasm-cargo.sh

# rustup's own check of the network: it ends at once where there is one (with 100 when updates wait).
rustup_can_download() {
  local code=0
  have rustup || return 1
  timeout --foreground 20 rustup check >/dev/null 2>&1 || code=$?
  ((code == 0 || code == 100))
}

if ordinary_has_target; then
  say "already there, in $(rustc --version | cut -d' ' -f1,2)"
  exit
fi
if debian_has_target; then
  say "already built, for Debian's $(/usr/bin/rustc --version | cut -d' ' -f1,2)"
  exit
fi
if [[ ${WASM_TARGET_FROM:-} != debian ]] && rustup_can_download; then
  say "asking rustup for it"
  timeout --foreground 120 rustup target add "$wasm_target" && ordinary_has_target && exit
fi

say "rustup cannot give it here, so it is built with Debian's Rust packages (about two minutes, once)"
bash scripts/setup/wasm-target-debian.sh

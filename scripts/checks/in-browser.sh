#!/usr/bin/env bash
# Runs the Rust tests of tests/browser inside Chromium. webdriver.json holds the browser's flags.
set -euo pipefail
source scripts/lib.sh
source scripts/lib/wasm-cargo.sh

if [[ ! -f tests/browser/main.rs ]]; then
  say "none yet: tests/browser/main.rs does not exist"
  exit
fi
CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=$PWD/build/tools/bin/wasm-bindgen-test-runner
CHROMEDRIVER=$(command -v chromedriver)
WASM_BINDGEN_TEST_TIMEOUT=120
CARGO_PROFILE_DEV_DEBUG=false # panics still say where; it compiles and loads sooner
export CARGO_PROFILE_DEV_DEBUG CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER CHROMEDRIVER WASM_BINDGEN_TEST_TIMEOUT
wasm_cargo test --locked --target "$wasm_target" --test browser

#!/usr/bin/env bash
# Compiles the app for the browser, with the profile that makes it small.
set -euo pipefail
source scripts/lib.sh
source scripts/lib/wasm-cargo.sh

wasm_cargo build --locked --profile web --bin provider-concerns --target "$wasm_target"

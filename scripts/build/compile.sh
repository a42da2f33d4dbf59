#!/usr/bin/env bash
# Compiles the app for the browser, with the profile that makes it small.
set -euo pipefail
source scripts/lib.sh
source scripts/lib/variant.sh
source scripts/lib/wasm-cargo.sh

# The splitter follows what refers to what, which the linker would forget.
wasm_link_args='--emit-relocs'
wasm_cargo build --locked --profile web --bin provider-concerns --features "split $site_features" --target "$wasm_target"
# Cargo has one place for the result of every choice of features; here each keeps its own.
mkdir -p "$site_work"
cp "target/$wasm_target/web/provider-concerns.wasm" "$site_compiled"

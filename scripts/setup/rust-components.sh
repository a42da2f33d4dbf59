#!/usr/bin/env bash
# Makes sure of rustfmt and clippy, which a minimal Rust toolchain lacks.
set -euo pipefail
source scripts/lib.sh

both() { cargo fmt --version && cargo clippy --version; }

if ! both >/dev/null 2>&1; then
  say "asking rustup for rustfmt and clippy"
  timeout --foreground 120 rustup component add rustfmt clippy || true
fi
both >/dev/null 2>&1 || die "rustfmt or clippy is missing." "Run 'rustup component add rustfmt clippy', then start again."
say "$(cargo fmt --version | cut -d' ' -f1,2), $(cargo clippy --version | cut -d' ' -f1,2)"

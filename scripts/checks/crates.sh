#!/usr/bin/env bash
# Checks the licences and sources of all crates, and that none is there twice without a reason (scripts/checks/deny.toml).
# 'crates.sh advisories' asks instead for what is known to be wrong with one of them: that needs the network.
set -euo pipefail
source scripts/lib.sh

checks=("$@")
((${#checks[@]} > 0)) || checks=(licenses bans sources)

for manifest in Cargo.toml tests/fuzz/Cargo.toml; do
  build/tools/bin/cargo-deny --locked --manifest-path "$manifest" --config scripts/checks/deny.toml \
    check --allow license-not-encountered --allow license-exception-not-encountered \
    --allow unmatched-skip --allow unnecessary-skip --hide-inclusion-graph "${checks[@]}" ||
    die "the crates of $manifest are not all what they should be." "What is wrong stands above; scripts/checks/deny.toml has the rules."
done

#!/usr/bin/env bash
# Runs every check, with all its set-up, and stops at the first that fails.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
source scripts/lib/steps.sh

core='--locked --no-default-features --features cli'

plan_tools
begin_site
step 'Chromium and its driver' 'bash scripts/setup/browser.sh'
step 'Firefox and WebKit' 'bash scripts/setup/engines.sh'
step 'Formatter and linter' 'bash scripts/setup/rust-components.sh'
step 'Check: lock files name no registry address' 'bash scripts/checks/lock-files.sh'
step 'cargo-deny' 'bash scripts/setup/cargo-deny.sh'
step 'Check: licences and sources of all crates' 'bash scripts/checks/crates.sh'
step "Check: no file names a folder of somebody's machine" 'bash scripts/checks/machine-paths.sh'
step 'Check: formatting' 'cargo fmt --check'
step 'Check: lints of the core' "cargo clippy $core --all-targets -- -D warnings"
step 'Check: lints of the web app' 'cargo clippy --locked --all-targets --features split -- -D warnings'
step 'Test: the core' "cargo test $core"
step 'C++ compiler, for the fuzzing engine' 'bash scripts/setup/fuzz.sh'
step 'Fuzz: the whole corpus, and 10 seconds a target' 'bash scripts/checks/fuzz.sh 10'
step 'Check: documentation' 'RUSTDOCFLAGS="-D warnings" cargo doc --locked --no-deps --lib --all-features'
finish_site
step 'Test: the built site' 'node --test --test-reporter=spec tests/browser-build/*.test.js'
# As with a journey, one that breaks off is tried once more.
step 'Bench: each measurement once, on little, so that they all work' 'BENCH=short node scripts/bench/run.mjs || BENCH=short node scripts/bench/run.mjs'
step 'Test: the web app inside Chromium' 'bash scripts/checks/in-browser.sh'
step 'Test: whole journeys in Chromium' 'bash scripts/checks/journeys.sh'
step 'Test: the main journeys in Firefox and WebKit' 'bash scripts/checks/engines.sh'
run_plan
printf '\nAll checks passed (%d of %d, %d s).\n' "${#plan_titles[@]}" "${#plan_titles[@]}" "$SECONDS"

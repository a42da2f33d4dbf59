#!/usr/bin/env bash
# fuzz.sh SECONDS: runs the corpus of every fuzz target, and then each for so many seconds, as many at a time as there are
# processors. The engine's choices are the same in every run: this proves again what is known to hold, and 'make fuzz' is
# there to find what is not.
set -euo pipefail
source scripts/lib.sh
source scripts/lib/fuzz.sh
export FUZZ_SEED=1

one() {
  local log=$fuzz_work/log/$1.log
  if fuzz_run "$1" "$2" >"$log" 2>&1; then
    say "$1: $(fuzz_summary "$log")"
  else
    tail -n 60 "$log" >&2
    die "the fuzz target “$1” failed; what it was given stands above and in $fuzz_work/found." \
      "'scripts/fuzz.sh $1 FILE' runs one input again."
  fi
}

if [[ $# -eq 2 ]]; then
  one "$2" "$1"
  exit
fi
cargo fmt --manifest-path tests/fuzz/Cargo.toml --check
fuzz_build
mkdir -p "$fuzz_work/log"
printf '%s\n' "${fuzz_targets[@]}" | xargs -P "$(nproc)" -n 1 bash scripts/checks/fuzz.sh "$1"

#!/usr/bin/env bash
# Fuzzes: fuzz.sh [TARGET|all] [SECONDS]   runs one target, or every one after the other, for ten minutes or so many seconds
#         fuzz.sh TARGET FILE             runs one input, such as one that was found
#         fuzz.sh keep                    takes into the corpus what reached new places, and is small
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
source scripts/lib/fuzz.sh

which=${1:-all} what=${2:-600}
[[ $which == all || $which == keep ]] || fuzz_options "$which"
bash scripts/setup/fuzz.sh
say "building the targets"
fuzz_build

if [[ $which == keep ]]; then
  for target in "${fuzz_targets[@]}"; do
    bash scripts/fuzz/keep.sh "$target"
  done
  exit
fi
chosen=("$which")
[[ $which != all ]] || chosen=("${fuzz_targets[@]}")
mkdir -p "$fuzz_work/log"
for target in "${chosen[@]}"; do
  fuzz_options "$target"
  if [[ -f $what ]]; then
    fuzz_once "$target" "$what"
    continue
  fi
  say "$target, for $what seconds; its log is $fuzz_work/log/$target.log"
  if ! fuzz_run "$target" "$what" >"$fuzz_work/log/$target.log" 2>&1; then
    tail -n 40 "$fuzz_work/log/$target.log" >&2
    die "the target “$target” failed." "The input stands in $fuzz_work/found; 'scripts/fuzz.sh $target FILE' runs it again."
  fi
  say "$(fuzz_summary "$fuzz_work/log/$target.log")"
done

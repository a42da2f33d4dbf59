# shellcheck shell=bash
# The fuzz targets: what each is run with, and how they are built.

fuzz_targets=(import envelope migrations framework kept sealed_file backup repeated canonical verify frames training scenarios)
fuzz_work=build/fuzz

# fuzz_options TARGET: sets fuzz_most, the largest input in bytes; fuzz_words, its dictionary or none; and fuzz_seeds, the
# folders that it begins with. The first is its own; the others are files that the other tests hold anyway.
fuzz_options() {
  fuzz_most=16384 fuzz_words='' fuzz_seeds=("tests/fuzz/corpus/$1")
  case $1 in
    import) fuzz_most=65536 fuzz_words=record fuzz_seeds+=(tests/exports/v1) ;;
    envelope) fuzz_most=32768 fuzz_words=record fuzz_seeds+=(tests/drafts/v1 tests/drafts/v2) ;;
    framework) fuzz_most=32768 fuzz_words=framework fuzz_seeds+=(src/framework/data tests/cases/frameworks-broken) ;;
    backup) fuzz_words=record ;;
    canonical) fuzz_words=record fuzz_seeds+=(tests/fuzz/corpus/import) ;;
    verify) fuzz_most=32768 fuzz_words=record fuzz_seeds+=(tests/fuzz/corpus/import) ;;
    migrations) fuzz_most=1024 ;;
    repeated) fuzz_most=64 ;;
    frames) fuzz_most=4096 ;;
    training) fuzz_most=16384 ;;
    scenarios) fuzz_most=32768 fuzz_words=framework fuzz_seeds+=(tests/cases/scenarios-broken) ;;
    kept | sealed_file) ;;
    *) die "there is no fuzz target “$1”." "There are: ${fuzz_targets[*]}." ;;
  esac
}

fuzz_host() { rustc -vV | sed -n 's/^host: //p'; }

# fuzz_program TARGET: where its program is.
fuzz_program() { printf 'target/fuzz/%s/release/%s' "$(fuzz_host)" "$1"; }

# fuzz_build: builds every target. The compiler counts which ways through the code an input takes, by passes that every
# stable compiler has: no other toolchain and no further tool is needed. The flags hold for this machine named as a target,
# so that build scripts, which have no engine to count for, are compiled without.
fuzz_build() {
  local flags=(-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table
    -Cllvm-args=-sanitizer-coverage-trace-compares '--cfg=fuzzing') bins=() target
  for target in "${fuzz_targets[@]}"; do bins+=(--bin "$target"); done
  CARGO_ENCODED_RUSTFLAGS=$(IFS=$'\x1f' && printf '%s' "${flags[*]}") cargo build --quiet --locked --release \
    --manifest-path tests/fuzz/Cargo.toml --target-dir target/fuzz --target "$(fuzz_host)" "${bins[@]}"
}

# fuzz_run TARGET SECONDS: runs the whole corpus, and then what the engine makes of it. An input that takes more than a
# second of the processor, or more memory than its size allows, fails in the target itself (tests/fuzz/src/limits.rs).
# FUZZ_SEED makes the engine's choices the same each time. The engine's limits, in seconds of the clock, are for what never
# ends and for a program that dies.
fuzz_run() {
  local target=$1 seconds=$2
  fuzz_options "$target"
  mkdir -p "${fuzz_seeds[0]}"
  mkdir -p "$fuzz_work/corpus/$target" "$fuzz_work/found"
  timeout --foreground --kill-after=5 $((seconds + 120)) "$(fuzz_program "$target")" -timeout=10 -rss_limit_mb=512 \
    -max_total_time="$seconds" -max_len="$fuzz_most" ${fuzz_words:+-dict=tests/fuzz/dictionaries/$fuzz_words.dict} \
    ${FUZZ_SEED:+-seed=$FUZZ_SEED} -print_final_stats=1 -artifact_prefix="$fuzz_work/found/$target-" "$fuzz_work/corpus/$target" "${fuzz_seeds[@]}"
}

# fuzz_once TARGET FILE: runs one input.
fuzz_once() { timeout --foreground --kill-after=5 60 "$(fuzz_program "$1")" -timeout=10 -rss_limit_mb=512 "$2"; }

# fuzz_summary LOG: one line on a run that went well.
fuzz_summary() {
  awk '/^stat::number_of_executed_units:/ { runs = $2 } /^stat::average_exec_per_sec:/ { speed = $2 }
    /^stat::peak_rss_mb:/ { memory = $2 } match($0, /cov: [0-9]+/) { places = substr($0, RSTART + 5, RLENGTH - 5) }
    END { printf "%d inputs, %d a second, %d places reached, %d MB", runs, speed, places, memory }' "$1"
}

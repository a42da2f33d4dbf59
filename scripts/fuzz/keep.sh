#!/usr/bin/env bash
# keep.sh TARGET: takes into its corpus what the last runs found, as little as reaches the same places, and small inputs only,
# so that the corpus stays quick to run and small to keep.
set -euo pipefail
source scripts/lib.sh
source scripts/lib/fuzz.sh

target=$1 largest=${LARGEST_KEPT:-3000} most=${MOST_KEPT:-30}
fuzz_options "$target"
small=$fuzz_work/small/$target merged=$fuzz_work/merged/$target
rm -rf "$small" "$merged"
mkdir -p "$small" "$merged" "tests/fuzz/corpus/$target"
find "$fuzz_work/corpus/$target" -type f -size "-${largest}c" -exec cp -t "$small" {} +
"$(fuzz_program "$target")" -merge=1 -rss_limit_mb=512 -max_len="$fuzz_most" "$merged" "${fuzz_seeds[@]}" "$small" 2>/dev/null
before=$(find "tests/fuzz/corpus/$target" -type f | wc -l)
# The merge begins with what is kept already, and then takes what adds most for its size; the first of it are kept.
find "$merged" -type f -printf '%s %p\n' | sort -n | cut -d' ' -f2- | head -n "$most" | while read -r file; do
  name=$(sha1sum "$file" | cut -c1-12)
  cp "$file" "tests/fuzz/corpus/$target/$name"
done
say "$target: $before inputs before, $(find "tests/fuzz/corpus/$target" -type f | wc -l) now"

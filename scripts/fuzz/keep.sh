#!/usr/bin/env bash
# keep.sh TARGET: takes into its corpus what the last runs found, as little as reaches the same places, and small inputs only,
# so that the corpus stays quick to run and small to keep.
set -euo pipefail
source scripts/lib.sh
source scripts/lib/fuzz.sh

target=$1 largest=${LARGEST_KEPT:-2500} most=${MOST_KEPT:-25}
fuzz_options "$target"
kept=tests/fuzz/corpus/$target small=$fuzz_work/small/$target merged=$fuzz_work/merged/$target
rm -rf "$small" "$merged"
mkdir -p "$small" "$merged" "$kept" "$fuzz_work/corpus/$target"
find "$fuzz_work/corpus/$target" -type f -size "-${largest}c" -exec cp -t "$small" {} +
# The merge begins with what is there already, and adds only what reaches further.
number=0
for folder in "${fuzz_seeds[@]}"; do
  while IFS= read -r file; do
    number=$((number + 1))
    cp "$file" "$merged/there-$number"
  done < <(find "$folder" -type f)
done
"$(fuzz_program "$target")" -merge=1 -rss_limit_mb=512 -max_len="$fuzz_most" "$merged" "$small" 2>/dev/null
added=$(find "$merged" -type f ! -name 'there-*' | wc -l)
# All of it would be too many. Of what is small, the largest reach the most places each.
find "$merged" -type f ! -name 'there-*' -printf '%s %p\n' | LC_ALL=C sort -k 1,1nr -k 2 | sed -n "1,${most}p" | cut -d' ' -f 2- |
  while IFS= read -r file; do
    cp "$file" "$kept/$(sha1sum "$file" | cut -c1-12)"
  done
say "$target: $added inputs reach further, $(find "$kept" -type f | wc -l) in its corpus now"

#!/usr/bin/env bash
# Bundles page, styles, JavaScript and WebAssembly into dist/, and compresses them beside.
set -euo pipefail
source scripts/lib.sh

stamp_file=build/dist.hash
mapfile -t sources < <(find src -type f ! -name '*.rs' | LC_ALL=C sort)
wanted=$(hash_of index.html public styles build/pkg vite.config.js scripts/vite package-lock.json "${sources[@]}")

if unchanged "$stamp_file" "$wanted" && [[ -f dist/index.html && -f dist/index.html.br ]]; then
  say "already done"
  exit
fi

rm -f "$stamp_file"
vite build --logLevel warn || die "the site could not be bundled." "What is wrong stands above: most often a mistake in styles/ or index.html."
stamp "$stamp_file" "$wanted"
find dist -type f ! -name '*.br' -printf '%P\n' | LC_ALL=C sort | while read -r file; do
  say "$(printf '%-52s %7d bytes, %7s compressed' "$file" "$(stat -c %s "dist/$file")" "$(stat -c %s "dist/$file.br" 2>/dev/null || echo -)")"
done

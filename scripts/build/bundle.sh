#!/usr/bin/env bash
# Bundles page, styles, JavaScript and WebAssembly into its folder (dist/, ordinarily), and compresses them beside.
set -euo pipefail
source scripts/lib.sh
source scripts/lib/variant.sh

stamp_file=$site_work/dist.hash
mapfile -t sources < <(find src -type f ! -name '*.rs' | LC_ALL=C sort)
wanted=$(hash_of index.html public styles "$site_work/pkg" vite.config.js scripts/vite scripts/composition Cargo.toml Cargo.lock package-lock.json "${sources[@]}")

if unchanged "$stamp_file" "$wanted" && [[ -f $site_dist/index.html && -f $site_dist/index.html.br ]]; then
  say "already done"
  exit
fi

rm -f "$stamp_file"
SITE_PKG=$site_work/pkg vite build --logLevel warn --outDir "$site_dist" || die "the site could not be bundled." "What is wrong stands above: most often a mistake in styles/ or index.html."
stamp "$stamp_file" "$wanted"
find "$site_dist" -type f ! -name '*.br' -printf '%P\n' | LC_ALL=C sort | while read -r file; do
  say "$(printf '%-52s %7d bytes, %7s compressed' "$file" "$(stat -c %s "$site_dist/$file")" "$(stat -c %s "$site_dist/$file.br" 2>/dev/null || echo -)")"
done

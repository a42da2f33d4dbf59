#!/usr/bin/env bash
# Makes pkg (build/pkg, ordinarily) from the compiled app: the JavaScript that loads it, and the WebAssembly, in its parts and made
# smaller.
set -euo pipefail
source scripts/lib.sh
source scripts/lib/variant.sh
source scripts/lib/wasm-split.sh

name=provider_concerns
pkg=$site_work/pkg
bound=$site_work/bound
log=$site_work/wasm-opt.log
stamp_file=$site_work/pkg.hash
split=$site_work/split
wanted=$(hash_of "$site_compiled" "$0" scripts/lib/wasm-split.sh Cargo.lock package-lock.json)

[[ -f $site_compiled ]] || die "$site_compiled is missing." "Run 'make build', which compiles it."

if unchanged "$stamp_file" "$wanted" && [[ -f $pkg/$name.js && -f $pkg/${name}_bg.wasm ]]; then
  say "already done"
  exit
fi

rm -rf "$split" "$bound" "$pkg" "$stamp_file"
mkdir -p "$split"
build/tools/bin/wasm-split-cli --target web --out-name "$name" "$site_compiled" "$split" >"$log" 2>&1 || {
  tail -n 20 "$log" >&2
  die "the splitter refused the compiled app." "All it said is in $log."
}
# The parts find what they need of the main module under the names that the compiler gave it.
build/tools/bin/wasm-bindgen --target web --no-typescript --remove-producers-section --keep-lld-exports --no-demangle \
  --out-name "$name" --out-dir "$bound" "$split/$name.wasm"
rm "$split/$name.wasm"
mv "$split"/* "$bound/"
rmdir "$split"

# What the compiler may use by default, and every browser of the last years has.
features=(bulk-memory bulk-memory-opt multivalue mutable-globals nontrapping-float-to-int reference-types sign-ext)
weight() { find "$bound" -name '*.wasm' -printf '%s\n' | awk '{ sum += $1 } END { print int(sum / 1024) }'; }
before=$(weight)
# Each part by itself, and nothing that would change what the parts have in common: exports, table, memory.
smaller() { wasm-opt -Oz "${features[@]/#/--enable-}" "$1" -o "$1.small" >>"$log" 2>&1 && mv "$1.small" "$1"; }
for part in "$bound"/*.wasm; do
  smaller "$part" || {
    tail -n 20 "$log" >&2
    die "wasm-opt refused $part." "If it names a feature, add that to the list in scripts/build/bind.sh. All it said is in $log."
  }
done
mv "$bound" "$pkg"
stamp "$stamp_file" "$wanted"
bound=$pkg
say "$before KB made $(weight) KB, in $(find "$pkg" -name '*.wasm' | wc -l) parts"

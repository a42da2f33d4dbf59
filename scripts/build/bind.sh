#!/usr/bin/env bash
# Makes pkg (build/pkg, ordinarily) from the compiled app: the JavaScript that loads it, and the WebAssembly made smaller.
set -euo pipefail
source scripts/lib.sh
source scripts/lib/variant.sh

name=provider_concerns
pkg=$site_work/pkg
bound=$site_work/bound
log=$site_work/wasm-opt.log
stamp_file=$site_work/pkg.hash
wanted=$(hash_of "$site_compiled" "$0" Cargo.lock package-lock.json)

[[ -f $site_compiled ]] || die "$site_compiled is missing." "Run 'make build', which compiles it."

if unchanged "$stamp_file" "$wanted" && [[ -f $pkg/$name.js && -f $pkg/${name}_bg.wasm ]]; then
  say "already done"
  exit
fi

rm -rf "$bound" "$pkg" "$stamp_file"
build/tools/bin/wasm-bindgen --target web --no-typescript --remove-producers-section --out-name "$name" --out-dir "$bound" "$site_compiled"

# What the compiler may use by default, and every browser of the last years has.
features=(bulk-memory bulk-memory-opt multivalue mutable-globals nontrapping-float-to-int reference-types sign-ext)
before=$(stat -c %s "$bound/${name}_bg.wasm")
wasm-opt -Oz "${features[@]/#/--enable-}" "$bound/${name}_bg.wasm" -o "$bound/small.wasm" >"$log" 2>&1 || {
  head -n 20 "$log" >&2
  die "wasm-opt refused the compiled app." "If it names a feature, add that to the list in scripts/build/bind.sh. All it said is in $log."
}
mv "$bound/small.wasm" "$bound/${name}_bg.wasm"
mv "$bound" "$pkg"
stamp "$stamp_file" "$wanted"
say "$((before / 1024)) KB made $(($(stat -c %s "$pkg/${name}_bg.wasm") / 1024)) KB"

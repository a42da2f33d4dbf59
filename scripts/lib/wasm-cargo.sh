# shellcheck shell=bash
# Which cargo can build for WebAssembly: the ordinary one where its compiler has the target,
# else Debian's, with the standard library that setup/wasm-target-debian.sh has built for it.
# WASM_TARGET_FROM=debian chooses Debian's whatever the ordinary one has.

wasm_target=wasm32-unknown-unknown
debian_sysroot=$PWD/build/sysroot

# has_target RUSTC_ARGS...: true when that compiler finds a standard library for the target.
has_target() {
  local folder
  folder=$("$@" --print target-libdir --target "$wasm_target" 2>/dev/null) && compgen -G "$folder/libstd-*.rlib" >/dev/null
}

ordinary_has_target() { [[ ${WASM_TARGET_FROM:-} != debian ]] && has_target rustc; }

# The library must be built by the very compiler that uses it.
debian_has_target() {
  [[ -x /usr/bin/rustc ]] && unchanged "$debian_sysroot/made-by" "$(/usr/bin/rustc -vV)" &&
    has_target /usr/bin/rustc --sysroot "$debian_sysroot"
}

wasm_cargo() {
  if ordinary_has_target; then
    cargo "$@"
  elif debian_has_target; then
    RUSTC=/usr/bin/rustc CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="--sysroot=$debian_sysroot" /usr/bin/cargo "$@"
  else
    die "no compiler here can build for WebAssembly." "Run 'make build', which gets one."
  fi
}

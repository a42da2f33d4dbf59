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

# The library must be built by the very compiler that uses it, in the way the script now says.
debian_maker() { /usr/bin/rustc -vV && hash_of scripts/setup/wasm-target-debian.sh; }

debian_has_target() {
  [[ -x /usr/bin/rustc ]] && unchanged "$debian_sysroot/made-by" "$(debian_maker)" &&
    has_target /usr/bin/rustc --sysroot "$debian_sysroot"
}

# What is compiled names its sources, in the text of a panic for one. These flags make that a short name which is the
# same on every machine, so that the same source gives the same bytes, and nothing of this machine's folders is published.
short_names() {
  local folder
  printf -- '--remap-path-prefix=%s=.' "$PWD"
  # Where the library's sources are installed, the compiler names them by their folder.
  printf -- '\x1f--remap-path-prefix=%s/lib/rustlib/src/rust=library' "$(rustc --print sysroot)"
  for folder in "${CARGO_HOME:-$HOME/.cargo}"/registry/src/*; do
    printf -- '\x1f--remap-path-prefix=%s=crates' "$folder"
  done
  [[ -z ${wasm_link_args:-} ]] || printf -- '\x1f-Clink-args=%s' "$wasm_link_args"
}

# As the flags hold for the target only, build scripts and macros stay with the compiler's own library.
wasm_cargo() {
  if ordinary_has_target; then
    cargo fetch --quiet --locked --target "$wasm_target"
    CARGO_ENCODED_RUSTFLAGS=$(short_names) cargo "$@"
  elif debian_has_target; then
    /usr/bin/cargo fetch --quiet --locked --target "$wasm_target"
    CARGO_ENCODED_RUSTFLAGS=$(short_names)$'\x1f'--sysroot=$debian_sysroot RUSTC=/usr/bin/rustc /usr/bin/cargo "$@"
  else
    die "no compiler here can build for WebAssembly." "Run 'make build', which gets one."
  fi
}

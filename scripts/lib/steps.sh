# shellcheck shell=bash
# A plan is a list of titled steps; running it announces each as "[3/8] title" with the seconds it took.

plan_titles=()
plan_commands=()

# step TITLE COMMAND: adds a step. The command is one shell line.
step() {
  plan_titles+=("$1")
  plan_commands+=("$2")
}

# run_plan: runs the steps in their order and stops at the first that fails.
run_plan() {
  local total=${#plan_titles[@]} i began code
  for ((i = 0; i < total; i++)); do
    printf '[%d/%d] %s\n' $((i + 1)) "$total" "${plan_titles[i]}"
    began=$SECONDS code=0
    bash -euo pipefail -c "${plan_commands[i]}" </dev/null || code=$?
    if ((code != 0)); then
      printf '\n  Failed at step %d of %d, "%s", after %d s.\n' $((i + 1)) "$total" "${plan_titles[i]}" $((SECONDS - began)) >&2
      printf '  What went wrong stands above. To run this step alone: %s\n' "${plan_commands[i]}" >&2
      return "$code"
    fi
    printf '      done in %d s (%d s in all)\n' $((SECONDS - began)) "$SECONDS"
  done
}

# The steps that every command begins with.
plan_tools() {
  step 'Rust and Node.js' 'bash scripts/setup/basics.sh'
  step 'WebAssembly target for Rust' 'bash scripts/setup/wasm-target.sh'
  step 'wasm-bindgen, at the version in Cargo.lock' 'bash scripts/setup/wasm-bindgen.sh'
  step 'npm packages' 'bash scripts/setup/npm.sh'
}

# The steps that make dist/.
plan_site() {
  step 'Compile the app to WebAssembly' 'bash scripts/build/compile.sh'
  step 'Bind it to JavaScript and make it small' 'bash scripts/build/bind.sh'
  step 'Bundle the site into dist/' 'bash scripts/build/bundle.sh'
}

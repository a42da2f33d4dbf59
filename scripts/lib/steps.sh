# shellcheck shell=bash
# A plan is a list of titled steps; running it announces each as "[3/8] title" with the seconds it took.

plan_titles=()
plan_commands=()

# step TITLE COMMAND: adds a step. The command is one shell line.
step() {
  plan_titles+=("$1")
  plan_commands+=("$2")
}

# begin_beside NAME TITLE COMMAND: adds a step that goes on beside those after it. finish_beside NAME adds the step that waits for it and
# shows what it said.
begin_beside() { step "Beside what follows: $2" "beside:$1:$3"; }
finish_beside() { step "$2" "finish:$1"; }

declare -A beside_pid=()
beside_logs=''

# Whatever still goes on when the plan ends, well or not, is ended.
end_beside() {
  local pid
  for pid in "${beside_pid[@]}"; do kill -TERM -- "-$pid" 2>/dev/null || true; done
  [[ -z $beside_logs ]] || rm -rf "$beside_logs"
}

# run_step COMMAND: runs one command of the plan.
run_step() {
  local name command=$1
  case $command in
    beside:*)
      name=${command#beside:} name=${name%%:*}
      [[ -n $beside_logs ]] || { beside_logs=$(mktemp -d) && trap end_beside EXIT; }
      # In a group of its own, which is ended as one.
      setsid bash -euo pipefail -c "${command#beside:"$name":}" </dev/null >"$beside_logs/$name" 2>&1 &
      beside_pid[$name]=$!
      ;;
    finish:*)
      name=${command#finish:}
      local code=0
      wait "${beside_pid[$name]}" || code=$?
      unset "beside_pid[$name]"
      cat "$beside_logs/$name"
      return "$code"
      ;;
    *) bash -euo pipefail -c "$command" </dev/null ;;
  esac
}

# alone COMMAND: what runs a step by itself.
alone() {
  local other
  [[ $1 == finish:* ]] || { printf '%s' "$1" && return; }
  for other in "${plan_commands[@]}"; do [[ $other != beside:"${1#finish:}":* ]] || printf '%s' "${other#beside:"${1#finish:}":}"; done
}

# run_plan: runs the steps in their order and stops at the first that fails.
run_plan() {
  local total=${#plan_titles[@]} i began code
  for ((i = 0; i < total; i++)); do
    printf '[%d/%d] %s\n' $((i + 1)) "$total" "${plan_titles[i]}"
    began=$SECONDS code=0
    run_step "${plan_commands[i]}" || code=$?
    if ((code != 0)); then
      printf '\n  Failed at step %d of %d, "%s", after %d s.\n' $((i + 1)) "$total" "${plan_titles[i]}" $((SECONDS - began)) >&2
      printf '  What went wrong stands above. To run this step alone: %s\n' "$(alone "${plan_commands[i]}")" >&2
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
  step 'The splitter' 'bash scripts/setup/wasm-split.sh'
  step 'npm packages' 'bash scripts/setup/npm.sh'
}

# The steps that make dist/.
plan_site() {
  step 'Compile the app to WebAssembly' 'bash scripts/build/compile.sh'
  step 'Bind it to JavaScript and make it small' 'bash scripts/build/bind.sh'
  step 'Bundle the site into dist/' 'bash scripts/build/bundle.sh'
}

# The same beside other steps: for minutes it keeps one core busy only. begin_site, then finish_site where dist/ is needed.
begin_site() {
  begin_beside site 'compile the app, bind it, bundle the site' \
    'bash scripts/build/compile.sh && bash scripts/build/bind.sh && bash scripts/build/bundle.sh'
}
finish_site() { finish_beside site 'The site in dist/'; }

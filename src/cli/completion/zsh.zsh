# _arguments puts its options for compadd before the name of the list.
_bringup_names() {
  local -a found
  found=(${(f)"$($bringup __names $@[-1] -- "$PREFIX" "${words[@]}" 2>/dev/null)"})
  compadd "${@[1,-2]}" -Q -- $found
}

_bringup() {
  local curcontext=$curcontext state line bringup=$words[1]
  typeset -A opt_args
  _bringup_at_
}

if [ "$funcstack[1]" = _bringup ]; then _bringup "$@"; else compdef _bringup bringup; fi

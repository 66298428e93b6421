_bringup() {
  local line=${COMP_LINE:0:COMP_POINT} path= option= position=0 i=1 C O V W cur target prefix= word stem found
  local words=()
  read -r -a words <<<"$line"
  case $line in *[[:space:]]) words+=('') ;; esac
  local last=$((${#words[@]} - 1))
  cur=${words[last]}
  COMPREPLY=()
  while [ "$i" -lt "$last" ]; do
    word=${words[i]}
    i=$((i + 1))
    if [ -n "$option" ]; then
      option=
      continue
    fi
    case $word in
      --) return ;;
      --*=*) ;;
      -*)
        _bringup_value "$path" "$word"
        [ -z "$V" ] || option=$word
        ;;
      *)
        _bringup_words "$path"
        case " $C " in
          *" $word "*) path="${path:+$path }$word" ;;
          *) position=$((position + 1)) ;;
        esac
        ;;
    esac
  done
  _bringup_words "$path"
  target=$cur
  if [ -n "$option" ]; then
    _bringup_value "$path" "$option"
  else
    case $cur in
      --*=*)
        prefix=${cur%%=*}= target=${cur#*=}
        _bringup_value "$path" "${cur%%=*}"
        ;;
      -*) V=words W=$O ;;
      *)
        _bringup_value "$path" "$position"
        if [ "$position" = 0 ] && [ -n "$C" ]; then V=words W=$C; fi
        ;;
    esac
  fi
  case $V in
    words) found=$(printf '%s\n' $W) ;;
    names) found=$("${words[0]}" __names "$W" -- "$target" "${words[@]:1}" 2>/dev/null) ;;
    file)
      found=$(compgen -f -- "$target")
      compopt -o filenames 2>/dev/null
      ;;
    folder)
      found=$(compgen -d -- "$target")
      compopt -o filenames 2>/dev/null
      ;;
    *) return ;;
  esac
  # readline also splits at = and :, and wants only what is behind the last of them.
  stem=${cur%"${cur##*[=:]}"}
  while IFS= read -r word; do
    case $word in
      '') ;;
      "$target"*)
        word=$prefix$word
        COMPREPLY+=("${word#"$stem"}")
        ;;
    esac
  done <<<"$found"
}
complete -F _bringup bringup

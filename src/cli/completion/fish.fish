# Whether the commands on the line so far are exactly these.
function __bringup_at
    set -l path
    set -l tokens (commandline -opc)
    for token in $tokens[2..-1]
        contains -- "$path $token" $__bringup_paths; and set path "$path $token"
    end
    test "$path" = "$argv"
end

function __bringup_names
    set -l tokens (commandline -opc)
    set -l target (commandline -ct | string replace -r '^--[a-z-]+=' '')
    $tokens[1] __names $argv[1] -- "$target" $tokens[2..-1] 2>/dev/null
end


_bench() {
    local IFS=$'\n'
    local line=${COMP_LINE:0:COMP_POINT}
    local word=${line##*[[:space:]]}
    # bash splits words at = and :, of which our values have some; what it has split off must not come again.
    local before=${word%"${COMP_WORDS[COMP_CWORD]}"}
    COMPREPLY=()
    local candidate
    for candidate in $(@BENCH@ "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null); do
        [[ $candidate == "$word"* ]] && COMPREPLY+=("${candidate#"$before"}")
    done
}
complete -o default -F _bench bench

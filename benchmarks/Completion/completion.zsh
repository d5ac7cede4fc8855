_bench() {
    local line="${(j: :)words[1,CURRENT]}"
    local -a candidates
    candidates=("${(@f)$(@BENCH@ "[suggest:${#line}]" "$line" 2>/dev/null)}")
    compadd -- "${(@)candidates:#}"
    [[ -n $candidates ]] || _files
}
compdef _bench bench

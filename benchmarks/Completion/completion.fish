function __bench_complete
    set -l line (commandline -cp)
    @BENCH@ "[suggest:"(string length -- $line)"]" "$line" 2>/dev/null
end
complete -c bench -a '(__bench_complete)'

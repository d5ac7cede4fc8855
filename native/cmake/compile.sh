#!/bin/sh
# compile.sh SOURCES STRICT COMPILER ARGUMENT…: compiles, so that a file that does not compile costs itself alone.
#
# A kernel's file that the compiler refuses becomes an object without kernels, and any file's first error stands in
# OBJECT.failed, where the harness reads it. STRICT (ON, OFF): a warning in a file below SOURCES is an error. It is told
# by its place: one in an interpreter's header may come after inlining, where -isystem no longer hides it.
sources=$1 strict=$2
shift 2

object='' source='' dependencies='' previous=''
for argument in "$@"; do
    case $previous in
    -o) object=$argument ;;
    -c) source=$argument ;;
    -MF) dependencies=$argument ;;
    esac
    previous=$argument
done

messages=$("$@" 2>&1)
status=$?
wrong=$(printf '%s\n' "$messages" | grep -E ': (fatal )?error: ' | head -n 1)
if [ $status -eq 0 ] && [ "$strict" = ON ]; then
    wrong=$(printf '%s\n' "$messages" | grep -F "$sources/" | grep -E '^[^ ]+:[0-9]+:[0-9]+: warning: ' | head -n 1)
    [ -z "$wrong" ] || status=1
fi
[ -z "$messages" ] || printf '%s\n' "$messages" >&2
if [ $status -eq 0 ]; then
    rm -f "$object.failed"
    exit 0
fi

[ -n "$wrong" ] || wrong=$(printf '%s\n' "$messages" | grep . | tail -n 1)
# FILE:LINE: what is wrong
printf '%s\n' "$wrong" | sed -E "s|^$sources/||; s/^([^ :]+:[0-9]+):[0-9]+: (fatal )?(error|warning): /\1: /" >"$object.failed"
case $source in
"$sources"/kernels/*)
    [ -z "$dependencies" ] || : >"$dependencies"
    "$1" -x c -c /dev/null -o "$object"
    ;;
*)
    echo "error: $(cat "$object.failed")" >&2
    exit $status
    ;;
esac

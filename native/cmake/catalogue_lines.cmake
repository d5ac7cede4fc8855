# catalogue_lines(<file> <variable>): the lines below the head, with the ';' of parameter points gone,
# for a CMake list would be split at them.
function(catalogue_lines file variable)
    file(READ ${file} text)
    string(REPLACE ";" " " text "${text}")
    string(REPLACE "\n" ";" lines "${text}")
    list(POP_FRONT lines)
    set(${variable} "${lines}" PARENT_SCOPE)
endfunction()

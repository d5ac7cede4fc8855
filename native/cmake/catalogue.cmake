# Reads kernels/catalogue.csv and writes catalogue.h: an enumerator CATALOGUE_<workload>__<strategy> a line,
# which the kernel macros use, so that a kernel without a line does not compile.
set(BENCH_CATALOGUE ${CMAKE_CURRENT_SOURCE_DIR}/kernels/catalogue.csv)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${BENCH_CATALOGUE})
include(cmake/catalogue_lines.cmake)
catalogue_lines(${BENCH_CATALOGUE} lines)
set(text "enum {\n")
foreach(line IN LISTS lines)
    if(line MATCHES "^([^,]*),([^,]*),([^,]*),")
        string(APPEND text "    CATALOGUE_${CMAKE_MATCH_2}__${CMAKE_MATCH_3},\n")
    endif()
endforeach()
string(APPEND text "};\n")
file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/catalogue.h CONTENT "${text}" @ONLY)

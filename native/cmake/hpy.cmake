# The parts of HPy: the host of universal modules, and what an extension is compiled with in each ABI.
file(GLOB hpy_host CONFIGURE_DEPENDS context/*.c)
file(GLOB hpy_runtime CONFIGURE_DEPENDS runtime/*.c)
# What needs more than an inline C-API call, and so goes into an extension of the CPython ABI as well.
set(hpy_shared "")
foreach(part capsule module tracker type_define type_instance type_metaclass type_spec)
    list(APPEND hpy_shared ${CMAKE_CURRENT_SOURCE_DIR}/context/${part}.c)
endforeach()

# hpy_of_interpreter(<target>): compiled against the interpreter's own HPy, in its universal ABI. The macro was
# HPY_UNIVERSAL_ABI once; the macros of that time's header cast and leave members out. include/ comes last: its hpy.h
# must not hide the interpreter's.
function(hpy_of_interpreter target)
    target_include_directories(${target} PRIVATE include/pypy)
    target_include_directories(${target} SYSTEM PRIVATE ${BENCH_HPY_INCLUDE})
    target_compile_definitions(${target} PRIVATE HPY_ABI_UNIVERSAL HPY_UNIVERSAL_ABI)
    target_compile_options(${target} PRIVATE -Wno-missing-field-initializers -Wno-cast-function-type
        -idirafter ${CMAKE_CURRENT_SOURCE_DIR}/include)
endfunction()

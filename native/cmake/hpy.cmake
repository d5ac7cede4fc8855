# The parts of HPy: the host of universal modules, and what an extension is compiled with in each ABI.
file(GLOB hpy_host CONFIGURE_DEPENDS context/*.c)
file(GLOB hpy_runtime CONFIGURE_DEPENDS runtime/*.c)
# What needs more than an inline C-API call, and so goes into an extension of the CPython ABI as well.
set(hpy_shared "")
foreach(part capsule module tracker type_define type_instance type_metaclass type_spec)
    list(APPEND hpy_shared ${CMAKE_CURRENT_SOURCE_DIR}/context/${part}.c)
endforeach()

/* Every API function as C-API calls. In the CPython ABI these are the calls of an extension, in the host
 * (tagged handles) their addresses fill the universal context. */
#ifndef BENCH_HPY_CPYTHON_H
#define BENCH_HPY_CPYTHON_H

#include "cpython/handle.h"
#include "cpython/shared.h"
#include "cpython/number.h"
#include "cpython/object.h"
#include "cpython/text.h"
#include "cpython/container.h"
#include "cpython/error.h"
#include "cpython/state.h"
#include "cpython/call.h"

#undef W
#undef O
#undef ON

#endif

/* HPy 0.9 for extensions: one source, three ABIs (HPY_ABI_CPYTHON, HPY_ABI_UNIVERSAL, HPY_ABI_HYBRID). */
#ifndef BENCH_HPY_H
#define BENCH_HPY_H

#include "hpy/abi.h"
#include "hpy/types.h"
#include "hpy/signatures.h"
#include "hpy/slots.h"
#include "hpy/def.h"
#include "hpy/type_spec.h"
#include "hpy/context_struct.h"

#ifdef HPY_DIRECT
#  include "hpy/cpython.h"
#else
#  include "hpy/universal.h"
#endif

#ifdef HPY_ABI_CPYTHON
#  include "hpy/trampolines_cpython.h"
#elif !defined HPY_HOST
#  include "hpy/trampolines_universal.h"
#endif

#include "hpy/inline_helpers.h"
#include "hpy/runtime.h"
#ifndef HPY_HOST
#  include "hpy/module.h"
#endif

#endif

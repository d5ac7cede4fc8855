#ifndef BENCH_TESTS_HPY_DEMO_H
#define BENCH_TESTS_HPY_DEMO_H

#include "hpy.h"

extern long destroyed;
extern HPyGlobal counter_type;
extern HPyDef derive, shaped, wrong_struct;

int demo_add_types(HPyContext *ctx, HPy module);

#endif

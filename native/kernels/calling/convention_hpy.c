/* convention (K14): functions that say how many arguments they got, in each of HPy's conventions. */
#include "calling_hpy.h"

WORKLOAD(convention)
{
    return 0;
}

#define number(count) HPyLong_FromSize_t(ctx, count)

CALLABLE(BARE_CALL, convention, noop, NOARGS) { return number(0); }
CALLABLE(CALL, convention, noargs, NOARGS) { return number(0); }
CALLABLE(CALL, convention, o, O) { return number(!HPy_IsNull(arg)); }
CALLABLE(CALL, convention, hpy_varargs, VARARGS) { return number(nargs); }
CALLABLE(CALL, convention, hpy_keywords, KEYWORDS) { return number(nargs + named_arguments(ctx, kwnames)); }

/* The same as methods: of a bound object, obj.m(…), and through the type, type.m(obj, …). */
WORKLOAD(convention_method)
{
    return 0;
}

CALLABLE(BARE_CALL, convention_method, noop, NOARGS) { return number(0); }

#define METHODS(name, CONVENTION, result)                                               \
    CALLABLE(BOUND_CALL, convention_method, name##_bound, CONVENTION) { return result; } \
    CALLABLE(UNBOUND_CALL, convention_method, name##_unbound, CONVENTION) { return result; }

METHODS(noargs, NOARGS, number(0))
METHODS(o, O, number(!HPy_IsNull(arg)))
METHODS(hpy_varargs, VARARGS, number(nargs))
METHODS(hpy_keywords, KEYWORDS, number(nargs + named_arguments(ctx, kwnames)))

/* The same work behind slots: they have fixed arguments, and no convention. */
WORKLOAD(convention_slot)
{
    return 0;
}

SLOT_CALLABLE(LENGTH, convention_slot, noop, HPy_sq_length, LENGTH) { return 0; }
SLOT_CALLABLE(LENGTH, convention_slot, sq_length, HPy_sq_length, LENGTH) { return 1; }
SLOT_CALLABLE(SUBSCRIPT, convention_slot, mp_subscript, HPy_mp_subscript, O) { return number(!HPy_IsNull(arg)); }
SLOT_CALLABLE(SLOT, convention_slot, nb_add, HPy_nb_add, O) { return number(!HPy_IsNull(arg)); }
CALLABLE(CALL, convention_slot, function, O) { return number(!HPy_IsNull(arg)); }

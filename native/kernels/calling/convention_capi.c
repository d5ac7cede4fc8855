/* convention (K14): functions that say how many arguments they got, in each of CPython's conventions. */
#include "calling_capi.h"

WORKLOAD(convention)
{
    return 0;
}

#define number PyLong_FromSsize_t

CALLABLE(BARE_CALL, convention, noop, FASTCALL) { return number(nargs); }
CALLABLE(CALL, convention, noargs, NOARGS) { return number(0); }
CALLABLE(CALL, convention, o, O) { return number(arg != NULL); }
CALLABLE(CALL, convention, varargs, VARARGS) { return number(PyTuple_Size(args)); }
CALLABLE(CALL, convention, varargs_keywords, VARARGS_KEYWORDS) { return number(tuple_and_dict_arguments(args, kwargs)); }
CALLABLE(CALL, convention, fastcall, FASTCALL) { return number(nargs); }
CALLABLE(CALL, convention, fastcall_keywords, FASTCALL_KEYWORDS) { return number(nargs + named_arguments(kwnames)); }

/* The same as methods: of a bound object, obj.m(…), and through the type, type.m(obj, …). */
WORKLOAD(convention_method)
{
    return 0;
}

CALLABLE(BARE_CALL, convention_method, noop, FASTCALL) { return number(nargs); }

#define METHODS(name, CONVENTION, result)                                               \
    CALLABLE(BOUND_CALL, convention_method, name##_bound, CONVENTION) { return result; } \
    CALLABLE(UNBOUND_CALL, convention_method, name##_unbound, CONVENTION) { return result; }

METHODS(noargs, NOARGS, number(0))
METHODS(o, O, number(arg != NULL))
METHODS(varargs, VARARGS, number(PyTuple_Size(args)))
METHODS(varargs_keywords, VARARGS_KEYWORDS, number(tuple_and_dict_arguments(args, kwargs)))
METHODS(fastcall, FASTCALL, number(nargs))
METHODS(fastcall_keywords, FASTCALL_KEYWORDS, number(nargs + named_arguments(kwnames)))

#if PY_VERSION_HEX >= 0x03090000
/* A method by nature: only methods have a defining class. */
CALLABLE(BOUND_CALL, convention, method_fastcall_keywords, METHOD_FASTCALL_KEYWORDS)
{
    return number(nargs + named_arguments(kwnames));
}
METHODS(method_fastcall_keywords, METHOD_FASTCALL_KEYWORDS, number(nargs + named_arguments(kwnames)))
#else
#define NO_DEFINING_CLASS "needs CPython 3.9 (METH_METHOD)"
KERNEL_ABSENT(convention, method_fastcall_keywords, NO_DEFINING_CLASS)
KERNEL_ABSENT(convention_method, method_fastcall_keywords_bound, NO_DEFINING_CLASS)
KERNEL_ABSENT(convention_method, method_fastcall_keywords_unbound, NO_DEFINING_CLASS)
#endif

/* The same work behind slots: they have fixed arguments, and no convention. */
WORKLOAD(convention_slot)
{
    return 0;
}

CALLABLE(LENGTH, convention_slot, noop, LENGTH) { return 0; }
CALLABLE(LENGTH, convention_slot, sq_length, LENGTH) { return 1; }
CALLABLE(SUBSCRIPT, convention_slot, mp_subscript, O) { return number(arg != NULL); }
CALLABLE(SLOT, convention_slot, nb_add, O) { return number(arg != NULL); }
CALLABLE(CALL, convention_slot, function, O) { return number(arg != NULL); }

/* numeric_ops (K2): NumPy's n_ops.add, the callable that array_add reads; it is a slot, which gets no module. */
#include "ladder_capi.h"

static PyObject *name;

WORKLOAD(numeric_ops)
{
    PyObject *operators = PyImport_ImportModule("operator");
    state->object = operators == NULL ? NULL : PyObject_GetAttrString(operators, "add");
    Py_XDECREF(operators);
    *arg = new_ref(module);  /* for `recompute` */
    Py_XDECREF(name);
    name = PyUnicode_InternFromString(attribute_name);
    return name == NULL || state->object == NULL ? -1 : PyObject_SetAttr(module, name, state->object);
}

#define READ(shape, strategy) OBJECT_KERNEL(shape, numeric_ops, strategy)
#define NO_READ(strategy, why) KERNEL_ABSENT(numeric_ops, strategy, why)
#define read_callable(env, state) new_ref((state)->object)

NOOP_KERNEL(SLOT, numeric_ops, noop) { return dep; }

READ(SLOT, c_static) { return read_callable(env, reach_c_static(dep)); }
READ(SLOT, c_static_pointer) { return read_callable(env, reach_c_static_pointer(dep)); }
READ(LOOP, passed_state) { return read_callable(env, reach_passed_state(env, dep)); }
RUNG_MODULE_BY_DEF(READ, NO_READ, read_callable)
RUNG_MODULE_BY_TOKEN(READ, NO_READ, read_callable)
READ(SLOT, thread_local) { return read_callable(env, reach_thread_local(dep)); }
READ(SLOT, interpreter_array_prototype) { return read_callable(env, reach_interpreter_array(dep)); }
READ(SLOT, object_state) { return read_callable(env, reach_object_state(env, dep)); }
READ(SLOT, capsule_static) { return read_callable(env, reach_capsule_static(dep)); }

/* No cache: ask the module for its attribute again. */
READ(SLOT, recompute) { return PyObject_GetAttrString(at(env->arg, dep), attribute_name); }

/* The same with the name cached at least. */
READ(SLOT, recompute_interned) { return PyObject_GetAttr(at(env->arg, dep), name); }

/* The extension module that exposes the C-API kernels: `prepare` and `kernel`, see worker/PROTOCOL.md. */
#include "capi_targets.h"
#include "module_slots.h"

State c_static;
State *c_static_pointer;
_Thread_local State *thread_state;
PyObject *static_capsule;
PyObject *capsule_name_in_module;
ContextCache context_cache;

static PyObject *argument;  /* what the kernels are called with */
static long mro_depth;

/// Puts the capsule into the module's dict.
static int
name_capsule(PyObject *module)
{
    Py_CLEAR(capsule_name_in_module);
    PyObject *name = PyUnicode_FromFormat("_capsule_of_%s", attribute_name);
    if (name == NULL)
        return -1;
    PyUnicode_InternInPlace(&name);
    capsule_name_in_module = name;
    return PyObject_SetAttr(module, name, static_capsule);
}

/// Makes every rung of the ladder lead to `state`.
static int
build_ladder(PyObject *module, State *state)
{
    c_static = *state;
    c_static_pointer = state;
    thread_state = state;
    memset(&context_cache, 0, sizeof(context_cache));
    if (set_interpreter_slot(state) < 0)
        return -1;
    Py_XDECREF(static_capsule);
    static_capsule = PyCapsule_New(state, CAPSULE_NAME, NULL);
    if (static_capsule == NULL)
        return -1;
    return name_capsule(module);
}

static PyObject *
prepare(PyObject *module, PyObject *args)
{
    const char *name, *parameters;
    if (!PyArg_ParseTuple(args, "ss", &name, &parameters))
        return NULL;
    const Workload *workload = find_workload(name);
    if (workload == NULL)
        return PyErr_Format(PyExc_LookupError, "no workload %s", name);
    State *state = PyModule_GetState(module);
    Py_CLEAR(state->object);
    Py_CLEAR(argument);
    memset(state, 0, sizeof(*state));
    mro_depth = parameter_number(parameters, "mro", 1);
    take_next_attribute_name();
    if (workload->prepare(module, parameters, state, &argument) < 0)
        return NULL;
    if (argument == NULL)
        argument = new_ref(Py_None);
    if (build_ladder(module, state) < 0)
        return NULL;
    return new_ref(Py_None);
}

static PyObject *
kernel(PyObject *module, PyObject *args)
{
    const char *workload, *strategy, *parameters;
    if (!PyArg_ParseTuple(args, "sss", &workload, &strategy, &parameters))
        return NULL;
    const Kernel *found = find_kernel(workload, strategy, parameters);
    if (found == NULL)
        return PyErr_Format(PyExc_LookupError, "no kernel %s.%s for %s", workload, strategy, parameters);
    if (found->absent != NULL)
        return Py_BuildValue("(s)", found->absent);
    Target *target = make_target(module, found, argument, mro_depth);
    if (target == NULL)
        return NULL;
    State *state = PyModule_GetState(module);
    target->env.state = state;
    PyObject *cached = found->returns_object && state->object != NULL ? state->object : Py_None;
    return Py_BuildValue("(OsKKKOOOO)", Py_None, shape_name(found->shape),
                         (unsigned long long)(uintptr_t)found->throughput,
                         (unsigned long long)(uintptr_t)found->latency,
                         (unsigned long long)(uintptr_t)&target->env,
                         target->callable, target->env.self, argument, cached);
}

static PyMethodDef methods[] = {
    {"prepare", prepare, METH_VARARGS, "prepare(workload, parameters): sets up what its kernels need."},
    {"kernel", kernel, METH_VARARGS,
     "kernel(workload, strategy, parameters) -> (why absent,) or\n"
     "(None, shape, address of throughput, of latency, of env, callable, self, argument,\n"
     "cached object of kernels that return one)"},
    {NULL, NULL, 0, NULL},
};

/* The function of ours that the interpreter called to import the module. */
static const char *exported_by = "PyInit";

static int
execute(PyObject *module)
{
    return PyModule_AddStringConstant(module, "exported_by", exported_by);
}

static PyModuleDef_Slot module_slots[] = {RUNS_WITHOUT_GIL SHARES_OBJECTS {Py_mod_exec, (void *)execute}, {0, NULL}};

PyModuleDef module_def = {
    PyModuleDef_HEAD_INIT,
    .m_name = BENCH_MODULE_NAME,
    .m_size = sizeof(State),
    .m_methods = methods,
    .m_slots = module_slots,
};

/* CPython 3.8's PyMODINIT_FUNC does not undo -fvisibility=hidden. */
__attribute__((visibility("default"))) PyObject *BENCH_MODULE_INIT(void);

PyMODINIT_FUNC
BENCH_MODULE_INIT(void)
{
    return PyModuleDef_Init(&module_def);
}

#if PY_VERSION_HEX >= 0x030F0000 && !defined(Py_LIMITED_API)
/* PEP 793: the module from slots alone; 3.15 asks for it first. Its token is the definition's address, by which
 * PyType_GetModuleByDef and PyType_GetModuleByToken find it. */
PyABIInfo_VAR(abi_info);

static PySlot export_slots[] = {
    PySlot_STATIC_DATA(Py_mod_abi, &abi_info),
    PySlot_STATIC_DATA(Py_mod_name, BENCH_MODULE_NAME),
    PySlot_STATIC_DATA(Py_mod_methods, methods),
    PySlot_SIZE(Py_mod_state_size, sizeof(State)),
    PySlot_DATA(Py_mod_token, &module_def),
    PySlot_FUNC(Py_mod_exec, execute),
    PySlot_DATA(Py_mod_gil, Py_MOD_GIL_NOT_USED),
    PySlot_DATA(Py_mod_multiple_interpreters, Py_MOD_MULTIPLE_INTERPRETERS_NOT_SUPPORTED),
    PySlot_END,
};

PyMODEXPORT_FUNC
BENCH_MODULE_EXPORT(void)
{
    exported_by = "PyModExport";
    return export_slots;
}
#endif

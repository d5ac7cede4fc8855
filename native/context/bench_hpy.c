/* The module bench_hpy: loads universal modules, and the debug context's controls. */
#include <dlfcn.h>

#include "debug_handle.h"
#include "module_slots.h"
#include "type_info.h"

enum { MODE_UNIVERSAL = 0, MODE_DEBUG = 1 };

HPY_EXPORT HPyContext *bench_hpy_context(int debug);

HPyContext *
bench_hpy_context(int debug)
{
    return debug ? &hpy_debug_context : &hpy_universal_context;
}

/// An entry point of the module, or NULL with ImportError set.
static void *
find_entry(void *library, const char *prefix, const char *name, const char *path)
{
    char symbol[256];
    const char *dot = strrchr(name, '.');
    snprintf(symbol, sizeof(symbol), "%s_%s", prefix, dot == NULL ? name : dot + 1);
    void *entry = dlsym(library, symbol);
    if (entry == NULL)
        PyErr_Format(PyExc_ImportError, "%s has no %s: not a universal HPy module of that name", path, symbol);
    return entry;
}

static int
check_version(void *library, const char *name, const char *path)
{
    static const char *const prefixes[] = {"get_required_hpy_major_version", "get_required_hpy_minor_version"};
    uint32_t version[2];
    for (int i = 0; i < 2; i++) {
        uint32_t (*required)(void) = (uint32_t (*)(void))find_entry(library, prefixes[i], name, path);
        if (required == NULL)
            return -1;
        version[i] = required();
    }
    if (version[0] == HPY_ABI_VERSION && version[1] <= HPY_ABI_VERSION_MINOR)
        return 0;
    PyErr_Format(PyExc_ImportError, "%s needs HPy ABI %u.%u, this host has %d.%d", path, (unsigned)version[0],
        (unsigned)version[1], HPY_ABI_VERSION, HPY_ABI_VERSION_MINOR);
    return -1;
}

/// The context is one static word of a loaded file, so a file cannot serve two.
static int
claim(void *library, const char *path, int mode)
{
    static PyObject *modes;
    if (modes == NULL && (modes = PyDict_New()) == NULL)
        return -1;
    PyObject *key = PyLong_FromVoidPtr(library), *value = PyLong_FromLong(mode);
    PyObject *old = key == NULL || value == NULL ? NULL : PyDict_SetDefault(modes, key, value);
    Py_XDECREF(key);
    int failed = old == NULL ? -1 : PyObject_RichCompareBool(old, value, Py_NE);
    if (old != NULL && failed > 0)
        PyErr_Format(PyExc_ImportError, "%s is loaded in another mode already: load a copy of the file", path);
    Py_XDECREF(value);
    return failed ? -1 : 0;
}

static PyObject *
load_module(const char *name, const char *path, PyObject *spec, int mode)
{
    void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    if (library == NULL)
        return PyErr_Format(PyExc_ImportError, "%s", dlerror());
    if (check_version(library, name, path) < 0)
        return NULL;
    void (*set_context)(HPyContext *) = (void (*)(HPyContext *))find_entry(library, "HPyInitGlobalContext", name, path);
    HPyModuleDef *(*init)(void) = (HPyModuleDef *(*)(void))find_entry(library, "HPyInit", name, path);
    if (set_context == NULL || init == NULL || claim(library, path, mode) < 0)
        return NULL;
    set_context(bench_hpy_context(mode == MODE_DEBUG));
    HPyModuleDef *hpy_def = init();
    PyModuleDef *def = hpy_def == NULL ? NULL : hpy_module_def(name, hpy_def);
    if (def == NULL)
        return PyErr_Occurred() ? NULL : PyErr_Format(PyExc_ImportError, "HPyInit of %s failed", name);
    PyObject *module = PyModule_FromDefAndSpec(def, spec);
    if (module != NULL && PyModule_Check(module) && PyModule_ExecDef(module, def) < 0)
        Py_CLEAR(module);
    return module;
}

static PyObject *
load(PyObject *self, PyObject *args, PyObject *kw)
{
    static char *names[] = {"name", "path", "spec", "debug", "mode", NULL};
    const char *name;
    PyObject *path, *spec;
    int debug = 0, mode = -1;
    (void)self;
    if (!PyArg_ParseTupleAndKeywords(args, kw, "sO&O|pi:load", names, &name, PyUnicode_FSConverter, &path, &spec, &debug, &mode))
        return NULL;
    mode = mode < 0 ? (debug ? MODE_DEBUG : MODE_UNIVERSAL) : mode;
    PyObject *module = mode > MODE_DEBUG
        ? PyErr_Format(PyExc_ValueError, "HPy mode %d is not supported: universal 0, debug 1", mode)
        : load_module(name, PyBytes_AS_STRING(path), spec, mode);
    Py_DECREF(path);
    return module;
}

static PyMethodDef methods[] = {
    {"load", (PyCFunction)(void (*)(void))load, METH_VARARGS | METH_KEYWORDS,
        "load(name, path, spec, debug=False, mode=-1): the universal HPy module in that file."},
    {"new_generation", debug_new_generation, METH_NOARGS, "Starts a generation of debug handles; returns its number."},
    {"open_handles", debug_open_handles, METH_VARARGS,
        "open_handles(generation[, most]): [(object, 'file:line')] of the debug handles opened since and not closed."},
    {"set_on_invalid_handle", debug_set_on_invalid_handle, METH_O,
        "set_on_invalid_handle(f): f(what, where, opened, closed) instead of a fatal error; None restores that."},
    {NULL, NULL, 0, NULL},
};

static int
execute(PyObject *module)
{
    (void)module;
    hpy_init_universal();
    hpy_init_debug();
    return 0;
}

static PyModuleDef_Slot slots[] = {RUNS_WITHOUT_GIL SHARES_OBJECTS {Py_mod_exec, (void *)execute}, {0, NULL}};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, .m_name = "bench_hpy", .m_doc = "Hosts universal HPy modules.", .m_methods = methods, .m_slots = slots,
};

/* CPython 3.8's PyMODINIT_FUNC does not undo -fvisibility=hidden. */
HPY_EXPORT PyObject *PyInit_bench_hpy(void);

PyMODINIT_FUNC
PyInit_bench_hpy(void)
{
    return PyModuleDef_Init(&definition);
}

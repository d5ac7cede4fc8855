#ifndef BENCH_HPY_ABI_H
#define BENCH_HPY_ABI_H

#if defined HPY_ABI_CPYTHON + defined HPY_ABI_UNIVERSAL + defined HPY_ABI_HYBRID + defined HPY_HOST != 1
#  error "define exactly one of HPY_ABI_CPYTHON, HPY_ABI_UNIVERSAL, HPY_ABI_HYBRID (HPY_HOST is for the context itself)"
#endif

/// HPY_HOST is the context's own build: direct C-API calls as in the CPython ABI, handles tagged as in universal.
#if defined HPY_ABI_CPYTHON || defined HPY_HOST
#  define HPY_DIRECT 1
#endif

#ifndef HPY_ABI_UNIVERSAL
#  define PY_SSIZE_T_CLEAN
#  include <Python.h>
#endif

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <wchar.h>

#define HPY_ABI_VERSION 0
#define HPY_ABI_VERSION_MINOR 0
#define HPY_ABI_TAG "hpy0"
#define HPY_VERSION "0.9.0"
#define HPY_MAJOR_VERSION 0
#define HPY_MINOR_VERSION 9
#define HPY_MICRO_VERSION 0

#ifdef HPY_ABI_CPYTHON
#  define HPY_ABI "cpython"
#elif defined HPY_ABI_HYBRID
#  define HPY_ABI "hybrid"
#else
#  define HPY_ABI "universal"
#endif

#ifdef __cplusplus
#  define HPY_EXTERN_C extern "C"
#else
#  define HPY_EXTERN_C
#endif

#ifdef _MSC_VER
#  define HPY_EXPORT HPY_EXTERN_C __declspec(dllexport)
#  define HPY_HIDDEN
#  define HPY_MAYBE_UNUSED
#else
#  define HPY_EXPORT HPY_EXTERN_C __attribute__((visibility("default")))
#  define HPY_HIDDEN __attribute__((visibility("hidden")))
#  define HPY_MAYBE_UNUSED __attribute__((unused))
#endif
#define _HPy_HIDDEN HPY_HIDDEN
/// Always inline where calls go through the context: the debug context reads the caller's line from its return address.
#if defined HPY_DIRECT || defined _MSC_VER
#  define HPyAPI_FUNC HPY_MAYBE_UNUSED static inline
#else
#  define HPyAPI_FUNC __attribute__((always_inline)) HPY_MAYBE_UNUSED static inline
#endif
#define HPyAPI_INLINE_HELPER HPyAPI_FUNC
/// A context parameter that a body does not need.
#define HPY_CTX HPyContext *ctx HPY_MAYBE_UNUSED

#endif

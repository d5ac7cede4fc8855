/* The kernels and workloads that enlisted themselves. After the API's header, which has PREPARE_PARAMETERS: what a
 * workload's set-up gets. */
#ifndef BENCH_REGISTRY_H
#define BENCH_REGISTRY_H

#include <string.h>

#include "kernel.h"
#include "parameters.h"

/// Makes what a workload's kernels need at a parameter point.
typedef struct {
    const char *workload;
    int (*prepare)(PREPARE_PARAMETERS);
} Workload;

#define WORKLOAD(name)                                                             \
    static int prepare__##name(PREPARE_PARAMETERS);                                \
    static const Workload workload__##name = {#name, prepare__##name};             \
    static const Workload *const workload__##name##__listed                        \
        __attribute__((used, section("bench_workloads"))) = &workload__##name;     \
    static int prepare__##name(PREPARE_PARAMETERS)

extern const Workload *const __start_bench_workloads[] __attribute__((visibility("hidden")));
extern const Workload *const __stop_bench_workloads[] __attribute__((visibility("hidden")));

static inline const Workload *
find_workload(const char *name)
{
    for (const Workload *const *w = __start_bench_workloads; w != __stop_bench_workloads; w++)
        if (strcmp((*w)->workload, name) == 0)
            return *w;
    return NULL;
}

/// The one that fits best: a kernel for one value of a parameter comes before the one for all others. The order in the
/// section tells nothing: the compiler chooses it.
static inline const Kernel *
find_kernel(const char *workload, const char *strategy, const char *parameters)
{
    const Kernel *best = NULL;
    for (const Kernel *const *k = __start_bench_kernels; k != __stop_bench_kernels; k++)
        if (strcmp((*k)->workload, workload) == 0 && strcmp((*k)->strategy, strategy) == 0
            && has_parameter(parameters, (*k)->variant)
            && (best == NULL || strlen((*k)->variant) > strlen(best->variant)))
            best = *k;
    return best;
}

#endif

/* The context that .NET hosts, as C sees it: the words of HPy, then what native and managed code share. Laid out as
 * harness/src/Hpy/Handles/ContextBlock.cs. */
#ifndef BENCH_DOTNET_CONTEXT_H
#define BENCH_DOTNET_CONTEXT_H

#include <hpy.h>

/// What an index handle stands for. Entry 0 is null's.
typedef struct {
    uint32_t count;  /* handles that are open; the object is let go when it is 0 */
    uint32_t next;   /* of the list of released or of free entries it is on */
    void *data;      /* the object's native struct, or NULL */
} HandleEntry;

typedef struct {
    HPyContext words;
    HandleEntry *entries;
    uint32_t released;  /* last closed by native code: managed code lets the objects go when it opens the next handle */
    uint32_t free;      /* managed code's own */
    void *host;         /* GCHandle of the managed host */
    void (*missing)(HPyContext *ctx, int word);
} DotnetContext;

#define DOTNET_EXPORT __attribute__((visibility("default")))

#endif

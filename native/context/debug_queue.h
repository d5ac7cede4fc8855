/* A doubly linked queue whose nodes live in what they link. */
#ifndef BENCH_CONTEXT_DEBUG_QUEUE_H
#define BENCH_CONTEXT_DEBUG_QUEUE_H

#include <stddef.h>

typedef struct DebugNode {
    struct DebugNode *prev;
    struct DebugNode *next;
} DebugNode;

typedef struct {
    DebugNode *head;
    DebugNode *tail;
    size_t size;
} DebugQueue;

__attribute__((visibility("hidden"))) void debug_queue_append(DebugQueue *queue, DebugNode *node);
__attribute__((visibility("hidden"))) void debug_queue_remove(DebugQueue *queue, DebugNode *node);
/// NULL if empty.
__attribute__((visibility("hidden"))) DebugNode *debug_queue_pop_front(DebugQueue *queue);

#endif

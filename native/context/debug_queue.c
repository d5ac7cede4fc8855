#include "debug_queue.h"

void
debug_queue_append(DebugQueue *queue, DebugNode *node)
{
    *node = (DebugNode){.prev = queue->tail, .next = NULL};
    *(queue->tail == NULL ? &queue->head : &queue->tail->next) = node;
    queue->tail = node;
    queue->size++;
}

void
debug_queue_remove(DebugQueue *queue, DebugNode *node)
{
    *(node->prev == NULL ? &queue->head : &node->prev->next) = node->next;
    *(node->next == NULL ? &queue->tail : &node->next->prev) = node->prev;
    *node = (DebugNode){NULL, NULL};
    queue->size--;
}

DebugNode *
debug_queue_pop_front(DebugQueue *queue)
{
    DebugNode *node = queue->head;
    if (node != NULL)
        debug_queue_remove(queue, node);
    return node;
}

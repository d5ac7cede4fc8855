#include "check.h"
#include "debug_queue.h"

static void
check_links(const DebugQueue *queue)
{
    size_t n = 0;
    const DebugNode *last = NULL;
    for (const DebugNode *node = queue->head; node != NULL; node = node->next, n++) {
        CHECK(node->prev == last);
        last = node;
    }
    CHECK(queue->tail == last && queue->size == n);
}

int
main(void)
{
    DebugQueue queue = {0};
    DebugNode nodes[5];
    CHECK(debug_queue_pop_front(&queue) == NULL);
    for (int i = 0; i < 5; i++) {
        debug_queue_append(&queue, &nodes[i]);
        check_links(&queue);
    }
    int removed[] = {2, 0, 4};
    for (int i = 0; i < 3; i++) {
        debug_queue_remove(&queue, &nodes[removed[i]]);
        CHECK(nodes[removed[i]].next == NULL && nodes[removed[i]].prev == NULL);
        check_links(&queue);
    }
    CHECK(queue.size == 2 && queue.head == &nodes[1] && queue.tail == &nodes[3]);
    debug_queue_append(&queue, &nodes[0]);
    CHECK(debug_queue_pop_front(&queue) == &nodes[1]);
    CHECK(debug_queue_pop_front(&queue) == &nodes[3]);
    CHECK(debug_queue_pop_front(&queue) == &nodes[0]);
    CHECK(queue.size == 0 && queue.head == NULL && queue.tail == NULL);
    return checked();
}

/* The name of what a set-up makes an attribute of the module, for `recompute`.
 * Which keys of a dict a name collides with is drawn by lot with the process's hash seed. One name would leave a launch
 * with one draw, the same in all its passes; so each preparation takes the next of a few. */
#ifndef BENCH_ATTRIBUTE_NAME_H
#define BENCH_ATTRIBUTE_NAME_H

#pragma GCC visibility push(hidden)
extern char attribute_name[];
#pragma GCC visibility pop

void take_next_attribute_name(void);

#endif

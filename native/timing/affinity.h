/* Which core the worker runs on. */
#ifndef BENCH_AFFINITY_H
#define BENCH_AFFINITY_H

/// Moves to a core that nobody else seems to share, if this one seems shared and another does not.
/// Does nothing where the system cannot say or move.
void seek_quiet_core(void);

#endif

/* What branch predictors know, forgotten.
 *
 * Where the predictors of a core keep a branch is drawn by lot and then stays, for seconds: the same call took 6.6 to
 * 8.6 ns, one launch this and the next launch that, with one layout, one seed and without ASLR too. So the lot is drawn
 * anew before each batch, and a launch's median is over as many draws as it has rounds. 374 cases, call mode, quick
 * precision, 18 launches each, interleaved: a launch lay 1.6 % from the median (half of all cases) without this, 0.9 %
 * with it once a round, 0.5 % before each batch; two identical calls were up to 10.9 % apart in a launch, then 0.2 %.
 * With half as many jumps it was 1.1 %, for then some of what is known survives. */
#ifndef BENCH_BRANCHES_H
#define BENCH_BRANCHES_H

/// Runs through more jumps than a branch target buffer has entries; nothing where the assembler's words are not known.
void forget_branches(void);

#endif

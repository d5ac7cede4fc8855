/* Reading a parameter point, "name=value;name=value". */
#ifndef BENCH_PARAMETERS_H
#define BENCH_PARAMETERS_H

/// True if `parameters` holds each of `pairs` ("name=value", or several of them, in any order).
int has_parameter(const char *parameters, const char *pairs);
/// The number given for `name` in `parameters`, or `otherwise`.
long parameter_number(const char *parameters, const char *name, long otherwise);

#endif

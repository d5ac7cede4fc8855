/* Reading a parameter point, "name=value;name=value". */
#ifndef BENCH_PARAMETERS_H
#define BENCH_PARAMETERS_H

/// True if `parameters` holds `pair` ("name=value").
int has_parameter(const char *parameters, const char *pair);
/// The number given for `name` in `parameters`, or `otherwise`.
long parameter_number(const char *parameters, const char *name, long otherwise);

#endif

#ifndef BENCH_HPY_CPYTHON_NUMBER_H
#define BENCH_HPY_CPYTHON_NUMBER_H

HPyAPI_FUNC HPy HPyLong_FromInt32_t(HPY_CTX, int32_t v) { return W(PyLong_FromLong(v)); }
HPyAPI_FUNC HPy HPyLong_FromUInt32_t(HPY_CTX, uint32_t v) { return W(PyLong_FromUnsignedLong(v)); }
HPyAPI_FUNC HPy HPyLong_FromInt64_t(HPY_CTX, int64_t v) { return W(PyLong_FromLongLong(v)); }
HPyAPI_FUNC HPy HPyLong_FromUInt64_t(HPY_CTX, uint64_t v) { return W(PyLong_FromUnsignedLongLong(v)); }
HPyAPI_FUNC HPy HPyLong_FromSize_t(HPY_CTX, size_t v) { return W(PyLong_FromSize_t(v)); }
HPyAPI_FUNC HPy HPyLong_FromSsize_t(HPY_CTX, HPy_ssize_t v) { return W(PyLong_FromSsize_t(v)); }

HPyAPI_FUNC int32_t HPyLong_AsInt32_t(HPY_CTX, HPy h)
{
    long v = PyLong_AsLong(O(h));
    if (v != (int32_t)v) {
        PyErr_SetString(PyExc_OverflowError, "Python int too large to convert to C int32_t");
        return -1;
    }
    return (int32_t)v;
}

HPyAPI_FUNC uint32_t HPyLong_AsUInt32_t(HPY_CTX, HPy h)
{
    unsigned long v = PyLong_AsUnsignedLong(O(h));
    if (v == (unsigned long)-1 && PyErr_Occurred())
        return (uint32_t)-1;
    if (v != (uint32_t)v) {
        PyErr_SetString(PyExc_OverflowError, "Python int too large to convert to C uint32_t");
        return (uint32_t)-1;
    }
    return (uint32_t)v;
}

HPyAPI_FUNC uint32_t HPyLong_AsUInt32_tMask(HPY_CTX, HPy h) { return (uint32_t)PyLong_AsUnsignedLongMask(O(h)); }
HPyAPI_FUNC int64_t HPyLong_AsInt64_t(HPY_CTX, HPy h) { return PyLong_AsLongLong(O(h)); }
HPyAPI_FUNC uint64_t HPyLong_AsUInt64_t(HPY_CTX, HPy h) { return PyLong_AsUnsignedLongLong(O(h)); }
HPyAPI_FUNC uint64_t HPyLong_AsUInt64_tMask(HPY_CTX, HPy h) { return PyLong_AsUnsignedLongLongMask(O(h)); }
HPyAPI_FUNC size_t HPyLong_AsSize_t(HPY_CTX, HPy h) { return PyLong_AsSize_t(O(h)); }
HPyAPI_FUNC HPy_ssize_t HPyLong_AsSsize_t(HPY_CTX, HPy h) { return PyLong_AsSsize_t(O(h)); }
HPyAPI_FUNC void *HPyLong_AsVoidPtr(HPY_CTX, HPy h) { return PyLong_AsVoidPtr(O(h)); }
HPyAPI_FUNC double HPyLong_AsDouble(HPY_CTX, HPy h) { return PyLong_AsDouble(O(h)); }
HPyAPI_FUNC HPy HPyFloat_FromDouble(HPY_CTX, double v) { return W(PyFloat_FromDouble(v)); }
HPyAPI_FUNC double HPyFloat_AsDouble(HPY_CTX, HPy h) { return PyFloat_AsDouble(O(h)); }
HPyAPI_FUNC HPy HPyBool_FromBool(HPY_CTX, bool v) { return W(PyBool_FromLong(v)); }
HPyAPI_FUNC int HPyNumber_Check(HPY_CTX, HPy h) { return PyNumber_Check(O(h)); }

#define HPY_UNARY(NAME, FUNCTION) \
    HPyAPI_FUNC HPy HPy_##NAME(HPY_CTX, HPy h) { return W(FUNCTION(O(h))); }
#define HPY_BINARY(NAME) \
    HPyAPI_FUNC HPy HPy_##NAME(HPY_CTX, HPy a, HPy b) { return W(PyNumber_##NAME(O(a), O(b))); }
#define HPY_TERNARY(NAME) \
    HPyAPI_FUNC HPy HPy_##NAME(HPY_CTX, HPy a, HPy b, HPy c) { return W(PyNumber_##NAME(O(a), O(b), O(c))); }

HPY_UNARY(Negative, PyNumber_Negative)
HPY_UNARY(Positive, PyNumber_Positive)
HPY_UNARY(Absolute, PyNumber_Absolute)
HPY_UNARY(Invert, PyNumber_Invert)
HPY_UNARY(Index, PyNumber_Index)
HPY_UNARY(Long, PyNumber_Long)
HPY_UNARY(Float, PyNumber_Float)
HPY_BINARY(Add)
HPY_BINARY(Subtract)
HPY_BINARY(Multiply)
HPY_BINARY(MatrixMultiply)
HPY_BINARY(FloorDivide)
HPY_BINARY(TrueDivide)
HPY_BINARY(Remainder)
HPY_BINARY(Divmod)
HPY_TERNARY(Power)
HPY_BINARY(Lshift)
HPY_BINARY(Rshift)
HPY_BINARY(And)
HPY_BINARY(Xor)
HPY_BINARY(Or)
HPY_BINARY(InPlaceAdd)
HPY_BINARY(InPlaceSubtract)
HPY_BINARY(InPlaceMultiply)
HPY_BINARY(InPlaceMatrixMultiply)
HPY_BINARY(InPlaceFloorDivide)
HPY_BINARY(InPlaceTrueDivide)
HPY_BINARY(InPlaceRemainder)
HPY_TERNARY(InPlacePower)
HPY_BINARY(InPlaceLshift)
HPY_BINARY(InPlaceRshift)
HPY_BINARY(InPlaceAnd)
HPY_BINARY(InPlaceXor)
HPY_BINARY(InPlaceOr)

#endif

#include "parameters.h"

#include "check.h"

int
main(void)
{
    CHECK(has_parameter("member=field", "member=field"));
    CHECK(has_parameter("site=slot;frames=1;mro=4", "frames=1"));
    CHECK(!has_parameter("site=slot;frames=16", "frames=1"));
    CHECK(!has_parameter("subframes=1", "frames=1"));
    CHECK(!has_parameter("", "frames=1"));
    CHECK(has_parameter("shape=pure;reads=3;depth=1", ""));
    CHECK(has_parameter("shape=pure;reads=3;depth=1", "shape=pure;reads=3"));
    CHECK(has_parameter("shape=pure;depth=1;reads=3", "shape=pure;reads=3"));
    CHECK(has_parameter("reads=3;depth=1;shape=pure", "shape=pure;reads=3"));
    CHECK(!has_parameter("shape=pure;depth=1;reads=31", "shape=pure;reads=3"));
    CHECK(!has_parameter("depth=1;reads=3", "shape=pure;reads=3"));
    CHECK(parameter_number("site=slot;frames=16;mro=4", "frames", 1) == 16);
    CHECK(parameter_number("site=slot;mro=4", "mro", 1) == 4);
    CHECK(parameter_number("site=slot;mro=4", "frames", 1) == 1);
    CHECK(parameter_number("", "frames", 3) == 3);
    return checked();
}

#include "attribute_name.h"

#include <stdint.h>
#include <stdio.h>

enum { NAMES = 16, PAGE = 4096 };  /* so few that the module's dict stays small */

char attribute_name[] = "attribute_00";

void
take_next_attribute_name(void)
{
    static unsigned preparations;
    /* Copies of the module in one process begin at names of their own: each lies elsewhere. */
    unsigned first = (unsigned)((uintptr_t)attribute_name / PAGE);
    snprintf(attribute_name, sizeof(attribute_name), "attribute_%02u", (first + preparations++) % NAMES);
}

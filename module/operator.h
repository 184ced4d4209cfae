/* operator.h: the callable types of the module operator. */
#ifndef MODULE_OPERATOR_H
#define MODULE_OPERATOR_H

#include "adder.h"

extern const AdderType operator_attrgetter_type, operator_itemgetter_type, operator_methodcaller_type;

#endif

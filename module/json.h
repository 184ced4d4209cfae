/* json.h: what the files of the module json share. */
#ifndef MODULE_JSON_H
#define MODULE_JSON_H

#include "adder.h"

#include <string.h>

/* The hooks of loads(): unbound when not given. */
typedef struct JsonHooks {
    AdderValue object_hook, parse_float, parse_int, parse_constant, object_pairs_hook;
    bool strict; /* control characters in strings are errors */
} JsonHooks;
AdderValue json_read(AdderVm *vm, AdderValue text, const JsonHooks *hooks); /* of a str */
/* The value that begins at a character of text; *character becomes the one behind it. */
AdderValue json_read_part(AdderVm *vm, AdderValue text, const JsonHooks *hooks, size_t *character);

typedef struct JsonStyle {
    AdderValue indent;                        /* a str: what a level is indented by; unbound: everything on one line */
    AdderValue item_separator, key_separator; /* str */
    AdderValue default_function;              /* unbound: none */
    AdderValue stream; /* its write() gets the text piece by piece; unbound: json_write gives it */
    bool skip_keys, ensure_ascii, check_circular, allow_nan, sort_keys;
} JsonStyle;
/* The text of v, a str; None when it went to a stream. */
AdderValue json_write(AdderVm *vm, AdderValue v, const JsonStyle *style);
/* What default() says of an object that it does not know. */
_Noreturn void json_fail_type(AdderVm *vm, AdderValue v);

#endif

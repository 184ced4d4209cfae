/* str_methods.h: what the files of the type str tell one another. */
#ifndef OBJECT_STR_METHODS_H
#define OBJECT_STR_METHODS_H

#include "object/str.h"
#include "object/text_search.h"

enum { STR_MEMBERS = 47 };
extern const AdderMember str_members[STR_MEMBERS]; /* str_methods.c */

/* str_case.c: case and classes of whole strings; `self` is an exact str. */
Value str_change_case(Vm *vm, Value self, TextCase change);
Value str_fold_case(Vm *vm, Value self);
bool str_all_of_class(const Str *s, unsigned classes); /* UNICODE_* flags, one of them in every character; not empty */
bool str_is_lower(const Str *s);
bool str_is_upper(const Str *s);
bool str_is_title(const Str *s);
bool str_is_identifier(const Str *s);
/* str_translate.c */
Value str_translate(Vm *vm, Value self, Value table);
Value str_make_translation(Vm *vm, Value x, Value y, Value z); /* y, z: UNBOUND when not given */
#endif

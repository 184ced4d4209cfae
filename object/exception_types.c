/* exception_types.c: the built-in exception types, all constant, with the fields of those that have some. What the types
 * share stands in exception.c, groups in exception_group.c. */
#include "object/exception_kinds.h"

/* ---- fields: one getter a name, whatever the type; exception_field knows where the value comes from ---- */

#define GETTER_NATIVE(name)                                                                                         \
    {(const Head *)(const void *)&adder_native_type, exception_##name##_get, #name, NULL, &adder_BaseException, 1, 1, 1, \
     ADDER_NATIVE_PROPERTY}
#define GETTER(name)                                                                                                \
    static Value exception_##name##_get(Vm *vm, Value *args, unsigned nargs) {                                      \
        return exception_field(vm, args[0], N(name));                                                               \
    }                                                                                                               \
    static const Native ADDER_ALIGNED exception_##name##_get_native = GETTER_NATIVE(name);

GETTER(value)
GETTER(code)
GETTER(msg)
GETTER(name)
GETTER(path)
GETTER(name_from)
GETTER(obj)
GETTER(errno)
GETTER(strerror)
GETTER(filename)
GETTER(filename2)
static Value exception_characters_written_get(Vm *vm, Value *args, unsigned nargs) {
    Value written = exception_field(vm, args[0], N(characters_written));
    if (adder_is_none(written)) adder_raise_value_of(vm, &adder_AttributeError, N(characters_written));
    return written;
}
static const Native ADDER_ALIGNED exception_characters_written_get_native = GETTER_NATIVE(characters_written);
GETTER(lineno)
GETTER(offset)
GETTER(text)
GETTER(end_lineno)
GETTER(end_offset)
GETTER(print_file_and_line)
GETTER(encoding)
GETTER(object)
GETTER(start)
GETTER(end)
GETTER(reason)

static const AdderMember stop_members[] = {ADDER_MEMBER_NATIVE(value, exception_value_get)};
static const AdderMember exit_members[] = {ADDER_MEMBER_NATIVE(code, exception_code_get)};
static const AdderMember import_members[] = {
    ADDER_MEMBER_NATIVE(msg, exception_msg_get),
    ADDER_MEMBER_NATIVE(name, exception_name_get),
    ADDER_MEMBER_NATIVE(path, exception_path_get),
    ADDER_MEMBER_NATIVE(name_from, exception_name_from_get),
};
static const AdderMember attribute_members[] = {
    ADDER_MEMBER_NATIVE(name, exception_name_get),
    ADDER_MEMBER_NATIVE(obj, exception_obj_get),
};
static const AdderMember name_members[] = {ADDER_MEMBER_NATIVE(name, exception_name_get)};
static const AdderMember os_members[] = {
    ADDER_MEMBER_NATIVE(errno, exception_errno_get),
    ADDER_MEMBER_NATIVE(strerror, exception_strerror_get),
    ADDER_MEMBER_NATIVE(filename, exception_filename_get),
    ADDER_MEMBER_NATIVE(filename2, exception_filename2_get),
    ADDER_MEMBER_NATIVE(characters_written, exception_characters_written_get),
};
static const AdderMember syntax_members[] = {
    ADDER_MEMBER_NATIVE(msg, exception_msg_get),
    ADDER_MEMBER_NATIVE(filename, exception_filename_get),
    ADDER_MEMBER_NATIVE(lineno, exception_lineno_get),
    ADDER_MEMBER_NATIVE(offset, exception_offset_get),
    ADDER_MEMBER_NATIVE(text, exception_text_get),
    ADDER_MEMBER_NATIVE(end_lineno, exception_end_lineno_get),
    ADDER_MEMBER_NATIVE(end_offset, exception_end_offset_get),
    ADDER_MEMBER_NATIVE(print_file_and_line, exception_print_file_and_line_get),
};
static const AdderMember unicode_members[] = {
    ADDER_MEMBER_NATIVE(object, exception_object_get),     ADDER_MEMBER_NATIVE(start, exception_start_get),
    ADDER_MEMBER_NATIVE(end, exception_end_get),           ADDER_MEMBER_NATIVE(reason, exception_reason_get),
    ADDER_MEMBER_NATIVE(encoding, exception_encoding_get),
};

/* ---- the types ---- */

#define TYPE_OF(name, base, kind, members, help)                                                                    \
    const Type ADDER_ALIGNED adder_##name = {                                                                       \
        (const Head *)(const void *)&adder_type_type, &exception_slots, &adder_##name, ADDER_ROM_NAME(name),        \
        ADDER_ROM(adder_##base), {4u}, {4u},                                                                  \
        ADDER_TYPE_NATIVE | ADDER_TYPE_EXCEPTION | (uintptr_t)(kind) << KIND_SHIFT, members,                        \
        #name "(*args)\n" help, exception_construct};
#define NO_MEMBERS {NULL, 0}
#define TRANSLATE_MEMBERS {unicode_members, 4} /* no encoding */
#define PLAIN(name, base, help) TYPE_OF(name, base, KIND_PLAIN, NO_MEMBERS, help)
#define FIELDS(name, base, kind, table, help) TYPE_OF(name, base, kind, ADDER_MEMBERS(table), help)

PLAIN(GeneratorExit, BaseException, "Raised in a generator that is closed.")
PLAIN(KeyboardInterrupt, BaseException, "The user interrupts the program.")
FIELDS(SystemExit, BaseException, KIND_EXIT, exit_members, "Ends the interpreter.")
PLAIN(Exception, BaseException, "Base class of what programs are expected to catch.")
PLAIN(ArithmeticError, Exception, "Base class of arithmetic errors.")
PLAIN(FloatingPointError, ArithmeticError, "A floating-point operation failed.")
PLAIN(OverflowError, ArithmeticError, "The result is too large.")
PLAIN(ZeroDivisionError, ArithmeticError, "The divisor is zero.")
PLAIN(AssertionError, Exception, "An assert statement failed.")
FIELDS(AttributeError, Exception, KIND_ATTRIBUTE, attribute_members, "Attribute not found.")
PLAIN(BufferError, Exception, "A buffer cannot be changed now.")
PLAIN(EOFError, Exception, "The input ended.")
FIELDS(ImportError, Exception, KIND_IMPORT, import_members, "A module, or a name in it, cannot be imported.")
PLAIN(ModuleNotFoundError, ImportError, "Module not found.")
PLAIN(LookupError, Exception, "Base class of lookup errors.")
PLAIN(IndexError, LookupError, "Index out of range.")
TYPE_OF(KeyError, LookupError, KIND_KEY, NO_MEMBERS, "Key not found in a mapping.")
PLAIN(MemoryError, Exception, "Out of memory.")
FIELDS(NameError, Exception, KIND_NAME, name_members, "Name not found.")
PLAIN(UnboundLocalError, NameError, "A local variable has no value yet.")
FIELDS(OSError, Exception, KIND_OS, os_members, "The system or the hardware reports an error.")
PLAIN(BlockingIOError, OSError, "The operation would block.")
PLAIN(ChildProcessError, OSError, "Child process error.")
PLAIN(ConnectionError, OSError, "Connection error.")
PLAIN(BrokenPipeError, ConnectionError, "Broken pipe.")
PLAIN(ConnectionAbortedError, ConnectionError, "Connection aborted.")
PLAIN(ConnectionRefusedError, ConnectionError, "Connection refused.")
PLAIN(ConnectionResetError, ConnectionError, "Connection reset.")
PLAIN(FileExistsError, OSError, "The file is there already.")
PLAIN(FileNotFoundError, OSError, "File not found.")
PLAIN(InterruptedError, OSError, "Interrupted by a signal.")
PLAIN(IsADirectoryError, OSError, "It is a directory.")
PLAIN(NotADirectoryError, OSError, "It is not a directory.")
PLAIN(PermissionError, OSError, "Not enough permissions.")
PLAIN(ProcessLookupError, OSError, "Process not found.")
PLAIN(TimeoutError, OSError, "The time is over.")
PLAIN(ReferenceError, Exception, "What a weak reference meant is gone.")
PLAIN(RuntimeError, Exception, "An error of no other kind.")
PLAIN(NotImplementedError, RuntimeError, "A method or function is not written yet.")
PLAIN(PythonFinalizationError, RuntimeError, "The interpreter is ending.")
PLAIN(RecursionError, RuntimeError, "Recursion is too deep.")
PLAIN(StopAsyncIteration, Exception, "The end of an asynchronous iterator.")
FIELDS(StopIteration, Exception, KIND_STOP, stop_members, "The end of an iterator.")
FIELDS(SyntaxError, Exception, KIND_SYNTAX, syntax_members, "Invalid syntax.")
PLAIN(IndentationError, SyntaxError, "Improper indentation.")
PLAIN(TabError, IndentationError, "Tabs and spaces are mixed.")
PLAIN(SystemError, Exception, "Internal error of the interpreter.")
PLAIN(TypeError, Exception, "Inappropriate type of an argument.")
PLAIN(ValueError, Exception, "Inappropriate value (of the right type).")
PLAIN(UnicodeError, ValueError, "Unicode error.")
FIELDS(UnicodeDecodeError, UnicodeError, KIND_DECODE, unicode_members, "Bytes cannot be decoded.")
FIELDS(UnicodeEncodeError, UnicodeError, KIND_ENCODE, unicode_members, "Text cannot be encoded.")
TYPE_OF(UnicodeTranslateError, UnicodeError, KIND_TRANSLATE, TRANSLATE_MEMBERS,
        "Text cannot be translated.")
PLAIN(Warning, Exception, "Base class of warnings.")
PLAIN(BytesWarning, Warning, "About bytes and buffers, mostly where text was meant.")
PLAIN(DeprecationWarning, Warning, "About what will go away.")
PLAIN(EncodingWarning, Warning, "About encodings.")
PLAIN(FutureWarning, Warning, "About what will change its meaning.")
PLAIN(ImportWarning, Warning, "About likely mistakes in imports.")
PLAIN(PendingDeprecationWarning, Warning, "About what will be deprecated.")
PLAIN(ResourceWarning, Warning, "About the use of resources.")
PLAIN(RuntimeWarning, Warning, "About dubious behaviour while running.")
PLAIN(SyntaxWarning, Warning, "About dubious syntax.")
PLAIN(UnicodeWarning, Warning, "About Unicode.")
PLAIN(UserWarning, Warning, "By user code.")

/* compile.h: source text to code objects, one statement at a time. */
#ifndef COMPILE_COMPILE_H
#define COMPILE_COMPILE_H

#include "compile/ast.h"

/* Where source comes from: read gives at most count bytes, 0 at the end, -1 on an error (an OSError is raised). */
typedef struct Source {
    int (*read)(Vm *vm, struct Source *source, char *bytes, size_t count);
    const char *text; /* source_from_text: what is left */
    size_t size;
    void *handle;     /* files */
    Value keep;       /* a str or bytes that the text is part of: read again at each refill, it may move */
    size_t offset;
    bool encoded;     /* bytes, whose first lines may name their encoding */
} Source;

typedef enum CompileMode { COMPILE_EXEC, COMPILE_EVAL, COMPILE_SINGLE } CompileMode;

typedef struct CompileOptions {
    CompileMode mode;
    Value filename;         /* str */
    uint8_t optimise;       /* 1: no asserts, 2: no docstrings too, 3: no line numbers too */
    bool integer_constants; /* const() takes integers only */
    bool interactive;       /* COMPILE_SINGLE from the REPL */
    bool namespace;         /* for exec() and eval(): module-level names live in the namespace in register 0 */
} CompileOptions;

/* Gives a code object to be run with vm_run_code. SyntaxError carries filename, lineno, offset, text. */
Value compile_source(Vm *vm, Source *source, const CompileOptions *options);
void source_from_text(Source *source, const char *text, size_t size); /* text that does not move */
void source_from_str(Source *source, Value str_or_bytes);
/* For the REPL: does this text need another line (open bracket, block, string or trailing backslash)? */
bool compile_needs_more(Vm *vm, const char *text, size_t size);

/* ---- parser, for the code generator ---- */
typedef struct Parser Parser;
Parser *parser_start(Vm *vm, Ast *ast, Source *source, const CompileOptions *options); /* a heap buffer */
/* The next statement (a list: `a; b` gives two), 0 at the end of the source. In COMPILE_EVAL the one EXPRESSION. The
 * tree and values are those of this statement only: the caller calls ast_reset before the next. */
NodeId parser_next(Parser *parser);
void parser_end(Parser *parser);
/* Raises SyntaxError (or the given subclass) at a place. */
_Noreturn void parser_error_node(Parser *parser, const Node *node, const char *format, ...); /* SyntaxError, marks a node */
_Noreturn void parser_error(Parser *parser, const Type *type, uint32_t place, const char *format, ...);
#endif

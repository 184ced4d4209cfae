/* opcodes.h: every instruction once: name, operands, one line of meaning. Enum, dispatch, disassembler, verifier and
 * docs/bytecode.md derive from this list.
 *
 * An instruction is one byte of opcode, then its operands, by letter:
 *     r  register of the window       k  constant (index into Code.constants)     n  name (index into Code.names)
 *     u  unsigned number              i  signed number               c  inline cache
 *     j  jump: signed distance from the end of the instruction
 *     x  two registers below 16                              y  register and number below 16 (the first in the low bits)
 * r k n u i c x y take one byte each, j JUMP_BYTES (little endian). After the prefix WIDE r k n u i c take two bytes and j
 * four; after the prefix FAR, on boards, j takes two and the others one.
 *
 * Calls: the callee stands in register A, two registers stay free behind it (the frame record), the arguments follow from
 * A + 3; they become the first registers of the callee's window. The result arrives in A.
 */
#ifndef COMPILE_OPCODES_H
#define COMPILE_OPCODES_H

#include "base/config.h"

#define JUMP_BYTES (PACKED_INSTRUCTIONS ? 1u : 2u) /* of a narrow j */
#define CALL_ARGUMENTS 3 /* distance from the callee's register to its first argument */

/* Boards have no cache operand: their shared table is asked by the place of the instruction. */
#if INLINE_CACHES_SHARED
#define WITH_CACHE ""
#else
#define WITH_CACHE "c"
#endif

#define OPCODES(X)                                                                                                  \
    X(WIDE, "", "the next instruction has wide operands")                                                           \
    X(FAR, "", "the next instruction jumps by two bytes; boards only")                                              \
    X(MOVE, "rr", "A = B")                                                                                          \
    X(LOAD_CONSTANT, "rk", "A = constant")                                                                          \
    X(LOAD_INT, "ri", "A = the number")                                                                             \
    X(LOAD_NONE, "r", "A = None")                                                                                   \
    X(LOAD_TRUE, "r", "A = True")                                                                                   \
    X(LOAD_FALSE, "r", "A = False")                                                                                 \
    X(LOAD_UNBOUND, "r", "A = unbound (del of a local, arguments not given)")                                       \
    X(CLEAR, "ru", "the U registers from A on = unbound: temporaries of a module's statement, so that they keep nothing alive") \
    X(CHECK_BOUND, "r", "UnboundLocalError when A is unbound")                                                      \
    X(LOAD_GLOBAL, "rn" WITH_CACHE, "A = global or builtin of that name")                                                     \
    X(STORE_GLOBAL, "rn" WITH_CACHE, "global of that name = A")                                                               \
    X(DELETE_GLOBAL, "n", "del of a global")                                                                        \
    X(LOAD_NAME, "rn", "A = name from the namespace in register 0, then global, then builtin")                      \
    X(STORE_NAME, "rn", "name in the namespace in register 0 = A")                                                  \
    X(DELETE_NAME, "n", "del of a name in the namespace in register 0")                                             \
    X(LOAD_NAME_OR_CELL, "rnr", "A = name from the namespace in register 0, else the content of the cell C")        \
    X(MAKE_CELL, "r", "A = new cell that holds A")                                                                  \
    X(COPY_FREE, "ru", "registers from A on = the U cells of the function's closure")                               \
    X(LOAD_CELL, "rr", "A = content of the cell B; NameError when empty")                                           \
    X(STORE_CELL, "rr", "content of the cell A = B")                                                                \
    X(DELETE_CELL, "r", "empties the cell A; NameError when it is empty")                                           \
    X(LOAD_ATTRIBUTE, "rrn" WITH_CACHE, "A = B.name")                                                                         \
    X(STORE_ATTRIBUTE, "rnr" WITH_CACHE, "A.name = C")                                                                        \
    X(DELETE_ATTRIBUTE, "rn", "del A.name")                                                                         \
    X(LOAD_METHOD, "rrn" WITH_CACHE, "A = function and A + 3 = B if B.name is a method, else A = B.name and A + 3 = unbound") \
    X(LOAD_SPECIAL, "rrn", "like LOAD_METHOD, looked up on the type of B only (with statement)")                    \
    X(LOAD_SUPER, "rrr", "A = super(content of the cell B, C) if A is the builtin super, else A = A()")             \
    X(LOAD_ITEM, "rrr", "A = B[C]")                                                                                 \
    X(LOAD_ITEM_INT, "rri", "A = B[number]")                                                                        \
    X(STORE_ITEM, "rrr", "A[B] = C")                                                                                \
    X(DELETE_ITEM, "rr", "del A[B]")                                                                                \
    X(BUILD_SLICE, "rr", "A = slice(B, B + 1, B + 2): three registers in a row")                                    \
    X(ADD, "rrr", "A = B + C")                                                                                      \
    X(SUBTRACT, "rrr", "A = B - C")                                                                                 \
    X(MULTIPLY, "rrr", "A = B * C")                                                                                 \
    X(TRUE_DIVIDE, "rrr", "A = B / C")                                                                              \
    X(FLOOR_DIVIDE, "rrr", "A = B // C")                                                                            \
    X(MODULO, "rrr", "A = B % C")                                                                                   \
    X(POWER, "rrr", "A = B ** C")                                                                                   \
    X(MATRIX_MULTIPLY, "rrr", "A = B @ C")                                                                          \
    X(LEFT_SHIFT, "rrr", "A = B << C")                                                                              \
    X(RIGHT_SHIFT, "rrr", "A = B >> C")                                                                             \
    X(AND, "rrr", "A = B & C")                                                                                      \
    X(OR, "rrr", "A = B | C")                                                                                       \
    X(XOR, "rrr", "A = B ^ C")                                                                                      \
    X(ADD_INT, "rri", "A = B + number")                                                                             \
    X(SUBTRACT_INT, "rri", "A = B - number")                                                                        \
    X(MULTIPLY_INT, "rru", "A = B * number")                                                                        \
    X(FLOOR_DIVIDE_INT, "rru", "A = B // number")                                                                   \
    X(MODULO_INT, "rru", "A = B % number")                                                                          \
    X(LEFT_SHIFT_INT, "rru", "A = B << number")                                                                     \
    X(RIGHT_SHIFT_INT, "rru", "A = B >> number")                                                                    \
    X(AND_INT, "rru", "A = B & number")                                                                             \
    X(OR_INT, "rru", "A = B | number")                                                                              \
    X(XOR_INT, "rru", "A = B ^ number")                                                                             \
    X(IN_PLACE_ADD_INT, "ri", "A += number")                                                                        \
    X(IN_PLACE_SUBTRACT_INT, "ri", "A -= number")                                                                   \
    X(IN_PLACE, "rru", "A op= B, op an AdderOperator")                                                              \
    X(IN_PLACE_ADD, "rr", "A += B")                                                                                 \
    X(NEGATE, "rr", "A = -B")                                                                                       \
    X(PLUS, "rr", "A = +B")                                                                                         \
    X(INVERT, "rr", "A = ~B")                                                                                       \
    X(NOT, "rr", "A = not B")                                                                                       \
    X(LT, "rrr", "A = B < C")                                                                                       \
    X(LE, "rrr", "A = B <= C")                                                                                      \
    X(EQ, "rrr", "A = B == C")                                                                                      \
    X(NE, "rrr", "A = B != C")                                                                                      \
    X(GT, "rrr", "A = B > C")                                                                                       \
    X(GE, "rrr", "A = B >= C")                                                                                      \
    X(IN, "rrr", "A = B in C")                                                                                      \
    X(NOT_IN, "rrr", "A = B not in C")                                                                              \
    X(IS, "rrr", "A = B is C")                                                                                      \
    X(IS_NOT, "rrr", "A = B is not C")                                                                              \
    X(JUMP, "j", "goes on at the target (backward: also polls)")                                                    \
    X(JUMP_IF_TRUE, "rj", "jumps when A is true")                                                                   \
    X(JUMP_IF_FALSE, "rj", "jumps when A is false")                                                                 \
    X(JUMP_IF_NONE, "rj", "jumps when A is None")                                                                   \
    X(JUMP_IF_NOT_NONE, "rj", "jumps when A is not None")                                                           \
    X(JUMP_IF_BOUND, "rj", "jumps when A is not unbound")                                                           \
    X(JUMP_IF_IS, "rrj", "jumps when A is B")                                                                       \
    X(JUMP_IF_IS_NOT, "rrj", "jumps when A is not B")                                                               \
    X(JUMP_IF_LT, "rrj", "jumps when A < B")                                                                        \
    X(JUMP_IF_LE, "rrj", "jumps when A <= B")                                                                       \
    X(JUMP_IF_EQ, "rrj", "jumps when A == B")                                                                       \
    X(JUMP_IF_NE, "rrj", "jumps when A != B")                                                                       \
    X(JUMP_IF_GT, "rrj", "jumps when A > B")                                                                        \
    X(JUMP_IF_GE, "rrj", "jumps when A >= B")                                                                       \
    X(JUMP_UNLESS_LT, "rrj", "jumps when not A < B")                                                                \
    X(JUMP_UNLESS_LE, "rrj", "jumps when not A <= B")                                                               \
    X(JUMP_UNLESS_EQ, "rrj", "jumps when not A == B")                                                               \
    X(JUMP_UNLESS_NE, "rrj", "jumps when not A != B")                                                               \
    X(JUMP_UNLESS_GT, "rrj", "jumps when not A > B")                                                                \
    X(JUMP_UNLESS_GE, "rrj", "jumps when not A >= B")                                                               \
    X(JUMP_IF_LT_INT, "rij", "jumps when A < number")                                                               \
    X(JUMP_IF_LE_INT, "rij", "jumps when A <= number")                                                              \
    X(JUMP_IF_EQ_INT, "rij", "jumps when A == number")                                                              \
    X(JUMP_IF_NE_INT, "rij", "jumps when A != number")                                                              \
    X(JUMP_IF_GT_INT, "rij", "jumps when A > number")                                                               \
    X(JUMP_IF_GE_INT, "rij", "jumps when A >= number")                                                              \
    X(JUMP_UNLESS_LT_INT, "rij", "jumps when not A < number")                                                       \
    X(JUMP_UNLESS_LE_INT, "rij", "jumps when not A <= number")                                                      \
    X(JUMP_UNLESS_EQ_INT, "rij", "jumps when not A == number")                                                      \
    X(JUMP_UNLESS_NE_INT, "rij", "jumps when not A != number")                                                      \
    X(JUMP_UNLESS_GT_INT, "rij", "jumps when not A > number")                                                       \
    X(JUMP_UNLESS_GE_INT, "rij", "jumps when not A >= number")                                                      \
    X(GET_ITERATOR, "rr", "A = iter(B)")                                                                            \
    X(FOR_NEXT, "rrj", "B = next(A) and jumps; at the end of A goes on behind")                                     \
    X(CALL, "ru", "A = A(U arguments)")                                                                             \
    X(CALL_ONE, "rr", "A = A(B), B is copied to its place")                                                         \
    X(CALL_METHOD, "ru", "A = A(self, U arguments), self in A + 3 and not counted; without it when A + 3 is unbound") \
    X(CALL_METHOD_ONE, "rr", "CALL_METHOD with the argument B, which is copied to its place")                       \
    X(CALL_KEYWORDS, "ruk", "A = A(U arguments in all, the last named by the tuple K)")                             \
    X(CALL_METHOD_KEYWORDS, "ruk", "the same in the form of CALL_METHOD")                                           \
    X(CALL_SPREAD, "r", "A = A(*iterable in A + 3, **dict in A + 4 unless unbound)")                           \
    X(RETURN, "r", "returns A")                                                                                     \
    X(RETURN_NONE, "", "returns None")                                                                              \
    X(BUILD_TUPLE, "rru", "A = tuple of the U registers from B on")                                                 \
    X(BUILD_LIST, "rru", "A = list of the U registers from B on")                                                   \
    X(EMPTY_LIST, "r", "A = []")                                                                                    \
    X(BUILD_SET, "rru", "A = set of the U registers from B on")                                                     \
    X(BUILD_DICT, "rru", "A = dict of U pairs key, value in the registers from B on")                               \
    X(EMPTY_DICT, "r", "A = {}")                                                                                    \
    X(LIST_APPEND, "rr", "A.append(B), A a list")                                                                   \
    X(LIST_EXTEND, "rr", "A.extend(B), A a list: [*B]")                                                             \
    X(LIST_TO_TUPLE, "rr", "A = tuple(B), B a list")                                                                \
    X(SET_ADD, "rr", "A.add(B), A a set")                                                                           \
    X(SET_UPDATE, "rr", "A.update(B), A a set")                                                                     \
    X(DICT_STORE, "rrr", "A[B] = C, A a dict")                                                                      \
    X(DICT_UPDATE, "rr", "A.update(B), A a dict: {**B}")                                                            \
    X(DICT_MERGE, "rrr", "like DICT_UPDATE for f(**B): an error when a key is there already; C the callee")         \
    X(BUILD_STRING, "rru", "A = the U strs from B on, joined")                                                      \
    X(FORMAT, "rru", "A = format(B converted by U: 0 none, 's', 'r', 'a')")                                         \
    X(FORMAT_SPEC, "rrur", "A = format(B converted by U, spec D)")                                                  \
    X(UNPACK, "rru", "the U registers from B on = the items of A, exactly so many")                                 \
    X(UNPACK_STAR, "rruu", "registers from B on = U items of A, a list of the middle, V items of the end")          \
    X(MAKE_FUNCTION, "rkru", "A = function of the code K; U: 1 defaults tuple, 2 kwdefaults dict, 4 annotate function, in registers from C on in this order, then U >> 3 cells") \
    X(LOAD_BUILD_CLASS, "r", "A = __build_class__")                                                                 \
    X(YIELD, "rr", "hands B out of the generator; A = what is sent in")                                             \
    X(YIELD_DELEGATE, "rr", "hands A out while delegating to the iterator B; A = what is sent in (throw and close go to B first)") \
    X(GET_DELEGATE, "rr", "A = iterator for yield from B")                                                          \
    X(SEND, "rrj", "sends B into A: B = what it yields; at its end B = its result and jumps")                       \
    X(GET_AWAITABLE, "rr", "A = awaitable iterator of B")                                                           \
    X(GET_ASYNC_ITERATOR, "rr", "A = B.__aiter__()")                                                                \
    X(GET_ASYNC_NEXT, "rr", "A = awaitable iterator of B.__anext__()")                                              \
    X(YIELD_ASYNC, "rr", "hands B out of an async generator (wrapped); A = what is sent in")                        \
    X(RAISE, "r", "raises A (class or instance)")                                                                   \
    X(RAISE_FROM, "rr", "raises A from B")                                                                          \
    X(RERAISE, "r", "raises the exception A again, its traceback goes on")                                          \
    X(RAISE_AGAIN, "", "bare raise")                                                                                \
    X(END_HANDLER, "r", "the exception in A is dealt with: the one handled before (A + 1) is current again, A unbound") \
    X(JUMP_UNLESS_MATCH, "rrj", "jumps unless exception A matches the class or tuple B")                            \
    X(SPLIT_GROUP, "rrr", "except*: A, A + 1 = part of exception (group) B that matches C, rest; None when empty")  \
    X(MERGE_GROUP, "rrr", "except*: A = what to raise: list of raised B, original C; None when nothing")            \
    X(IMPORT, "rnru", "A = import of name N; C: tuple of names or None; U level")                                   \
    X(IMPORT_FROM, "rrn", "A = attribute N of module B (or its submodule)")                                         \
    X(IMPORT_STAR, "r", "from A import *")                                                                          \
    X(MATCH_SEQUENCE, "rr", "A = whether B is a sequence for patterns")                                             \
    X(MATCH_MAPPING, "rr", "A = whether B is a mapping for patterns")                                               \
    X(MATCH_KEYS, "rrr", "A = tuple of the values of mapping B for the keys in tuple C, or None")                   \
    X(MATCH_CLASS, "rrruk", "A = tuple of attributes of B for class pattern C with U positional, keywords K, or None") \
    X(GET_LENGTH, "rr", "A = len(B)")                                                                               \
    X(PRINT, "r", "interactive: displays A unless None, stores it in _")                                            \
    X(INTRINSIC, "rru", "A = intrinsic U of B (opcodes.h, INTRINSICS)")                                             \
    X(MOVE_PACKED, "x", "short form of MOVE")                                                                       \
    X(LOAD_INT_PACKED, "y", "short form of LOAD_INT")                                                               \
    X(LOAD_ATTRIBUTE_PACKED, "xn" WITH_CACHE, "short form of LOAD_ATTRIBUTE")                                       \
    X(STORE_ATTRIBUTE_PACKED, "xn" WITH_CACHE, "short form of STORE_ATTRIBUTE")                                     \
    X(LOAD_METHOD_PACKED, "xn" WITH_CACHE, "short form of LOAD_METHOD")                                             \
    X(CALL_PACKED, "y", "short form of CALL")                                                                       \
    X(CALL_METHOD_PACKED, "y", "short form of CALL_METHOD")                                                         \
    X(CALL_ONE_PACKED, "x", "short form of CALL_ONE")                                                               \
    X(CALL_METHOD_ONE_PACKED, "x", "short form of CALL_METHOD_ONE")                                                 \
    X(GET_ITERATOR_PACKED, "x", "short form of GET_ITERATOR")                                                       \
    X(IN_PLACE_ADD_PACKED, "x", "short form of IN_PLACE_ADD")                                                       \
    X(IN_PLACE_ADD_INT_PACKED, "y", "short form of IN_PLACE_ADD_INT")                                               \
    X(IN_PLACE_SUBTRACT_INT_PACKED, "y", "short form of IN_PLACE_SUBTRACT_INT")                                     \
    X(ADD_PACKED, "xr", "short form of ADD")                                                                        \
    X(SUBTRACT_PACKED, "xr", "short form of SUBTRACT")                                                              \
    X(MULTIPLY_PACKED, "xr", "short form of MULTIPLY")                                                              \
    X(TRUE_DIVIDE_PACKED, "xr", "short form of TRUE_DIVIDE")                                                        \
    X(FLOOR_DIVIDE_PACKED, "xr", "short form of FLOOR_DIVIDE")                                                      \
    X(MODULO_PACKED, "xr", "short form of MODULO")                                                                  \
    X(POWER_PACKED, "xr", "short form of POWER")                                                                    \
    X(MATRIX_MULTIPLY_PACKED, "xr", "short form of MATRIX_MULTIPLY")                                                \
    X(LEFT_SHIFT_PACKED, "xr", "short form of LEFT_SHIFT")                                                          \
    X(RIGHT_SHIFT_PACKED, "xr", "short form of RIGHT_SHIFT")                                                        \
    X(AND_PACKED, "xr", "short form of AND")                                                                        \
    X(OR_PACKED, "xr", "short form of OR")                                                                          \
    X(XOR_PACKED, "xr", "short form of XOR")                                                                        \
    X(ADD_INT_PACKED, "xi", "short form of ADD_INT")                                                                \
    X(SUBTRACT_INT_PACKED, "xi", "short form of SUBTRACT_INT")                                                      \
    X(MULTIPLY_INT_PACKED, "xu", "short form of MULTIPLY_INT")                                                      \
    X(FLOOR_DIVIDE_INT_PACKED, "xu", "short form of FLOOR_DIVIDE_INT")                                              \
    X(MODULO_INT_PACKED, "xu", "short form of MODULO_INT")                                                          \
    X(LEFT_SHIFT_INT_PACKED, "xu", "short form of LEFT_SHIFT_INT")                                                  \
    X(RIGHT_SHIFT_INT_PACKED, "xu", "short form of RIGHT_SHIFT_INT")                                                \
    X(AND_INT_PACKED, "xu", "short form of AND_INT")                                                                \
    X(OR_INT_PACKED, "xu", "short form of OR_INT")                                                                  \
    X(XOR_INT_PACKED, "xu", "short form of XOR_INT")                                                                \
    X(LOAD_ITEM_PACKED, "xr", "short form of LOAD_ITEM")                                                            \
    X(LOAD_ITEM_INT_PACKED, "xi", "short form of LOAD_ITEM_INT")                                                    \
    X(STORE_ITEM_PACKED, "xr", "short form of STORE_ITEM")                                                          \
    X(UNPACK_PACKED, "xu", "short form of UNPACK")                                                                  \
    X(BUILD_TUPLE_PACKED, "xu", "short form of BUILD_TUPLE")                                                        \
    X(BUILD_LIST_PACKED, "xu", "short form of BUILD_LIST")                                                          \
    X(FOR_NEXT_PACKED, "xj", "short form of FOR_NEXT")                                                              \
    X(JUMP_UNLESS_MATCH_PACKED, "xj", "short form of JUMP_UNLESS_MATCH")                                            \
    X(JUMP_IF_IS_PACKED, "xj", "short form of JUMP_IF_IS")                                                          \
    X(JUMP_IF_IS_NOT_PACKED, "xj", "short form of JUMP_IF_IS_NOT")                                                  \
    X(JUMP_IF_LT_PACKED, "xj", "short form of JUMP_IF_LT")                                                          \
    X(JUMP_IF_LE_PACKED, "xj", "short form of JUMP_IF_LE")                                                          \
    X(JUMP_IF_EQ_PACKED, "xj", "short form of JUMP_IF_EQ")                                                          \
    X(JUMP_IF_NE_PACKED, "xj", "short form of JUMP_IF_NE")                                                          \
    X(JUMP_IF_GT_PACKED, "xj", "short form of JUMP_IF_GT")                                                          \
    X(JUMP_IF_GE_PACKED, "xj", "short form of JUMP_IF_GE")                                                          \
    X(JUMP_UNLESS_LT_PACKED, "xj", "short form of JUMP_UNLESS_LT")                                                  \
    X(JUMP_UNLESS_LE_PACKED, "xj", "short form of JUMP_UNLESS_LE")                                                  \
    X(JUMP_UNLESS_EQ_PACKED, "xj", "short form of JUMP_UNLESS_EQ")                                                  \
    X(JUMP_UNLESS_NE_PACKED, "xj", "short form of JUMP_UNLESS_NE")                                                  \
    X(JUMP_UNLESS_GT_PACKED, "xj", "short form of JUMP_UNLESS_GT")                                                  \
    X(JUMP_UNLESS_GE_PACKED, "xj", "short form of JUMP_UNLESS_GE")                                                  \
    X(JUMP_IF_LT_INT_PACKED, "yj", "short form of JUMP_IF_LT_INT")                                                  \
    X(JUMP_IF_LE_INT_PACKED, "yj", "short form of JUMP_IF_LE_INT")                                                  \
    X(JUMP_IF_EQ_INT_PACKED, "yj", "short form of JUMP_IF_EQ_INT")                                                  \
    X(JUMP_IF_NE_INT_PACKED, "yj", "short form of JUMP_IF_NE_INT")                                                  \
    X(JUMP_IF_GT_INT_PACKED, "yj", "short form of JUMP_IF_GT_INT")                                                  \
    X(JUMP_IF_GE_INT_PACKED, "yj", "short form of JUMP_IF_GE_INT")                                                  \
    X(JUMP_UNLESS_LT_INT_PACKED, "yj", "short form of JUMP_UNLESS_LT_INT")                                          \
    X(JUMP_UNLESS_LE_INT_PACKED, "yj", "short form of JUMP_UNLESS_LE_INT")                                          \
    X(JUMP_UNLESS_EQ_INT_PACKED, "yj", "short form of JUMP_UNLESS_EQ_INT")                                          \
    X(JUMP_UNLESS_NE_INT_PACKED, "yj", "short form of JUMP_UNLESS_NE_INT")                                          \
    X(JUMP_UNLESS_GT_INT_PACKED, "yj", "short form of JUMP_UNLESS_GT_INT")                                          \
    X(JUMP_UNLESS_GE_INT_PACKED, "yj", "short form of JUMP_UNLESS_GE_INT")

/* Rare things that need no instruction of their own. */
#define INTRINSICS(X)                                                                                               \
    X(ASSERTION_ERROR, "A = AssertionError")                                                                        \
    X(ASYNC_STOP, "raises B again unless it is StopAsyncIteration (end of async for)")                              \
    X(TYPE_VARIABLE, "A = TypeVar of the tuple B (name and functions or None: bound, constraints, default)")        \
    X(TYPE_VARIABLE_TUPLE, "A = TypeVarTuple of B (name, default)")                                                 \
    X(PARAMETER_SPEC, "A = ParamSpec of B (name, default)")                                                         \
    X(TYPE_ALIAS, "A = type alias of the tuple B (name, type parameters, value function)")                          \
    X(GENERIC_BASE, "A = Generic[B] for the tuple of type parameters B")                                            \
    X(SET_TYPE_PARAMETERS, "function or class B[0] gets __type_params__ B[1]; A = it")                              \
    X(TEMPLATE, "A = string.templatelib.Template of the tuple B (str and interpolation tuples)")                    \
    X(MAPPING_REST, "A = dict copy of B[0] without the keys in tuple B[1]")                                         \
    X(ANNOTATE, "A = {}; NotImplementedError if the annotation format B is not VALUE")                              \
    X(FORMAT, "A = B; the same error")

enum Opcode {
#define X(name, operands, meaning) OP_##name,
    OPCODES(X)
#undef X
    OPCODE_COUNT
};
_Static_assert(OPCODE_COUNT <= 256, "an opcode is one byte");
enum Intrinsic {
#define X(name, meaning) INTRINSIC_##name,
    INTRINSICS(X)
#undef X
    INTRINSIC_COUNT
};

/* Bytes of the operands of an opcode (narrow form). */
extern const char *const opcode_names[OPCODE_COUNT];
extern const char *const opcode_operands[OPCODE_COUNT];
extern const char *const opcode_meanings[OPCODE_COUNT];

#endif

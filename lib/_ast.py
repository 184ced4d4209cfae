# _ast: the classes of syntax trees, for programs that build or look at trees. Adder's compiler makes none.
PyCF_ONLY_AST, PyCF_TYPE_COMMENTS, PyCF_ALLOW_TOP_LEVEL_AWAIT = 0x400, 0x1000, 0x2000


class AST:
    _fields = _attributes = __match_args__ = ()

    def __init__(self, *args, **kwargs):
        if len(args) > len(self._fields):
            raise TypeError(f"{type(self).__name__} constructor takes at most {len(self._fields)} positional argument"
                            f"{'' if len(self._fields) == 1 else 's'}")
        for name, value in zip(self._fields, args):
            setattr(self, name, value)
        for name, value in kwargs.items():
            if name in self._fields[:len(args)]:
                raise TypeError(f"{type(self).__name__} got multiple values for argument {name!r}")
            setattr(self, name, value)

    def __reduce_ex__(self, protocol):
        return type(self), (), self.__dict__


_PLACE = ('lineno', 'col_offset', 'end_lineno', 'end_col_offset')
_GRAMMAR = '''
mod: Module(body,type_ignores) Interactive(body) Expression(body) FunctionType(argtypes,returns)
stmt: FunctionDef(name,args,body,decorator_list,returns,type_comment) AsyncFunctionDef(name,args,body,decorator_list,returns,type_comment) ClassDef(name,bases,keywords,body,decorator_list) Return(value) Delete(targets) Assign(targets,value,type_comment) AugAssign(target,op,value) AnnAssign(target,annotation,value,simple) For(target,iter,body,orelse,type_comment) AsyncFor(target,iter,body,orelse,type_comment) While(test,body,orelse) If(test,body,orelse) With(items,body,type_comment) AsyncWith(items,body,type_comment) Match(subject,cases) Raise(exc,cause) Try(body,handlers,orelse,finalbody) TryStar(body,handlers,orelse,finalbody) Assert(test,msg) Import(names) ImportFrom(module,names,level) Global(names) Nonlocal(names) Expr(value) Pass() Break() Continue()
expr: BoolOp(op,values) NamedExpr(target,value) BinOp(left,op,right) UnaryOp(op,operand) Lambda(args,body) IfExp(test,body,orelse) Dict(keys,values) Set(elts) ListComp(elt,generators) SetComp(elt,generators) DictComp(key,value,generators) GeneratorExp(elt,generators) Await(value) Yield(value) YieldFrom(value) Compare(left,ops,comparators) Call(func,args,keywords) FormattedValue(value,conversion,format_spec) JoinedStr(values) Constant(value,kind) Attribute(value,attr,ctx) Subscript(value,slice,ctx) Starred(value,ctx) Name(id,ctx) List(elts,ctx) Tuple(elts,ctx) Slice(lower,upper,step)
expr_context: Load() Store() Del()
boolop: And() Or()
operator: Add() Sub() Mult() MatMult() Div() Mod() Pow() LShift() RShift() BitOr() BitXor() BitAnd() FloorDiv()
unaryop: Invert() Not() UAdd() USub()
cmpop: Eq() NotEq() Lt() LtE() Gt() GtE() Is() IsNot() In() NotIn()
excepthandler: ExceptHandler(type,name,body)
pattern: MatchValue(value) MatchSingleton(value) MatchSequence(patterns) MatchMapping(keys,patterns,rest) MatchClass(cls,patterns,kwd_attrs,kwd_patterns) MatchStar(name) MatchAs(pattern,name) MatchOr(patterns)
type_ignore: TypeIgnore(lineno,tag)
'''
_ALONE = '''comprehension(target,iter,ifs,is_async) arguments(posonlyargs,args,vararg,kwonlyargs,kw_defaults,kwarg,defaults)
arg(arg,annotation,type_comment)* keyword(arg,value)* alias(name,asname)* withitem(context_expr,optional_vars) match_case(pattern,guard,body)'''


def _make(text, base, attributes):
    name, _, fields = text.partition('(')
    names = tuple(f for f in fields.rstrip('*)').split(',') if f)
    globals()[name] = type(name, (base,), {'_fields': names, '__match_args__': names, '_attributes': attributes,
                                           '__module__': 'ast'})


for _line in _GRAMMAR.strip().split('\n'):
    _base, _, _nodes = _line.partition(': ')
    _attributes = _PLACE if _base in ('stmt', 'expr', 'excepthandler', 'pattern') else ()
    _make(_base + '()', AST, _attributes)
    for _node in _nodes.split():
        _make(_node, globals()[_base], _attributes)
for _node in _ALONE.split():
    _make(_node, AST, _PLACE if _node[-1] == '*' else ())
del _line, _base, _nodes, _node, _attributes, _make

# argparse: command line options, arguments and subcommands.
import os as _os
import re as _re
import sys as _sys

__all__ = ['ArgumentParser', 'ArgumentError', 'ArgumentTypeError', 'BooleanOptionalAction', 'FileType', 'HelpFormatter',
           'ArgumentDefaultsHelpFormatter', 'RawDescriptionHelpFormatter', 'RawTextHelpFormatter', 'MetavarTypeHelpFormatter',
           'Namespace', 'Action', 'ONE_OR_MORE', 'OPTIONAL', 'PARSER', 'REMAINDER', 'SUPPRESS', 'ZERO_OR_MORE']
SUPPRESS, OPTIONAL, ZERO_OR_MORE, ONE_OR_MORE, PARSER, REMAINDER = '==SUPPRESS==', '?', '*', '+', 'A...', '...'


class ArgumentError(Exception):
    def __init__(self, argument, message):
        self.argument_name = _name_of(argument)
        self.message = message

    def __str__(self):
        return self.message if self.argument_name is None else f'argument {self.argument_name}: {self.message}'


class ArgumentTypeError(Exception):
    pass


def _name_of(action):
    if action is None:
        return None
    if action.option_strings:
        return '/'.join(action.option_strings)
    if action.metavar not in (None, SUPPRESS):
        return action.metavar if isinstance(action.metavar, str) else '[%s]' % ', '.join(action.metavar)
    if action.dest not in (None, SUPPRESS):
        return action.dest
    if getattr(action, 'choices', None):
        return '{' + ','.join(map(str, action.choices)) + '}'
    return None


class _Reprs:
    def __repr__(self):
        parts = [repr(a) for a in self._get_args()]
        odd = {}
        for name, value in self._get_kwargs():
            if name.isidentifier():
                parts.append(f'{name}={value!r}')
            else:
                odd[name] = value
        if odd:
            parts.append(f'**{odd!r}')
        return f"{type(self).__name__}({', '.join(parts)})"

    def _get_kwargs(self):
        return list(self.__dict__.items())

    def _get_args(self):
        return []


class Namespace(_Reprs):
    def __init__(self, **kwargs):
        for name in kwargs:
            setattr(self, name, kwargs[name])

    def __eq__(self, other):
        return vars(self) == vars(other) if isinstance(other, Namespace) else NotImplemented

    __hash__ = None

    def __contains__(self, key):
        return key in self.__dict__


# ---- help

class HelpFormatter:
    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        if width is None:
            width = _columns() - 2
        self._prog, self._increment, self._width = prog, indent_increment, width
        self._max_help_position = min(max_help_position, max(width - 20, indent_increment * 2))
        self._indent = 0
        self._parts = []        # texts, or (heading, list of parts, indent)
        self._stack = [self._parts]
        self._action_max_length = 0

    def start_section(self, heading):
        section = []
        self._stack[-1].append((heading, section, self._indent))
        self._stack.append(section)
        self._indent += self._increment

    def end_section(self):
        self._indent -= self._increment
        self._stack.pop()

    def add_text(self, text):
        if text is not SUPPRESS and text is not None:
            self._stack[-1].append((self._format_text, text, self._indent))

    def add_usage(self, usage, actions, groups, prefix=None):
        if usage is not SUPPRESS:
            self._stack[-1].append((self._format_usage, (usage, actions, groups, prefix), self._indent))

    def add_argument(self, action):
        if action.help is SUPPRESS:
            return
        lengths = [len(self._invocation(action)) + self._indent]
        for sub in self._subactions(action):
            lengths.append(len(self._invocation(sub)) + self._indent + self._increment)
        self._action_max_length = max(self._action_max_length, *lengths)
        self._stack[-1].append((self._format_action, action, self._indent))

    def add_arguments(self, actions):
        for action in actions:
            self.add_argument(action)

    def format_help(self):
        text = _re.sub('\n\n\n+', '\n\n', self._render(self._parts))
        return text.strip('\n') + '\n' if text.strip('\n') else ''

    def _render(self, parts):
        out = []
        for kind, content, indent in parts:
            if callable(kind):
                self._indent = indent
                out.append(kind(*content) if kind == self._format_usage else kind(content))
            else:
                body = self._render(content)
                if body:
                    heading = f"{' ' * indent}{kind}:\n" if kind is not SUPPRESS and kind is not None else ''
                    out.append('\n' + heading + body + '\n')
        return ''.join(out)

    def _format_text(self, text):
        if '%(prog)' in text:
            text = text % dict(prog=self._prog)
        width = max(self._width - self._indent, 11)
        return self._fill_text(text, width, ' ' * self._indent) + '\n\n'

    def _format_usage(self, usage, actions, groups, prefix):
        prefix = 'usage: ' if prefix is None else prefix
        if usage is not None:
            usage = usage % dict(prog=self._prog)
        elif not actions:
            usage = self._prog
        else:
            optionals = [a for a in actions if a.option_strings]
            positionals = [a for a in actions if not a.option_strings]
            opt_parts, pos_parts = self._usage_parts(optionals, groups), self._usage_parts(positionals, groups)
            usage = ' '.join([self._prog] + opt_parts + pos_parts)
            width = self._width - self._indent
            if len(prefix) + len(usage) > width:
                usage = self._wrapped_usage(prefix, opt_parts, pos_parts, width)
        return f'{prefix}{usage}\n\n'

    def _wrapped_usage(self, prefix, opt_parts, pos_parts, width):
        def lines_of(parts, indent, first=None):
            lines, line = [], []
            size = (len(first) if first is not None else len(indent)) - 1
            for part in parts:
                if size + 1 + len(part) > width and line:
                    lines.append(indent + ' '.join(line))
                    line, size = [], len(indent) - 1
                line.append(part)
                size += len(part) + 1
            if line:
                lines.append(indent + ' '.join(line))
            if first is not None:
                lines[0] = lines[0][len(indent):]
            return lines
        if len(prefix) + len(self._prog) <= 0.75 * width:
            indent = ' ' * (len(prefix) + len(self._prog) + 1)
            if opt_parts:
                lines = lines_of([self._prog] + opt_parts, indent, prefix) + lines_of(pos_parts, indent)
            elif pos_parts:
                lines = lines_of([self._prog] + pos_parts, indent, prefix)
            else:
                lines = [self._prog]
        else:
            indent = ' ' * len(prefix)
            lines = lines_of(opt_parts + pos_parts, indent)
            if len(lines) > 1:
                lines = lines_of(opt_parts, indent) + lines_of(pos_parts, indent)
            lines = [self._prog] + lines
        return '\n'.join(lines)

    def _usage_parts(self, actions, groups):
        parts = {}
        for action in actions:
            if action.help is SUPPRESS:
                continue
            if not action.option_strings:
                part = self._format_args(action, self._positional_name(action))
                in_group = any(action in g._group_actions and isinstance(g, _MutuallyExclusiveGroup) for g in groups)
                if in_group and part[0] == '[' and part[-1] == ']':
                    part = part[1:-1]
            else:
                option = action.option_strings[0]
                if action.nargs == 0:
                    part = action.format_usage()
                else:
                    part = f'{option} {self._format_args(action, self._optional_name(action))}'
                if not action.required and not any(action in g._group_actions for g in groups):
                    part = f'[{part}]'
            parts[id(action)] = part
        out, done = [], set()
        for action in actions:
            if id(action) in done or id(action) not in parts:
                continue
            group = next((g for g in groups if action in g._group_actions), None)
            members = [a for a in actions if group is not None and a in group._group_actions and id(a) in parts]
            if group is not None and len(members) == len([a for a in group._group_actions if a.help is not SUPPRESS]) and members:
                text = ' | '.join(parts[id(a)] for a in members)
                if group.required:
                    text = f'({text})' if len(members) > 1 else text
                else:
                    text = f'[{text}]'
                out.append(text)
                done.update(id(a) for a in members)
            else:
                out.append(parts[id(action)])
                done.add(id(action))
        return out

    def _format_action(self, action):
        position = min(self._action_max_length + 2, self._max_help_position)
        help_width = max(self._width - position, 11)
        room = position - self._indent - 2
        header = self._invocation(action)
        has_help = bool(action.help and action.help.strip())
        if not has_help:
            text = ' ' * self._indent + header + '\n'
            first = 0
        elif len(header) <= room:
            text = ' ' * self._indent + header.ljust(room) + '  '
            first = 0
        else:
            text = ' ' * self._indent + header + '\n'
            first = position
        if has_help:
            lines = self._split_lines(self._expand_help(action), help_width)
            if lines:
                text += ' ' * first + lines[0] + '\n' + ''.join(' ' * position + line + '\n' for line in lines[1:])
        elif not text.endswith('\n'):
            text += '\n'
        subactions = self._subactions(action)
        if subactions:
            self._indent += self._increment
            for sub in subactions:
                text += self._format_action(sub)
            self._indent -= self._increment
        return text

    def _invocation(self, action):
        if not action.option_strings:
            return ' '.join(self._names(action, self._positional_name(action), 1))
        if action.nargs == 0:
            return ', '.join(action.option_strings)
        args = self._format_args(action, self._optional_name(action))
        return ', '.join(action.option_strings) + ' ' + args

    def _names(self, action, default, size):
        if action.metavar is not None:
            name = action.metavar
        elif action.choices is not None:
            name = '{' + ','.join(map(str, action.choices)) + '}'
        else:
            name = default
        return name if isinstance(name, tuple) else (name,) * size

    def _format_args(self, action, default):
        def names(size):
            return self._names(action, default, size)
        n = action.nargs
        if n is None:
            return '%s' % names(1)
        if n == OPTIONAL:
            return '[%s]' % names(1)
        if n == ZERO_OR_MORE:
            name = names(1)
            return '[%s [%s ...]]' % name if len(name) == 2 else '[%s ...]' % name
        if n == ONE_OR_MORE:
            return '%s [%s ...]' % names(2)
        if n == REMAINDER:
            return '...'
        if n == PARSER:
            return '%s ...' % names(1)
        if n == SUPPRESS:
            return ''
        return ' '.join(['%s'] * n) % names(n)

    def _expand_help(self, action):
        params = dict(vars(action), prog=self._prog)
        for name in list(params):
            if params[name] is SUPPRESS:
                del params[name]
            elif hasattr(params[name], '__name__'):
                params[name] = params[name].__name__
        if params.get('choices') is not None:
            params['choices'] = ', '.join(map(str, params['choices']))
        return self._get_help_string(action) % params

    def _subactions(self, action):
        return list(action._get_subactions()) if hasattr(action, '_get_subactions') else []

    def _split_lines(self, text, width):
        import textwrap
        return textwrap.wrap(' '.join(text.split()), width)

    def _fill_text(self, text, width, indent):
        import textwrap
        return textwrap.fill(' '.join(text.split()), width, initial_indent=indent, subsequent_indent=indent)

    def _get_help_string(self, action):
        return action.help

    def _optional_name(self, action):
        return action.dest.upper()

    def _positional_name(self, action):
        return action.dest


class RawDescriptionHelpFormatter(HelpFormatter):
    def _fill_text(self, text, width, indent):
        return ''.join(indent + line for line in text.splitlines(keepends=True))


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    def _get_help_string(self, action):
        help = action.help or ''
        if '%(default)' not in help and action.default is not SUPPRESS and (action.option_strings or
                                                                            action.nargs in (OPTIONAL, ZERO_OR_MORE)):
            help += ' (default: %(default)s)'
        return help


class MetavarTypeHelpFormatter(HelpFormatter):
    def _optional_name(self, action):
        return action.type.__name__

    _positional_name = _optional_name


def _columns():
    try:
        return int(_os.environ['COLUMNS'])
    except (KeyError, ValueError, AttributeError):
        return 80


# ---- actions

class Action(_Reprs):
    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None, required=False,
                 help=None, metavar=None, deprecated=False):
        self.option_strings, self.dest, self.nargs, self.const, self.default = option_strings, dest, nargs, const, default
        self.type, self.choices, self.required, self.help, self.metavar = type, choices, required, help, metavar
        self.deprecated = deprecated

    def _get_kwargs(self):
        names = ('option_strings', 'dest', 'nargs', 'const', 'default', 'type', 'choices', 'required', 'help', 'metavar')
        return [(name, getattr(self, name)) for name in names]

    def format_usage(self):
        return self.option_strings[0]

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError('.__call__() not defined')


class BooleanOptionalAction(Action):
    def __init__(self, option_strings, dest, default=None, type=None, choices=None, required=False, help=None, metavar=None,
                 deprecated=False):
        names = []
        for option in option_strings:
            names.append(option)
            if option.startswith('--'):
                names.append('--no-' + option[2:])
        super().__init__(names, dest, 0, None, default, type, choices, required, help, metavar)

    def __call__(self, parser, namespace, values, option_string=None):
        if option_string in self.option_strings:
            setattr(namespace, self.dest, not option_string.startswith('--no-'))

    def format_usage(self):
        return ' | '.join(self.option_strings)


class _StoreAction(Action):
    def __init__(self, option_strings, dest, nargs=None, const=None, **kwargs):
        if nargs == 0:
            raise ValueError('nargs for store actions must be != 0; if you have nothing to store, actions such as store '
                             'true or store const may be more appropriate')
        if const is not None and nargs != OPTIONAL:
            raise ValueError('nargs must be %r to supply const' % OPTIONAL)
        super().__init__(option_strings, dest, nargs, const, **kwargs)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)


class _StoreConstAction(Action):
    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None, metavar=None, deprecated=False):
        super().__init__(option_strings, dest, 0, const, default, required=required, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)


class _StoreTrueAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=False, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, True, default, required, help)


class _StoreFalseAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=True, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, False, default, required, help)


def _copied(items):
    return [] if items is None else list(items)


class _AppendAction(_StoreAction):
    def __init__(self, option_strings, dest, nargs=None, const=None, **kwargs):
        if nargs == 0:
            raise ValueError('nargs for append actions must be != 0; if arg strings are not supplying the value to append, '
                             'the append const action may be more appropriate')
        super().__init__(option_strings, dest, nargs, const, **kwargs)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, _copied(getattr(namespace, self.dest, None)) + [values])


class _AppendConstAction(_StoreConstAction):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, _copied(getattr(namespace, self.dest, None)) + [self.const])


class _CountAction(Action):
    def __init__(self, option_strings, dest, default=None, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, 0, None, default, required=required, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, (getattr(namespace, self.dest, None) or 0) + 1)


class _HelpAction(Action):
    def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS, help=None, deprecated=False):
        super().__init__(option_strings, dest, 0, None, default, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()


class _VersionAction(Action):
    def __init__(self, option_strings, version=None, dest=SUPPRESS, default=SUPPRESS, help=None, deprecated=False):
        super().__init__(option_strings, dest, 0, None, default,
                         help="show program's version number and exit" if help is None else help)
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        version = parser.version if self.version is None else self.version
        formatter = parser._get_formatter()
        formatter.add_text(version)
        parser._print_message(formatter.format_help(), _sys.stdout)
        parser.exit()


class _ExtendAction(_AppendAction):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, _copied(getattr(namespace, self.dest, None)) + list(values))


class _SubParsersAction(Action):
    class _Choice(Action):
        def __init__(self, name, aliases, help):
            metavar = name + (' (%s)' % ', '.join(aliases) if aliases else '')
            super().__init__([], name, help=help, metavar=metavar)

    def __init__(self, option_strings, prog, parser_class, dest=SUPPRESS, required=False, help=None, metavar=None):
        self._prog_prefix, self._parser_class = prog, parser_class
        self._name_parser_map, self._choices_actions = {}, []
        super().__init__(option_strings, dest, PARSER, choices=self._name_parser_map, required=required, help=help,
                         metavar=metavar)

    def add_parser(self, name, *, deprecated=False, **kwargs):
        if kwargs.get('prog') is None:
            kwargs['prog'] = '%s %s' % (self._prog_prefix, name)
        aliases = kwargs.pop('aliases', ())
        if name in self._name_parser_map:
            raise ValueError(f'conflicting subparser: {name}')
        for alias in aliases:
            if alias in self._name_parser_map:
                raise ValueError(f'conflicting subparser alias: {alias}')
        if 'help' in kwargs:
            self._choices_actions.append(self._Choice(name, aliases, kwargs.pop('help')))
        parser = self._parser_class(**kwargs)
        for key in (name, *aliases):
            self._name_parser_map[key] = parser
        return parser

    def _get_subactions(self):
        return self._choices_actions

    def __call__(self, parser, namespace, values, option_string=None):
        name, rest = values[0], values[1:]
        if self.dest is not SUPPRESS:
            setattr(namespace, self.dest, name)
        try:
            subparser = self._name_parser_map[name]
        except KeyError:
            raise ArgumentError(self, 'unknown parser %r (choices: %s)' % (name, ', '.join(self._name_parser_map)))
        values, rest = subparser.parse_known_args(rest, None)
        for key, value in vars(values).items():
            setattr(namespace, key, value)
        if rest:
            vars(namespace).setdefault('_unrecognized_args', [])
            namespace._unrecognized_args.extend(rest)


class FileType:
    def __init__(self, mode='r', bufsize=-1, encoding=None, errors=None):
        self._mode, self._bufsize, self._encoding, self._errors = mode, bufsize, encoding, errors

    def __call__(self, string):
        if string == '-':
            if 'r' in self._mode:
                return _sys.stdin
            if any(c in self._mode for c in 'wax'):
                return _sys.stdout
            raise ValueError('argument "-" with mode %r' % self._mode)
        try:
            return open(string, self._mode, self._bufsize, self._encoding, self._errors)
        except OSError as e:
            raise ArgumentTypeError("can't open '%s': %s" % (string, e))

    def __repr__(self):
        args = [repr(a) for a in (self._mode, self._bufsize) if a != -1]
        args += ['%s=%r' % (k, v) for k, v in (('encoding', self._encoding), ('errors', self._errors)) if v is not None]
        return '%s(%s)' % (type(self).__name__, ', '.join(args))


# ---- containers of actions

_ACTIONS = {None: _StoreAction, 'store': _StoreAction, 'store_const': _StoreConstAction, 'store_true': _StoreTrueAction,
            'store_false': _StoreFalseAction, 'append': _AppendAction, 'append_const': _AppendConstAction,
            'count': _CountAction, 'help': _HelpAction, 'version': _VersionAction, 'parsers': _SubParsersAction,
            'extend': _ExtendAction}


class _ActionsContainer:
    def __init__(self, description, prefix_chars, argument_default, conflict_handler):
        self.description, self.argument_default = description, argument_default
        self.prefix_chars, self.conflict_handler = prefix_chars, conflict_handler
        if conflict_handler not in ('error', 'resolve'):
            raise ValueError('invalid conflict_resolution value: %r' % conflict_handler)
        self._registries = {'action': dict(_ACTIONS), 'type': {None: lambda string: string}}
        self._actions, self._option_string_actions = [], {}
        self._action_groups, self._mutually_exclusive_groups = [], []
        self._defaults = {}
        self._has_negative_number_optionals = []

    def register(self, registry_name, value, object):
        self._registries.setdefault(registry_name, {})[value] = object

    def _registry_get(self, registry_name, value, default=None):
        try:
            return self._registries[registry_name].get(value, default)
        except TypeError:
            return default

    def set_defaults(self, **kwargs):
        self._defaults.update(kwargs)
        for action in self._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest)

    def add_argument(self, *args, **kwargs):
        chars = self.prefix_chars
        if not args or len(args) == 1 and args[0][0] not in chars:
            if args and 'dest' in kwargs:
                raise TypeError('dest supplied twice for positional argument, did you mean metavar?')
            kwargs = self._positional_kwargs(*args, **kwargs)
        else:
            kwargs = self._optional_kwargs(*args, **kwargs)
        if 'default' not in kwargs:
            if kwargs['dest'] in self._defaults:
                kwargs['default'] = self._defaults[kwargs['dest']]
            elif self.argument_default is not None:
                kwargs['default'] = self.argument_default
        name = kwargs.pop('action', None)
        cls = self._registry_get('action', name, name)
        if not callable(cls):
            raise ValueError('unknown action {!r}'.format(cls))
        action = cls(**kwargs)
        convert = self._registry_get('type', action.type, action.type)
        if not callable(convert):
            raise TypeError(f'{convert!r} is not callable')
        if convert is FileType:
            raise TypeError(f'{convert!r} is a FileType class object, instance of it must be passed')
        if hasattr(self, '_get_formatter'):
            try:
                self._get_formatter()._format_args(action, None)
            except TypeError:
                raise ValueError("length of metavar tuple does not match nargs")
        return self._add_action(action)

    def add_argument_group(self, *args, **kwargs):
        group = _ArgumentGroup(self, *args, **kwargs)
        self._action_groups.append(group)
        return group

    def add_mutually_exclusive_group(self, **kwargs):
        group = _MutuallyExclusiveGroup(self, **kwargs)
        self._mutually_exclusive_groups.append(group)
        return group

    def _add_action(self, action):
        self._check_conflict(action)
        self._actions.append(action)
        action.container = self
        for option in action.option_strings:
            self._option_string_actions[option] = action
            if _re.match(r'^-(?:\d+|\d*\.\d+)$', option) and not self._has_negative_number_optionals:
                self._has_negative_number_optionals.append(True)
        return action

    def _remove_action(self, action):
        self._actions.remove(action)

    def _add_container_actions(self, container):
        groups = {g.title: g for g in self._action_groups if g.title is not None}
        mapping = {}
        for group in container._action_groups:
            if group.title not in groups:
                groups[group.title] = self.add_argument_group(title=group.title, description=group.description,
                                                              conflict_handler=group.conflict_handler)
            for action in group._group_actions:
                mapping[action] = groups[group.title]
        for group in container._mutually_exclusive_groups:
            new = self.add_mutually_exclusive_group(required=group.required)
            for action in group._group_actions:
                mapping[action] = new
        for action in container._actions:
            mapping.get(action, self)._add_action(action)

    def _positional_kwargs(self, dest, **kwargs):
        if 'required' in kwargs:
            raise TypeError("'required' is an invalid argument for positionals")
        nargs = kwargs.get('nargs')
        if nargs == 0:
            raise ValueError('nargs for positionals must be != 0')
        if nargs not in (OPTIONAL, ZERO_OR_MORE, REMAINDER, SUPPRESS):
            kwargs['required'] = True
        if nargs == ZERO_OR_MORE and 'default' not in kwargs:
            kwargs['required'] = True
        return dict(kwargs, dest=dest, option_strings=[])

    def _optional_kwargs(self, *args, **kwargs):
        long = None
        for option in args:
            if not option[0] in self.prefix_chars:
                raise ValueError(f'invalid option string {option!r}: must start with a character {self.prefix_chars!r}')
            if long is None and len(option) > 1 and option[1] in self.prefix_chars:
                long = option
        dest = kwargs.pop('dest', None)
        if dest is None:
            dest = (long or args[0]).lstrip(self.prefix_chars)
            if not dest:
                raise TypeError(f'dest= is required for options like {long or args[0]!r}')
            dest = dest.replace('-', '_')
        return dict(kwargs, dest=dest, option_strings=list(args))

    def _check_conflict(self, action):
        conflicts = [(o, self._option_string_actions[o]) for o in action.option_strings if o in self._option_string_actions]
        if not conflicts:
            return
        if self.conflict_handler == 'error':
            raise ArgumentError(action, 'conflicting option string%s: %s' % ('s' if len(conflicts) > 1 else '',
                                                                             ', '.join(o for o, _ in conflicts)))
        for option, other in conflicts:
            other.option_strings.remove(option)
            self._option_string_actions.pop(option, None)
            if not other.option_strings:
                other.container._remove_action(other)


class _ArgumentGroup(_ActionsContainer):
    def __init__(self, container, title=None, description=None, **kwargs):
        kwargs.setdefault('conflict_handler', container.conflict_handler)
        kwargs.setdefault('prefix_chars', container.prefix_chars)
        kwargs.setdefault('argument_default', container.argument_default)
        super().__init__(description=description, **kwargs)
        self.title, self._group_actions = title, []
        self._registries, self._actions = container._registries, container._actions
        self._option_string_actions, self._defaults = container._option_string_actions, container._defaults
        self._has_negative_number_optionals = container._has_negative_number_optionals
        self._mutually_exclusive_groups = container._mutually_exclusive_groups

    def _add_action(self, action):
        action = super()._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        super()._remove_action(action)
        self._group_actions.remove(action)

    def add_argument_group(self, *args, **kwargs):
        raise ValueError('argument groups cannot be nested')


class _MutuallyExclusiveGroup(_ArgumentGroup):
    def __init__(self, container, required=False):
        super().__init__(container)
        self.required, self._container = required, container

    def _add_action(self, action):
        if action.required:
            raise ValueError('mutually exclusive arguments must be optional')
        action = self._container._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        self._container._remove_action(action)
        self._group_actions.remove(action)

    def add_mutually_exclusive_group(self, **kwargs):
        raise ValueError('mutually exclusive groups cannot be nested')


# ---- the parser

class ArgumentParser(_Reprs, _ActionsContainer):
    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=[], formatter_class=HelpFormatter,
                 prefix_chars='-', fromfile_prefix_chars=None, argument_default=None, conflict_handler='error',
                 add_help=True, allow_abbrev=True, exit_on_error=True, *, suggest_on_error=False, color=False):
        _ActionsContainer.__init__(self, description, prefix_chars, argument_default, conflict_handler)
        self.prog = _os.path.basename(_sys.argv[0]) if prog is None else prog
        self.usage, self.epilog, self.formatter_class = usage, epilog, formatter_class
        self.fromfile_prefix_chars, self.add_help = fromfile_prefix_chars, add_help
        self.allow_abbrev, self.exit_on_error = allow_abbrev, exit_on_error
        self._positionals = self.add_argument_group('positional arguments')
        self._optionals = self.add_argument_group('options')
        self._subparsers = None
        if add_help:
            prefix = '-' if '-' in prefix_chars else prefix_chars[0]
            self.add_argument(prefix + 'h', prefix * 2 + 'help', action='help', default=SUPPRESS,
                              help='show this help message and exit')
        for parent in parents:
            if not isinstance(parent, ArgumentParser):
                raise TypeError('parents must be a list of ArgumentParser')
            self._add_container_actions(parent)
            self._defaults.update(parent._defaults)

    def _get_kwargs(self):
        return [(name, getattr(self, name)) for name in ('prog', 'usage', 'description', 'formatter_class',
                                                         'conflict_handler', 'add_help')]

    def add_subparsers(self, **kwargs):
        if self._subparsers is not None:
            raise ValueError('cannot have multiple subparser arguments')
        kwargs.setdefault('parser_class', type(self))
        if 'title' in kwargs or 'description' in kwargs:
            self._subparsers = self.add_argument_group(kwargs.pop('title', 'subcommands'), kwargs.pop('description', None))
        else:
            self._subparsers = self._positionals
        if kwargs.get('prog') is None:
            formatter = self._get_formatter()
            formatter.add_usage(self.usage, [a for a in self._actions if not a.option_strings],
                                self._mutually_exclusive_groups, '')
            kwargs['prog'] = formatter.format_help().strip()
        cls = self._registry_get('action', kwargs.pop('action', 'parsers'))
        action = cls(option_strings=[], **kwargs)
        self._subparsers._add_action(action)
        return action

    def _add_action(self, action):
        (self._optionals if action.option_strings else self._positionals)._add_action(action)
        return action

    def parse_args(self, args=None, namespace=None):
        args, rest = self.parse_known_args(args, namespace)
        if rest:
            self._fail('unrecognized arguments: %s' % ' '.join(rest))
        return args

    def _fail(self, message):
        if self.exit_on_error:
            self.error(message)
        raise ArgumentError(None, message)

    def parse_known_args(self, args=None, namespace=None):
        return self._parse(args, namespace, False)

    def parse_intermixed_args(self, args=None, namespace=None):
        args, rest = self.parse_known_intermixed_args(args, namespace)
        if rest:
            self._fail('unrecognized arguments: %s' % ' '.join(rest))
        return args

    def parse_known_intermixed_args(self, args=None, namespace=None):
        return self._parse(args, namespace, True)

    def _parse(self, args, namespace, intermixed):
        args = list(_sys.argv[1:] if args is None else args)
        namespace = Namespace() if namespace is None else namespace
        for action in self._actions:
            if action.dest is not SUPPRESS and not hasattr(namespace, action.dest) and action.default is not SUPPRESS:
                setattr(namespace, action.dest, action.default)
        for dest in self._defaults:
            if not hasattr(namespace, dest):
                setattr(namespace, dest, self._defaults[dest])
        try:
            namespace, rest = _Run(self, namespace, args, intermixed).run()
        except ArgumentError as e:
            if not self.exit_on_error:
                raise
            self.error(str(e))
        if hasattr(namespace, '_unrecognized_args'):
            rest.extend(namespace._unrecognized_args)
            delattr(namespace, '_unrecognized_args')
        return namespace, rest

    def convert_arg_line_to_args(self, arg_line):
        return [arg_line]

    def _parse_optional(self, text):
        # -> None for a positional, else list of (action, option string, separator, explicit argument)
        chars = self.prefix_chars
        if not text or text[0] not in chars:
            return None
        if text in self._option_string_actions:
            return [(self._option_string_actions[text], text, None, None)]
        if len(text) == 1:
            return None
        option, sep, value = text.partition('=')
        if sep and option in self._option_string_actions:
            return [(self._option_string_actions[option], option, sep, value)]
        found = self._matching(text)
        if found:
            return found
        if _re.match(r'^-(?:\d+(?:_\d+)*(?:\.\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)$', text) and not self._has_negative_number_optionals:
            return None
        if ' ' in text:
            return None
        return [(None, text, None, None)]

    def _matching(self, text):
        chars, result = self.prefix_chars, []
        if text[1] in chars:
            if self.allow_abbrev:
                option, sep, value = text.partition('=')
                for known, action in self._option_string_actions.items():
                    if known.startswith(option):
                        result.append((action, known, sep or None, value if sep else None))
            return result
        option, sep, value = text.partition('=')
        short, rest = text[:2], text[2:]
        for known, action in self._option_string_actions.items():
            if known == short:
                result.append((action, known, '', rest))
            elif self.allow_abbrev and known.startswith(option):
                result.append((action, known, sep or None, value if sep else None))
        return result

    def _pattern(self, action):
        n = action.nargs
        if n is None:
            pattern = '([A])'
        elif n == OPTIONAL:
            pattern = '([A]?)'
        elif n == ZERO_OR_MORE:
            pattern = '([A-]*)' if not action.option_strings else '([A]*)'
        elif n == ONE_OR_MORE:
            pattern = '([A][A-]*)' if not action.option_strings else '([A]+)'
        elif n == REMAINDER:
            pattern = '([AO-]*)'
        elif n == PARSER:
            pattern = '([A][-AO]*)'
        elif n == SUPPRESS:
            pattern = '()'
        else:
            pattern = '(%s)' % ('[A]' * n)
        if not action.option_strings:
            return '(-*' + pattern[1:].replace('[A]', '-*A', 1) if n is None or isinstance(n, int) else '(-*' + pattern[1:]
        return pattern

    def _get_value(self, action, text):
        convert = self._registry_get('type', action.type, action.type)
        if not callable(convert):
            raise TypeError(f'{convert!r} is not callable')
        try:
            return convert(text)
        except ArgumentTypeError as e:
            raise ArgumentError(action, str(e))
        except (TypeError, ValueError):
            raise ArgumentError(action, 'invalid %s value: %r' % (getattr(action.type, '__name__', repr(action.type)), text))

    def _check_value(self, action, value):
        choices = action.choices
        if choices is None:
            return
        if isinstance(choices, str):
            choices = iter(choices)
        if value not in choices:
            raise ArgumentError(action, 'invalid choice: %r (choose from %s)' % (value, ', '.join(map(_choice, action.choices))))

    def _get_values(self, action, texts):
        if action.nargs not in (PARSER, REMAINDER) and '--' in texts and not action.option_strings:
            texts = list(texts)
            texts.remove('--')
        n = action.nargs
        if not texts and n == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str) and value is not SUPPRESS:
                value = self._get_value(action, value)
        elif not texts and n == ZERO_OR_MORE and not action.option_strings:
            value = action.default if action.default is not None else []
        elif len(texts) == 1 and n in (None, OPTIONAL):
            value = self._get_value(action, texts[0])
            self._check_value(action, value)
        elif n == REMAINDER:
            value = [self._get_value(action, t) for t in texts]
        elif n == PARSER:
            value = [self._get_value(action, t) for t in texts]
            self._check_value(action, value[0])
        elif n == SUPPRESS:
            value = SUPPRESS
        else:
            value = [self._get_value(action, t) for t in texts]
            for v in value:
                self._check_value(action, v)
        return value

    def format_usage(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        return formatter.format_help()

    def format_help(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.start_section(group.title)
            formatter.add_text(group.description)
            formatter.add_arguments(group._group_actions)
            formatter.end_section()
        formatter.add_text(self.epilog)
        return formatter.format_help()

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def print_usage(self, file=None):
        self._print_message(self.format_usage(), _sys.stdout if file is None else file)

    def print_help(self, file=None):
        self._print_message(self.format_help(), _sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        if message:
            (file or _sys.stderr).write(message)

    def exit(self, status=0, message=None):
        if message:
            self._print_message(message, _sys.stderr)
        _sys.exit(status)

    def error(self, message):
        self.print_usage(_sys.stderr)
        self.exit(2, '%s: error: %s\n' % (self.prog, message))


def _choice(value):
    return str(value)


class _Run:
    # One pass over the arguments: 'O' options, 'A' arguments, '-' the double dash.
    def __init__(self, parser, namespace, args, intermixed):
        self.parser, self.namespace, self.intermixed = parser, namespace, intermixed
        if parser.fromfile_prefix_chars is not None:
            args = self.read_files(args)
        self.args, self.extras = args, []
        self.options, letters, rest = {}, [], False
        for i, text in enumerate(args):
            if rest:
                letters.append('A')
            elif text == '--':
                letters.append('-')
                rest = True
            else:
                found = parser._parse_optional(text)
                if found is not None:
                    self.options[i] = found
                letters.append('A' if found is None else 'O')
        self.pattern = ''.join(letters)
        self.positionals = [a for a in parser._actions if not a.option_strings]
        self.seen, self.seen_non_default = set(), set()

    def read_files(self, args):
        result = []
        for text in args:
            if not text or text[0] not in self.parser.fromfile_prefix_chars:
                result.append(text)
                continue
            try:
                with open(text[1:]) as file:
                    lines = file.read().splitlines()
            except OSError as e:
                raise ArgumentError(None, str(e))
            result.extend(self.read_files([a for line in lines for a in self.parser.convert_arg_line_to_args(line)]))
        return result

    def take(self, action, texts, option=None):
        parser = self.parser
        self.seen.add(action)
        values = parser._get_values(action, texts)
        if values is not action.default:
            self.seen_non_default.add(action)
            for group in parser._mutually_exclusive_groups:
                if action in group._group_actions:
                    for other in group._group_actions:
                        if other is not action and other in self.seen_non_default:
                            raise ArgumentError(action, 'not allowed with argument %s' % _name_of(other))
        if values is not SUPPRESS:
            action(parser, self.namespace, values, option)

    def count(self, action, letters):
        m = _re.match(self.parser._pattern(action), letters)
        if m is None:
            errors = {None: 'expected one argument', OPTIONAL: 'expected at most one argument',
                      ONE_OR_MORE: 'expected at least one argument'}
            message = errors.get(action.nargs)
            if message is None:
                message = 'expected %s argument%s' % (action.nargs, '' if action.nargs == 1 else 's')
            raise ArgumentError(action, message)
        return len(m.group(1))

    def option(self, start):
        found = self.options[start]
        if len(found) > 1:
            raise ArgumentError(None, 'ambiguous option: %(option)s could match %(matches)s' % {
                'option': self.args[start], 'matches': ', '.join(o for _, o, _, _ in found)})
        action, option, sep, explicit = found[0]
        pending = []
        while True:
            if action is None:
                self.extras.append(self.args[start])
                return start + 1
            if explicit is None:
                begin = start + 1
                stop = begin + self.count(action, self.pattern[begin:])
                pending.append((action, self.args[begin:stop], option))
                break
            n = _re.match(self.parser._pattern(action), 'A')
            n = len(n.group(1)) if n else 0
            if n == 0 and option[1] not in self.parser.prefix_chars and explicit != '':
                if sep or explicit[0] in self.parser.prefix_chars:
                    raise ArgumentError(action, 'ignored explicit argument %r' % explicit)
                pending.append((action, [], option))
                option = option[0] + explicit[0]
                if option not in self.parser._option_string_actions:
                    self.extras.append(option[0] + explicit)
                    stop = start + 1
                    break
                action = self.parser._option_string_actions[option]
                explicit = explicit[1:]
                sep = ''
                if not explicit:
                    explicit = sep = None
                elif explicit[0] == '=':
                    sep, explicit = '=', explicit[1:]
            elif n == 1:
                stop = start + 1
                pending.append((action, [explicit], option))
                break
            else:
                raise ArgumentError(action, 'ignored explicit argument %r' % explicit)
        for action, texts, option in pending:
            self.take(action, texts, option)
        return stop

    def positional(self, start):
        letters = self.pattern[start:]
        for n in range(len(self.positionals), 0, -1):
            m = _re.match(''.join(self.parser._pattern(a) for a in self.positionals[:n]), letters)
            if m is not None:
                break
        else:
            return start
        counts = [len(g) for g in m.groups()]
        more = any(i >= start for i in self.options)
        actions = self.positionals[:n]
        # what would match nothing waits while more may come behind an option
        while actions and more and counts[-1] == 0 and start + sum(counts) < len(self.args):
            actions.pop()
            counts.pop()
        for action, size in zip(actions, counts):
            texts = self.args[start:start + size]
            start += size
            self.take(action, texts)
        del self.positionals[:len(actions)]
        return start

    def run(self):
        start, last = 0, max(self.options, default=-1)
        if self.intermixed:
            return self.run_intermixed()
        while start <= last:
            following = start
            while following <= last and following not in self.options:
                following += 1
            if start != following:
                stop = self.positional(start)
                if stop > start:
                    start = stop
                    continue
            if start not in self.options:
                self.extras.extend(self.args[start:following])
                start = following
            start = self.option(start)
        stop = self.positional(start)
        self.extras.extend(self.args[stop:])
        return self.finish()

    def run_intermixed(self):
        # Options first, wherever they stand; what is left are the positionals.
        left, letters, start = [], [], 0
        while start < len(self.args):
            if start in self.options and '-' not in letters:
                start = self.option(start)
            else:
                left.append(self.args[start])
                letters.append(self.pattern[start])
                start += 1
        self.args, self.pattern, self.options = left, ''.join(letters), {}
        extras, self.extras = self.extras, []
        stop = self.positional(0)
        self.extras = extras + self.args[stop:]
        return self.finish()

    def finish(self):
        parser, namespace, missing = self.parser, self.namespace, []
        for action in parser._actions:
            if action in self.seen:
                continue
            if action.required:
                missing.append(_name_of(action))
            elif action.default is not None and isinstance(action.default, str) and hasattr(namespace, action.dest) and \
                    action.default is getattr(namespace, action.dest):
                setattr(namespace, action.dest, parser._get_value(action, action.default))
        if missing:
            raise ArgumentError(None, 'the following arguments are required: %s' % ', '.join(missing))
        for group in parser._mutually_exclusive_groups:
            if group.required and not any(a in self.seen_non_default for a in group._group_actions):
                names = [_name_of(a) for a in group._group_actions if a.help is not SUPPRESS]
                raise ArgumentError(None, 'one of the arguments %s is required' % ' '.join(names))
        return namespace, self.extras

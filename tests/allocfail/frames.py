# Frames, tracebacks as text, groups, notes. (Suggestions fail silently: none here.)
import sys
import traceback


def deep(n):
    if n == 0:
        print(sys._getframe(1).f_code.co_name, sorted(sys._getframe(0).f_locals))
        raise OSError(2, "no such thing")
    return deep(n - 1)


try:
    deep(6)
except OSError as e:
    e.add_note("a note")
    print("no such thing" in "".join(traceback.format_exception(e)))  # an entry without room is left out
    print(len(traceback.extract_tb(e.__traceback__)) > 0, len(traceback.extract_stack()))
    group = ExceptionGroup("several", [e, ValueError(1)])
    print(len(traceback.format_exception(group)) > 5)
    match, rest = group.split(ValueError)
    print(match, rest)

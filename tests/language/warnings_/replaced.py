# The state of the module warnings, replaced by what it cannot be.
# min-python: 3.14
import warnings


def attempt(what, function):
    try:
        with warnings.catch_warnings():
            function()
        print(what, "went")
    except Exception as e:
        print(what, type(e).__name__, e)


def with_filters(v):
    def run():
        kept = warnings.filters
        warnings.filters = v
        try:
            warnings.warn("text")
        finally:
            warnings.filters = kept
    return run


attempt("a filter that is no tuple", with_filters([5]))
attempt("a filter that is too short", with_filters([("error",)]))
attempt("no filter", with_filters([]))
attempt("registry", lambda: warnings.warn_explicit("text", UserWarning, "a.py", 3, "m", 5))
__warningregistry__ = 5
attempt("registry of the module", lambda: warnings.warn("text"))

"""Makes a failing program small: leaves out statements, lifts bodies out of their compounds, replaces expressions by
parts of them, as long as the program goes on failing."""

import ast
import time

LISTS = ("body", "orelse", "finalbody", "handlers", "cases")


def lists(tree):
    """All lists of statements, the largest first."""
    found = []
    for node in ast.walk(tree):
        for field in LISTS:
            value = getattr(node, field, None)
            if isinstance(value, list) and value:
                found.append((node, field))
    return found


def unparse(tree):
    try:
        return ast.unparse(ast.fix_missing_locations(tree)) + "\n"
    except Exception:
        return None


class Reducer:
    def __init__(self, text, fails, seconds):
        self.text, self.fails, self.deadline = text, fails, time.monotonic() + seconds

    def out_of_time(self):
        return time.monotonic() > self.deadline

    def attempt(self, tree):
        text = unparse(tree)
        if text is None or text == self.text or len(text) > len(self.text) + 20:
            return False
        try:
            compile(text, "reduced", "exec")
        except (SyntaxError, ValueError):
            return False
        if self.fails(text):
            self.text = text
            return True
        return False

    def statements(self):
        """Leaves out runs of statements of each list, long runs first."""
        progress = False
        for index in range(len(lists(ast.parse(self.text)))):
            size = 64
            while size:
                at = 0
                while not self.out_of_time():
                    tree = ast.parse(self.text)
                    places = lists(tree)
                    if index >= len(places):
                        return progress
                    node, field = places[index]
                    items = getattr(node, field)
                    if at >= len(items):
                        break
                    rest = items[:at] + items[at + size:]
                    if not rest and field == "body" and not isinstance(node, ast.Module):
                        rest = [ast.Pass()] if not isinstance(items[0], ast.Pass) else items
                    setattr(node, field, rest)
                    if self.attempt(tree):
                        progress = True
                    else:
                        at += size
                size //= 2
        return progress

    def lifts(self):
        """Puts the body of a compound statement in its place."""
        progress, at = False, 0
        while not self.out_of_time():
            tree = ast.parse(self.text)
            places = [(node, field, i, part) for node, field in lists(tree) for i, item in enumerate(getattr(node, field))
                      for part in LISTS[:3] if isinstance(item, ast.stmt) and getattr(item, part, None)]
            if at >= len(places):
                return progress
            node, field, i, part = places[at]
            items = getattr(node, field)
            setattr(node, field, items[:i] + getattr(items[i], part) + items[i + 1:])
            if self.attempt(tree):
                progress = True
            else:
                at += 1
        return progress

    def expressions(self):
        """Replaces an expression by one of its parts, or by a small constant."""
        progress, at = False, 0
        while not self.out_of_time():
            tree = ast.parse(self.text)
            places = [(node, field, i) for node in ast.walk(tree) for field, value in ast.iter_fields(node)
                      for i, item in (enumerate(value) if isinstance(value, list) else [(None, value)])
                      if isinstance(item, ast.expr) and not isinstance(getattr(item, "ctx", None), (ast.Store, ast.Del))]
            if at >= len(places):
                return progress
            if not any([self.replace(at, candidate) for candidate in range(4)]):
                at += 1
            else:
                progress = True
        return progress

    def replace(self, at, candidate):
        tree = ast.parse(self.text)
        places = [(node, field, i) for node in ast.walk(tree) for field, value in ast.iter_fields(node)
                  for i, item in (enumerate(value) if isinstance(value, list) else [(None, value)])
                  if isinstance(item, ast.expr) and not isinstance(getattr(item, "ctx", None), (ast.Store, ast.Del))]
        if at >= len(places):
            return False
        node, field, i = places[at]
        old = getattr(node, field) if i is None else getattr(node, field)[i]
        parts = [child for child in ast.iter_child_nodes(old) if isinstance(child, ast.expr)]
        new = ast.Constant(1) if candidate == 0 else parts[candidate - 1] if candidate <= len(parts) else None
        if new is None or isinstance(old, ast.Constant) and old.value in (0, 1):
            return False
        if i is None:
            setattr(node, field, new)
        else:
            getattr(node, field)[i] = new
        return self.attempt(tree)


def reduced(text, fails, seconds=40):
    """The smallest program found for which fails(program) still holds."""
    reducer = Reducer(text, fails, seconds)
    tree = ast.parse(text)
    reducer.attempt(tree)  # from now on in the layout of ast.unparse
    while not reducer.out_of_time():
        if not [step for step in (reducer.statements, reducer.lifts, reducer.expressions) if step()]:
            break
    return reducer.text

# graphlib: orders the nodes of a graph so that each comes after those it depends on.
from types import GenericAlias

__all__ = ["TopologicalSorter", "CycleError"]


class CycleError(ValueError):
    pass


class _Node:
    __slots__ = 'node', 'waits', 'successors', 'state'

    def __init__(self, node):
        self.node, self.waits, self.successors = node, 0, []
        self.state = 0  # 1: handed out, 2: done


class TopologicalSorter:
    def __init__(self, graph=None):
        self._nodes = {}
        self._ready = None
        self._out = self._finished = 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _node(self, node):
        info = self._nodes.get(node)
        if info is None:
            info = self._nodes[node] = _Node(node)
        return info

    def add(self, node, *predecessors):
        if self._ready is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        info = self._node(node)
        info.waits += len(predecessors)
        for p in predecessors:
            self._node(p).successors.append(node)

    def prepare(self):
        if self._ready is not None and (self._out or self._finished):
            raise ValueError("cannot prepare() after starting iteration")
        self._ready = [info.node for info in self._nodes.values() if info.waits == 0]
        cycle = self._cycle()
        if cycle:
            raise CycleError("nodes are in a cycle", cycle)

    def get_ready(self):
        self._check()
        result = tuple(self._ready)
        for node in result:
            self._nodes[node].state = 1
        self._ready.clear()
        self._out += len(result)
        return result

    def _check(self):
        if self._ready is None:
            raise ValueError("prepare() must be called first")

    def is_active(self):
        self._check()
        return self._finished < self._out or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        self._check()
        for node in nodes:
            info = self._nodes.get(node)
            if info is None:
                raise ValueError(f"node {node!r} was not added using add()")
            if info.state != 1:
                raise ValueError(f"node {node!r} was already marked done" if info.state == 2 else
                                 f"node {node!r} was not passed out (still not ready)")
            info.state = 2
            self._finished += 1
            for successor in info.successors:
                other = self._nodes[successor]
                other.waits -= 1
                if other.waits == 0:
                    self._ready.append(successor)

    def _cycle(self):
        seen, stack, iterators, places = set(), [], [], {}
        for node in self._nodes:
            while True:
                if node in seen:
                    if node in places:
                        return stack[places[node]:] + [node]
                else:
                    seen.add(node)
                    iterators.append(iter(self._nodes[node].successors))
                    places[node] = len(stack)
                    stack.append(node)
                while stack:
                    node = next(iterators[-1], _end)
                    if node is not _end:
                        break
                    del places[stack.pop()]
                    iterators.pop()
                else:
                    break
        return None

    def static_order(self):
        self.prepare()
        while self.is_active():
            ready = self.get_ready()
            yield from ready
            self.done(*ready)

    __class_getitem__ = classmethod(GenericAlias)


_end = object()

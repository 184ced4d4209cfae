"""A one-way constraint solver on chains: virtual methods, lists of objects, planning."""
import sys

N = 72
SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1
REQUIRED, PREFERRED, WEAK = 0, 4, 6


class Variable:
    def __init__(self, name, value=0):
        self.name = name
        self.value = value
        self.constraints = []
        self.decided_by = None
        self.strength = WEAK + 1
        self.mark = 0


class Constraint:
    def __init__(self, strength):
        self.strength = strength

    def attach(self):
        for variable in self.variables():
            variable.constraints.append(self)

    def detach(self):
        for variable in self.variables():
            variable.constraints.remove(self)

    def inputs_known(self, mark):
        for variable in self.inputs():
            if not (variable.mark == mark or variable.decided_by is None):
                return False
        return True


class Stay(Constraint):
    def __init__(self, variable, strength):
        super().__init__(strength)
        self.output = variable

    def variables(self):
        return (self.output,)

    def inputs(self):
        return ()

    def execute(self):
        pass


class Edit(Stay):
    def __init__(self, variable, strength, value):
        super().__init__(variable, strength)
        self.value = value

    def execute(self):
        self.output.value = self.value


class Equal(Constraint):
    def __init__(self, source, output, strength):
        super().__init__(strength)
        self.source = source
        self.output = output

    def variables(self):
        return (self.source, self.output)

    def inputs(self):
        return (self.source,)

    def execute(self):
        self.output.value = self.source.value


class Scale(Equal):
    def __init__(self, source, factor, offset, output, strength):
        super().__init__(source, output, strength)
        self.factor = factor
        self.offset = offset

    def variables(self):
        return (self.source, self.factor, self.offset, self.output)

    def inputs(self):
        return (self.source, self.factor, self.offset)

    def execute(self):
        self.output.value = self.source.value * self.factor.value + self.offset.value


class Planner:
    def __init__(self):
        self.mark = 0

    def add(self, constraint):
        constraint.attach()
        output = constraint.output
        if constraint.strength < output.strength:
            output.decided_by = constraint
            output.strength = constraint.strength
            self.propagate(output)

    def remove(self, constraint):
        constraint.detach()
        output = constraint.output
        if output.decided_by is constraint:
            output.decided_by = None
            output.strength = WEAK + 1
            for other in output.constraints:
                if other.output is output and other.strength < output.strength:
                    output.decided_by = other
                    output.strength = other.strength

    def propagate(self, variable):
        todo = [variable]
        while todo:
            variable = todo.pop()
            for constraint in variable.constraints:
                output = constraint.output
                if output is not variable and output.decided_by is not constraint:
                    if constraint.strength <= output.strength:
                        output.decided_by = constraint
                        output.strength = constraint.strength
                        todo.append(output)

    def plan(self, sources):
        self.mark += 1
        plan = []
        todo = list(sources)
        while todo:
            constraint = todo.pop()
            output = constraint.output
            if output.mark != self.mark and constraint.inputs_known(self.mark):
                plan.append(constraint)
                output.mark = self.mark
                todo.extend(c for c in output.constraints if c is not constraint and c.output is not output)
        return plan


def chain(n):
    planner = Planner()
    variables = [Variable("v%d" % i) for i in range(n)]
    for a, b in zip(variables, variables[1:]):
        planner.add(Equal(a, b, REQUIRED))
    planner.add(Stay(variables[-1], WEAK))
    total = 0
    for value in range(8):
        edit = Edit(variables[0], PREFERRED, value)
        planner.add(edit)
        plan = planner.plan([edit])
        for _ in range(6):
            for constraint in plan:
                constraint.execute()
        total += variables[-1].value + len(plan)
        planner.remove(edit)
    return total


def projection(n):
    planner = Planner()
    factor = Variable("factor", 10)
    offset = Variable("offset", 1000)
    results = []
    sources = []
    for i in range(n):
        source = Variable("s%d" % i, i)
        result = Variable("r%d" % i)
        planner.add(Stay(source, PREFERRED))
        planner.add(Scale(source, factor, offset, result, REQUIRED))
        sources.append(source)
        results.append(result)
    for source in sources:
        edit = Edit(source, REQUIRED + 1, source.value + 3)
        planner.add(edit)
        for constraint in planner.plan([edit]):
            constraint.execute()
        planner.remove(edit)
    return sum(result.value for result in results)


for _ in range(max(1, int(N * SCALE))):
    a = chain(150)
    b = projection(200)
print(a, b)

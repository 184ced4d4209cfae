class Base:
    count = 0

    def __init__(self, name):
        self.name = name
        Base.count += 1

    def __repr__(self):
        return "<%s>" % self.name

    @property
    def upper(self):
        return self.name.upper()


class Derived(Base):
    def __init__(self, name, *more, **named):
        super().__init__(name)
        self.more = more
        for key, value in named.items():
            setattr(self, key, value)


things = [Derived("d%d" % i, i, i + 1, extra=i * 2.5) for i in range(6)]
print(things, things[3].upper, things[2].more, things[5].extra, Base.count)

# Type parameters, type aliases, unions, t-strings.
type Pair[T: int, *Ts, **P] = tuple[T, *Ts]


class Box[T]:
    def put[U](self, v: U | None) -> T | U:
        return v


print(Pair.__type_params__, Pair.__value__, Box.__type_params__, Box[int])
print(Box.put.__annotations__ if hasattr(Box.put, "__annotations__") else None)
print(int | str | None, list[dict[str, int]], isinstance(3, int | str))
name, width = "w", 7
template = t"hello {name!r:>{width}} and {width + 1}"
print(template.strings, [i.value for i in template.interpolations], (template + t"{name}").values)

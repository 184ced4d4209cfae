# options: --board nodemcu-32s
import gc
import micropython

wanted = {
    micropython: """const alloc_emergency_exception_buf heap_lock heap_unlock heap_locked kbd_intr mem_info opt_level qstr_info
                    schedule stack_use mem_current mem_total mem_peak RingIO __name__""",
    gc: "collect disable enable isenabled mem_alloc mem_free threshold compact __name__",
}
for module, names in wanted.items():
    listed = dir(module)
    print(module.__name__, listed == sorted(listed), [name for name in names.split() if name not in listed])
    print([name for name in names.split() if not hasattr(module, name)])
print(all(callable(getattr(micropython, name)) for name in wanted[micropython].split() if name != "__name__"))
print(all(callable(getattr(gc, name)) for name in wanted[gc].split() if name != "__name__"))

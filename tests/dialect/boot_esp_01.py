# options: --board esp-01
import micropython
micropython.mem_info()

# options: --board d1-mini
import micropython
micropython.mem_info()

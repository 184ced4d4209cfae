# options: --board nodemcu-32s
import micropython
micropython.mem_info()

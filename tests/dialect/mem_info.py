# options: --board nodemcu-32s
import micropython

micropython.mem_info()
print("----")
micropython.mem_info(1)

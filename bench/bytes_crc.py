"""Checksums over bytes: CRC-32 by table, Fletcher, and a run-length code."""
import sys

N = 14000
SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1


def make_table():
    table = []
    for n in range(256):
        for _ in range(8):
            n = (n >> 1) ^ 0xEDB88320 if n & 1 else n >> 1
        table.append(n)
    return table


TABLE = make_table()


def crc32(data):
    crc = 0xFFFFFFFF
    for byte in data:
        crc = TABLE[(crc ^ byte) & 255] ^ (crc >> 8)
    return crc ^ 0xFFFFFFFF


def fletcher(data):
    a = b = 0
    for i in range(len(data)):
        a = (a + data[i]) % 255
        b = (b + a) % 255
    return b << 8 | a


def run_length(data):
    out = bytearray()
    i = 0
    while i < len(data):
        j = i
        while j < len(data) and data[j] == data[i] and j - i < 255:
            j += 1
        out.append(j - i)
        out.append(data[i])
        i = j
    return bytes(out)


data = bytearray(int(N * SCALE))
for i in range(len(data)):
    data[i] = (i * i >> 5) & 255
for _ in range(45):
    crc = crc32(data)
    sums = fletcher(data)
    packed = run_length(data)
    data[0] = (data[0] + 1) & 255
print(hex(crc), sums, len(packed), packed[:8])

# thousands of doubles by a seeded generator: shortest text and back, formats, rounding, hexadecimal
# float: double
import struct
state = 88172645463325252
def next64():
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return (state ^ state >> 29) * 0x9E3779B97F4A7C15 % 2**64

def numbers(count):
    for i in range(count):
        kind = i % 8
        if kind < 4:
            x = struct.unpack('<d', struct.pack('<Q', next64()))[0]  # any bits
        elif kind == 4:
            x = next64() / 2**64 * 10**(next64() % 12)
        elif kind == 5:
            x = float(next64() % 10**(next64() % 18 + 1)) / 10**(next64() % 10)  # few decimals
        elif kind == 6:
            x = float(2**(next64() % 1000)) * (1 + next64() % 3)
        else:
            x = struct.unpack('<d', struct.pack('<Q', next64() % 2**52))[0]  # subnormal
        if x == x and abs(x) != float('inf'):
            yield x

wrong = 0
for number, x in enumerate(numbers(4000)):
    text = repr(x)
    if float(text) != x or float.fromhex(x.hex()) != x: wrong += 1
    if number % 8 == 0:
        print(text, '%.17g' % x, f'{x:.3e}', x.hex())
    else:
        print(text)
print(wrong, 'wrong')
for x in numbers(400):
    print(f'{x:.0e} {x:.1g} {x:.5g} {x:.15g} {x:.25e} {x:g} {x:n}')
for x in numbers(300):
    if 1e-30 < abs(x) < 1e30:
        print(f'{x:.0f} {x:.2f} {x:.20f} {x:,.3f}', [round(x, n) for n in (0, 1, 3, 10, -2)])
for i in range(300):  # texts around halves
    digits = str(next64() % 10**17)
    for tail in ('5', '49999999999999999999', '50000000000000000001'):
        print(float(digits + tail + 'e-%d' % (next64() % 40)), float('0.' + digits + tail))

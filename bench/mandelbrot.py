"""Escape times: float arithmetic on locals."""
import sys

N = 230
SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1


def mandelbrot(width, height, limit):
    total = 0
    for row in range(height):
        ci = 2.0 * row / height - 1.0
        for column in range(width):
            cr = 3.0 * column / width - 2.0
            zr = zi = 0.0
            n = 0
            while n < limit:
                rr = zr * zr
                ii = zi * zi
                if rr + ii > 4.0:
                    break
                zi = 2.0 * zr * zi + ci
                zr = rr - ii + cr
                n += 1
            total += n
    return total


print(mandelbrot(N, int(N * SCALE), 150))

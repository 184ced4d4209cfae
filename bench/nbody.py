"""Planets under gravity: float arithmetic on attributes of lists."""
import sys

N = 65000
SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1
PI = 3.141592653589793
DAYS = 365.24


def body(x, y, z, vx, vy, vz, mass):
    solar = 4 * PI * PI
    return [x, y, z, vx * DAYS, vy * DAYS, vz * DAYS, mass * solar]


def system():
    bodies = [
        body(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0),
        body(4.84143144246472090, -1.16032004402742839, -0.103622044471123109,
             0.00166007664274403694, 0.00769901118419740425, -0.0000690460016972063023, 0.000954791938424326609),
        body(8.34336671824457987, 4.12479856412430479, -0.403523417114321381,
             -0.00276742510726411021, 0.00499852801234917238, 0.0000230417297573763929, 0.000285885980666130812),
        body(12.8943695621391310, -15.1111514016986312, -0.223307578892655734,
             0.00296460137564761618, 0.00237847173959480950, -0.0000296589568540237556, 0.0000436624404335156298),
        body(15.3796971148509165, -25.9193146099879641, 0.179258772950371181,
             0.00268067772490389322, 0.00162824170038242295, -0.0000951592254519715870, 0.0000515138902046611451),
    ]
    for axis in range(3):
        momentum = 0.0
        for b in bodies:
            momentum += b[axis + 3] * b[6]
        bodies[0][axis + 3] = -momentum / bodies[0][6]
    return bodies


def energy(bodies):
    total = 0.0
    for i in range(len(bodies)):
        a = bodies[i]
        total += 0.5 * a[6] * (a[3] * a[3] + a[4] * a[4] + a[5] * a[5])
        for j in range(i + 1, len(bodies)):
            b = bodies[j]
            dx, dy, dz = a[0] - b[0], a[1] - b[1], a[2] - b[2]
            total -= a[6] * b[6] / (dx * dx + dy * dy + dz * dz) ** 0.5
    return total


def advance(pairs, bodies, dt, steps):
    for _ in range(steps):
        for a, b in pairs:
            dx = a[0] - b[0]
            dy = a[1] - b[1]
            dz = a[2] - b[2]
            square = dx * dx + dy * dy + dz * dz
            mag = dt / (square * square ** 0.5)
            am = a[6] * mag
            bm = b[6] * mag
            a[3] -= dx * bm
            a[4] -= dy * bm
            a[5] -= dz * bm
            b[3] += dx * am
            b[4] += dy * am
            b[5] += dz * am
        for a in bodies:
            a[0] += dt * a[3]
            a[1] += dt * a[4]
            a[2] += dt * a[5]


bodies = system()
pairs = [(bodies[i], bodies[j]) for i in range(5) for j in range(i + 1, 5)]
print("%.9f" % energy(bodies))
advance(pairs, bodies, 0.01, int(N * SCALE))
print("%.6f" % energy(bodies))

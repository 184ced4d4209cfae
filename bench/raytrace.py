"""Spheres and a floor by rays: a vector class with operators."""
import sys

N = 170
SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1


class Vector:
    __slots__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y, self.z - other.z)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor, self.z * factor)

    def dot(self, other):
        return self.x * other.x + self.y * other.y + self.z * other.z

    def unit(self):
        return self * (1.0 / self.dot(self) ** 0.5)

    def mirrored(self, normal):
        return self - normal * (2.0 * self.dot(normal))


class Sphere:
    def __init__(self, center, radius, shade, shine):
        self.center = center
        self.radius = radius
        self.shade = shade
        self.shine = shine

    def hit(self, origin, direction):
        away = self.center - origin
        along = away.dot(direction)
        rest = self.radius * self.radius - (away.dot(away) - along * along)
        if rest <= 0.0:
            return None
        distance = along - rest ** 0.5
        return distance if distance > 0.001 else None

    def normal(self, point):
        return (point - self.center).unit()


class Floor:
    shade = 0.5
    shine = 0.2

    def __init__(self, height):
        self.height = height

    def hit(self, origin, direction):
        if direction.y > -0.001:
            return None
        distance = (self.height - origin.y) / direction.y
        return distance if distance > 0.001 else None

    def normal(self, point):
        return Vector(0.0, 1.0, 0.0)


class Scene:
    def __init__(self):
        self.things = [Floor(-1.0)]
        for i in range(4):
            self.things.append(Sphere(Vector(i * 1.2 - 1.8, 0.3 * i - 0.4, 4.0 + i), 0.7, 0.4 + 0.1 * i, 0.3))
        self.light = Vector(-3.0, 5.0, -1.0)

    def nearest(self, origin, direction):
        best = None
        best_distance = 1e9
        for thing in self.things:
            distance = thing.hit(origin, direction)
            if distance is not None and distance < best_distance:
                best, best_distance = thing, distance
        return best, best_distance

    def color(self, origin, direction, depth):
        thing, distance = self.nearest(origin, direction)
        if thing is None:
            return 0.2 + 0.3 * max(0.0, direction.y)
        point = origin + direction * distance
        normal = thing.normal(point)
        to_light = (self.light - point).unit()
        shadow, _ = self.nearest(point, to_light)
        bright = 0.1
        if shadow is None:
            bright += max(0.0, normal.dot(to_light)) * thing.shade
        if depth > 0:
            bright += thing.shine * self.color(point, direction.mirrored(normal), depth - 1)
        return bright


scene = Scene()
eye = Vector(0.0, 0.5, -3.0)
total = 0
height = max(2, int(N * SCALE))
for row in range(height):
    for column in range(N):
        ray = Vector((column - N / 2) / N, (height / 2 - row) / height, 1.0).unit()
        total += int(scene.color(eye, ray, 2) * 255)
print(total)

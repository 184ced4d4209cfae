"""A small operating system in simulation: tasks of several classes pass packets through queues."""
import sys

N = 34
SCALE = float(sys.argv[1]) if len(sys.argv) > 1 else 1
WORK, DEVICE = 0, 1


class Packet:
    def __init__(self, kind, origin, payload):
        self.link = None
        self.kind = kind
        self.owner = origin
        self.payload = payload
        self.data = [0] * 4

    def append_to(self, queue):
        self.link = None
        if queue is None:
            return self
        tail = queue
        while tail.link is not None:
            tail = tail.link
        tail.link = self
        return queue


class Task:
    def __init__(self, system, ident, priority):
        self.system = system
        self.ident = ident
        self.priority = priority
        self.queue = None
        self.held = False
        self.waiting = False
        system.tasks[ident] = self

    def give(self, packet):
        self.queue = packet.append_to(self.queue)
        self.waiting = False
        self.system.passed += 1

    def take(self):
        packet = self.queue
        if packet is not None:
            self.queue = packet.link
            packet.link = None
        return packet

    @property
    def ready(self):
        return not self.held and not (self.waiting and self.queue is None)

    def run(self):
        raise NotImplementedError


class Idle(Task):
    def __init__(self, system, ident, rounds):
        super().__init__(system, ident, 0)
        self.control = 1
        self.rounds = rounds

    def run(self):
        self.rounds -= 1
        if self.rounds <= 0:
            self.held = True
            self.system.done = True
        elif self.control & 1 == 0:
            self.control //= 2
            self.system.release(2)
        else:
            self.control = (self.control // 2) ^ 0xD008
            self.system.release(3)


class Worker(Task):
    def __init__(self, system, ident, handlers):
        super().__init__(system, ident, 10)
        self.handlers = handlers
        self.turn = 0
        self.letter = 0

    def run(self):
        packet = self.take()
        if packet is None:
            self.waiting = True
            return
        self.turn = (self.turn + 1) % len(self.handlers)
        packet.owner = self.ident
        packet.payload = 0
        for i in range(len(packet.data)):
            self.letter = self.letter % 26 + 1
            packet.data[i] = 64 + self.letter
        self.system.send(self.handlers[self.turn], packet)


class Handler(Task):
    def __init__(self, system, ident, worker, device):
        super().__init__(system, ident, 20)
        self.worker = worker
        self.device = device

    def run(self):
        packet = self.take()
        if packet is None:
            self.waiting = True
        elif packet.payload < len(packet.data):
            packet.kind = DEVICE
            self.system.check = (self.system.check * 31 + packet.data[packet.payload]) % 1000003
            packet.payload += 1
            packet.owner = self.ident
            self.system.send(self.device, packet)
        else:
            packet.kind = WORK
            self.system.send(self.worker, packet)


class Device(Task):
    def __init__(self, system, ident):
        super().__init__(system, ident, 30)
        self.pending = None

    def run(self):
        packet = self.take()
        if packet is not None:
            self.pending = packet.append_to(self.pending)
            self.held = True
            return
        if self.pending is None:
            self.waiting = True
            return
        packet = self.pending
        self.pending = packet.link
        self.system.send(packet.owner, packet)


class System:
    def __init__(self, rounds):
        self.tasks = {}
        self.passed = 0
        self.check = 0
        self.switches = 0
        self.done = False
        Idle(self, 1, rounds)
        Device(self, 2)
        Device(self, 3)
        Handler(self, 4, 6, 2)
        Handler(self, 5, 6, 3)
        Worker(self, 6, (4, 5))
        for _ in range(3):
            self.send(6, Packet(WORK, 6, 0))
        self.order = sorted(self.tasks.values(), key=lambda task: -task.priority)

    def send(self, ident, packet):
        self.tasks[ident].give(packet)

    def release(self, ident):
        self.tasks[ident].held = False

    def run(self):
        while not self.done:
            for task in self.order:
                if task.ready:
                    self.switches += 1
                    task.run()
                    break


for _ in range(max(1, int(N * SCALE))):
    system = System(1500)
    system.run()
print(system.switches, system.passed, system.check)

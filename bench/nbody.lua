local N = 65000
local SCALE = tonumber(arg[1] or 1)
local PI = 3.141592653589793
local DAYS = 365.24

local function body(x, y, z, vx, vy, vz, mass)
  return {x, y, z, vx * DAYS, vy * DAYS, vz * DAYS, mass * (4 * PI * PI)}
end

local bodies = {
  body(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0),
  body(4.84143144246472090, -1.16032004402742839, -0.103622044471123109,
       0.00166007664274403694, 0.00769901118419740425, -0.0000690460016972063023, 0.000954791938424326609),
  body(8.34336671824457987, 4.12479856412430479, -0.403523417114321381,
       -0.00276742510726411021, 0.00499852801234917238, 0.0000230417297573763929, 0.000285885980666130812),
  body(12.8943695621391310, -15.1111514016986312, -0.223307578892655734,
       0.00296460137564761618, 0.00237847173959480950, -0.0000296589568540237556, 0.0000436624404335156298),
  body(15.3796971148509165, -25.9193146099879641, 0.179258772950371181,
       0.00268067772490389322, 0.00162824170038242295, -0.0000951592254519715870, 0.0000515138902046611451),
}
for axis = 4, 6 do
  local momentum = 0.0
  for _, b in ipairs(bodies) do momentum = momentum + b[axis] * b[7] end
  bodies[1][axis] = -momentum / bodies[1][7]
end

local function energy()
  local total = 0.0
  for i = 1, #bodies do
    local a = bodies[i]
    total = total + 0.5 * a[7] * (a[4] * a[4] + a[5] * a[5] + a[6] * a[6])
    for j = i + 1, #bodies do
      local b = bodies[j]
      local dx, dy, dz = a[1] - b[1], a[2] - b[2], a[3] - b[3]
      total = total - a[7] * b[7] / (dx * dx + dy * dy + dz * dz) ^ 0.5
    end
  end
  return total
end

local function advance(pairs_, dt, steps)
  for _ = 1, steps do
    for k = 1, #pairs_ do
      local a, b = pairs_[k][1], pairs_[k][2]
      local dx, dy, dz = a[1] - b[1], a[2] - b[2], a[3] - b[3]
      local square = dx * dx + dy * dy + dz * dz
      local mag = dt / (square * square ^ 0.5)
      local am, bm = a[7] * mag, b[7] * mag
      a[4] = a[4] - dx * bm
      a[5] = a[5] - dy * bm
      a[6] = a[6] - dz * bm
      b[4] = b[4] + dx * am
      b[5] = b[5] + dy * am
      b[6] = b[6] + dz * am
    end
    for k = 1, #bodies do
      local a = bodies[k]
      a[1] = a[1] + dt * a[4]
      a[2] = a[2] + dt * a[5]
      a[3] = a[3] + dt * a[6]
    end
  end
end

local all = {}
for i = 1, 5 do
  for j = i + 1, 5 do all[#all + 1] = {bodies[i], bodies[j]} end
end
print(string.format("%.9f", energy()))
advance(all, 0.01, math.floor(N * SCALE))
print(string.format("%.6f", energy()))

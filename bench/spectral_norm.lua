local N = 130
local SCALE = tonumber(arg[1] or 1)

local function element(i, j)
  return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)
end

local function times(vector)
  local n, result = #vector, {}
  for i = 0, n - 1 do
    local total = 0.0
    for j = 0, n - 1 do total = total + element(i, j) * vector[j + 1] end
    result[#result + 1] = total
  end
  return result
end

local function times_transposed(vector)
  local n, result = #vector, {}
  for i = 0, n - 1 do
    local total = 0.0
    for j = 0, n - 1 do total = total + element(j, i) * vector[j + 1] end
    result[#result + 1] = total
  end
  return result
end

local u, v = {}, nil
for i = 1, N do u[i] = 1.0 end
for _ = 1, math.max(1, math.floor(22 * SCALE)) do
  v = times_transposed(times(u))
  u = times_transposed(times(v))
end
local uv, vv = 0.0, 0.0
for i = 1, N do
  uv = uv + u[i] * v[i]
  vv = vv + v[i] * v[i]
end
print(string.format("%.9f", (uv / vv) ^ 0.5))

local N = 1300
local SCALE = tonumber(arg[1] or 1)

local function nested(n, m)
  local total = 0
  for i = 0, n - 1 do
    for j = 0, m - 1 do
      if (i ~ j) & 3 == 0 then
        total = total + i * j
      else
        total = total - j
      end
      total = total % 1000003
    end
  end
  return total
end

local function collatz(limit)
  local longest = 0
  for start = 1, limit - 1 do
    local n, steps = start, 0
    while n ~= 1 do
      if n % 2 ~= 0 then n = 3 * n + 1 else n = n // 2 end
      steps = steps + 1
    end
    if steps > longest then longest = steps end
  end
  return longest
end

io.write(nested(math.floor(N * SCALE), N), " ", collatz(math.floor(20 * N * SCALE)), "\n")

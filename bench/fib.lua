local N = 27
local SCALE = tonumber(arg[1] or 1)

local function fib(n)
  if n < 2 then return n end
  return fib(n - 1) + fib(n - 2)
end

local total = 0
for _ = 1, math.max(1, math.floor(14 * SCALE)) do total = total + fib(N - 1) end
print(total)

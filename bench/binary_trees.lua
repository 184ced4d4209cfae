local N = 14
local SCALE = tonumber(arg[1] or 1)

local function make(depth)
  if depth == 0 then return {left = nil, right = nil} end
  return {left = make(depth - 1), right = make(depth - 1)}
end

local function count(node)
  if node.left == nil then return 1 end
  return 1 + count(node.left) + count(node.right)
end

local keep = make(N - 1)
for depth = 4, N - 1, 2 do
  local rounds = math.max(1, math.floor((1 << (N - depth + 2)) * SCALE))
  local total = 0
  for _ = 1, rounds do total = total + count(make(depth)) end
  print(string.format("%d %d %d", rounds, depth, total))
end
print(count(keep))

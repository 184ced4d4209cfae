local N = 9
local SCALE = tonumber(arg[1] or 1)

local function fannkuch(n)
  local perm1, count = {}, {}
  for i = 0, n - 1 do perm1[i], count[i] = i, 0 end
  local flips_max, checksum, index, r = 0, 0, 0, n
  while true do
    while r ~= 1 do
      count[r - 1] = r
      r = r - 1
    end
    local perm = {}
    for i = 0, n - 1 do perm[i] = perm1[i] end
    local flips, k = 0, perm[0]
    while k ~= 0 do
      local i, j = 0, k
      while i < j do
        perm[i], perm[j] = perm[j], perm[i]
        i, j = i + 1, j - 1
      end
      flips = flips + 1
      k = perm[0]
    end
    if flips > flips_max then flips_max = flips end
    checksum = checksum + (index % 2 == 0 and flips or -flips)
    while true do
      if r == n then return checksum, flips_max end
      local first = perm1[0]
      for i = 0, r - 1 do perm1[i] = perm1[i + 1] end
      perm1[r] = first
      count[r] = count[r] - 1
      if count[r] > 0 then break end
      r = r + 1
    end
    index = index + 1
  end
end

for n = 7, (SCALE >= 1 and N or N - 1) - 1 do
  local checksum, flips = fannkuch(n)
  print(string.format("%d %d %d", n, checksum, flips))
end
for _ = 1, math.floor(4 * SCALE) do
  local checksum, flips = fannkuch(N - 1)
  print(string.format("%d %d %d", N - 1, checksum, flips))
end

from _cyc.three import x
y = 2

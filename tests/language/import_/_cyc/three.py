from _cyc.four import y
x = 1

WHAT = "package"

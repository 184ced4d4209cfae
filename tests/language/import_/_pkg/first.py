print("running", __name__, __package__)
VALUE = "first value"
_hidden = 1

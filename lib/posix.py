# posix: the name under which CPython's library knows the system's part of os.
from os import *
from os._more import *
from os import error, environ

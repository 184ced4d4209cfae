# encodings: the names of codecs; the codecs themselves are native (codecs).
class CodecRegistryError(LookupError, SystemError):
    pass


def normalize_encoding(encoding):
    """Letters, digits and dots stay; what lies between them becomes one underscore."""
    if isinstance(encoding, bytes):
        encoding = str(encoding, 'ascii')
    chars = [c if c.isascii() and (c.isalnum() or c == '.') else ' ' for c in encoding]
    return '_'.join(''.join(chars).split())

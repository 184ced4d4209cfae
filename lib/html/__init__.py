# html: escaping and unescaping of text.
import re

__all__ = ['escape', 'unescape']
_NAMED = {'amp': 38, 'lt': 60, 'gt': 62, 'quot': 34, 'apos': 39, 'OElig': 338, 'oelig': 339, 'Scaron': 352, 'scaron': 353,
          'Yuml': 376, 'fnof': 402, 'circ': 710, 'tilde': 732, 'ensp': 8194, 'emsp': 8195, 'thinsp': 8201, 'zwnj': 8204,
          'zwj': 8205, 'lrm': 8206, 'rlm': 8207, 'ndash': 8211, 'mdash': 8212, 'lsquo': 8216, 'rsquo': 8217, 'sbquo': 8218,
          'ldquo': 8220, 'rdquo': 8221, 'bdquo': 8222, 'dagger': 8224, 'Dagger': 8225, 'bull': 8226, 'hellip': 8230,
          'permil': 8240, 'prime': 8242, 'Prime': 8243, 'lsaquo': 8249, 'rsaquo': 8250, 'euro': 8364, 'trade': 8482,
          'larr': 8592, 'uarr': 8593, 'rarr': 8594, 'darr': 8595, 'harr': 8596, 'minus': 8722, 'infin': 8734, 'asymp': 8776,
          'ne': 8800, 'equiv': 8801, 'le': 8804, 'ge': 8805}
# Latin 1, from 160 on
_LATIN = ('nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro '
          'para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil '
          'Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave '
          'Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml '
          'igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute '
          'thorn yuml')
_NAMED.update((name, 160 + i) for i, name in enumerate(_LATIN.split()))
_BARE = set(_LATIN.split()) | {'amp', 'lt', 'gt', 'quot'}  # good without a semicolon, too
_WINDOWS = dict(zip(range(128, 160), '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d'
                    '\x8f\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178'))


def escape(s, quote=True):
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return s.replace('"', "&quot;").replace('\'', "&#x27;") if quote else s


def _character(m):
    s = m[1]
    if s[0] == '#':
        n = int(s[2:].rstrip(';'), 16) if s[1] in 'xX' else int(s[1:].rstrip(';'))
        if n in _WINDOWS:
            return _WINDOWS[n]
        if n == 0 or 0xD800 <= n <= 0xDFFF or n > 0x10FFFF:
            return '\uFFFD'
        if n == 13:
            return '\r'
        if n < 32 and n not in (9, 10, 12) or n == 11 or n == 127 or 0xFDD0 <= n <= 0xFDEF or n & 0xFFFE == 0xFFFE:
            return ''
        return chr(n)
    if s[-1] == ';' and s[:-1] in _NAMED:
        return chr(_NAMED[s[:-1]])
    for end in range(len(s.rstrip(';')), 1, -1):
        if s[:end] in _BARE:
            return chr(_NAMED[s[:end]]) + s[end:]
    return '&' + s


_reference = re.compile(r'&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)')


def unescape(s):
    return _reference.sub(_character, s) if '&' in s else s

#!/usr/bin/env python3
"""Writes the table behind \\N{...} (object/unicode_names.c), taken from the Python that runs this.

A name is not kept as text: an entry of 64 bits holds 43 bits of its hash and the character, and the entries are in
order, for a binary search. Names that follow from the character's number (ideographs, Hangul syllables) are computed
by the C code. The file is rewritten only when it changes; the size of the table stands in its first line.

usage: unicode_names.py --out FILE
"""
import argparse
import os
import re
import unicodedata

# unicodedata knows these other names of characters, but does not list them.
ALIASES = """NULL NUL|START OF HEADING|SOH|START OF TEXT|STX|END OF TEXT|ETX|END OF TRANSMISSION|EOT|ENQUIRY|ENQ|ACKNOWLEDGE|ACK
ALERT|BEL|BACKSPACE|BS|CHARACTER TABULATION|HORIZONTAL TABULATION|HT|TAB|LINE FEED|NEW LINE|END OF LINE|LF|NL|EOL
LINE TABULATION|VERTICAL TABULATION|VT|FORM FEED|FF|CARRIAGE RETURN|CR|SHIFT OUT|LOCKING-SHIFT ONE|SO|SHIFT IN
LOCKING-SHIFT ZERO|SI|DATA LINK ESCAPE|DLE|DEVICE CONTROL ONE|DC1|DEVICE CONTROL TWO|DC2|DEVICE CONTROL THREE|DC3
DEVICE CONTROL FOUR|DC4|NEGATIVE ACKNOWLEDGE|NAK|SYNCHRONOUS IDLE|SYN|END OF TRANSMISSION BLOCK|ETB|CANCEL|CAN
END OF MEDIUM|EOM|EM|SUBSTITUTE|SUB|ESCAPE|ESC|INFORMATION SEPARATOR FOUR|FILE SEPARATOR|FS|INFORMATION SEPARATOR THREE
GROUP SEPARATOR|GS|INFORMATION SEPARATOR TWO|RECORD SEPARATOR|RS|INFORMATION SEPARATOR ONE|UNIT SEPARATOR|US|SP|DELETE|DEL
NULL|NUL|PADDING CHARACTER|PAD|HIGH OCTET PRESET|HOP|BREAK PERMITTED HERE|BPH|NO BREAK HERE|NBH|INDEX|IND|NEXT LINE|NEL
START OF SELECTED AREA|SSA|END OF SELECTED AREA|ESA|SINGLE SHIFT TWO|SS2|SINGLE SHIFT THREE|SS3|DEVICE CONTROL STRING|DCS
PRIVATE USE ONE|PU1|PRIVATE USE TWO|PU2|STRING TERMINATOR|ST|OPERATING SYSTEM COMMAND|OSC|PRIVACY MESSAGE|PM
APPLICATION PROGRAM COMMAND|APC|NBSP|SHY|LATIN CAPITAL LETTER GHA|LATIN SMALL LETTER GHA|BYTE ORDER MARK|BOM|ZWNBSP
ZWSP|ZWNJ|ZWJ|LRM|RLM|LRE|RLE|PDF|LRO|RLO|NNBSP|MMSP|WJ|LRI|RLI|FSI|PDI|CGJ|ALM|WEIERSTRASS ELLIPTIC FUNCTION
REVERSE SOLIDUS|PRESENTATION FORM FOR VERTICAL RIGHT WHITE LENTICULAR BRACKET"""
COMPUTED = re.compile('(CJK UNIFIED IDEOGRAPH|TANGUT IDEOGRAPH|NUSHU CHARACTER|KHITAN SMALL SCRIPT CHARACTER|'
                      'CJK COMPATIBILITY IDEOGRAPH)-|HANGUL SYLLABLE ')


def name_hash(name):
    """FNV-1a with 64 bits, the upper 43 of them."""
    h = 0xcbf29ce484222325
    for byte in name.encode():
        h = ((h ^ byte) * 0x100000001b3) & 0xffffffffffffffff
    return h >> 21


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--out', required=True)
    options = parser.parse_args()
    names = {}
    for point in range(0x110000):
        name = unicodedata.name(chr(point), '')
        if name and not COMPUTED.match(name):
            names[name] = point
    for alias in re.split(r'[|\n]', ALIASES):
        try:
            names[alias] = ord(unicodedata.lookup(alias))
        except KeyError:
            pass
    entries = sorted(name_hash(name) << 21 | point for name, point in names.items())
    hashes = [entry >> 21 for entry in entries]
    assert len(set(hashes)) == len(hashes), 'two names have one hash'
    lines = [f'/* tools/unicode_names.py, Unicode {unicodedata.unidata_version}: {len(entries)} names, {8 * len(entries)} bytes. */']
    for i in range(0, len(entries), 6):
        lines.append(''.join(f'0x{entry:016x},' for entry in entries[i:i + 6]))
    text = '\n'.join(lines) + '\n'
    if not os.path.exists(options.out) or open(options.out).read() != text:
        with open(options.out, 'w') as file:
            file.write(text)


if __name__ == '__main__':
    main()

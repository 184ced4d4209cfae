# encodings.aliases: other names of codecs.
aliases = {
    '646': 'ascii', 'us': 'ascii', 'us_ascii': 'ascii', 'ansi_x3.4_1968': 'ascii', 'iso646_us': 'ascii',
    '8859': 'latin_1', 'iso8859': 'latin_1', 'iso8859_1': 'latin_1', 'iso_8859_1': 'latin_1', 'l1': 'latin_1',
    'latin': 'latin_1', 'latin1': 'latin_1', 'cp819': 'latin_1',
    'u8': 'utf_8', 'utf': 'utf_8', 'utf8': 'utf_8', 'utf8_ucs2': 'utf_8', 'utf8_ucs4': 'utf_8', 'cp65001': 'utf_8',
    'u16': 'utf_16', 'utf16': 'utf_16', 'unicodelittleunmarked': 'utf_16_le', 'utf_16le': 'utf_16_le',
    'unicodebigunmarked': 'utf_16_be', 'utf_16be': 'utf_16_be',
    'u32': 'utf_32', 'utf32': 'utf_32', 'utf_32le': 'utf_32_le', 'utf_32be': 'utf_32_be',
    '1250': 'cp1250', 'windows_1250': 'cp1250', '1251': 'cp1251', 'windows_1251': 'cp1251',
    '1252': 'cp1252', 'windows_1252': 'cp1252', '437': 'cp437', 'ibm437': 'cp437', '850': 'cp850', 'ibm850': 'cp850',
    'iso_8859_2': 'iso8859_2', 'latin2': 'iso8859_2', 'l2': 'iso8859_2',
    'iso_8859_15': 'iso8859_15', 'latin9': 'iso8859_15', 'latin_9': 'iso8859_15',
}

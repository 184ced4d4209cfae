/* codec_board.c: boards have no codecs beyond utf-8, ascii and latin-1. */
#include "base/config.h"
#include "object/codec_run.h"

#if ADDER_BOARD
const CodecAlias codec_more[] = {{"", NULL}};
const unsigned codec_more_count = 0;
#endif

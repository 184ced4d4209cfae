/* version.h: version and date of the build. */
#ifndef BASE_VERSION_H
#define BASE_VERSION_H

extern const char adder_version[];    /* "0.1.0" */
extern const char adder_build_date[]; /* "2026-11-23" */

#endif

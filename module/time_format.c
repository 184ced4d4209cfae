/* time_format.c: time.strftime and time.strptime, in the C locale. */
#include "module/time.h"

#include <string.h>

static const char day_names[7][10] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
static const char month_names[12][10] = {"January", "February", "March",     "April",   "May",      "June",
                                         "July",    "August",   "September", "October", "November", "December"};

/* ---- writing ---- */
static void put_number(AdderBuilder *out, int64_t n, int width, char fill) {
    char digits[24];
    int count = 0;
    uint64_t rest = n < 0 ? 0 - (uint64_t)n : (uint64_t)n;
    do {
        digits[count++] = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest != 0);
    if (n < 0) adder_builder_put_char(out, '-');
    for (int i = count; i < width; i++) adder_builder_put_char(out, fill);
    while (count > 0) adder_builder_put_char(out, digits[--count]);
}
static void put_text(AdderBuilder *out, const Calendar *c, int offset, const char *format, size_t size);

static int hour12(const Calendar *c) {
    return c->hour % 12 == 0 ? 12 : c->hour % 12;
}
/* Week of the year by ISO 8601; *year is the year it belongs to. */
static int iso_week(const Calendar *c, int64_t *year) {
    *year = c->year;
    int week = (c->yearday - c->weekday + 9) / 7; /* the week of the nearest Thursday */
    Calendar other = {.month = 12, .day = 31};
    if (week < 1) {
        other.year = --*year;
        calendar_complete(&other);
        return (other.yearday - other.weekday + 9) / 7;
    }
    other.year = c->year;
    calendar_complete(&other);
    if (week == 53 && other.weekday < 3) {
        ++*year;
        return 1;
    }
    return week;
}

static void put_directive(AdderBuilder *out, const Calendar *c, int offset, char directive) {
    int64_t iso_year;
    int week, sunday = (c->weekday + 1) % 7, minutes = offset / 60;
    switch (directive) {
    case 'Y': put_number(out, c->year, 1, '0'); break;
    case 'y': put_number(out, (c->year % 100 + 100) % 100, 2, '0'); break;
    case 'C': put_number(out, c->year / 100, 2, '0'); break;
    case 'm': put_number(out, c->month, 2, '0'); break;
    case 'd': put_number(out, c->day, 2, '0'); break;
    case 'e': put_number(out, c->day, 2, ' '); break;
    case 'H': put_number(out, c->hour, 2, '0'); break;
    case 'I': put_number(out, hour12(c), 2, '0'); break;
    case 'k': put_number(out, c->hour, 2, ' '); break;
    case 'l': put_number(out, hour12(c), 2, ' '); break;
    case 'M': put_number(out, c->minute, 2, '0'); break;
    case 'S': put_number(out, c->second, 2, '0'); break;
    case 'j': put_number(out, c->yearday, 3, '0'); break;
    case 'w': put_number(out, sunday, 1, '0'); break;
    case 'u': put_number(out, c->weekday + 1, 1, '0'); break;
    case 'U': put_number(out, (c->yearday + 6 - sunday) / 7, 2, '0'); break;
    case 'W': put_number(out, (c->yearday + 6 - c->weekday) / 7, 2, '0'); break;
    case 'V': put_number(out, iso_week(c, &iso_year), 2, '0'); break;
    case 'G':
        week = iso_week(c, &iso_year);
        (void)week;
        put_number(out, iso_year, 1, '0');
        break;
    case 'g':
        week = iso_week(c, &iso_year);
        (void)week;
        put_number(out, (iso_year % 100 + 100) % 100, 2, '0');
        break;
    case 's': put_number(out, calendar_to_seconds(*c) - offset, 1, '0'); break;
    case 'a': adder_builder_put(out, day_names[c->weekday], 3); break;
    case 'A': adder_builder_put_c(out, day_names[c->weekday]); break;
    case 'b':
    case 'h': adder_builder_put(out, month_names[c->month - 1], 3); break;
    case 'B': adder_builder_put_c(out, month_names[c->month - 1]); break;
    case 'p': adder_builder_put_c(out, c->hour < 12 ? "AM" : "PM"); break;
    case 'P': adder_builder_put_c(out, c->hour < 12 ? "am" : "pm"); break;
    case 'z':
        adder_builder_put_char(out, minutes < 0 ? '-' : '+');
        if (minutes < 0) minutes = -minutes;
        put_number(out, minutes / 60 * 100 + minutes % 60, 4, '0');
        break;
    case 'Z': adder_builder_put_c(out, offset == 0 ? "UTC" : ""); break;
    case 'n': adder_builder_put_char(out, '\n'); break;
    case 't': adder_builder_put_char(out, '\t'); break;
    case '%': adder_builder_put_char(out, '%'); break;
    case 'c': put_text(out, c, offset, "%a %b %e %H:%M:%S %Y", 20); break;
    case 'D':
    case 'x': put_text(out, c, offset, "%m/%d/%y", 8); break;
    case 'T':
    case 'X': put_text(out, c, offset, "%H:%M:%S", 8); break;
    case 'F': put_text(out, c, offset, "%Y-%m-%d", 8); break;
    case 'R': put_text(out, c, offset, "%H:%M", 5); break;
    case 'r': put_text(out, c, offset, "%I:%M:%S %p", 11); break;
    default:
        adder_builder_put_char(out, '%');
        adder_builder_put_char(out, directive);
    }
}
static void put_text(AdderBuilder *out, const Calendar *c, int offset, const char *format, size_t size) {
    for (const char *end = format + size; format < end; format++) {
        if (*format == '%' && format + 1 < end) {
            put_directive(out, c, offset, *++format);
        } else {
            adder_builder_put(out, format, 1);
        }
    }
}

AdderValue time_format(AdderVm *vm, AdderValue format, Calendar c, int offset) {
    size_t size;
    const char *text = adder_to_text(vm, format, &size);
    AdderBuilder out;
    adder_builder_start(vm, &out);
    put_text(&out, &c, offset, text, size);
    return adder_builder_str(&out);
}

/* ---- reading ---- */
typedef struct Parser {
    const char *at, *end;
    Calendar c;
    int hour12, afternoon; /* -1: not given */
    bool date, yearday;    /* given: month or day; day of the year */
    bool weekday;
} Parser;

static bool is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}
/* At most `digits` digits, of which there must be one; the result must be in the range. */
static bool parse_number(Parser *p, int digits, int low, int high, int *out) {
    int n = 0, count = 0;
    for (; count < digits && p->at < p->end && *p->at >= '0' && *p->at <= '9'; count++) {
        if (count > 0 && n * 10 + (*p->at - '0') > high) break;
        n = n * 10 + (*p->at++ - '0');
    }
    *out = n;
    return count > 0 && n >= low && n <= high;
}
static bool same_letters(const char *a, const char *b, size_t n) {
    for (size_t i = 0; i < n; i++) {
        if ((a[i] | 32) != (b[i] | 32)) return false;
    }
    return true;
}
/* One of the names, full or cut to three letters. */
static bool parse_name(Parser *p, const char (*names)[10], int count, bool full, int *out) {
    for (int i = 0; i < count; i++) {
        size_t size = full ? strlen(names[i]) : 3;
        if ((size_t)(p->end - p->at) >= size && same_letters(p->at, names[i], size)) {
            p->at += size;
            *out = i;
            return true;
        }
    }
    return false;
}
static bool parse_zone(Parser *p) { /* +hh[:]mm, Z; not used further, as in struct_time of nine */
    if (p->at < p->end && *p->at == 'Z') {
        p->at++;
        return true;
    }
    int part;
    if (p->at == p->end || (*p->at != '+' && *p->at != '-')) return false;
    p->at++;
    if (!parse_number(p, 2, 0, 23, &part)) return false;
    if (p->at < p->end && *p->at == ':') p->at++;
    return parse_number(p, 2, 0, 59, &part);
}

static bool parse_format(AdderVm *vm, Parser *p, const char *format, const char *end, AdderValue whole);
static bool parse_directive(AdderVm *vm, Parser *p, char directive, AdderValue whole) {
    Calendar *c = &p->c;
    int n;
    switch (directive) {
    case 'Y':
        if (p->end - p->at < 4 || !parse_number(p, 4, 0, 9999, &n)) return false;
        c->year = n;
        return true;
    case 'y':
        if (!parse_number(p, 2, 0, 99, &n)) return false;
        c->year = n < 69 ? 2000 + n : 1900 + n;
        return true;
    case 'm': p->date = true; return parse_number(p, 2, 1, 12, &c->month);
    case 'd':
    case 'e': p->date = true; return parse_number(p, 2, 1, 31, &c->day);
    case 'H': return parse_number(p, 2, 0, 23, &c->hour);
    case 'I': return parse_number(p, 2, 1, 12, &p->hour12);
    case 'M': return parse_number(p, 2, 0, 59, &c->minute);
    case 'S': return parse_number(p, 2, 0, 61, &c->second);
    case 'j': p->yearday = true; return parse_number(p, 3, 1, 366, &c->yearday);
    case 'w':
        if (!parse_number(p, 1, 0, 6, &n)) return false;
        c->weekday = (n + 6) % 7;
        return p->weekday = true;
    case 'u':
        if (!parse_number(p, 1, 1, 7, &n)) return false;
        c->weekday = n - 1;
        return p->weekday = true;
    case 'f': return parse_number(p, 6, 0, 999999, &n);
    case 'a': p->weekday = true; return parse_name(p, day_names, 7, false, &c->weekday);
    case 'A': p->weekday = true; return parse_name(p, day_names, 7, true, &c->weekday);
    case 'b':
    case 'h':
    case 'B':
        if (!parse_name(p, month_names, 12, directive == 'B', &n)) return false;
        c->month = n + 1;
        return p->date = true;
    case 'p':
        if (p->end - p->at < 2 || (p->at[1] | 32) != 'm') return false;
        p->afternoon = (*p->at | 32) == 'p' ? 1 : (*p->at | 32) == 'a' ? 0 : -1;
        p->at += 2;
        return p->afternoon >= 0;
    case 'z': return parse_zone(p);
    case 'Z':
        for (n = 0; n < 3 && p->at < p->end && (*p->at | 32) >= 'a' && (*p->at | 32) <= 'z'; n++) p->at++;
        c->summer = 0;
        return n == 3;
    case '%': return p->at < p->end && *p->at++ == '%';
    case 'c': return parse_format(vm, p, "%a %b %d %H:%M:%S %Y", NULL, whole);
    case 'x':
    case 'D': return parse_format(vm, p, "%m/%d/%y", NULL, whole);
    case 'X':
    case 'T': return parse_format(vm, p, "%H:%M:%S", NULL, whole);
    case 'F': return parse_format(vm, p, "%Y-%m-%d", NULL, whole);
    case 'R': return parse_format(vm, p, "%H:%M", NULL, whole);
    default:
        adder_raise(vm, &adder_ValueError, "'%c' is a bad directive in format %r", (unsigned char)directive, whole);
    }
}
static bool parse_format(AdderVm *vm, Parser *p, const char *format, const char *end, AdderValue whole) {
    if (end == NULL) end = format + strlen(format);
    for (; format < end; format++) {
        if (is_space(*format)) {
            while (format + 1 < end && is_space(format[1])) format++;
            if (p->at == p->end || !is_space(*p->at)) return false;
            while (p->at < p->end && is_space(*p->at)) p->at++;
        } else if (*format == '%') {
            if (format + 1 == end) adder_raise(vm, &adder_ValueError, "stray %% in format %r", whole);
            if (!parse_directive(vm, p, *++format, whole)) return false;
        } else if (p->at == p->end || (*p->at != *format && !((*format | 32) >= 'a' && (*format | 32) <= 'z' &&
                                                             (*p->at | 32) == (*format | 32)))) {
            return false;
        } else {
            p->at++;
        }
    }
    return true;
}

Calendar time_parse(AdderVm *vm, AdderValue text, AdderValue format) {
    static const char *const what[2] = {"strptime() argument 0 must be str, not %T",
                                        "strptime() argument 1 must be str, not %T"};
    if (!adder_is_str(text)) adder_raise(vm, &adder_TypeError, what[0], text);
    if (!adder_is_str(format)) adder_raise(vm, &adder_TypeError, what[1], format);
    size_t size, format_size;
    const char *start = adder_to_text(vm, text, &size), *pattern = adder_to_text(vm, format, &format_size);
    Parser p = {start, start + size, {.year = 1900, .month = 1, .day = 1, .summer = -1}, -1, -1, false, false, false};
    if (!parse_format(vm, &p, pattern, pattern + format_size, format)) {
        adder_raise(vm, &adder_ValueError, "time data %r does not match format %r", text, format);
    }
    if (p.at != p.end) {
        adder_raise(vm, &adder_ValueError, "unconverted data remains: %q",
                    adder_str(vm, p.at, (size_t)(p.end - p.at)));
    }
    if (p.hour12 >= 0) p.c.hour = p.hour12 % 12 + (p.afternoon == 1 ? 12 : 0);
    if (p.yearday && !p.date) {
        p.c.month = 1;
        p.c.day = p.c.yearday;
        Calendar whole = calendar_from_seconds(calendar_to_seconds(p.c));
        p.c.month = whole.month;
        p.c.day = whole.day;
    }
    Calendar normal = calendar_from_seconds(calendar_to_seconds(p.c) - (p.c.second > 59 ? 2 : 0));
    if (normal.day != p.c.day) adder_raise(vm, &adder_ValueError, "day is out of range for month");
    int weekday = p.c.weekday;
    calendar_complete(&p.c);
    if (p.weekday) p.c.weekday = weekday;
    return p.c;
}

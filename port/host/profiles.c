/* profiles.c: the boards that the 32-bit program can stand for: their heap, stack and names, as their users read them
 * in micropython.mem_info() and in the banner. */
#include "port/host/host.h"

#include <string.h>

static const Profile profiles[] = {
    {"nodemcu-32s", "ESP32 module with ESP32", "esp32", 119360, 15360},
    {"d1-mini", "ESP module with ESP8266", "esp8266", 37952, 8192},
    {"esp-01", "ESP module with ESP8266", "esp8266", 37952, 8192},
};

const Profile *profile_at(unsigned index) {
    return index < sizeof profiles / sizeof profiles[0] ? &profiles[index] : NULL;
}

const Profile *profile_find(const char *name) {
    const Profile *profile;
    for (unsigned i = 0; (profile = profile_at(i)) != NULL; i++) {
        if (strcmp(profile->name, name) == 0) return profile;
    }
    return NULL;
}

/* interfaces.c: the machine's network interfaces, for the module network: what getifaddrs, /sys and /proc tell. */
#define _GNU_SOURCE
#include "port/host/host.h"

#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#if defined(__linux__)
#include <netpacket/packet.h>
#endif

static void take_address(const struct sockaddr *from, uint8_t out[4]) {
    if (from == NULL || from->sa_family != AF_INET) return;
    memcpy(out, &((const struct sockaddr_in *)(const void *)from)->sin_addr, 4);
}

#if defined(__linux__)
static void take_mac(const struct sockaddr *from, AdderInterface *out) {
    const struct sockaddr_ll *link = (const struct sockaddr_ll *)(const void *)from;
    if (from->sa_family != AF_PACKET || link->sll_halen != 6) return;
    memcpy(out->mac, link->sll_addr, 6);
    out->has_mac = true;
}

static bool is_wireless(const char *name) {
    char path[80];
    snprintf(path, sizeof path, "/sys/class/net/%s/wireless", name);
    return access(path, F_OK) == 0;
}

/* The gateway of the default route: /proc/net/route has addresses as hexadecimal words in the machine's order. */
static void take_gateway(AdderInterface *out) {
    FILE *routes = fopen("/proc/net/route", "re");
    if (routes == NULL) return;
    char line[256], name[32];
    unsigned destination, gateway;
    while (fgets(line, sizeof line, routes) != NULL) {
        if (sscanf(line, "%31s %x %x", name, &destination, &gateway) == 3 && destination == 0 &&
            strcmp(name, out->name) == 0) {
            memcpy(out->gateway, &gateway, 4);
            break;
        }
    }
    fclose(routes);
}
#else
static void take_mac(const struct sockaddr *from, AdderInterface *out) {}
static bool is_wireless(const char *name) { return false; }
static void take_gateway(AdderInterface *out) {}
#endif

static void take_name_server(AdderInterface *out) {
    FILE *resolver = fopen("/etc/resolv.conf", "re");
    if (resolver == NULL) return;
    char line[256];
    unsigned a, b, c, d;
    while (fgets(line, sizeof line, resolver) != NULL) {
        if (sscanf(line, "nameserver %u.%u.%u.%u", &a, &b, &c, &d) == 4) {
            const uint8_t address[] = {(uint8_t)a, (uint8_t)b, (uint8_t)c, (uint8_t)d};
            memcpy(out->dns, address, 4);
            break;
        }
    }
    fclose(resolver);
}

/* An interface has one entry for each kind of address: the first of a name counts. */
static bool seen_before(const struct ifaddrs *list, const struct ifaddrs *entry) {
    for (; list != entry; list = list->ifa_next) {
        if (strcmp(list->ifa_name, entry->ifa_name) == 0) return true;
    }
    return false;
}

static void describe(const struct ifaddrs *list, const struct ifaddrs *chosen, AdderInterface *out) {
    memset(out, 0, sizeof *out);
    snprintf(out->name, sizeof out->name, "%s", chosen->ifa_name);
    out->up = (chosen->ifa_flags & IFF_UP) != 0;
    out->connected = (chosen->ifa_flags & IFF_RUNNING) != 0;
    out->loopback = (chosen->ifa_flags & IFF_LOOPBACK) != 0;
    out->wireless = is_wireless(out->name);
    for (const struct ifaddrs *entry = list; entry != NULL; entry = entry->ifa_next) {
        if (entry->ifa_addr == NULL || strcmp(entry->ifa_name, chosen->ifa_name) != 0) continue;
        static const uint8_t none[4];
        if (entry->ifa_addr->sa_family == AF_INET && memcmp(out->address, none, 4) == 0) {
            take_address(entry->ifa_addr, out->address);
            take_address(entry->ifa_netmask, out->netmask);
        }
        take_mac(entry->ifa_addr, out);
    }
    take_gateway(out);
    take_name_server(out);
}

bool host_interfaces(AdderVm *vm, unsigned index, AdderInterface *out) {
    struct ifaddrs *list;
    if (getifaddrs(&list) != 0) return false;
    const struct ifaddrs *entry = list;
    for (; entry != NULL; entry = entry->ifa_next) {
        if (!seen_before(list, entry) && index-- == 0) break;
    }
    if (entry != NULL) describe(list, entry, out);
    freeifaddrs(list);
    return entry != NULL;
}

/* interfaces.c: the network interfaces of the machine, for the module network: getifaddrs, Linux's table of routes and
 * /etc/resolv.conf. Changes nothing. */
#include "port/host/interfaces.h"

#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#ifdef __linux__
#    include <netpacket/packet.h>
#endif

/* The default route over this interface: "eth0 00000000 0101A8C0 ...", bytes in the order of the machine. */
static void find_gateway(AdderInterface *out) {
    char line[256], name[32];
    FILE *routes = fopen("/proc/net/route", "r");
    if (routes == NULL) return;
    while (fgets(line, sizeof line, routes) != NULL) {
        unsigned long to, gateway;
        if (sscanf(line, "%31s %lx %lx", name, &to, &gateway) != 3 || to != 0 || gateway == 0) continue;
        if (strcmp(name, out->name) != 0) continue;
        uint32_t address = (uint32_t)gateway;
        memcpy(out->gateway, &address, 4);
        break;
    }
    fclose(routes);
}

static void find_dns(AdderInterface *out) {
    char line[256];
    FILE *settings = fopen("/etc/resolv.conf", "r");
    if (settings == NULL) return;
    while (fgets(line, sizeof line, settings) != NULL) {
        unsigned b[4];
        if (sscanf(line, "nameserver %u.%u.%u.%u", &b[0], &b[1], &b[2], &b[3]) != 4) continue;
        for (unsigned i = 0; i < 4; i++) out->dns[i] = (uint8_t)b[i];
        break;
    }
    fclose(settings);
}

static bool is_wireless(const char *name) {
    char path[80];
    snprintf(path, sizeof path, "/sys/class/net/%s/wireless", name);
    return access(path, F_OK) == 0;
}

static void add_address(AdderInterface *out, const struct ifaddrs *entry) {
    if (entry->ifa_addr == NULL) return;
    if (entry->ifa_addr->sa_family == AF_INET && out->address[0] == 0) {
        struct sockaddr_in address;
        memcpy(&address, entry->ifa_addr, sizeof address);
        memcpy(out->address, &address.sin_addr, 4);
        if (entry->ifa_netmask != NULL) {
            memcpy(&address, entry->ifa_netmask, sizeof address);
            memcpy(out->netmask, &address.sin_addr, 4);
        }
    }
#ifdef __linux__
    if (entry->ifa_addr->sa_family == AF_PACKET) {
        struct sockaddr_ll link;
        memcpy(&link, entry->ifa_addr, sizeof link);
        if (link.sll_halen == 6) {
            memcpy(out->mac, link.sll_addr, 6);
            out->has_mac = true;
        }
    }
#endif
}

static bool first_of_its_name(const struct ifaddrs *all, const struct ifaddrs *entry) {
    for (; all != entry; all = all->ifa_next) {
        if (strcmp(all->ifa_name, entry->ifa_name) == 0) return false;
    }
    return true;
}

static void describe(AdderInterface *out, const struct ifaddrs *all, const struct ifaddrs *entry) {
    snprintf(out->name, sizeof out->name, "%s", entry->ifa_name);
    out->up = (entry->ifa_flags & IFF_UP) != 0;
    out->connected = (entry->ifa_flags & IFF_RUNNING) != 0;
    out->loopback = (entry->ifa_flags & IFF_LOOPBACK) != 0;
    out->wireless = is_wireless(entry->ifa_name);
    for (; all != NULL; all = all->ifa_next) {
        if (strcmp(all->ifa_name, entry->ifa_name) == 0) add_address(out, all);
    }
    find_gateway(out);
    find_dns(out);
}

bool host_interfaces(AdderVm *vm, unsigned index, AdderInterface *out) {
    struct ifaddrs *all, *entry;
    memset(out, 0, sizeof *out);
    if (getifaddrs(&all) != 0) return false;
    for (entry = all; entry != NULL; entry = entry->ifa_next) {
        if (first_of_its_name(all, entry) && index-- == 0) break;
    }
    if (entry != NULL) describe(out, all, entry);
    freeifaddrs(all);
    return entry != NULL;
}

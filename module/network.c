/* network.c: the module network: WLAN and LAN. On a host they show the interfaces of the machine as AdderPort.interfaces
 * describes them; they change nothing and do not scan. */
#include "adder.h"

#include <string.h>

const AdderPort *vm_port(AdderVm *vm); /* given by the floor that runs natives */

enum { EOPNOTSUPP_NUMBER = 95 };
enum { STA_IF, AP_IF, ETH_IF };
enum { STAT_IDLE = 1000, STAT_CONNECTING = 1001, STAT_GOT_IP = 1010 };

static const AdderType nic_type, wlan_type, lan_type;
typedef struct Nic {
    AdderObject object;
    uintptr_t kind;
} Nic;

static _Noreturn void not_supported(AdderVm *vm, const char *what) {
    AdderValue args[2] = {adder_small_int(EOPNOTSUPP_NUMBER), adder_str_c(vm, what)};
    adder_raise_value(vm, adder_call(vm, adder_object(&adder_OSError), 2, args));
}

/* The interface that a WLAN or LAN stands for: the first of its kind that is connected, else of the other kind (a
 * machine without radio has a cable), else any. A false result: there is none, all of it is zero. */
static bool find_interface(AdderVm *vm, AdderValue self, AdderInterface *out) {
    uintptr_t kind = ((Nic *)adder_object_get(self))->kind;
    AdderInterface candidate;
    int best = -1;
    memset(out, 0, sizeof *out);
    if (kind == AP_IF || vm_port(vm)->interfaces == NULL) return false;
    for (unsigned i = 0; vm_port(vm)->interfaces(vm, i, &candidate); i++) {
        if (candidate.loopback) continue;
        bool connected = candidate.up && candidate.connected && candidate.address[0] != 0;
        int score = (candidate.wireless == (kind == STA_IF)) + 2 * connected;
        if (score > best) {
            best = score;
            *out = candidate;
        }
    }
    return best >= 0;
}

static AdderValue address(AdderVm *vm, const uint8_t bytes[4]) {
    AdderBuilder out;
    adder_builder_start(vm, &out);
    adder_builder_format(&out, "%u.%u.%u.%u", (unsigned)bytes[0], (unsigned)bytes[1], (unsigned)bytes[2],
                         (unsigned)bytes[3]);
    return adder_builder_str(&out);
}
static bool is_connected(AdderVm *vm, AdderValue self) {
    AdderInterface nic;
    return find_interface(vm, self, &nic) && nic.up && nic.connected && nic.address[0] != 0;
}

/* ---- what WLAN and LAN share ---- */
ADDER_METHOD(nic_type, nic_active, "active(self, is_active=None, /)",
             "Whether the interface is up. Setting it has no effect on a host.") {
    AdderInterface nic;
    if (!adder_is_unbound(args[1])) {
        adder_truth(vm, args[1]);
        return ADDER_NONE;
    }
    return adder_bool(find_interface(vm, args[0], &nic) && nic.up);
}
ADDER_METHOD(nic_type, nic_connect, "connect(self, ssid=None, key=None, *, bssid=None)",
             "Does nothing when the machine is connected.") {
    if (!is_connected(vm, args[0])) not_supported(vm, "connecting is not supported");
    return ADDER_NONE;
}
ADDER_METHOD(nic_type, nic_disconnect, "disconnect(self, /)", "Has no effect on a host.") {
    return ADDER_NONE;
}
ADDER_METHOD(nic_type, nic_isconnected, "isconnected(self, /)", "Whether the interface has a link and an address.") {
    return adder_bool(is_connected(vm, args[0]));
}
ADDER_METHOD(wlan_type, nic_scan, "scan(self, /)", "Raises OSError: scanning is not supported.") {
    not_supported(vm, "scanning is not supported");
}
ADDER_METHOD(nic_type, nic_status, "status(self, param=None, /)", "STAT_GOT_IP or STAT_IDLE.") {
    if (!adder_is_unbound(args[1])) {
        if (strcmp(adder_to_text(vm, args[1], NULL), "rssi") == 0) return adder_small_int(0);
        if (strcmp(adder_to_text(vm, args[1], NULL), "stations") == 0) return adder_list(vm, 0, NULL);
        adder_raise(vm, &adder_ValueError, "unknown status param");
    }
    return adder_small_int(is_connected(vm, args[0]) ? STAT_GOT_IP : STAT_IDLE);
}
ADDER_METHOD(nic_type, nic_ifconfig, "ifconfig(self, configuration=None, /)",
             "(address, netmask, gateway, dns). Setting them is not supported.") {
    AdderInterface nic;
    if (!adder_is_unbound(args[1])) not_supported(vm, "configuring is not supported");
    find_interface(vm, args[0], &nic);
    AdderValue items[4] = {address(vm, nic.address), address(vm, nic.netmask), address(vm, nic.gateway),
                           address(vm, nic.dns)};
    return adder_tuple(vm, 4, items);
}
ADDER_METHOD(nic_type, nic_ipconfig, "ipconfig(self, param=None, /, **settings)",
             "'addr4': (address, netmask), 'gw4': the gateway, 'dhcp4', 'has_dhcp4'. Setting them is not supported.") {
    AdderInterface nic;
    if (adder_is_unbound(args[1])) {
        if (adder_is_unbound(args[2])) adder_raise(vm, &adder_TypeError, "must query one param");
        not_supported(vm, "configuring is not supported");
    }
    const char *param = adder_to_text(vm, args[1], NULL);
    find_interface(vm, args[0], &nic);
    if (strcmp(param, "addr4") == 0) {
        AdderValue items[2] = {address(vm, nic.address), address(vm, nic.netmask)};
        return adder_tuple(vm, 2, items);
    }
    if (strcmp(param, "gw4") == 0) return address(vm, nic.gateway);
    if (strcmp(param, "dhcp4") == 0 || strcmp(param, "has_dhcp4") == 0) return adder_bool(nic.address[0] != 0);
    if (strcmp(param, "addr6") == 0) return adder_list(vm, 0, NULL);
    adder_raise(vm, &adder_ValueError, "unexpected key");
}
static AdderValue query(AdderVm *vm, AdderValue self, const char *param) {
    AdderInterface nic;
    find_interface(vm, self, &nic);
    if (strcmp(param, "mac") == 0) return adder_bytes(vm, nic.mac, 6);
    if (strcmp(param, "ssid") == 0 || strcmp(param, "essid") == 0) return ADDER_N(empty);
    if (strcmp(param, "hostname") == 0 || strcmp(param, "dhcp_hostname") == 0) return ADDER_N(adder);
    if (strcmp(param, "name") == 0) return adder_str_c(vm, nic.name);
    if (strcmp(param, "channel") == 0 || strcmp(param, "security") == 0 || strcmp(param, "pm") == 0 ||
        strcmp(param, "txpower") == 0 || strcmp(param, "reconnects") == 0) {
        return adder_small_int(0);
    }
    if (strcmp(param, "hidden") == 0) return ADDER_FALSE;
    adder_raise(vm, &adder_ValueError, "unknown config param");
}
ADDER_METHOD(nic_type, nic_config, "config(self, param=None, /, **settings)",
             "A parameter ('mac', 'hostname', ...); settings are accepted without effect on a host.") {
    if (!adder_is_unbound(args[1])) return query(vm, args[0], adder_to_text(vm, args[1], NULL));
    if (adder_is_unbound(args[2])) adder_raise(vm, &adder_TypeError, "can query only one param");
    return ADDER_NONE;
}

static void nic_repr(AdderVm *vm, AdderValue self, AdderBuilder *out) {
    AdderInterface nic;
    bool found = find_interface(vm, self, &nic);
    adder_builder_format(out, "<%T %s>", self, found ? nic.name : "down");
}
static Nic *nic_new(AdderVm *vm, const AdderType *cls, uintptr_t kind) {
    Nic *nic = adder_new_instance(vm, cls, sizeof(Nic));
    nic->kind = kind;
    return nic;
}
static AdderValue wlan_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs,
                                 AdderValue kwnames) {
    intptr_t kind = nargs == 0 ? STA_IF : adder_to_index(vm, args[0]);
    if (kind != STA_IF && kind != AP_IF) adder_raise(vm, &adder_ValueError, "invalid WLAN interface identifier");
    return adder_object(nic_new(vm, cls, (uintptr_t)kind));
}
static AdderValue lan_construct(AdderVm *vm, const AdderType *cls, AdderValue *args, unsigned nargs,
                                AdderValue kwnames) {
    return adder_object(nic_new(vm, cls, ETH_IF)); /* pins and the like mean nothing here */
}

static const AdderMember nic_members[] = {
    ADDER_MEMBER_NATIVE(active, nic_active),
    ADDER_MEMBER_NATIVE(config, nic_config),
    ADDER_MEMBER_NATIVE(connect, nic_connect),
    ADDER_MEMBER_NATIVE(disconnect, nic_disconnect),
    ADDER_MEMBER_NATIVE(ifconfig, nic_ifconfig),
    ADDER_MEMBER_NATIVE(ipconfig, nic_ipconfig),
    ADDER_MEMBER_NATIVE(isconnected, nic_isconnected),
    ADDER_MEMBER_NATIVE(status, nic_status),
};
static const AdderMember wlan_members[] = {
    ADDER_MEMBER_INT(IF_AP, AP_IF),
    ADDER_MEMBER_INT(IF_STA, STA_IF),
    ADDER_MEMBER_INT(PM_NONE, 0),
    ADDER_MEMBER_INT(PM_PERFORMANCE, 1),
    ADDER_MEMBER_INT(PM_POWERSAVE, 2),
    ADDER_MEMBER_INT(SEC_OPEN, 0),
    ADDER_MEMBER_INT(SEC_WEP, 1),
    ADDER_MEMBER_INT(SEC_WPA, 2),
    ADDER_MEMBER_INT(SEC_WPA2, 3),
    ADDER_MEMBER_INT(SEC_WPA_WPA2, 4),
    ADDER_MEMBER_INT(SEC_WPA3, 6),
    ADDER_MEMBER_INT(SEC_WPA2_WPA3, 7),
    ADDER_MEMBER_NATIVE(scan, nic_scan),
};
static const AdderMember no_members[0] = {};
#define NIC_SLOTS(type_) {.native = &type_, .size = sizeof(Nic), .letter = 'o', .repr = nic_repr}
static const AdderSlots nic_slots = NIC_SLOTS(nic_type), wlan_slots = NIC_SLOTS(wlan_type),
                        lan_slots = NIC_SLOTS(lan_type);
static ADDER_TYPE(nic_type, AbstractNIC, adder_object_type, nic_slots, nic_members, NULL, ADDER_TYPE_ABSTRACT,
                  "AbstractNIC()\nWhat network interfaces can do.");
static ADDER_TYPE(wlan_type, WLAN, nic_type, wlan_slots, wlan_members, wlan_construct, 0,
                  "WLAN(interface_id=IF_STA, /)\nThe radio, as station or access point.");
static ADDER_TYPE(lan_type, LAN, nic_type, lan_slots, no_members, lan_construct, 0, "LAN(...)\nThe cable.");

/* ---- functions ---- */
ADDER_NATIVE(network_country, "country(code=None, /)", "The country code for the radio: 'XX'.") {
    if (!adder_is_unbound(args[0])) {
        if (adder_length(vm, args[0]) != 2) adder_raise(vm, &adder_ValueError, "invalid country code");
        return ADDER_NONE;
    }
    return ADDER_N(XX);
}
ADDER_NATIVE(network_hostname, "hostname(name=None, /)", "The name of this machine in the network.") {
    if (!adder_is_unbound(args[0])) not_supported(vm, "setting the host name is not supported");
    return ADDER_N(adder);
}
ADDER_NATIVE(network_ipconfig, "ipconfig(param=None, /, **settings)", "'dns': the address of the name server.") {
    AdderInterface nic;
    if (adder_is_unbound(args[0])) not_supported(vm, "configuring is not supported");
    if (strcmp(adder_to_text(vm, args[0], NULL), "dns") == 0) {
        Nic any = {.kind = STA_IF};
        find_interface(vm, adder_object(&any), &nic);
        return address(vm, nic.dns);
    }
    if (strcmp(adder_to_text(vm, args[0], NULL), "prefer") == 0) return adder_small_int(4);
    adder_raise(vm, &adder_ValueError, "unexpected key");
}

static const AdderMember network_members[] = {
    ADDER_MEMBER_INT(AP_IF, AP_IF),
    ADDER_MEMBER_INT(AUTH_OPEN, 0),
    ADDER_MEMBER_INT(AUTH_WEP, 1),
    ADDER_MEMBER_INT(AUTH_WPA_PSK, 2),
    ADDER_MEMBER_INT(AUTH_WPA2_PSK, 3),
    ADDER_MEMBER_INT(AUTH_WPA_WPA2_PSK, 4),
    ADDER_MEMBER_INT(ETH_CONNECTED, 3),
    ADDER_MEMBER_INT(ETH_DISCONNECTED, 4),
    ADDER_MEMBER_INT(ETH_GOT_IP, 5),
    ADDER_MEMBER_INT(ETH_INITIALIZED, 0),
    ADDER_MEMBER_INT(ETH_STARTED, 1),
    ADDER_MEMBER_INT(ETH_STOPPED, 2),
    ADDER_MEMBER_INT(IF_AP, AP_IF),
    ADDER_MEMBER_INT(IF_STA, STA_IF),
    ADDER_MEMBER(LAN, lan_type),
    ADDER_MEMBER_INT(PHY_LAN8720, 0),
    ADDER_MEMBER_INT(STAT_ASSOC_FAIL, 203),
    ADDER_MEMBER_INT(STAT_BEACON_TIMEOUT, 200),
    ADDER_MEMBER_INT(STAT_CONNECTING, STAT_CONNECTING),
    ADDER_MEMBER_INT(STAT_CONNECT_FAIL, 203),
    ADDER_MEMBER_INT(STAT_GOT_IP, STAT_GOT_IP),
    ADDER_MEMBER_INT(STAT_HANDSHAKE_TIMEOUT, 204),
    ADDER_MEMBER_INT(STAT_IDLE, STAT_IDLE),
    ADDER_MEMBER_INT(STAT_NO_AP_FOUND, 201),
    ADDER_MEMBER_INT(STAT_WRONG_PASSWORD, 202),
    ADDER_MEMBER_INT(STA_IF, STA_IF),
    ADDER_MEMBER(WLAN, wlan_type),
    ADDER_MEMBER_NATIVE(country, network_country),
    ADDER_MEMBER_NATIVE(hostname, network_hostname),
    ADDER_MEMBER_NATIVE(ipconfig, network_ipconfig),
};
ADDER_MODULE(network_module, network, network_members, "Network interfaces.");

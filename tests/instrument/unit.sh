#!/bin/sh
# A product to be scanned, for real: SSH, Telnet, HTTP, MQTT and SNMP servers on 192.0.2.1 (its LAN side) and HTTP on
# 198.51.100.1 (its line side). Writes nmap's XML to OUT, before and after Telnet is switched off. Wants a network of its
# own, which needs no root:
#   unshare -r -n -p -f --kill-child sh unit.sh OUT
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cd "$1"
work=$(mktemp -d)
trap 'kill $(cat "$work"/*.pid 2>/dev/null) 2>/dev/null; rm -rf "$work"' EXIT
export PATH="$PATH:/usr/sbin:/sbin"

ip link set lo up
ip addr add 192.0.2.1/32 dev lo
ip addr add 198.51.100.1/32 dev lo
ip addr add 2001:db8::1/128 dev lo 2>/dev/null || true

start() { # name, command…
    name=$1; shift
    "$@" >"$work/$name.log" 2>&1 </dev/null &
    echo $! >"$work/$name.pid"
}

web() { # name, address
    mkdir -p "$work/www"
    printf 'server.document-root = "%s/www"\nserver.bind = "%s"\nserver.port = 80\n' "$work" "$2" >"$work/$1.conf"
    start "$1" lighttpd -D -f "$work/$1.conf"
}

dropbearkey -t ed25519 -f "$work/key" >/dev/null 2>&1
start ssh dropbear -F -E -r "$work/key" -p 192.0.2.1:22
echo '192.0.2.1:23 stream tcp nowait root /usr/sbin/telnetd telnetd' >"$work/inetd.conf"
start telnet inetd -d "$work/inetd.conf"
web web-lan 192.0.2.1
web web-line 198.51.100.1
printf 'listener 1883 192.0.2.1\nallow_anonymous true\nuser root\n' >"$work/mosquitto.conf"
start mqtt mosquitto -c "$work/mosquitto.conf"
printf 'rocommunity public\n' >"$work/snmpd.conf"
start snmp snmpd -f -Lo -C -c "$work/snmpd.conf" -p "$work/snmp.own" udp:192.0.2.1:161

# Answers once a server has its port.
until_open() { # table, port in hexadecimal
    for try in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
        grep -q ":$2 " "/proc/net/$1" && return 0
        sleep 0.25
    done
    echo "nobody listens on $1 $2" >&2; cat "$work"/*.log >&2; return 1
}
until_open tcp 0016; until_open tcp 0017; until_open tcp 0050; until_open tcp 075B; until_open udp 00A1

scan() { # file, arguments…
    file=$1; shift
    nmap -n -T5 --min-rate 5000 "$@" -oX "$file" >/dev/null 2>&1 || true
}
scan before-lan-tcp.xml -sS -p 1-65535 192.0.2.1
scan before-lan-udp.xml -sU -p 1-2000 192.0.2.1
scan before-line-tcp.xml -sS -p 1-65535 198.51.100.1
if [ "${2-}" = all ]; then . "$here/captures.sh"; fi
kill "$(cat "$work/telnet.pid")"; rm "$work/telnet.pid"
sleep 0.3
scan after-lan-tcp.xml -sS -p 1-65535 192.0.2.1

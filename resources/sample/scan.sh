#!/bin/sh
# Makes the sample's port scans: real services in a network namespace of their own, a real nmap in another. Run as root
# in this folder; needs nmap, iproute2, dropbear-bin, lighttpd, dnsmasq-base, openbsd-inetd, telnetd. Each firmware is a set of services:
#   1.4.2  web, SSH, DNS on the LAN side; a forgotten Telnet on both sides
#   2.0.1  web and DNS on the LAN side only
set -eu
out=$(cd "$(dirname "$0")" && pwd)/workspace/files
work=$(mktemp -d)
mkdir -p "$out"

cleanup() {
    kill $(cat "$work"/*.pid 2>/dev/null) 2>/dev/null || true
    for each in tk-unit tk-lan tk-line; do ip netns del "$each" 2>/dev/null || true; done
    rm -rf "$work"
}
trap cleanup EXIT

network() { # the unit with a LAN side (192.0.2.0/24) and a line side (198.51.100.0/24)
    for each in tk-unit tk-lan tk-line; do ip netns add "$each"; ip -n "$each" link set lo up; done
    ip link add tk-a netns tk-lan type veth peer name lan0 netns tk-unit
    ip link add tk-b netns tk-line type veth peer name wan0 netns tk-unit
    ip -n tk-lan addr add 192.0.2.10/24 dev tk-a; ip -n tk-lan link set tk-a up
    ip -n tk-line addr add 198.51.100.10/24 dev tk-b; ip -n tk-line link set tk-b up
    ip -n tk-unit addr add 192.0.2.1/24 dev lan0; ip -n tk-unit link set lan0 up
    ip -n tk-unit addr add 198.51.100.1/24 dev wan0; ip -n tk-unit link set wan0 up
    # A closed UDP port answers every probe, so that a full UDP scan ends today.
    ip netns exec tk-unit sysctl -qw net.ipv4.icmp_ratelimit=0 net.ipv4.icmp_msgs_per_sec=1000000 net.ipv4.icmp_msgs_burst=100000 2>/dev/null || true
}

unit() { ip netns exec tk-unit "$@"; }

web() {
    mkdir -p "$work/www"; echo '<title>AR-2600</title>' > "$work/www/index.html"
    printf 'server.document-root = "%s/www"\nserver.bind = "192.0.2.1"\nserver.port = 80\nserver.tag = "AR-2600"\nserver.pid-file = "%s/web.pid"\n' "$work" "$work" > "$work/web.conf"
    unit lighttpd -f "$work/web.conf"
}
dns() { ip netns exec tk-unit dnsmasq --no-daemon --conf-file=/dev/null --no-hosts --no-resolv --listen-address=192.0.2.1 --bind-interfaces --user=root >/dev/null 2>&1 & echo $! > "$work/dns.pid"; }
ssh() { dropbearkey -t ed25519 -f "$work/key" >/dev/null 2>&1; ip netns exec tk-unit dropbear -F -E -r "$work/key" -p 192.0.2.1:22 >/dev/null 2>&1 & echo $! > "$work/ssh.pid"; }
telnet() {
    echo 'telnet stream tcp nowait root /usr/sbin/telnetd telnetd' > "$work/inetd.conf"
    ip netns exec tk-unit inetd -d "$work/inetd.conf" >/dev/null 2>&1 & echo $! > "$work/telnet.pid"
}

scan() { # side, address, name
    ip netns exec "tk-$1" nmap -n -Pn -sS -p 1-65535 -T5 --min-rate 5000 -oX "$out/$3-$1-tcp.xml" "$2" >/dev/null
    ip netns exec "tk-$1" nmap -n -Pn -sU -p 1-65535 -T5 --min-rate 5000 --max-retries 2 -oX "$out/$3-$1-udp.xml" "$2" >/dev/null
    # The file names of this machine are nobody's business.
    sed -i "s#$out/##g" "$out/$3-$1-tcp.xml" "$out/$3-$1-udp.xml"
}

network
web; dns; ssh; telnet; sleep 1
scan lan 192.0.2.1 nmap-1.4.2; scan line 198.51.100.1 nmap-1.4.2
kill "$(cat "$work/ssh.pid")" "$(cat "$work/telnet.pid")" || true; rm -f "$work/ssh.pid" "$work/telnet.pid"; sleep 1
scan lan 192.0.2.1 nmap-2.0.1; scan line 198.51.100.1 nmap-2.0.1

# Read by unit.sh when it is told `all`: what else nmap can write, kept in scans/ for the tests. Made anew with
#   unshare -r -n -p -f --kill-child sh unit.sh scans all
nmap -n -T5 -sT -sV -p 22,80,1883 192.0.2.1 -oX "versions.xml" >/dev/null 2>&1
nmap -n -T5 -sSU -p T:1-100,U:150-170 192.0.2.1 -oX "tcp-and-udp.xml" >/dev/null 2>&1
nmap -n -T5 -sY -p 1-100 192.0.2.1 -oX "sctp.xml" >/dev/null 2>&1
nmap -n -T5 -6 -sT -p 1-1000 2001:db8::1 -oX "ipv6.xml" >/dev/null 2>&1
nmap -n -T5 -sT -p 1-1000 192.0.2.1 198.51.100.1 -oX "two-hosts.xml" >/dev/null 2>&1
nmap -n -T5 -sT --open -p 1-30 192.0.2.1 -oX "only-open.xml" >/dev/null 2>&1
nmap -n -T5 -sA -p 1-100 192.0.2.1 -oX "ack.xml" >/dev/null 2>&1
nmap -n -T5 -sF -p 1-100 192.0.2.1 -oX "fin.xml" >/dev/null 2>&1
nmap -n -T5 -sO -p 1-20 192.0.2.1 -oX "protocols.xml" >/dev/null 2>&1
nmap -n -T5 -sn 192.0.2.1 -oX "ping.xml" >/dev/null 2>&1
nmap -n -T5 -d -sT -p 1-60 192.0.2.1 -oX "debug.xml" >/dev/null 2>&1
nmap -n -T5 -sT -p 22,23,80 --script banner,http-title 192.0.2.1 -oX "scripts.xml" >/dev/null 2>&1
nmap -n -T5 -p 1-1000 --exclude-ports 23,100-199 -sT 192.0.2.1 -oX "excluded.xml" >/dev/null 2>&1
# Nobody answers at this address: what is sent there is swallowed.
ip link add tk0 type veth peer name tk1; ip addr add 203.0.113.2/24 dev tk0; ip link set tk0 up; ip link set tk1 up
ip neigh add 203.0.113.9 lladdr 02:00:00:00:00:09 dev tk0
nmap -n -T5 -v -sT -p 1-100 --send-ip -PE 203.0.113.9 -oX "down.xml" >/dev/null 2>&1
nmap -n -T5 -Pn --send-ip -sS --max-retries 0 -p 1-100 203.0.113.9 -oX "silent.xml" >/dev/null 2>&1
nmap -n -Pn --send-ip -sS --host-timeout 300ms -p 1-65535 203.0.113.9 192.0.2.1 -oX "timed-out.xml" >/dev/null 2>&1
# Stopped by hand in the middle.
nmap -n -Pn --send-ip -sS -p 1-65535 --max-rate 100 192.0.2.1 203.0.113.9 -oX "interrupted.xml" >/dev/null 2>&1 &
sleep 2; kill -INT $!; wait $! || true
nmap -n -T5 -sT -p 22,23 192.0.2.1 -oN "normal.txt" -oG "grepable.txt" >/dev/null 2>&1

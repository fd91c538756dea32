#!/bin/sh
# Makes the sample's port scans: real services in a network namespace of their own, a real nmap in another. Run as root
# in this folder; needs nmap, iproute2, openssl, dropbear-bin, lighttpd, dnsmasq-base, openbsd-inetd, telnetd. Each
# firmware is a set of services, seen over IPv4 and IPv6:
#   1.4.2  web (HTTP), SSH, DNS on the LAN side; remote management on the line side; a forgotten Telnet on both
#   2.0.1  web (HTTPS only) and DNS on the LAN side; remote management on the line side
# "scan.sh recheck" makes only the log of TIF-2: what changed from 1.4.2 to 2.0.1, and all TCP ports again after the unit
# was initialised (before the first set-up there is no remote management) and after it was set up and restarted, each
# time with its services started anew. The tester's line side is the same Ethernet as the unit's WAN port (IPoE).
# The rates are those that a small router bears: a full scan takes minutes, as it does at a maker's. The scans run at
# the same time; their moments are then set to those of the test reports, their durations stay as they were.
set -eu
out=$(cd "$(dirname "$0")" && pwd)/workspace/files
work=$(mktemp -d)
export TZ=Asia/Tokyo
mkdir -p "$out"

cleanup() {
    kill $(cat "$work"/*.pid 2>/dev/null) 2>/dev/null || true
    for each in unit1 lan1 line1 unit2 lan2 line2; do ip netns del "tk-$each" 2>/dev/null || true; done
    rm -rf "$work"
}
trap cleanup EXIT

# A unit with a LAN side (192.0.2.0/24) and a line side (198.51.100.0/24), and a tester on each. MAC addresses are invented.
network() { # number of the unit
    for each in unit lan line; do ip netns add "tk-$each$1"; ip -n "tk-$each$1" link set lo up; done
    ip link add tk-a netns "tk-lan$1" type veth peer name lan0 netns "tk-unit$1"
    ip link add tk-b netns "tk-line$1" type veth peer name wan0 netns "tk-unit$1"
    ip -n "tk-unit$1" link set lan0 address 02:5e:26:00:00:1"$1"
    ip -n "tk-unit$1" link set wan0 address 02:5e:26:00:01:1"$1"
    for end in "lan$1 tk-a 192.0.2.10/24 2001:db8:0:2::10/64" "line$1 tk-b 198.51.100.10/24 2001:db8:0:100::10/64" \
        "unit$1 lan0 192.0.2.1/24 2001:db8:0:2::1/64" "unit$1 wan0 198.51.100.1/24 2001:db8:0:100::1/64"; do
        set -- "$1" $end
        ip -n "tk-$2" addr add "$4" dev "$3"
        ip -n "tk-$2" -6 addr add "$5" dev "$3" nodad
        ip -n "tk-$2" link set "$3" up
    done
    # A closed UDP port answers every probe: the test build's limits are off, so that no port stays unclear.
    ip netns exec "tk-unit$1" sysctl -qw net.ipv4.icmp_ratelimit=0 net.ipv6.icmp.ratelimit=0
    ip netns exec "tk-unit$1" sysctl -qw net.ipv4.icmp_msgs_per_sec=1000000 net.ipv4.icmp_msgs_burst=100000 2>/dev/null || true
}

run() { # name, number of the unit, command: left running
    name=$1 number=$2; shift 2
    ip netns exec "tk-unit$number" "$@" >/dev/null 2>&1 </dev/null & echo $! > "$work/$name$number.pid"
}
http() {
    mkdir -p "$work/www"; echo '<title>AR-2600</title>' > "$work/www/index.html"
    printf 'server.document-root = "%s/www"\nserver.bind = "192.0.2.1"\nserver.port = 80\nserver.tag = "AR-2600"\n' "$work" > "$work/web.conf"
    # shellcheck disable=SC2016
    printf '$SERVER["socket"] == "[2001:db8:0:2::1]:80" {}\n' >> "$work/web.conf"
    run web "$1" lighttpd -D -f "$work/web.conf"
}
https() {
    run web "$1" openssl s_server -accept 192.0.2.1:443 -tls1_3 -WWW -key "$work/unit.key" -cert "$work/unit.pem"
    run web6 "$1" openssl s_server -6 -accept '[2001:db8:0:2::1]:443' -tls1_3 -WWW -key "$work/unit.key" -cert "$work/unit.pem"
}
management() {
    run management "$1" openssl s_server -accept 198.51.100.1:8443 -tls1_3 -Verify 1 -key "$work/unit.key" -cert "$work/unit.pem"
    run management6 "$1" openssl s_server -6 -accept '[2001:db8:0:100::1]:8443' -tls1_3 -Verify 1 -key "$work/unit.key" -cert "$work/unit.pem"
}
dns() { run dns "$1" dnsmasq --no-daemon --conf-file=/dev/null --no-hosts --no-resolv --listen-address=192.0.2.1,2001:db8:0:2::1 --bind-interfaces --user=root; }
ssh() { dropbearkey -t ed25519 -f "$work/key" >/dev/null 2>&1; run ssh "$1" dropbear -F -E -r "$work/key" -p 192.0.2.1:22; }
telnet() {
    echo 'telnet stream tcp nowait root /usr/sbin/telnetd telnetd' > "$work/inetd.conf"
    run telnet "$1" inetd -d "$work/inetd.conf"
}

moment() { # file, when it began: the same scan, at that moment
    perl -MPOSIX -i -pe 'BEGIN { $to = shift; setlocale(LC_ALL, "C"); %m = map { $_ => $n++ } qw(Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec);
            local $/; open F, $ARGV[0]; <F> =~ /start="(\d+)"|\w{3} (\w{3}) +(\d+) (\d\d):(\d\d):(\d\d) (\d{4})/;
            $by = $to - ($1 || mktime($6, $5, $4, $3, $m{$2}, $7 - 1900)) }
        s/\b(start|starttime|endtime|time)="(\d+)"/qq($1=") . ($2 + $by) . q(")/ge;
        s/\w{3} (\w{3}) +(\d+) (\d\d):(\d\d):(\d\d) (\d{4})/strftime("%a %b %e %H:%M:%S %Y", localtime(mktime($5, $4, $3, $2, $m{$1}, $6 - 1900) + $by))/ge' \
        "$(date -d "$2" +%s)" "$1"
}

scan() { # number of the unit, firmware, side, IPv4 address, IPv6 address
    for protocol in tcp udp; do
        case $protocol in tcp) how='-sS -T4 --max-rate 400' ;; udp) how='-sU -T4 --max-rate 200 --max-retries 2' ;; esac
        ip netns exec "tk-$3$1" nmap -n -Pn $how -p 1-65535 -oX "$out/nmap-$2-$3-$protocol.xml" "$4" >/dev/null &
        ip netns exec "tk-$3$1" nmap -6 -n -Pn $how -p 1-65535 -oX "$out/nmap-$2-$3-ipv6-$protocol.xml" "$5" >/dev/null &
    done
}
name() { # file without folder, moment
    # The file names of this machine are nobody's business.
    sed -i "s#$out/##g" "$out/$1.xml"
    moment "$out/$1.xml" "$2"
}

open_ports() { # file without folder: its open ports, one a line
    sed -n 's#.*<port protocol="\([a-z]*\)" portid="\([0-9]*\)"><state state="open".*#\2/\1#p' "$out/$1.xml" | sort -n | tr '\n' ' '
}
again() { # name, moment, services: all TCP ports from both sides, as words
    for service in $3; do "$service" 2; done
    sleep 2
    scans=
    for side in 'lan 4 192.0.2.1' 'lan 6 2001:db8:0:2::1' 'line 4 198.51.100.1' 'line 6 2001:db8:0:100::1'; do
        set -- "$1" "$2" $side
        ip netns exec "tk-${3}2" nmap "-$4" -n -Pn -sS -T4 --max-rate 400 -p 1-65535 -oN "$work/$1-$3-$4" "$5" >/dev/null &
        scans="$scans $!"
    done
    wait $scans
    for side in lan-4 lan-6 line-4 line-6; do
        sed -i "s# -oN [^ ]*# -oN -#" "$work/$1-$side"
        moment "$work/$1-$side" "$2"
        echo; cat "$work/$1-$side"
    done
    kill $(cat "$work"/*2.pid) 2>/dev/null || true
    rm -f "$work"/*2.pid
}
recheck() {
    {
        echo '試験 TIF-2 意図しないインタフェースの無効化  供試品 AR-2600W 2609A00017  ファームウェア 2.0.1'
        echo '日付 2026-10-13 (時刻は日本標準時、UTC+9)  走査 Nmap 7.93 (出力のまま)'
        echo '走査した位置 LAN側: LANポート 1 に直結した試験用の端末 (192.0.2.10、2001:db8:0:2::10)'
        echo '            回線側: WANポートと同じイーサネットのスイッチにつないだ試験用の端末 (198.51.100.10、2001:db8:0:100::10)'
        echo '回線の方式   IPoE (出荷時の設定。模擬回線の DHCP サーバーが、初期化の後も同じ 198.51.100.1 を割り当てる)'
        echo
        echo '1. 無効化の前後の差 (1.4.2 は 2025-05-22、2.0.1 は 2026-10-13 の全ポートの走査で開いていたポート)'
        for scan in 'LAN側、IPv4:lan' 'LAN側、IPv6:lan-ipv6' '回線側、IPv4:line' '回線側、IPv6:line-ipv6'; do
            for protocol in tcp udp; do
                echo "  ${scan%%:*} 1.4.2: $(open_ports "nmap-1.4.2-${scan#*:}-$protocol")→ 2.0.1: $(open_ports "nmap-2.0.1-${scan#*:}-$protocol")($protocol)"
            done
        done
        echo '  閉じたポート: SSH 22/tcp、Telnet 23/tcp、設定画面 (HTTP) 80/tcp'
        echo
        echo '2. 初期化の後 (14:30 に設定画面の［すべて消去］を実行、14:31 起動完了)'
        echo '  初回の設定の前の状態。遠隔管理は、管理用パスワードを変更するまで待ち受けない'
        again init '2026-10-13 14:31:30' 'https dns'
        echo
        echo '3. 再起動の後 (14:36 に管理用パスワードを変更して初回の設定を終え、14:40 に電源を入れ直し、14:41 起動完了)'
        again restart '2026-10-13 14:41:10' 'management https dns'
        echo
        echo '4. UART (基板上、16:20)'
        echo '  パッドに 3.3 V の変換器を接続し、115200 bps で改行と「root」を送信: 応答なし。起動中の出力もない'
        echo
        echo '結果 22/tcp、23/tcp は、初期化及び再起動の後も、LAN側、回線側とも閉。UART は送受信とも応答なし。合格'
    } > "$out/disabled.log"
}

openssl req -x509 -newkey ed25519 -nodes -subj /CN=AR-2600 -keyout "$work/unit.key" -out "$work/unit.pem" 2>/dev/null
if [ "${1:-}" = recheck ]; then network 2; recheck; exit; fi
network 1; http 1; dns 1; ssh 1; telnet 1; management 1
network 2; https 2; dns 2; management 2
sleep 2
for unit in '1 1.4.2' '2 2.0.1'; do
    set -- $unit
    scan "$1" "$2" lan 192.0.2.1 2001:db8:0:2::1
    scan "$1" "$2" line 198.51.100.1 2001:db8:0:100::1
done
while pgrep -P $$ -x nmap >/dev/null; do sleep 2; done
for unit in '1.4.2 2025-05-22' '2.0.1 2026-10-13'; do
    set -- $unit
    name "nmap-$1-lan-tcp" "$2 13:00:04"; name "nmap-$1-lan-udp" "$2 13:05:11"
    name "nmap-$1-line-tcp" "$2 13:14:02"; name "nmap-$1-line-udp" "$2 13:19:20"
    name "nmap-$1-lan-ipv6-tcp" "$2 13:30:06"; name "nmap-$1-lan-ipv6-udp" "$2 13:35:15"
    name "nmap-$1-line-ipv6-tcp" "$2 13:44:09"; name "nmap-$1-line-ipv6-udp" "$2 13:49:21"
done
recheck

#!/bin/sh
# Makes the settings of the sample's router as exported before and after a power cut. Run as root in this folder; needs
# e2fsprogs, util-linux and openssl. The settings lie as UCI files on a real ext4 file system. The power cut is real for
# it: what the disk holds at that moment is copied while it is mounted, and the copy is mounted anew, journal and all.
# The times are those of the test record TPW-1: the unit runs since 2026-10-15 11:08:20, 20 cuts on 2026-10-15 from
# 15:02 to 15:40, the last time power returns at 15:40:10. The unit exports no secret: each is an HMAC under a key of the
# unit, which tells whether it changed and not what it is.
set -eu
out=$(cd "$(dirname "$0")" && pwd)/workspace/files
work=$(mktemp -d)
cleanup() {
    umount "$work/unit" 2>/dev/null || true
    rm -rf "$work"
}
trap cleanup EXIT
mkdir "$work/unit"

disk() { # image: mounted as the unit's flash
    mount -o loop "$1" "$work/unit"
}

fingerprint() { # secret
    printf '<hmac-sha256:%s>' "$(printf %s "$1" | openssl dgst -sha256 -hmac 'key of unit 2609A00017' -r | cut -c 1-32)"
}

set_up() {
    cat > "$work/unit/system" <<UCI
package system

config system 'system'
	option hostname 'AR-2600W'
	option timezone 'JST-9'

config software 'software'
	option version '2.0.1'
	option build '20261010'

config user 'admin'
	option role 'administrator'
	option password '$(fingerprint 'changed by the first user')'
	option preset_changed '1'
UCI
    cat > "$work/unit/network" <<UCI
package network

config interface 'lan'
	option ipaddr '192.0.2.1'
	option netmask '255.255.255.0'

config interface 'wan'
	option proto 'pppoe'
	option username 'sample@isp.example'
	option password '$(fingerprint 'isp-secret-0001')'
	list dns '198.51.100.53'
	list dns '198.51.100.54'
UCI
    cat > "$work/unit/wireless" <<UCI
package wireless

config wifi-iface 'home'
	option ssid 'midori-0017'
	option encryption 'sae'
	option key '$(fingerprint 'wireless-secret-0001')'
UCI
    cat > "$work/unit/access" <<UCI
package access

config login 'web'
	option enabled '1'
	option protocol 'https'
	option port '443'
	option allow 'lan'
	option lockout_attempts '10'
	option lockout_minutes '15'

config login 'ssh'
	option enabled '0'

config login 'telnet'
	option enabled '0'

config remote 'management'
	option enabled '1'
	option port '8443'
	option certificate 'required'

config rule
	option name 'wan-web'
	option target 'REJECT'

config rule
	option name 'wan-ssh'
	option target 'REJECT'
UCI
    sync
}

export_settings() { # seconds since start, time of the export
    for file in system network wireless access; do cat "$work/unit/$file"; echo; done
    printf 'package status\n\nconfig status '\''status'\''\n\toption uptime '\''%s'\''\n\toption exported '\''%s'\''\n' "$1" "$2"
}

truncate -s 8M "$work/flash"
mkfs.ext4 -q "$work/flash"
disk "$work/flash"
set_up
export_settings 13792 '2026-10-15T14:58:12+09:00' > "$out/settings-before.uci"
for cut in $(seq 20); do
    echo "cut $cut" >> "$work/unit/traffic"; # the unit is busy: this may be lost
    cp "$work/flash" "$work/after"
    umount "$work/unit"
    mv "$work/after" "$work/flash"
    disk "$work/flash"
done
export_settings 120 '2026-10-15T15:42:10+09:00' > "$out/settings-after.uci"

#!/bin/sh
# Makes the sample's lists of preset passwords, always the same ones. All units are invented: their MAC addresses are
# locally administered (02:…), their passwords are cut from a cipher's key stream.
#
#   ar-2600-wireless-keys.csv   1,000 routers; each key is twelve random characters
#   lc-10-pilot.csv             48 cameras of the pilot lot; each password is the end of the SIM's number. CP932
set -eu
cd "$(dirname "$0")/workspace"
mkdir -p lists

# characters SEED SET COUNT
characters() {
    openssl enc -aes-128-ctr -K "$1" -iv 00000000000000000000000000000000 -in /dev/zero 2>/dev/null |
        LC_ALL=C tr -dc "$2" | head -c "$3"
}

{
    echo '製造番号,MACアドレス,SSID,無線LAN暗号鍵'
    characters 41522d3236303000000000000000000a 'a-hjkmnp-z2-9' 12000 | fold -w 12 |
        awk '{ printf "2609A%05d,02:5E:26:%02X:%02X:%02X,midori-%02x%02x,%s\n", 40120 + NR, NR / 256, NR % 256, (NR * 37) % 256,
               NR % 256, (NR * 37) % 256, $0 }'
} > lists/ar-2600-wireless-keys.csv

{
    echo 'SIM識別番号,MACアドレス,ユーザー名,初期パスワード'
    characters 4c432d3130000000000000000000000a '0-9' 384 | fold -w 8 |
        awk '{ printf "89810000053%s,02:5E:10:00:%02X:%02X,admin,%s\n", $0, NR / 7, (NR * 29) % 256, $0 }'
} | iconv -f UTF-8 -t CP932 > lists/lc-10-pilot.csv

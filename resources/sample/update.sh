#!/bin/sh
# Makes the sample's update image, its signature and the log of its rejection test: a real Ed25519 key signs, and a stand-in
# for the unit's boot loader verifies with openssl, as the sample's design document 4.2 says. The private keys are thrown
# away, so that nothing else can ever be signed with them; "update.sh log" makes only the log, with what is there. Run in
# this folder; TEKIGO names the program.
set -eu
out=$(cd "$(dirname "$0")" && pwd)/workspace/files
tekigo=${TEKIGO:-../../build/release/app/tekigo}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
image=ar2600-2.0.1.bin

if [ "${1:-}" != log ]; then
    # 64 KiB that look like a packed file system, the same every time.
    { printf 'AR2600FW 2.0.1\n'; head -c 65521 /dev/zero | openssl enc -aes-128-ctr -K 00000000000000000000000000002601 -iv 00000000000000000000000000000000; } > "$out/$image"
    openssl genpkey -algorithm ED25519 -out "$work/maker.key"
    openssl pkey -in "$work/maker.key" -pubout -out "$out/ar2600-update.pem"
    openssl pkeyutl -sign -inkey "$work/maker.key" -rawin -in "$out/$image" -out "$out/$image.sig"
fi
openssl genpkey -algorithm ED25519 -out "$work/other.key"
"$tekigo" update tamper "$out/$image" -o "$work/ar2600-2.0.1-tampered.bin" >/dev/null
openssl pkeyutl -sign -inkey "$work/other.key" -rawin -in "$out/$image" -out "$work/other.sig"

installed=2.0.0
clock='2026-10-13 15:00:00' # of the test records T3-1 and T3-3
say() { # seconds since the last line, words
    clock=$(TZ=Asia/Tokyo date -d "$clock JST +$1 seconds" '+%Y-%m-%d %H:%M:%S'); shift
    echo "$clock $*"
}
unit() { # image, signature
    say 5 "更新ファイル $(basename "$1") を受信 ($(stat -c %s "$1") バイト)"
    if [ ! -s "$2" ]; then
        say 1 "署名がない。書込みを開始せずに破棄、再起動なし。導入済みの版: $installed (変更なし)"
    elif openssl pkeyutl -verify -pubin -inkey "$out/ar2600-update.pem" -rawin -in "$1" -sigfile "$2" >/dev/null 2>&1; then
        installed=2.0.1
        say 48 "署名を検証: 一致。書込みを完了して再起動。導入済みの版: $installed"
    else
        say 1 "署名を検証: 不一致。書込みを開始せずに破棄、再起動なし。導入済みの版: $installed (変更なし)"
    fi
}
{
    echo "試験 T3-1、T3-3 更新、改ざんされた更新の拒否  供試品 AR-2600W 2609A00018  時刻は日本標準時 (UTC+9)"
    say 0 "導入済みの版: $installed。更新ファイル $image の SHA-256: $(sha256sum "$out/$image" | cut -d ' ' -f 1)"
    say 10 "試験 T3-1: 元のファイルと元の署名を、手動更新で配信"
    unit "$out/$image" "$out/$image.sig"
    say 170 "試験 T3-3: 手動更新。1 ビットを反転した複製と元の署名を配信"
    unit "$work/ar2600-2.0.1-tampered.bin" "$out/$image.sig"
    say 120 "試験 T3-3: 元のファイルと、別の鍵による署名を配信"
    unit "$out/$image" "$work/other.sig"
    say 120 "試験 T3-3: 元のファイルを、署名を取り除いて配信"
    unit "$out/$image" /dev/null
    say 120 "試験 T3-3: 元のファイルと元の署名を配信 (同じ版の入れ直し)"
    unit "$out/$image" "$out/$image.sig"
    clock='2026-10-14 03:12:00' # of the daily automatic update
    say 0 "試験 T3-3: 自動更新。試験用の配信サーバーで版 2.0.2 と案内し、1 ビットを反転した複製と元の署名を配信"
    unit "$work/ar2600-2.0.1-tampered.bin" "$out/$image.sig"
} > "$out/update-tampered.log"

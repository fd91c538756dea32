#!/bin/sh
# Makes the sample's update image, its signature and the log of its rejection test: a real Ed25519 key signs, and a stand-in
# for the unit's boot loader verifies with openssl, as the sample's design document 4.2 says. The private keys are thrown
# away, so that nothing else can ever be signed with them. Run in this folder; TEKIGO names the program.
set -eu
out=$(cd "$(dirname "$0")" && pwd)/workspace/files
tekigo=${TEKIGO:-../../build/release/app/tekigo}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
image=ar2600-2.0.1.bin

# 64 KiB that look like a packed file system, the same every time.
{ printf 'AR2600FW 2.0.1\n'; head -c 65521 /dev/zero | openssl enc -aes-128-ctr -K 00000000000000000000000000002601 -iv 00000000000000000000000000000000; } > "$out/$image"
for key in maker other; do openssl genpkey -algorithm ED25519 -out "$work/$key.key"; done
openssl pkey -in "$work/maker.key" -pubout -out "$out/ar2600-update.pem"
openssl pkeyutl -sign -inkey "$work/maker.key" -rawin -in "$out/$image" -out "$out/$image.sig"
"$tekigo" update tamper "$out/$image" -o "$work/ar2600-2.0.1-tampered.bin" >/dev/null
openssl pkeyutl -sign -inkey "$work/other.key" -rawin -in "$out/$image" -out "$work/other.sig"

installed=2.0.0
say() { echo "$(date '+%Y-%m-%d %H:%M:%S') $*"; }
unit() { # image, signature
    say "更新ファイル $(basename "$1") を受信 ($(stat -c %s "$1") バイト)"
    if openssl pkeyutl -verify -pubin -inkey "$out/ar2600-update.pem" -rawin -in "$1" -sigfile "$2" >/dev/null 2>&1; then
        installed=2.0.1
        say "署名を検証: 一致。書込みを完了。導入済みの版: $installed"
    else
        say "署名を検証: 不一致。書込みを開始せずに破棄。導入済みの版: $installed (変更なし)"
    fi
}
{
    unit "$out/$image" "$out/$image.sig"
    say "試験: 1 ビットを反転した複製と元の署名を配信"
    unit "$work/ar2600-2.0.1-tampered.bin" "$out/$image.sig"
    say "試験: 元のファイルと、別の鍵による署名を配信"
    unit "$out/$image" "$work/other.sig"
} > "$out/update-tampered.log"

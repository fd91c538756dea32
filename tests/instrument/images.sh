#!/bin/sh
# Makes what openssl(1) makes of an update image, in the folder $1: keys, certificates and signatures of every kind.
set -eu
cd "$1"
head -c 3000000 /dev/urandom > image.bin
head -c 3000000 /dev/urandom > other.bin
: > empty.bin
mkfifo pipe

openssl genrsa -out rsa.key 2048 2>/dev/null
openssl genrsa -out small.key 1024 2>/dev/null
openssl genrsa -out large.key 3072 2>/dev/null
openssl genpkey -algorithm RSA-PSS -pkeyopt rsa_keygen_bits:2048 -out pss.key 2>/dev/null
openssl ecparam -name prime256v1 -genkey -noout -out p256.key
openssl ecparam -name secp384r1 -genkey -noout -out p384.key
openssl ecparam -name secp521r1 -genkey -noout -out p521.key
openssl ecparam -name prime192v1 -genkey -noout -out p192.key
openssl genpkey -algorithm ED25519 -out ed25519.key
openssl genpkey -algorithm ED448 -out ed448.key
openssl genpkey -algorithm X25519 -out x25519.key
openssl ecparam -name prime256v1 -genkey -noout -param_enc explicit -out explicit.key
for each in explicit rsa small large pss p256 p384 p521 p192 ed25519 ed448 x25519; do
    openssl pkey -in $each.key -pubout -out $each.pem
    openssl pkey -in $each.key -pubout -outform DER -out $each.der
done
openssl rsa -in rsa.key -RSAPublicKey_out -out rsa-pkcs1.pem 2>/dev/null
openssl rsa -in rsa.key -RSAPublicKey_out -outform DER -out rsa-pkcs1.der 2>/dev/null
openssl rsa -in rsa.key -aes128 -passout pass:secret -traditional -out rsa-locked-old.key 2>/dev/null
openssl pkcs8 -topk8 -in rsa.key -v2 aes-128-cbc -passout pass:secret -out rsa-locked.key
openssl pkcs8 -topk8 -in rsa.key -v2 aes-128-cbc -passout pass:secret -outform DER -out rsa-locked.der
openssl pkcs8 -topk8 -in rsa.key -nocrypt -outform DER -out rsa-pkcs8.der
openssl rsa -in rsa.key -outform DER -traditional -out rsa-private.der 2>/dev/null
openssl ec -in p256.key -outform DER -out p256-private.der 2>/dev/null

certify() { # key, subject
    openssl req -new -x509 -key "$1.key" -subj "$2" -days 365 -utf8 -out "$1-cert.pem" 2>/dev/null
    openssl x509 -in "$1-cert.pem" -outform DER -out "$1-cert.der"
}
certify rsa '/C=JP/O=サンプル電機株式会社/CN=Firmware signing'
certify p256 '/CN=p256'
certify large '/CN=other'
certify ed25519 '/CN=ed25519'
openssl pkcs12 -export -inkey rsa.key -in rsa-cert.pem -passout pass:secret -out rsa.p12

for digest in sha256 sha384 sha512 sha1 md5; do
    openssl dgst -$digest -sign rsa.key -out rsa-$digest.sig image.bin
    openssl dgst -$digest -sign rsa.key -sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:digest -out rsa-pss-$digest.sig image.bin
done
openssl dgst -sha256 -sign rsa.key -sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:max -sigopt rsa_mgf1_md:sha1 -out rsa-pss-mgf1.sig image.bin
openssl dgst -sha256 -sign pss.key -out pss.sig image.bin
openssl dgst -sha256 -sign small.key -out small.sig image.bin
openssl dgst -sha256 -sign large.key -out large.sig image.bin
openssl dgst -sha256 -sign p256.key -out p256.sig image.bin
openssl dgst -sha512 -sign p256.key -out p256-sha512.sig image.bin
openssl dgst -sha384 -sign p384.key -out p384.sig image.bin
openssl dgst -sha512 -sign p521.key -out p521.sig image.bin
openssl dgst -sha256 -sign p192.key -out p192.sig image.bin
openssl pkeyutl -sign -inkey ed25519.key -rawin -in image.bin -out ed25519.sig
openssl pkeyutl -sign -inkey ed448.key -rawin -in image.bin -out ed448.sig
openssl dgst -sha256 -binary -out image.digest image.bin
openssl pkeyutl -sign -inkey ed25519.key -rawin -in image.digest -out ed25519-digest.sig
openssl dgst -sha256 -sign rsa.key -out other.sig other.bin
head -c 100 rsa-sha256.sig > truncated.sig
openssl base64 -in rsa-sha256.sig -out rsa-base64.sig
od -An -v -tx1 p256.sig | tr -d ' \n' > p256-hex.sig
{ echo '-----BEGIN SIGNATURE-----'; openssl base64 -in p256.sig; echo '-----END SIGNATURE-----'; } > p256-pem.sig
# r and s side by side, each of 32 bytes
openssl asn1parse -inform DER -in p256.sig | sed -n 's/.*INTEGER *:\(-\{0,1\}[0-9A-F]*\)$/\1/p' |
    while read -r part; do printf '%064s' "$part" | tr ' ' 0; done > p256-raw.hex
perl -e 'local $/; my $hex = <STDIN>; $hex =~ s/\s//g; print pack "H*", $hex' < p256-raw.hex > p256-raw.sig

cms() { from=$1; shift; openssl cms -sign -binary -in image.bin -signer "$from-cert.pem" -inkey "$from.key" -md sha256 "$@"; }
cms rsa -outform DER -out cms.der
cms rsa -outform PEM -out cms.pem
cms rsa -outform DER -nocerts -out cms-nocerts.der
cms rsa -outform DER -noattr -out cms-noattr.der
cms rsa -outform DER -keyopt rsa_padding_mode:pss -out cms-pss.der
head -c 1000 image.bin > small.bin
openssl cms -sign -binary -nodetach -in small.bin -signer rsa-cert.pem -inkey rsa.key -outform DER -out cms-attached-small.der
cms p256 -outform DER -out cms-p256.der
openssl smime -sign -binary -in image.bin -signer rsa-cert.pem -inkey rsa.key -md sha256 -outform DER -out pkcs7.der
openssl cms -encrypt -binary -in small.bin -outform DER -out cms-encrypted-small.der rsa-cert.pem

sha256sum image.bin > sums.sha256
sha256sum other.bin image.bin > two.sha256
sha256sum --tag image.bin > tagged.sha256
sha512sum image.bin > sums.sha512
b2sum image.bin > sums.b2
md5sum image.bin | cut -d ' ' -f 1 > bare.md5
sha256sum other.bin > wrong.sha256
cksum image.bin > image.cksum
# as Windows' own tools print it
digest=$(sha256sum image.bin | cut -d ' ' -f 1)
printf 'SHA256 ハッシュ (対象 image.bin):\r\n%s\r\nCertUtil: -hashfile コマンドは正常に完了しました。\r\n' "$digest" > certutil.txt
printf '\r\nAlgorithm : SHA256\r\nHash      : %s\r\nPath      : C:\\image.bin\r\n' "$(echo "$digest" | tr a-f A-F)" > powershell.utf8
{ printf '\377\376'; iconv -f UTF-8 -t UTF-16LE powershell.utf8; } > powershell.txt
gzip -c image.bin | tail -c8 | head -c4 | od -An -tx4 --endian=little | tr -d ' ' > image.crc32

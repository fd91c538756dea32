#!/bin/sh
# Installs what is missing of the packages in installer/packages: sh installer/install.sh build run [test serve]
set -eu
here=$(cd "$(dirname "$0")" && pwd)

release=$(. /etc/os-release && echo "${VERSION_ID:-0}")
wanted=$(for when in "$@"; do
    awk -v when="$when" -v release="$release" '$1 == when { split($2, name, "@"); if (release + 0 >= name[2] + 0) print name[1] }' "$here/packages"
done)
missing=
for package in $wanted; do
    dpkg-query -W -f='${db:Status-Abbrev}' "$package" 2>/dev/null | grep -q '^ii' || missing="$missing $package"
done
[ -z "$missing" ] && exit 0

echo "Installing:$missing"
as_root=
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "Please run as root, or install sudo: apt-get install$missing" >&2; exit 4; }
    as_root=sudo
fi
export DEBIAN_FRONTEND=noninteractive

# Servers are there for tests that start their own in a network of their own: the packages' services shall run neither
# now (policy-rc.d) nor after the next start of the machine.
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' | $as_root tee "$policy" >/dev/null
    $as_root chmod 755 "$policy"
    trap '$as_root rm -f "$policy"' EXIT
fi
$as_root apt-get update -q
# shellcheck disable=SC2086
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing

for package in $(awk '$1 == "serve" { print $2 }' "$here/packages"); do
    case " $missing " in
    *" $package "*) command -v systemctl >/dev/null && $as_root systemctl disable "${package#openbsd-}" >/dev/null 2>&1 || true ;;
    esac
done

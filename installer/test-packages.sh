#!/bin/sh
# Proves the packages where nothing else is: sh installer/test-packages.sh [--tests] [bookworm] [trixie]
# For each Debian release it makes a minimal system (debootstrap) from the mirror that this machine uses, builds the
# package in one such, and in fresh ones installs it, works with it, opens its window, upgrades, removes and purges it; the
# archive runs in others that have no Qt. Debian's own systems are kept in build/roots; pictures of the windows and
# packages lie in build/roots/results. Wants root, some 6 GB and, the first time, an hour.
# With --tests it builds and runs every test on those releases instead (test.sh there): longer, and some 5 GB more each.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")
roots=$root/build/roots
results=$roots/results
[ "$(id -u)" -eq 0 ] || { echo "Please run as root: debootstrap and chroot ask for it." >&2; exit 4; }
sh "$here/install.sh" roots
tests=
[ "${1:-}" != --tests ] || { tests=yes; shift; }
[ $# -gt 0 ] || set -- bookworm trixie
mkdir -p "$results"

# Where this machine's packages come from: its mirror and its proxy, asked of apt.
mirror() { apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' "Label: $1" | sort -u | head -n 1; }
eval "$(apt-config shell http_proxy Acquire::http::Proxy https_proxy Acquire::https::Proxy)"
export http_proxy="${http_proxy:-}" https_proxy="${https_proxy:-}"

# A system without anything, kept packed.
base() {
    [ -e "$roots/$1.tar.zst" ] && return
    rm -rf "$roots/making"
    nice -n 10 debootstrap --variant=minbase "$1" "$roots/making" "$(mirror Debian)"
    {
        echo "deb $(mirror Debian) $1 main"
        echo "deb $(mirror Debian) $1-updates main"
        security=$(mirror Debian-Security)
        [ -z "$security" ] || echo "deb $security $1-security main"
    } > "$roots/making/etc/apt/sources.list"
    printf '#!/bin/sh\nexit 101\n' > "$roots/making/usr/sbin/policy-rc.d" # nothing starts in it by itself
    chmod 755 "$roots/making/usr/sbin/policy-rc.d"
    tar -C "$roots/making" -cf - . | zstd -q -3 -f -o "$roots/$1.part"
    mv "$roots/$1.part" "$roots/$1.tar.zst"
    rm -rf "$roots/making"
}

# fresh RELEASE NAME: unpacks a system of its own.
fresh() {
    rm -rf "${roots:?}/$2"
    mkdir -p "$roots/$2"
    zstd -qdc "$roots/$1.tar.zst" | tar -C "$roots/$2" -xf -
}

# within NAME COMMAND…: runs it there. What is mounted for it is gone when it ends, however it ends.
within() {
    system=$roots/$1
    shift
    mkdir -p "$roots/archives/partial" "$roots/ccache"
    unshare --mount --pid --fork --kill-child sh -euc '
        system=$1 archives=$2 ccache=$3
        shift 3
        mount -t proc proc "$system/proc"
        mount -t sysfs -o ro sysfs "$system/sys"
        mount --rbind /dev "$system/dev"
        mount --bind "$archives" "$system/var/cache/apt/archives"
        mkdir -p "$system/ccache"
        mount --bind "$ccache" "$system/ccache"
        cp /etc/resolv.conf /etc/hosts "$system/etc/"
        exec chroot "$system" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 CCACHE_DIR=/ccache \
            DEBIAN_FRONTEND=noninteractive http_proxy="$http_proxy" https_proxy="$https_proxy" "$@"
    ' sh "$system" "$roots/archives" "$roots/ccache" "$@"
}

# What is in the sources' folder now, without what was built there; what was built in that system before stays.
sources() {
    mkdir -p "$roots/$1/tekigo"
    find "$roots/$1/tekigo" -mindepth 1 -maxdepth 1 ! -name build -exec rm -rf {} +
    tar -C "$root" --exclude=./build --exclude=./.git -cf - . | tar -C "$roots/$1/tekigo" --no-same-owner -xf -
    { git -C "$root" log -1 --format=%ct 2>/dev/null || date +%s; } > "$roots/$1/tekigo/.changed"
}

# Every test, with the libraries of that release; a warning ends the build.
all_tests() {
    [ -d "$roots/build-$1/tekigo" ] || fresh "$1" "build-$1"
    sources "build-$1"
    within "build-$1" nice -n 15 sh /tekigo/installer/test.sh
}

build() {
    [ -d "$roots/build-$1/tekigo" ] || fresh "$1" "build-$1"
    sources "build-$1"
    mkdir -p "$results/$1"
    rm -f "$results/$1"/*.deb "$results/$1"/*.tar.zst
    within "build-$1" sh -euc '
        cd /tekigo
        SOURCE_DATE_EPOCH=$(cat .changed)
        export SOURCE_DATE_EPOCH
        nice -n 15 sh installer/package.sh -D CPACK_PACKAGE_VERSION=0.0.1
        cp build/package/packages/*.deb /tmp/
        nice -n 15 sh installer/package.sh
        mv /tmp/tekigo_0.0.1-*.deb build/package/packages/'
    [ "$1" != bookworm ] || within "build-$1" sh -euc '
        cd /tekigo
        SOURCE_DATE_EPOCH=$(cat .changed) nice -n 15 sh installer/archive.sh'
    cp "$roots/build-$1/tekigo/build/package/packages"/* "$results/$1/"
}

# try NAME PICTURE WAY: runs trial.sh there with what is to be tried, and fetches the window's picture.
try() {
    cp "$here/trial.sh" "$here/packages" "$here/host-libraries" "$roots/$1/tmp/"
    within "$1" sh /tmp/trial.sh "$3"
    cp "$roots/$1/tmp/window.png" "$results/$2.png"
    rm -rf "${roots:?}/$1"
}

for release in "$@"; do
    base "$release"
    if [ -n "$tests" ]; then
        all_tests "$release"
        continue
    fi
    build "$release"
    fresh "$release" "clean-$release"
    cp "$results/$release"/*.deb "$roots/clean-$release/tmp/"
    try "clean-$release" "package-$release" package
done
if [ -n "$tests" ]; then
    echo "All tests pass on: $*"
    exit 0
fi
for release in "$@"; do
    [ -e "$results/bookworm"/tekigo-*.tar.zst ] || break
    fresh "$release" "bare-$release"
    zstd -qdc "$results/bookworm"/tekigo-*.tar.zst | tar -C "$roots/bare-$release/opt" -xf -
    try "bare-$release" "archive-$release" archive
done
echo "All of it works. Pictures of the windows: $results"

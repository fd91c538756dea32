#!/bin/sh
# Builds the Debian package of this machine's release: sh installer/package.sh. It lies in build/package/packages.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")

sh "$here/install.sh" build run package
cd "$root"
# The same sources make the same package: its times are those of the last change, where git knows it.
: "${SOURCE_DATE_EPOCH:=$(git log -1 --format=%ct 2>/dev/null || date +%s)}"
export SOURCE_DATE_EPOCH
cmake --preset package
cmake --build --preset package
rm -rf build/package/packages
# A lower version for trying an upgrade: sh installer/package.sh -D CPACK_PACKAGE_VERSION=0.0.1
(cd build/package && umask 022 && cpack -G DEB "$@")
rm -rf build/package/packages/_CPack_Packages
ls -l build/package/packages

#!/bin/sh
# From a fresh Debian machine to every test run. Ends with CTest's summary and its status.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")

sh "$here/install.sh" build run test serve
cd "$root"
cmake --preset ci
cmake --build --preset ci
exec ctest --preset ci

#!/bin/sh
# From a fresh Debian machine to the open sample workspace. Without a display it exports the sample's dossier and says
# where. Files made go to build/ beside the sources.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")

sh "$here/install.sh" build run
cd "$root"
cmake --preset release
cmake --build --preset release --target tekigo

tekigo=$root/build/release/app/tekigo
sample=$root/build/sample
[ -f "$sample/workspace.sqlite" ] || "$tekigo" sample "$sample"

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$tekigo" --workspace "$sample"
fi
# The first revision that conforms, so that what is shown is no draft.
for revision in $("$tekigo" --workspace "$sample" revision list | cut -f 1); do
    "$tekigo" --workspace "$sample" evaluate "$revision" > "$root/build/sample-verdicts.txt" && break
done
"$tekigo" --workspace "$sample" dossier export "$revision" -o "$root/build/sample-dossier.pdf"
echo "No display: the sample's dossier is $root/build/sample-dossier.pdf"

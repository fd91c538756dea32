#!/bin/sh
# Brings every translations/<room>_ja.ts up to the room's sources: new texts come in unfinished, vanished ones go. -I lets
# lupdate see the classes' headers, and so the namespace that tr() looks them up by.
set -eu
cd "$(dirname "$0")/.."
lupdate=$(command -v lupdate || echo /usr/lib/qt6/bin/lupdate)
for room in app/*/; do
    room=$(basename "$room")
    grep -rqE 'tr\(|translate\(|help\(' "app/$room" || continue
    "$lupdate" "app/$room" -I app -ts "translations/${room}_ja.ts" -source-language en -target-language ja \
        -no-obsolete -locations none -tr-function-alias tr+=help -silent
    grep -q '<message' "translations/${room}_ja.ts" || rm "translations/${room}_ja.ts"
done

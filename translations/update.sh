#!/bin/sh
# Brings every translations/<room>_ja.ts up to the room's sources: new texts come in unfinished, vanished ones go. The
# sources are English, so <room>_en.ts holds only what differs by number. -I lets lupdate see the classes' headers, and so
# the namespace that tr() looks them up by.
set -eu
cd "$(dirname "$0")/.."
lupdate=$(command -v lupdate || echo /usr/lib/qt6/bin/lupdate)

# bring ROOM LANGUAGE [OPTION]
bring() {
    "$lupdate" "app/$1" -I app -ts "translations/$1_$2.ts" -source-language en -target-language "$2" \
        -no-obsolete -locations none -tr-function-alias tr+=help -silent ${3+"$3"}
    grep -q '<message' "translations/$1_$2.ts" || rm "translations/$1_$2.ts"
}

for room in app/*/; do
    room=$(basename "$room")
    grep -rqE 'tr\(|translate\(|help\(' "app/$room" || continue
    bring "$room" ja
    bring "$room" en -pluralonly
done

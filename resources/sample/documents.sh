#!/bin/sh
# Makes the sample's documents (PDF) and screens (PNG) from documents/ and screens/; frames/ are screens that a document shows. Needs chromium and fonts-noto-cjk.
set -eu
cd "$(dirname "$0")"
out=workspace/files
mkdir -p "$out"
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
browse() {
    chromium --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking \
        --disable-component-update --disable-sync --user-data-dir="$profile" "$@" >/dev/null 2>&1
}
for page in documents/*.html; do
    browse --no-pdf-header-footer --print-to-pdf="$out/$(basename "$page" .html).pdf" "file://$PWD/$page"
done
for page in screens/*.html; do
    browse --hide-scrollbars --window-size=960,520 --screenshot="$out/$(basename "$page" .html).png" "file://$PWD/$page"
done

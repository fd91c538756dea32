#!/bin/sh
# Builds, on Debian 12, the archive that carries its Qt, fonts and libraries: sh installer/archive.sh. It lies in
# build/package/packages, tekigo-VERSION-x86_64.tar.zst. What it leaves to the machine stands in host-libraries.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")

sh "$here/install.sh" build run package carry
cd "$root"
: "${SOURCE_DATE_EPOCH:=$(git log -1 --format=%ct 2>/dev/null || date +%s)}"
export SOURCE_DATE_EPOCH
cmake --preset package
cmake --build --preset package
version=$(sed -n 's/^CMAKE_PROJECT_VERSION:STATIC=//p' build/package/CMakeCache.txt)
name=tekigo-$version-$(uname -m)
tree=$root/build/package/archive/$name
umask 022
rm -rf "$root/build/package/archive"
cmake --install build/package --prefix "$tree" --strip >/dev/null

# The programs stand together, behind a script that tells them where their fonts are.
mv "$tree/bin/tekigo" "$tree/libexec/tekigo/tekigo"
rmdir "$tree/bin"
install -m 755 "$here/archive/tekigo" "$here/archive/add-to-menu" "$tree"
install -m 644 "$here/archive/qt.conf" "$tree/libexec/tekigo"
install -D -m 644 "$here/archive/fonts.conf" "$tree/share/fontconfig/fonts.conf"
install -D -m 644 "$root/LICENSE" "$tree/share/doc/tekigo/LICENSE"

qt=/usr/lib/$(dpkg-architecture -qDEB_HOST_MULTIARCH 2>/dev/null || gcc -dumpmachine)/qt6/plugins
mkdir -p "$tree/lib/none" "$tree/plugins" "$tree/share/fonts" "$tree/share/qt6/translations"
for plugin in platforms/libqxcb platforms/libqoffscreen platforms/libqminimal 'platforms/libqwayland-*' \
    'wayland-shell-integration/*' 'wayland-decoration-client/*' 'wayland-graphics-integration-client/*' \
    'xcbglintegrations/*' 'platforminputcontexts/*' 'imageformats/*' 'iconengines/*' sqldrivers/libqsqlite; do
    for file in $qt/$plugin.so; do
        [ -e "$file" ] || { echo "No Qt plugin $plugin" >&2; exit 4; }
        install -D -m 644 "$file" "$tree/plugins/${file#"$qt"/}"
    done
done
install -m 644 /usr/share/qt6/translations/qtbase_ja.qm "$tree/share/qt6/translations"
install -m 644 /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc /usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc \
    /usr/share/fonts/truetype/noto/NotoSans-Regular.ttf /usr/share/fonts/truetype/noto/NotoSans-Bold.ttf \
    /usr/share/fonts/truetype/noto/NotoSansSymbols-Regular.ttf \
    /usr/share/fonts/truetype/noto/NotoSansSymbols2-Regular.ttf "$tree/share/fonts"

# Every library that these need, and what those need, but for the machine's own.
programs="$tree/libexec/tekigo/tekigo $tree/libexec/tekigo/tekigo-draw"
plugins=$(find "$tree/plugins" -name '*.so')
# shellcheck disable=SC2086
ldd $programs $plugins | awk '$2 == "=>" && $3 ~ /^\// { print $1, $3 }' | sort -u > "$tree/../needed"
if ldd $programs $plugins | grep 'not found'; then
    exit 4
fi
awk '!/^#/ { print $1 }' "$here/host-libraries" > "$tree/../host"
grep -v -w -F -f "$tree/../host" "$tree/../needed" | while read -r library file; do
    install -m 644 "$(readlink -f "$file")" "$tree/lib/$library"
done
find "$tree/lib" "$tree/plugins" -name '*.so*' -exec strip --strip-unneeded {} + 2>/dev/null || true

# DT_RPATH of a program holds for what its libraries and plugins need too; DT_RUNPATH would not.
for file in "$tree"/libexec/tekigo/tekigo*; do
    patchelf --force-rpath --set-rpath '$ORIGIN/../../lib' "$file"
done
for file in "$tree"/lib/*.so* $plugins; do
    patchelf --remove-rpath "$file"
done

# Whose work is carried, in which version and under which terms: Debian's own words. The sources are Debian's, too.
mkdir -p "$tree/share/doc/carried"
carried=$(cd "$tree" && { find lib -name '*.so*'; find plugins share/fonts share/qt6 -type f; } | sed 's|.*/||' | sort -u)
for file in $carried; do
    dpkg -S "*/$file" 2>/dev/null || true
done | awk -F: '{ print $1 }' | sort -u | while read -r package; do
    dpkg-query -W -f '${Package} ${Version} (source: ${source:Package} ${source:Version})\n' "$package"
    cp -L "/usr/share/doc/$package/copyright" "$tree/share/doc/carried/$package"
done > "$tree/share/doc/carried/PACKAGES"

find "$tree" -newermt "@$SOURCE_DATE_EPOCH" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
mkdir -p build/package/packages
tar -C "$tree/.." --sort=name --owner=0 --group=0 --numeric-owner -cf - "$name" |
    zstd -q -19 -T0 -f -o "build/package/packages/$name.tar.zst"
ls -l "build/package/packages/$name.tar.zst"

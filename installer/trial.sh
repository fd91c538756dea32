#!/bin/sh
# Run by test-packages.sh inside a minimal system: sh trial.sh package|archive. Ends with 0 when all of it works, and
# leaves a picture of the window in window.png beside it.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
desk=/home/clerk/desk
said=/home/clerk/said.txt

fail() { echo "FAILED: $*" >&2; exit 1; }
say() { echo "-- $*"; }
install_packages() { apt-get install -q -y --no-install-recommends "$@" >"$here/apt.txt" 2>&1 || { cat "$here/apt.txt"; fail "apt-get install $*"; }; }
checks() { awk '$1 == "check" { print $2 }' "$here/packages"; }
# As somebody who is not root, without any network, whose machine speaks plain UTF-8.
as_clerk() {
    unshare --net setpriv --reuid=clerk --regid=clerk --init-groups env -i HOME=/home/clerk PATH=/usr/bin:/bin LANG=C.UTF-8 \
        XDG_RUNTIME_DIR=/home/clerk/run "$@"
}
# As a file manager asks.
filetype() { as_clerk gio info -a standard::content-type "$1" | sed -n 's/.*content-type: //p'; }
digest() { (cd "$desk" && find . -type f ! -name '*.lock' -print0 | sort -z | xargs -0 sha256sum | sha256sum); }

commands() {
    say "a workspace, verdicts and a dossier by commands"
    as_clerk "$tekigo" sample "$desk"
    as_clerk "$tekigo" --workspace "$desk" revision list > "$said"
    last=$(awk 'NR == 2 { print $1 }' "$said")
    for language in ja en; do
        as_clerk "$tekigo" --workspace "$desk" --language $language dossier export "$last" -o "/home/clerk/$language.pdf"
        as_clerk "$tekigo" --language $language dossier verify "/home/clerk/$language.pdf" > "$said" || { cat "$said"; fail "the $language dossier is not as it was made"; }
    done
    as_clerk "$tekigo" --workspace "$desk" workspace check
    as_clerk "$tekigo" --workspace "$desk/workspace.sqlite" board > "$said"
    [ -s "$said" ] || fail "no board of the workspace that a file manager names"
}

# The window as a double click opens it; its picture must show more than one plain ground.
window() {
    say "the window, opened as by a double click"
    rm -f "$here/window.png"
    as_clerk sh -euc '
        Xvfb :7 -screen 0 1366x768x24 -nolisten tcp >/dev/null 2>&1 &
        display=$!
        export DISPLAY=:7
        for _ in $(seq 100); do xwininfo -root >/dev/null 2>&1 && break; sleep 0.1; done
        "$1" "$2/workspace.sqlite" &
        window=$!
        for _ in $(seq 300); do
            xwininfo -root -tree | grep -q "\"tekigo\"" && break
            kill -0 $window
            sleep 0.1
        done
        sleep 5
        kill -0 $window
        xwd -root -silent -out /home/clerk/window.xwd
        kill $window
        wait $window || true
        kill $display
    ' sh "$tekigo" "$desk"
    convert "xwd:/home/clerk/window.xwd" "$here/window.png"
    colours=$(identify -format %k "$here/window.png")
    [ "$colours" -gt 200 ] || fail "the window's picture has $colours colours only"
}

# A Wayland desktop without a screen: it must draw there, and not fall back to X11.
wayland() {
    say "the window on Wayland"
    as_clerk sh -euc '
        weston --backend=headless-backend.so --socket=desk --idle-time=0 >/home/clerk/weston.txt 2>&1 &
        display=$!
        for _ in $(seq 100); do [ -S "$XDG_RUNTIME_DIR/desk" ] && break; sleep 0.1; done
        WAYLAND_DISPLAY=desk QT_QPA_PLATFORM=wayland WAYLAND_DEBUG=1 "$1" "$2" >/home/clerk/wayland.txt 2>&1 &
        window=$!
        for _ in $(seq 100); do grep -q "wl_surface.*commit" /home/clerk/wayland.txt && break; sleep 0.1; done
        sleep 2
        kill -0 $window
        kill $window
        wait $window || true
        kill $display
        grep -q "set_app_id(\"tekigo\")" /home/clerk/wayland.txt
        grep -q "wl_surface.*attach(wl_buffer" /home/clerk/wayland.txt
    ' sh "$tekigo" "$desk" || { tail -n 5 /home/clerk/wayland.txt; fail "nothing was drawn on Wayland"; }
}

desktop() {
    say "Debian's rules, the desktop's files, the manual and the completions"
    lintian --fail-on error --tag-display-limit 0 "$1"
    desktop-file-validate /usr/share/applications/tekigo.desktop
    # Nobody publishes Tekigo under an address yet, so there is no page to name; Debian 13 warns of that (12 knows no such tag).
    metadata=/usr/share/metainfo/tekigo.metainfo.xml
    appstreamcli validate --no-net "$metadata" || appstreamcli validate --no-net --override=url-homepage-missing=info "$metadata"
    [ "$(filetype "$desk/workspace.sqlite")" = application/x-tekigo-workspace ] || fail "the workspace's file type is not known"
    [ "$(as_clerk env XDG_DATA_DIRS=/usr/share xdg-mime query default application/x-tekigo-workspace)" = tekigo.desktop ] || fail "Tekigo is not what opens a workspace"
    for page in /usr/share/man/man1/tekigo.1.gz /usr/share/man/ja/man1/tekigo.1.gz; do
        [ -e "$page" ] || continue # a minimal system may leave manuals out
        zcat "$page" | man -l - 2>/dev/null | grep -q 'tekigo dossier export' || fail "$page does not show the commands"
    done
    bash -c '. /usr/share/bash-completion/bash_completion; _completion_loader tekigo 2>/dev/null || . /usr/share/bash-completion/completions/tekigo
        complete -p tekigo' >/dev/null || fail "bash does not find the completions"
    zsh -c 'autoload -Uz compinit && compinit -u -D && (( $+_comps[tekigo] ))' || fail "zsh does not find the completions"
}

package() {
    tekigo=/usr/bin/tekigo
    older=$(ls "$here"/tekigo_0.0.1-*.deb)
    newer=$(ls "$here"/tekigo_*.deb | grep -v '_0\.0\.1-')
    say "install the older version"
    install_packages "$older"
    commands
    kept=$(digest)
    say "upgrade"
    install_packages "$newer"
    [ "$(dpkg-query -W -f '${Version}' tekigo)" = "$(dpkg-deb -f "$newer" Version)" ] || fail "not upgraded"
    [ "$(digest)" = "$kept" ] || fail "the upgrade touched the workspace"
    # shellcheck disable=SC2046
    install_packages $(checks) qt6-wayland weston
    desktop "$newer"
    window
    wayland
    as_clerk "$tekigo" --workspace "$desk" workspace check
    kept=$(digest)
    say "remove and purge"
    apt-get remove -q -y tekigo >"$here/apt.txt" 2>&1 || { cat "$here/apt.txt"; fail "apt-get remove"; }
    [ ! -e /usr/bin/tekigo ] && [ ! -e /usr/libexec/tekigo ] || fail "removing leaves programs behind"
    install_packages "$newer"
    apt-get purge -q -y tekigo >"$here/apt.txt" 2>&1 || { cat "$here/apt.txt"; fail "apt-get purge"; }
    left=$(find / -xdev -iname '*tekigo*' -not -path '/proc/*' -not -path '/home/*' -not -path "$here/*" -not -path '/ccache/*' -not -path '/var/cache/*')
    [ -z "$left" ] || fail "purging leaves behind: $left"
    [ "$(digest)" = "$kept" ] || fail "removing touched the workspace"
}

archive() {
    tekigo=$(echo /opt/tekigo-*/tekigo)
    # shellcheck disable=SC2046
    install_packages $(awk '!/^#/ { print $2 }' "$here/host-libraries" | sort -u)
    if dpkg -l | grep -i 'libqt[456]'; then fail "this system has a Qt"; fi
    say "every library is carried or the machine's own"
    find "$(dirname "$tekigo")" \( -name '*.so*' -o -path '*/libexec/*' \) -type f ! -name qt.conf > "$here/programs"
    lib=$(dirname "$tekigo")/lib
    while read -r file; do
        LD_LIBRARY_PATH=$lib ldd "$file" | grep 'not found' && fail "$file lacks a library"
    done < "$here/programs"
    ldd "$(dirname "$tekigo")/libexec/tekigo/tekigo" | awk '$2 == "=>" { print $1, $3 }' | grep -v " $(dirname "$tekigo")/" > "$said" || true
    while read -r library _; do
        grep -q "^$library " "$here/host-libraries" || fail "$library is not carried and not named in host-libraries"
    done < "$said"
    commands
    kept=$(digest)
    # shellcheck disable=SC2046
    install_packages $(checks) weston
    window
    wayland
    say "the menu's entry, and taking it back"
    as_clerk sh -c "cd / && '$(dirname "$tekigo")/add-to-menu'"
    as_clerk desktop-file-validate /home/clerk/.local/share/applications/tekigo.desktop
    [ "$(filetype "$desk/workspace.sqlite")" = application/x-tekigo-workspace ] || fail "the workspace's file type is not known"
    as_clerk sh -c "'$(dirname "$tekigo")/add-to-menu' --remove"
    [ -z "$(find /home/clerk/.local/share -name 'tekigo*' -path '*applications*')" ] || fail "the menu's entry is still there"
    as_clerk "$tekigo" --workspace "$desk" workspace check
}

useradd --create-home clerk
install -d -o clerk -m 700 /home/clerk/run
apt-get update -q >/dev/null
"$1"
say "$1: works"

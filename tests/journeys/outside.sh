#!/bin/sh
# outside.sh PROGRAM SOURCE_FOLDER LANGUAGE: gives the journey from outside (outside.py) a display, a window manager and
# a session bus of its own.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
export PYTHONDONTWRITEBYTECODE=1
exec xvfb-run -a -s "-screen 0 1366x900x24 -nolisten tcp" dbus-run-session -- \
  sh -c 'openbox >/dev/null 2>&1 & exec /usr/bin/python3 "$0" "$@"' "$here/outside.py" "$@"

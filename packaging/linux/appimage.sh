#!/bin/sh
# Makes an AppImage of the folder archive: appimage.sh ARCHIVE TARGET. APPIMAGETOOL names the tool that packs it.
set -eu

if [ $# -ne 2 ]; then
    echo "usage: appimage.sh ARCHIVE TARGET" >&2
    exit 2
fi
archive=$1
target=$2
tool=${APPIMAGETOOL:-appimagetool}
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT

appdir=$work/AppDir
mkdir -p -- "$appdir/usr/lib/hailuo-desktop"
tar -xf "$archive" -C "$appdir/usr/lib/hailuo-desktop" --strip-components=1
mv -- "$appdir/usr/lib/hailuo-desktop/share" "$appdir/usr/share"
rm -- "$appdir/usr/lib/hailuo-desktop/integrate.sh" "$appdir/usr/lib/hailuo-desktop/README.txt"

# The tool wants these three at the top.
ln -s usr/lib/hailuo-desktop/hailuo-desktop "$appdir/AppRun"
cp -- "$appdir/usr/share/applications/hailuo-desktop.desktop" "$appdir/"
cp -- "$appdir/usr/share/icons/hicolor/256x256/apps/hailuo-desktop.png" "$appdir/"

ARCH=$(uname -m) "$tool" --no-appstream "$appdir" "$target"

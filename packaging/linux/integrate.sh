#!/bin/sh
# Puts the program into the menu of this user, or takes it out again with --remove. Asks for no rights.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
share=${XDG_DATA_HOME:-$HOME/.local/share}
entry=$share/applications/hailuo-desktop.desktop

if [ "${1:-}" = "--remove" ]; then
    rm -f -- "$entry"
    find "$share/icons/hicolor" -name 'hailuo-desktop.*' -path '*/apps/*' -exec rm -f -- {} + 2>/dev/null || true
    echo "Removed from the menu. Your videos stay in the folder \"Hailuo Desktop\" of your videos folder."
    exit 0
fi

mkdir -p -- "$share/applications" "$share/icons"
cp -R -- "$here/share/icons/hicolor" "$share/icons/"
# In a desktop file, a path within quotes needs these four escaped, the backslash of the escape once more.
path=$(printf '%s' "$here/hailuo-desktop" | sed -e 's/\\/\\\\\\\\/g' -e 's/["`$]/\\\\&/g' -e 's/%/%%/g')
while IFS= read -r line; do
    case $line in
        Exec=*) printf 'Exec="%s" %%F\n' "$path" ;;
        *) printf '%s\n' "$line" ;;
    esac
done <"$here/share/applications/hailuo-desktop.desktop" >"$entry"
command -v update-desktop-database >/dev/null && update-desktop-database -q "$share/applications" || true
echo "Hailuo Desktop is in the menu now."

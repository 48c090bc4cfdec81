#!/bin/sh
# SPDX-FileCopyrightText: The Stalewatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What Stalewatch does to a config where it is not itself: behind ssh, in a container, in a pod. One call is one step of
# a push. It comes on standard input and so does all it is told, ten lines and then the bytes of a file; nothing of it is
# ever part of a command's text. It answers in lines that begin with "@NONCE ": whatever else a login prints is no answer.
# The last one is "ok", "refused CODE DETAIL" (nothing was done) or "failed CODE DETAIL". Without one nobody knows.
#
# POSIX sh with what dash and busybox know; beyond POSIX only stat, readlink -f, sha256sum, and /proc.

newline='
'

say() { printf '@%s %s %s\n' "$nonce" "$1" "${2-}"; }

finish() {
    say ok
    exit 0
}

refuse() {
    say refused "$1 ${2-}"
    exit 0
}

fail() {
    say failed "$1 $(printf '%s' "${2-}" | tr '\n' ' ' | cut -c1-600)"
    exit 0
}

digest() { sha256sum <"$1" 2>/dev/null | cut -d ' ' -f 1; }
size() { wc -c <"$1" | tr -d ' '; }
inode() { stat -L -c %d:%i -- "$1" 2>/dev/null; }
folder_of() { [ -n "${1%/*}" ] && printf '%s' "${1%/*}" || printf '/'; }

# An old sync knows no files, and some file systems no sync of a folder; what the disk says is not to be passed over.
flush() {
    said=$(sync -- "$1" 2>&1) && return
    case $said in *"nput/output"* | *"I/O"* | *"o space"* | *uota*) return 1 ;; esac
    sync
}

# ---- the file and what lies beside it

# Follows the links of $file and names all that belongs to it. Sets real, folder, temp, lock, link.
find_place() {
    [ -e "$file" ] || [ -L "$file" ] || refuse missing
    real=$(readlink -f -- "$file") || refuse loop
    [ -n "$real" ] || refuse loop
    [ -e "$real" ] || refuse dangling
    case $real in *"$newline"*) refuse name ;; esac
    [ -f "$real" ] || refuse irregular
    [ -z "$expected" ] || [ "$real" = "$expected" ] || refuse moved "$real"
    folder=$(folder_of "$real")
    name=${real##*/}
    # A name has at most 255 bytes.
    temp=$folder/.$(printf '%s' "$name" | cut -c "1-$((242 - ${#id}))").stalewatch-$id
    lock=$folder/.$(printf '%s' "$name" | cut -c 1-230).stalewatch.lock
    link=
    # Includes are relative to where the server finds the config, which is where the link is.
    [ "$(inode "$(folder_of "$file")")" = "$(inode "$folder")" ] || link=$(folder_of "$file")/${temp##*/}
}

# A file that is a mount of its own cannot be replaced. Sets mount: empty, "mounted" or "subpath".
find_mount() {
    mount=
    point=$(printf '%s' "$real" | sed 's/\\/\\134/g; s/ /\\040/g')
    while read -r _ _ _ root_of point_of _; do
        [ "$point_of" = "$point" ] || continue
        mount=mounted
        case $root_of in */volume-subpaths/*) mount=subpath ;; esac
    done </proc/self/mountinfo
}

in_group() {
    for member in $(id -G); do
        [ "$member" != "$1" ] || return 0
    done
    return 1
}

# At least $1 bytes twice must be free beside the file.
check_space() {
    free=$(df -Pk -- "$folder" 2>/dev/null | tail -n 1 | sed 's/.* \([0-9][0-9]*\)  *[0-9][0-9]*%.*/\1/')
    case $free in '' | *[!0-9]*) return ;; esac
    [ $((free * 1024)) -ge $((2 * $1)) ] || refuse space "$((free * 1024)) $((2 * $1))"
}

# "+": there is an ACL.
# shellcheck disable=SC2012
acl_mark() { ls -ld -- "$1" | cut -c 11 | tr -d ' .'; }

check_writable() {
    case $real in */..[0-9][0-9][0-9][0-9]_*/*) refuse configmap ;; esac
    find_mount
    [ "$mount" != subpath ] || refuse subpath
    case $(lsattr -d -- "$real" 2>/dev/null | cut -d ' ' -f 1)$(lsattr -d -- "$folder" 2>/dev/null | cut -d ' ' -f 1) in
        *[ia]*) refuse immutable ;;
    esac
    how=rename
    why=$mount
    us=$(id -u)
    owner=$(stat -c %u -- "$real")
    if [ -z "$mount" ] && [ "$us" != 0 ]; then
        [ "$owner" = "$us" ] && in_group "$(stat -c %g -- "$real")" || why="owner $(stat -c %U:%G -- "$real")"
    fi
    if [ -z "$why" ] && [ ! -w "$folder" ]; then
        [ "$us" = 0 ] || refuse folder
        refuse readonly
    fi
    if [ -n "$why" ]; then
        how=inplace
        [ -w "$real" ] || [ -n "$mount" ] || refuse "${why%% *}" "${why#* }"
        [ -w "$real" ] || refuse mountedreadonly
        [ -w "$folder" ] || refuse folder
    fi
    check_space "$(size "$real")"
}

look() {
    find_place
    [ -r "$real" ] || refuse unreadable
    [ "$(size "$real")" -le 16777216 ] || refuse toolarge
    check_writable
    say real "$real"
    say how "$how $why"
    say links "$(stat -c %h -- "$real")"
    show
}

show() {
    bytes=$(size "$real")
    say bytes "$bytes"
    head -c "$bytes" <"$real"
    printf '\n'
}

# The file as it is, or that there is none.
fetch() {
    if [ ! -e "$file" ] && [ ! -L "$file" ]; then
        say none
        return
    fi
    find_place
    [ -r "$real" ] || refuse unreadable
    [ "$(size "$real")" -le 16777216 ] || refuse toolarge
    show
}

# ---- the server that runs with it

is_server() {
    program=$(readlink -- "$1/exe" 2>/dev/null)
    [ -n "$program" ] || program=$(cat "$1/comm" 2>/dev/null)
    case ${program##*/} in nats-server*) return 0 ;; esac
    return 1
}

# The texts of the file $1, which end with a zero byte, a line each.
texts() { tr '\000\012' '\012\001' <"$1" 2>/dev/null; }

# What the process at $1 was told with -c, absolute: as Go's package flag reads it.
config_of() {
    texts "$1/cmdline" | {
        told=
        is_next=
        while IFS= read -r word; do
            [ -z "$is_next" ] || told=$word
            is_next=
            case $word in
                -c | --c | -config | --config) is_next=1 ;;
                -c=* | --c=* | -config=* | --config=*) told=${word#*=} ;;
            esac
        done
        case $told in
            '' | /*) printf '%s' "$told" ;;
            *) start=$(readlink -- "$1/cwd" 2>/dev/null) && printf '%s' "$start/$told" ;;
        esac
    }
}

# Whether the process at $1 runs with the file whose device and inode are $2.
runs_with() {
    told=$(config_of "$1")
    [ -n "$told" ] || return 1
    seen=$(inode "$1/root$told")
    # Its root may not be looked into.
    [ -n "$seen" ] || [ -x "$1/root/" ] || seen=$(inode "$told")
    [ -n "$seen" ] && [ "$seen" = "$2" ]
}

# The number of each nats-server that runs with the config $root.
servers() {
    wanted=$(inode "$root")
    [ -n "$wanted" ] || return 0
    for process in /proc/[0-9]*; do
        is_server "$process" && runs_with "$process" "$wanted" && printf '%s\n' "${process#/proc/}"
    done
}

# Sets server: the process that runs with $root, empty if there is none; program: what can be started to get the same;
# is_own: whether its folder and environment can be had too.
find_server() {
    server=$(servers | head -n 1)
    program=
    is_own=
    if [ -n "$server" ]; then
        program=$(readlink -- "/proc/$server/exe" 2>/dev/null)
        # An upgrade may have put another file in its place.
        [ -z "$program" ] || [ "$(inode "/proc/$server/exe")" = "$(inode "$program")" ] || program=/proc/$server/exe
        head -c 1 "/proc/$server/environ" >/dev/null 2>&1 && [ -x "/proc/$server/cwd/" ] && is_own=1
    fi
    [ -n "$program" ] || program=$extra
    [ -n "$program" ] || program=$(command -v nats-server)
}

# Runs nats-server with the arguments, in folder and environment of the server.
ask() {
    if [ -z "$is_own" ]; then
        "$program" "$@" </dev/null
        return
    fi
    texts "/proc/$server/environ" | {
        cd "/proc/$server/cwd" || exit 126
        for variable in $(env | sed -n 's/^\([A-Za-z_][A-Za-z0-9_]*\)=.*/\1/p'); do
            case $variable in PATH | UID | EUID | PPID | BASHOPTS | SHELLOPTS | _) ;; *) unset "$variable" ;; esac
        done
        while IFS= read -r pair; do
            case ${pair%%=*} in
                '' | [0-9]* | *[!A-Za-z0-9_]* | UID | EUID | PPID | BASHOPTS | SHELLOPTS) ;;
                *) export "${pair?}" ;;
            esac
        done
        exec "$program" "$@" </dev/null
    }
}

# nats-server -t on $1.
validate() {
    find_server
    if [ -z "$program" ]; then
        say unavailable none
        return
    fi
    say version "$(ask --version 2>&1 | head -n 1 | cut -c 1-200)"
    told=$(ask -t -c "$1" 2>&1)
    say exit "$?"
    printf '%s\n' "$told" | head -n 40 | cut -c 1-1000 | while IFS= read -r line; do say said "$line"; done
}

validate_temp() {
    find_place
    [ -f "$temp" ] || fail gone
    if [ -z "$link" ]; then
        validate "$temp"
        say name "$temp"
        return
    fi
    rm -f -- "$link"
    ln -s -- "$temp" "$link" 2>/dev/null || fail write "$link"
    validate "$link"
    say name "$link"
    rm -f -- "$link"
}

# The variable $extra of the server's environment.
environment() {
    name=$extra
    extra=
    find_server
    if [ -z "$is_own" ]; then
        say unknown
        return
    fi
    [ -n "$name" ] || return
    texts "/proc/$server/environ" | while IFS= read -r pair; do
        case $pair in "$name="*) say value "${pair#*=}" ;; esac
    done
}

# ---- the steps of a push

# A link is made and filled in one call: a kill leaves no lock without its owner.
take_lock() {
    find_place
    if ! ln -s -- "$extra" "$lock" 2>/dev/null; then
        holder=$(readlink -- "$lock") || fail write "$lock"
        # Ours, of a program that was killed: two of ours at once are kept apart where they run.
        [ "${holder%%:*}" = "${extra%%:*}" ] || refuse locked "$lock ${holder#*:}"
        rm -f -- "$lock"
        ln -s -- "$extra" "$lock" 2>/dev/null || fail write "$lock"
    fi
    say real "$real"
    for left in "$folder/.$name.stalewatch-"*; do
        [ ! -f "$left" ] || rm -f -- "$left"
    done
}

release_lock() {
    find_place
    holder=$(readlink -- "$lock") || return 0
    [ "${holder%%:*}" = "${extra%%:*}" ] || return 0
    rm -f -- "$lock" || fail write "$lock"
}

# Owner, mode, ACL and extended attributes of the file; what cannot be given is a reason to stop.
copy_attributes() {
    wanted=$(stat -c %u:%g -- "$real")
    mode=$(stat -c %a -- "$real")
    [ "$(stat -c %u:%g -- "$temp")" = "$wanted" ] || chown -- "$wanted" "$temp" 2>/dev/null || fail owner "$wanted"
    chmod -- "$mode" "$temp" || fail mode "$mode"
    cp --attributes-only --preserve=all -- "$real" "$temp" 2>/dev/null && touch -- "$temp"
    if [ "$(acl_mark "$real")" != "$(acl_mark "$temp")" ]; then
        if [ -n "$(acl_mark "$real")" ]; then
            getfacl -p -c -- "$real" 2>/dev/null | setfacl --set-file=- -- "$temp" 2>/dev/null
        else
            setfacl -b -- "$temp" 2>/dev/null
            chmod -- "$mode" "$temp"
        fi
    fi
    [ "$(acl_mark "$real")" = "$(acl_mark "$temp")" ] || fail acl
    [ "$(getfacl -p -c -- "$real" 2>/dev/null)" = "$(getfacl -p -c -- "$temp" 2>/dev/null)" ] || fail acl
    [ "$(getfattr --absolute-names -d -m - -- "$real" 2>/dev/null | sed 1d)" \
        = "$(getfattr --absolute-names -d -m - -- "$temp" 2>/dev/null | sed 1d)" ] || fail attributes
    [ "$(stat -c %u:%g:%a -- "$temp")" = "$wanted:$mode" ] || fail owner "$wanted"
}

# The bytes that follow, beside the file. Their number and digest tell whether all came.
write_temp() {
    rm -f -- "$temp" || fail write "$temp"
    said=$( (set -C && cat >"$temp") 2>&1) || {
        rm -f -- "$temp"
        fail write "$said"
    }
    if [ ! -f "$temp" ] || [ -L "$temp" ]; then fail write "$temp"; fi
    if [ "$(size "$temp")" != "$length" ] || [ "$(digest "$temp")" != "$1" ]; then
        rm -f -- "$temp"
        fail cut
    fi
    [ "$extra" = inplace ] || copy_attributes
}

store_temp() {
    find_place
    check_space "$length"
    write_temp "$new"
}

rename_temp() {
    [ "$(digest "$temp")" = "$1" ] || fail gone
    said=$(mv -f -- "$temp" "$real" 2>&1) || fail rename "$said"
}

# Over the old bytes, for want of better: longer ones first grow it, shorter ones are cut off last.
overwrite() {
    said=$(dd if="$temp" of="$real" bs=65536 conv=notrunc 2>&1) || fail torn "$said"
    said=$(dd if=/dev/null of="$real" bs=1 count=0 seek="$length" 2>&1) || fail torn "$said"
    flush "$real" || fail torn
    [ "$(digest "$real")" = "$1" ] || fail torn
    rm -f -- "$temp"
}

replace() {
    find_place
    if [ "$extra" = inplace ]; then
        write_temp "$new"
        overwrite "$new"
        return
    fi
    [ "$(digest "$real")" = "$old" ] || refuse changed
    rename_temp "$new"
}

# Puts the bytes that follow, of the digest $old, in the place of those of the digest $new.
restore() {
    find_place
    now=$(digest "$real")
    if [ "$now" != "$old" ]; then
        [ "$now" = "$new" ] || refuse changed
        write_temp "$old"
        if [ "$extra" = inplace ]; then
            overwrite "$old"
        else
            flush "$temp" || fail sync
            rename_temp "$old"
        fi
    fi
    flush "$folder" || fail sync
}

sync_temp() {
    find_place
    [ -f "$temp" ] || fail gone
    flush "$temp" || fail sync
}

sync_folder() {
    find_place
    flush "$folder" || fail sync
}

remove_temp() {
    find_place
    rm -f -- "$temp" || fail write "$temp"
    [ -z "$link" ] || rm -f -- "$link" || fail write "$link"
}

# ---- making the server read it

# Sets server: the process of $choice, a nats-server that was started with $root.
choose_server() {
    case $choice in
        pid=*) server=${choice#pid=} ;;
        pidfile=*)
            pidfile=${choice#pidfile=}
            [ -f "$pidfile" ] || refuse nopidfile "$pidfile"
            server=$(head -c 64 <"$pidfile" | tr -d ' \n')
            ;;
        unit=*)
            said=$(systemctl show --property=MainPID --property=CanReload -- "${choice#unit=}" 2>&1) || fail systemd "$said"
            case $said in *CanReload=yes*) ;; *) refuse unit "${choice#unit=}" ;; esac
            server=$(printf '%s\n' "$said" | sed -n 's/^MainPID=//p')
            ;;
        *)
            server=$(servers | tr '\n' ' ')
            server=${server% }
            case $server in '') refuse noserver ;; *' '*) refuse several "$server" ;; esac
            ;;
    esac
    case $server in '' | 0 | *[!0-9]*) refuse nopid "$choice" ;; esac
    [ -d "/proc/$server" ] || refuse noprocess "$server"
    is_server "/proc/$server" || refuse stranger "$server $(cat "/proc/$server/comm" 2>/dev/null)"
    runs_with "/proc/$server" "$(inode "$root")" || refuse otherconfig "$server $(config_of "/proc/$server")"
}

# $1: check, signal, nats-server or systemd.
reload() {
    choice=$extra
    extra=
    choose_server
    say pid "$server"
    case $1 in
        signal) said=$(kill -HUP "$server" 2>&1) || fail signal "$said" ;;
        systemd) said=$(systemctl --no-ask-password reload -- "${choice#unit=}" 2>&1) || fail systemd "$said" ;;
        nats-server)
            program=$(readlink -- "/proc/$server/exe" 2>/dev/null)
            [ -x "$program" ] || program=$(command -v nats-server) || refuse noprogram
            said=$("$program" --signal "reload=$server" 2>&1 </dev/null) || fail signal "$said"
            ;;
    esac
}

# The only nats-server that can be seen from here, as in the pod of a sidecar. $1: check or signal; a signal is sent only
# when its config has the digest $new, which a kubelet may need two minutes for.
sole() {
    server=
    for process in /proc/[0-9]*; do
        is_server "$process" || continue
        [ -z "$server" ] || refuse several "$server ${process#/proc/}"
        server=${process#/proc/}
    done
    [ -n "$server" ] || refuse noserver
    config=$(config_of "/proc/$server")
    if [ -z "$config" ] || [ ! -r "/proc/$server/root$config" ]; then refuse unseen "$server"; fi
    [ "$1" != check ] || return 0
    if [ "$(digest "/proc/$server/root$config")" != "$new" ]; then
        say early "$config"
        return
    fi
    said=$(kill -HUP "$server" 2>&1) || fail signal "$said"
}

main() {
    LC_ALL=C
    PATH=${PATH:-/usr/bin:/bin}:/usr/sbin:/sbin
    export LC_ALL PATH
    umask 077
    for tool in stat readlink sha256sum dd tr cut sed head wc df mv ln; do
        command -v "$tool" >/dev/null 2>&1 || refuse tool "$tool"
    done
    [ -r /proc/self/mountinfo ] || refuse tool /proc
    case $verb in
        look) look ;;
        fetch) fetch ;;
        environment) environment ;;
        validate) validate "$file" ;;
        lock) take_lock ;;
        write-temp) store_temp ;;
        validate-temp) validate_temp ;;
        sync) sync_temp ;;
        replace) replace ;;
        sync-folder) sync_folder ;;
        restore) restore ;;
        remove-temp) remove_temp ;;
        unlock) release_lock ;;
        sole-*) sole "${verb#sole-}" ;;
        reload-*) reload "${verb#reload-}" ;;
        *) refuse verb "$verb" ;;
    esac
    finish
}

IFS= read -r nonce
IFS= read -r verb
IFS= read -r file
IFS= read -r expected
IFS= read -r id
IFS= read -r old
IFS= read -r new
IFS= read -r length
IFS= read -r root
IFS= read -r extra
# The last line, so that a script that was cut short does nothing.
main

// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pushes/remotescript.h"

#include <QCoreApplication>
#include <QLocale>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

// The codes of resources/remote.sh. %1 is the detail; where there is a %2, %1 is the first word of it.
constexpr struct
{
    QLatin1StringView code;
    const char *words;
} table[] = {
    {"missing"_L1, QT_TRANSLATE_NOOP("RemoteShell", "there is no such file")},
    {"loop"_L1, QT_TRANSLATE_NOOP("RemoteShell", "its links lead in a circle")},
    {"dangling"_L1, QT_TRANSLATE_NOOP("RemoteShell", "it is a link to nothing")},
    {"name"_L1, QT_TRANSLATE_NOOP("RemoteShell", "a name has a line end in it")},
    {"irregular"_L1, QT_TRANSLATE_NOOP("RemoteShell", "it is not a regular file")},
    {"unreadable"_L1, QT_TRANSLATE_NOOP("RemoteShell", "there is no permission to read it")},
    {"toolarge"_L1, QT_TRANSLATE_NOOP("RemoteShell", "it is larger than 16 MiB")},
    {"moved"_L1, QT_TRANSLATE_NOOP("RemoteShell", "the link was led elsewhere since the push began, to %1")},
    {"configmap"_L1,
        QT_TRANSLATE_NOOP("RemoteShell",
            "it is mounted from a ConfigMap, which is read-only inside a pod and would be put back: change the "
            "ConfigMap "
            "itself, --config configmap:NAMESPACE/NAME:KEY --reload wait")},
    {"subpath"_L1,
        QT_TRANSLATE_NOOP("RemoteShell",
            "it is mounted with subPath, so a running pod never sees a change of its ConfigMap: mount the whole "
            "volume, or "
            "change the values and restart the pods one by one")},
    {"immutable"_L1, QT_TRANSLATE_NOOP("RemoteShell", "it or its folder is immutable or append-only (chattr -i, -a)")},
    {"folder"_L1, QT_TRANSLATE_NOOP("RemoteShell", "there is no permission to write in its folder")},
    {"readonly"_L1, QT_TRANSLATE_NOOP("RemoteShell", "its file system is read-only")},
    {"mountedreadonly"_L1, QT_TRANSLATE_NOOP("RemoteShell", "it is mounted into its place read-only")},
    {"owner"_L1, QT_TRANSLATE_NOOP("RemoteShell", "it belongs to %1, and only root could give it back")},
    {"mode"_L1, QT_TRANSLATE_NOOP("RemoteShell", "its mode %1 could not be given to the new file")},
    {"acl"_L1,
        QT_TRANSLATE_NOOP("RemoteShell",
            "its access control list could not be given to the new file (are getfacl and setfacl there?)")},
    {"attributes"_L1, QT_TRANSLATE_NOOP("RemoteShell", "its extended attributes could not be given to the new file")},
    {"changed"_L1, QT_TRANSLATE_NOOP("RemoteShell", "somebody else has changed it since; it is left alone")},
    {"cut"_L1, QT_TRANSLATE_NOOP("RemoteShell", "not all of the new file arrived; the old one is untouched")},
    {"gone"_L1, QT_TRANSLATE_NOOP("RemoteShell", "what was written beside it is not there any more")},
    {"write"_L1, QT_TRANSLATE_NOOP("RemoteShell", "it cannot be written: %1")},
    {"rename"_L1, QT_TRANSLATE_NOOP("RemoteShell", "it cannot be replaced: %1")},
    {"torn"_L1, QT_TRANSLATE_NOOP("RemoteShell", "writing over it broke off: %1")},
    {"sync"_L1, QT_TRANSLATE_NOOP("RemoteShell", "the disk did not take it")},
    {"tool"_L1, QT_TRANSLATE_NOOP("RemoteShell", "the machine there lacks %1")},
    {"noserver"_L1,
        QT_TRANSLATE_NOOP("RemoteShell", "no nats-server that runs with this config may be looked at there")},
    {"unseen"_L1,
        QT_TRANSLATE_NOOP("RemoteShell",
            "the config of the nats-server, process %1, cannot be seen from there: name the container that runs it, or "
            "share the process namespace")},
    {"early"_L1,
        QT_TRANSLATE_NOOP(
            "RemoteShell", "the ConfigMap's content has not arrived there, in %1: does the pod mount it?")},
    {"several"_L1, QT_TRANSLATE_NOOP("RemoteShell", "several nats-servers run with it: %1")},
    {"nopidfile"_L1, QT_TRANSLATE_NOOP("RemoteShell", "there is no pid file %1")},
    {"nopid"_L1, QT_TRANSLATE_NOOP("RemoteShell", "%1 leads to no number of a running process")},
    {"noprocess"_L1, QT_TRANSLATE_NOOP("RemoteShell", "there is no process %1")},
    {"stranger"_L1, QT_TRANSLATE_NOOP("RemoteShell", "process %1 is no nats-server but %2")},
    {"otherconfig"_L1, QT_TRANSLATE_NOOP("RemoteShell", "process %1 is a nats-server, but runs with %2")},
    {"unit"_L1, QT_TRANSLATE_NOOP("RemoteShell", "the unit %1 is not there, or has no ExecReload=")},
    {"noprogram"_L1, QT_TRANSLATE_NOOP("RemoteShell", "there is no nats-server program there")},
    {"signal"_L1, QT_TRANSLATE_NOOP("RemoteShell", "the signal could not be sent: %1")},
    {"systemd"_L1, QT_TRANSLATE_NOOP("RemoteShell", "systemctl said: %1")},
};

QString words(const char *text)
{
    return QCoreApplication::translate("RemoteShell", text);
}

QString sizeOf(const QString &bytes)
{
    return QLocale().formattedDataSize(bytes.toLongLong());
}

} // namespace

QString scriptWords(const QString &code, const QString &detail)
{
    if (code == "space"_L1) {
        //: %1 and %2: sizes, as "12 kB"
        return words(QT_TRANSLATE_NOOP("RemoteShell", "%1 are free there, and %2 are needed"))
            .arg(sizeOf(detail.section(u' ', 0, 0)), sizeOf(detail.section(u' ', 1)));
    }
    if (code == "locked"_L1) {
        const QString lock = detail.section(u' ', 0, -2);
        const QString holder = detail.section(u' ', -1);
        //: %1: who, as "ann@n7"; %2: a time; %3: the number of a push; %4: the path of a file
        return words(QT_TRANSLATE_NOOP("RemoteShell",
                         "%1 has been pushing to it since %2 (push %3); if that is over, remove %4 there"))
            .arg(holder.section(u':', 1, 1), holder.section(u':', 2), holder.section(u':', 0, 0), lock);
    }
    for (const auto &row : table) {
        if (code != row.code)
            continue;
        const QString text = words(row.words);
        if (!text.contains(u"%2"_s))
            return QString(text).replace(u"%1"_s, detail);
        return text.arg(detail.section(u' ', 0, 0), detail.section(u' ', 1));
    }
    return code + u' ' + detail;
}

} // namespace stalewatch

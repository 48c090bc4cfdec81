// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/kickline.h"

#include "app/cli/commandline.h"
#include "models/values/untrusted.h"

#include <QCoreApplication>

#include <algorithm>

namespace stalewatch {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

} // namespace

QString readCid(CommandLine &line, const QString &value)
{
    bool isNumber = false;
    const quint64 cid = value.toULongLong(&isNumber);
    if (!isNumber || cid == 0) {
        //: %1: what was typed; a cid is the number of a connection
        return words(QT_TRANSLATE_NOOP("CommandLine", "\"%1\" is no cid, as the server numbers connections"))
            .arg(plainLine(value, 64));
    }
    if (std::ranges::find(line.kick.cids, cid) == line.kick.cids.end())
        line.kick.cids.push_back(cid);
    return {};
}

QString readServer(CommandLine &line, const QString &value)
{
    if (value.isEmpty())
        return words(QT_TRANSLATE_NOOP("CommandLine", "the name of a server is empty"));
    line.server = value;
    return {};
}

template <bool KickLine::*member>
QString readKickFlag(CommandLine &line, const QString &)
{
    line.kick.*member = true;
    return {};
}

template QString readKickFlag<&KickLine::lameDuck>(CommandLine &, const QString &);
template QString readKickFlag<&KickLine::dryRun>(CommandLine &, const QString &);

QString checkKick(const CommandLine &line)
{
    if (line.targets.isEmpty())
        return words(QT_TRANSLATE_NOOP("CommandLine", "kick needs a target: --target nats://HOST or --context NAME"));
    if (!std::ranges::all_of(line.targets, isNats)) {
        return words(QT_TRANSLATE_NOOP("CommandLine",
            "kick needs a login of the system account: a nats:// target or a context; HTTP monitoring cannot act on "
            "connections"));
    }
    if (line.kick.cids.empty())
        return words(QT_TRANSLATE_NOOP("CommandLine", "say which connection: --cid NUMBER"));
    return {};
}

} // namespace stalewatch

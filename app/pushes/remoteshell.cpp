// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pushes/remoteshell.h"

#include "models/values/untrusted.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace stalewatch {

using namespace Qt::StringLiterals;

std::optional<Failure> explained(std::span<const KnownWords> known, const ProgramRun &run, const QString &what)
{
    const QString said = QString::fromUtf8(run.err + run.out.right(4096));
    for (const KnownWords &words : known) {
        const qsizetype at = said.indexOf(words.said);
        if (at < 0)
            continue;
        const qsizetype begin = said.lastIndexOf(u'\n', at) + 1;
        const QString line = plainLine(said.mid(begin).section(u'\n', 0, 0).trimmed(), 300);
        const QString why = QCoreApplication::translate("RemoteShell", words.why);
        //: %1: what is wrong; %2: the words of ssh, docker or kubectl
        const QString both = QCoreApplication::translate("RemoteShell", "%1 (it said: %2)");
        return Failure{words.kind, what, both.arg(why, line)};
    }
    return std::nullopt;
}

} // namespace stalewatch

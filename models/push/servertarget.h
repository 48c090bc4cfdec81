// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <string>
#include <utility>

namespace stalewatch {

/// How pushes name one of the servers behind a target that stands for many: "nats://host:4222#name", the name with
/// percent signs for all that is no plain character. By name, because an id changes with every restart.
[[nodiscard]] inline QString serverTarget(const QString &target, const std::string &serverName)
{
    return target + u'#' + QString::fromLatin1(QByteArray::fromStdString(serverName).toPercentEncoding());
}

/// The reverse: the target, and the server's name, which is empty where @p named names a target only.
[[nodiscard]] inline std::pair<QString, QString> targetAndServer(const QString &named)
{
    const qsizetype mark = named.lastIndexOf(u'#');
    if (mark < 0)
        return {named, {}};
    return {named.first(mark), QString::fromUtf8(QByteArray::fromPercentEncoding(named.sliced(mark + 1).toLatin1()))};
}

} // namespace stalewatch

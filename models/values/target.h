// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/result.h"

#include <QList>
#include <QMetaType>
#include <QString>
#include <QUrl>

namespace stalewatch {

/// What the operator typed, made unambiguous.
struct Target
{
    QUrl url{};       ///< http or https, with host and port, and the monitoring base path without trailing slash
    QString caFile{}; ///< PEM; empty: the system's
    QString certificateFile{}; ///< PEM client certificate
    QString keyFile{};         ///< PEM key of certificateFile

    bool operator==(const Target &) const = default;
};

/// Reads a target as operators type it: "n1", "n1:8222", "[::1]:8222", "https://mon.example.org/nats".
/// Without a scheme it is http, without a port 8222 (http) or 443 (https; 8222 cannot be guessed there).
/// A Failure of kind Local says what to write instead.
[[nodiscard]] Result<Target> parseTarget(const QString &typed);

/// How a target is shown, logged and saved: without user info, query and fragment.
[[nodiscard]] QString shownTarget(const QUrl &url);

} // namespace stalewatch

Q_DECLARE_METATYPE(QList<stalewatch::Target>)

// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/ports/configstore.h"
#include "models/push/pushplan.h"

#include <QFile>

namespace stalewatch::testing {

inline const QByteArray oldText = "ping_interval: \"60s\"\n";
inline const QByteArray newText = "ping_interval: \"1m30s\"\n";

[[nodiscard]] inline bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// From oldText to newText.
[[nodiscard]] inline PushPlan planFor(const QString &file)
{
    return {.id = QStringLiteral("20261127T120000Z-0badcafe"),
        .file = file,
        .oldDigest = digestOf(oldText),
        .newDigest = digestOf(newText)};
}

/// All steps of the way forward.
[[nodiscard]] inline Result<> replaced(ConfigStore &store, const PushPlan &plan)
{
    return store.lock(plan)
        .and_then([&] { return store.writeTemp(plan, newText); })
        .and_then([&] { return store.sync(plan); })
        .and_then([&] { return store.replace(plan, newText); })
        .and_then([&] { return store.syncFolder(plan); })
        .and_then([&] { return store.removeTemp(plan); })
        .and_then([&] { return store.unlock(plan); });
}

[[nodiscard]] inline QString whyOf(const Result<FoundConfig> &found)
{
    return found ? QStringLiteral("(it was found)") : found.error().why;
}

} // namespace stalewatch::testing

// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/pushes/pushrunner.h"
#include "tests/support/papernats.h"

#include <QStringList>

#include <sys/types.h>

namespace stalewatch::testing {

/// One config with mode 0640, a server on paper that runs with it, and a folder for the journals. Of the same folder
/// the same desk is made again, so that a push can be begun in one program and be picked up in another.
class PaperDesk final
{
public:
    static const QByteArray oldText;
    static const QByteArray newText; ///< what plan() makes of it

    explicit PaperDesk(const QString &folder);

    /// Writes the config, has the server load it, and plans. @p way: how it is reached, as "ssh:bench".
    [[nodiscard]] PushPlan plan(WriteMode mode, const QString &way = QStringLiteral("file"));
    /// @p calls: those of the journal and, with a local file, of the store.
    [[nodiscard]] Result<PushEnd> carryOut(
        SystemCalls &calls, PushRun run, PushRunner::Begin begin = PushRunner::Begin::New);
    /// A program is at a push of this desk.
    [[nodiscard]] bool isBusy() const;
    /// What the next start of the program does; returns how many were open.
    int pickUp(Decision way);

    [[nodiscard]] const QString &config() const noexcept { return m_config; }
    [[nodiscard]] QByteArray content() const { return contentOf(m_config); }
    [[nodiscard]] mode_t mode() const;
    /// Files beside the config, and locks.
    [[nodiscard]] QStringList strangers() const;
    /// The server runs with what the file says.
    [[nodiscard]] bool isInStep() const;

private:
    QString m_config;
    QString m_journals;
    PaperNats m_server;
};

} // namespace stalewatch::testing

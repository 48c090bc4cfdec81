// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/result.h"

#include <QProcess>
#include <QTemporaryDir>

namespace stalewatch::testing {

/// Programs that stand before those of the same name in PATH, for us and all that we start, as long as it lives.
class Shims final
{
public:
    Shims();
    ~Shims();
    Q_DISABLE_COPY_MOVE(Shims)

    /// @p script without its first line, which names the shell.
    void write(const QString &name, const QByteArray &script);
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    void remove(const QString &name);

private:
    QTemporaryDir m_folder{};
    QByteArray m_before;
};

/// A real sshd on loopback, run by whoever runs the test, with keys and a port of its own. The program ssh is the real
/// one, told where those are: the host "bench" is it, over one connection for all calls, and "plain" with one for each;
/// "stranger" is it with a key that is not known, "changed" with
/// another one than is known, and "keyless" lets nobody in.
class SshBench final
{
public:
    /// Ends when it answers. @p options: further lines of sshd_config.
    [[nodiscard]] Result<> start(const QByteArray &options = {});
    ~SshBench();

    [[nodiscard]] quint16 port() const noexcept { return m_port; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    /// Ends sshd and all its sessions.
    void stop();

    Shims shims{};
    /// What ssh is told before what it is told by us.
    [[nodiscard]] QByteArray sshCommand() const;

private:
    QTemporaryDir m_folder{};
    QProcess m_sshd{};
    quint16 m_port = 0;
};

} // namespace stalewatch::testing

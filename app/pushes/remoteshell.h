// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/pushes/program.h"

#include <span>

namespace stalewatch {

/// Words by which a program tells why it did not get through, and what they mean to an operator.
struct KnownWords
{
    QLatin1StringView said; ///< a part of what it prints
    Failure::Kind kind;     ///< never Lost: where it says this, nothing was begun
    const char *why;        ///< of the context "RemoteShell", to be translated
};

/// A POSIX shell elsewhere, had by running a program of this machine: ssh, docker, kubectl.
struct RemoteShell
{
    QString place{};                     ///< as operators write it: "ssh:root@n1", "docker:nats"
    QStringList command{};               ///< the program and its arguments, up to what is to be run there
    bool isJoined = false;               ///< a shell there reads what is to be run as one text, as with ssh
    std::span<const KnownWords> known{}; ///< the first that fits counts
    QString signalByHand{};              ///< what a person types to send SIGHUP; a whole line for a shell
};

/// A config behind such a shell.
struct RemotePlace
{
    RemoteShell shell{};
    QString file{};
};

// Each reads what follows the name of its way, as "[user@]host[:port]:/path" after "ssh:". What could be taken for an
// option is refused; nothing that was typed is ever part of a text that a shell reads.
[[nodiscard]] Result<RemotePlace> sshPlace(const QString &rest);
[[nodiscard]] Result<RemotePlace> dockerPlace(const QString &rest);
[[nodiscard]] Result<RemotePlace> kubectlPlace(const QString &rest);

/// A pod, or something else in a namespace: "[context/]namespace/name[:part]".
struct KubernetesName
{
    QString context{}; ///< empty: the current one
    QString space{};
    QString name{};
    QString part{}; ///< a container, a key; empty: not said

    /// "--context=C --namespace=N": one word each, so that nothing in them can be an option.
    [[nodiscard]] QStringList options() const;
};

[[nodiscard]] Result<KubernetesName> kubernetesName(const QString &typed);

/// What kubectl says when it does not get through.
[[nodiscard]] std::span<const KnownWords> kubectlWords() noexcept;

/// Why @p run did not get through, by the words of @p known; nullopt: it may have.
[[nodiscard]] std::optional<Failure> explained(
    std::span<const KnownWords> known, const ProgramRun &run, const QString &what);

} // namespace stalewatch

// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/pushes/remoteshell.h"

namespace stalewatch {

/// One step that resources/remote.sh is to do behind a shell. None of these texts may hold a line end.
struct ScriptCall
{
    QString what{}; ///< of the Failure: "writing ssh:n1:/etc/nats.conf"
    QByteArray verb{};
    QString file{};
    QString realFile{}; ///< what `file` must lead to; empty: whatever it is
    QString id{};       ///< of the push
    QString oldDigest{};
    QString newDigest{};
    QString root{};  ///< the config the server was started with
    QString extra{}; ///< of the verb
    QByteArray payload{};
    std::chrono::milliseconds deadline = std::chrono::seconds(45);
};

/// What it answered.
struct ScriptAnswer
{
    std::vector<std::pair<QByteArray, QString>> lines{};
    QByteArray bytes{}; ///< of the file, if it was to show one

    [[nodiscard]] bool has(QByteArrayView word) const noexcept;
    [[nodiscard]] QString value(QByteArrayView word) const; ///< of the first such line
};

/// Has the script do @p call. What it refuses or fails to do is a Failure that says so in words; where its answer does
/// not arrive whole, one of kind Lost or Timeout, and nobody knows. Blocks.
[[nodiscard]] Result<ScriptAnswer> runScript(const RemoteShell &shell, const ScriptCall &call);

/// What the script means by @p code and @p detail.
[[nodiscard]] QString scriptWords(const QString &code, const QString &detail);

/// Reads what a shell printed: lines of ours begin with '@' and @p nonce, whatever else is there. nullopt: the last
/// line is missing.
[[nodiscard]] std::optional<ScriptAnswer> answerIn(const QByteArray &printed, const QByteArray &nonce);

/// The script as it is sent.
[[nodiscard]] QByteArray remoteScript();

} // namespace stalewatch

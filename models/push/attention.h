// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/push/pushrun.h"

namespace stalewatch {

/// @p word so that a POSIX shell takes it as one literal word: for text that is shown, never for what we run.
[[nodiscard]] QString shellQuoted(const QString &word);

/// What an adapter knows of its way, for the commands that a person types when nothing else helps.
struct ByHand
{
    QString oldVersion{};     ///< path in the local history of the bytes before
    QString newVersion{};     ///< and of the planned ones
    QString restoreCommand{}; ///< empty: cp OLD FILE
    QString reloadCommand{};  ///< empty: nats-server --signal reload
    QString lookCommand{};    ///< empty: curl of /varz
};

/// What a person must know and type after NeedsAttention, or in doubt.
struct Attention
{
    QString what{};         ///< what the state is, one or two sentences
    QStringList commands{}; ///< in order, each a whole line for a shell
};

[[nodiscard]] Attention attentionFor(const PushRun &run, const ByHand &hand);

} // namespace stalewatch

// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/pushes/pushfolder.h"
#include "app/pushes/rollingpush.h"
#include "models/push/pushtalk.h"

namespace stalewatch {

/// How a push that was taken up again ended.
struct Settled
{
    PushEnd end = PushEnd::Untouched;
    QString why{};
    Attention attention{};
    QStringList remarks{};
};

/// What settling needs beside the push itself.
struct SettleTools
{
    PushFolder &folder;
    ReadOnly readOnly{};
    const std::atomic_bool *stop = nullptr;
    std::function<void(const PushRun &)> progress{}; ///< in the caller's thread
};

/// Takes up @p kept, an open push or with SettleWay::Undo one that was proven, by the ways of @p job. Blocks.
[[nodiscard]] Result<Settled> settlePush(
    const KeptPush &kept, SettleWay way, const PushJob &job, const SettleTools &tools);

/// Of @p pushes, oldest first, those that can be undone: the last one of each target that touched anything, if it is
/// in effect.
[[nodiscard]] std::vector<KeptPush> undoable(const std::vector<KeptPush> &pushes);

/// What a person must know and type about @p kept, an open push.
[[nodiscard]] Attention attentionOf(const KeptPush &kept, const PushJob &job);

} // namespace stalewatch

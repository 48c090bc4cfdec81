// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/engine.h"
#include "models/ports/answerkeeper.h"
#include "models/ports/logins.h"

#include <memory>

namespace stalewatch {

/// Makes the feed of any target by its scheme, null for a scheme without one, and the finder of any target that stands
/// for many servers, and what acts on their clients. A new kind of feed is a row in feeds.cpp.
/// The maker and what it made live in one thread; what they share ends with the last of them.
/// @p logins resolves what targets refer to; without it a target with a login cannot be watched.
/// @p keeper, unless it is null, is handed all answers of polls as they come.
[[nodiscard]] TargetMakers feedMaker(std::shared_ptr<Logins> logins = {}, std::shared_ptr<AnswerKeeper> keeper = {});

} // namespace stalewatch

// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/bundle/bundle.h"
#include "app/bundle/zipfile.h"

namespace stalewatch {

/// How the names of files with answers begin.
inline constexpr QLatin1StringView answerPrefix = QLatin1StringView("raw-");

/// Lets @p pseudonyms know the users, and where they are hidden the names, of all answers of @p answers.
void learnFrom(const KeptAnswers &answers, Pseudonyms &pseudonyms);

/// The answers of @p bundle as files, and after them answers.json, which tells of each what was asked, of whom, when,
/// and how much of it is there. Secrets are replaced, with pseudonyms also what else must not be told; what cannot be
/// read as JSON is left out. The files are made one by one while they are written; @p bundle outlives that.
[[nodiscard]] std::vector<ZipEntry> answerFiles(const Bundle &bundle);

} // namespace stalewatch

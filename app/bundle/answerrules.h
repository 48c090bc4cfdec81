// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/bundle/jsonrewriter.h"

namespace stalewatch {

class Pseudonyms;

/// What of a server's answers may be told. Secrets never: what is called one, and what looks like one wherever it
/// stands (users of URLs, JWTs, seeds of nkeys, PEM). With pseudonyms only members that are known to be harmless pass,
/// and those that tell addresses, users and names pass changed; what a newer server says beside is left out.
class AnswerRules final : public JsonRules
{
public:
    /// @p pseudonyms outlives this; null: nothing but secrets is hidden.
    explicit AnswerRules(Pseudonyms *pseudonyms) : m_pseudonyms(pseudonyms) { }

    [[nodiscard]] JsonKind kindOf(std::string_view key, JsonKind within) const override;
    [[nodiscard]] std::optional<std::string> replacement(JsonKind kind, const std::string &text) override;

private:
    [[nodiscard]] bool isStrict() const; ///< only what is known to be harmless passes

    Pseudonyms *const m_pseudonyms;
};

/// @p text without the secrets that show by their look.
[[nodiscard]] std::string withoutSecrets(std::string_view text);

} // namespace stalewatch

// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/result.h"
#include "models/values/snapshot.h"

#include <QString>

#include <memory>

namespace stalewatch {

/// What the operator typed into the filter box, compiled.
///
/// Terms are separated by spaces and all must match: plain words (in name, address, account, user, server, language,
/// state; case-insensitive), `name:` `server:` `account:` `user:` `ip:` `lang:` `version:` `kind:` `type:` `state:`
/// `cid:` `reason:` with a word,
/// `/regex/` over the same texts, `"quoted words"`, and `!` before any of these to exclude. `ip:` also takes a prefix
/// as 10.4.17.0/24. A Filter remembers what it found per distinct text, so keep it from poll to poll. One thread.
class Filter final
{
public:
    /// Everything passes.
    Filter();
    ~Filter();
    Filter(Filter &&) noexcept;
    Filter &operator=(Filter &&) noexcept;

    /// A Failure of kind Local names the term that cannot be read (a regex that does not compile).
    [[nodiscard]] static Result<Filter> parse(const QString &typed);

    [[nodiscard]] bool isEmpty() const noexcept;
    /// Marks the rows of @p server that pass: @p passes gets one entry a row. Regular expressions that take too long
    /// (20 ms a text, 200 ms a call) pass nothing more and set timedOut().
    void match(const ServerSnapshot &server, std::vector<char> &passes);
    [[nodiscard]] bool timedOut() const noexcept;

private:
    struct Compiled;
    std::unique_ptr<Compiled> m_compiled;
};

} // namespace stalewatch

// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/push/configping.h"

namespace stalewatch {

/// What is wished. What is not set stays as it is.
struct PingChange
{
    PingScope scope = PingScope::Server;
    std::optional<Nanoseconds> interval{};
    std::optional<int> max{};

    bool operator==(const PingChange &) const = default;
};

/// Some bytes in the place of others.
struct ByteChange
{
    qint64 offset = 0; ///< in the old bytes
    QByteArray removed{};
    QByteArray added{};

    bool operator==(const ByteChange &) const = default;
};

/// A change of one file, worked out and proven on paper: the new bytes were parsed again, say what is wished, and
/// differ in nothing else.
struct ConfigEdit
{
    QString file{}; ///< the config, or the included file that holds the definition
    QByteArray before{};
    QByteArray after{};
    std::vector<ByteChange> changes{}; ///< by offset; empty: nothing to do
    std::vector<Failure> remarks{};    ///< what the operator should know: definitions that do not count

    [[nodiscard]] bool isNothing() const noexcept { return changes.empty(); }
};

/// Whether a definition in an included file may be changed there.
enum class IncludedFiles : quint8 { Refused, Edited };

/// Changes only the tokens that must change. Intervals are written as quoted durations in the quotes that are there.
/// A key that is nowhere is written beside its sibling, or after the last plain setting of its block, in the style of
/// the file: indent, separator, quotes, terminator, line ends.
///
/// Refuses, with line and reason, what is ambiguous: a value that comes from the environment or through a variable that
/// others use, spellings in different case, two files at once, a file that is included twice, one key that others use
/// as a variable. Refuses values that checkPing() calls illegal.
[[nodiscard]] Result<ConfigEdit> editPing(
    const ConfigFiles &files, const PingChange &change, IncludedFiles included = IncludedFiles::Refused);

/// Changes made one after the other: @p changes applied to @p before. A Failure if they do not fit.
[[nodiscard]] Result<QByteArray> applied(const QByteArray &before, const std::vector<ByteChange> &changes);

} // namespace stalewatch

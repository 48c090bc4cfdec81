// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>

namespace stalewatch {

/// Text that came from a server or a client: anybody who reaches the client port chooses it, even without a password.
///
/// It does not convert to QString, so that it cannot reach a label, a tooltip or a chart by accident (they would
/// read it as rich text and open the files it names). Ask for the form that the place needs.
/// A view: the bytes (UTF-8) belong to a TextPool or to the caller.
class Untrusted final
{
public:
    constexpr Untrusted() noexcept = default;
    constexpr explicit Untrusted(QByteArrayView utf8) noexcept : m_utf8(utf8) { }

    [[nodiscard]] constexpr bool isEmpty() const noexcept { return m_utf8.isEmpty(); }
    [[nodiscard]] constexpr QByteArrayView utf8() const noexcept { return m_utf8; }

    /// One line for a plain-text place, at most @p maxChars UTF-16 units with the ellipsis that marks a cut.
    /// What steers or hides becomes a visible escape: controls, bidi and zero-width characters, line separators and
    /// every combining mark after the fourth on one base ("<202E>", a newline as "<000A>"). Invalid UTF-8 is U+FFFD.
    /// It is wrapped in nothing: the view isolates the direction of each cell. O(maxChars), whatever the length.
    [[nodiscard]] QString shown(qsizetype maxChars = 256) const;
    /// All of it with the same escapes, for the plain-text detail view, CSV and the clipboard. O(n).
    [[nodiscard]] QString whole() const;
    /// shown() with & < > " ' escaped for places that read HTML: tooltips and every string of Qt Charts.
    [[nodiscard]] QString html(qsizetype maxChars = 256) const;

private:
    QByteArrayView m_utf8{};
};

/// The same escapes for text that is already a QString (a failure's words, a typed target).
[[nodiscard]] QString plainLine(QStringView text, qsizetype maxChars = 256);

} // namespace stalewatch

// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stalewatch {

/// What a value is, and so what becomes of it.
enum class JsonKind : quint8 {
    Plain,      ///< nothing in particular: passes unless it holds a secret
    Secret,     ///< nothing of it passes but null, true and false
    SecretText, ///< numbers pass as well
    LeftOut,    ///< nobody knows what it is: neither its key nor its value passes
    Word,       ///< of a few that servers know: passes if it looks like one
    Text,
    Address,
    Endpoint, ///< a host or an address, with a port or not, or a URL
    User,
    Name, ///< what a client calls itself
    Lang,
    Version,
    Operator, ///< an object whose "name" is not a client's
};

/// What a JsonRewriter asks. Texts come without their escapes.
class JsonRules
{
public:
    virtual ~JsonRules() = default;

    /// What the member @p key of an object of the kind @p within is.
    [[nodiscard]] virtual JsonKind kindOf(std::string_view key, JsonKind within) const = 0;
    /// What stands in the place of @p text; nullopt: it stays, to the byte.
    [[nodiscard]] virtual std::optional<std::string> replacement(JsonKind kind, const std::string &text) = 0;
};

/// Copies JSON while it comes and changes only what its rules say: everything else stays to the byte, with its blanks.
///
/// It never passes on what it has not understood: it stops where the bytes are no JSON any more. Bytes that are no
/// UTF-8 are no objection. Memory: the longest text and the nesting.
class JsonRewriter final
{
public:
    using Sink = std::function<void(std::string_view)>;

    /// @p rules outlives this.
    JsonRewriter(JsonRules &rules, Sink sink);

    /// False: no JSON from understood() on.
    [[nodiscard]] bool feed(QByteArrayView bytes);
    /// After the last byte: whether it was one whole document.
    [[nodiscard]] bool finish();
    /// Bytes, from the beginning, that were read as JSON.
    [[nodiscard]] qint64 understood() const noexcept { return m_understood; }

private:
    enum class Expect { Value, ValueOrEnd, KeyOrEnd, Key, Colon, CommaOrEnd, Nothing };
    struct Level
    {
        bool isObject = false;
        JsonKind kind = JsonKind::Plain; ///< of its elements, or what kindOf() is asked within
    };

    void run(bool isLast);
    /// The length of the whole token at @p from; 0: more bytes are needed; npos: it is none.
    [[nodiscard]] std::size_t tokenAt(std::size_t from, bool isLast);
    [[nodiscard]] std::size_t stringAt(std::size_t from);
    [[nodiscard]] bool take(std::string_view token);
    [[nodiscard]] bool takeMark(std::string_view token, Expect then);
    [[nodiscard]] bool takeKey(std::string_view token);
    [[nodiscard]] bool takeText(std::string_view token);
    [[nodiscard]] bool takeScalar(std::string_view token);
    [[nodiscard]] bool open(char bracket);
    [[nodiscard]] bool close(char bracket);
    void afterValue();
    void write(std::string_view text);

    // Constant after construction
    JsonRules &m_rules;
    const Sink m_sink;

    std::vector<Level> m_levels{};
    Expect m_expect = Expect::Value;
    JsonKind m_next = JsonKind::Plain; ///< of the value to come
    std::size_t m_muted = 0;           ///< levels, from this many on, of which nothing passes; 0: none
    std::string m_pending{};           ///< not yet understood
    std::size_t m_searched = 0;        ///< of a text at its beginning whose end has not come
    std::string m_written{};
    qint64 m_understood = 0;
    bool m_isBroken = false;
};

/// The text of @p token, a JSON string with its quotes; nullopt: its escapes are none. Halves of surrogate pairs become
/// U+FFFD.
[[nodiscard]] std::optional<std::string> unescapedJson(std::string_view token);
/// A JSON string of @p text, with quotes.
[[nodiscard]] std::string escapedJson(std::string_view text);

} // namespace stalewatch

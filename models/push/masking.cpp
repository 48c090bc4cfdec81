// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/push/masking.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace stalewatch {

namespace {

using namespace Qt::StringLiterals;
using Kind = ConfigToken::Kind;

const QString stars = u"***"_s;

/// Secrets by their shape. The first group, where there is one, is what is hidden.
const QRegularExpression &shapes()
{
    static const QRegularExpression expression(u"(?|://([^\\s@\"']+)@"_s                   // user info of a URL
                                               u"|(\\$2[abxy]\\$[^\\s\"',;}\\]]+)"_s       // bcrypt
                                               u"|\\b(S[A-Z][A-Z2-7]{40,})"_s              // the seed of an nkey
                                               u"|\\b(eyJ[\\w-]{10,}(?:\\.[\\w-]+)*))"_s); // a JWT
    return expression;
}

/// What follows a telling word in running text.
const QRegularExpression &tellingWords()
{
    static const QRegularExpression expression(
        u"(?:pass(?:word|wd)?|token|secret|jwt|seed)\\w*[\"']?\\s*[:= ]\\s*(\"[^\"]*\"|'[^']*'|[^\\s,;}\\]]+)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return expression;
}

bool tellsSecret(const QByteArray &key)
{
    for (const char *word : {"pass", "token", "secret", "jwt", "seed", "credential"}) {
        if (key.contains(word))
            return true;
    }
    return key == "key" || key == "ek" || key == "encryption_key" || key == "prev_key" || key == "prev_encryption_key";
}

/// Where @p expression finds something in @p text, whose characters are bytes from @p offset on.
void findIn(const QString &text, qsizetype offset, const QRegularExpression &expression, std::vector<SecretSpan> &spans)
{
    for (auto matches = expression.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        spans.push_back({offset + match.capturedStart(1), offset + match.capturedEnd(1)});
    }
}

/// Which entries hold secrets: those with a telling key, what is inside them, and what defines a variable they use.
class SecretEntries final
{
public:
    explicit SecretEntries(const ConfigDocument &document) : m_document(document)
    {
        for (const ConfigEntry &entry : document.entries()) {
            const ConfigToken &value = document.tokens()[std::size_t(entry.value)];
            m_isSecret.push_back(isInside(entry) || tellsSecret(configKey(document.keyOf(entry))));
            if (m_isSecret.back() && value.kind == Kind::Variable)
                m_variables.insert(document.text(value).sliced(1).toByteArray());
        }
    }
    [[nodiscard]] bool contains(std::size_t index) const
    {
        const ConfigEntry &entry = m_document.entries()[index];
        return m_isSecret[index] || (entry.key >= 0 && m_variables.contains(m_document.keyOf(entry).toByteArray()));
    }

private:
    [[nodiscard]] bool isInside(const ConfigEntry &entry) const
    {
        return entry.parent >= 0 && m_isSecret[std::size_t(entry.parent)];
    }

    const ConfigDocument &m_document;
    std::vector<bool> m_isSecret{};
    QSet<QByteArray> m_variables{};
};

/// In order, those that touch joined.
std::vector<SecretSpan> joined(std::vector<SecretSpan> &&spans)
{
    std::ranges::sort(spans, {}, &SecretSpan::begin);
    std::vector<SecretSpan> result;
    for (const SecretSpan &span : spans) {
        if (result.empty() || span.begin > result.back().end)
            result.push_back(span);
        else
            result.back().end = std::max(result.back().end, span.end);
    }
    return result;
}

} // namespace

std::vector<SecretSpan> secretsIn(const ConfigDocument &document)
{
    std::vector<SecretSpan> spans;
    for (const ConfigToken &token : document.tokens()) {
        const QString text = QString::fromLatin1(document.text(token)); // a character a byte
        findIn(text, token.begin, shapes(), spans);
        if (token.kind == Kind::Comment)
            findIn(text, token.begin, tellingWords(), spans);
    }
    const SecretEntries secrets(document);
    for (std::size_t i = 0; i < document.entries().size(); ++i) {
        const ConfigEntry &entry = document.entries()[i];
        const ConfigToken &value = document.tokens()[std::size_t(entry.value)];
        if (entry.kind == ConfigEntry::Kind::Scalar && value.kind != Kind::Variable && secrets.contains(i))
            spans.push_back({value.begin, value.end});
    }
    return joined(std::move(spans));
}

QByteArray masked(const ConfigDocument &document)
{
    const QByteArray &bytes = document.bytes();
    QByteArray result;
    qsizetype at = 0;
    for (const SecretSpan &span : secretsIn(document)) {
        result += bytes.sliced(at, span.begin - at) + "***";
        // Lines stay lines, so that a diff tells the right ones.
        result += QByteArray(bytes.sliced(span.begin, span.end - span.begin).count('\n'), '\n');
        at = span.end;
    }
    return result + bytes.sliced(at);
}

QString maskedText(const QString &text)
{
    std::vector<SecretSpan> spans;
    findIn(text, 0, shapes(), spans);
    findIn(text, 0, tellingWords(), spans);
    QString result;
    qsizetype at = 0;
    for (const SecretSpan &span : joined(std::move(spans))) {
        result += QStringView(text).sliced(at, span.begin - at) + stars;
        at = span.end;
    }
    return result + QStringView(text).sliced(at);
}

} // namespace stalewatch

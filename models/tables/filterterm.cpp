// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/filterterm.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

struct FieldName
{
    QLatin1StringView name;
    FilterTerm::Field field;
};

constexpr std::array fieldNames{
    FieldName{"name:"_L1, FilterTerm::Field::Name},
    FieldName{"server:"_L1, FilterTerm::Field::Server},
    FieldName{"account:"_L1, FilterTerm::Field::Account},
    FieldName{"user:"_L1, FilterTerm::Field::User},
    FieldName{"ip:"_L1, FilterTerm::Field::Ip},
    FieldName{"lang:"_L1, FilterTerm::Field::Lang},
    FieldName{"version:"_L1, FilterTerm::Field::Version},
    FieldName{"kind:"_L1, FilterTerm::Field::Kind},
    FieldName{"type:"_L1, FilterTerm::Field::Type},
    FieldName{"state:"_L1, FilterTerm::Field::State},
    FieldName{"cid:"_L1, FilterTerm::Field::Cid},
    FieldName{"reason:"_L1, FilterTerm::Field::Reason},
};

/// What a regular expression may do to one text before it gives up, in PCRE2's own units: a few milliseconds. A pattern
/// cannot raise what stands before it. QRegularExpression has no other way to set limits.
constexpr auto limits = "(*LIMIT_MATCH=20000)(*LIMIT_HEAP=4096)"_L1;

struct Body
{
    QString text{};
    bool isRegex = false;
};

/// The text up to @p end, or all that is left while the closing character is still to be typed; takes it off @p rest.
QString takeUntil(QStringView &rest, QChar end)
{
    QString text;
    qsizetype i = 0;
    for (; i < rest.size() && rest[i] != end; ++i) {
        // An escaped end stays in the text; a regular expression reads "\/" as a slash too.
        if (rest[i] == u'\\' && i + 1 < rest.size() && rest[i + 1] == end)
            ++i;
        text += rest[i];
    }
    rest = rest.sliced(std::min(i + 1, rest.size()));
    return text;
}

Body takeBody(QStringView &rest)
{
    if (rest.startsWith(u'"')) {
        rest = rest.sliced(1);
        return {takeUntil(rest, u'"'), false};
    }
    if (rest.startsWith(u'/')) {
        rest = rest.sliced(1);
        return {takeUntil(rest, u'/'), true};
    }
    const auto end = std::ranges::find_if(rest, [](QChar c) { return c.isSpace(); });
    const QStringView word = rest.first(end - rest.begin());
    rest = rest.sliced(word.size());
    return {word.toString(), false};
}

FilterTerm::Field takeField(QStringView &rest)
{
    for (const FieldName &field : fieldNames) {
        if (rest.startsWith(field.name, Qt::CaseInsensitive)) {
            rest = rest.sliced(field.name.size());
            return field.field;
        }
    }
    return FilterTerm::Field::Any;
}

bool isAscii(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

Result<QRegularExpression> compiled(const QString &pattern)
{
    QRegularExpression regex(limits + pattern, QRegularExpression::CaseInsensitiveOption);
    if (regex.isValid())
        return regex;
    return tl::unexpected(Failure{Failure::Kind::Local, u'/' + pattern + u'/', regex.errorString()});
}

bool containsWord(std::string_view utf8, const FilterWord &word)
{
    if (word.ascii.isEmpty())
        return QString::fromUtf8(utf8.data(), qsizetype(utf8.size())).toCaseFolded().contains(word.folded);
    // Letters beyond ASCII cannot match an ASCII word, so that bytes are enough.
    thread_local std::string lowered;
    lowered.resize(utf8.size());
    std::ranges::transform(utf8, lowered.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return lowered.find(std::string_view(word.ascii.data(), std::size_t(word.ascii.size()))) != std::string::npos;
}

} // namespace

FilterTerm::Verdict FilterTerm::test(std::string_view utf8) const
{
    if (const auto *word = std::get_if<FilterWord>(&wanted))
        return containsWord(utf8, *word) ? Verdict::Yes : Verdict::No;
    if (const auto *prefix = std::get_if<IpPrefix>(&wanted)) {
        const auto ip = parseIp(utf8);
        return ip && prefix->contains(*ip) ? Verdict::Yes : Verdict::No;
    }
    const auto match
        = std::get<QRegularExpression>(wanted).match(QString::fromUtf8(utf8.data(), qsizetype(utf8.size())));
    if (!match.isValid())
        return Verdict::TooSlow;
    return match.hasMatch() ? Verdict::Yes : Verdict::No;
}

Result<std::vector<FilterTerm>> parseFilterTerms(const QString &typed)
{
    std::vector<FilterTerm> terms;
    for (QStringView rest = QStringView(typed).trimmed(); !rest.isEmpty(); rest = rest.trimmed()) {
        FilterTerm term;
        if (rest.startsWith(u'!')) {
            term.excludes = true;
            rest = rest.sliced(1);
        }
        term.field = takeField(rest);
        const Body body = takeBody(rest);
        if (body.text.isEmpty())
            continue;
        if (body.isRegex) {
            Result<QRegularExpression> regex = compiled(body.text);
            if (!regex)
                return tl::unexpected(regex.error());
            term.wanted = std::move(*regex);
        } else if (const auto prefix = parseIpPrefix(body.text.toStdString());
                   prefix && term.field == FilterTerm::Field::Ip) {
            term.wanted = *prefix;
        } else {
            const QByteArray ascii = isAscii(body.text) ? body.text.toLower().toLatin1() : QByteArray();
            term.wanted = FilterWord{ascii, body.text.toCaseFolded()};
        }
        terms.push_back(std::move(term));
    }
    return terms;
}

} // namespace stalewatch

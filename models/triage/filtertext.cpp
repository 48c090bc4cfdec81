// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/triage/filtertext.h"

#include "models/triage/namefamily.h"
#include "models/values/ipprefix.h"
#include "models/values/untrusted.h"

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

/// The longest run of @p text that a line of input holds as it is.
QString plainRunOf(const QString &text)
{
    QString best;
    QString run;
    for (const QChar c : text) {
        const bool isPlain = c.isPrint() && !c.isSurrogate() && !c.isMark() && plainLine(QStringView(&c, 1)) == c;
        run = isPlain ? QString(run + c) : QString();
        if (run.size() > best.size())
            best = run;
    }
    return best.trimmed();
}

/// field:"words", with what would end the quotes escaped.
QString quoted(QLatin1StringView field, std::string_view value)
{
    QString text = plainRunOf(QString::fromUtf8(value.data(), qsizetype(std::min<std::size_t>(value.size(), 256))));
    while (text.endsWith(u'\\'))
        text.chop(1);
    if (text.isEmpty())
        return {};
    return field + u'"' + text.replace(u'"', u"\\\""_s) + u'"';
}

} // namespace

QString filterOf(Dimension dimension, std::string_view value)
{
    switch (dimension) {
    case Dimension::Name:
        return quoted("name:"_L1, literalOf(value));
    case Dimension::Account:
        return quoted("account:"_L1, value);
    case Dimension::User:
        return quoted("user:"_L1, value);
    case Dimension::Address: {
        const std::optional<IpBytes> bytes = parseIp(value);
        if (!bytes || value.find('%') != value.npos)
            return quoted("ip:"_L1, value);
        // As a prefix: the word 10.0.0.1 is in 10.0.0.12 as well.
        return "ip:"_L1 + QString::fromUtf8(value.data(), qsizetype(value.size()))
            + (value.find('.') != value.npos && value.find(':') == value.npos ? "/32"_L1 : "/128"_L1);
    }
    case Dimension::Subnet:
        return parseIpPrefix(value) ? "ip:"_L1 + QString::fromUtf8(value.data(), qsizetype(value.size())) : QString();
    case Dimension::Client: {
        const std::size_t space = value.find(' ');
        const QString lang = quoted("lang:"_L1, value.substr(0, space));
        const QString version = space == value.npos ? QString() : quoted("version:"_L1, value.substr(space + 1));
        return version.isEmpty() ? lang : QString(lang + u' ' + version);
    }
    case Dimension::Server:
        return quoted("server:"_L1, value);
    case Dimension::Type:
        return quoted("type:"_L1, value);
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace stalewatch

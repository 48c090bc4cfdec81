// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/push/configevaluator.h"

namespace stalewatch {

namespace {

using namespace Qt::StringLiterals;

char unescaped(char c) noexcept
{
    switch (c) {
    case 't':
        return '\t';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    default:
        return c; // a quote or a backslash
    }
}

QByteArray withoutEscapes(QByteArrayView text)
{
    QByteArray plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            plain += text[i];
        } else if (text[i + 1] == 'x' && i + 3 < text.size()) {
            plain += QByteArray::fromHex(text.sliced(i + 2, 2).toByteArray());
            i += 3;
        } else {
            plain += unescaped(text[++i]);
        }
    }
    return plain;
}

} // namespace

QByteArray configText(const ConfigDocument &document, const ConfigToken &token)
{
    const QByteArrayView text = document.text(token);
    if (token.quote == 0) {
        // A bare string may be ended by a quote that belongs to nothing.
        const bool hasTail = token.kind == ConfigToken::Kind::Text && text.endsWith('\'');
        return withoutEscapes(hasTail ? text.chopped(1) : text);
    }
    const QByteArrayView inner = text.sliced(1, text.size() - 2);
    const bool hasEscapes = token.quote == '"' && token.kind == ConfigToken::Kind::Text;
    return hasEscapes ? withoutEscapes(inner) : inner.toByteArray();
}

bool isBcrypt(QByteArrayView variable) noexcept
{
    return variable.startsWith("2a$");
}

QString includedPath(const QString &including, const QString &name)
{
    const QString folder = including.left(including.lastIndexOf(u'/') + 1);
    QStringList parts;
    for (const QString &part : QString(folder + u'/' + name).split(u'/', Qt::SkipEmptyParts)) {
        if (part == ".."_L1 && !parts.isEmpty() && parts.last() != ".."_L1)
            parts.removeLast();
        else if (part == ".."_L1 && folder.startsWith(u'/'))
            continue; // above the root is the root
        else if (part != "."_L1)
            parts += part;
    }
    return (folder.startsWith(u'/') ? u"/"_s : QString()) + parts.join(u'/');
}

} // namespace stalewatch

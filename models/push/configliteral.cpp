// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/push/configliteral.h"

#include "models/push/configevaluator.h"

#include <QCoreApplication>

namespace stalewatch {

namespace {

using Kind = ConfigToken::Kind;

QString words(const char *text)
{
    return QCoreApplication::translate("Config", text);
}

ConfigLiteral literalAt(ConfigRef at, const ConfigDocument &document, const ConfigToken &token)
{
    return {at, document.text(token).toByteArray(), configText(document, token), token.kind};
}

/// The value of $@p name in the environment, which may name further variables; the reader has seen to it that they end.
Result<ConfigLiteral> fromEnvironment(const ConfigFiles &files, ConfigRef use, QByteArray name)
{
    while (files.world().environment) {
        const auto value = files.world().environment(name);
        const auto parsed = ConfigDocument::parse("pk=" + value.value_or(QByteArray()), {}, files.serverVersion());
        if (!parsed || parsed->entries().empty() || parsed->entries().front().kind != ConfigEntry::Kind::Scalar)
            break;
        const ConfigToken &token = parsed->tokens()[std::size_t(parsed->entries().front().value)];
        const ConfigLiteral literal = literalAt({}, *parsed, token);
        if (token.kind != Kind::Variable || isBcrypt(QByteArrayView(literal.written).sliced(1)))
            return literal;
        name = literal.written.mid(1);
    }
    //: %1: the name of a variable
    return tl::unexpected(configFailure(files.placeOf(use),
        words(QT_TRANSLATE_NOOP(
                  "Config", "The value is the variable $%1 of the server's environment, which cannot be known here."))
            .arg(QString::fromUtf8(name)),
        Failure::Kind::Unsupported));
}

} // namespace

Result<ConfigLiteral> literalOf(const ConfigFiles &files, ConfigRef ref)
{
    const ConfigRef use = ref;
    // A variable is defined before it is used, so this ends.
    while (files.entry(ref).kind == ConfigEntry::Kind::Scalar) {
        const ConfigDocument &document = files.files()[std::size_t(ref.file)];
        const ConfigToken &token = files.valueOf(ref);
        const auto variable = files.variables().constFind(ref);
        if (variable == files.variables().cend())
            return literalAt(ref, document, token);
        if (!variable->isValid())
            return fromEnvironment(files, use, document.text(token).sliced(1).toByteArray());
        ref = *variable;
    }
    return tl::unexpected(configFailure(
        files.placeOf(use), words(QT_TRANSLATE_NOOP("Config", "One value must stand here, not a block or a list."))));
}

} // namespace stalewatch

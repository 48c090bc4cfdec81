// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wire/natscontext.h"

#include "models/values/untrusted.h"
#include "models/wire/jsonreader.h"

#include <QCoreApplication>

namespace stalewatch {

namespace {

using namespace Qt::StringLiterals;
using simdjson::error_code;

QString words(const char *text)
{
    return QCoreApplication::translate("NatsContext", text);
}

tl::unexpected<Failure> failure(const QString &context, const QString &why)
{
    //: %1: the name of a context of the NATS CLI
    return tl::unexpected(Failure{Failure::Kind::Local,
        words(QT_TRANSLATE_NOOP("NatsContext", "Reading the context %1")).arg(plainLine(context)), why});
}

/// Every field that is of use here. jsm.go expands `path`s while it reads the file.
constexpr struct Field
{
    const char *key = "";
    QString NatsContext::*text = nullptr;
    Secret NatsContext::*secret = nullptr;
    bool isPath = false;
} fields[] = {
    {.key = "description", .text = &NatsContext::description},
    {.key = "url", .secret = &NatsContext::url},
    {.key = "user", .text = &NatsContext::user},
    {.key = "password", .secret = &NatsContext::password},
    {.key = "token", .secret = &NatsContext::token},
    {.key = "creds", .secret = &NatsContext::creds, .isPath = true},
    {.key = "nkey", .secret = &NatsContext::nkey, .isPath = true},
    {.key = "user_jwt", .secret = &NatsContext::userJwt},
    {.key = "user_seed", .secret = &NatsContext::userSeed},
    {.key = "cert", .text = &NatsContext::certificate, .isPath = true},
    {.key = "key", .text = &NatsContext::key, .isPath = true},
    {.key = "ca", .text = &NatsContext::authority, .isPath = true},
    {.key = "nsc", .text = &NatsContext::nscLookup},
    {.key = "inbox_prefix", .text = &NatsContext::inboxPrefix},
    {.key = "socks_proxy", .text = &NatsContext::socksProxy},
    {.key = "windows_cert_store", .text = &NatsContext::windowsCertStore},
};

QString keyOf(Secret NatsContext::*secret)
{
    for (const Field &field : fields) {
        if (field.secret == secret)
            return QString::fromLatin1(field.key);
    }
    Q_UNREACHABLE();
}

QString keyOf(QString NatsContext::*text)
{
    for (const Field &field : fields) {
        if (field.text == text)
            return QString::fromLatin1(field.key);
    }
    Q_UNREACHABLE();
}

/// encoding/json matches names without their case.
bool isNamed(std::string_view key, QByteArrayView name)
{
    return QByteArrayView(key.data(), qsizetype(key.size())).compare(name, Qt::CaseInsensitive) == 0;
}

const Field *fieldNamed(std::string_view key)
{
    for (const Field &field : fields) {
        if (isNamed(key, field.key))
            return &field;
    }
    return nullptr;
}

void put(NatsContext &context, const Field &field, std::string_view text, const GoEnvironment &environment)
{
    const QByteArrayView written(text.data(), qsizetype(text.size()));
    QByteArray value = field.isPath ? pathAsJsmHasIt(written, environment) : written.toByteArray();
    if (field.secret)
        context.*field.secret = Secret::takenFrom(value);
    else
        context.*field.text = QString::fromUtf8(value);
}

error_code readMembers(ondemand::object &object, NatsContext &context, QString &wrong, const GoEnvironment &environment)
{
    JsonReader reader;
    return forEachMember(object, [&](std::string_view key, ondemand::value value) {
        const qint64 errorsBefore = reader.errors;
        if (const Field *field = fieldNamed(key)) {
            if (const std::string_view text = reader.text(value); !text.empty())
                put(context, *field, text, environment);
        } else if (isNamed(key, "tls_first")) {
            context.tlsFirst = reader.flag(value);
        }
        if (reader.errors != errorsBefore && wrong.isEmpty())
            wrong = QString::fromUtf8(key.data(), qsizetype(key.size()));
        return simdjson::SUCCESS;
    });
}

error_code readDocument(
    const simdjson::padded_string &json, NatsContext &context, QString &wrong, const GoEnvironment &environment)
{
    ondemand::parser parser;
    ondemand::document document;
    ondemand::object object;
    error_code error = parser.iterate(json).get(document);
    if (!error)
        error = document.get_object().get(object);
    if (!error)
        error = readMembers(object, context, wrong, environment);
    return error ? error : isAtEnd(document);
}

} // namespace

Result<NatsContext> readNatsContext(QByteArrayView json, const QString &name, const GoEnvironment &environment)
{
    NatsContext context;
    context.name = name;
    QString wrong;
    simdjson::padded_string text = padded({json.data(), std::size_t(json.size())});
    const error_code error = readDocument(text, context, wrong, environment);
    wipe(text.data(), text.size());
    if (error) {
        //: %1: what a parser says of a file, in English
        return failure(name,
            words(QT_TRANSLATE_NOOP("NatsContext", "Its file is no JSON object: %1"))
                .arg(QLatin1StringView(simdjson::error_message(error))));
    }
    if (!wrong.isEmpty()) {
        //: %1: the name of a field in a file
        return failure(name,
            words(QT_TRANSLATE_NOOP("NatsContext", "The value of \"%1\" is of the wrong kind.")).arg(plainLine(wrong)));
    }
    return context;
}

ContextLogin loginOf(const NatsContext &context) noexcept
{
    if (!context.user.isEmpty())
        return ContextLogin::User;
    if (!context.creds.isEmpty() || !context.nscLookup.isEmpty())
        return ContextLogin::Creds;
    if (!context.nkey.isEmpty())
        return ContextLogin::Nkey;
    return context.userJwt.isEmpty() ? ContextLogin::None : ContextLogin::Jwt;
}

namespace {

/// @p reference without @p prefix, whatever its case.
QByteArrayView without(QByteArrayView prefix, QByteArrayView reference)
{
    const bool begins
        = reference.size() >= prefix.size() && reference.first(prefix.size()).compare(prefix, Qt::CaseInsensitive) == 0;
    return begins ? reference.sliced(prefix.size()) : reference;
}

QString pathIn(QByteArrayView reference, const GoEnvironment &environment)
{
    return QString::fromUtf8(pathAsJsmHasIt(without("file://", reference), environment));
}

/// Of a data: URI; nothing, where it is none that jsm.go reads.
std::optional<QByteArray> inlineData(QByteArrayView reference)
{
    const QByteArrayView rest = without("data:", reference);
    const qsizetype comma = rest.indexOf(',');
    if (comma < 0)
        return {};
    bool isBase64 = false;
    for (const QByteArray &part : rest.first(comma).toByteArray().split(';'))
        isBase64 = isBase64 || part.trimmed() == "base64";
    QByteArray encoded = rest.sliced(comma + 1).toByteArray();
    encoded.replace('\n', QByteArrayView()).replace('\r', QByteArrayView());
    auto decoded = QByteArray::fromBase64Encoding(encoded, QByteArray::AbortOnBase64DecodingErrors);
    wipe(encoded);
    if (!isBase64 || decoded.decodingStatus != QByteArray::Base64DecodingStatus::Ok)
        return {};
    return std::move(decoded.decoded);
}

/// Of what has one of the schemes that jsm.go has resolvers for; nothing: it has none of them.
std::optional<Result<CredentialSource>> schemeSource(const NatsContext &context, const QString &key,
    QByteArrayView reference, const QByteArray &scheme, const GoEnvironment &environment)
{
    using Kind = CredentialSource::Kind;
    if (scheme == "file")
        return CredentialSource{.kind = Kind::File, .place = pathIn(reference, environment)};
    if (scheme == "env")
        return CredentialSource{.kind = Kind::Variable, .place = QString::fromUtf8(without("env://", reference))};
    if (scheme == "op") {
        const QString item = u"op://"_s + QString::fromUtf8(without("op://", reference));
        return CredentialSource{.kind = Kind::Program, .program = {u"op"_s, u"read"_s, item}};
    }
    if (scheme == "nsc")
        return nscProfile(QString::fromUtf8(reference));
    if (scheme != "data")
        return {};
    std::optional<QByteArray> data = inlineData(reference);
    if (!data) {
        //: %1: the name of a field in a file
        return failure(context.name,
            words(QT_TRANSLATE_NOOP("NatsContext", "What \"%1\" holds cannot be read; it has to be data:;base64,…"))
                .arg(key));
    }
    return CredentialSource{.kind = Kind::Value, .value = Secret::takenFrom(*data)};
}

} // namespace

Result<CredentialSource> valueSource(
    const NatsContext &context, Secret NatsContext::*field, const GoEnvironment &environment)
{
    const QByteArrayView reference = (context.*field).expose();
    if (reference.isEmpty())
        return CredentialSource{};
    const QByteArray scheme = schemeAsGoSeesIt(reference);
    if (auto source = schemeSource(context, keyOf(field), reference, scheme, environment))
        return std::move(*source);
    return CredentialSource{.kind = CredentialSource::Kind::Value, .value = Secret(reference)};
}

Result<CredentialSource> fileSource(
    const NatsContext &context, Secret NatsContext::*field, const GoEnvironment &environment)
{
    const QByteArrayView reference = (context.*field).expose();
    if (reference.isEmpty())
        return CredentialSource{};
    const QByteArray scheme = schemeAsGoSeesIt(reference);
    if (scheme.isEmpty())
        return CredentialSource{.kind = CredentialSource::Kind::File, .place = pathIn(reference, environment)};
    if (auto source = schemeSource(context, keyOf(field), reference, scheme, environment))
        return std::move(*source);
    //: %1: the name of a field in a file; %2: the scheme of a URL, as vault
    return failure(context.name,
        words(QT_TRANSLATE_NOOP("NatsContext",
                  "\"%1\" begins with %2:, which nobody here can read. Known are a path, file://, env://, "
                  "data:;base64, op:// "
                  "and nsc://."))
            .arg(keyOf(field), plainLine(QString::fromLatin1(scheme), 32)));
}

Result<QString> tlsFile(const NatsContext &context, QString NatsContext::*field, const GoEnvironment &environment)
{
    const QByteArray reference = (context.*field).toUtf8();
    if (reference.isEmpty())
        return QString();
    const QByteArray scheme = schemeAsGoSeesIt(reference);
    if (scheme.isEmpty() || scheme == "file")
        return pathIn(reference, environment);
    //: %1: the name of a field in a file; %2: the scheme of a URL, as op
    return failure(context.name,
        words(QT_TRANSLATE_NOOP(
                  "NatsContext", "\"%1\" begins with %2:, but files of TLS can only be named by a path or file://."))
            .arg(keyOf(field), plainLine(QString::fromLatin1(scheme), 32)));
}

CredentialSource nscProfile(const QString &reference)
{
    const QByteArray utf8 = reference.toUtf8();
    const QString user = u"nsc://"_s + QString::fromUtf8(without("nsc://", utf8));
    return {.kind = CredentialSource::Kind::Profile, .program = {u"nsc"_s, u"generate"_s, u"profile"_s, user}};
}

namespace {

error_code readServices(ondemand::value &value, NscProfile &profile, JsonReader &reader)
{
    ondemand::object object;
    if (const error_code error = value.get_object().get(object))
        return error;
    return forEachMember(object, [&](std::string_view key, ondemand::value member) {
        ondemand::array services;
        if (key != "service" || member.get_array().get(services) != simdjson::SUCCESS)
            return simdjson::SUCCESS;
        QStringList servers;
        for (auto next : services) {
            ondemand::value service;
            if (const error_code error = std::move(next).get(service))
                return error;
            const std::string_view text = reader.text(service);
            servers.append(QString::fromUtf8(text.data(), qsizetype(text.size())));
        }
        profile.servers = servers.join(u',');
        return simdjson::SUCCESS;
    });
}

} // namespace

std::optional<NscProfile> readNscProfile(QByteArrayView json)
{
    const simdjson::padded_string text = padded({json.data(), std::size_t(json.size())});
    ondemand::parser parser;
    ondemand::document document;
    ondemand::object object;
    JsonReader reader;
    NscProfile profile;
    if (parser.iterate(text).get(document) || document.get_object().get(object))
        return {};
    const error_code error = forEachMember(object, [&](std::string_view key, ondemand::value value) {
        if (key == "operator")
            return readServices(value, profile, reader);
        if (key == "user_creds") {
            const std::string_view creds = reader.text(value);
            profile.credsFile = QString::fromUtf8(creds.data(), qsizetype(creds.size()));
        }
        return simdjson::SUCCESS;
    });
    return error || profile.credsFile.isEmpty() ? std::nullopt : std::optional(profile);
}

} // namespace stalewatch

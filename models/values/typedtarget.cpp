// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/values/typedtarget.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace stalewatch {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestTarget = 2048;
constexpr int httpPort = 8222; ///< what nats-server's own examples use; it has no default
constexpr int httpsPort = 443;
constexpr int natsPort = 4222;

QString words(const char *text)
{
    return QCoreApplication::translate("Target", text);
}

/// @p typed without what may be a secret, even when it is no URL: all before the last @, all from the first ? or #.
QString withoutSecrets(const QString &typed)
{
    const qsizetype at = typed.lastIndexOf(u'@');
    const auto beginsQuery = [](QChar c) { return c == u'?' || c == u'#'; };
    const qsizetype query = std::ranges::find_if(typed, beginsQuery) - typed.begin();
    if (query < at)
        return u"…"_s; // nobody can tell a password with a question mark from a query with an at sign
    return typed.sliced(at + 1, query - at - 1).left(longestTarget);
}

tl::unexpected<Failure> failure(const QString &typed, const QString &why)
{
    //: %1 is what was typed as a target
    return tl::unexpected(Failure{Failure::Kind::Local,
        words(QT_TRANSLATE_NOOP("Target", "Reading the target \"%1\"")).arg(withoutSecrets(typed)), why});
}

/// An IPv6 address without brackets, where nobody can tell a port from the last group.
bool isBareIpv6(const QString &typed)
{
    const auto belongs = [](QChar c) { return c == u':' || c == u'.' || c == u'%' || c.isLetterOrNumber(); };
    return typed.count(u':') >= 2 && std::ranges::all_of(typed, belongs);
}

/// Why @p typed cannot become a target, before it is read as a URL; empty if it may.
QString objectionTo(const QString &typed)
{
    if (typed.isEmpty())
        return words(QT_TRANSLATE_NOOP(
            "Target", "Nothing was typed. Write the monitoring address of a server, such as localhost:8222."));
    if (typed.size() > longestTarget)
        return words(QT_TRANSLATE_NOOP("Target", "This is too long for an address."));
    if (std::ranges::any_of(typed, [](QChar c) { return c.isSpace() || !c.isPrint(); }))
        return words(QT_TRANSLATE_NOOP(
            "Target", "An address has no blanks or invisible characters. Write one address, such as localhost:8222."));
    if (isBareIpv6(typed))
        return words(QT_TRANSLATE_NOOP("Target", "Write an IPv6 address in brackets, such as [::1]:8222."));
    return {};
}

bool isNatsScheme(const QString &scheme)
{
    return scheme == "nats"_L1 || scheme == "tls"_L1;
}

QString objectionTo(const QUrl &url)
{
    const QString scheme = url.scheme();
    if (scheme == "ws"_L1 || scheme == "wss"_L1)
        return words(QT_TRANSLATE_NOOP("Target",
            "This is where web clients connect. Write the client port of the server, such as nats://host:4222, or its "
            "monitoring address, such as http://host:8222."));
    if (scheme != "http"_L1 && scheme != "https"_L1 && !isNatsScheme(scheme))
        return words(
            QT_TRANSLATE_NOOP("Target", "Write an address that begins with http://, https://, nats:// or tls://."));
    if (!url.isValid() || url.host().isEmpty())
        return words(QT_TRANSLATE_NOOP("Target", "This is no address. Write host:port, such as localhost:8222."));
    if (url.port() == 0)
        return words(
            QT_TRANSLATE_NOOP("Target", "No server listens on port 0. Write the port of http_port, usually 8222."));
    if (url.userName().isEmpty() && !url.password().isEmpty())
        return words(QT_TRANSLATE_NOOP("Target", "A password needs a user: write user:password@host."));
    return {};
}

/// The base path of @p path: no empty segments, no trailing slash, and no endpoint when a whole URL of one was pasted.
QString basePath(const QString &path)
{
    static constexpr std::array endpoints{"varz"_L1, "connz"_L1, "routez"_L1, "subsz"_L1, "gatewayz"_L1, "leafz"_L1,
        "accountz"_L1, "accstatz"_L1, "jsz"_L1, "healthz"_L1, "ipqueuesz"_L1, "raftz"_L1};
    QStringList segments = path.split(u'/', Qt::SkipEmptyParts);
    if (!segments.isEmpty() && std::ranges::find(endpoints, segments.constLast()) != endpoints.end())
        segments.removeLast();
    return segments.isEmpty() ? QString() : u'/' + segments.join(u'/');
}

int usualPort(const QString &scheme)
{
    if (isNatsScheme(scheme))
        return natsPort;
    return scheme == "https"_L1 ? httpsPort : httpPort;
}

Result<QUrl> urlOf(const QString &typed)
{
    QUrl url(typed, QUrl::StrictMode);
    if (const QString objection = objectionTo(url); !objection.isEmpty())
        return failure(typed, objection);
    if (url.port() < 0)
        url.setPort(usualPort(url.scheme()));
    url = url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::NormalizePathSegments);
    url.setPath(isNatsScheme(url.scheme()) ? QString() : basePath(url.path(QUrl::FullyEncoded)), QUrl::TolerantMode);
    return url;
}

/// Moves the user info of @p url to where it belongs, unless another url had one. The NATS tools read a user without a
/// password as a token.
void takeUserInfo(QUrl &url, TypedTarget &into)
{
    QString user = url.userName(QUrl::FullyDecoded);
    QString password = url.password(QUrl::FullyDecoded);
    url.setUserInfo({});
    const bool hasOne = !into.target.login.user.isEmpty() || !into.token.isEmpty();
    if (user.isEmpty() || hasOne)
        return;
    const bool isToken = password.isEmpty() && isNatsScheme(url.scheme());
    into.target.login.user = isToken ? QString() : user;
    into.token = isToken ? Secret::takenFrom(user) : Secret();
    into.password = Secret::takenFrom(password);
}

constexpr auto contextScheme = "context"_L1;

/// The name in "context:NAME"; empty: it is something else, "context:8222" among it, which is a host and its port.
QString contextIn(const QString &typed)
{
    const bool isOne
        = typed.startsWith(contextScheme, Qt::CaseInsensitive) && typed.sliced(contextScheme.size()).startsWith(u':');
    const QString name = isOne ? typed.sliced(contextScheme.size() + 1) : QString();
    return std::ranges::all_of(name, [](QChar c) { return c.isDigit(); }) ? QString() : name;
}

} // namespace

Result<TypedTarget> parseNatsServers(const QString &typed)
{
    TypedTarget result;
    const QStringList parts = typed.split(u',');
    for (const QString &part : parts) {
        const QString server = part.trimmed();
        if (server.isEmpty() && parts.size() > 1)
            continue;
        if (const QString objection = objectionTo(server); !objection.isEmpty())
            return failure(server, objection);
        Result<QUrl> url = urlOf(server.contains("://"_L1) ? server : u"nats://"_s + server);
        if (!url)
            return tl::unexpected(url.error());
        if (!isNatsScheme(url->scheme()))
            return failure(
                server, words(QT_TRANSLATE_NOOP("Target", "All servers of a list begin with nats:// or tls://.")));
        takeUserInfo(*url, result);
        if (result.target.url.isEmpty())
            result.target.url = *url;
        else if (*url != result.target.url && !result.target.furtherUrls.contains(*url))
            result.target.furtherUrls.append(*url);
    }
    if (result.target.url.isEmpty())
        return failure(typed, objectionTo(QString()));
    return result;
}

Result<TypedTarget> parseTypedTarget(const QString &typed)
{
    const QString trimmed = typed.trimmed();
    if (const QString name = contextIn(trimmed); !name.isEmpty()) {
        if (const QString objection = objectionToContextName(name); !objection.isEmpty())
            return failure(trimmed, objection);
        return TypedTarget{.target = contextTarget(name)};
    }
    if (isNatsScheme(trimmed.section(u"://"_s, 0, 0).toLower()))
        return parseNatsServers(trimmed);
    if (const QString objection = objectionTo(trimmed); !objection.isEmpty())
        return failure(trimmed, objection);
    Result<QUrl> url = urlOf(trimmed.contains("://"_L1) ? trimmed : u"http://"_s + trimmed);
    if (!url)
        return tl::unexpected(url.error());
    TypedTarget result;
    takeUserInfo(*url, result);
    result.target.url = *url;
    return result;
}

Result<Target> parseTarget(const QString &typed)
{
    Result<TypedTarget> result = parseTypedTarget(typed);
    if (!result)
        return tl::unexpected(result.error());
    if (!result->password.isEmpty() || !result->token.isEmpty())
        return failure(typed,
            words(QT_TRANSLATE_NOOP(
                "Target", "Write the address without password or token: here others could read it.")));
    return result->target;
}

} // namespace stalewatch

// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/values/target.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace stalewatch {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestTarget = 2048;
constexpr int httpPort = 8222; ///< what nats-server's own examples use; it has no default
constexpr int httpsPort = 443;

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

QString objectionTo(const QUrl &url)
{
    const QString scheme = url.scheme();
    if (scheme == "nats"_L1 || scheme == "tls"_L1 || scheme == "ws"_L1 || scheme == "wss"_L1)
        return words(QT_TRANSLATE_NOOP("Target",
            "This is where clients connect. Write the monitoring address of the server, such as http://host:8222 "
            "(http_port in its configuration)."));
    if (scheme != "http"_L1 && scheme != "https"_L1)
        return words(QT_TRANSLATE_NOOP("Target", "Write an address that begins with http:// or https://."));
    if (!url.userInfo().isEmpty())
        return words(QT_TRANSLATE_NOOP(
            "Target", "The monitoring port knows no users. Write the address without user and password."));
    if (!url.isValid() || url.host().isEmpty())
        return words(QT_TRANSLATE_NOOP("Target", "This is no address. Write host:port, such as localhost:8222."));
    if (url.port() == 0)
        return words(
            QT_TRANSLATE_NOOP("Target", "No server listens on port 0. Write the port of http_port, usually 8222."));
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

} // namespace

Result<Target> parseTarget(const QString &typed)
{
    const QString trimmed = typed.trimmed();
    if (const QString objection = objectionTo(trimmed); !objection.isEmpty())
        return failure(trimmed, objection);
    QUrl url(trimmed.contains("://"_L1) ? trimmed : u"http://"_s + trimmed, QUrl::StrictMode);
    if (const QString objection = objectionTo(url); !objection.isEmpty())
        return failure(trimmed, objection);
    if (url.port() < 0)
        url.setPort(url.scheme() == "https"_L1 ? httpsPort : httpPort);
    url = url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::NormalizePathSegments);
    url.setPath(basePath(url.path(QUrl::FullyEncoded)), QUrl::TolerantMode);
    return Target{.url = url};
}

QString shownTarget(const QUrl &url)
{
    const auto hidden = QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment;
    // Encoded: plain ASCII that reads the same everywhere and that parseTarget() reads back.
    return url.toString(hidden | QUrl::FullyEncoded);
}

} // namespace stalewatch

// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/feeds/natslink.h"

#include "app/feeds/handshakelimit.h"
#include "app/feeds/natsfailure.h"
#include "app/secrets/userkeys.h"
#include "models/values/target.h"
#include "models/wire/nkeys.h"

#include <QCoreApplication>
#include <QDateTime>

#include <cstdlib>
#include <cstring>
#include <nats/nats.h>
#include <set>
#include <unordered_map>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostTries = 6;            ///< one to learn that TLS is wanted, the others for signatures
constexpr int64_t connectWithin = 3000; ///< ms, for TCP and log-in
constexpr std::chrono::milliseconds shakeHandsWithin(2 * connectWithin); ///< from the beginning
constexpr int64_t pingEvery = 10'000;                                    ///< ms
constexpr int pingsUnanswered = 2;
constexpr int tlsFirstVersion = (3 << 16) | (9 << 8);

QString words(const char *text)
{
    return QCoreApplication::translate("NatsLink", text);
}

/// Whose mailbox a callback of the library means. By number, not by address: the library may still call after a
/// connection was destroyed, and then there is nobody.
class Mailboxes final
{
public:
    quintptr add(const std::shared_ptr<NatsMailbox> &mailbox)
    {
        const std::lock_guard lock(m_mutex);
        m_boxes[++m_last] = mailbox;
        return m_last;
    }
    void remove(quintptr number)
    {
        const std::lock_guard lock(m_mutex);
        m_boxes.erase(number);
    }
    std::shared_ptr<NatsMailbox> find(const void *closure)
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_boxes.find(reinterpret_cast<quintptr>(closure));
        return found == m_boxes.end() ? nullptr : found->second;
    }

private:
    std::mutex m_mutex{};
    std::unordered_map<quintptr, std::shared_ptr<NatsMailbox>> m_boxes{};
    quintptr m_last = 0;
};

/// As the library's own state, it lasts as long as the program.
Mailboxes &mailboxes()
{
    static Mailboxes *boxes = new Mailboxes;
    return *boxes;
}

/// Which connections are ours, on whichever server: as its sockets, that is a thing of the whole program.
class OwnConnections final
{
public:
    void add(const std::string &serverId, quint64 cid)
    {
        const std::lock_guard lock(m_mutex);
        m_all.emplace(serverId, cid);
    }
    void remove(const std::string &serverId, quint64 cid)
    {
        const std::lock_guard lock(m_mutex);
        m_all.erase({serverId, cid});
    }
    std::vector<quint64> on(const std::string &serverId)
    {
        const std::lock_guard lock(m_mutex);
        std::vector<quint64> cids;
        for (auto entry = m_all.lower_bound({serverId, 0}); entry != m_all.end() && entry->first == serverId; ++entry)
            cids.push_back(entry->second);
        return cids;
    }

private:
    std::mutex m_mutex{};
    std::set<std::pair<std::string, quint64>> m_all{};
};

OwnConnections &ownConnections()
{
    static OwnConnections *all = new OwnConnections;
    return *all;
}

void *closureOf(quintptr number)
{
    return reinterpret_cast<void *>(number); // NOLINT(performance-no-int-to-ptr): a number is all it is
}

void onMessage(natsConnection *, natsSubscription *, natsMsg *message, void *closure)
{
    if (const auto mailbox = mailboxes().find(closure)) {
        const int size = natsMsg_GetDataLength(message);
        mailbox->put({.subject = natsMsg_GetSubject(message),
            .body = size > 0 ? QByteArray(natsMsg_GetData(message), size) : QByteArray(),
            .at = std::chrono::steady_clock::now(),
            .isNoResponders = natsMsg_IsNoResponders(message)});
    }
    natsMsg_Destroy(message);
}

void onClosed(natsConnection *, void *closure)
{
    if (const auto mailbox = mailboxes().find(closure))
        mailbox->putOver();
}

void onError(natsConnection *connection, natsSubscription *, natsStatus, void *closure)
{
    const char *text = nullptr;
    (void)natsConnection_GetLastError(connection, &text);
    const auto mailbox = mailboxes().find(closure);
    if (mailbox && text)
        mailbox->putDenied(QString::fromUtf8(text));
}

// The library frees what these return.
natsStatus giveJwt(char **jwt, char **, void *closure)
{
    *jwt = strdup(static_cast<const NatsLogin *>(closure)->jwt.expose().data());
    return *jwt ? NATS_OK : NATS_NO_MEMORY;
}

/// Whether the last signature of this thread begins with a zero byte. The library before 3.8 takes that for none at all
/// and logs in without it (cnats, util.c, _base64Encode): one login of 256 is refused.
thread_local bool isUnsendable = false;

/// With OpenSSL, as the library's own signatures are wrong now and then (cnats 3.4.1: one in ten thousand).
natsStatus sign(char **, unsigned char **signature, int *size, const char *nonce, void *closure)
{
    const Secret &seed = static_cast<const NatsLogin *>(closure)->seed;
    *signature = nullptr;
    *size = 0;
    if (seed.isEmpty())
        return NATS_OK; // a bearer's JWT is not signed for
    const std::optional<NkeySeed> key = readSeed(seed.expose());
    const QByteArray made = key ? signatureOf(*key, QByteArrayView(nonce)) : QByteArray();
    isUnsendable = made.startsWith('\0');
    if (made.isEmpty() || isUnsendable)
        return NATS_INVALID_ARG;
    *signature = static_cast<unsigned char *>(std::malloc(std::size_t(made.size())));
    if (*signature == nullptr)
        return NATS_NO_MEMORY;
    std::memcpy(*signature, made.constData(), std::size_t(made.size()));
    *size = int(made.size());
    return NATS_OK;
}

Failure failureOf(const QUrl &url, Failure::Kind kind, const QString &why)
{
    //: %1: the URL of a server
    return {kind, words(QT_TRANSLATE_NOOP("NatsLink", "Connecting to %1")).arg(shownTarget(url)), why};
}

/// The last failure of this thread.
Failure failureOf(natsStatus status, const NatsAttempt &attempt)
{
    const char *last = nats_GetLastError(nullptr);
    return natsFailureOf(status, QString::fromUtf8(last ? last : natsStatus_GetText(status)), attempt);
}

/// When the JWT of @p login expired, if it has.
std::optional<Instant> expiryOf(const NatsLogin &login)
{
    const std::optional<qint64> expiry = login.jwt.isEmpty() ? std::nullopt : jwtExpiry(login.jwt.expose());
    if (!expiry || *expiry > QDateTime::currentSecsSinceEpoch())
        return std::nullopt;
    return Instant(std::chrono::seconds(*expiry));
}

struct OptionsDeleter
{
    void operator()(natsOptions *options) const { natsOptions_Destroy(options); }
};
using Options = std::unique_ptr<natsOptions, OptionsDeleter>;

/// Runs all until one fails.
template <class... Steps>
natsStatus firstFailure(Steps &&...steps)
{
    natsStatus status = NATS_OK;
    ((status == NATS_OK ? void(status = steps()) : void()), ...);
    return status;
}

natsStatus setLogin(natsOptions *options, const NatsLogin &login)
{
    // The library wants them not const, and only hands them back to the two above.
    auto *closure = const_cast<NatsLogin *>(&login);
    if (!login.jwt.isEmpty())
        return natsOptions_SetUserCredentialsCallbacks(options, giveJwt, closure, sign, closure);
    if (!login.seed.isEmpty())
        return natsOptions_SetNKey(options, login.publicKey.constData(), sign, closure);
    if (!login.user.isEmpty())
        return natsOptions_SetUserInfo(options, login.user.toUtf8().constData(), login.password.expose().data());
    return login.token.isEmpty() ? NATS_OK : natsOptions_SetToken(options, login.token.expose().data());
}

natsStatus setTls(natsOptions *options, const NatsLogin &login, const QUrl &url)
{
    natsStatus status = firstFailure([&] { return natsOptions_SetSecure(options, true); },
        [&] { return natsOptions_SetExpectedHostname(options, url.host().toUtf8().constData()); });
    if (status == NATS_OK && !login.caFile.isEmpty())
        status = natsOptions_LoadCATrustedCertificates(options, login.caFile.toLocal8Bit().constData());
    if (status == NATS_OK && !login.certificateFile.isEmpty())
        status = natsOptions_LoadCertificatesChain(
            options, login.certificateFile.toLocal8Bit().constData(), login.keyFile.toLocal8Bit().constData());
#if NATS_VERSION_NUMBER >= 0x030900
    if (status == NATS_OK && login.tlsFirst)
        status = natsOptions_TLSHandshakeFirst(options);
#endif
    return status;
}

/// This connection is made once: who wants another makes one, with a login that is asked for anew.
Options makeOptions(const NatsLogin &login, const QUrl &url, bool isTls, quintptr number, natsStatus &status)
{
    natsOptions *made = nullptr;
    status = natsOptions_Create(&made);
    Options options(made);
    const QByteArray address = url.toEncoded(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery);
    void *closure = closureOf(number);
    if (status == NATS_OK)
        status = firstFailure([&] { return natsOptions_SetURL(made, address.constData()); },
            [&] { return natsOptions_SetName(made, "stalewatch"); },
            [&] { return natsOptions_SetTimeout(made, connectWithin); },
            [&] { return natsOptions_SetAllowReconnect(made, false); },
            [&] { return natsOptions_SetPingInterval(made, pingEvery); },
            [&] { return natsOptions_SetMaxPingsOut(made, pingsUnanswered); },
            [&] { return natsOptions_UseGlobalMessageDelivery(made, true); }, // one thread: messages keep their order
            [&] { return natsOptions_SetSendAsap(made, true); },
            [&] { return natsOptions_SetClosedCB(made, onClosed, closure); },
            [&] { return natsOptions_SetErrorHandler(made, onError, closure); }, [&] { return setLogin(made, login); },
            [&] { return isTls ? setTls(made, login, url) : NATS_OK; });
    return options;
}

} // namespace

struct NatsLink::Private
{
    ~Private()
    {
        mailboxes().remove(number);
        for (natsSubscription *subscription : subscriptions)
            natsSubscription_Destroy(subscription);
        natsConnection_Destroy(connection);
    }

    natsConnection *connection = nullptr;
    std::vector<natsSubscription *> subscriptions{};
    quintptr number = 0;
    NatsAttempt attempt{};
};

NatsLink::NatsLink() : m(std::make_unique<Private>())
{
}

NatsLink::~NatsLink()
{
    m.reset(); // closes
    ownConnections().remove(m_serverId, m_clientId);
}

Result<std::unique_ptr<NatsLink>> NatsLink::make(
    const NatsLogin &login, const QUrl &url, std::shared_ptr<NatsMailbox> mailbox)
{
    if (login.tlsFirst && NATS_VERSION_NUMBER < tlsFirstVersion)
        return tl::unexpected(failureOf(url, Failure::Kind::Unsupported,
            //: %1: a version
            words(QT_TRANSLATE_NOOP("NatsLink",
                      "TLS before the server's greeting needs version 3.9 of the NATS library; here it is %1."))
                .arg(natsLibraryVersion())));
    std::unique_ptr<NatsLink> link(new NatsLink);
    link->m->number = mailboxes().add(mailbox);
    NatsAttempt &attempt = link->m->attempt;
    attempt = {.url = url,
        .hasLogin = !login.user.isEmpty() || !login.jwt.isEmpty() || !login.seed.isEmpty() || !login.token.isEmpty(),
        .isTls = url.scheme() == "tls"_L1 || login.tlsFirst || !login.caFile.isEmpty(),
        .hasCertificate = !login.certificateFile.isEmpty()};
    natsStatus status = NATS_OK;
    const HandshakeLimit limit(shakeHandsWithin);
    for (int time = 0; time < mostTries; ++time) {
        isUnsendable = false;
        const Options options = makeOptions(login, url, attempt.isTls, link->m->number, status);
        if (status == NATS_OK)
            status = natsConnection_Connect(&link->m->connection, options.get());
        if (isUnsendable)
            continue; // the server gives something else to sign
        if (status != NATS_SECURE_CONNECTION_REQUIRED || attempt.isTls)
            break;
        attempt.isTls = true; // the server says that it wants it
    }
    if (status == NATS_SSL_ERROR && HandshakeLimit::isOver())
        return tl::unexpected(failureOf(url, Failure::Kind::Timeout,
            words(QT_TRANSLATE_NOOP("NatsLink", "The server fell silent in the TLS handshake."))));
    if (status != NATS_OK) {
        attempt.loginExpired = expiryOf(login);
        return tl::unexpected(failureOf(status, attempt));
    }
    attempt.isMade = true;
    std::array<char, 128> id{};
    if (natsConnection_GetConnectedServerId(link->m->connection, id.data(), id.size()) == NATS_OK)
        link->m_serverId = id.data();
    uint64_t cid = 0;
    if (natsConnection_GetClientID(link->m->connection, &cid) == NATS_OK)
        link->m_clientId = cid;
    ownConnections().add(link->m_serverId, link->m_clientId);
    return link;
}

Result<> NatsLink::subscribe(const QByteArray &subject)
{
    natsSubscription *subscription = nullptr;
    natsStatus status
        = natsConnection_Subscribe(&subscription, m->connection, subject.constData(), onMessage, closureOf(m->number));
    if (status == NATS_OK) {
        m->subscriptions.push_back(subscription);
        status = natsSubscription_SetPendingLimits(subscription, -1, -1); // the mailbox has its own
    }
    if (status != NATS_OK)
        return tl::unexpected(failureOf(status, m->attempt));
    return {};
}

Result<> NatsLink::publish(const QByteArray &subject, const QByteArray &reply, const QByteArray &body)
{
    natsMsg *message = nullptr;
    natsStatus status = natsMsg_Create(&message, subject.constData(), reply.isEmpty() ? nullptr : reply.constData(),
        body.constData(), int(body.size()));
    if (status == NATS_OK)
        status = natsMsgHeader_Set(message, "Accept-Encoding", "gzip");
    if (status == NATS_OK)
        status = natsConnection_PublishMsg(m->connection, message);
    natsMsg_Destroy(message);
    if (status != NATS_OK)
        return tl::unexpected(failureOf(status, m->attempt));
    return {};
}

QList<QUrl> NatsLink::discovered() const
{
    char **servers = nullptr;
    int count = 0;
    QList<QUrl> urls;
    if (natsConnection_GetDiscoveredServers(m->connection, &servers, &count) != NATS_OK)
        return urls;
    for (int i = 0; i < count; ++i) {
        QUrl url(QString::fromUtf8(servers[i]));
        url.setUserInfo({});
        if (url.isValid() && url.port() > 0)
            urls.append(url);
        std::free(servers[i]);
    }
    std::free(servers);
    return urls;
}

std::vector<quint64> ownConnectionsOn(const std::string &serverId)
{
    return ownConnections().on(serverId);
}

QString natsLibraryVersion()
{
    return QString::fromLatin1(nats_GetVersion());
}

} // namespace stalewatch

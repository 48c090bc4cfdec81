// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/feeds/systemfinder.h"

#include "models/values/untrusted.h"

#include <algorithm>
#include <utility>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *eventSubjects[] = {
    "$SYS.ACCOUNT.*.CONNECT",
    "$SYS.ACCOUNT.*.DISCONNECT",
    "$SYS.SERVER.*.CLIENT.AUTH.ERR",
    "$SYS.SERVER.*.STATSZ",
    "$SYS.SERVER.*.SHUTDOWN",
    "$SYS.SERVER.*.LAMEDUCK",
};

constexpr std::size_t mostEarly = 10'000; ///< events

std::chrono::milliseconds inMilliseconds(Nanoseconds duration)
{
    return std::chrono::ceil<std::chrono::milliseconds>(duration);
}

/// Who answered a look, and what it says of its connections.
Result<StatszReply> readLook(const QByteArray &body, qsizetype most)
{
    const Result<SystemAnswer> answer = readSystemAnswer(body, most);
    if (!answer)
        return tl::unexpected(answer.error());
    StatszReply reply = decodeStatsz(answer->body).value_or(StatszReply{.server = answer->reply.server});
    if (const Result<ClosedConnz> connz = decodeClosedConnz(answer->reply.data); connz && isKnown(connz->total))
        reply.stats.connections = connz->total; // an ordinary account's
    return reply;
}

} // namespace

SystemFinder::SystemFinder(std::shared_ptr<NatsConnection> link, std::shared_ptr<QThreadPool> decoding,
    const SystemLimits &limits, const Pace &pace, QObject *parent)
    : ServerFinder(parent)
    , m_link(std::move(link))
    , m_decoding(std::move(decoding))
    , m_limits(limits)
    , m_pace(pace)
    , m_strand(*m_decoding)
{
    for (QTimer *timer : {&m_quiet, &m_again, &m_delivery})
        timer->setSingleShot(true);
    m_delivery.setTimerType(Qt::PreciseTimer);
    m_quiet.callOnTimeout(this, &SystemFinder::endLook);
    m_again.callOnTimeout(this, [this] {
        lookForSilent();
        look(m_isSystemAccount || std::exchange(m_wasSpokenTo, false));
    });
    m_delivery.callOnTimeout(this, &SystemFinder::deliver);
    connect(m_link.get(), &NatsConnection::up, this, &SystemFinder::connected);
    connect(m_link.get(), &NatsConnection::down, this, &SystemFinder::disconnected);
    connect(m_link.get(), &NatsConnection::came, this, &SystemFinder::decode);
    for (const char *subject : eventSubjects)
        m_link->subscribe(subject);
}

SystemFinder::~SystemFinder()
{
    m_link->disconnect(this);
    m_link->close();
}

void SystemFinder::start()
{
    m_link->open();
}

void SystemFinder::pause()
{
    m_quiet.stop();
    m_again.stop();
    m_link->close();
}

Feed *SystemFinder::makeFeed(const std::string &serverId, QObject *parent)
{
    const auto found = m_servers.find(serverId);
    if (found == m_servers.end())
        return nullptr;
    auto *feed = new SystemFeed(m_link, m_decoding, found->second.address, m_limits, parent);
    feed->keepAnswersIn(m_keeper);
    found->second.feed = feed;
    return feed;
}

void SystemFinder::connected()
{
    m_hasSurveyed = false;
    m_isProven = false;
    m_wasSpokenTo = false;
    look(true);
    for (const auto &[id, server] : m_servers) {
        if (server.feed)
            server.feed->refresh();
    }
}

void SystemFinder::disconnected(const Failure &failure)
{
    m_quiet.stop();
    m_again.stop();
    emit failed(failure);
}

/// Asks who is there.
void SystemFinder::look(bool isSystemAccount)
{
    m_link->forget(m_question);
    ++m_look;
    m_early.clear();
    m_isSystemAccount = isSystemAccount;
    m_survey = {.isSystemAccount = isSystemAccount};
    const QByteArray subject = isSystemAccount ? "$SYS.REQ.SERVER.PING" : "$SYS.REQ.SERVER.PING.CONNZ";
    m_question = m_link->ask(subject, isSystemAccount ? "" : "{\"limit\":1}", m_pace.gathering,
        [this](const Result<NatsConnection::Answer> &answer) { heardOf(answer); });
}

void SystemFinder::heardOf(const Result<NatsConnection::Answer> &answer)
{
    if (answer) {
        m_strand.run([this, body = answer->body, number = m_look] {
            const auto reply = std::make_shared<Result<StatszReply>>(readLook(body, m_limits.largest));
            const auto read = [this, reply, number] {
                if (*reply && number == m_look)
                    count(**reply);
            };
            QMetaObject::invokeMethod(this, read, Qt::QueuedConnection);
        });
        return;
    }
    if (!m_link->isUp() || m_quiet.isActive())
        return; // that is told already, or was after all had answered
    // Nobody may be asked, or nobody may be heard.
    const bool isFirst = !m_hasSurveyed;
    if (m_isSystemAccount && !m_isProven)
        return look(false);
    m_again.start(inMilliseconds(m_pace.again));
    if (isFirst)
        emit failed({Failure::Kind::Refused, shownTarget(m_link->target()),
            tr("This login may ask no server anything: it is not of the system account, and its own account's "
               "connections cannot be asked for either (%1).")
                //: %1: why, in the words of the NATS library or ours
                .arg(answer.error().why)});
}

void SystemFinder::count(const StatszReply &reply)
{
    // Only now: what is no answer says nothing, however often it comes.
    m_quiet.start(inMilliseconds(m_pace.quiet));
    const auto isIt = [&reply](const FoundServer &server) { return server.id == reply.server.id; };
    if (!isWelcome(reply.server.id) || std::ranges::any_of(m_survey.servers, isIt))
        return; // answered twice
    const ServerStamp &server = reply.server;
    m_survey.servers.push_back({server.id, server.name, server.cluster, server.version});
    m_survey.connections += std::max<qint64>(0, isKnown(reply.stats.connections) ? reply.stats.connections : 0);
    meet(server);
    if (m_isSystemAccount)
        prove();
}

/// The system account it is: what it was told until now is true.
void SystemFinder::prove()
{
    if (std::exchange(m_isProven, true))
        return;
    m_hasSurveyed = false; // if it was taken for another account
    take(std::exchange(m_early, {}));
}

void SystemFinder::endLook()
{
    m_link->forget(std::exchange(m_question, 0));
    // Behind what is still being read.
    m_strand.run([this] {
        const auto ended = [this] {
            m_again.start(inMilliseconds(m_pace.again));
            if (!std::exchange(m_hasSurveyed, true))
                emit surveyed(m_survey);
        };
        QMetaObject::invokeMethod(this, ended, Qt::QueuedConnection);
    });
}

void SystemFinder::decode(const std::vector<NatsMessage> &messages)
{
    m_strand.run([this, messages] {
        auto events = std::make_shared<std::vector<SystemEvent>>();
        for (const NatsMessage &message : messages) {
            if (Result<SystemEvent> event = decodeSystemEvent(message.subject, message.body))
                events->push_back(*std::move(event));
        }
        QMetaObject::invokeMethod(
            this, [this, events] { take(*events); }, Qt::QueuedConnection);
    });
}

void SystemFinder::take(const std::vector<SystemEvent> &events)
{
    if (!m_isProven) {
        m_wasSpokenTo = m_wasSpokenTo || !events.empty();
        const std::size_t room = m_isSystemAccount ? mostEarly - m_early.size() : 0;
        m_early.insert(m_early.end(), events.begin(), events.begin() + std::ptrdiff_t(std::min(room, events.size())));
        return;
    }
    for (const SystemEvent &event : events) {
        if (event.kind == SystemEvent::Kind::Shutdown) {
            deliver();
            lose(event.server.id, tr("It has shut down."));
            continue;
        }
        if (event.kind != SystemEvent::Kind::LameDuck)
            meet(event.server);
        const auto found = m_servers.find(event.server.id);
        if (event.kind != SystemEvent::Kind::Disconnect || found == m_servers.end())
            continue;
        found->second.closures.push_back(event.client);
        m_hasEvents = true;
    }
    if (m_hasEvents && !m_delivery.isActive())
        deliver();
}

/// At once, and then in sheaves: a burst of closings is not one snapshot each.
void SystemFinder::deliver()
{
    if (!std::exchange(m_hasEvents, false))
        return;
    for (auto &[id, server] : m_servers) {
        const std::vector<Closure> closures = std::exchange(server.closures, {});
        if (server.feed && !closures.empty())
            server.feed->hear(closures);
    }
    m_delivery.start(inMilliseconds(m_pace.events));
}

void SystemFinder::lookForSilent()
{
    std::vector<std::string> silent;
    const LocalTime horizon = std::chrono::steady_clock::now() - m_pace.silence;
    for (const auto &[id, server] : m_servers) {
        if (server.heard < horizon && !(server.feed && server.feed->isAnswered()))
            silent.push_back(id);
    }
    for (const std::string &id : silent)
        lose(id, tr("Nothing has been heard of it for more than half a minute: it was stopped, or cut off."));
}

/// Any other id would become another subject.
bool SystemFinder::isWelcome(const std::string &serverId) const
{
    return isServerId(serverId) && (m_servers.size() < m_limits.servers || m_servers.contains(serverId));
}

void SystemFinder::meet(const ServerStamp &server)
{
    if (!isWelcome(server.id))
        return;
    const auto [place, isNew] = m_servers.try_emplace(server.id);
    place->second.heard = std::chrono::steady_clock::now();
    const SystemAddress address{
        server.id, server.name.empty() ? server.id : server.name, server.version, server.cluster, m_isSystemAccount};
    const bool isOther = !isNew && place->second.address.isSystemAccount != m_isSystemAccount;
    if (isOther)
        lose(server.id, tr("It is asked with another login now."));
    if (isNew || isOther) {
        m_servers[server.id].address = address;
        m_servers[server.id].heard = std::chrono::steady_clock::now();
        emit found({address.id, address.name, address.cluster, address.version});
    }
}

void SystemFinder::lose(const std::string &serverId, const QString &why)
{
    const auto place = m_servers.find(serverId);
    if (place == m_servers.end())
        return;
    const QString name = Untrusted(place->second.address.name).shown();
    m_servers.erase(place);
    //: %1: the name of a server
    emit lost(serverId, {Failure::Kind::Lost, tr("Watching %1").arg(name), why});
}

} // namespace stalewatch

// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/feeds/systemfeed.h"

#include "models/wire/subscriptions.h"

namespace stalewatch {

using namespace Qt::StringLiterals;

SystemFeed::SystemFeed(std::shared_ptr<NatsConnection> link, std::shared_ptr<QThreadPool> decoding,
    SystemAddress address, const SystemLimits &limits, QObject *parent)
    : Feed(parent)
    , m_link(std::move(link))
    , m_decoding(std::move(decoding))
    , m_address(std::move(address))
    , m_limits(limits)
    , m_strand(*m_decoding)
{
    connect(&m_clock, &PollClock::due, this, &SystemFeed::poll);
}

SystemFeed::~SystemFeed()
{
    m_link->forget(m_question);
    delete m_poll; // while what it uses is still there
}

void SystemFeed::start()
{
    if (m_clock.isRunning())
        return;
    m_clock.start();
    refresh();
}

void SystemFeed::pause()
{
    m_clock.stop();
    delete m_poll; // not the one that calls us: it is dropped before it is heard
    m_poll = nullptr;
}

void SystemFeed::refresh()
{
    if (!m_poll)
        poll();
}

void SystemFeed::poll()
{
    m_clock.begin();
    m_poll = new SystemPoll(*m_link, m_life, *m_decoding, m_address, m_limits, this);
    connect(m_poll, &SystemPoll::done, this, &SystemFeed::finish);
    connect(m_poll, &SystemPoll::failed, this, &SystemFeed::fail);
    m_poll->start(m_authWanted, m_keeper ? m_keeper->open(QString::fromStdString(m_address.id)) : nullptr);
}

void SystemFeed::drop()
{
    m_poll->disconnect(this);
    m_poll->deleteLater(); // it is the one that calls us
    m_poll = nullptr;
}

void SystemFeed::finish(const std::shared_ptr<Observation> &observation)
{
    drop();
    m_isAnswered = true;
    observation->health = m_clock.succeed(observation->health);
    emit arrived(observation);
}

void SystemFeed::fail(const Failure &failure)
{
    drop();
    m_isAnswered = false;
    emit failed(m_clock.fail(failure));
}

void SystemFeed::hear(const std::vector<Closure> &closures)
{
    const std::vector<Closure> fresh = m_life.ledger.hear(closures);
    if (!fresh.empty())
        emit closed(fresh);
}

void SystemFeed::askSubscriptions(quint64 cid)
{
    if (!m_address.isSystemAccount)
        return Feed::askSubscriptions(cid);
    m_link->forget(m_question);
    const QByteArray subject = "$SYS.REQ.SERVER." + QByteArray::fromStdString(m_address.id) + ".CONNZ";
    const QByteArray options
        = "{\"cid\":" + QByteArray::number(cid) + ",\"subscriptions\":true,\"subscriptions_detail\":true}";
    m_question = m_link->ask(
        subject, options, m_limits.deadline, [this, cid, subject](const Result<NatsConnection::Answer> &answer) {
            if (!answer)
                return took(cid, tl::unexpected(explained(answer.error(), true)));
            m_strand.run([this, cid, subject, body = answer->body] {
                const Result<SystemAnswer> read = readSystemAnswer(body, m_limits.largest);
                auto result = std::make_shared<Result<HeldSubscriptions>>(
                    tl::unexpected(read ? errorOf(read->reply, subject) : read.error()));
                if (read && !read->reply.isError())
                    *result = decodeSubscriptions(read->reply.data, cid);
                QMetaObject::invokeMethod(
                    this, [this, cid, result] { took(cid, *result); }, Qt::QueuedConnection);
            });
        });
}

void SystemFeed::took(quint64 cid, const Result<HeldSubscriptions> &result)
{
    m_link->forget(std::exchange(m_question, 0));
    emit subscriptionsArrived(cid, result);
}

} // namespace stalewatch

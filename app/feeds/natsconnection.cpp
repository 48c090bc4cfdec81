// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/feeds/natsconnection.h"

#include "app/whendone.h"
#include "models/values/shownduration.h"

#include <QRandomGenerator>
#include <QtConcurrentRun>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Nanoseconds firstPause = 250ms;
constexpr Nanoseconds longestPause = 30s;
constexpr int mostDoublings = 7;

QByteArray anyToken()
{
    return QByteArray::number(QRandomGenerator::global()->generate64(), 36);
}

} // namespace

QList<QUrl> placesToTry(const NatsLogin &login, const QList<QUrl> &discovered)
{
    const auto isTls = [](const QUrl &url) { return url.scheme() == "tls"_L1; };
    const bool wantsTls = std::ranges::any_of(login.urls, isTls);
    QList<QUrl> places = login.urls;
    for (QUrl url : discovered) {
        if (wantsTls)
            url.setScheme(u"tls"_s);
        if (!places.contains(url))
            places.append(url);
    }
    return places;
}

NatsConnection::NatsConnection(
    Target target, std::shared_ptr<Logins> logins, std::shared_ptr<QThreadPool> connecting, QObject *parent)
    : QObject(parent)
    , m_target(std::move(target))
    , m_logins(std::move(logins))
    , m_connecting(std::move(connecting))
    , m_inboxToken(anyToken())
{
    m_retry.setSingleShot(true);
    m_retry.callOnTimeout(this, qOverload<>(&NatsConnection::attempt));
    m_deadline.setSingleShot(true);
    m_deadline.callOnTimeout(this, &NatsConnection::expire);
}

NatsConnection::~NatsConnection()
{
    letGo();
}

void NatsConnection::open()
{
    if (m_isWanted)
        return;
    m_isWanted = true;
    m_rounds = 0;
    m_tried = 0;
    attempt();
}

void NatsConnection::close()
{
    m_isWanted = false;
    ++m_attempt;
    m_retry.stop();
    letGo();
    m_open.clear();
}

void NatsConnection::attempt()
{
    whenDone(m_logins->resolve(m_target), this, [this, number = ++m_attempt](const Result<SharedLogin> &login) {
        if (number != m_attempt || !m_isWanted)
            return;
        if (login) {
            attempt(*login);
            return;
        }
        m_tried = 0;
        ++m_rounds;
        lose(login.error());
    });
}

/// One server an attempt, so that none takes longer than one may.
void NatsConnection::attempt(const SharedLogin &login)
{
    const QList<QUrl> servers = placesToTry(*login, m_discovered);
    const QUrl url = servers.value(m_next++ % std::max<qsizetype>(1, servers.size()));
    m_inbox = (login->inboxPrefix.isEmpty() ? QByteArray("_INBOX") : login->inboxPrefix.toUtf8()) + '.' + m_inboxToken;
    const auto poke = [this] { QMetaObject::invokeMethod(this, &NatsConnection::take, Qt::QueuedConnection); };
    m_mailbox = std::make_shared<NatsMailbox>(poke);
    const auto make = [login, url, mailbox = m_mailbox] {
        return std::make_shared<Result<std::unique_ptr<NatsLink>>>(NatsLink::make(*login, url, mailbox));
    };
    const auto made = [this, number = m_attempt, count = servers.size()](
                          const std::shared_ptr<Result<std::unique_ptr<NatsLink>>> &link) {
        if (number != m_attempt)
            return;
        if (*link)
            return use(std::move(**link));
        if (++m_tried < count) {
            m_failure = link->error();
            return attempt();
        }
        m_tried = 0;
        ++m_rounds;
        lose(link->error());
    };
    whenDone(QtConcurrent::run(m_connecting.get(), make), this, made);
}

void NatsConnection::use(std::unique_ptr<NatsLink> link)
{
    m_link = std::move(link);
    m_discovered = m_link->discovered();
    m_rounds = 0;
    m_tried = 0;
    m_denied.clear();
    QList<QByteArray> subjects{QByteArray(m_inbox + ".*")};
    subjects += m_subjects;
    for (const QByteArray &subject : std::as_const(subjects)) {
        if (const Result<> done = m_link->subscribe(subject); !done)
            return lose(done.error());
    }
    emit up();
}

NatsConnection::Question NatsConnection::ask(
    const QByteArray &subject, const QByteArray &body, Nanoseconds deadline, OnAnswer onAnswer)
{
    const Question question = ++m_last;
    m_open[question] = {subject, std::chrono::steady_clock::now() + deadline, deadline, std::move(onAnswer)};
    const Result<> asked = m_link ? m_link->publish(subject, m_inbox + '.' + QByteArray::number(question), body)
                                  : Result<>(tl::unexpected(m_failure));
    if (asked) {
        watchDeadlines();
        return question;
    }
    QMetaObject::invokeMethod(
        this, [this, question, failure = asked.error()] { end(question, failure); }, Qt::QueuedConnection);
    return question;
}

void NatsConnection::subscribe(const QByteArray &subject)
{
    if (m_subjects.contains(subject))
        return;
    m_subjects.append(subject);
    if (!m_link)
        return;
    if (const Result<> done = m_link->subscribe(subject); !done)
        lose(done.error());
}

void NatsConnection::take()
{
    NatsMailbox::Contents contents = m_mailbox->take();
    if (!contents.denied.isEmpty())
        m_denied = contents.denied;
    std::vector<NatsMessage> unasked;
    for (NatsMessage &message : contents.messages) {
        if (message.subject.startsWith(m_inbox))
            answer(message);
        else
            unasked.push_back(std::move(message));
    }
    if (!unasked.empty())
        emit came(unasked);
    if (contents.dropped > 0)
        emit overflowed(contents.dropped);
    if (contents.isOver && m_link)
        lose({Failure::Kind::Lost, shownTarget(m_target), tr("The connection was lost. It is being made again.")});
}

void NatsConnection::answer(const NatsMessage &message)
{
    const Question question = message.subject.mid(m_inbox.size() + 1).toULongLong();
    const auto found = m_open.find(question);
    if (found == m_open.end())
        return; // too late, or once too often
    if (message.isNoResponders) {
        const QString subject = QString::fromUtf8(found->second.subject);
        return end(question, {Failure::Kind::Unsupported, subject, tr("Nobody answers to this (no responders).")});
    }
    const OnAnswer onAnswer = found->second.onAnswer; // it may forget the question
    onAnswer(Answer{message.body, message.at});
}

void NatsConnection::expire()
{
    const LocalTime now = std::chrono::steady_clock::now();
    std::vector<Question> late;
    for (const auto &[question, open] : m_open) {
        if (open.deadline <= now)
            late.push_back(question);
    }
    std::ranges::sort(late);
    for (const Question question : late) {
        const auto found = m_open.find(question);
        if (found == m_open.end())
            continue;
        //: %1: a duration
        const QString why = tr("No answer within %1.").arg(shownDuration(found->second.patience));
        end(question,
            {Failure::Kind::Timeout, QString::fromUtf8(found->second.subject),
                m_denied.isEmpty() ? why : QString(why + u' ' + m_denied)});
    }
    watchDeadlines();
}

void NatsConnection::watchDeadlines()
{
    const auto first = std::ranges::min_element(m_open, {}, [](const auto &entry) { return entry.second.deadline; });
    if (first == m_open.end())
        return m_deadline.stop();
    const Nanoseconds left = std::max<Nanoseconds>(first->second.deadline - std::chrono::steady_clock::now(), 0ns);
    m_deadline.start(std::chrono::ceil<std::chrono::milliseconds>(left));
}

void NatsConnection::end(Question question, const Failure &failure)
{
    const auto found = m_open.find(question);
    if (found == m_open.end())
        return;
    const OnAnswer onAnswer = std::move(found->second.onAnswer);
    m_open.erase(found);
    onAnswer(tl::unexpected(failure));
}

void NatsConnection::lose(const Failure &failure)
{
    m_failure = failure;
    letGo();
    std::vector<Question> open;
    for (const auto &entry : m_open)
        open.push_back(entry.first);
    for (const Question question : open)
        end(question, failure);
    emit down(failure);
    if (m_isWanted)
        retry();
}

/// Closing takes a moment, which is not this thread's.
void NatsConnection::letGo()
{
    if (m_mailbox)
        m_mailbox->shut();
    if (m_link)
        m_connecting->start([link = std::shared_ptr<NatsLink>(std::move(m_link))] {});
    m_link = nullptr;
}

void NatsConnection::retry()
{
    const Nanoseconds pause
        = std::min<Nanoseconds>(longestPause, firstPause * (1 << std::min(m_rounds, mostDoublings)));
    const double share = 0.5 + 0.5 * QRandomGenerator::global()->generateDouble(); // a fleet of monitors spreads out
    m_retry.start(std::chrono::milliseconds(qint64(share * double(pause / 1ms))));
}

} // namespace stalewatch

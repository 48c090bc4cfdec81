// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/feeds/systemrequests.h"

#include <QPromise>

namespace stalewatch {

namespace {

constexpr qsizetype largestAnswer = 16 << 20; ///< bytes, unpacked
constexpr std::size_t mostAnswers = 256;

using Answers = SystemRequests::Answers;
using Promise = std::shared_ptr<QPromise<Answers>>;

struct Request
{
    QByteArray subject{};
    QByteArray body{};
    Nanoseconds deadline{0};
    Nanoseconds quiet{0};
};

std::chrono::milliseconds inMilliseconds(Nanoseconds duration)
{
    return std::chrono::ceil<std::chrono::milliseconds>(duration);
}

void settle(const Promise &promise, const Answers &answers)
{
    promise->addResult(answers);
    promise->finish();
}

/// What can be read of @p bodies, or why nothing can.
Answers read(const std::vector<QByteArray> &bodies)
{
    std::vector<SystemAnswer> answers;
    std::optional<Failure> failure;
    for (const QByteArray &body : bodies) {
        if (Result<SystemAnswer> answer = readSystemAnswer(body, largestAnswer))
            answers.push_back(*std::move(answer));
        else
            failure = answer.error();
    }
    return answers.empty() && failure ? Answers(tl::unexpected(*failure)) : Answers(std::move(answers));
}

/// One request on its way; in the link's thread, its child, and gone when it is answered.
class Asking final : public QObject
{
    Q_OBJECT

public:
    Asking(NatsConnection &link, const Request &request, Promise promise)
        : QObject(&link), m_link(link), m_request(request), m_promise(std::move(promise))
    {
        m_timer.setSingleShot(true);
    }

    void start()
    {
        if (m_link.isUp())
            return ask();
        connect(&m_link, &NatsConnection::up, this, &Asking::ask);
        m_timer.callOnTimeout(this, [this] { end(tl::unexpected(m_link.failure())); });
        m_timer.start(inMilliseconds(m_request.deadline));
        m_link.open();
    }

private:
    void ask()
    {
        m_timer.stop();
        m_timer.disconnect();
        m_link.disconnect(this);
        m_timer.callOnTimeout(this, [this] { end(read(m_bodies)); });
        m_question = m_link.ask(m_request.subject, m_request.body, m_request.deadline,
            [this](const Result<NatsConnection::Answer> &answer) { took(answer); });
    }
    void took(const Result<NatsConnection::Answer> &answer)
    {
        if (!answer)
            return end(m_bodies.empty() ? Answers(tl::unexpected(answer.error())) : read(m_bodies));
        m_bodies.push_back(answer->body);
        if (m_request.quiet <= Nanoseconds(0) || m_bodies.size() >= mostAnswers)
            return end(read(m_bodies));
        m_timer.start(inMilliseconds(m_request.quiet));
    }
    void end(const Answers &answers)
    {
        m_timer.stop();
        m_link.forget(m_question);
        settle(m_promise, answers);
        deleteLater();
    }

    NatsConnection &m_link;
    const Request m_request;
    const Promise m_promise;
    QTimer m_timer{this};
    NatsConnection::Question m_question = 0;
    std::vector<QByteArray> m_bodies{};
};

} // namespace

SystemRequests::SystemRequests(const Target &target, std::shared_ptr<Logins> logins)
    : m_link(new NatsConnection(target, std::move(logins), std::make_shared<QThreadPool>()))
{
    m_link->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_link, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("requests"));
    m_thread.start();
}

SystemRequests::~SystemRequests()
{
    m_thread.quit();
    m_thread.wait();
}

QFuture<SystemRequests::Answers> SystemRequests::ask(
    const QByteArray &subject, const QByteArray &body, Nanoseconds deadline, Nanoseconds quiet)
{
    const auto promise = std::make_shared<QPromise<Answers>>();
    promise->start();
    const Request request{subject, body, deadline, quiet};
    QMetaObject::invokeMethod(
        m_link, [link = m_link, request, promise] { (new Asking(*link, request, promise))->start(); },
        Qt::QueuedConnection);
    return promise->future();
}

} // namespace stalewatch

#include "systemrequests.moc"

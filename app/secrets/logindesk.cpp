// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/secrets/logindesk.h"

#include "app/whendone.h"

#include <QtConcurrentRun>

namespace stalewatch {

namespace {

/// A connection is tried again and again, but nobody is asked to unlock a keychain every half minute.
constexpr auto denialLasts = std::chrono::minutes(10);

} // namespace

/// One target that is being resolved.
struct LoginDesk::Question
{
    Target target{};
    QStringList keys{}; ///< still to be looked up
    LoginMeans means{};
    QPromise<Result<SharedLogin>> promise{};

    SharedSecret &secretOf(const QString &key)
    {
        return key == target.login.passwordKey ? means.password : means.token;
    }
};

LoginDesk::LoginDesk(std::unique_ptr<Secrets> keychain, ContextFolder contexts, QObject *parent)
    : QObject(parent), m_keychain(std::move(keychain)), m_contexts(std::move(contexts))
{
}

LoginDesk::~LoginDesk()
{
    m_pool.waitForDone();
}

QFuture<Result<SharedLogin>> LoginDesk::resolve(const Target &target)
{
    auto question = std::make_shared<Question>();
    question->target = target;
    for (const QString &key : {target.login.passwordKey, target.login.tokenKey}) {
        if (!key.isEmpty())
            question->keys.append(key);
    }
    question->promise.start();
    QFuture<Result<SharedLogin>> future = question->promise.future();
    QMetaObject::invokeMethod(
        this, [this, question] { ask(question); }, Qt::QueuedConnection);
    return future;
}

void LoginDesk::ask(const std::shared_ptr<Question> &question)
{
    while (!question->keys.isEmpty()) {
        const QString key = question->keys.takeFirst();
        const auto kept = m_kept.find(key);
        if (kept == m_kept.end())
            return askKeychain(question, key);
        question->secretOf(key) = kept->second;
    }
    read(question);
}

void LoginDesk::askKeychain(const std::shared_ptr<Question> &question, const QString &key)
{
    const auto missing = [this, question, key](const QString &why) {
        //: %1: a target, as nats://n1:4222
        const Failure failure{Failure::Kind::Refused, tr("Logging in to %1").arg(shownTarget(question->target)), why};
        emit secretAsked(question->target, key, failure);
        answer(*question, {.login = tl::unexpected(failure)});
    };
    if (!m_keychain)
        return missing(tr("The password or token has not been given in this session."));
    const auto notGiven = [missing](const Failure &why) {
        //: %1: why the keychain of the desktop cannot be read
        missing(tr("The keychain did not give the password or token: %1").arg(why.why));
    };
    if (const auto denied = m_denied.find(key);
        denied != m_denied.end() && std::chrono::steady_clock::now() - denied->second.at < denialLasts)
        return notGiven(denied->second.failure);
    whenDone(m_keychain->read(key), this, [this, question, key, missing, notGiven](const Result<SharedSecret> &found) {
        if (const auto typed = m_kept.find(key); typed != m_kept.end()) // while the keychain was asked
            question->secretOf(key) = typed->second;
        else if (!found) {
            if (found.error().kind == Failure::Kind::Refused || found.error().kind == Failure::Kind::Timeout)
                m_denied[key] = {found.error(), std::chrono::steady_clock::now()};
            return notGiven(found.error());
        } else if (!*found)
            return missing(tr("The password or token is neither in the keychain nor given in this session."));
        else
            m_kept[key] = question->secretOf(key) = *found;
        ask(question);
    });
}

void LoginDesk::read(const std::shared_ptr<Question> &question)
{
    question->means.contexts = m_contexts;
    question->means.allowed = m_allowed;
    whenDone(QtConcurrent::run(&m_pool, [question] { return readLogin(question->target, question->means); }), this,
        [this, question](const LoginReading &reading) { answer(*question, reading); });
}

void LoginDesk::answer(const Question &question, const LoginReading &reading)
{
    QStringList fresh;
    for (const QString &file : reading.laxFiles) {
        if (!m_laxTold.contains(file) && !fresh.contains(file))
            fresh.append(file);
    }
    m_laxTold += fresh;
    auto &promise = const_cast<QPromise<Result<SharedLogin>> &>(question.promise); // the question is over
    promise.addResult(reading.login);
    promise.finish();
    if (!fresh.isEmpty())
        emit laxFilesFound(fresh);
    if (reading.asked)
        emit programAsked(*reading.asked);
}

void LoginDesk::keep(const QString &key, const SharedSecret &secret)
{
    m_kept[key] = secret;
    m_denied.erase(key);
}

void LoginDesk::save(const QString &key)
{
    const auto kept = m_kept.find(key);
    if (kept == m_kept.end())
        return;
    if (!m_keychain) {
        emit notKept({Failure::Kind::Unsupported, tr("Saving a password"), tr("There is no keychain.")});
        return;
    }
    whenDone(m_keychain->write(key, kept->second), this, [this](const Result<> &written) {
        if (!written)
            emit notKept(written.error());
    });
}

void LoginDesk::forget(const QString &key)
{
    m_kept.erase(key);
    if (m_keychain)
        (void)m_keychain->remove(key); // what is not there need not be removed
}

void LoginDesk::listContexts()
{
    whenDone(QtConcurrent::run(&m_pool, [contexts = m_contexts] { return contexts.list(); }), this,
        [this](const QList<ListedContext> &contexts) { emit contextsListed(contexts); });
}

void LoginDesk::protect(const QStringList &files)
{
    const auto protectAll = [files] {
        for (const QString &file : files) {
            if (Result<> done = makePrivate(file); !done)
                return done;
        }
        return Result<>();
    };
    whenDone(QtConcurrent::run(&m_pool, protectAll), this, [this, files](const Result<> &done) {
        if (done)
            emit protectedFiles(files);
        else
            emit notProtected(done.error());
    });
}

} // namespace stalewatch

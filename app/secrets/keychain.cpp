// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/secrets/keychain.h"

#include "models/values/untrusted.h"

#include <QPromise>
#include <QTimer>
#include <qt6keychain/keychain.h>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr auto service = "io.github.stalewatch.stalewatch"_L1; ///< as the files of resources/ are named

Failure failureOf(const QKeychain::Job &job, const QString &what)
{
    switch (job.error()) {
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return {Failure::Kind::Unsupported, what, Keychain::tr("There is no keychain on this desktop.")};
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return {Failure::Kind::Refused, what, Keychain::tr("The keychain is locked, or access was denied.")};
    default:
        return {Failure::Kind::Local, what, plainLine(job.errorString())};
    }
}

} // namespace

Keychain::Keychain(std::chrono::milliseconds deadline, QObject *parent) : QObject(parent), m_deadline(deadline)
{
}

template <typename T, typename JobType, typename F> // lupdate would take "class F" for a class
QFuture<Result<T>> Keychain::run(JobType *job, const QString &what, const QString &key, const F &taken)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    job->setInsecureFallback(false);
    job->setKey(key);
    auto *patience = new QTimer(this);
    const auto finish = [promise, patience](const Result<T> &result) {
        if (promise->future().isFinished())
            return;
        promise->addResult(result);
        promise->finish();
        patience->deleteLater();
    };
    connect(patience, &QTimer::timeout, this, [finish, what] {
        finish(tl::unexpected(Failure{Failure::Kind::Timeout, what, tr("The keychain does not answer.")}));
    });
    connect(job, &QKeychain::Job::finished, this, [job, finish, what, taken] {
        if (job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound)
            finish(taken(*job));
        else
            finish(tl::unexpected(failureOf(*job, what)));
    });
    patience->setSingleShot(true);
    patience->start(m_deadline);
    job->start(); // deletes itself
    return promise->future();
}

QFuture<Result<SharedSecret>> Keychain::read(const QString &key)
{
    auto *job = new QKeychain::ReadPasswordJob(QString(service));
    return run<SharedSecret>(job, tr("Reading from the keychain"), key, [](const QKeychain::ReadPasswordJob &done) {
        if (done.error() == QKeychain::EntryNotFound)
            return Result<SharedSecret>();
        QByteArray bytes = done.binaryData();
        return Result<SharedSecret>(std::make_shared<const Secret>(Secret::takenFrom(bytes)));
    });
}

QFuture<Result<>> Keychain::write(const QString &key, const SharedSecret &secret)
{
    auto *job = new QKeychain::WritePasswordJob(QString(service));
    job->setBinaryData(secret->expose().toByteArray());
    return run<void>(job, tr("Writing to the keychain"), key, [](const QKeychain::Job &) { return Result<>(); });
}

QFuture<Result<>> Keychain::remove(const QString &key)
{
    auto *job = new QKeychain::DeletePasswordJob(QString(service));
    return run<void>(job, tr("Removing from the keychain"), key, [](const QKeychain::Job &) { return Result<>(); });
}

} // namespace stalewatch

// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pushes/wholestore.h"

#include "app/pushes/validator.h"

#include <QCoreApplication>

namespace stalewatch {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("WholeStore", text);
}

} // namespace

Result<QByteArray> WholeStore::readIncluded(const QString &path)
{
    Result<std::optional<QByteArray>> bytes = fetch(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (*bytes)
        return **std::move(bytes);
    //: %1: the name of a config
    return tl::unexpected(Failure{Failure::Kind::Local, words(QT_TRANSLATE_NOOP("WholeStore", "reading %1")).arg(path),
        words(QT_TRANSLATE_NOOP("WholeStore", "there is no such file"))});
}

std::function<std::optional<QByteArray>(const QByteArray &)> WholeStore::environment(const QString &)
{
    return {};
}

Result<Validation> WholeStore::validate(const QString &file, const QString &)
{
    return readIncluded(file).map(
        [&](const QByteArray &bytes) { return askAboutBytes(serverProgramFor({}, m_program), bytes); });
}

Result<> WholeStore::lock(const PushPlan &)
{
    return {}; // nothing there could hold one; the digests are compared
}

Result<std::optional<QByteArray>> WholeStore::read(const PushPlan &plan)
{
    return fetch(plan.file);
}

Result<> WholeStore::writeTemp(const PushPlan &, const QByteArray &bytes)
{
    m_prepared = bytes;
    return {};
}

Result<Validation> WholeStore::validateTemp(const PushPlan &)
{
    return askAboutBytes(serverProgramFor({}, m_program), m_prepared);
}

Result<> WholeStore::sync(const PushPlan &)
{
    return {};
}

Result<> WholeStore::replace(const PushPlan &plan, const QByteArray &bytes)
{
    return put(plan.file, bytes, plan.mode == WriteMode::InPlace ? QString() : plan.oldDigest);
}

Result<> WholeStore::syncFolder(const PushPlan &)
{
    return {};
}

Result<> WholeStore::restore(const PushPlan &plan, const QByteArray &bytes)
{
    const Result<std::optional<QByteArray>> now = fetch(plan.file);
    if (!now)
        return tl::unexpected(now.error());
    const QString digest = *now ? digestOf(**now) : QString();
    if (digest == digestOf(bytes))
        return {};
    if (digest != plan.newDigest) {
        return tl::unexpected(Failure{Failure::Kind::Refused,
            //: %1: the name of a config
            words(QT_TRANSLATE_NOOP("WholeStore", "writing %1")).arg(plan.file),
            words(QT_TRANSLATE_NOOP("WholeStore", "somebody else has changed it since; it is left alone"))});
    }
    return put(plan.file, bytes, plan.newDigest);
}

Result<> WholeStore::removeTemp(const PushPlan &)
{
    m_prepared.clear();
    return {};
}

Result<> WholeStore::unlock(const PushPlan &)
{
    return {};
}

} // namespace stalewatch

// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/secrets/contextfolder.h"

#include "models/values/typedtarget.h"
#include "models/values/untrusted.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostContexts = 1000;
constexpr auto ending = ".json"_L1;

QString words(const char *text)
{
    return QCoreApplication::translate("ContextFolder", text);
}

/// "xxxxx@" for what stands before the @ of each server (jsm.go, redactServerURL), even of one that cannot be read.
QString shownServers(const Secret &url)
{
    if (url.isEmpty())
        return u"nats://127.0.0.1:4222"_s;
    static const QRegularExpression userInfo(u"(^|,|://)[^,/]*@"_s);
    QString shown = QString::fromUtf8(url.expose());
    return plainLine(shown.replace(userInfo, u"\\1xxxxx@"_s), 512);
}

/// "creds /home/me/ops.creds", or what else it is; never what is in it.
QString shownSource(const Result<CredentialSource> &source, QString LoginReference::*as)
{
    LoginReference login;
    if (!source)
        login.*as = u"?"_s;
    else if (source->kind == CredentialSource::Kind::Value)
        login.*as = u"data:"_s;
    else if (!source->program.isEmpty())
        login.*as = source->program.constLast();
    else
        login.*as = source->kind == CredentialSource::Kind::Variable ? u"$"_s + source->place : source->place;
    return shownLogin(login);
}

QString shownLoginOf(const NatsContext &context, const GoEnvironment &environment)
{
    switch (loginOf(context)) {
    case ContextLogin::User:
        return shownLogin({.user = context.user});
    case ContextLogin::Creds:
        return shownSource(context.creds.isEmpty() ? Result<CredentialSource>(nscProfile(context.nscLookup))
                                                   : fileSource(context, &NatsContext::creds, environment),
            &LoginReference::credsFile);
    case ContextLogin::Nkey:
        return shownSource(fileSource(context, &NatsContext::nkey, environment), &LoginReference::nkeyFile);
    case ContextLogin::Jwt:
        return u"JWT"_s;
    case ContextLogin::None:
        return context.token.isEmpty() ? QString() : shownLogin({.tokenKey = u"in the context"_s});
    }
    Q_UNREACHABLE();
}

} // namespace

GoEnvironment ownEnvironment()
{
    return {.home = QFile::encodeName(QDir::homePath()),
        .variable = [](const QByteArray &name) { return qgetenv(name.constData()); }};
}

ContextFolder::ContextFolder(GoEnvironment environment) : m_environment(std::move(environment))
{
    const QByteArray config = m_environment.variable("XDG_CONFIG_HOME");
    m_folder = QFile::decodeName(config.isEmpty() ? m_environment.home + "/.config" : config) + u"/nats"_s;
}

QString ContextFolder::fileOf(const QString &name) const
{
    return m_folder + u"/context/"_s + name + ending;
}

Result<ContextFolder::Found> ContextFolder::read(const QString &name) const
{
    const auto failure = [&name](const QString &why) {
        //: %1: the name of a context of the NATS CLI
        const QString what = words(QT_TRANSLATE_NOOP("ContextFolder", "Reading the context %1"));
        return tl::unexpected(Failure{Failure::Kind::Local, what.arg(plainLine(name)), why});
    };
    if (const QString objection = objectionToContextName(name); !objection.isEmpty())
        return failure(objection);
    Result<PrivateFile> file = readPrivateFile(fileOf(name));
    if (!file && !QFileInfo::exists(fileOf(name))) {
        //: %1: a folder
        return failure(words(QT_TRANSLATE_NOOP("ContextFolder", "There is no context of this name in %1."))
                           .arg(plainLine(QString(m_folder + u"/context"_s))));
    }
    if (!file)
        return failure(u"%1: %2"_s.arg(file.error().what, file.error().why));
    Result<NatsContext> context = readNatsContext(file->content.expose(), name, m_environment);
    if (!context)
        return tl::unexpected(context.error());
    return Found{.context = std::move(*context), .isLax = file->isLax};
}

ListedContext ContextFolder::listed(const QString &name) const
{
    ListedContext entry{.name = name};
    const Result<Found> found = read(name);
    if (!found) {
        entry.problem = found.error().why;
        return entry;
    }
    entry.description = found->context.description;
    entry.servers = shownServers(found->context.url);
    entry.login = shownLoginOf(found->context, m_environment);
    return entry;
}

QList<ListedContext> ContextFolder::list() const
{
    QList<ListedContext> entries;
    const QString chosen = selected();
    const QDir folder(m_folder + u"/context"_s);
    const QStringList files
        = folder.entryList({u"*"_s + ending}, QDir::Files | QDir::System | QDir::Hidden, QDir::Name);
    for (const QString &file : files) {
        const QString name = file.chopped(ending.size());
        if (!objectionToContextName(name).isEmpty() || QFileInfo(folder, file).size() == 0)
            continue;
        ListedContext entry = listed(name);
        entry.isSelected = name == chosen;
        entries.append(std::move(entry));
        if (entries.size() == mostContexts)
            break;
    }
    return entries;
}

QString ContextFolder::selected() const
{
    const Result<PrivateFile> file = readPrivateFile(m_folder + u"/context.txt"_s, 4096);
    const QString name = file ? QString::fromUtf8(file->content.expose()).trimmed() : QString();
    return objectionToContextName(name).isEmpty() ? name : QString();
}

} // namespace stalewatch

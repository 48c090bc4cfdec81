// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/secrets/loginreader.h"

#include "app/secrets/userkeys.h"
#include "models/values/typedtarget.h"
#include "models/values/untrusted.h"

#include <QCoreApplication>

namespace stalewatch {

namespace {

using namespace Qt::StringLiterals;
using Kind = CredentialSource::Kind;

QString words(const char *text)
{
    return QCoreApplication::translate("LoginReader", text);
}

/// Without the line break that files and programs put at the end (jsm.go, resolveLiteral).
Secret withoutLineEnd(const Secret &secret)
{
    QByteArrayView bytes = secret.expose();
    while (bytes.endsWith('\n') || bytes.endsWith('\r'))
        bytes.chop(1);
    return Secret(bytes);
}

/// One reading: what is found on the way stays here.
class Reader final
{
public:
    Reader(const Target &target, const LoginMeans &means) : m_target(target), m_means(means) { }

    LoginReading read()
    {
        m_login->source = shownLogin(m_target.login);
        m_login->tlsFirst = m_target.login.tlsFirst;
        Result<> done = m_target.login.context.isEmpty() ? Result<>() : readContext();
        if (done)
            done = readTarget();
        if (done)
            m_reading.login = SharedLogin(std::move(m_login));
        else
            m_reading.login = tl::unexpected(done.error());
        return std::move(m_reading);
    }

private:
    [[nodiscard]] tl::unexpected<Failure> failure(const QString &why) const
    {
        //: %1: a target, as context:prod or nats://n1:4222
        const QString what = words(QT_TRANSLATE_NOOP("LoginReader", "Logging in to %1"));
        return tl::unexpected(Failure{Failure::Kind::Local, what.arg(shownTarget(m_target)), why});
    }

    // What stands in the target replaces what a context said.

    Result<> readTarget()
    {
        const LoginReference &login = m_target.login;
        if (m_target.url.scheme() != "context"_L1)
            m_login->urls = QList<QUrl>{m_target.url} + m_target.furtherUrls;
        const auto put = [](QString &place, const QString &file) { place = file.isEmpty() ? place : file; };
        put(m_login->caFile, m_target.caFile);
        put(m_login->certificateFile, m_target.certificateFile);
        put(m_login->keyFile, m_target.keyFile);
        if (!login.user.isEmpty() || !login.credsFile.isEmpty() || !login.nkeyFile.isEmpty())
            forgetLogin();
        if (!login.user.isEmpty())
            m_login->user = login.user;
        if (m_means.password)
            m_login->password = m_means.password->copy();
        if (m_means.token)
            m_login->token = m_means.token->copy();
        const auto path = [this](const QString &typed) {
            return QString::fromUtf8(pathAsJsmHasIt(typed.toUtf8(), m_means.contexts.environment()));
        };
        if (!login.credsFile.isEmpty())
            return takeCreds({.kind = Kind::File, .place = path(login.credsFile)});
        if (!login.nkeyFile.isEmpty())
            return takeNkey({.kind = Kind::File, .place = path(login.nkeyFile)});
        return {};
    }

    void forgetLogin()
    {
        m_login->user.clear();
        m_login->password = Secret();
        m_login->jwt = Secret();
        m_login->seed = Secret();
        m_login->publicKey.clear();
    }

    // A context.

    Result<> readContext()
    {
        Result<ContextFolder::Found> found = m_means.contexts.read(m_target.login.context);
        if (!found)
            return tl::unexpected(found.error());
        if (found->isLax)
            m_reading.laxFiles.append(m_means.contexts.fileOf(m_target.login.context));
        const NatsContext &context = found->context;
        if (!context.socksProxy.isEmpty())
            return failure(words(QT_TRANSLATE_NOOP(
                "LoginReader", "The context goes through a SOCKS proxy, which this program's NATS library cannot.")));
        if (!context.windowsCertStore.isEmpty())
            return failure(words(QT_TRANSLATE_NOOP(
                "LoginReader", "The context's certificate lies in the certificate store of Windows.")));
        m_login->tlsFirst = m_login->tlsFirst || context.tlsFirst;
        m_login->inboxPrefix = context.inboxPrefix;
        if (const Result<> tls = takeTls(context); !tls)
            return tls;
        if (const Result<> taken = takeContextLogin(context); !taken)
            return taken;
        return takeServers(context);
    }

    Result<> takeTls(const NatsContext &context)
    {
        constexpr struct
        {
            QString NatsContext::*from;
            QString NatsLogin::*to;
        } files[] = {{&NatsContext::authority, &NatsLogin::caFile},
            {&NatsContext::certificate, &NatsLogin::certificateFile}, {&NatsContext::key, &NatsLogin::keyFile}};
        for (const auto &file : files) {
            const Result<QString> path = tlsFile(context, file.from, m_means.contexts.environment());
            if (!path)
                return tl::unexpected(path.error());
            (*m_login).*file.to = *path;
        }
        if (m_login->certificateFile.isEmpty() || m_login->keyFile.isEmpty()) { // the CLI wants both, or uses none
            m_login->certificateFile.clear();
            m_login->keyFile.clear();
        }
        return {};
    }

    Result<> takeServers(const NatsContext &context)
    {
        QString list = context.url.isEmpty() ? m_nscServers : QString::fromUtf8(context.url.expose());
        if (list.isEmpty())
            list = u"nats://127.0.0.1:4222"_s;
        Result<TypedTarget> servers = parseNatsServers(list);
        wipe(list);
        if (!servers)
            return failure(servers.error().why);
        m_login->urls = QList<QUrl>{servers->target.url} + servers->target.furtherUrls;
        // What a URL says goes before what the options say (nats.go, connectProto).
        if (!servers->target.login.user.isEmpty()) {
            m_login->user = servers->target.login.user;
            m_login->password = std::move(servers->password);
            m_login->token = Secret();
        } else if (!servers->token.isEmpty()) {
            m_login->user.clear();
            m_login->token = std::move(servers->token);
        }
        return {};
    }

    Result<> takeContextLogin(const NatsContext &context)
    {
        if (const Result<> token = takeValue(context, &NatsContext::token, m_login->token); !token)
            return token;
        switch (loginOf(context)) {
        case ContextLogin::None:
            return {};
        case ContextLogin::User:
            m_login->user = context.user;
            return takeValue(context, &NatsContext::password, m_login->password);
        case ContextLogin::Creds:
            return takeFile(context, &NatsContext::creds, &Reader::takeCreds);
        case ContextLogin::Nkey:
            return takeFile(context, &NatsContext::nkey, &Reader::takeNkey);
        case ContextLogin::Jwt: {
            const Result<> jwt = takeValue(context, &NatsContext::userJwt, m_login->jwt);
            return jwt ? takeValue(context, &NatsContext::userSeed, m_login->seed) : jwt;
        }
        }
        Q_UNREACHABLE();
    }

    Result<> takeValue(const NatsContext &context, Secret NatsContext::*field, Secret &into)
    {
        Result<CredentialSource> source = valueSource(context, field, m_means.contexts.environment());
        if (!source)
            return tl::unexpected(source.error());
        Result<Secret> content = contentOf(std::move(*source));
        if (!content)
            return tl::unexpected(content.error());
        into = withoutLineEnd(*content);
        return {};
    }

    Result<> takeFile(
        const NatsContext &context, Secret NatsContext::*field, Result<> (Reader::*take)(CredentialSource))
    {
        if ((context.*field).isEmpty())
            return (this->*take)(nscProfile(context.nscLookup));
        Result<CredentialSource> source = fileSource(context, field, m_means.contexts.environment());
        return source ? (this->*take)(std::move(*source)) : tl::unexpected(source.error());
    }

    // Where credentials are.

    Result<> takeCreds(CredentialSource source)
    {
        const QString place = source.place;
        const Result<Secret> content = contentOf(std::move(source));
        if (!content)
            return tl::unexpected(content.error());
        m_login->jwt = jwtIn(content->expose());
        m_login->seed = seedIn(content->expose());
        if (m_login->jwt.expose().count('.') != 2)
            return failure(words(QT_TRANSLATE_NOOP("LoginReader", "There is no JWT in the credentials.")), place);
        return checkSeed(place).map([](const NkeySeed &) {});
    }

    Result<> takeNkey(CredentialSource source)
    {
        const QString place = source.place;
        const Result<Secret> content = contentOf(std::move(source));
        if (!content)
            return tl::unexpected(content.error());
        m_login->seed = seedIn(content->expose());
        const Result<NkeySeed> seed = checkSeed(place);
        if (!seed)
            return tl::unexpected(seed.error());
        m_login->publicKey = publicKeyOf(*seed);
        return {};
    }

    Result<NkeySeed> checkSeed(const QString &place) const
    {
        std::optional<NkeySeed> seed = readSeed(m_login->seed.expose());
        if (m_login->seed.isEmpty())
            return failure(words(QT_TRANSLATE_NOOP("LoginReader", "There is no nkey seed in the credentials.")), place);
        if (!seed)
            return failure(words(QT_TRANSLATE_NOOP("LoginReader", "The nkey seed is damaged.")), place);
        if (seed->kind != NkeyKind::User)
            return failure(words(QT_TRANSLATE_NOOP("LoginReader",
                               "The nkey seed is not of a user (SU…). Nobody should need another to log in: keep it "
                               "elsewhere.")),
                place);
        return std::move(*seed);
    }

    [[nodiscard]] tl::unexpected<Failure> failure(const QString &why, const QString &place) const
    {
        return failure(place.isEmpty() ? why : u"%1: %2"_s.arg(plainLine(place), why));
    }

    Result<Secret> contentOf(CredentialSource source)
    {
        switch (source.kind) {
        case Kind::None:
            return Secret();
        case Kind::Value:
            return std::move(source.value);
        case Kind::File:
            return fileContent(source.place);
        case Kind::Variable:
            return variableContent(source.place);
        case Kind::Program:
            return output(source.program).map([](QByteArray &&bytes) { return Secret::takenFrom(bytes); });
        case Kind::Profile:
            return profileContent(source.program);
        }
        Q_UNREACHABLE();
    }

    Result<Secret> fileContent(const QString &path)
    {
        Result<PrivateFile> file = readPrivateFile(path);
        if (!file)
            return failure(u"%1: %2"_s.arg(file.error().what, file.error().why));
        if (file->isLax)
            m_reading.laxFiles.append(path);
        return std::move(file->content);
    }

    Result<Secret> variableContent(const QString &name)
    {
        QByteArray value = m_means.contexts.environment().variable(name.toUtf8());
        if (value.isEmpty()) {
            //: %1: the name of an environment variable
            return failure(words(QT_TRANSLATE_NOOP("LoginReader", "The environment variable %1 is not set or empty."))
                               .arg(plainLine(name)));
        }
        return Secret::takenFrom(value);
    }

    Result<Secret> profileContent(const QStringList &program)
    {
        Result<QByteArray> json = output(program);
        if (!json)
            return tl::unexpected(json.error());
        const std::optional<NscProfile> profile = readNscProfile(*json);
        wipe(*json);
        if (!profile)
            return failure(words(QT_TRANSLATE_NOOP("LoginReader", "nsc did not say where the credentials are.")));
        m_nscServers = profile->servers;
        return fileContent(profile->credsFile);
    }

    /// Nothing is run that a person has not allowed, word for word.
    Result<QByteArray> output(const QStringList &program)
    {
        const AskedProgram asked{.context = m_target.login.context, .program = program};
        if (!m_means.allowed.contains(asked)) {
            m_reading.asked = asked;
            //: %1: a command, as op read op://vault/item
            return failure(words(QT_TRANSLATE_NOOP("LoginReader",
                                     "The context wants this program to be run for its secret: %1. Allow it first."))
                               .arg(plainLine(program.join(u' '), 512)));
        }
        Result<ProgramRun> run
            = m_means.run({.program = program.constFirst(), .arguments = program.mid(1), .outputCap = 1 << 16});
        if (!run)
            return tl::unexpected(run.error());
        if (run->exitCode != 0 || run->wasCut || run->out.isEmpty()) {
            wipe(run->out); // what came may be half a secret, so nobody is told
            //: %1: the name of a program; %2: a number; %3: what it said
            return failure(words(QT_TRANSLATE_NOOP("LoginReader", "%1 ended with exit code %2 and no secret. %3"))
                               .arg(program.constFirst(), QString::number(run->exitCode), saidBy(*run)));
        }
        return std::move(run->out);
    }

    const Target &m_target;
    const LoginMeans &m_means;
    std::shared_ptr<NatsLogin> m_login = std::make_shared<NatsLogin>();
    QString m_nscServers{};
    LoginReading m_reading{};
};

} // namespace

LoginReading readLogin(const Target &target, const LoginMeans &means)
{
    return Reader(target, means).read();
}

} // namespace stalewatch

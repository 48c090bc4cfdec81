// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/feeds/natsfailure.h"

#include "app/feeds/tls.h"
#include "models/values/target.h"
#include "models/values/untrusted.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

#include <openssl/x509_vfy.h>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("NatsLink", text);
}

Failure::Kind kindOf(natsStatus status)
{
    switch (status) {
    case NATS_NO_SERVER:
    case NATS_IO_ERROR:
    case NATS_SYS_ERROR:
        return Failure::Kind::Unreachable;
    case NATS_TIMEOUT:
        return Failure::Kind::Timeout;
    case NATS_CONNECTION_AUTH_FAILED:
    case NATS_NOT_PERMITTED:
        return Failure::Kind::Refused;
    case NATS_SSL_ERROR:
    case NATS_SECURE_CONNECTION_REQUIRED:
    case NATS_SECURE_CONNECTION_WANTED:
        return Failure::Kind::Untrusted;
    case NATS_PROTOCOL_ERROR:
    case NATS_LINE_TOO_LONG:
        return Failure::Kind::NotMonitoring;
    case NATS_INVALID_ARG:
    case NATS_INVALID_SUBJECT:
    case NATS_NO_MEMORY:
        return Failure::Kind::Local;
    default:
        return Failure::Kind::Lost;
    }
}

/// What OpenSSL found wrong with the server's certificate; NoError: that is not what the library told of. It writes
/// "SSL handshake error: 10:certificate has expired:depth=0:..." (cnats, conn.c, _collectSSLErr).
QSslError::SslError certificateErrorIn(const QString &said)
{
    static const QRegularExpression number(u"handshake error: (\\d+):"_s);
    const QRegularExpressionMatch match = number.match(said);
    switch (match.hasMatch() ? match.capturedView(1).toInt() : X509_V_OK) {
    case X509_V_OK:
        return QSslError::NoError;
    case X509_V_ERR_CERT_HAS_EXPIRED:
        return QSslError::CertificateExpired;
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return QSslError::CertificateNotYetValid;
    case X509_V_ERR_HOSTNAME_MISMATCH:
    case X509_V_ERR_IP_ADDRESS_MISMATCH:
        return QSslError::HostNameMismatch;
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
        return QSslError::SelfSignedCertificate;
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    case X509_V_ERR_CERT_UNTRUSTED:
        return QSslError::CertificateUntrusted;
    default:
        return QSslError::NoError;
    }
}

/// Whether the server ended the connection where it should have greeted back; each version of the library says it
/// in its own way.
bool isEnd(natsStatus status, const QString &said, const NatsAttempt &attempt)
{
    return !attempt.isMade
        && (status == NATS_CONNECTION_CLOSED || said.contains("certificate required"_L1)
            || said.contains("Expected 'PONG', got ''"_L1));
}

/// With TLS 1.3 a server judges the client's certificate after the handshake, and says nothing that the library passes
/// on.
QString adviceOnAnEnd(const NatsAttempt &attempt)
{
    if (!attempt.isTls)
        return words(QT_TRANSLATE_NOOP("NatsLink", "The server ended the connection before it let anybody log in."));
    return attempt.hasCertificate
        ? words(QT_TRANSLATE_NOOP(
            "NatsLink", "The server ended the connection after TLS: it may not trust the client certificate."))
        : words(QT_TRANSLATE_NOOP(
            "NatsLink", "The server ended the connection after TLS: it may want a client certificate, and has none."));
}

QString adviceOnRefusal(const NatsAttempt &attempt)
{
    if (!attempt.hasLogin)
        return words(QT_TRANSLATE_NOOP("NatsLink", "The server wants a login. Give a context, creds, or a user."));
    if (!attempt.loginExpired)
        return words(QT_TRANSLATE_NOOP("NatsLink", "The server refuses this login."));
    const qint64 seconds = std::chrono::floor<std::chrono::seconds>(attempt.loginExpired->time_since_epoch()).count();
    //: %1: a date and time
    return words(QT_TRANSLATE_NOOP("NatsLink", "The server refuses this login, whose JWT has expired (%1)."))
        .arg(QLocale().toString(QDateTime::fromSecsSinceEpoch(seconds), QLocale::ShortFormat));
}

/// What a person can do about it, where the library's own words do not say it.
QString adviceOn(natsStatus status, const QString &said, const NatsAttempt &attempt)
{
    if (isEnd(status, said, attempt))
        return adviceOnAnEnd(attempt);
    if (said.contains("wrong version number"_L1))
        return words(QT_TRANSLATE_NOOP(
            "NatsLink", "What answers does not begin with TLS: the server speaks none, or greets before it."));
    if (said.contains("Error loading "_L1) && attempt.hasCertificate && !said.contains("trusted"_L1))
        return words(QT_TRANSLATE_NOOP("NatsLink", "The client certificate or its key cannot be used."));
    if (const QSslError::SslError error = certificateErrorIn(said); error != QSslError::NoError)
        return tlsWords({QSslError(error)}, attempt.url.host()).join(u' ');
    switch (status) {
    case NATS_NO_SERVER:
        return words(QT_TRANSLATE_NOOP("NatsLink", "Nothing answers there: no server, another port, or a firewall."));
    case NATS_TIMEOUT:
        return words(QT_TRANSLATE_NOOP("NatsLink",
            "No NATS server has greeted within three seconds: something else listens there, or the server wants TLS "
            "first "
            "(handshake_first)."));
    case NATS_CONNECTION_AUTH_FAILED:
        return adviceOnRefusal(attempt);
    case NATS_SECURE_CONNECTION_WANTED:
        return words(QT_TRANSLATE_NOOP("NatsLink", "TLS was asked for, but the server does not speak it."));
    case NATS_PROTOCOL_ERROR:
        return words(QT_TRANSLATE_NOOP(
            "NatsLink", "What answers there does not speak NATS. The port of clients is wanted, usually 4222."));
    default:
        return {};
    }
}

} // namespace

Failure natsFailureOf(natsStatus status, const QString &said, const NatsAttempt &attempt)
{
    static const QRegularExpression source(u"^\\([\\w/.]+\\.c:\\d+\\): "_s); // where in the library
    const QString why = plainLine(QString(said).remove(source), 512);
    const QString advice = adviceOn(status, why, attempt);
    Failure::Kind kind = kindOf(status);
    if (said.contains("Error loading "_L1))
        kind = Failure::Kind::Local;
    else if (isEnd(status, said, attempt))
        kind = attempt.isTls ? Failure::Kind::Untrusted : Failure::Kind::Lost;
    //: %1: the URL of a server
    return {kind, words(QT_TRANSLATE_NOOP("NatsLink", "Connecting to %1")).arg(shownTarget(attempt.url)),
        advice.isEmpty() ? why : QString(advice + u" ("_s + why + u')')};
}

} // namespace stalewatch

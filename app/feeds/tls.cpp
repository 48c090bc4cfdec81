// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/feeds/tls.h"

#include "models/values/untrusted.h"

#include <QCoreApplication>
#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

namespace stalewatch {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 largestFile = 1 << 20;

QString words(const char *text)
{
    return QCoreApplication::translate("Tls", text);
}

tl::unexpected<Failure> failure(const char *what, const QString &path, const QString &why)
{
    return tl::unexpected(Failure{Failure::Kind::Local, words(what).arg(path), why});
}

Result<QByteArray> contentOf(const char *what, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(what, path, file.errorString());
    return file.read(largestFile);
}

QSslKey keyFrom(const QByteArray &pem)
{
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa}) {
        if (const QSslKey key(pem, algorithm); !key.isNull())
            return key;
    }
    return {};
}

Result<> addAuthority(QSslConfiguration &tls, const QString &path)
{
    //: %1 is a file
    constexpr const char *what = QT_TRANSLATE_NOOP("Tls", "Reading the certificate authority %1");
    const Result<QByteArray> pem = contentOf(what, path);
    if (!pem)
        return tl::unexpected(pem.error());
    const QList<QSslCertificate> authorities = QSslCertificate::fromData(*pem, QSsl::Pem);
    if (authorities.isEmpty())
        return failure(what, path, words(QT_TRANSLATE_NOOP("Tls", "The file holds no certificate in PEM form.")));
    tls.setCaCertificates(authorities);
    return {};
}

Result<> addCertificate(QSslConfiguration &tls, const Target &target)
{
    //: %1 is a file
    constexpr const char *what = QT_TRANSLATE_NOOP("Tls", "Reading the client certificate %1");
    const Result<QByteArray> pem = contentOf(what, target.certificateFile);
    if (!pem)
        return tl::unexpected(pem.error());
    const QList<QSslCertificate> chain = QSslCertificate::fromData(*pem, QSsl::Pem);
    if (chain.isEmpty())
        return failure(what, target.certificateFile,
            words(QT_TRANSLATE_NOOP("Tls", "The file holds no certificate in PEM form.")));

    // As with curl and the NATS tools, one file may hold both.
    const QString keyFile = target.keyFile.isEmpty() ? target.certificateFile : target.keyFile;
    //: %1 is a file
    constexpr const char *whatKey = QT_TRANSLATE_NOOP("Tls", "Reading the key %1");
    const Result<QByteArray> keyPem = contentOf(whatKey, keyFile);
    if (!keyPem)
        return tl::unexpected(keyPem.error());
    const QSslKey key = keyFrom(*keyPem);
    if (key.isNull())
        return failure(whatKey, keyFile,
            words(QT_TRANSLATE_NOOP("Tls", "The file holds no private key in PEM form, or it needs a passphrase.")));
    tls.setLocalCertificateChain(chain);
    tls.setPrivateKey(key);
    return {};
}

QString wordsFor(const QSslError &error, const QString &host)
{
    switch (error.error()) {
    case QSslError::CertificateExpired:
        return words(QT_TRANSLATE_NOOP("Tls", "The certificate has expired."));
    case QSslError::CertificateNotYetValid:
        return words(QT_TRANSLATE_NOOP("Tls", "The certificate is not valid yet."));
    case QSslError::HostNameMismatch:
        //: %1 is a host name
        return words(QT_TRANSLATE_NOOP("Tls", "The certificate is not for %1.")).arg(plainLine(host));
    case QSslError::SelfSignedCertificate:
        return words(QT_TRANSLATE_NOOP("Tls", "The certificate is self-signed."));
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return words(QT_TRANSLATE_NOOP(
            "Tls", "The certificate's authority is not trusted here; name its certificate as the target's CA file."));
    default:
        return plainLine(error.errorString());
    }
}

} // namespace

Result<QSslConfiguration> tlsConfigurationOf(const Target &target)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    if (!target.caFile.isEmpty()) {
        if (const Result<> added = addAuthority(tls, target.caFile); !added)
            return tl::unexpected(added.error());
    }
    if (!target.certificateFile.isEmpty()) {
        if (const Result<> added = addCertificate(tls, target); !added)
            return tl::unexpected(added.error());
    }
    return tls;
}

QStringList tlsWords(const QList<QSslError> &errors, const QString &host)
{
    QStringList result;
    for (const QSslError &error : errors)
        result.append(wordsFor(error, host));
    result.removeDuplicates();
    return result;
}

} // namespace stalewatch

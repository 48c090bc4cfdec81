// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/authority.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <QTest>

namespace stalewatch::test {

using namespace Qt::StringLiterals;

namespace {

void run(const QStringList &arguments)
{
    QProcess openssl;
    openssl.start(u"openssl"_s, arguments);
    QVERIFY2(openssl.waitForFinished() && openssl.exitCode() == 0, openssl.readAllStandardError().constData());
}

} // namespace

Authority::Authority()
{
    run({u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s,
        u"-keyout"_s, path(u"ca.key"_s), u"-out"_s, path(u"ca.pem"_s), u"-days"_s, u"2"_s, u"-subj"_s,
        u"/CN=Test authority"_s});
}

void Authority::sign(const QString &name, const QString &address, int days) const
{
    QFile extensions(path(name + u".ext"_s));
    QVERIFY(extensions.open(QIODevice::WriteOnly));
    extensions.write("subjectAltName=" + address.toLatin1() + "\n");
    extensions.close();
    run({u"req"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-keyout"_s,
        path(name + u".key"_s), u"-out"_s, path(name + u".csr"_s), u"-subj"_s, u"/CN=test"_s});
    run({u"x509"_s, u"-req"_s, u"-in"_s, path(name + u".csr"_s), u"-CA"_s, path(u"ca.pem"_s), u"-CAkey"_s,
        path(u"ca.key"_s), u"-CAcreateserial"_s, u"-out"_s, path(name + u".pem"_s), u"-days"_s, QString::number(days),
        u"-extfile"_s, extensions.fileName()});
}

QSslConfiguration Authority::server(const QString &name) const
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    QFile key(path(name + u".key"_s));
    if (key.open(QIODevice::ReadOnly))
        tls.setPrivateKey(QSslKey(key.readAll(), QSsl::Ec));
    tls.setLocalCertificateChain(QSslCertificate::fromPath(path(name + u".pem"_s)));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    return tls;
}

} // namespace stalewatch::test

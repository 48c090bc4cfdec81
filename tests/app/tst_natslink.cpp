// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/feeds/natslink.h"
#include "app/secrets/userkeys.h"
#include "models/values/natslogin.h"
#include "tests/support/fakenats.h"
#include "tests/support/operatorworld.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QtConcurrentRun>

using namespace stalewatch;
using namespace stalewatch::test;
using namespace Qt::StringLiterals;

namespace {

/// Something to sign whose signature by @p seed begins with a zero byte, or does not.
QByteArray nonceFor(const NkeySeed &seed, bool beginsWithZero)
{
    for (int i = 0;; ++i) {
        const QByteArray nonce = "nonce-" + QByteArray::number(i);
        if (signatureOf(seed, nonce).startsWith('\0') == beginsWithZero)
            return nonce;
    }
}

QByteArray signatureIn(const QByteArray &login)
{
    const QString text = QJsonDocument::fromJson(login).object().value("sig"_L1).toString();
    return QByteArray::fromBase64(text.toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace

/// One connection of the NATS library, against a server that says what real ones say seldom.
class tst_NatsLink final : public QObject
{
    Q_OBJECT

private slots:
    void aSignatureThatTheLibraryDoesNotSendIsMadeAnew_data()
    {
        QTest::addColumn<bool>("isJwt");
        QTest::addColumn<int>("unsendable");
        QTest::newRow("a JWT, at first") << true << 1;
        QTest::newRow("a JWT, again and again") << true << 3;
        QTest::newRow("an nkey, at first") << false << 1;
    }
    void aSignatureThatTheLibraryDoesNotSendIsMadeAnew()
    {
        QFETCH(const bool, isJwt);
        QFETCH(const int, unsendable);
        const OperatorWorld::User user = OperatorWorld().systemUser();
        const NkeySeed seed = readSeed(user.key.seed).value();
        FakeNats server;
        QByteArrayList nonces(unsendable, nonceFor(seed, true));
        const QByteArray good = nonceFor(seed, false);
        server.setNonces(nonces + QByteArrayList{good});

        NatsLogin login{.seed = Secret(user.key.seed)};
        if (isJwt)
            login.jwt = Secret(user.jwt);
        else
            login.publicKey = user.key.publicKey;
        const auto mailbox = std::make_shared<NatsMailbox>([] {});
        const auto made
            = QtConcurrent::run([&] { return NatsLink::make(login, server.target().url, mailbox).has_value(); });
        QTRY_VERIFY_WITH_TIMEOUT(made.isFinished(), 30'000);
        QVERIFY(made.result());
        QCOMPARE(server.logins().size(), 1);
        QCOMPARE(signatureIn(server.logins().last()), signatureOf(seed, good));
        QCOMPARE(server.connections(), unsendable + 1);
    }
};

QTEST_GUILESS_MAIN(tst_NatsLink)
#include "tst_natslink.moc"

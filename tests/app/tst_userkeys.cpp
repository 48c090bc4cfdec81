// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/secrets/userkeys.h"

#include <QTest>

using namespace stalewatch;

/// Keys and signatures of users.
class tst_UserKeys final : public QObject
{
    Q_OBJECT

private slots:
    void theyAreThoseOfTheStandard() // RFC 8032, 7.1, test 2
    {
        const NkeySeed seed{
            .raw = Secret(QByteArray::fromHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"))};
        QCOMPARE(publicKeyOf(seed),
            writtenPublicKey(NkeyKind::User,
                QByteArray::fromHex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")));
        QCOMPARE(signatureOf(seed, "\x72").toHex(),
            QByteArray(
                "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c"
                "387b2eaeb4302aeeb00d291612bb0c00"));
    }

    void whatIsNoKeySignsNothing()
    {
        const NkeySeed seed{.raw = Secret("short")};
        QVERIFY(publicKeyOf(seed).isEmpty());
        QVERIFY(signatureOf(seed, "nonce").isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_UserKeys)
#include "tst_userkeys.moc"

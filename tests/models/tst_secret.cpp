// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/values/natslogin.h"

#include <QDebug>
#include <QTest>
#include <QVariant>

#include <string>
#include <type_traits>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

template <class T>
concept Printable = requires(QDebug &debug, const T &value)
{
    debug << value;
};

template <class T>
concept Comparable = requires(const T &value)
{
    value == value;
};

// case 60: what cannot be converted, printed or compared cannot get into a log by accident.
static_assert(Printable<QByteArray> && Comparable<QByteArray>);
static_assert(!Printable<Secret> && !Comparable<Secret>);
static_assert(!Printable<NatsLogin> && !Comparable<NatsLogin>);
static_assert(!std::is_convertible_v<Secret, QString> && !std::is_convertible_v<Secret, QByteArray>);
static_assert(!std::is_convertible_v<Secret, QByteArrayView> && !std::is_convertible_v<Secret, std::string>);
static_assert(!std::is_convertible_v<QByteArray, Secret>);
static_assert(!std::is_copy_constructible_v<Secret> && !std::is_copy_assignable_v<Secret>);
static_assert(!std::is_copy_constructible_v<NatsLogin>);

} // namespace

class SecretTest final : public QObject
{
    Q_OBJECT

private slots:
    void whatWasTypedIsTakenAndWiped() // case 60
    {
        QString typed = QString::fromUtf8("S3CR\xC3\x84T");
        const QChar *where = typed.constData();
        const Secret secret = Secret::takenFrom(typed);
        QCOMPARE(secret.expose().toByteArray(), QByteArray("S3CR\xC3\x84T"));
        QVERIFY(typed.isEmpty());
        QVERIFY(typed.constData() != where);
    }

    void bytesAreOverwrittenInPlace()
    {
        char bytes[] = "S3CRET";
        wipe(bytes, sizeof bytes);
        for (const char byte : bytes)
            QCOMPARE(byte, '\0');
        QByteArray array(64, 'x');
        wipe(array);
        QVERIFY(array.isEmpty());
    }

    void aSharedCopyIsLeftAlone()
    {
        QByteArray mine(64, 'x');
        const QByteArray theirs = mine;
        wipe(mine);
        QVERIFY(mine.isEmpty());
        QCOMPARE(theirs, QByteArray(64, 'x'));
    }

    void aSecretMovesAndLeavesNothingBehind()
    {
        Secret first(QByteArrayView("S3CRET"));
        Secret second(std::move(first));
        QCOMPARE(second.expose().toByteArray(), QByteArray("S3CRET"));
        QVERIFY(first.isEmpty()); // NOLINT(bugprone-use-after-move): what is left is the question
        QCOMPARE(first.expose().size(), 0);
        Secret third;
        third = std::move(second);
        QCOMPARE(third.copy().expose().toByteArray(), QByteArray("S3CRET"));
    }

    void aSecretEndsWithANulForC()
    {
        const Secret secret(QByteArrayView("S3CRET"));
        QCOMPARE(std::string(secret.expose().data()), std::string("S3CRET"));
        QCOMPARE(std::string(Secret().expose().data()), std::string());
    }
};

} // namespace stalewatch

QTEST_GUILESS_MAIN(stalewatch::SecretTest)
#include "tst_secret.moc"

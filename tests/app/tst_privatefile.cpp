// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/secrets/privatefile.h"
#include "tests/support/loginfixtures.h"

#include <QTest>

#include <sys/stat.h>

namespace stalewatch {

using namespace Qt::StringLiterals;

class PrivateFileTest final : public QObject
{
    Q_OBJECT

private slots:
    void modesAndOwnersDecide_data() // case 63
    {
        QTest::addColumn<uint>("mode");
        QTest::addColumn<uint>("owner");
        QTest::addColumn<bool>("isRefused");

        QTest::newRow("mine alone") << 0100600U << 1000U << false;
        QTest::newRow("read by all") << 0100644U << 1000U << false;
        QTest::newRow("of root") << 0100644U << 0U << false;
        QTest::newRow("written by the group") << 0100664U << 1000U << false;
        QTest::newRow("written by all") << 0100602U << 1000U << true;
        QTest::newRow("written by all, of root") << 0100666U << 0U << true;
        QTest::newRow("of somebody else") << 0100600U << 1001U << true;
        QTest::newRow("a folder") << 0040700U << 1000U << true;
        QTest::newRow("a FIFO") << 0010600U << 1000U << true;
    }
    void modesAndOwnersDecide()
    {
        QFETCH(const uint, mode);
        QFETCH(const uint, owner);
        QFETCH(const bool, isRefused);
        QCOMPARE(!objectionToPrivateFile(mode, owner, 1000).isEmpty(), isRefused);
    }

    void whatOthersCanReadIsLaxAndUsable_data() // case 63
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<bool>("isRead");
        QTest::addColumn<bool>("isLax");

        QTest::newRow("0600") << 0600 << true << false;
        QTest::newRow("0400") << 0400 << true << false;
        QTest::newRow("0640, for a group somebody chose") << 0640 << true << false;
        QTest::newRow("0644") << 0644 << true << true;
        QTest::newRow("0660") << 0660 << true << true;
        QTest::newRow("0604") << 0604 << true << true;
        QTest::newRow("0666") << 0666 << false << false;
    }
    void whatOthersCanReadIsLaxAndUsable()
    {
        QFETCH(const int, mode);
        QFETCH(const bool, isRead);
        QFETCH(const bool, isLax);
        const LoginHome home;
        const QString path = home.write(u"x.creds"_s, "S3CRET");
        QCOMPARE(::chmod(QFile::encodeName(path).constData(), mode_t(mode)), 0);
        const Result<PrivateFile> file = readPrivateFile(path);
        QCOMPARE(file.has_value(), isRead);
        if (!isRead) {
            QVERIFY(file.error().why.contains("0600"_L1));
            return;
        }
        QCOMPARE(file->content.expose().toByteArray(), "S3CRET");
        QCOMPARE(file->isLax, isLax);
        const Result<> made = makePrivate(path);
        QVERIFY(made);
        QVERIFY(!readPrivateFile(path)->isLax);
    }

    void aLinkIsFollowedToWhatItNames() // case 65
    {
        const LoginHome home;
        const QString target = home.write(u"far/x.creds"_s, "S3CRET", QFile::ReadOwner | QFile::ReadOther);
        const QString link = home.path(u"x.creds"_s);
        QVERIFY(QFile::link(target, link));
        const Result<PrivateFile> file = readPrivateFile(link);
        QVERIFY(file);
        QVERIFY(file->isLax);
        QVERIFY(QFile::link(u"/dev/zero"_s, home.path(u"zero"_s)));
        QVERIFY(!readPrivateFile(home.path(u"zero"_s)));
    }

    void whatWouldKeepUsWaitingIsRefusedAtOnce() // case 65
    {
        const LoginHome home;
        const QString fifo = home.path(u"x.creds"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(fifo).constData(), 0600), 0);
        QVERIFY(!readPrivateFile(fifo));
        QVERIFY(!makePrivate(fifo));
        QVERIFY(!readPrivateFile(home.path()));
        QVERIFY(!readPrivateFile(home.path(u"nothing"_s)));
        QVERIFY(!makePrivate(home.path(u"nothing"_s)));
    }

    void tenMegabytesAreNoCredentials() // case 65
    {
        const LoginHome home;
        const QString path = home.write(u"x.creds"_s, QByteArray(10 << 20, 'x'));
        const Result<PrivateFile> file = readPrivateFile(path);
        QVERIFY(!file);
        QVERIFY(file.error().why.contains("too large"_L1));
    }
};

} // namespace stalewatch

QTEST_GUILESS_MAIN(stalewatch::PrivateFileTest)
#include "tst_privatefile.moc"

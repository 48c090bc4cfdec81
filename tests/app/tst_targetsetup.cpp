// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/feeds/feeds.h"
#include "app/targetsetup.h"
#include "tests/support/loginfixtures.h"
#include "widgets/dialogs/firstrundialog.h"
#include "widgets/dialogs/secretdialog.h"
#include "widgets/dialogs/targetsdialog.h"
#include "widgets/mainwindow.h"
#include "widgets/noticebar.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

LocalTime noClock()
{
    return {};
}

/// The window, what it sets up, a keychain in memory, and a tester that finds nothing.
struct Bench
{
    LoginHome home{};
    FakeSecrets *keychain = new FakeSecrets; ///< the desk's
    LoginDesk desk{std::unique_ptr<Secrets>(keychain), home.contexts()};
    Settings settings{home.path(u"settings"_s)};
    MainWindow window{noClock};
    TargetTester tester{feedMaker()};
    TargetSetup setup{window, settings, desk, tester};
    QSignalSpy chosen{&setup, &TargetSetup::targetsChosen};
    QSignalSpy retried{&setup, &TargetSetup::retryAsked};

    Bench() { window.show(); }

    [[nodiscard]] QString notice() const { return window.findChild<NoticeBar *>()->text(); }
    [[nodiscard]] QPushButton *offered() const { return window.findChild<NoticeBar *>()->findChild<QPushButton *>(); }
    Result<SharedLogin> resolve(const Target &target)
    {
        const auto future = desk.resolve(target);
        [&future] { QTRY_VERIFY(future.isFinished()); }();
        return future.result();
    }
    /// What lies in the settings' file.
    QByteArray saved()
    {
        [this] { QVERIFY(settings.flush()); }();
        QFile file(home.path(u"settings/settings.json"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

Target userTarget()
{
    Target target = parseTarget(u"nats://n1"_s).value();
    target.login = {.user = u"bob"_s, .passwordKey = u"profile/1/password"_s};
    return target;
}

} // namespace

class TargetSetupTest final : public QObject
{
    Q_OBJECT

private slots:
    void aPastedSecretGoesToTheKeychainAndNowhereElse() // case 66
    {
        Bench bench;
        bench.setup.askFirst();
        auto *dialog = bench.window.findChild<FirstRunDialog *>();
        QVERIFY(dialog);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"nats://bob:S3CRET@n1"_s);
        QSignalSpy asked(dialog, &FirstRunDialog::testAsked);
        const QList<QPushButton *> buttons = dialog->findChildren<QPushButton *>();
        const auto go = std::ranges::find_if(buttons, [](const QPushButton *button) { return button->isDefault(); });
        (*go)->click(); // the tester has no way to such a server and says so
        QCOMPARE(asked.size(), 1);
        QVERIFY(bench.keychain->kept.empty()); // nothing is saved before it is taken
        const auto target = asked[0][0].value<Target>();
        bench.tester.disconnect(dialog); // the test itself answers now
        dialog->findChild<QLineEdit *>()->textEdited({});
        (*go)->click();
        dialog->answerTest(target, TargetFinding{});
        (*go)->click();
        QCOMPARE(bench.chosen.size(), 1);
        QCOMPARE(bench.keychain->kept.size(), std::size_t(1));
        QCOMPARE(bench.keychain->kept.at(target.login.passwordKey)->expose().toByteArray(), "S3CRET");
        const QByteArray saved = bench.saved();
        QVERIFY(saved.contains("nats://n1:4222") && saved.contains(target.login.passwordKey.toUtf8()));
        QVERIFY(!saved.contains("S3CRET"));
    }

    void whatWasTypedForNothingIsForgotten()
    {
        Bench bench;
        bench.setup.askFirst();
        auto *dialog = bench.window.findChild<FirstRunDialog *>();
        QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"nats://S3CRET@n1"_s);
        QSignalSpy asked(dialog, &FirstRunDialog::testAsked);
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (button->isDefault())
                button->click();
        }
        const auto target = asked[0][0].value<Target>();
        QVERIFY(bench.resolve(target));
        dialog->reject();
        QVERIFY(!bench.resolve(target));
        QVERIFY(bench.keychain->kept.empty());
    }

    void aTargetThatIsRemovedTakesItsSecretWithIt()
    {
        Bench bench;
        bench.settings.setTargets({userTarget()});
        bench.keychain->kept[u"profile/1/password"_s] = secretOf("S3CRET");
        bench.setup.edit({});
        bench.window.findChild<TargetsDialog *>()->accept();
        QVERIFY(bench.keychain->kept.empty());
    }

    void aMissingPasswordIsAskedForAndTriedAgain() // case 64
    {
        Bench bench;
        QVERIFY(!bench.resolve(userTarget()));
        QTRY_VERIFY(!bench.notice().isEmpty());
        bench.offered()->click();
        auto *dialog = bench.window.findChild<SecretDialog *>();
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>()->setText(u"S3CRET"_s);
        dialog->accept();
        QCOMPARE(bench.retried.size(), 1);
        QVERIFY(bench.resolve(userTarget()));
        QCOMPARE(bench.keychain->kept.size(), std::size_t(1));
        QVERIFY(bench.notice().isEmpty());
    }

    void whatATestNeedsIsAskedForOverItsDialog() // the window's notices lie behind it
    {
        Bench bench;
        bench.home.writeContext(u"prod"_s, "{\"token\": \"op://vault/item\"}");
        bench.setup.askFirst();
        auto *dialog = bench.window.findChild<FirstRunDialog *>();
        QSignalSpy asked(dialog, &FirstRunDialog::testAsked);
        auto *contexts = dialog->findChild<QComboBox *>();
        QTRY_COMPARE(contexts->currentData().toString(), u"prod"_s);
        emit dialog->testAsked(contextTarget(u"prod"_s));
        QVERIFY(!bench.resolve(contextTarget(u"prod"_s)));
        auto *box = dialog->findChild<QMessageBox *>();
        QVERIFY(box);
        QVERIFY2(!bench.notice().contains("op read"_L1), qPrintable(bench.notice()));
        QVERIFY(!bench.resolve(contextTarget(u"prod"_s)));
        QCOMPARE(dialog->findChildren<QMessageBox *>().size(), 1); // one at a time
        // Another target's is none of this dialog's.
        QVERIFY(!bench.resolve(userTarget()));
        QTRY_VERIFY(bench.notice().contains(shownTarget(userTarget())));
        for (QAbstractButton *candidate : box->buttons()) {
            if (candidate->text().remove(u'&') == "Run in This Session"_L1)
                candidate->click();
        }
        QCOMPARE(bench.retried.size(), 1);
    }

    void aLaxFileIsMadePrivateByAClick() // case 63
    {
        Bench bench;
        const QString file
            = bench.home.writeContext(u"prod"_s, "{}", QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
        QVERIFY(bench.resolve(contextTarget(u"prod"_s)));
        QTRY_VERIFY(bench.notice().contains(file));
        bench.offered()->click();
        QTRY_VERIFY(!(QFile::permissions(file) & QFile::ReadOther));
    }

    void aProgramIsAllowedForThisSessionOrForGood_data() // case 65
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<bool>("isSaved");
        QTest::addColumn<bool>("isRetried");
        QTest::newRow("once") << u"Run in This Session"_s << false << true;
        QTest::newRow("always") << u"Always Run It"_s << true << true;
        QTest::newRow("never") << u"Cancel"_s << false << false;
    }
    void aProgramIsAllowedForThisSessionOrForGood()
    {
        QFETCH(const QString, button);
        QFETCH(const bool, isSaved);
        QFETCH(const bool, isRetried);
        Bench bench;
        bench.home.writeContext(u"prod"_s, "{\"token\": \"op://vault/item\"}");
        QVERIFY(!bench.resolve(contextTarget(u"prod"_s)));
        QTRY_VERIFY(bench.notice().contains("op read op://vault/item"_L1));
        bench.offered()->click();
        auto *box = bench.window.findChild<QMessageBox *>();
        QVERIFY(box);
        QVERIFY(box->informativeText().contains("op read op://vault/item"_L1));
        QCOMPARE(box->defaultButton()->text().remove(u'&'), u"Cancel"_s);
        for (QAbstractButton *candidate : box->buttons()) {
            if (candidate->text().remove(u'&') == button)
                candidate->click();
        }
        QCOMPARE(bench.retried.size(), int(isRetried));
        const QList<AskedProgram> expected{
            {.context = u"prod"_s, .program = {u"op"_s, u"read"_s, u"op://vault/item"_s}}};
        QCOMPARE(bench.settings.allowedPrograms(), isSaved ? expected : QList<AskedProgram>());
        const QByteArray file = bench.saved();
        QCOMPARE(file.contains("op://vault/item"), isSaved);
    }
};

} // namespace stalewatch

QTEST_MAIN(stalewatch::TargetSetupTest)
#include "tst_targetsetup.moc"

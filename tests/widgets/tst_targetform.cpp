// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/loginfields.h"
#include "widgets/dialogs/secretdialog.h"
#include "widgets/dialogs/targetdialog.h"
#include "widgets/dialogs/targetform.h"
#include "widgets/dialogs/targetsdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

QLineEdit *address(const QWidget &form)
{
    for (QLineEdit *edit : form.findChildren<QLineEdit *>()) {
        if (edit->placeholderText() == "localhost:8222"_L1)
            return edit;
    }
    return nullptr;
}

/// All that a person could read or copy from the fields of @p parent.
QString everythingIn(const QWidget &parent)
{
    QString all;
    for (const QLineEdit *edit : parent.findChildren<QLineEdit *>())
        all += edit->text() + edit->displayText() + edit->placeholderText() + u'\n';
    for (const QLabel *label : parent.findChildren<QLabel *>())
        all += label->text() + u'\n';
    return all;
}

/// What secretTyped() handed out, as a test's hands.
struct Heard
{
    template <class Sender>
    explicit Heard(Sender &sender)
    {
        QObject::connect(
            &sender, &Sender::secretTyped, &sender, [this](const QString &key, const SharedSecret &secret) {
                keys.append(key);
                secrets.append(secret->expose().toByteArray());
            });
    }
    QStringList keys{};
    QByteArrayList secrets{};
};

} // namespace

class TargetFormTest final : public QObject
{
    Q_OBJECT

private slots:
    void aSecretInAnAddressLeavesIt_data() // case 66
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("user");
        QTest::newRow("token") << u"nats://S3CRET@n1"_s << u"nats://n1:4222"_s << QString();
        QTest::newRow("password") << u"nats://bob:S3CRET@n1,n2"_s << u"nats://n1:4222,nats://n2:4222"_s << u"bob"_s;
        QTest::newRow("a proxy's") << u"http://bob:S3CRET@n1"_s << u"http://n1:8222"_s << u"bob"_s;
    }
    void aSecretInAnAddressLeavesIt()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, shown);
        QFETCH(const QString, user);
        TargetForm form;
        Heard heard(form);
        address(form)->setText(typed);
        const Result<Target> target = form.takeTarget();
        QVERIFY2(target, target ? "" : qPrintable(target.error().why));
        QCOMPARE(shownTarget(*target), shown);
        QCOMPARE(address(form)->text(), shown);
        QVERIFY(!address(form)->isUndoAvailable());
        QCOMPARE(target->login.user, user);
        QCOMPARE(heard.secrets, QByteArrayList{"S3CRET"});
        QCOMPARE(heard.keys, QStringList{user.isEmpty() ? target->login.tokenKey : target->login.passwordKey});
        QVERIFY(heard.keys[0].startsWith("profile/"_L1));
        QVERIFY(!everythingIn(form).contains("S3CRET"_L1));
        const Result<Target> again = form.takeTarget(); // nothing new was typed
        QCOMPARE(*again, *target);
        QCOMPARE(heard.keys.size(), 1);
    }

    void aPastedSecretIsHiddenAsSoonAsTheFieldIsLeft() // case 66
    {
        TargetForm form;
        address(form)->setText(u"nats://S3CRET@n1"_s);
        QTest::keyClick(address(form), Qt::Key_Return);
        QCOMPARE(address(form)->text(), u"nats://n1:4222"_s);
        for (const QLineEdit *edit : form.findChildren<QLineEdit *>())
            QVERIFY(!edit->displayText().contains("S3CRET"_L1));
    }

    void aTargetComesBackAsItWas_data()
    {
        QTest::addColumn<Target>("target");
        QTest::newRow("context") << contextTarget(u"my prod"_s);
        Target nats = parseTarget(u"nats://n1,tls://n2:4443"_s).value();
        QTest::newRow("no login") << nats;
        nats.login = {.context = u"prod"_s, .tlsFirst = true};
        QTest::newRow("a context with other servers") << nats;
        nats.login = {.credsFile = u"/x.creds"_s};
        QTest::newRow("creds") << nats;
        nats.login = {.nkeyFile = u"/x.nk"_s};
        QTest::newRow("nkey") << nats;
        nats.login = {.user = u"bob"_s, .passwordKey = u"profile/1/password"_s};
        QTest::newRow("user") << nats;
        nats.login = {.tokenKey = u"profile/1/token"_s};
        nats.caFile = u"/ca.pem"_s;
        QTest::newRow("token") << nats;
    }
    void aTargetComesBackAsItWas()
    {
        QFETCH(const Target, target);
        TargetForm form;
        Heard heard(form);
        form.setTarget(target);
        const Result<Target> taken = form.takeTarget();
        QVERIFY(taken);
        QCOMPARE(taken->login, target.login);
        QCOMPARE(*taken, target);
        QVERIFY(heard.keys.isEmpty());
    }

    void theContextOfTheCliIsOfferedFirst()
    {
        LoginFields fields;
        fields.setContexts({{.name = u"a"_s}, {.name = u"b"_s, .isSelected = true}});
        fields.findChild<QComboBox *>()->setCurrentIndex(int(LoginFields::Kind::Context));
        QCOMPARE(fields.login(), (LoginReference{.context = u"b"_s}));
        fields.setLogin({.context = u"gone"_s});
        fields.setContexts({{.name = u"a"_s}, {.name = u"b"_s, .isSelected = true}});
        QCOMPARE(fields.login(), (LoginReference{.context = u"gone"_s}));
    }

    void aMonitoringAddressTakesAUserOnly()
    {
        TargetForm form;
        form.setTarget(parseTarget(u"http://n1"_s).value());
        form.findChild<LoginFields *>()->setLogin({.credsFile = u"/x.creds"_s});
        const Result<Target> target = form.takeTarget();
        QVERIFY(!target);
        QVERIFY(target.error().why.contains("nats://"_L1));
    }

    void aTestTellsWhatIsThereAndTakesNothing()
    {
        TargetDialog dialog(u"Add"_s, u"Test and add"_s);
        QSignalSpy asked(&dialog, &TargetDialog::testAsked);
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        address(dialog)->setText(u"nats://n1"_s);
        for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (button->text() == "T&est"_L1)
                button->click();
        }
        QCOMPARE(asked.size(), 1);
        dialog.answerTest(asked[0][0].value<Target>(),
            TargetFinding{.sight = TargetFinding::Sight::SystemAccount,
                .servers = 3,
                .connections = 1204,
                .versions = {u"2.10.27"_s}});
        QVERIFY(accepted.isEmpty());
        const QString shown = everythingIn(dialog);
        QVERIFY2(shown.contains("3 server"_L1) && shown.contains("204 connection"_L1)
                && shown.contains("version 2.10.27, system account"_L1),
            qPrintable(shown));
    }

    void theListSaysWhereALoginComesFrom()
    {
        Target creds = parseTarget(u"nats://n1"_s).value();
        creds.login.credsFile = u"~/x.creds"_s;
        const TargetsDialog dialog({contextTarget(u"prod"_s), creds, parseTarget(u"n1"_s).value()});
        const auto *list = dialog.findChild<QListWidget *>();
        QCOMPARE(list->item(0)->text(), u"context prod"_s);
        QCOMPARE(list->item(1)->text(), u"nats://n1:4222 (creds ~/x.creds)"_s);
        QCOMPARE(list->item(2)->text(), u"http://n1:8222"_s);
    }

    void aSecretIsAskedForAndLeavesItsField() // case 64
    {
        SecretDialog kept(u"The password of bob:"_s, true);
        kept.findChild<QLineEdit *>()->setText(u"S3CRET"_s);
        QVERIFY(kept.isToBeKept());
        QCOMPARE(kept.findChild<QLineEdit *>()->displayText().count(u'S'), 0);
        QCOMPARE(kept.takeSecret()->expose().toByteArray(), "S3CRET");
        QVERIFY(!everythingIn(kept).contains("S3CRET"_L1));
        const SecretDialog session(u"The password of bob:"_s, false); // there is no keychain
        QVERIFY(!session.isToBeKept());
    }
};

} // namespace stalewatch

QTEST_MAIN(stalewatch::TargetFormTest)
#include "tst_targetform.moc"

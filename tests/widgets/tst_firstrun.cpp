// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/firstrundialog.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

/// The dialog as a person at the keyboard meets it.
struct Bench
{
    Bench() { dialog.show(); }

    [[nodiscard]] QPushButton *go() const
    {
        for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (button->isDefault())
                return button;
        }
        return nullptr;
    }
    [[nodiscard]] QString goes() const { return go()->text().remove(u'&'); }
    [[nodiscard]] bool says(const QString &part) const
    {
        const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&part](const QLabel *label) { return label->text().contains(part); });
    }
    void press(int key, Qt::KeyboardModifier modifier = Qt::NoModifier)
    {
        QWidget *focus = dialog.focusWidget();
        QTest::keyClick(focus ? focus : &dialog, Qt::Key(key), modifier);
    }

    FirstRunDialog dialog{};
    QSignalSpy asked{&dialog, &FirstRunDialog::testAsked};
    QSignalSpy chosen{&dialog, &FirstRunDialog::targetChosen};
    QSignalSpy accepted{&dialog, &QDialog::accepted};
    QSignalSpy rejected{&dialog, &QDialog::rejected};
    QComboBox *contexts = dialog.findChild<QComboBox *>();
    QLineEdit *url = dialog.findChild<QLineEdit *>();
};

const TargetFinding found{
    .sight = TargetFinding::Sight::SystemAccount, .servers = 3, .connections = 1204, .versions = {u"2.10.27"_s}};

} // namespace

class FirstRunTest final : public QObject
{
    Q_OBJECT

private slots:
    void aDemoThatDidNotStartIsNotOffered()
    {
        Bench bench;
        bench.dialog.setDemoMissing();
        QVERIFY(bench.says(u"could not be started"_s));
        QVERIFY(!bench.says(u"running"_s));
        QCOMPARE(bench.goes(), u"Test"_s);
        QCOMPARE(bench.dialog.focusWidget(), bench.url);
        QTest::keyClicks(bench.url, u"http://n1:8222"_s);
        bench.press(Qt::Key_Return);
        QCOMPARE(bench.asked.size(), 1);
    }

    void returnAndEscapeAreTheDemo_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("return") << int(Qt::Key_Return);
        QTest::newRow("escape") << int(Qt::Key_Escape);
    }
    void returnAndEscapeAreTheDemo()
    {
        QFETCH(const int, key);
        Bench bench;
        QCOMPARE(bench.goes(), u"Open the demo"_s);
        bench.press(key);
        QCOMPARE(bench.rejected.size(), 1);
        QVERIFY(bench.asked.isEmpty() && bench.chosen.isEmpty());
    }

    void anAddressIsTestedToldAndSavedByTheKeyboardAlone()
    {
        Bench bench;
        bench.url->setFocus();
        QTest::keyClicks(bench.url, u"nats://n1,n2"_s);
        QCOMPARE(bench.goes(), u"Test"_s);
        bench.press(Qt::Key_Return);
        QCOMPARE(bench.asked.size(), 1);
        const auto target = bench.asked[0][0].value<Target>();
        QCOMPARE(shownTarget(target), u"nats://n1:4222,nats://n2:4222"_s);
        QVERIFY(!bench.go()->isEnabled());
        bench.dialog.answerTest(target, found);
        QVERIFY(bench.says(u"version 2.10.27, system account"_s));
        QVERIFY(bench.chosen.isEmpty()); // it is told before it is saved
        QCOMPARE(bench.goes(), u"Save and open"_s);
        bench.press(Qt::Key_Return);
        QCOMPARE(bench.chosen.size(), 1);
        QCOMPARE(bench.chosen[0][0].value<Target>(), target);
        QCOMPARE(bench.accepted.size(), 1);
    }

    void aContextIsTestedAndSaved()
    {
        Bench bench;
        bench.dialog.setContexts(
            {{.name = u"lab"_s}, {.name = u"prod"_s, .servers = u"nats://n1"_s, .isSelected = true}});
        QCOMPARE(bench.contexts->currentText(), u"prod (nats://n1)"_s); // the CLI's own
        QCOMPARE(bench.goes(), u"Open the demo"_s);                     // and still nobody has chosen it
        bench.dialog.findChildren<QRadioButton *>().at(1)->click();
        bench.go()->click();
        QCOMPARE(bench.asked.size(), 1);
        QCOMPARE(bench.asked[0][0].value<Target>(), contextTarget(u"prod"_s));
        bench.dialog.answerTest(contextTarget(u"prod"_s), found);
        bench.go()->click();
        QCOMPARE(bench.chosen.size(), 1);
    }

    void aSurveyIsToldInOneSentence()
    {
        const Survey survey{.isSystemAccount = true,
            .connections = 12,
            .servers = {{.version = "2.10.27"}, {.version = "2.9.10"}, {.version = "2.10.27"}}};
        const TargetFinding finding = findingOf(survey);
        QCOMPARE(finding.servers, 3);
        QCOMPARE(finding.versions, QStringList({u"2.10.27"_s, u"2.9.10"_s}));
        QVERIFY(findingWords(finding).endsWith("system account"_L1));
        QVERIFY(findingWords(findingOf(Survey{})).contains("ordinary account"_L1));
    }

    void whatIsWrongIsSaidAndSavesNothing()
    {
        Bench bench;
        QTest::keyClicks(bench.url, u"ws://n1"_s);
        bench.go()->click();
        QVERIFY(bench.asked.isEmpty());
        QVERIFY(bench.says(u"nats://host:4222"_s));
        bench.url->clear();
        QTest::keyClicks(bench.url, u"n1"_s);
        bench.go()->click();
        const Failure failure{Failure::Kind::Unreachable, u"GET http://n1:8222/varz"_s, u"refused <b>"_s};
        bench.dialog.answerTest(bench.asked[0][0].value<Target>(), tl::unexpected(failure));
        QVERIFY(bench.says(u"refused <b>"_s));
        QCOMPARE(bench.goes(), u"Test"_s);
        QVERIFY(bench.chosen.isEmpty());
    }

    void anAnswerToAnotherChoiceIsDropped()
    {
        Bench bench;
        QTest::keyClicks(bench.url, u"n1"_s);
        bench.go()->click();
        QTest::keyClicks(bench.url, u"0"_s);
        bench.dialog.answerTest(bench.asked[0][0].value<Target>(), found);
        QCOMPARE(bench.goes(), u"Test"_s);
    }

    void aSecretInTheAddressIsHandedOutAndGone_data() // case 66
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("user");
        QTest::newRow("token") << u"nats://S3CRET@n1"_s << u"nats://n1:4222"_s << QString();
        QTest::newRow("password") << u"nats://bob:S3CRET@n1"_s << u"nats://n1:4222"_s << u"bob"_s;
        QTest::newRow("a proxy's") << u"https://bob:S3CRET@n1"_s << u"https://n1:443"_s << u"bob"_s;
    }
    void aSecretInTheAddressIsHandedOutAndGone()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, shown);
        QFETCH(const QString, user);
        Bench bench;
        QString key;
        QByteArray secret;
        connect(&bench.dialog, &FirstRunDialog::secretTyped, this, [&](const QString &of, const SharedSecret &what) {
            key = of;
            secret = what->expose().toByteArray();
        });
        QTest::keyClicks(bench.url, typed);
        bench.go()->click();
        QCOMPARE(secret, "S3CRET");
        QCOMPARE(bench.url->text(), shown);
        const auto target = bench.asked[0][0].value<Target>();
        QCOMPARE(target.login.user, user);
        QCOMPARE(user.isEmpty() ? target.login.tokenKey : target.login.passwordKey, key);
        QVERIFY(!bench.says(u"S3CRET"_s));
        bench.dialog.answerTest(target, tl::unexpected(Failure{}));
        bench.go()->click(); // again, with what is remembered
        QCOMPARE(bench.asked.last()[0].value<Target>(), target);
    }

    void withoutContextsThereIsNoneToChoose()
    {
        const Bench bench;
        QVERIFY(!bench.contexts->isEnabled());
        QVERIFY(!bench.dialog.findChildren<QRadioButton *>().at(1)->isEnabled());
    }

    void theDialogFitsIntoASmallScreen() // 1024 x 768
    {
        Bench bench;
        bench.dialog.setContexts(
            {{.name = QString(200, u'x'), .description = QString(200, u'y'), .servers = QString(200, u'z')}});
        QVERIFY(bench.dialog.sizeHint().width() < 900);
        QVERIFY(bench.dialog.sizeHint().height() < 600);
    }
};

} // namespace stalewatch

QTEST_MAIN(stalewatch::FirstRunTest)
#include "tst_firstrun.moc"

// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/aboutdialog.h"
#include "widgets/dialogs/preferencesdialog.h"
#include "widgets/dialogs/savebundledialog.h"
#include "widgets/dialogs/targetdialog.h"
#include "widgets/dialogs/targetsdialog.h"
#include "widgets/palette.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace stalewatch;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Target target(const QString &typed)
{
    return parseTarget(typed).value_or(Target{});
}

Failure refused()
{
    return {Failure::Kind::Unreachable, u"GET http://n1:8222/varz"_s, u"connection refused <img src='/dev/zero'>"_s};
}

/// The button of @p parent whose words, without mnemonic, are @p words.
QAbstractButton *button(const QWidget &parent, const QString &words)
{
    for (QAbstractButton *candidate : parent.findChildren<QAbstractButton *>()) {
        if (candidate->text().remove(u'&') == words)
            return candidate;
    }
    return nullptr;
}

QLineEdit *address(const QWidget &parent)
{
    for (QLineEdit *edit : parent.findChildren<QLineEdit *>()) {
        if (edit->placeholderText() == u"localhost:8222"_s)
            return edit;
    }
    return nullptr;
}

bool showsText(const QWidget &parent, const QString &part)
{
    const QList<QLabel *> labels = parent.findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&part](const QLabel *label) { return label->text().contains(part); });
}

/// WCAG 2.1, relative luminance and contrast ratio.
double luminance(const QColor &colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double high = std::max(luminance(a), luminance(b));
    return (high + 0.05) / (std::min(luminance(a), luminance(b)) + 0.05);
}

} // namespace

class TestDialogs final : public QObject
{
    Q_OBJECT

private slots:
    void namesAreOnlyHiddenWhereAddressesAre()
    {
        SaveBundleDialog dialog;
        auto *people = button(dialog, u"Replace addresses and users"_s);
        auto *names = button(dialog, u"Replace names that clients gave themselves, too"_s);
        QVERIFY(people && names);
        QVERIFY(!names->isEnabled());
        QVERIFY(!dialog.hidesPeople() && !dialog.hidesNames());
        people->click();
        names->click();
        QVERIFY(dialog.hidesPeople() && dialog.hidesNames());
        people->click();
        QVERIFY(!dialog.hidesPeople() && !dialog.hidesNames());
        QVERIFY(!names->isEnabled());
        QVERIFY(button(dialog, u"Choose file..."_s));
    }

    void aTargetIsTestedBeforeItIsTaken()
    {
        TargetDialog dialog(u"Add"_s, u"Test and add"_s);
        QSignalSpy asked(&dialog, &TargetDialog::testAsked);
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        address(dialog)->setText(u"n1"_s);
        button(dialog, u"Test and add"_s)->click();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.constFirst().constFirst().value<Target>(), target(u"n1"_s));
        QVERIFY(accepted.isEmpty());
        dialog.answerTest(target(u"n1"_s), TargetFinding{});
        QCOMPARE(accepted.size(), 1);
        QCOMPARE(dialog.target(), target(u"n1"_s));
    }

    void aTargetThatDoesNotAnswerIsTakenOnlyWhenInsistedUpon()
    {
        TargetDialog dialog(u"Add"_s, u"Test and add"_s);
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        QAbstractButton *anyway = button(dialog, u"Save without an answer"_s);
        QVERIFY(anyway->isHidden());
        address(dialog)->setText(u"n1"_s);
        button(dialog, u"Test and add"_s)->click();
        dialog.answerTest(target(u"n1"_s), tl::unexpected(refused()));
        QVERIFY(accepted.isEmpty());
        QVERIFY(showsText(dialog, u"connection refused"_s));
        QVERIFY(!anyway->isHidden());
        anyway->click();
        QCOMPARE(accepted.size(), 1);
        QCOMPARE(dialog.target(), target(u"n1"_s));
    }

    // case 31
    void aServersWordsAreNeverReadAsMarkup()
    {
        TargetDialog dialog(u"Add"_s, u"Test and add"_s);
        address(dialog)->setText(u"n1"_s);
        button(dialog, u"Test and add"_s)->click();
        dialog.answerTest(target(u"n1"_s), tl::unexpected(refused()));
        QVERIFY(showsText(dialog, u"<img src='/dev/zero'>"_s));
        for (const QLabel *label : dialog.findChildren<QLabel *>()) {
            if (label->text().contains(u'<'))
                QCOMPARE(label->textFormat(), Qt::PlainText);
        }
    }

    void anAnswerToOldFieldsIsDropped()
    {
        TargetDialog dialog(u"Add"_s, u"Test and add"_s);
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        address(dialog)->setText(u"n1"_s);
        button(dialog, u"Test and add"_s)->click();
        address(dialog)->setText(u"n2"_s);
        dialog.answerTest(target(u"n1"_s), TargetFinding{});
        QVERIFY(accepted.isEmpty());
        button(dialog, u"Test and add"_s)->click();
        dialog.answerTest(target(u"n1"_s), TargetFinding{});
        QVERIFY(accepted.isEmpty());
        dialog.answerTest(target(u"n2"_s), TargetFinding{});
        QCOMPARE(accepted.size(), 1);
    }

    void fieldsThatCannotBeReadAreSaidAndNotTested()
    {
        TargetDialog dialog(u"Add"_s, u"Test and add"_s);
        QSignalSpy asked(&dialog, &TargetDialog::testAsked);
        address(dialog)->setText(u"ws://n1:4222"_s);
        button(dialog, u"Test and add"_s)->click();
        QVERIFY(asked.isEmpty());
        QVERIFY(showsText(dialog, u"monitoring address"_s));

        Target half = target(u"https://n1"_s);
        half.certificateFile = u"/etc/client.pem"_s;
        dialog.setTarget(half);
        button(dialog, u"Test and add"_s)->click();
        QVERIFY(asked.isEmpty());
        QVERIFY(showsText(dialog, u"belong together"_s));
    }

    void theFilesOfATargetStayWithIt()
    {
        Target full = target(u"https://mon.example.org/nats"_s);
        full.caFile = u"/etc/ca.pem"_s;
        full.certificateFile = u"/etc/client.pem"_s;
        full.keyFile = u"/etc/client.key"_s;
        TargetDialog dialog(u"Edit"_s, u"Test and save"_s);
        dialog.setTarget(full);
        QSignalSpy asked(&dialog, &TargetDialog::testAsked);
        button(dialog, u"Test and save"_s)->click();
        QCOMPARE(asked.constFirst().constFirst().value<Target>(), full);
    }

    void targetsAreAddedEditedAndRemoved()
    {
        TargetsDialog dialog({target(u"n1"_s)});
        connect(&dialog, &TargetsDialog::testAsked, &dialog,
            [&dialog](const Target &asked) { dialog.answerTest(asked, TargetFinding{}); });

        button(dialog, u"Add…"_s)->click();
        typeAndTake(dialog, u"n2"_s, u"Test and add"_s);
        QCOMPARE(dialog.targets(), (QList<Target>{target(u"n1"_s), target(u"n2"_s)}));

        dialog.findChild<QListWidget *>()->setCurrentRow(0);
        button(dialog, u"Edit…"_s)->click();
        typeAndTake(dialog, u"n3"_s, u"Test and save"_s);
        QCOMPARE(dialog.targets(), (QList<Target>{target(u"n3"_s), target(u"n2"_s)}));

        button(dialog, u"Edit…"_s)->click();
        typeAndTake(dialog, u"n2"_s, u"Test and save"_s);
        QCOMPARE(dialog.targets(), (QList<Target>{target(u"n2"_s)}));

        button(dialog, u"Remove"_s)->click();
        QVERIFY(dialog.targets().isEmpty());
        QVERIFY(!button(dialog, u"Remove"_s)->isEnabled());
    }

    void preferencesComeBackAsTheyWere()
    {
        const Preferences before{
            .interval = 2500ms, .goneFor = 300s, .theme = Theme::Dark, .language = u"de"_s, .notifications = true};
        PreferencesDialog dialog(before, {u"de"_s, u"en"_s});
        QSignalSpy asked(&dialog, &PreferencesDialog::preferencesAsked);
        QCOMPARE(dialog.preferences(), before);
        dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
        QVERIFY(asked.isEmpty());
    }

    void changedPreferencesAreAskedForOnce()
    {
        PreferencesDialog dialog(Preferences{}, {u"de"_s});
        QSignalSpy asked(&dialog, &PreferencesDialog::preferencesAsked);
        dialog.findChild<QDoubleSpinBox *>()->setValue(0.5);
        dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Apply)->click();
        dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.constFirst().constFirst().value<Preferences>().interval, 500ms);
    }

    void aLanguageThatIsGoneIsTheSystems()
    {
        const PreferencesDialog dialog(Preferences{.language = u"tlh"_s}, {u"de"_s});
        QVERIFY(dialog.preferences().language.isEmpty());
    }

    void theAboutDialogCopiesVersions()
    {
        const AboutDialog dialog({{u"Qt"_s, u"6.4.2"_s, u"LGPL-3.0-only"_s}}, u"Linux 6.1\n"_s);
        button(dialog, u"Copy diagnostics"_s)->click();
        const QString copied = QGuiApplication::clipboard()->text();
        QCOMPARE(copied, dialog.diagnostics());
        QVERIFY(copied.contains(u"Qt 6.4.2"_s));
        QVERIFY(copied.contains(u"Linux 6.1"_s));
    }

    void everyThemeIsNamedOnce()
    {
        for (const ThemeEntry &entry : themes()) {
            QCOMPARE(themeNamed(QLatin1StringView(entry.id)), entry.theme);
            QCOMPARE(idOf(entry.theme), entry.id);
        }
        QCOMPARE(themeNamed(u"solarized"), Theme::System);
    }

    void everyThemeCanBeRead_data()
    {
        QTest::addColumn<int>("theme");
        for (const ThemeEntry &entry : themes()) {
            if (entry.theme != Theme::System)
                QTest::newRow(entry.id) << int(entry.theme);
        }
    }
    void everyThemeCanBeRead()
    {
        QFETCH(int, theme);
        for (const QColor &ground : {QColor(Qt::white), QColor(Qt::black)}) {
            const QPalette palette = paletteOf(Theme(theme), QPalette(ground));
            using P = QPalette;
            for (const auto &[ink, on] : {std::pair(P::WindowText, P::Window), std::pair(P::Text, P::Base),
                     std::pair(P::Text, P::AlternateBase), std::pair(P::ButtonText, P::Button),
                     std::pair(P::HighlightedText, P::Highlight), std::pair(P::ToolTipText, P::ToolTipBase),
                     std::pair(P::Link, P::Base), std::pair(P::PlaceholderText, P::Base)})
                QVERIFY2(contrast(palette.color(ink), palette.color(on)) >= 4.5, qPrintable(QString::number(ink)));
            for (const QColor &status : {StatusColours::in(palette).ok, StatusColours::in(palette).warning,
                     StatusColours::in(palette).critical, StatusColours::in(palette).unknown})
                QVERIFY(contrast(status, palette.color(P::Base)) >= 3);
        }
    }

    void themesAreDarkOrLightAsTheySay()
    {
        const QPalette bright(QColor(Qt::white));
        const QPalette dim(QColor(Qt::black));
        QVERIFY(!isDark(paletteOf(Theme::Light, dim)));
        QVERIFY(isDark(paletteOf(Theme::Dark, bright)));
        QVERIFY(isHighContrast(paletteOf(Theme::HighContrast, bright)));
        QVERIFY(isHighContrast(paletteOf(Theme::HighContrast, dim)));
        QVERIFY(!isDark(paletteOf(Theme::HighContrast, bright)));
        QVERIFY(isDark(paletteOf(Theme::HighContrast, dim)));
        QVERIFY(isDark(paletteOf(Theme::System, dim)));
    }

    // case 106
    void aThemeIsAppliedWhileRunningAndTakenBack()
    {
        const QPalette before = QApplication::palette();
        Themer themer;
        themer.apply(isDark(before) ? Theme::Light : Theme::Dark);
        QVERIFY(isDark(QApplication::palette()) != isDark(before));
        themer.apply(Theme::System);
        QCOMPARE(QApplication::palette().color(QPalette::Window), before.color(QPalette::Window));
        QCOMPARE(QApplication::palette().color(QPalette::Text), before.color(QPalette::Text));
    }

    void noMnemonicIsGivenTwice_data() { everyDialog(); }
    void noMnemonicIsGivenTwice()
    {
        const std::unique_ptr<QDialog> dialog = made();
        QStringList seen;
        static const QRegularExpression mnemonic(u"&([^&])"_s);
        for (const QWidget *child : dialog->findChildren<QWidget *>()) {
            const QString key = mnemonic.match(child->property("text").toString()).captured(1).toLower();
            if (key.isEmpty() || child->isHidden())
                continue;
            QVERIFY2(!seen.contains(key), qPrintable(key));
            seen.append(key);
        }
    }

    // case 108
    void everyFieldHasAName_data() { everyDialog(); }
    void everyFieldHasAName()
    {
        const std::unique_ptr<QDialog> dialog = made();
        for (const QWidget *child : dialog->findChildren<QWidget *>()) {
            if ((child->focusPolicy() & Qt::TabFocus) == 0 || child->objectName().startsWith(u"qt_"_s))
                continue;
            QVERIFY2(isNamed(*dialog, *child), child->metaObject()->className());
        }
    }

private:
    static void typeAndTake(QDialog &parent, const QString &typed, const QString &words)
    {
        auto *dialog = parent.findChild<TargetDialog *>();
        QVERIFY(dialog);
        address(*dialog)->setText(typed);
        button(*dialog, words)->click();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    static void everyDialog()
    {
        QTest::addColumn<int>("which");
        QTest::newRow("target") << 0;
        QTest::newRow("targets") << 1;
        QTest::newRow("preferences") << 2;
        QTest::newRow("about") << 3;
    }

    static std::unique_ptr<QDialog> made()
    {
        QFETCH(int, which);
        switch (which) {
        case 0:
            return std::make_unique<TargetDialog>(u"Add"_s, u"&Test and add"_s);
        case 1:
            return std::make_unique<TargetsDialog>(QList<Target>{target(u"n1"_s)});
        case 2:
            return std::make_unique<PreferencesDialog>(Preferences{}, QStringList{u"de"_s});
        default:
            return std::make_unique<AboutDialog>(QList<Component>{{u"Qt"_s, u"6"_s, u"LGPL"_s}}, QString());
        }
    }

    /// By its own words, an accessible name, or a label that is its buddy or that of a field it is part of.
    static bool isNamed(const QDialog &dialog, const QWidget &widget)
    {
        if (!widget.accessibleName().isEmpty() || !widget.property("text").toString().isEmpty())
            return true;
        const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&widget](const QLabel *label) {
            const QWidget *buddy = label->buddy();
            return buddy != nullptr
                && (buddy == &widget || buddy->isAncestorOf(&widget) || buddy->focusProxy() == &widget);
        });
    }
};

QTEST_MAIN(TestDialogs)
#include "tst_dialogs.moc"

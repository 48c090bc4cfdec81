// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/connectioncolumns.h"
#include "models/tables/servercolumns.h"
#include "widgets/dialogs/aboutdialog.h"
#include "widgets/dialogs/preferencesdialog.h"
#include "widgets/dialogs/targetdialog.h"
#include "widgets/dialogs/targetsdialog.h"
#include "widgets/keysdialog.h"
#include "widgets/mainwindow.h"

#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QTabWidget>
#include <QTest>
#include <QTranslator>

#include <algorithm>

using namespace stalewatch;
using namespace Qt::StringLiterals;

namespace {

/// A language in which every text stands in brackets and is longer than in English: what has none cannot be translated.
class PseudoLocale final : public QTranslator
{
public:
    [[nodiscard]] QString translate(const char *, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        return u"⟦"_s + text + QString(text.size() * 2 / 5, u'·') + u"⟧"_s;
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

bool isTranslated(const QString &text)
{
    // Addresses, the server's own names, and values.
    static const QStringList examples{u"localhost:8222"_s, u"ping_&interval"_s, u"ping_max"_s, u"2m"_s};
    const bool hasWords = std::ranges::any_of(text, [](QChar c) { return c.isLetter(); });
    return !hasWords || text.contains(u'⟦') || examples.contains(text);
}

/// Everything a person may read or hear of @p widget itself.
QStringList textsOf(const QWidget &widget)
{
    QStringList texts{widget.toolTip(), widget.statusTip(), widget.whatsThis(), widget.accessibleName(),
        widget.accessibleDescription()};
    if (widget.isWindow())
        texts.append(widget.windowTitle());
    for (const char *property : {"text", "title", "placeholderText", "suffix", "prefix", "specialValueText"})
        texts.append(widget.property(property).toString());
    if (const auto *tabs = qobject_cast<const QTabWidget *>(&widget)) {
        for (int i = 0; i < tabs->count(); ++i)
            texts << tabs->tabText(i) << tabs->tabToolTip(i);
    }
    if (const auto *box = qobject_cast<const QComboBox *>(&widget)) {
        for (int i = 0; i < box->count(); ++i)
            texts.append(box->itemText(i));
    }
    if (const auto *header = qobject_cast<const QHeaderView *>(&widget); header && header->model()) {
        for (int i = 0; i < header->count(); ++i)
            texts.append(header->model()->headerData(i, header->orientation()).toString());
    }
    for (const QAction *action : widget.actions())
        texts << action->text() << action->toolTip() << action->statusTip();
    return texts;
}

/// The texts of @p root and all within it that no translator can reach, but for @p names.
QStringList untranslatable(const QWidget &root, const QStringList &names = {})
{
    QList<const QWidget *> widgets{&root};
    for (const QWidget *child : root.findChildren<QWidget *>())
        widgets.append(child);
    QStringList found;
    for (const QWidget *widget : widgets) {
        for (const QString &text : textsOf(*widget)) {
            if (!isTranslated(text) && !names.contains(text))
                found.append(QString::fromLatin1(widget->metaObject()->className()) + u": "_s + text);
        }
    }
    return found;
}

LocalTime stoppedClock()
{
    return LocalTime(std::chrono::hours(1));
}

} // namespace

/// What would stay English in every language.
class TestPseudoLocale final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(QCoreApplication::installTranslator(&m_pseudo)); }

    // case 107
    void everyTextOfTheWindowCanBeTranslated()
    {
        MainWindow window(stoppedClock);
        window.show();
        window.tell(QString());
        QVERIFY2(untranslatable(window).isEmpty(), qPrintable(untranslatable(window).join(u'\n')));
    }

    void everyTextOfTheDialogsCanBeTranslated()
    {
        const TargetDialog target(u"⟦Add⟧"_s, u"⟦Test⟧"_s);
        const TargetsDialog targets({});
        const PreferencesDialog preferences({}, {u"de"_s});
        const AboutDialog about({}, {});
        const KeysDialog keys;
        for (const QWidget *dialog : std::initializer_list<const QWidget *>{&target, &targets, &preferences, &keys})
            QVERIFY2(untranslatable(*dialog, {u"Deutsch"_s}).isEmpty(),
                qPrintable(untranslatable(*dialog, {u"Deutsch"_s}).join(u'\n')));
        const QStringList name{u"Stalewatch " STALEWATCH_VERSION ""_s};
        QVERIFY2(untranslatable(about, name).isEmpty(), qPrintable(untranslatable(about, name).join(u'\n')));
    }

    void everyColumnCanBeTranslated()
    {
        for (const ConnectionColumn &column : connectionColumns()) {
            QVERIFY2(isTranslated(titleOf(column)), column.id);
            QVERIFY2(isTranslated(hintOf(column)), column.id);
        }
        for (const ServerColumn &column : serverColumns()) {
            QVERIFY2(isTranslated(titleOf(column)), column.id);
            QVERIFY2(isTranslated(hintOf(column)), column.id);
        }
    }

    void anEnglishTextIsFound()
    {
        QWidget root;
        const QLabel label(u"English"_s, &root);
        QCOMPARE(untranslatable(root), (QStringList{u"QLabel: English"_s}));
    }

private:
    PseudoLocale m_pseudo{};
};

QTEST_MAIN(TestPseudoLocale)
#include "tst_pseudolocale.moc"

// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/exporter.h"
#include "tests/support/snapshots.h"

#include <QFileDialog>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<const Order> orderOf(int rows)
{
    std::vector<RowSpec> specs;
    for (int i = 1; i <= rows; ++i)
        specs.push_back({.cid = quint64(i), .name = "client-" + std::to_string(i)});
    return Ranker().rank(snapshotOf({serverOf(1, "n1", specs)}), Question{.number = 1, .filter = u"client-2"_s});
}

} // namespace

/// The export of the window: from the file dialog to the file.
class TestExporter final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }

    void whatIsShownIsWrittenAndSaid()
    {
        const QTemporaryDir folder;
        QWidget window;
        Exporter exporter;
        const QSignalSpy done(&exporter, &Exporter::done);
        exporter.exportRows(orderOf(5), false, firstLocal(), &window);
        auto *dialog = window.findChild<QFileDialog *>();
        QVERIFY(dialog);
        const QString path = folder.filePath(u"rows.csv"_s);
        emit dialog->fileSelected(path);
        QTRY_COMPARE(done.size(), 1);
        QVERIFY(done[0][0].toString().contains(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count("\r\n"), 2); // the header and one row
    }

    void aNameWithoutAnEndGetsThatOfTheFormatChosen()
    {
        QWidget window;
        Exporter exporter;
        exporter.exportRows(orderOf(5), true, firstLocal(), &window);
        auto *dialog = window.findChild<QFileDialog *>();
        for (const QString &filter : dialog->nameFilters()) {
            emit dialog->filterSelected(filter);
            QVERIFY2(filter.contains(u"*."_s + dialog->defaultSuffix()), qPrintable(dialog->defaultSuffix()));
        }
    }

    void withoutAnAnswerThereIsNothingToExport()
    {
        QWidget window;
        Exporter exporter;
        const QSignalSpy told(&exporter, &Exporter::told);
        exporter.exportRows(nullptr, false, firstLocal(), &window);
        QCOMPARE(told.size(), 1);
        QVERIFY(!window.findChild<QFileDialog *>());
    }

    void whatCannotBeWrittenIsTold()
    {
        QWidget window;
        Exporter exporter;
        const QSignalSpy told(&exporter, &Exporter::told);
        const QSignalSpy done(&exporter, &Exporter::done);
        exporter.exportRows(orderOf(5), false, firstLocal(), &window);
        emit window.findChild<QFileDialog *>()->fileSelected(u"/dev/full/rows.csv"_s);
        QTRY_COMPARE(told.size(), 1);
        QVERIFY(told[0][0].toString().contains(u"/dev/full/rows.csv"_s));
        QVERIFY(done.isEmpty());
    }
};

QTEST_MAIN(TestExporter)
#include "tst_exporter.moc"

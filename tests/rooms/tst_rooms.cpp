// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/rooms/houserules.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace stalewatch;
using namespace Qt::StringLiterals;

namespace {

const QString top = QStringLiteral(STALEWATCH_SOURCE_DIR);
constexpr auto licence
    = "// SPDX-FileCopyrightText: The Stalewatch authors\n// SPDX-License-Identifier: GPL-3.0-or-later\n\n"_L1;

QString read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList sourcesIn(const QString &folder)
{
    return QDir(folder).entryList({u"*.cpp"_s, u"*.h"_s}, QDir::Files);
}

} // namespace

/// Reads every source and holds it to the rooms of the house.
class tst_Rooms final : public QObject
{
    Q_OBJECT

private slots:
    void everyRoomKeepsToItsNeighbours_data();
    void everyRoomKeepsToItsNeighbours();
    void theTopHoldsOnlyTheRooms();
    void everySourceIsListed();
    void badSamplesAreComplainedAbout_data();
    void badSamplesAreComplainedAbout();
    void goodSamplesAreNot_data();
    void goodSamplesAreNot();
    void strangersAndUnlistedSourcesAreNoticed();
};

void tst_Rooms::everyRoomKeepsToItsNeighbours_data()
{
    QTest::addColumn<QString>("room");
    for (const char *room : {"models", "widgets", "app", "tests"})
        QTest::newRow(room) << QString::fromLatin1(room);
}

void tst_Rooms::everyRoomKeepsToItsNeighbours()
{
    QFETCH(QString, room);
    QStringList complaints;
    int count = 0;
    QDirIterator files(top + u'/' + room, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        complaints += complaintsAbout(path.mid(top.size() + 1), read(path));
        ++count;
    }
    QVERIFY(count > 0);
    QVERIFY2(complaints.isEmpty(), qPrintable(u'\n' + complaints.join(u'\n')));
}

void tst_Rooms::theTopHoldsOnlyTheRooms()
{
    const QStringList names = QDir(top).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    QVERIFY(names.contains(u"models"_s));
    QCOMPARE(strangersAmong(names), QStringList());
}

void tst_Rooms::everySourceIsListed()
{
    QStringList missing;
    for (const char *room : {"models", "widgets", "app", "tests"}) {
        QStringList folders{top + u'/' + QString::fromLatin1(room)};
        QDirIterator inner(folders.first(), QDir::Dirs | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
        while (inner.hasNext())
            folders += inner.next();
        for (const QString &folder : std::as_const(folders)) {
            for (const QString &name : unlisted(sourcesIn(folder), read(folder + "/CMakeLists.txt"_L1)))
                missing += folder + u'/' + name;
        }
    }
    QVERIFY2(missing.isEmpty(), qPrintable(u"no CMakeLists.txt beside them names\n"_s + missing.join(u'\n')));
}

void tst_Rooms::badSamplesAreComplainedAbout_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    const auto bad = [](const char *name, const char *path, const QString &text) {
        QTest::newRow(name) << QString::fromLatin1(path) << QString(licence + text);
    };
    bad("a widget in a model", "models/x.cpp", u"#include <QWidget>\n"_s);
    bad("a colour in a model", "models/x.cpp", u"#include <QColor>\n"_s);
    bad("a file in a model", "models/x.cpp", u"#include <QFile>\n"_s);
    bad("settings in a model", "models/x.cpp", u"#include <QSettings>\n"_s);
    bad("a socket in a model", "models/x.cpp", u"#include <sys/socket.h>\n"_s);
    bad("a clock in a model", "models/x.cpp", u"const auto now = std::chrono::steady_clock::now();\n"_s);
    bad("a model that knows widgets", "models/x.cpp", u"#include \"widgets/panel.h\"\n"_s);
    bad("a model that knows the app", "models/x.cpp", u"#include \"app/engine/engine.h\"\n"_s);
    bad("a model that knows a neighbour without its room", "models/x.cpp", u"#include \"instant.h\"\n"_s);
    bad("the network in a widget", "widgets/x.cpp", u"#include <QNetworkAccessManager>\n"_s);
    bad("the network in a widget, with its module", "widgets/x.cpp", u"#include <QtNetwork/QNetworkReply>\n"_s);
    bad("settings in a widget", "widgets/x.cpp", u"#include <QSettings>\n"_s);
    bad("a file in a widget", "widgets/x.cpp", u"#include <QFile>\n"_s);
    bad("a widget that knows the app", "widgets/x.cpp", u"#include \"app/feeds/httpfeed.h\"\n"_s);
    bad("the app that knows tests", "app/x.cpp", u"#include \"tests/support/realserver.h\"\n"_s);
    bad("rich text", "widgets/x.cpp", u"label->setTextFormat(Qt::RichText);\n"_s);
    bad("HTML", "widgets/x.cpp", u"view->setHtml(name);\n"_s);
    bad("bytes of others", "widgets/x.cpp", u"label->setText(QString::fromUtf8(name));\n"_s);
    bad("a label that guesses", "widgets/x.cpp", u"auto *label = new QLabel(this);\n"_s);
    bad("a continuation whose context may be gone", "app/x.cpp", u"future.then(this, [this] { go(); });\n"_s);
    bad("a nested event loop", "widgets/x.cpp", u"QEventLoop loop;\n"_s);
    bad("something for later", "app/x.cpp", u"int i; TODO();\n"_s);
    bad("connecting by string", "app/x.cpp", u"connect(a, SIGNAL(b()), c, SLOT(d()));\n"_s);
    bad("a test that skips", "tests/x.cpp", u"QSKIP(\"no server\");\n"_s);
    bad("a test that sleeps", "tests/x.cpp", u"QTest::qSleep(100);\n"_s);
    bad("a header without guard", "models/x.h", u"struct X {};\n"_s);
    bad("a long file", "models/x.cpp", QString(398, u'\n'));
    bad("a long main", "app/main.cpp", QString(38, u'\n'));
    QTest::newRow("no licence") << u"models/x.cpp"_s << u"int x;\n"_s;
}

void tst_Rooms::badSamplesAreComplainedAbout()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QVERIFY(!complaintsAbout(path, text).isEmpty());
}

void tst_Rooms::goodSamplesAreNot_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    const auto good = [](const char *name, const char *path, const QString &text) {
        QTest::newRow(name) << QString::fromLatin1(path) << QString(licence + text);
    };
    good("a model", "models/x.h",
        u"#pragma once\n\n#include \"models/result.h\"\n\n#include <QLocale>\n#include <chrono>\n"_s);
    good("a widget", "widgets/x.cpp",
        u"#include \"models/result.h\"\n#include <QFileDialog>\n#include <QTableView>\n"_s);
    good("a careful label", "widgets/x.cpp", u"label = new QLabel(this);\nlabel->setTextFormat(Qt::PlainText);\n"_s);
    good("the app", "app/x.cpp", u"#include \"widgets/panel.h\"\n#include <QSettings>\n#include <QFile>\n"_s);
    good("a comment", "models/x.cpp", u"int a; // unlike QEventLoop, or steady_clock::now\n"_s);
    good("a file at the limit", "models/x.cpp", QString(397, u'\n'));
}

void tst_Rooms::goodSamplesAreNot()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QCOMPARE(complaintsAbout(path, text), QStringList());
}

void tst_Rooms::strangersAndUnlistedSourcesAreNoticed()
{
    QCOMPARE(strangersAmong({u"app"_s, u".ci"_s, u"build"_s, u"docs"_s, u"LICENSE"_s}), QStringList{u"docs"_s});
    QCOMPARE(
        unlisted({u"a.cpp"_s, u"b.cpp"_s}, u"target_sources(x PRIVATE\n    a.cpp a.h\n)"_s), QStringList{u"b.cpp"_s});
}

QTEST_GUILESS_MAIN(tst_Rooms)
#include "tst_rooms.moc"

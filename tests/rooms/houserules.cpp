// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/rooms/houserules.h"

#include <QRegularExpression>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

/// A line of a file whose path matches `where` must not match `never`.
struct Rule
{
    const char *where = "";
    const char *never = "";
    const char *because = "";
};

// Comments are cut off before a line is tried.
const Rule rules[] = {
    // Models know nobody, widgets know models, app knows both.
    {"^models/", R"re(#include "(?!models/))re", "models know models only"},
    {"^widgets/", R"re(#include "(?!(models|widgets)/))re", "widgets know models and widgets only"},
    {"^app/", R"re(#include "(?!(models|widgets|app)/|\w+\.moc"))re", "app knows models, widgets and app only"},
    {"^tests/", R"re(#include "(?!(models|widgets|app|tests)/|\w+\.moc"))re", "includes are spelled from the top"},
    {"^(models|widgets|app|tests)/", R"re(#include <Qt(\w+/|(Core|Gui|Widgets|Network|Sql|Charts|Concurrent|Test)>))re",
        "with the module spelled, an include of a module that is not linked would compile"},
    {"^models/",
        R"re(#include <Q(Gui|Widget|Application|Painter|Colou?r|Brush|Pen|Font|Icon|Pixmap|Image|Palette|Style|Abstract(Button|Socket|Scroll)|Chart|Line|Network|Tcp|Udp|Ssl|Local(Socket|Server)|Host|Dns|Sql|Settings|File|Dir|Save|Temporary|Lock|Storage|Process|StandardPaths|Timer|Elapsed|Deadline|Thread|Concurrent))re",
        "models know Core's values only: no ink, no network, no files, no clocks, no threads"},
    {"^models/", R"re(#include <(fstream|filesystem|iostream|ctime|thread|unistd\.h|sys/|poll\.h|netdb\.h))re",
        "models touch no files, sockets, clocks or threads"},
    // but the time box of a regular expression measures our own work
    {"^models/(?!tables/filter\\.cpp)",
        R"re(\b(currentDateTime|currentDateTimeUtc|currentMSecsSinceEpoch|currentTime|\w+_clock::now)\b)re",
        "models own no clock: the time is a parameter"},
    {"^widgets/",
        R"re(#include <Q(Network|Tcp|Udp|Ssl|Local(Socket|Server)|Host|Dns|Sql|Settings|File>|FileInfo|Dir|Save|Temporary|Lock|Storage|Process|StandardPaths|Thread|Concurrent))re",
        "widgets touch no network, files, settings or threads; they ask by signals"},
    {"^(models|widgets)/", R"re(\bQCoreApplication::processEvents|\bQEventLoop\b)re", "no nested event loops"},

    // Text of others is never read as rich text.
    {"^(widgets|app)/(?!connections/copyrows\\.cpp)",
        R"re(\bsetHtml\(|\bRichText\b|\bAutoText\b|\bMarkdownText\b|\bsetMarkdown\(|\binsertHtml\()re",
        "untrusted text would be read as rich text"},
    // copyrows fills the clipboard, which nothing here reads
    {"^widgets/(?!connections/copyrows\\.cpp)",
        R"re(\b(set|add|draw|arg|show)\w*\(.*(\.utf8\(\)|\bfrom(Utf8|Latin1|Local8Bit)\())re",
        "bytes of others reach a widget as Untrusted::shown(), whole() or html() only"},

    // How it reads.
    {"^(models|widgets|app|tests)/", R"re(\b(TODO|FIXME|XXX|HACK)\b)re", "nothing is left for later"},
    {"^(models|widgets|app)/", R"re(\bSIGNAL\(|\bSLOT\(|\bQ_FOREACH\b|\bforeach\b)re", "the compiler cannot check it"},
    {"^(app|tests)/", R"re(\.then\(this\b)re",
        "Qt 6.4 asserts that the context lives when the future ends: whenDone() does not mind"},
    {"^(models|widgets|app)/(?!cli/|main)", R"re(\bqDebug\b|\bstd::cout\b|\b(f|v)?printf\()re",
        "libraries print nothing"},
    {"^tests/(?!rooms/)", R"re(\bQSKIP\b|\bQEXPECT_FAIL\b|\bqSleep\b|\bsleep_for\b|QVERIFY\(true\))re",
        "a test neither skips, sleeps nor passes always"},
};

// These say what is forbidden, so they say it.
bool speaksOfRules(const QString &path)
{
    return path.startsWith("tests/rooms/"_L1);
}

QString withoutComment(const QString &line)
{
    static const QRegularExpression comment(u"(^|\\s)//.*$"_s);
    return QString(line).remove(comment);
}

QStringList linesAgainstRules(const QString &path, const QStringList &lines)
{
    QStringList complaints;
    for (const Rule &rule : rules) {
        if (speaksOfRules(path) || !QRegularExpression(QLatin1StringView(rule.where)).match(path).hasMatch())
            continue;
        const QRegularExpression never{QLatin1StringView(rule.never)};
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (never.match(withoutComment(lines[i])).hasMatch()) {
                complaints += u"%1:%2: %3, because %4"_s.arg(
                    path, QString::number(i + 1), lines[i].trimmed(), QLatin1StringView(rule.because));
            }
        }
    }
    return complaints;
}

} // namespace

QStringList complaintsAbout(const QString &path, const QString &text)
{
    const QStringList lines = text.split(u'\n');
    QStringList complaints = linesAgainstRules(path, lines);
    const qsizetype most = path == "app/main.cpp"_L1 ? 40 : 400;
    const qsizetype count = lines.size() - (text.endsWith(u'\n') ? 1 : 0);
    if (count > most)
        complaints += u"%1: %2 lines, more than %3: split it"_s.arg(path).arg(count).arg(most);
    if (!text.startsWith(
            "// SPDX-FileCopyrightText: The Stalewatch authors\n// SPDX-License-Identifier: GPL-3.0-or-later\n"_L1))
        complaints += u"%1: does not begin with the two SPDX lines"_s.arg(path);
    if (path.endsWith(".h"_L1) && !lines.contains(u"#pragma once"_s))
        complaints += u"%1: has no #pragma once"_s.arg(path);
    if (path.startsWith("widgets/"_L1) && text.contains("QLabel("_L1) && !text.contains("Qt::PlainText"_L1))
        complaints += u"%1: makes a QLabel and sets none to Qt::PlainText"_s.arg(path);
    if (!speaksOfRules(path) && text.contains("Q_OBJECT"_L1) && text.contains("R\"("_L1))
        complaints += u"%1: moc 6.4 falls silent on raw strings"_s.arg(path);
    return complaints;
}

QStringList strangersAmong(const QStringList &topLevel)
{
    static const QStringList known{u"CMakeLists.txt"_s, u"app"_s, u"widgets"_s, u"models"_s, u"resources"_s, u"tests"_s,
        u"translations"_s, u"README.md"_s, u"CMakePresets.json"_s, u"LICENSE"_s, u"CHANGELOG.md"_s,
        u"CONTRIBUTING.md"_s};
    QStringList strangers;
    for (const QString &name : topLevel) {
        if (!known.contains(name) && !name.startsWith(u'.') && !name.startsWith("build"_L1))
            strangers += name;
    }
    return strangers;
}

QStringList unlisted(const QStringList &sources, const QString &listing)
{
    static const QRegularExpression separator(u"[\\s()]+"_s);
    const QStringList words = listing.split(separator);
    QStringList missing;
    for (const QString &source : sources) {
        // A list of tests may name "x" for tst_x.cpp.
        const QString bare = source.startsWith("tst_"_L1) ? source.mid(4).chopped(4) : source;
        if (!words.contains(source) && !words.contains(bare))
            missing += source;
    }
    return missing;
}

} // namespace stalewatch

// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/values/untrusted.h"

#include <QTest>

namespace stalewatch {

using namespace Qt::StringLiterals;

class UntrustedTest final : public QObject
{
    Q_OBJECT

private slots:
    void whatSteersOrHidesIsSeen_data() // cases 22, 31, 34, 35, 36
    {
        QTest::addColumn<QByteArray>("utf8");
        QTest::addColumn<QString>("shown");

        QTest::newRow("plain") << "orders-svc 1"_ba << u"orders-svc 1"_s;
        QTest::newRow("other scripts") << "Zürich 東京 шлюз"_ba << u"Zürich 東京 шлюз"_s;
        QTest::newRow("emoji") << "😀❤️"_ba << u"😀❤️"_s;
        QTest::newRow("markup stays text") << "<img src='/dev/zero'>"_ba << u"<img src='/dev/zero'>"_s;
        QTest::newRow("ampersand and placeholders") << "&x %1 %n [*] {}"_ba << u"&x %1 %n [*] {}"_s;
        QTest::newRow("newline") << "a\nb"_ba << u"a<000A>b"_s;
        QTest::newRow("tab and carriage return") << "\t\r"_ba << u"<0009><000D>"_s;
        QTest::newRow("escape") << "\x1B[31m"_ba << u"<001B>[31m"_s;
        QTest::newRow("NUL") << QByteArray("a\0b", 3) << u"a<0000>b"_s;
        QTest::newRow("delete") << "\x7F"_ba << u"<007F>"_s;
        QTest::newRow("C1") << "\xC2\x9B"_ba << u"<009B>"_s;
        QTest::newRow("line separator") << "\xE2\x80\xA8"_ba << u"<2028>"_s;
        QTest::newRow("paragraph separator") << "\xE2\x80\xA9"_ba << u"<2029>"_s;
        QTest::newRow("zero width joiner") << "a\xE2\x80\x8D"_ba << u"a<200D>"_s;
        QTest::newRow("zero width space") << "a\xE2\x80\x8B"_ba << u"a<200B>"_s;
        QTest::newRow("word joiner") << "a\xE2\x81\xA0"_ba << u"a<2060>"_s;
        QTest::newRow("soft hyphen") << "a\xC2\xAD"_ba << u"a<00AD>"_s;
        QTest::newRow("byte order mark") << "\xEF\xBB\xBF"
                                            "admin"_ba
                                         << u"<FEFF>admin"_s;
        QTest::newRow("Hangul filler") << "\xE3\x85\xA4"_ba << u"<3164>"_s;
        QTest::newRow("grapheme joiner") << "a\xCD\x8F"_ba << u"a<034F>"_s;
        QTest::newRow("tag character") << "\xF3\xA0\x81\x81"_ba << u"<E0041>"_s;
        QTest::newRow("invalid UTF-8") << "a\xFF"
                                          "b"_ba
                                       << u"a\uFFFDb"_s;
        QTest::newRow("encoded surrogate") << "\xED\xA0\x80"_ba << u"\uFFFD\uFFFD\uFFFD"_s;
        QTest::newRow("private use and unassigned") << "\xEE\x80\x80\xCD\xB8"_ba << u"\uE000\u0378"_s;
    }
    void whatSteersOrHidesIsSeen()
    {
        QFETCH(const QByteArray, utf8);
        QTEST(Untrusted(utf8).shown(), "shown");
        QTEST(Untrusted(utf8).whole(), "shown");
    }

    void everyBidiControlIsAnEscape() // case 34
    {
        for (const QChar c : u"\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u200E\u200F\u061C"_s) {
            const QByteArray name = u"a%1b"_s.arg(c).toUtf8();
            QCOMPARE(Untrusted(name).shown(),
                u"a<%1>b"_s.arg(QString::number(c.unicode(), 16).toUpper().rightJustified(4, u'0')));
        }
    }

    void aLoneSurrogateIsAnEscape() { QCOMPARE(plainLine(QString(QChar(0xD800)).append(u'x')), u"<D800>x"_s); }

    void marksBeyondTheFourthOnABaseAreEscapes()
    {
        QCOMPARE(Untrusted("e\xCC\x81"_ba).shown(), u"e\u0301"_s);
        const QByteArray five = "e"_ba + QByteArray("\xCC\x81").repeated(5) + "x\xCC\x81";
        QCOMPARE(Untrusted(five).shown(), u"e\u0301\u0301\u0301\u0301<0301>x\u0301"_s);
    }

    void aCutIsMarkedAndSplitsNothing_data()
    {
        QTest::addColumn<QByteArray>("utf8");
        QTest::addColumn<int>("maxChars");
        QTest::addColumn<QString>("shown");

        QTest::newRow("fits") << "abcde"_ba << 5 << u"abcde"_s;
        QTest::newRow("one too many") << "abcdef"_ba << 5 << u"abcd…"_s;
        QTest::newRow("surrogate pair") << "abc😀"_ba << 4 << u"abc…"_s;
        QTest::newRow("escape") << "abc\n"_ba << 6 << u"abc…"_s;
        QTest::newRow("mark keeps its base") << "abce\xCC\x81"
                                                "f"_ba
                                             << 5 << u"abc…"_s;
        QTest::newRow("nothing fits") << "\nabc"_ba << 3 << u"…"_s;
    }
    void aCutIsMarkedAndSplitsNothing()
    {
        QFETCH(const QByteArray, utf8);
        QFETCH(const int, maxChars);
        QTEST(Untrusted(utf8).shown(maxChars), "shown");
        QTEST(plainLine(QString::fromUtf8(utf8), maxChars), "shown");
    }

    void aHugeNameCostsNoMoreThanAShortOne_data() // case 33
    {
        QTest::addColumn<QByteArray>("utf8");
        QTest::newRow("letters") << QByteArray(1 << 20, 'x');
        QTest::newRow("combining marks") << "e"_ba + QByteArray("\xCC\x81").repeated(1 << 20);
        QTest::newRow("bidi controls") << QByteArray("\xE2\x80\xAE").repeated(1 << 20);
        QTest::newRow("broken bytes") << QByteArray(1 << 20, '\xFF');
    }
    void aHugeNameCostsNoMoreThanAShortOne()
    {
        QFETCH(const QByteArray, utf8);
        const Untrusted text(utf8);
        qsizetype longest = 0;
        // Looking at all of the name each time would take longer than this test may run.
        for (int cell = 0; cell < 15'000; ++cell)
            longest = std::max(longest, text.shown().size());
        QVERIFY(longest <= 256);
        QVERIFY(text.shown().endsWith(u'…'));
    }

    void wholeKeepsEverything()
    {
        const QByteArray marks = "e"_ba + QByteArray("\xCC\x81").repeated(1'000);
        QCOMPARE(Untrusted(marks).whole().count(u"<0301>"_s), 996);
    }

    void markupIsEscapedForPlacesThatReadIt() // cases 31, 32
    {
        QCOMPARE(Untrusted("<img src='/dev/zero'>\"&"_ba).html(), u"&lt;img src=&#39;/dev/zero&#39;&gt;&quot;&amp;"_s);
        QCOMPARE(Untrusted("a\n"_ba).html(), u"a&lt;000A&gt;"_s);
    }

    void theEmptyTextIsEmpty()
    {
        QVERIFY(Untrusted().shown().isEmpty());
        QVERIFY(Untrusted().whole().isEmpty());
        QVERIFY(Untrusted().html().isEmpty());
    }
};

} // namespace stalewatch

QTEST_GUILESS_MAIN(stalewatch::UntrustedTest)
#include "tst_untrusted.moc"

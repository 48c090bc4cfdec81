// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/values/textpool.h"

#include <QTest>

#include <string>
#include <thread>

namespace stalewatch {

using namespace std::string_literals;
using namespace std::string_view_literals;

class TextPoolTest final : public QObject
{
    Q_OBJECT

private slots:
    void theSameTextHasTheSameId()
    {
        TextPool pool;
        const TextId orders = pool.intern("orders");
        QVERIFY(orders != TextId::None);
        QCOMPARE(pool.intern("billing"), TextId(2));
        QCOMPARE(pool.intern("orders"s), orders);
        QCOMPARE(pool.utf8(orders), "orders"sv);
        QCOMPARE(pool.text(orders).utf8(), QByteArrayView("orders"));
        QCOMPARE(pool.size(), 3U);
    }

    void theEmptyTextIsNone()
    {
        TextPool pool;
        QCOMPARE(pool.intern({}), TextId::None);
        QCOMPARE(pool.utf8(TextId::None), ""sv);
        QVERIFY(pool.text(TextId::None).isEmpty());
    }

    void anIdOfAnotherPoolReadsAsEmpty()
    {
        const TextPool pool;
        QCOMPARE(pool.utf8(TextId(5'000'000)), ""sv);
        QCOMPARE(pool.utf8(TextId(4'294'967'295)), ""sv);
    }

    void aNulDoesNotEndAText() // case 22
    {
        TextPool pool;
        const TextId id = pool.intern("a\0b"sv);
        QCOMPARE(pool.utf8(id), "a\0b"sv);
        QVERIFY(pool.intern("a"sv) != id);
    }

    void longTextsAreCutAtACharacter() // case 33
    {
        TextPool pool;
        QCOMPARE(pool.utf8(pool.intern(std::string(4096, 'x'))).size(), 4096U);
        QCOMPARE(pool.utf8(pool.intern(std::string(4095, 'y') + "\xC3\xA9")).size(), 4095U);
        const TextId cut = pool.intern(std::string(65'536, 'z'));
        QCOMPARE(pool.utf8(cut).size(), 4096U);
        QCOMPARE(pool.intern(std::string(65'535, 'z')), cut);
        QVERIFY(pool.utf8(pool.intern(std::string(65'536, '\xFF'))).size() <= 4096U);
    }

    void invalidUtf8BecomesTheReplacementCharacter() // case 22
    {
        TextPool pool;
        QCOMPARE(pool.utf8(pool.intern("a\xFF"
                                       "b"sv)),
            "a\xEF\xBF\xBD"
            "b"sv);
        QCOMPARE(pool.intern("a\xFE"
                             "b"sv),
            pool.intern("a\xEF\xBF\xBD"
                        "b"sv));
    }

    void aByteOrderMarkMakesADifferentText()
    {
        TextPool pool;
        QVERIFY(pool.intern("\xEF\xBB\xBF\xFF"sv) != pool.intern("\xFF"sv));
    }

    void textsStayWhereTheyAre()
    {
        TextPool pool;
        const std::string_view first = pool.utf8(pool.intern("first"));
        for (int i = 0; i < 20'000; ++i)
            pool.intern("name-" + std::to_string(i));
        QCOMPARE(static_cast<const void *>(pool.utf8(TextId(1)).data()), static_cast<const void *>(first.data()));
        QCOMPARE(pool.utf8(TextId(20'001)), "name-19999"sv);
    }

    void aReaderNeedsNoLock()
    {
        TextPool pool;
        const TextId known = pool.intern("known");
        bool isSteady = true;
        std::thread reader([&] {
            for (int i = 0; i < 100'000; ++i)
                isSteady = isSteady && pool.utf8(known) == "known";
        });
        for (int i = 0; i < 20'000; ++i)
            pool.intern("new-" + std::to_string(i));
        reader.join();
        QVERIFY(isSteady);
    }

    void onlyALargeAndMostlyDeadPoolIsWasteful()
    {
        TextPool pool;
        for (int i = 0; i < 4'000; ++i)
            pool.intern("name-" + std::to_string(i));
        QVERIFY(!pool.isWasteful(0));
        for (int i = 4'000; i < 20'000; ++i)
            pool.intern("name-" + std::to_string(i));
        QVERIFY(pool.isWasteful(9'000));
        QVERIFY(!pool.isWasteful(11'000));
    }
};

} // namespace stalewatch

QTEST_GUILESS_MAIN(stalewatch::TextPoolTest)
#include "tst_textpool.moc"

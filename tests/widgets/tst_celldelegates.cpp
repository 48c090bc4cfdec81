// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/connectioncolumns.h"
#include "tests/support/snapshots.h"
#include "widgets/connections/celldelegates.h"
#include "widgets/connections/glyphtext.h"
#include "widgets/palette.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize page(400, 60);

/// What @p text leaves on white paper within @p rect.
QImage inkOf(const GlyphText &glyphs, const QString &text, const QRectF &rect, Qt::Alignment alignment = Qt::AlignLeft,
    Qt::TextElideMode mode = Qt::ElideRight)
{
    QImage image(page, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setPen(Qt::black);
    glyphs.draw(painter, rect, text, alignment, mode);
    return image;
}

/// The smallest rectangle with all that is not white.
QRect inkedRect(const QImage &image)
{
    QRect rect;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) != Qt::white)
                rect |= QRect(x, y, 1, 1);
        }
    }
    return rect;
}

double luminance(const QColor &colour)
{
    const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(double(colour.redF())) + 0.7152 * linear(double(colour.greenF()))
        + 0.0722 * linear(double(colour.blueF()));
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

QPalette paletteOf(QRgb window, QRgb base, QRgb text)
{
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Text, text);
    return palette;
}

const QPalette light = paletteOf(0xffeff0f1, 0xffffffff, 0xff232629);
const QPalette dark = paletteOf(0xff2a2e32, 0xff1b1e20, 0xfffcfcfc);
constexpr Status everyStatus[]
    = {Status::Ok, Status::Warning, Status::Critical, Status::Ghost, Status::Quiet, Status::Unproven, Status::Gone};

/// One row in a model, painted cell by cell.
struct Painted
{
    LocalTime now = firstLocal();
    ConnectionModel model{[this] { return now; }};
    ConnectionDelegate delegate{model};
    Ranker ranker{};

    explicit Painted(const RowSpec &row)
    {
        delegate.setLook(QFont(), light);
        model.show(ranker.rank(snapshotOf({serverOf(1, "n1", {row})}), {}));
    }
    [[nodiscard]] QImage cell(const char *column, QStyle::State state = {})
    {
        QImage image(140, 24, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        QStyleOptionViewItem option;
        option.rect = image.rect();
        option.state = state;
        delegate.paint(&painter, option, model.index(0, connectionColumn(QLatin1StringView(column))));
        return image;
    }
    /// Pixels of the middle line of the bar in @p colour.
    [[nodiscard]] int filled(const char *column, const QColor &colour)
    {
        const QImage image = cell(column);
        int count = 0;
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, image.height() / 2) == colour ? 1 : 0;
        return count;
    }
};

} // namespace

class CellDelegatesTest final : public QObject
{
    Q_OBJECT

private slots:
    void allFiguresAreEquallyWide()
    {
        const GlyphText glyphs{QFont()};
        for (char16_t c = u'0'; c <= u'9'; ++c)
            QCOMPARE(glyphs.width(QString(QChar(c))), glyphs.figureWidth());
    }
    void textThatDoesNotFitIsElidedInsideItsCell_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("letters") << QString(65'536, u'W');
        QTest::newRow("ideographs") << QString(65'536, QChar(0x4e2d));
        QTest::newRow("combining marks") << u'a' + QString(65'536, QChar(0x301));
        QTest::newRow("right to left") << QString(65'536, QChar(0x5d0));
    }
    void textThatDoesNotFitIsElidedInsideItsCell() // case 33
    {
        QFETCH(QString, text);
        const GlyphText glyphs{QFont()};
        const QRectF room(20, 15, 100, 24);
        const QRect ink = inkedRect(inkOf(glyphs, text, room));
        QVERIFY(!ink.isEmpty());
        QVERIFY2(room.toAlignedRect().adjusted(-1, 0, 1, 0).contains(ink), qPrintable(QDebug::toString(ink)));
    }
    void namesKeepTheirEndsWhereTheyAreElided_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::newRow("latin") << u"orders-worker-eu-central-0001"_s << u"orders-worker-eu-central-0002"_s;
        QTest::newRow("shaped") << u"\u5de5\u4eba-orders-worker-eu-central-0001"_s
                                << u"\u5de5\u4eba-orders-worker-eu-central-0002"_s;
    }
    void namesKeepTheirEndsWhereTheyAreElided()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        const GlyphText glyphs{QFont()};
        const QRectF room(10, 10, 90, 24);
        const QImage inMiddle = inkOf(glyphs, one, room, Qt::AlignLeft, Qt::ElideMiddle);
        QVERIFY(QRectF(inkedRect(inMiddle)).right() <= room.right() + 1);
        QVERIFY(inMiddle != inkOf(glyphs, other, room, Qt::AlignLeft, Qt::ElideMiddle));
        QCOMPARE(inkOf(glyphs, one, room), inkOf(glyphs, other, room)); // at the right they would look alike
    }
    void onlyTheHeadOfALongTextIsLookedAt() // case 33
    {
        const GlyphText glyphs{QFont()};
        const QString head(GlyphText::mostChars, u'i');
        const QString whole = head + QString(65'536, u'i');
        QCOMPARE(glyphs.width(whole), glyphs.width(head));
    }
    void textStandsAtTheSideItIsAlignedTo()
    {
        const GlyphText glyphs{QFont()};
        const QRectF room(20, 15, 300, 24);
        QVERIFY(inkedRect(inkOf(glyphs, u"12"_s, room)).left() < 30);
        QVERIFY(inkedRect(inkOf(glyphs, u"12"_s, room, Qt::AlignRight)).right() > 310);
    }
    void markupIsDrawnAsItIs_data()
    {
        QTest::addColumn<QString>("plain");
        QTest::newRow("from cached glyphs") << u"x"_s;
        QTest::newRow("shaped by Qt") << QString(QChar(0x5d0));
    }
    void markupIsDrawnAsItIs() // case 31
    {
        QFETCH(QString, plain);
        const GlyphText glyphs{QFont()};
        const QRectF room(20, 15, 360, 24);
        const int bare = inkedRect(inkOf(glyphs, plain, room)).width();
        const int marked = inkedRect(inkOf(glyphs, u"<b>"_s + plain + u"</b>"_s, room)).width();
        QVERIFY(marked > bare + 5 * int(glyphs.figureWidth()));
    }
    void aRowIsDenseAtHundredPercent()
    {
        Painted painted({});
        QVERIFY(painted.delegate.rowHeight() >= 20 && painted.delegate.rowHeight() <= 28);
    }

    void everyStatusHasAShapeOfItsOwn()
    {
        std::set<Shape> shapes;
        for (const Status status : everyStatus)
            shapes.insert(shapeOf(status));
        QCOMPARE(shapes.size(), std::size(everyStatus));
    }
    void everyColourIsSeenOnBothGrounds()
    {
        for (const QPalette &palette : {light, dark}) {
            for (const Status status : everyStatus) {
                const QColor colour = colourOf(status, palette);
                QVERIFY(contrast(colour, palette.color(QPalette::Base)) >= 3.0);
                QVERIFY(contrast(colour, palette.color(QPalette::Window)) >= 2.995); // rounded to 3.00 in the palette
            }
        }
    }
    void theThemeIsKnownByItsLightness()
    {
        QVERIFY(!isDark(light));
        QVERIFY(isDark(dark));
        QVERIFY(!isHighContrast(light));
        QVERIFY(isHighContrast(paletteOf(0xff000000, 0xff000000, 0xffffffff)));
    }
    void aSuspectIsCriticalWhenTheNextTickClosesIt()
    {
        Assessment a{.evidence = Evidence::Suspect, .missed = 1, .of = 3};
        QCOMPARE(statusOf(a), Status::Warning);
        a.missed = 2;
        QCOMPARE(statusOf(a), Status::Critical);
        QCOMPARE(statusOf(a, true), Status::Unproven);
        a.evidence = Evidence::Closed;
        QCOMPARE(statusOf(a, true), Status::Gone);
    }

    void theBarRunsAgainstTheClock()
    {
        Painted painted({.sincePong = 1min, .closesIn = 2min});
        const QColor ok = colourOf(Status::Ok, light);
        const int before = painted.filled("pong_bar", ok);
        painted.now += 4s; // the model hears nothing of it
        const int after = painted.filled("pong_bar", ok);
        QVERIFY(before > 0);
        QVERIFY2(after > before, qPrintable(u"%1 -> %2"_s.arg(before).arg(after)));
    }
    void aSnapshotTooOldLosesItsColours()
    {
        Painted painted({.evidence = Evidence::Suspect, .missed = 2});
        const QColor critical = colourOf(Status::Critical, light);
        QVERIFY(painted.filled("state", critical) > 0);
        QVERIFY(painted.filled("pong_bar", critical) > 0);
        painted.now += 1min;
        QCOMPARE(painted.filled("state", critical), 0);
        QCOMPARE(painted.filled("pong_bar", critical), 0);
    }
    void theIdleBarOfAGhostIsMuted()
    {
        Painted painted({.evidence = Evidence::Ghost, .idle = 2min, .missed = 1});
        QCOMPARE(painted.filled("idle_bar", colourOf(Status::Ghost, light)), 0);
        QVERIFY(painted.filled("idle_bar", colourOf(Status::Quiet, light)) > 0);
        QVERIFY(painted.filled("pong_bar", colourOf(Status::Ghost, light)) > 0);
    }
    void barsOfAChosenRowAreSeenInHighContrast()
    {
        Painted row({.cid = 1, .evidence = Evidence::Suspect, .closesIn = 20s});
        QPalette palette = paletteOf(0xffffffff, 0xffffffff, 0xff000000);
        palette.setColor(QPalette::Highlight, Qt::black);
        palette.setColor(QPalette::HighlightedText, Qt::white);
        row.delegate.setLook(QFont(), palette);
        for (const char *column : {"idle_bar", "pong_bar", "runway"}) {
            const QImage plain = row.cell(column);
            const QImage chosen = row.cell(column, QStyle::State_Selected);
            for (int x = 0; x < plain.width(); ++x) {
                const bool isInked = plain.pixelColor(x, plain.height() / 2) == Qt::black;
                QCOMPARE(chosen.pixelColor(x, plain.height() / 2) == Qt::white, isInked);
            }
            QVERIFY(row.filled(column, Qt::black) > 0);
        }
    }
    void aConnectionWithoutANameIsCalledUnnamed()
    {
        Painted painted({.name = ""});
        Painted named({.name = "x"});
        QVERIFY(inkedRect(painted.cell("name").copy(0, 0, 140, 22)).width()
            > inkedRect(named.cell("name").copy(0, 0, 140, 22)).width());
    }
    void aNewConnectionAppearsSoftly()
    {
        Painted painted({.uptime = 0s});
        const QColor fresh = painted.cell("account").pixelColor(2, 2);
        QVERIFY(fresh != light.color(QPalette::Base));
        QVERIFY(contrast(fresh, light.color(QPalette::Base)) < 1.3);
        painted.now += 3s;
        QVERIFY(painted.cell("account").pixelColor(2, 2) != fresh);
        painted.now += 4s;
        QCOMPARE(painted.cell("account").pixelColor(2, 2), light.color(QPalette::Base));
    }
};

QTEST_MAIN(CellDelegatesTest)
#include "tst_celldelegates.moc"

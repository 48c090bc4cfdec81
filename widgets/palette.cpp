// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/palette.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

#include <cmath>
#include <numbers>

namespace stalewatch {

namespace {

constexpr QRgb lightInk[] = {0xff0089d9, 0xffcc751f, 0xff99000a, 0xff5f6368}; // ok, warning, critical, unknown
constexpr QRgb darkInk[] = {0xff0081cc, 0xfff2c200, 0xffd9415a, 0xffbdc1c6};

QPolygonF octagon(const QRectF &box)
{
    QPolygonF corners;
    const double radius = box.width() / 2 / std::cos(std::numbers::pi / 8);
    for (int i = 0; i < 8; ++i) {
        const double angle = std::numbers::pi / 8 + i * std::numbers::pi / 4;
        corners << box.center() + radius * QPointF(std::cos(angle), std::sin(angle));
    }
    return corners;
}

QPainterPath outlineOf(Shape shape, const QRectF &box)
{
    QPainterPath path;
    switch (shape) {
    case Shape::Disc:
    case Shape::Ring:
        path.addEllipse(box);
        break;
    case Shape::Triangle:
        path.addPolygon(
            QPolygonF({box.bottomLeft(), QPointF(box.center().x(), box.top()), box.bottomRight(), box.bottomLeft()}));
        break;
    case Shape::Octagon:
    case Shape::HollowOctagon:
        path.addPolygon(octagon(box));
        path.closeSubpath();
        break;
    case Shape::Diamond:
        path.addPolygon(QPolygonF({QPointF(box.center().x(), box.top()), QPointF(box.right(), box.center().y()),
            QPointF(box.center().x(), box.bottom()), QPointF(box.left(), box.center().y())}));
        path.closeSubpath();
        break;
    case Shape::Cross:
        path.moveTo(box.topLeft());
        path.lineTo(box.bottomRight());
        path.moveTo(box.topRight());
        path.lineTo(box.bottomLeft());
        break;
    }
    return path;
}

bool isHollow(Shape shape)
{
    return shape == Shape::Ring || shape == Shape::HollowOctagon || shape == Shape::Diamond || shape == Shape::Cross;
}

/// Shapes look equally large when the pointed ones are a little larger than the round ones.
double sizeOf(Shape shape)
{
    switch (shape) {
    case Shape::Disc:
    case Shape::Ring:
        return 0.78;
    case Shape::Triangle:
    case Shape::Octagon:
    case Shape::HollowOctagon:
        return 0.88;
    case Shape::Diamond:
        return 0.94;
    case Shape::Cross:
        return 0.66;
    }
    Q_UNREACHABLE();
}

} // namespace

Status statusOf(const Assessment &assessment, bool isUnknown) noexcept
{
    if (assessment.evidence == Evidence::Closed)
        return Status::Gone;
    if (isUnknown)
        return Status::Unproven;
    switch (assessment.evidence) {
    case Evidence::Unproven:
        return Status::Unproven;
    case Evidence::Proven:
        return Status::Ok;
    case Evidence::Quiet:
        return Status::Quiet;
    case Evidence::Suspect:
        return assessment.isOnLastTick() ? Status::Critical : Status::Warning;
    case Evidence::Ghost:
        return Status::Ghost;
    case Evidence::Closed:
        break;
    }
    return Status::Gone;
}

Status statusOf(const Tally &tally) noexcept
{
    if (tally.onLastTick > 0)
        return Status::Critical;
    if (tally.of(Evidence::Ghost) > 0)
        return Status::Ghost;
    return tally.atRisk() > 0 ? Status::Warning : Status::Ok;
}

Shape shapeOf(Status status) noexcept
{
    switch (status) {
    case Status::Ok:
        return Shape::Disc;
    case Status::Warning:
        return Shape::Triangle;
    case Status::Critical:
        return Shape::Octagon;
    case Status::Ghost:
        return Shape::HollowOctagon;
    case Status::Quiet:
        return Shape::Ring;
    case Status::Unproven:
        return Shape::Diamond;
    case Status::Gone:
        return Shape::Cross;
    }
    Q_UNREACHABLE();
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
}

bool isHighContrast(const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    const int ink = palette.color(QPalette::Text).lightness();
    return base == palette.color(QPalette::Window) && base.lightness() + ink == 255 && (ink == 0 || ink == 255);
}

QColor mix(const QColor &a, const QColor &b, double share)
{
    const auto between = [share](int from, int to) { return int(std::lround(from + (to - from) * share)); };
    return QColor(between(a.red(), b.red()), between(a.green(), b.green()), between(a.blue(), b.blue()));
}

StatusColours StatusColours::in(const QPalette &palette)
{
    if (isHighContrast(palette)) {
        const QColor text = palette.color(QPalette::Text);
        return {text, text, text, text};
    }
    const auto &ink = isDark(palette) ? darkInk : lightInk;
    return {QColor(ink[0]), QColor(ink[1]), QColor(ink[2]), QColor(ink[3])};
}

QColor StatusColours::of(Status status) const
{
    switch (status) {
    case Status::Ok:
        return ok;
    case Status::Warning:
        return warning;
    case Status::Critical:
    case Status::Ghost:
        return critical;
    case Status::Quiet:
    case Status::Unproven:
    case Status::Gone:
        return unknown;
    }
    Q_UNREACHABLE();
}

QColor colourOf(Status status, const QPalette &palette)
{
    return StatusColours::in(palette).of(status);
}

void paintShape(QPainter &painter, const QRectF &box, Shape shape, const QColor &colour)
{
    const double side = std::min(box.width(), box.height());
    const double line = side / 7;
    const double size = side * sizeOf(shape) - (isHollow(shape) ? line : 0);
    QRectF square(0, 0, size, shape == Shape::Triangle ? size * 0.9 : size);
    square.moveCenter(box.center());

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (isHollow(shape)) {
        painter.setPen(QPen(colour, line, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.setBrush(Qt::NoBrush);
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
    }
    painter.drawPath(outlineOf(shape, square));
    painter.restore();
}

QIcon iconOf(Status status, const QPalette &palette)
{
    QIcon icon;
    for (const int side : {16, 32, 48}) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paintShape(painter, QRectF(0, 0, side, side), shapeOf(status), colourOf(status, palette));
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace stalewatch

// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/windowlayout.h"

#include <QScreen>
#include <QSplitter>
#include <QWidget>

#include <algorithm>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize firstSize(1400, 880);
constexpr QSize leastSize(480, 320);
constexpr int largestPart = 20'000;

} // namespace

QJsonObject windowGeometry(const QWidget &window)
{
    const QRect normal = window.normalGeometry();
    return {
        {u"x"_s, normal.x()},
        {u"y"_s, normal.y()},
        {u"width"_s, normal.width()},
        {u"height"_s, normal.height()},
        {u"maximized"_s, window.isMaximized()},
    };
}

void setWindowGeometry(QWidget &window, const QJsonObject &geometry)
{
    const QRect screen = window.screen()->availableGeometry();
    const QSize wished(geometry[u"width"_s].toInt(firstSize.width()), geometry[u"height"_s].toInt(firstSize.height()));
    const QSize size = wished.expandedTo(leastSize).boundedTo(screen.size());
    const QPoint at(geometry[u"x"_s].toInt(screen.center().x() - size.width() / 2),
        geometry[u"y"_s].toInt(screen.center().y() - size.height() / 2));
    window.resize(size);
    window.move(std::clamp(at.x(), screen.left(), screen.right() - size.width() + 1),
        std::clamp(at.y(), screen.top(), screen.bottom() - size.height() + 1));
    const Qt::WindowStates state = window.windowState();
    window.setWindowState(
        geometry[u"maximized"_s].toBool() ? state | Qt::WindowMaximized : state & ~Qt::WindowMaximized);
}

QJsonArray splitterSizes(const QSplitter &splitter)
{
    QJsonArray sizes;
    for (const int size : splitter.sizes())
        sizes.append(size);
    return sizes;
}

void setSplitterSizes(QSplitter &splitter, const QJsonArray &sizes, const QList<int> &otherwise)
{
    QList<int> wished;
    for (const QJsonValue &size : sizes)
        wished.append(std::clamp(size.toInt(0), 0, largestPart));
    const bool isWhole
        = wished.size() == splitter.count() && std::ranges::any_of(wished, [](int size) { return size > 0; });
    splitter.setSizes(isWhole ? wished : otherwise);
}

} // namespace stalewatch

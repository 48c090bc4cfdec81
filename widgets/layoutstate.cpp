// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/layoutstate.h"

#include <QJsonArray>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostColumns = 200;
constexpr int narrowest = 12;
constexpr int widest = 4000;

} // namespace

QJsonObject TableLayout::toJson() const
{
    QJsonObject widthsById;
    for (auto it = widths.cbegin(); it != widths.cend(); ++it)
        widthsById.insert(it.key(), it.value());
    return {{u"shown"_s, QJsonArray::fromStringList(shown)}, {u"widths"_s, widthsById}, {u"sort"_s, sortColumn},
        {u"descending"_s, descending}};
}

TableLayout TableLayout::fromJson(const QJsonObject &json)
{
    TableLayout layout;
    const QJsonArray ids = json["shown"_L1].toArray();
    for (const QJsonValue &id : ids) {
        if (id.isString() && layout.shown.size() < mostColumns && !layout.shown.contains(id.toString()))
            layout.shown.append(id.toString());
    }
    const QJsonObject widthsById = json["widths"_L1].toObject();
    for (auto it = widthsById.begin(); it != widthsById.end(); ++it) {
        const int width = it.value().toInt(-1);
        if (width >= narrowest && width <= widest && layout.widths.size() < mostColumns)
            layout.widths.insert(it.key(), width);
    }
    layout.sortColumn = json["sort"_L1].toString();
    layout.descending = json["descending"_L1].toBool();
    return layout;
}

} // namespace stalewatch

// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/push/configplace.h"

namespace stalewatch {

using namespace Qt::StringLiterals;

QString shownPlace(const ConfigPlace &place)
{
    const QString file = place.file.isEmpty() ? u"config"_s : place.file;
    return file + u':' + QString::number(place.line);
}

Failure configFailure(const ConfigPlace &place, const QString &why, Failure::Kind kind)
{
    return {.kind = kind, .what = shownPlace(place), .why = why};
}

} // namespace stalewatch

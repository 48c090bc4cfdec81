// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bundle/jsonfields.h"

namespace stalewatch::jsonfields {

QString text(const std::string &utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

bool readInteger(const QJsonValue &json, qint64 &into)
{
    // toInteger() gives its argument back for what is no whole number, so two arguments tell.
    into = json.toInteger(1);
    return into != 1 || json.toInteger(2) == 1;
}

} // namespace stalewatch::jsonfields

// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tables/rowsmodel.h"

namespace stalewatch {

using namespace Qt::StringLiterals;

int RowsModel::alignmentOf(bool isNumber)
{
    return int(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
}

QString RowsModel::tipOf(const QString &html)
{
    return html.isEmpty() ? QString() : u"<qt>"_s + html + u"</qt>"_s;
}

QString RowsModel::tipOf(const QString &title, const QString &hint)
{
    return tipOf(u"<b>"_s + title.toHtmlEscaped() + u"</b><br>"_s + hint.toHtmlEscaped());
}

} // namespace stalewatch

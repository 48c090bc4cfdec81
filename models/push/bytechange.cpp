// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/push/configedit.h"

#include <QCoreApplication>

namespace stalewatch {

Result<QByteArray> applied(const QByteArray &before, const std::vector<ByteChange> &changes)
{
    QByteArray after;
    qint64 at = 0;
    for (const ByteChange &change : changes) {
        const bool isInside = change.offset >= at && change.removed.size() <= before.size() - change.offset;
        if (!isInside || QByteArrayView(before).sliced(change.offset, change.removed.size()) != change.removed) {
            return tl::unexpected(
                Failure{Failure::Kind::Local, QCoreApplication::translate("Config", "Applying the planned change"),
                    QCoreApplication::translate("Config", "The file is not the one the change was planned for.")});
        }
        after += QByteArrayView(before).sliced(at, change.offset - at);
        after += change.added;
        at = change.offset + change.removed.size();
    }
    return after + QByteArrayView(before).sliced(at).toByteArray();
}

} // namespace stalewatch

// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/values/readonly.h"

#include <QCoreApplication>

namespace stalewatch {

Result<> ReadOnly::allows(const QString &target) const
{
    if (!everywhere && !targets.contains(target))
        return {};
    //: %1: the URL of a target
    const QString what = QCoreApplication::translate("ReadOnly", "changing %1").arg(target);
    return tl::unexpected(Failure{Failure::Kind::Refused, what,
        everywhere ? QCoreApplication::translate("ReadOnly", "this program is set to read only")
                   : QCoreApplication::translate("ReadOnly", "this target is set to read only")});
}

} // namespace stalewatch

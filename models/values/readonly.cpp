// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/values/readonly.h"

#include <QCoreApplication>

namespace stalewatch {

Result<> ReadOnly::allows(const QString &target) const
{
    // Of a target that stands for many servers pushes name one: "nats://host:4222#name".
    if (!everywhere && !targets.contains(target) && !targets.contains(target.section(u'#', 0, -2)))
        return {};
    //: %1: the URL of a target
    const QString what = QCoreApplication::translate("ReadOnly", "changing %1").arg(target);
    return tl::unexpected(Failure{Failure::Kind::Refused, what,
        everywhere ? QCoreApplication::translate("ReadOnly", "this program is set to read only")
                   : QCoreApplication::translate("ReadOnly", "this target is set to read only")});
}

} // namespace stalewatch

// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

namespace stalewatch {

/// Whether the server takes @p key, in lower case, for an option at the top level: if a variable's name is one, its
/// value means something by itself. (server/opts.go, processConfigFileLine, of 2.9.10 to 2.14)
[[nodiscard]] bool isServerOption(QByteArrayView key) noexcept;

} // namespace stalewatch

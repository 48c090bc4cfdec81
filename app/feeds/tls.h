// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/result.h"
#include "models/values/target.h"

#include <QList>
#include <QSslConfiguration>
#include <QSslError>
#include <QStringList>

namespace stalewatch {

/// TLS as @p target wants it: its CA instead of the system's, its client certificate. Reads the files, so that one that
/// cannot be read is a Failure of kind Local before anything is asked.
[[nodiscard]] Result<QSslConfiguration> tlsConfigurationOf(const Target &target);

/// Every one of @p errors as a sentence, each once. None of them is ever ignored.
[[nodiscard]] QStringList tlsWords(const QList<QSslError> &errors, const QString &host);

} // namespace stalewatch

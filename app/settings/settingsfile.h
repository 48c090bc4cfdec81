// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/result.h"

#include <QJsonObject>
#include <QStringList>

namespace stalewatch {

/// What a settings file holds, and what the operator should know about it.
struct SettingsFile
{
    /// Grows when older programs would misread a file; keys that are merely new do not change it.
    static constexpr int schema = 1;

    QJsonObject root{};      ///< without schema and layout
    QJsonObject layout{};    ///< by part of the window; empty when its checksum does not match
    QStringList notices{};   ///< translated, plain text
    bool isReadOnly = false; ///< what is there must not be written over
};

/// Never fails: at worst everything is empty, that is default. A damaged file is renamed and the backup read instead.
/// Blocking; any thread.
[[nodiscard]] SettingsFile loadSettingsFile(const QString &path);

/// Writes both and the layout's SHA-256; keeps what was there as @p path + ".bak". Makes the folder. Blocking; any
/// thread.
[[nodiscard]] Result<> saveSettingsFile(const QString &path, const QJsonObject &root, const QJsonObject &layout);

} // namespace stalewatch

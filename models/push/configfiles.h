// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/push/configdocument.h"

#include <QHash>

#include <functional>
#include <optional>

namespace stalewatch {

/// What a config needs of the world. Handed in, since models touch no files. Kept with what was read: editPing() asks
/// again when it proves its change.
struct ConfigWorld
{
    /// The bytes of an included file. The path is the folder of the including file joined with the name, also if the
    /// name begins with a slash, as the server does it. Null or nullopt: cannot be had, so the config is refused.
    std::function<std::optional<QByteArray>(const QString &path)> include{};
    /// A variable of the environment of the server's process; nullopt: it is not set. Null: nobody knows.
    std::function<std::optional<QByteArray>(const QByteArray &name)> environment{};
};

/// One entry of one of the files.
struct ConfigRef
{
    int file = -1; ///< index in ConfigFiles::files()
    int entry = -1;

    bool operator==(const ConfigRef &) const = default;
    [[nodiscard]] bool isValid() const noexcept { return entry >= 0; }
};

[[nodiscard]] inline std::size_t qHash(const ConfigRef &ref, std::size_t seed = 0) noexcept
{
    return qHashMulti(seed, ref.file, ref.entry);
}

/// What is defined in one map, in the order in which the server sees it; what it includes stands where it is included.
/// Of entries with one spelling the last counts.
using ConfigMap = std::vector<ConfigRef>;

/// A config with all files that it includes, and its variables resolved as the server does it: by blocks outward, only
/// what was defined before, an included file on its own, then the environment (conf/parse.go, lookupVariable).
class ConfigFiles final
{
public:
    /// Bounded: 100 files, 16 levels of includes; a file that includes itself is refused.
    [[nodiscard]] static Result<ConfigFiles> read(
        const QByteArray &bytes, const QString &path, const ConfigWorld &world = {}, int serverVersion = 0);

    [[nodiscard]] const std::vector<ConfigDocument> &files() const noexcept { return m_files; } ///< the first is it
    [[nodiscard]] const ConfigEntry &entry(ConfigRef ref) const noexcept;
    /// The token that is its value, or opens it.
    [[nodiscard]] const ConfigToken &valueOf(ConfigRef ref) const noexcept;
    [[nodiscard]] ConfigPlace placeOf(ConfigRef ref) const;
    [[nodiscard]] QByteArrayView keyOf(ConfigRef ref) const noexcept;

    [[nodiscard]] const ConfigMap &top() const noexcept { return m_top; }
    /// What is in the map @p ref, which must stand at the top level of its file.
    [[nodiscard]] ConfigMap map(ConfigRef ref) const { return m_maps.value(ref); }
    /// Every entry whose value is a variable, and the entry that defines it; an invalid one: the environment does.
    [[nodiscard]] const QHash<ConfigRef, ConfigRef> &variables() const noexcept { return m_variables; }
    [[nodiscard]] const ConfigWorld &world() const noexcept { return m_world; }
    [[nodiscard]] int serverVersion() const noexcept { return m_serverVersion; }

private:
    friend class ConfigEvaluator;

    std::vector<ConfigDocument> m_files{};
    ConfigMap m_top{};
    QHash<ConfigRef, ConfigMap> m_maps{};
    QHash<ConfigRef, ConfigRef> m_variables{};
    ConfigWorld m_world{};
    int m_serverVersion = 0;
};

} // namespace stalewatch

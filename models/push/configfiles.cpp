// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/push/configfiles.h"

#include "models/push/configevaluator.h"

namespace stalewatch {

Result<ConfigFiles> ConfigFiles::read(
    const QByteArray &bytes, const QString &path, const ConfigWorld &world, int serverVersion)
{
    ConfigFiles files;
    files.m_world = world;
    files.m_serverVersion = serverVersion;
    ConfigEvaluator evaluator(files);
    if (!evaluator.root(bytes, path))
        return tl::unexpected(evaluator.failure());
    return files;
}

const ConfigEntry &ConfigFiles::entry(ConfigRef ref) const noexcept
{
    return m_files[std::size_t(ref.file)].entries()[std::size_t(ref.entry)];
}

const ConfigToken &ConfigFiles::valueOf(ConfigRef ref) const noexcept
{
    return m_files[std::size_t(ref.file)].tokens()[std::size_t(entry(ref).value)];
}

ConfigPlace ConfigFiles::placeOf(ConfigRef ref) const
{
    if (!ref.isValid())
        return {m_files.front().file(), 1, 1};
    return m_files[std::size_t(ref.file)].placeOf(entry(ref));
}

QByteArrayView ConfigFiles::keyOf(ConfigRef ref) const noexcept
{
    return m_files[std::size_t(ref.file)].keyOf(entry(ref));
}

} // namespace stalewatch

// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/push/configfiles.h"

#include <QStringList>

namespace stalewatch {

/// Walks a config and all that it includes in the order of the server, and fills a ConfigFiles. Each function returns
/// false after the first refusal.
class ConfigEvaluator final
{
public:
    explicit ConfigEvaluator(ConfigFiles &files) : m_files(files) { }

    bool root(const QByteArray &bytes, const QString &path);
    [[nodiscard]] const Failure &failure() const noexcept { return m_failure; }

private:
    using Names = QHash<QByteArray, ConfigRef>;

    bool file(const QByteArray &bytes, const QString &path, ConfigMap &top);
    bool level(qint32 parent, qint32 &next, ConfigMap *map);
    bool container(ConfigRef ref, qint32 &next);
    bool include(ConfigRef ref, ConfigMap *map);
    bool scalar(ConfigRef ref);
    void define(ConfigRef ref, ConfigMap *map);
    bool environment(ConfigRef use, const QByteArray &name, int depth);
    bool refuse(ConfigRef at, const QString &why);
    [[nodiscard]] const ConfigDocument &document() const { return m_files.m_files[std::size_t(m_file)]; }

    ConfigFiles &m_files;
    int m_file = -1;               ///< the one that is walked
    std::vector<Names> m_blocks{}; ///< of it, those that are open, the outermost first
    QStringList m_open{};          ///< paths of the files that are being walked
    qsizetype m_bytes = 0;
    Failure m_failure{};
};

/// The path of the file that @p including includes as @p name: filepath.Join(filepath.Dir(including), name) of Go, so
/// that a leading slash means nothing.
[[nodiscard]] QString includedPath(const QString &including, const QString &name);

/// What an included file or an unquoted value says without its quotes and escapes.
[[nodiscard]] QByteArray configText(const ConfigDocument &document, const ConfigToken &token);

/// Whether a variable's token is no variable but a bcrypt hash: they begin with $2a$.
[[nodiscard]] bool isBcrypt(QByteArrayView variable) noexcept;

} // namespace stalewatch

// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/push/configevaluator.h"

#include <QCoreApplication>

#include <algorithm>

namespace stalewatch {

namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t mostFiles = 100;
constexpr qsizetype mostLevels = 16;
constexpr qsizetype mostBytes = qsizetype(64) * 1024 * 1024;
constexpr int mostHops = 16; ///< of variables of the environment that name each other

QString words(const char *text)
{
    return QCoreApplication::translate("Config", text);
}

} // namespace

bool ConfigEvaluator::root(const QByteArray &bytes, const QString &path)
{
    return file(bytes, path, m_files.m_top);
}

bool ConfigEvaluator::file(const QByteArray &bytes, const QString &path, ConfigMap &top)
{
    Result<ConfigDocument> parsed = ConfigDocument::parse(bytes, path, m_files.m_serverVersion);
    if (!parsed) {
        m_failure = parsed.error();
        return false;
    }
    const int before = std::exchange(m_file, int(m_files.m_files.size()));
    m_files.m_files.push_back(std::move(*parsed));
    m_bytes += bytes.size();
    m_open += path;
    // An included file sees nothing of the one that includes it.
    std::vector<Names> outside = std::exchange(m_blocks, {Names()});
    qint32 next = 0;
    const bool isWhole = level(-1, next, &top);
    m_blocks = std::move(outside);
    m_open.removeLast();
    m_file = before;
    return isWhole;
}

/// Walks the entries of one array (no @p map), one map, or the top of a file.
bool ConfigEvaluator::level(qint32 parent, qint32 &next, ConfigMap *map)
{
    while (next < qint32(document().entries().size()) && document().entries()[std::size_t(next)].parent == parent) {
        const ConfigRef ref{m_file, next++};
        const ConfigEntry::Kind kind = m_files.entry(ref).kind;
        if (kind == ConfigEntry::Kind::Include) {
            if (!include(ref, map))
                return false;
            continue;
        }
        if (!(kind == ConfigEntry::Kind::Scalar ? scalar(ref) : container(ref, next)))
            return false;
        define(ref, map);
    }
    return true;
}

bool ConfigEvaluator::container(ConfigRef ref, qint32 &next)
{
    if (m_files.entry(ref).kind == ConfigEntry::Kind::Array)
        return level(ref.entry, next, nullptr);
    ConfigMap map;
    m_blocks.emplace_back();
    const bool isWhole = level(ref.entry, next, &map);
    m_blocks.pop_back();
    if (m_files.entry(ref).parent < 0)
        m_files.m_maps.insert(ref, map);
    return isWhole;
}

bool ConfigEvaluator::include(ConfigRef ref, ConfigMap *map)
{
    const ConfigToken token = document().tokens()[std::size_t(m_files.entry(ref).value)];
    const QString name = QString::fromUtf8(configText(document(), token));
    const QString path = includedPath(document().file(), name);
    if (m_open.contains(path))
        return refuse(ref, words(QT_TRANSLATE_NOOP("Config", "The file %1 includes itself.")).arg(path));
    if (m_open.size() >= mostLevels || m_files.m_files.size() >= mostFiles || m_bytes > mostBytes)
        return refuse(ref, words(QT_TRANSLATE_NOOP("Config", "Too many files include each other.")));
    const auto bytes = m_files.m_world.include ? m_files.m_world.include(path) : std::nullopt;
    if (!bytes) {
        //: %1: the path of a file
        return refuse(ref,
            words(QT_TRANSLATE_NOOP(
                      "Config", "The included file %1 cannot be read, and it may define the ping settings."))
                .arg(path));
    }
    ConfigMap included;
    if (!file(*bytes, path, included))
        return false;
    for (const ConfigRef &inner : included)
        define(inner, map);
    return true;
}

void ConfigEvaluator::define(ConfigRef ref, ConfigMap *map)
{
    if (map == nullptr)
        return;
    map->push_back(ref);
    m_blocks.back().insert(m_files.keyOf(ref).toByteArray(), ref);
}

bool ConfigEvaluator::scalar(ConfigRef ref)
{
    const ConfigToken &token = document().tokens()[std::size_t(m_files.entry(ref).value)];
    if (token.kind != ConfigToken::Kind::Variable)
        return true;
    const QByteArray name = document().text(token).sliced(1).toByteArray();
    if (isBcrypt(name))
        return true;
    const auto defines = [&name](const Names &block) { return block.contains(name); };
    const auto block = std::find_if(m_blocks.rbegin(), m_blocks.rend(), defines);
    const bool isDefined = block != m_blocks.rend();
    m_files.m_variables.insert(ref, isDefined ? block->value(name) : ConfigRef());
    return isDefined || !m_files.m_world.environment || environment(ref, name, 0);
}

/// Whether the variable @p name of the environment is set and can be read.
bool ConfigEvaluator::environment(ConfigRef use, const QByteArray &name, int depth)
{
    const auto value = m_files.m_world.environment(name);
    if (!value) {
        //: %1: the name of a variable
        return refuse(use,
            words(QT_TRANSLATE_NOOP("Config",
                      "The variable $%1 is defined neither above in this file nor in the server's environment."))
                .arg(QString::fromUtf8(name)));
    }
    const auto parsed = ConfigDocument::parse("pk=" + *value, {}, m_files.m_serverVersion);
    if (!parsed || depth > mostHops) {
        //: %1: the name of a variable
        return refuse(use,
            words(QT_TRANSLATE_NOOP("Config", "The server cannot read the variable $%1 of its environment."))
                .arg(QString::fromUtf8(name)));
    }
    return std::ranges::all_of(parsed->tokens(), [&](const ConfigToken &token) {
        const QByteArrayView inner = parsed->text(token);
        return token.kind != ConfigToken::Kind::Variable || isBcrypt(inner.sliced(1))
            || environment(use, inner.sliced(1).toByteArray(), depth + 1);
    });
}

bool ConfigEvaluator::refuse(ConfigRef at, const QString &why)
{
    m_failure = configFailure(m_files.placeOf(at), why);
    return false;
}

} // namespace stalewatch

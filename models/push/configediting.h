// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/push/configedit.h"

#include <map>

namespace stalewatch {

/// Works out one ConfigEdit. Each function returns false after the first refusal.
class ConfigEditing final
{
public:
    ConfigEditing(const ConfigFiles &files, const PingChange &change, IncludedFiles included);
    [[nodiscard]] Result<ConfigEdit> edit();

private:
    struct Wish
    {
        const char *key = "";
        bool isInterval = false;
        qint64 value = 0; ///< ns, or a count
        const PingKeyReading *reading = nullptr;
        const PingKeyReading *sibling = nullptr;
    };

    bool checkLegal();
    bool takeWish(const Wish &wish);
    bool replace(const Wish &wish);
    bool add(const Wish &wish);
    bool followable(const PingKeyReading &reading, const char *key);
    bool notUsed(ConfigRef definition, ConfigRef by);
    bool editable(int file, ConfigRef at);
    bool addAll();
    bool assemble(ConfigEdit &edit);
    bool prove(const ConfigEdit &edit);
    [[nodiscard]] bool saysWhatIsWished(const ConfigFiles &now) const;
    [[nodiscard]] bool hasTheSameEntries(const ConfigFiles &now, const QString &changed) const;
    bool refuse(const ConfigPlace &place, const QString &why, Failure::Kind kind = Failure::Kind::Unsupported);
    bool refuse(const Failure &failure);
    void remark(const Wish &wish);

    [[nodiscard]] bool isAsWished(const Wish &wish) const;
    [[nodiscard]] QByteArray written(const Wish &wish, const ConfigToken &token, const ConfigDocument &document) const;

    const ConfigFiles &m_files;
    PingChange m_change;
    IncludedFiles m_included;
    PingReading m_reading;
    std::optional<qint64> m_interval{}; ///< what must be read in the end, where it is not so already
    std::optional<qint64> m_max{};
    std::vector<Wish> m_toAdd{};
    std::map<int, std::vector<ByteChange>> m_changes{}; ///< by file
    std::vector<Failure> m_remarks{};
    Failure m_failure{};
};

} // namespace stalewatch

// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/ipprefix.h"

#include <QString>

#include <bitset>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

namespace stalewatch {

/// How much of a bundle is replaced by pseudonyms.
enum class Redaction : quint8 {
    None,
    People, ///< addresses and users, and hosts of targets
    Names,  ///< those, and what clients say of themselves: names, applications, MQTT ids, odd languages and versions
};

/// Gives pseudonyms, the same for the same, so that what things share can still be seen: two addresses of one /24 (or
/// /64) stay in one, two instances of one application too. Addresses become those of networks that nobody can have,
/// 240.0.0.0/4 and 2001:db8::/32. One thread.
class Pseudonyms final
{
public:
    explicit Pseudonyms(Redaction redaction);

    [[nodiscard]] bool arePeopleHidden() const noexcept { return m_redaction != Redaction::None; }
    [[nodiscard]] bool areNamesHidden() const noexcept { return m_redaction == Redaction::Names; }

    [[nodiscard]] std::string address(const std::string &ip);
    [[nodiscard]] std::string user(const std::string &name);
    /// The name that a client gave itself, or its MQTT id.
    [[nodiscard]] std::string name(const std::string &name);
    /// The application behind such names: see nameFamily().
    [[nodiscard]] std::string family(const std::string &family);
    /// What a client says of its library.
    [[nodiscard]] std::string lang(const std::string &lang);
    [[nodiscard]] std::string version(const std::string &version);
    /// "10.1.2.3:4222", "[::1]:4222", "n1:4222", "nats://n1": what stands for a host in it is replaced, users are gone.
    [[nodiscard]] std::string endpoint(const std::string &endpoint);
    /// One of the words that servers have for kinds and reasons, whatever users and clients are called.
    [[nodiscard]] std::string word(const std::string &word);
    /// @p secret is replaced wherever it stands, whatever else is redacted.
    void hide(const std::string &secret) { learn(secret, "redacted"); }
    /// The host of a target's URL, so that text() knows it.
    void learnHost(const QString &url);

    /// @p text with all addresses in it, and all that was given a pseudonym so far, replaced where it stands as a word;
    /// also where it is cut off by an ellipsis. Texts of less than three letters are parts of words.
    [[nodiscard]] QString text(const QString &text);
    [[nodiscard]] std::string text(const std::string &text);

private:
    struct Known
    {
        QString pseudonym{};
        bool isHost = false; ///< no part of a word with dots and hyphens
        bool isCut = false;  ///< it goes on, nobody knows how far
    };
    struct Candidate
    {
        qsizetype length = 0; ///< of what is replaced; 0: nothing
        QString pseudonym{};
    };

    [[nodiscard]] QString addressesReplaced(const QString &text, bool withWords = true);
    [[nodiscard]] QString wordsReplaced(QStringView text) const;
    [[nodiscard]] Candidate knownAt(QStringView text, qsizetype from) const;
    [[nodiscard]] Candidate cutAt(QStringView text, qsizetype from) const;
    void learn(const std::string &original, const std::string &pseudonym, bool isHost = false);
    [[nodiscard]] std::string hostName(const std::string &host);

    // Constant after construction
    const Redaction m_redaction;

    std::map<IpBytes, int> m_networks{}; ///< by their first bytes, the rest zero
    std::map<IpBytes, int> m_hosts{};    ///< number within its network
    std::map<int, int> m_hostCounts{};   ///< by network
    std::unordered_map<std::string, std::string> m_users{};
    std::unordered_map<std::string, std::string> m_families{};
    std::unordered_map<std::string, std::string> m_names{};
    std::unordered_map<std::string, int> m_namesOf{}; ///< by pseudonym of the family
    std::unordered_map<std::string, std::string> m_hostNames{};
    std::map<QString, Known, std::less<>> m_known{}; ///< as it is shown in sentences
    std::bitset<0x10000> m_firsts{};                 ///< what it begins with
};

} // namespace stalewatch

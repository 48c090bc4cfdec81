// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSslConfiguration>
#include <QTemporaryDir>

namespace stalewatch::test {

/// Certificates of a test, made by openssl(1) in a folder of its own: "ca.pem" and what it has signed.
class Authority final
{
public:
    Authority();

    /// A certificate for @p address ("IP:127.0.0.1", "DNS:n1") as NAME.pem and NAME.key; valid for @p days from now.
    void sign(const QString &name, const QString &address, int days = 2) const;
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    /// What a server needs to show certificate @p name.
    [[nodiscard]] QSslConfiguration server(const QString &name) const;

private:
    QTemporaryDir m_folder{};
};

} // namespace stalewatch::test

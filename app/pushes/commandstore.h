// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/pushes/wholestore.h"

#include <QStringList>

namespace stalewatch {

/// A config by two programs of the operator: one prints it, the other takes the new one on its standard input. That
/// they end with 0 says nothing: what can be read afterwards does.
class CommandStore final : public WholeStore
{
public:
    /// Argument vectors; no shell reads them.
    CommandStore(QStringList readCommand, QStringList writeCommand, QString program);

    [[nodiscard]] Result<FoundConfig> look(const QString &file) override;
    void explainByHand(const PushPlan &plan, ByHand &hand) const override;

protected:
    [[nodiscard]] Result<std::optional<QByteArray>> fetch(const QString &file) override;
    [[nodiscard]] Result<> put(const QString &file, const QByteArray &bytes, const QString &expected) override;

private:
    // Constant after construction
    const QStringList m_read;
    const QStringList m_write;
};

} // namespace stalewatch

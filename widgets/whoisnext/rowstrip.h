// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/result.h"
#include "models/values/heldsubscriptions.h"
#include "models/values/snapshot.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace stalewatch {

/// Under the list of who is next: why the current row is believed to be silent, and what it holds. Queue groups are
/// asked for by a button, because the server has to look them up. Always of one height, so that nothing jumps.
class RowStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit RowStrip(QWidget *parent = nullptr);

    /// Which connection; the default key: none.
    void setKey(ConnectionKey key);
    [[nodiscard]] ConnectionKey key() const noexcept { return m_key; }
    /// Shows the connection as @p snapshot has it. Also called as time passes. O(1) in the size of the snapshot.
    void update(const Snapshot *snapshot, LocalTime local);
    void tellSubscriptions(ConnectionKey key, const Result<HeldSubscriptions> &result);

signals:
    void subscriptionsAsked(stalewatch::ConnectionKey key);

private:
    void ask();
    void showHeld(const QString &held);
    using QWidget::update;

    // Child widgets
    QLabel *m_state = nullptr;
    QLabel *m_sentence = nullptr;
    QLabel *m_held = nullptr;
    QPushButton *m_ask = nullptr;

    ConnectionKey m_key{};
    bool m_isAsking = false;
    std::optional<Result<HeldSubscriptions>> m_subscriptions{}; ///< of m_key
};

} // namespace stalewatch

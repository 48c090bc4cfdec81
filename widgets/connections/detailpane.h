// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/snapshot.h"
#include "widgets/connections/factsheet.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace stalewatch {

class TimelineView;

/// Everything known about one connection: what state it is in, why that is believed and what would change it, in
/// sentences; the timeline of ticks, answers and misses with the stale window ahead; then the facts.
class DetailPane final : public QWidget
{
    Q_OBJECT

public:
    explicit DetailPane(QWidget *parent = nullptr);

    /// Which connection; the default key: none.
    void setKey(ConnectionKey key);
    [[nodiscard]] ConnectionKey key() const noexcept { return m_key; }
    /// Shows the connection as @p snapshot has it. Also called as time passes. O(1) in the size of the snapshot.
    void update(const std::shared_ptr<const Snapshot> &snapshot, LocalTime local);

    /// All that is shown, as plain text.
    [[nodiscard]] QString plainText() const;

signals:
    void filterAsked(const QString &filter);
    void closeAsked();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildHead();
    void buildActions();
    void showRow(const ServerSnapshot &server, std::size_t row, LocalTime local);
    void showNothing(const QString &sentence);
    void offerLikes();
    void copy() const;
    using QWidget::update;

    // Child widgets
    QLabel *m_shape = nullptr;
    QLabel *m_name = nullptr;
    QLabel *m_where = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_sentence = nullptr;
    TimelineView *m_timeline = nullptr;
    FactSheet *m_facts = nullptr;
    QWidget *m_actions = nullptr;
    QToolButton *m_like = nullptr;

    ConnectionKey m_key{};
    std::shared_ptr<const Snapshot> m_snapshot{};
};

/// The facts of one connection: every column that says something, then what is rare. Untrusted text is escaped.
[[nodiscard]] QList<Fact> factsOf(const ServerSnapshot &server, std::size_t row, LocalTime local);

} // namespace stalewatch

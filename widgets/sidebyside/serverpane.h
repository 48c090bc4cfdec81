// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/tables/connectionmodel.h"

#include <QWidget>

class QLabel;

namespace stalewatch {

class ConnectionTable;
class StaleHistory;

/// One server side by side with others: what it is in a few words, and its connections.
class ServerPane final : public QWidget
{
    Q_OBJECT

public:
    /// @p view the index into Frame::orders.
    ServerPane(std::function<LocalTime()> clock, int view, QWidget *parent = nullptr);
    ~ServerPane() override;

    /// Shows @p server of @p frame. @p common: the ping settings most panes have.
    void show(const Frame &frame, const std::shared_ptr<const ServerSnapshot> &server, const PingSettings &common,
        const StaleHistory &history);
    using QWidget::show;

    [[nodiscard]] ConnectionTable &table() const noexcept { return *m_table; }
    /// Whether the ping settings shown are marked as different.
    [[nodiscard]] bool differs() const noexcept { return m_differs; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void showPing(const ServerSnapshot &server, const PingSettings &common);
    void paintMark();

    ConnectionModel m_model;
    bool m_differs = false;
    // Child widgets
    ConnectionTable *m_table;
    QLabel *m_name = nullptr;
    QLabel *m_mark = nullptr; ///< the shape beside ping settings that differ
    QLabel *m_ping = nullptr;
    QLabel *m_figures = nullptr;
};

} // namespace stalewatch

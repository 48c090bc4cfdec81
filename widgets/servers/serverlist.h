// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/palette.h"
#include "widgets/panel.h"

class QListWidget;
class QListWidgetItem;

namespace stalewatch {

/// The servers at the left, "All servers" first; choosing one filters everything.
///
/// A server stays chosen over its restart: the choice is of a target.
class ServerList final : public Panel
{
    Q_OBJECT

public:
    explicit ServerList(QWidget *parent = nullptr);

    void show(const PanelFrame &frame) override;
    void tick(LocalTime local) override;
    void setServer(ServerNumber server) override;
    using Panel::show;

private:
    /// What an entry shows; plain texts.
    struct Entry
    {
        TargetNumber target = 0; ///< 0: all
        Status status = Status::Ok;
        QString name{};
        QString count{};
        QString words{};
        QString hint{};
        bool operator==(const Entry &) const = default;
    };

    [[nodiscard]] Entry entryOf(const ServerSnapshot &server) const;
    [[nodiscard]] Entry entryOfAll() const;
    [[nodiscard]] ServerNumber numberOf(TargetNumber target) const;
    void refresh();
    void put(int row, const Entry &entry);
    void selected(QListWidgetItem *item);

    QListWidget *m_list; // child widget
    std::shared_ptr<const Snapshot> m_snapshot{};
    std::vector<Entry> m_entries{}; ///< what the rows show
    TargetNumber m_chosen = 0;
    ServerNumber m_asked = 0; ///< the server last asked for, so that a restart is followed
    LocalTime m_local{};
};

} // namespace stalewatch

// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/panel.h"

class QLabel;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace stalewatch {

/// What the health checks have found, under the servers: worst first, each a link to its rows. The chosen one says its
/// evidence and what to do about it, and can be acknowledged or snoozed; what is muted stands dimmed at the end.
class FindingsList final : public Panel
{
    Q_OBJECT

public:
    explicit FindingsList(QWidget *parent = nullptr);

    void show(const PanelFrame &frame) override;
    void setServer(ServerNumber server) override;
    void setMutes(const Mutes &mutes, qint64 now) override;
    using Panel::show;

    [[nodiscard]] QListWidget &list() const noexcept { return *m_list; }
    /// Of the chosen finding; for tests.
    [[nodiscard]] QString detail() const;

private:
    void build();
    void refresh();
    void put(int row, const Finding &finding, bool isMuted);
    void showDetail();
    void follow(const QListWidgetItem *item);
    void mute(std::chrono::seconds duration);
    [[nodiscard]] const Finding *chosen() const;
    [[nodiscard]] QString mutedWords(const Finding &finding) const;
    [[nodiscard]] std::vector<Finding> wanted() const;

    std::shared_ptr<const Triage> m_triage{};
    std::vector<Finding> m_shown{}; ///< by row
    Mutes m_mutes{};
    qint64 m_wall = 0; ///< seconds since 1970
    LocalTime m_local{};
    ServerNumber m_server = 0;
    QString m_chosen{};    ///< its key
    bool m_isStale = true; ///< mutes or the server changed

    // Child widgets
    QLabel *m_title = nullptr;
    QListWidget *m_list = nullptr;
    QLabel *m_detail = nullptr;
    QWidget *m_foot = nullptr;
    QPushButton *m_acknowledge = nullptr;
    QPushButton *m_snooze = nullptr;
};

} // namespace stalewatch

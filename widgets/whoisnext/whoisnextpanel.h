// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/tables/connectionmodel.h"
#include "widgets/panel.h"

class QComboBox;
class QLabel;

namespace stalewatch {

class ConnectionTable;
class EmptyWords;
class RowStrip;

/// Who is next: the suspects and ghosts that will be closed in the next minutes, by the latest moment at which they
/// are. Quiet connections never appear: nobody can say that they are silent.
///
/// Its rows are ranked only while it can be seen, and account and user are asked for only then.
class WhoIsNextPanel final : public Panel
{
    Q_OBJECT

public:
    /// @p clock our own clock; tests pass one that stands still.
    explicit WhoIsNextPanel(std::function<LocalTime()> clock, QWidget *parent = nullptr);
    ~WhoIsNextPanel() override;

    void show(const PanelFrame &frame) override;
    void tick(LocalTime local) override;
    using Panel::show;
    void setServer(ServerNumber server) override;
    void tellSubscriptions(ConnectionKey key, const Result<HeldSubscriptions> &result) override;
    [[nodiscard]] QJsonObject layout() const override;
    void setLayout(const QJsonObject &layout) override;

    [[nodiscard]] ConnectionTable &table() const noexcept { return *m_table; }
    [[nodiscard]] RowStrip &strip() const noexcept { return *m_strip; }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void buildHead();
    void connectParts();
    void setWithin(Nanoseconds within);
    void updateWords(LocalTime local);

    ConnectionModel m_model;
    std::shared_ptr<const Snapshot> m_snapshot{};
    ConnectionKey m_current{}; ///< the current row, also while the panel is hidden
    LocalTime m_refreshedAt{}; ///< of the words
    bool m_isShown = false;

    // Child widgets
    QComboBox *m_within = nullptr;
    QLabel *m_summary = nullptr;
    ConnectionTable *m_table = nullptr;
    RowStrip *m_strip = nullptr;
    EmptyWords *m_empty = nullptr;
};

} // namespace stalewatch

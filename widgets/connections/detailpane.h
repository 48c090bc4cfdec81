// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/kick/kickactions.h"
#include "widgets/panel.h"

class QLabel;
class QToolButton;

namespace stalewatch {

class FactSheet;
class TimelineView;

/// Everything known about one connection: what state it is in, why that is believed and what would change it, in
/// sentences; the timeline of ticks, answers and misses with the stale window ahead; then the facts.
///
/// While hidden it only remembers what it would show.
class DetailPane final : public Panel
{
    Q_OBJECT

public:
    explicit DetailPane(QWidget *parent = nullptr);

    void show(const PanelFrame &frame) override;
    void tick(LocalTime local) override;
    void setConnection(ConnectionKey key) override;
    void setDeed(Deed deed, bool isAnswered, const QString &why) override;
    void setReadOnly(const ReadOnly &readOnly) override { m_kickOffer.readOnly = readOnly; }
    using Panel::show;
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// All that is shown, as plain text.
    [[nodiscard]] QString plainText() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void buildHead();
    void buildActions();
    void refresh();
    void showRow(const ServerSnapshot &server, std::size_t row);
    void showNothing(const QString &sentence);
    void offerLikes();
    void offerKicks();
    void copy();

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
    QToolButton *m_kick = nullptr;

    KickOffer m_kickOffer{};
    ConnectionKey m_key{};
    std::shared_ptr<const Snapshot> m_snapshot{};
    LocalTime m_local{};
    LocalTime m_refreshedAt{};
};

} // namespace stalewatch

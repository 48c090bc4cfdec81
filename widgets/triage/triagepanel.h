// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/triage/answers.h"
#include "models/triage/silences.h"
#include "widgets/panel.h"
#include "widgets/triage/triageactions.h"

#include <QImage>

class QComboBox;
class QLabel;
class QScrollArea;

namespace stalewatch {

class AnswerSheet;
class CauseList;
class SharesTable;
class SilenceChart;

/// One incident on one screen: the six questions, what its members share, how long they were silent, why, what now.
///
/// Shows the newest incident until the operator chooses another. Sentences count with time and are made anew twice a
/// second, while the panel can be seen.
class TriagePanel final : public Panel
{
    Q_OBJECT

public:
    explicit TriagePanel(QWidget *parent = nullptr);

    void show(const PanelFrame &frame) override;
    void tick(LocalTime local) override;
    void findIncident(IncidentNumber incident) override;
    void setMutes(const Mutes &mutes, qint64 now) override;
    void setDeed(Deed deed, bool isAnswered, const QString &why) override;
    using Panel::show;

    /// The number of the one that is shown; 0: none.
    [[nodiscard]] IncidentNumber shown() const noexcept;
    [[nodiscard]] TriageActions &actions() const noexcept { return *m_actions; }
    [[nodiscard]] QComboBox &chooser() const noexcept { return *m_chooser; }
    /// All of the incident that is shown, without scroll bars and buttons, at @p scale pixels a pixel: for the bundle.
    [[nodiscard]] QImage picture(qreal scale = 1) const;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void refresh();
    void fillChooser();
    void showIncident(const Incident &incident);
    void act(TriageActions::Action action);
    void copySummary(const Incident &incident);
    void teach();
    [[nodiscard]] const Incident *current() const;
    [[nodiscard]] TriageMoment moment() const;

    std::shared_ptr<const Snapshot> m_snapshot{};
    std::shared_ptr<const Triage> m_triage{};
    std::vector<SilenceMark> m_marks = knownSilenceMarks();
    Mutes m_mutes{};
    qint64 m_wall = 0;           ///< seconds since 1970, when the mutes were told
    IncidentNumber m_chosen = 0; ///< 0: the newest
    LocalTime m_local{};
    LocalTime m_refreshedAt{};
    qint64 m_count = 0; ///< in the tab's title

    // Child widgets
    QLabel *m_title = nullptr;
    QComboBox *m_chooser = nullptr;
    QScrollArea *m_scroll = nullptr;
    QWidget *m_body = nullptr;
    AnswerSheet *m_answers = nullptr;
    SharesTable *m_shares = nullptr;
    SilenceChart *m_silences = nullptr;
    CauseList *m_causes = nullptr;
    TriageActions *m_actions = nullptr;
    QLabel *m_empty = nullptr;
};

} // namespace stalewatch

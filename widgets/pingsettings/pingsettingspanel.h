// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/push/consequences.h"
#include "models/tables/pushservermodel.h"
#include "widgets/panel.h"
#include "widgets/pingsettings/pushboard.h"

#include <QTimer>

class QLabel;
class QSplitter;
class QTabWidget;
class QTableView;

namespace stalewatch {

struct ConsequenceLine;
class ConsequencesView;
class DetectionBars;
class DiffView;
class HistoryView;
class PingForm;
class PushButtons;
class StepsView;
class WaysForm;

/// Ping settings: edit, understand, push, prove, and take back; for the server chosen at the left, or a selection.
///
/// What is typed is explained while it is typed; the desk plans it a moment later. Everything goes out as a signal and
/// comes back by tell...(): the panel touches nothing.
class PingSettingsPanel final : public Panel
{
    Q_OBJECT

public:
    explicit PingSettingsPanel(std::function<LocalTime()> clock, QWidget *parent = nullptr);

    void show(const PanelFrame &frame) override;
    using Panel::show;
    void setServer(ServerNumber server) override;
    void setReadOnly(const ReadOnly &readOnly) override;
    void focusFilter() override;
    [[nodiscard]] QJsonObject layout() const override;
    void setLayout(const QJsonObject &layout) override;

    void setWays(const QString &target, const PushWays &ways);
    /// How long typing rests before configs are read and programs are asked.
    void setPause(std::chrono::milliseconds pause) { m_pause = pause; }
    void tellPlan(const ServerPlan &plan);
    void tellBegun();
    void tellStep(const PushStepNews &news);
    void tellNews(const ServerPushNews &news);
    void tellEnd(const PushSummary &summary);
    void tellRemembered(const std::vector<RememberedPush> &pushes, const std::vector<Failure> &problems);
    void tellExamination(const PushExamination &examination);
    void tellConsequences(const Consequences &consequences);

    [[nodiscard]] PingForm &form() const noexcept { return *m_form; }
    [[nodiscard]] PushButtons &buttons() const noexcept { return *m_buttons; }
    [[nodiscard]] HistoryView &history() const noexcept { return *m_history; }
    [[nodiscard]] WaysForm &ways() const noexcept { return *m_ways; }
    [[nodiscard]] StepsView &steps() const noexcept { return *m_steps; }
    [[nodiscard]] ConsequencesView &consequences() const noexcept { return *m_consequences; }
    [[nodiscard]] DetectionBars &bars() const noexcept { return *m_bars; }
    [[nodiscard]] DiffView &diff() const noexcept { return *m_diff; }
    [[nodiscard]] QTableView &table() const noexcept { return *m_table; }
    [[nodiscard]] const PushBoard &board() const noexcept { return m_board; }

signals:
    void planAsked(quint64 number, const std::vector<stalewatch::ServerWish> &wishes);
    void consequencesAsked(const stalewatch::ConsequencesQuestion &question);
    void pushAsked(const stalewatch::PushOrder &order);
    void stopAsked();
    void takeBackAsked();
    void settleAsked(const QString &push, stalewatch::SettleWay way);
    void examinationAsked(const QString &push);
    /// The operator says how a server is reached: to be remembered.
    void waysAsked(const QString &target, const stalewatch::PushWays &ways);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *buildLeft();
    [[nodiscard]] QWidget *buildRight();
    void buildTable();
    void fitColumns();
    void connectParts();
    void edited();
    void planSoon(std::chrono::milliseconds after);
    void askPlan();
    void askConsequences();
    void confirm();
    void copyHelmValues();

    // What is shown; pingsettingsshow.cpp
    void refresh();
    void refreshForm();
    void refreshBars();
    void refreshChange();
    void refreshConsequences();
    [[nodiscard]] QString currentTarget() const;
    [[nodiscard]] std::vector<ConsequenceLine> allLines() const;

    std::function<LocalTime()> m_clock;
    PushBoard m_board{};
    PushServerModel m_model{};
    Consequences m_known{}; ///< the newest answer
    quint64 m_asked = 0;    ///< the newest question of consequences
    bool m_isAnswerDue = false;
    LocalTime m_askedAt{};
    ReadOnly m_readOnly{};
    QTimer m_plan{this};
    std::chrono::milliseconds m_pause = std::chrono::milliseconds(600);

    // Child widgets
    QLabel *m_title = nullptr;
    PingForm *m_form = nullptr;
    QLabel *m_config = nullptr;
    DetectionBars *m_bars = nullptr;
    ConsequencesView *m_consequences = nullptr;
    QTableView *m_table = nullptr;
    QTabWidget *m_tabs = nullptr;
    QLabel *m_diffTitle = nullptr;
    DiffView *m_diff = nullptr;
    StepsView *m_steps = nullptr;
    WaysForm *m_ways = nullptr;
    HistoryView *m_history = nullptr;
    PushButtons *m_buttons = nullptr;
    QSplitter *m_columns = nullptr;
    QSplitter *m_rows = nullptr;
};

} // namespace stalewatch

// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/kick/kickplan.h"
#include "models/result.h"
#include "models/tables/closureranking.h"
#include "models/tables/ranking.h"
#include "models/triage/mutes.h"
#include "models/values/heldsubscriptions.h"
#include "models/values/readonly.h"

#include <QJsonObject>
#include <QWidget>

#include <optional>

namespace stalewatch {

class StaleHistory;

/// What every panel is handed with a frame. `frame` lives as long as the call; `history` outlives the panels.
struct PanelFrame
{
    const Frame &frame;
    const StaleHistory &history;
    LocalTime local{};            ///< our clock now
    std::optional<qint64> wall{}; ///< the wall clock then, ms since 1970, in a recording
};

/// What an operator may do about an incident beyond looking: intents, which somebody has to answer.
enum class Deed : quint8 { SaveBundle, PingSettings, Kick };

/// For how long what is snoozed is not heard of.
inline constexpr std::chrono::hours snoozedFor{1};

/// A part of the window that shows frames. Panels know values and models only; they speak to the world by signals.
class Panel : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Shows a new frame. GUI thread; must take under 5 ms at 100,000 rows.
    virtual void show(const PanelFrame &frame) = 0;
    /// Repaints what counts with time; called about ten times a second while visible.
    virtual void tick(LocalTime) { }
    using QWidget::show;

    /// Shows only this server; 0: all. For panels that can.
    virtual void setServer(ServerNumber) { }
    /// Puts @p filter into the filter box, as if typed. For panels that have one.
    virtual void setFilter(const QString &) { }
    /// Another connection is the current one somewhere in the window. For panels that say more of it.
    virtual void setConnection(ConnectionKey) { }
    /// Makes the row of this connection the current one, whatever filters hide it. For the connection table.
    virtual void findConnection(ConnectionKey) { }
    /// The answer to subscriptionsAsked(), whoever asked.
    virtual void tellSubscriptions(ConnectionKey, const Result<HeldSubscriptions> &) { }
    /// The answer to closuresAsked(). For the closures.
    virtual void showClosures(const std::shared_ptr<const ClosureOrder> &) { }
    /// Shows the closures of this incident, whatever filters hide them. For the closures.
    virtual void findClosures(IncidentNumber) { }
    /// Shows this incident. For the triage.
    virtual void findIncident(IncidentNumber) { }
    /// Shows what happened between two moments of our clock. For the chart.
    virtual void showTime(LocalTime, LocalTime) { }
    /// Which findings and incidents the operator does not want to hear of; @p now in seconds since 1970.
    virtual void setMutes(const Mutes &, qint64) { }
    /// Whether somebody answers @p deed; if not, why, in a sentence for the operator.
    virtual void setDeed(Deed, bool, const QString &) { }
    /// Where nothing may be changed. For panels that offer to change something: they disable it and say why.
    virtual void setReadOnly(const ReadOnly &) { }
    /// Moves the keyboard to the filter box, if there is one.
    virtual void focusFilter() { }

    /// What the operator arranged here, as plain values that survive a corrupt file: columns, widths, order, choices.
    [[nodiscard]] virtual QJsonObject layout() const { return {}; }
    /// The reverse. Tolerant: what is missing or odd stays at its default.
    virtual void setLayout(const QJsonObject &) { }

signals:
    /// A view of this panel wants other rows. @p view is the index into Frame::orders.
    void questionAsked(int view, const stalewatch::Question &question);
    /// A view of this panel is gone; nobody needs its rows ranked.
    void viewDropped(int view);
    /// Show this server everywhere; 0: all.
    void serverAsked(stalewatch::ServerNumber server);
    /// Show only what passes this filter text in the connection table.
    void filterAsked(const QString &filter);
    /// Another connection is the current one here.
    void connectionChosen(stalewatch::ConnectionKey key);
    /// Open what is known of this connection, or close it. The default key: of the one chosen last.
    void detailAsked(stalewatch::ConnectionKey key);
    /// Show this connection in the connection table, with all that is known of it.
    void connectionAsked(stalewatch::ConnectionKey key);
    /// Ask the server what this connection holds; tellSubscriptions() answers.
    void subscriptionsAsked(stalewatch::ConnectionKey key);
    /// Whether this panel shows something that has to be asked for with auth=1 (account, user).
    void authWantedChanged(bool wanted);
    /// Show the ping settings of this server; 0: of all.
    void pingSettingsAsked(stalewatch::ServerNumber server);
    /// Save what this view shows: its rows in their order.
    void exportAsked(int view);
    /// Other closures are wanted, or in another order; showClosures() answers, also whenever there are new ones.
    void closuresAsked(const stalewatch::ClosureQuestion &question);
    /// Save the closures that are shown.
    void closureExportAsked();
    /// Show this incident.
    void incidentAsked(stalewatch::IncidentNumber incident);
    /// Show the closures of this incident.
    void incidentClosuresAsked(stalewatch::IncidentNumber incident);
    /// Show this span in the chart.
    void timeAsked(stalewatch::LocalTime from, stalewatch::LocalTime to);
    /// Show the servers in their overview.
    void serversAsked();
    /// Do it about this incident; its filter names the connections.
    void deedAsked(stalewatch::Deed deed, stalewatch::IncidentNumber incident);
    /// Kick what @p plan says, or ask it to reconnect, once that is confirmed.
    void kickAsked(const stalewatch::KickPlan &plan);
    /// Say no more of what has this key (see Mutes) for so long; zero: until it ends; negative: say it again.
    void muteAsked(const QString &key, std::chrono::seconds duration);
    /// How many things this panel has to show, for the title of its tab; 0: nothing to say.
    void countChanged(qint64 count);
    /// A short sentence for the status bar: "3 rows copied."
    void said(const QString &sentence);
    /// The operator rearranged something that layout() holds.
    void layoutChanged();
};

/// Views that ask the engine for orders.
inline constexpr int mainView = 0;
inline constexpr int firstPaneView = 1; ///< side by side: one a pane
inline constexpr int maxPanes = 8;
inline constexpr int nextView = firstPaneView + maxPanes; ///< who is next

} // namespace stalewatch

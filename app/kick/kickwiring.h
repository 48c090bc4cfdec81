// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/kick/kickdesk.h"

#include <QObject>

namespace stalewatch {

class KickStrip;
class MainWindow;

/// Between the window and the desk that kicks connections: offers it where it can be done, asks before anything is
/// done, and shows what comes of it.
class KickWiring final : public QObject
{
    Q_OBJECT

public:
    /// @p window outlives it.
    KickWiring(MainWindow &window, ActionsMaker actions, const QString &folder, QObject *parent = nullptr);
    ~KickWiring() override;

    void setTargets(const QList<Target> &targets) { m_desk.setTargets(targets); }
    void setReadOnly(const ReadOnly &readOnly);
    void take(const std::shared_ptr<const Frame> &frame);

signals:
    /// See KickDesk.
    void changing(const stalewatch::OwnChange &change);

private:
    void offer();
    void confirm(const KickPlan &plan);
    void begin(const KickPlan &plan);
    void kickIncident(IncidentNumber incident);

    MainWindow &m_window;
    KickDesk m_desk;
    KickStrip *m_strip; // owned by the window
    QThreadPool m_thinkers{};
    std::shared_ptr<const Frame> m_frame{};
    std::optional<QString> m_objection{}; ///< as it was told last; empty: there is none
};

} // namespace stalewatch

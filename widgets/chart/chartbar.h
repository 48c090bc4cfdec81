// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/chart/chartstory.h"

#include <QJsonObject>
#include <QWidget>

class QAction;
class QActionGroup;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace stalewatch {

class CurveLegend;

/// The line above the chart: its title and legend, and what of it is to be seen. Says what is chosen; what that means
/// for the window of the chart is decided by who hears it.
class ChartBar final : public QWidget
{
    Q_OBJECT

public:
    explicit ChartBar(QWidget *parent = nullptr);

    [[nodiscard]] ChartChoice::Split split() const;
    [[nodiscard]] StaleHistory::Measure measure() const;
    /// How much time is to be seen: the length chosen last.
    [[nodiscard]] std::chrono::minutes span() const noexcept { return m_span; }

    void setCurves(const std::vector<ChartStory::Curve> &curves);
    /// Shows @p length as chosen, or that the chart is zoomed to another.
    void showSpan(std::chrono::nanoseconds length);
    /// Whether the right edge is the present; if not, there is a way back.
    void setLive(bool isLive);

    [[nodiscard]] QJsonObject layout() const;
    /// What is missing or odd stays as it is. Emits nothing.
    void setLayout(const QJsonObject &layout);

signals:
    /// Another split or measure.
    void chosen();
    void spanChosen(std::chrono::minutes span);
    void liveAsked();
    void tableAsked(bool asTable);
    void pictureAsked();
    void valuesAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addSplits(QHBoxLayout &row);
    void addPerMinute(QHBoxLayout &row);
    void addSpans(QHBoxLayout &row);
    [[nodiscard]] QToolButton *makeMenu();
    void updateLifetime();
    void makeRoom();

    // Child widgets
    QLabel *m_title;
    CurveLegend *m_legend;
    QToolButton *m_live;
    QComboBox *m_spans = nullptr;
    // Owned by this
    QActionGroup *m_splits = nullptr;
    QAction *m_perMinute = nullptr;
    QAction *m_lifetime = nullptr;

    std::chrono::minutes m_span;
};

} // namespace stalewatch

// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/triage/answers.h"

#include <QFrame>

class QLabel;

namespace stalewatch {

/// The six questions and their answers, top to bottom; the answers are large enough to be read from two metres.
class AnswerSheet final : public QFrame
{
    Q_OBJECT

public:
    explicit AnswerSheet(QWidget *parent = nullptr);

    /// @p incident is what they are about: while it stays the same, rows grow with their answers but do not shrink, so
    /// that what stands below keeps its place.
    void show(IncidentNumber incident, const std::array<TriageAnswer, 6> &answers);
    using QWidget::show;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        QLabel *number = nullptr;
        QLabel *question = nullptr;
        QLabel *answer = nullptr;
    };

    void applyFonts();

    void keepHeights();
    void forgetHeights();

    IncidentNumber m_incident = 0;
    std::array<Row, 6> m_rows{}; // child widgets
};

} // namespace stalewatch

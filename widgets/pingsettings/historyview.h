// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/push/pushtalk.h"
#include "models/values/readonly.h"

#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace stalewatch {

class DiffView;

/// Every push that is remembered: who, when, what, and what came of it; with its diff, and undo where it is in effect
/// and the file is still ours.
class HistoryView final : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryView(QWidget *parent = nullptr);

    void setPushes(const std::vector<RememberedPush> &pushes, const std::vector<Failure> &problems);
    void tellExamination(const PushExamination &examination);
    void setReadOnly(const ReadOnly &readOnly);
    void setBusy(bool isBusy);

    [[nodiscard]] QTreeWidget &list() const noexcept { return *m_list; }
    [[nodiscard]] QPushButton &undo() const noexcept { return *m_undo; }
    [[nodiscard]] DiffView &detail() const noexcept { return *m_detail; }

signals:
    void examinationAsked(const QString &push);
    void settleAsked(const QString &push, stalewatch::SettleWay way);

private:
    [[nodiscard]] const RememberedPush *current() const;
    void choose();
    void showDetail();

    std::vector<RememberedPush> m_pushes{};
    PushExamination m_examination{};
    ReadOnly m_readOnly{};
    bool m_isBusy = false;
    QTreeWidget *m_list; // child widget
    DiffView *m_detail;  // child widget
    QLabel *m_why;       // child widget
    QPushButton *m_undo; // child widget
};

} // namespace stalewatch

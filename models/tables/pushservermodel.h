// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/values/snapshot.h"

#include <QAbstractTableModel>

#include <vector>

namespace stalewatch {

/// How a server of a push is doing, in one glance.
enum class PushMark : quint8 {
    Fine,    ///< as it should be, or proven
    Planned, ///< something is to be done, and can be
    Working, ///< under way
    Blocked, ///< cannot be pushed, or was not; nothing is wrong with the server
    Trouble, ///< failed, or nobody knows
};

/// One server of the ping settings panel, in words: one line each, escaped.
struct PushServerRow
{
    QString target{}; ///< shownTarget(): the identity of the row
    ServerNumber number = 0;
    QString title{};
    QString version{};
    QString runs{};    ///< "2m × 2", by /varz
    QString file{};    ///< by its config; empty: not read
    QString willRun{}; ///< empty: no legal change is typed
    QString reached{};
    QString state{};
    PushMark mark = PushMark::Blocked;
    bool differs = false; ///< file and server do not agree
    bool isChosen = false;

    bool operator==(const PushServerRow &) const = default;
};

/// The servers that can be pushed to, as a table; the first column can be checked.
///
/// GUI thread. Rows keep their place while the targets are the same.
class PushServerModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Server, Version, Runs, File, WillRun, Reached, State };
    enum Role {
        MarkRole = Qt::UserRole, ///< int, PushMark
        TargetRole,              ///< QString
        DiffersRole,             ///< bool: file and server do not agree
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<PushServerRow> rows);
    [[nodiscard]] const std::vector<PushServerRow> &rows() const noexcept { return m_rows; }
    /// No row can be checked or unchecked while a push is under way.
    void setCheckable(bool isCheckable);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    void chosen(const QString &target, bool isChosen);

private:
    std::vector<PushServerRow> m_rows{};
    bool m_isCheckable = true;
};

} // namespace stalewatch

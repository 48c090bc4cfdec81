// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/pingsettings/consequencewords.h"

#include <QWidget>

class QListWidget;
class QToolButton;
class QVBoxLayout;

namespace stalewatch {

/// The consequences of what is typed, one sentence each with a mark of its own shape; the connections that a sentence
/// is about can be opened below it, and shown in the connection table.
class ConsequencesView final : public QWidget
{
    Q_OBJECT

public:
    explicit ConsequencesView(QWidget *parent = nullptr);

    void show(const std::vector<ConsequenceLine> &lines, const Consequences &consequences);
    using QWidget::show;
    [[nodiscard]] const std::vector<ConsequenceLine> &lines() const noexcept { return m_lines; }
    [[nodiscard]] QListWidget &list() const noexcept { return *m_list; }

signals:
    void connectionAsked(stalewatch::ConnectionKey key);
    /// Show these rows of one server in the connection table.
    void rowsAsked(stalewatch::ServerNumber server, const QString &filter);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void open(ConsequenceLine::List list);
    void fillList();

    std::vector<ConsequenceLine> m_lines{};
    Consequences m_consequences{};
    ConsequenceLine::List m_open = ConsequenceLine::List::None;
    QWidget *m_sentences;   // child widget
    QVBoxLayout *m_column;  // of m_sentences
    QListWidget *m_list;    // child widget
    QToolButton *m_inTable; // child widget
};

} // namespace stalewatch

// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QTextEdit>

namespace stalewatch {

/// One line of what is known.
struct Fact
{
    QString title{};
    QString value{};

    bool operator==(const Fact &) const = default;
};

/// Facts as two columns of plain text that can be selected; wraps anywhere, so that no value is cut off.
/// Values are inserted as text: nothing in them is read as HTML.
class FactSheet final : public QTextEdit
{
    Q_OBJECT

public:
    explicit FactSheet(QWidget *parent = nullptr);

    /// Only values that changed are touched while the titles stay, so a selection survives.
    void setFacts(const QList<Fact> &facts);
    [[nodiscard]] const QList<Fact> &facts() const noexcept { return m_facts; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();

    QList<Fact> m_facts{};
};

} // namespace stalewatch

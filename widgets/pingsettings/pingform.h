// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/push/pingrules.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;

namespace stalewatch {

/// Where ping_interval and ping_max are typed, and for which connections. What is typed is judged at once by the rules
/// of the core; an empty field leaves its value alone.
class PingForm final : public QWidget
{
    Q_OBJECT

public:
    explicit PingForm(QWidget *parent = nullptr);

    /// What the servers run with: stands in the fields as long as nobody has typed.
    void setCurrent(const PingSettings &current);
    /// The versions of the chosen servers: what one of them does not know is no legal change. 0: not known.
    void setVersions(const std::vector<int> &versions);
    /// Whether the configs have these blocks, and what a person should know of them.
    void setScopes(bool hasCluster, bool hasWebsocket);
    /// Back to what the servers run with.
    void reset();

    /// nullopt: what is typed is not legal, or says nothing.
    [[nodiscard]] std::optional<PingChange> change() const;
    /// What is wrong or worth knowing about what is typed; problems of reading included.
    [[nodiscard]] const std::vector<PingRemark> &remarks() const noexcept { return m_remarks; }
    [[nodiscard]] PingScope scope() const;
    [[nodiscard]] bool isTouched() const noexcept { return m_isTouched; }

    [[nodiscard]] QLineEdit &interval() const noexcept { return *m_interval; }
    [[nodiscard]] QLineEdit &max() const noexcept { return *m_max; }
    [[nodiscard]] QComboBox &scopes() const noexcept { return *m_scope; }

signals:
    void edited();

private:
    void fill();
    void judge();
    void chooseScope();

    QComboBox *m_scope;    // child widget
    QLineEdit *m_interval; // child widget
    QLineEdit *m_max;      // child widget
    QLabel *m_maxName;     // child widget
    QLabel *m_scopeHint;   // child widget
    PingSettings m_current{};
    std::vector<int> m_versions{};
    std::vector<PingRemark> m_remarks{};
    std::optional<PingChange> m_change{};
    bool m_hasCluster = false;
    bool m_hasWebsocket = false;
    bool m_isTouched = false;
};

} // namespace stalewatch

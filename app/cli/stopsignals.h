// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <atomic>

namespace stalewatch {

/// SIGINT and SIGTERM as a Qt signal; a second one of them ends the program at once. SIGPIPE and SIGXFSZ are ignored
/// from here on, so that a reader who leaves (`| head`) and a file that must not grow are errors of write(). One object
/// a program.
class StopSignals final : public QObject
{
    Q_OBJECT

public:
    explicit StopSignals(QObject *parent = nullptr);
    ~StopSignals() override;

    /// Set in the signal handler itself: ends a write that waits for a slow reader.
    [[nodiscard]] static const std::atomic_bool &isAsked() noexcept;

signals:
    void asked();

private:
    QSocketNotifier m_notifier{QSocketNotifier::Read, this};
};

} // namespace stalewatch

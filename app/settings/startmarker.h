// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace stalewatch {

/// Tells the next start whether this one got through: a file that exists from the construction until completed() or
/// the destruction, so that only a crash leaves it behind. After a start that did not get through, the saved layout is
/// not used: nobody has to delete files by hand to get the window back.
class StartMarker final
{
public:
    /// @p folder as Settings takes it. Where the file cannot be written, every start counts as complete.
    explicit StartMarker(const QString &folder);
    ~StartMarker();
    Q_DISABLE_COPY_MOVE(StartMarker)

    [[nodiscard]] bool lastStartFailed() const noexcept { return m_lastStartFailed; }
    /// The window has shown its first frame.
    void completed();

private:
    QString m_path;
    bool m_lastStartFailed = false;
};

} // namespace stalewatch

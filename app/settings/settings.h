// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/settings/setting.h"
#include "models/push/pushtalk.h"
#include "models/result.h"
#include "models/values/askedprogram.h"
#include "models/values/target.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QObject>
#include <QStringList>
#include <QThreadPool>
#include <QTimer>

namespace stalewatch {

/// What survives the program: settings, targets and the layout, in one JSON file with an integer `schema`.
///
/// Never crashes over a file and never destroys one: what cannot be read is kept as settings.json.corrupt-<UTC time>
/// and the backup or the defaults are used; a file of a newer schema is left alone and nothing is saved. Keys it does
/// not know are kept. The layout carries a SHA-256, and one that does not match is not used.
/// GUI thread; files are written by a thread of its own, a moment after the last change.
class Settings final : public QObject
{
    Q_OBJECT

public:
    /// The folder for this program's settings: $XDG_CONFIG_HOME/stalewatch, or ~/.config/stalewatch.
    [[nodiscard]] static QString standardFolder();

    /// Reads the file in @p folder, which need not exist. Blocks for one small file.
    explicit Settings(const QString &folder, QObject *parent = nullptr);
    ~Settings() override; ///< saves what is not saved yet

    template <class T>
    [[nodiscard]] T value(const Setting<T> &setting) const
    {
        return setting.read(m_root.value(QLatin1StringView(setting.key))).value_or(setting.byDefault());
    }
    template <class T>
    void set(const Setting<T> &setting, const std::type_identity_t<T> &value)
    {
        put(setting.key, setting.written(value));
    }

    /// Without user info: it is never saved.
    [[nodiscard]] QList<Target> targets() const;
    void setTargets(const QList<Target> &targets);

    /// Programs that contexts may run for their secrets.
    [[nodiscard]] QList<AskedProgram> allowedPrograms() const;
    void setAllowedPrograms(const QList<AskedProgram> &programs);

    /// Targets, as shownTarget() has them, at which nothing is changed.
    [[nodiscard]] QStringList readOnlyTargets() const;
    void setReadOnlyTargets(const QStringList &targets);

    /// Findings the operator does not want to hear of, as Mutes writes them.
    [[nodiscard]] QJsonArray mutes() const;
    void setMutes(const QJsonArray &mutes);

    /// How the config of @p target, as shownTarget() has it, is reached, if the operator ever said.
    [[nodiscard]] PushWays pushWays(const QString &target) const;
    /// @p target and the servers behind it, as serverTarget() names them, of which the operator said that.
    [[nodiscard]] QStringList withPushWays(const QString &target) const;
    void setPushWays(const QString &target, const PushWays &ways);

    /// The saved values of one part of the window ("connections", "window"...): plain numbers and texts, no Qt blobs.
    [[nodiscard]] QJsonObject layout(const QString &part) const;
    void setLayout(const QString &part, const QJsonObject &values);
    /// For --reset-layout, and after a start that did not get through.
    void forgetLayout();

    /// What the operator should know about the file, translated, plain text; empty when all is well.
    [[nodiscard]] const QStringList &notices() const noexcept { return m_notices; }
    /// The file is of a newer schema or cannot be read: changes last until the program ends.
    [[nodiscard]] bool isReadOnly() const noexcept { return m_isReadOnly; }
    [[nodiscard]] QString path() const { return m_path; }

    /// Saves now and waits for it.
    [[nodiscard]] Result<> flush();

signals:
    void changed(const QString &key);
    void saveFailed(const stalewatch::Failure &failure);

private:
    void load();
    void checkValues();
    void put(const char *key, const QJsonValue &value);
    void save();

    // Constant after construction
    QString m_path;

    QJsonObject m_root{};
    QJsonObject m_layout{};
    QStringList m_notices{};
    bool m_isReadOnly = false;
    bool m_isDirty = false;
    QTimer m_saveSoon{this};
    QThreadPool m_pool{this}; ///< one thread: saves keep their order
};

} // namespace stalewatch

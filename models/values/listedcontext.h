// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

namespace stalewatch {

/// A NATS CLI context as people choose one: what may be shown of it, and no secret.
struct ListedContext
{
    QString name{};
    QString description{};   ///< its owner's words; untrusted
    QString servers{};       ///< with commas; user info is "xxxxx@", as the NATS tools have it
    QString login{};         ///< "creds /home/me/ops.creds", "user bob"; empty: none
    QString problem{};       ///< why it cannot be used, a sentence; empty: it can
    bool isSelected = false; ///< the one that the NATS CLI uses when none is named

    bool operator==(const ListedContext &) const = default;
};

} // namespace stalewatch

Q_DECLARE_METATYPE(QList<stalewatch::ListedContext>)

// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings/startmarker.h"

#include "app/settings/safefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace stalewatch {

using namespace Qt::StringLiterals;

StartMarker::StartMarker(const QString &folder)
    : m_path(folder + u"/start-not-completed"_s), m_lastStartFailed(QFile::exists(m_path))
{
    QDir().mkpath(folder);
    // Without the file nothing is lost but the protection, so a failure is no news.
    static_cast<void>(writeSafely(m_path, QByteArray::number(QCoreApplication::applicationPid())));
}

StartMarker::~StartMarker()
{
    completed();
}

void StartMarker::completed()
{
    QFile::remove(m_path);
}

} // namespace stalewatch

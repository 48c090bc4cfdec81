// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/connections/typeahead.h"

#include <QGuiApplication>
#include <QStyleHints>

#include <algorithm>

namespace stalewatch {

namespace {

constexpr qsizetype bytesPerCharacter = 4; ///< of UTF-8, at most

bool nameBegins(const Snapshot::Place &place, const QString &wanted)
{
    if (!place.server)
        return false;
    const std::string_view name = place.server->rows.text(place.server->rows.name[place.row]);
    if (name.empty())
        return false;
    // An ASCII letter that differs decides most rows without decoding them.
    const char16_t first = wanted.front().unicode();
    const auto lead = static_cast<unsigned char>(name.front());
    if (first < 0x80 && lead < 0x80 && QChar::toCaseFolded(char32_t(lead)) != QChar::toCaseFolded(char32_t(first)))
        return false;
    const Untrusted head(
        QByteArrayView(name.data(), std::min(qsizetype(name.size()), wanted.size() * bytesPerCharacter)));
    return head.whole().startsWith(wanted, Qt::CaseInsensitive);
}

} // namespace

int TypeAhead::find(const ConnectionModel &model, int current, const QString &typed)
{
    const bool goesOn = m_since.isValid() && m_since.elapsed() < QGuiApplication::styleHints()->keyboardInputInterval();
    m_typed = goesOn ? m_typed + typed : typed;
    m_since.start();
    const int rows = model.rowCount();
    if (m_typed.isEmpty() || rows == 0)
        return -1;
    // A new beginning goes to the next such row, more letters may stay on this one.
    const int from = std::max(0, goesOn ? current : current + 1);
    for (int i = 0; i < rows; ++i) {
        const int row = (from + i) % rows;
        if (nameBegins(model.placeAt(row), m_typed))
            return row;
    }
    return -1;
}

} // namespace stalewatch

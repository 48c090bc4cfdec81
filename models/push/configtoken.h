// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace stalewatch {

/// One piece of a config that means something. What lies between two tokens is blanks and line ends.
struct ConfigToken
{
    enum class Kind : quint8 {
        Comment,    ///< from # or // to before the end of its line
        Key,        ///< with its quotes
        Separator,  ///< = or :
        Terminator, ///< , or ; after a value
        Text,       ///< a string, with its quotes; a block string with its parentheses
        Variable,   ///< $NAME
        Bool,
        Integer, ///< with its suffix: 2m is two million
        Float,
        Date,
        Include, ///< the file's name after the word include, with its quotes
        ArrayStart,
        ArrayEnd,
        MapStart,
        MapEnd,
        BraceStart, ///< around the whole file, as in JSON
        BraceEnd,
        Stray, ///< a } that closes nothing, where the server does not mind
    };

    quint32 begin = 0;  ///< offset of its first byte
    quint32 end = 0;    ///< offset after its last
    quint32 line = 0;   ///< from 1
    quint32 column = 0; ///< from 1, in bytes
    Kind kind = Kind::Comment;
    char quote = 0; ///< what a key, text or include begins with: " or ' or (; 0: nothing

    bool operator==(const ConfigToken &) const = default;
};

} // namespace stalewatch

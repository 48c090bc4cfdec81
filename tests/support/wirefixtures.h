// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/wire/connz.h"

#include <QFile>

#include <algorithm>
#include <string>
#include <vector>

namespace stalewatch::testing {

/// A real server's answer: "2.15.1/connz.json".
[[nodiscard]] inline QByteArray recorded(const QString &name)
{
    QFile file(QStringLiteral(STALEWATCH_TEST_DATA "/%1").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Decodes @p body in pieces of @p piece bytes.
[[nodiscard]] inline Result<Connz> decode(ConnzDecoder &decoder, QByteArrayView body, qsizetype piece = 65'536)
{
    for (; !body.isEmpty(); body = body.sliced(std::min(piece, body.size())))
        decoder.feed(body.first(std::min(piece, body.size())));
    return decoder.finish();
}

[[nodiscard]] inline Result<Connz> decode(QByteArrayView body, qsizetype piece = 65'536)
{
    ConnzDecoder decoder;
    return decode(decoder, body, piece);
}

/// One row of all that is read, in words: rows of two pools can be compared.
[[nodiscard]] inline std::string wordsOf(const Connections &rows, std::size_t row)
{
    std::string words;
    for (const qint64 number : {qint64(rows.cid[row]), rows.start[row], rows.lastActivity[row], rows.rtt[row],
             rows.pendingBytes[row], rows.inMsgs[row], rows.outMsgs[row], rows.inBytes[row], rows.outBytes[row],
             rows.subscriptions[row], rows.stalls[row], qint64(rows.port[row])})
        words += std::to_string(number) + '|';
    for (const TextId text : {rows.kind[row], rows.type[row], rows.ip[row], rows.name[row], rows.lang[row],
             rows.version[row], rows.account[row], rows.authorizedUser[row], rows.tlsVersion[row],
             rows.tlsCipherSuite[row], rows.mqttClient[row], rows.nameTag[row], rows.others[row]})
        words += std::string(rows.text(text)) + '|';
    return words;
}

[[nodiscard]] inline std::vector<std::string> wordsOf(const Connections &rows)
{
    std::vector<std::string> words;
    for (std::size_t row = 0; row < rows.size(); ++row)
        words.push_back(wordsOf(rows, row));
    return words;
}

/// JSON written with single quotes: moc cannot read raw strings.
[[nodiscard]] inline QByteArray json(const char *quoted)
{
    return QByteArray(quoted).replace('\'', '"');
}

/// A compact answer of /connz with these connections.
[[nodiscard]] inline QByteArray withRows(const QByteArray &rows)
{
    return json("{'server_id': 'S', 'now': '2026-11-22T11:46:46Z', 'connections': [") + rows + "]}";
}

} // namespace stalewatch::testing

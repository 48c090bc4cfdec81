// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wire/nkeys.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <vector>

namespace stalewatch {

namespace {

constexpr quint8 seedLetter = 18 << 3; ///< "S"
constexpr qsizetype rawSize = 32;
constexpr QByteArrayView letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"; // RFC 4648, base 32

/// CRC-16/XMODEM, as nkeys' crc16.go.
quint16 checksum(QByteArrayView bytes)
{
    quint32 crc = 0;
    for (const char byte : bytes) {
        crc ^= quint32(uchar(byte)) << 8;
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 0x8000) != 0 ? (crc << 1) ^ 0x1021 : crc << 1;
    }
    return quint16(crc);
}

QByteArray toBase32(QByteArrayView bytes)
{
    QByteArray result;
    quint32 held = 0;
    int bits = 0;
    for (const char byte : bytes) {
        held = (held << 8) | uchar(byte);
        for (bits += 8; bits >= 5; bits -= 5)
            result += letters[(held >> (bits - 5)) & 31];
    }
    if (bits > 0)
        result += letters[(held << (5 - bits)) & 31];
    return result;
}

std::optional<QByteArray> fromBase32(QByteArrayView text)
{
    QByteArray result;
    quint32 held = 0;
    int bits = 0;
    for (const char letter : text) {
        const qsizetype value = letters.indexOf(letter);
        if (value < 0)
            return {};
        held = (held << 5) | quint32(value);
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            result += char(held >> bits);
        }
    }
    return result;
}

QByteArray withChecksum(QByteArray bytes)
{
    const quint16 crc = checksum(bytes);
    bytes += char(crc & 0xFF);
    bytes += char(crc >> 8);
    return bytes;
}

bool isKind(quint8 byte)
{
    constexpr std::array kinds{
        NkeyKind::User, NkeyKind::Account, NkeyKind::Operator, NkeyKind::Server, NkeyKind::Cluster};
    return std::ranges::find(kinds, NkeyKind(byte)) != kinds.end();
}

/// A line like "-----BEGIN NATS USER JWT-----": three dashes or more at both ends.
bool isFence(QByteArrayView line)
{
    return line.size() >= 6 && line.startsWith("---") && line.endsWith("---");
}

bool isPayload(QByteArrayView line)
{
    const auto belongs = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-'
            || c == '.' || c == '=';
    };
    return !line.isEmpty() && std::ranges::all_of(line, belongs);
}

std::vector<QByteArrayView> linesOf(QByteArrayView content)
{
    std::vector<QByteArrayView> lines;
    while (!content.isEmpty()) {
        const qsizetype end = content.indexOf('\n');
        lines.push_back(content.first(end < 0 ? content.size() : end).trimmed());
        content = end < 0 ? QByteArrayView() : content.sliced(end + 1);
    }
    return lines;
}

/// The lines that stand between two fences: the JWT first, then the seed.
std::vector<QByteArrayView> fenced(const std::vector<QByteArrayView> &lines)
{
    std::vector<QByteArrayView> found;
    for (std::size_t i = 1; i + 1 < lines.size(); ++i) {
        if (isPayload(lines[i]) && !isFence(lines[i]) && isFence(lines[i - 1]) && isFence(lines[i + 1]))
            found.push_back(lines[i]);
    }
    return found;
}

} // namespace

std::optional<NkeySeed> readSeed(QByteArrayView encoded)
{
    std::optional<QByteArray> bytes = fromBase32(encoded.trimmed());
    if (!bytes || bytes->size() != 2 + rawSize + 2)
        return {};
    const auto first = quint8(bytes->at(0));
    const auto second = quint8(bytes->at(1));
    const auto kind = quint8(((first & 7) << 5) | ((second & 0xF8) >> 3));
    const bool isWhole = withChecksum(bytes->first(2 + rawSize)) == *bytes;
    NkeySeed seed{.kind = NkeyKind(kind), .raw = Secret(QByteArrayView(*bytes).sliced(2, rawSize))};
    wipe(*bytes);
    if (!isWhole || (first & 0xF8) != seedLetter || !isKind(kind))
        return {};
    return seed;
}

Secret writtenSeed(NkeyKind kind, QByteArrayView raw)
{
    const auto letter = quint8(kind);
    QByteArray bytes;
    bytes += char(seedLetter | (letter >> 5));
    bytes += char((letter & 31) << 3);
    bytes += raw;
    QByteArray text = toBase32(withChecksum(std::move(bytes)));
    return Secret::takenFrom(text);
}

QByteArray writtenPublicKey(NkeyKind kind, QByteArrayView raw)
{
    QByteArray bytes(1, char(kind));
    bytes += raw;
    return toBase32(withChecksum(std::move(bytes)));
}

Secret jwtIn(QByteArrayView content)
{
    const std::vector<QByteArrayView> found = fenced(linesOf(content));
    return Secret(found.empty() ? content.trimmed() : found.front());
}

std::optional<qint64> jwtExpiry(QByteArrayView jwt)
{
    const qsizetype from = jwt.indexOf('.') + 1;
    const qsizetype end = jwt.indexOf('.', from);
    if (from == 0 || end < 0)
        return {};
    const auto claims
        = QByteArray::fromBase64(jwt.sliced(from, end - from).toByteArray(), QByteArray::Base64UrlEncoding);
    const qint64 expiry = QJsonDocument::fromJson(claims).object().value(QLatin1StringView("exp")).toInteger();
    return expiry > 0 ? std::optional(expiry) : std::nullopt;
}

Secret seedIn(QByteArrayView content)
{
    const std::vector<QByteArrayView> lines = linesOf(content);
    const std::vector<QByteArrayView> found = fenced(lines);
    const auto isSeed
        = [](QByteArrayView line) { return line.startsWith("SU") || line.startsWith("SA") || line.startsWith("SO"); };
    if (found.size() > 1)
        return isSeed(found[1]) ? Secret(found[1]) : Secret();
    const auto line = std::ranges::find_if(lines, isSeed);
    return line == lines.end() ? Secret() : Secret(*line);
}

} // namespace stalewatch

// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/feeds/httpreader.h"

#include <algorithm>
#include <limits>

namespace stalewatch {

namespace {

constexpr qsizetype longestBeginning = 256;
constexpr QByteArrayView protocol = "HTTP/1.";

bool isDigits(QByteArrayView text) noexcept
{
    return !text.isEmpty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

QByteArray HttpReader::take(QByteArrayView bytes)
{
    m_beginning += bytes.first(std::min(bytes.size(), longestBeginning - m_beginning.size()));
    QByteArray body;
    while (!bytes.isEmpty() && (m_state == State::Head || m_state == State::Body)) {
        const bool isData = m_step == Step::Length || m_step == Step::ChunkData || m_step == Step::UntilClose;
        if (isData)
            takeData(bytes, body);
        else if (takeLine(bytes))
            useLine();
    }
    if (!bytes.isEmpty() && m_state == State::Done)
        m_head.keepsAlive = false; // more than was asked for
    return body;
}

void HttpReader::close()
{
    if (m_state == State::Body && m_step == Step::UntilClose)
        m_state = State::Done;
    else if (m_state == State::Head || m_state == State::Body)
        m_state = State::Cut;
}

/// Moves bytes up to a line's end into m_line; true when it is whole, without its end.
bool HttpReader::takeLine(QByteArrayView &bytes)
{
    const qsizetype end = bytes.indexOf('\n');
    const qsizetype size = end < 0 ? bytes.size() : end + 1;
    m_headBytes += m_step == Step::ChunkSize || m_step == Step::ChunkEnd ? 0 : size;
    const bool isTooLong = m_headBytes > longestHead || m_line.size() + size > longestHead;
    // Whoever does not speak HTTP may never send a line's end.
    if (m_step == Step::StatusLine && m_headBytes >= protocol.size() && !m_beginning.startsWith(protocol)) {
        m_state = State::Broken;
        return false;
    }
    if (isTooLong) {
        m_state = State::Broken;
        return false;
    }
    m_line += bytes.first(size);
    bytes = bytes.sliced(size);
    if (end < 0)
        return false;
    m_line.chop(m_line.endsWith("\r\n") ? 2 : 1);
    return true;
}

void HttpReader::takeData(QByteArrayView &bytes, QByteArray &body)
{
    const qsizetype size
        = m_step == Step::UntilClose ? bytes.size() : qsizetype(std::min<qint64>(bytes.size(), m_left));
    body += bytes.first(size);
    bytes = bytes.sliced(size);
    m_left -= size;
    if (m_step == Step::UntilClose || m_left > 0)
        return;
    if (m_step == Step::Length)
        m_state = State::Done;
    else
        m_step = Step::ChunkEnd;
}

void HttpReader::useLine()
{
    bool isGood = true;
    switch (m_step) {
    case Step::StatusLine:
        isGood = readStatusLine();
        break;
    case Step::Header:
        if (m_line.isEmpty())
            endHead();
        else
            isGood = readHeader();
        break;
    case Step::ChunkSize:
        isGood = readChunkSize();
        break;
    case Step::ChunkEnd:
        isGood = m_line.isEmpty();
        m_step = Step::ChunkSize;
        break;
    case Step::Trailer:
        if (m_line.isEmpty())
            m_state = State::Done;
        break;
    case Step::Length:
    case Step::ChunkData:
    case Step::UntilClose:
        break;
    }
    m_line.clear();
    if (!isGood)
        m_state = State::Broken;
}

bool HttpReader::readStatusLine()
{
    // "HTTP/1.1 200 OK"
    constexpr qsizetype statusAt = 9;
    const QByteArray status = m_line.mid(statusAt, 3);
    if (!m_line.startsWith(protocol) || m_line.size() < statusAt + 3 || m_line.at(statusAt - 1) != ' '
        || !isDigits(status))
        return false;
    m_head = {};
    m_head.status = status.toInt();
    m_head.reason = m_line.mid(statusAt + 4).trimmed();
    m_head.keepsAlive = m_line.at(protocol.size()) != '0';
    m_step = Step::Header;
    return m_head.status >= 100;
}

bool HttpReader::readHeader()
{
    const qsizetype colon = m_line.indexOf(':');
    if (colon <= 0)
        return false;
    const QByteArray name = m_line.left(colon).trimmed().toLower();
    const QByteArray value = m_line.mid(colon + 1).trimmed();
    if (name == "content-length")
        return readLength(value);
    if (name == "transfer-encoding") {
        m_head.isChunked = value.toLower() == "chunked";
        return m_head.isChunked;
    }
    if (name == "connection")
        m_head.keepsAlive = m_head.keepsAlive && value.toLower() != "close";
    else if (name == "location")
        m_head.location = value;
    else if (name == "content-encoding")
        m_head.contentEncoding = value.toLower();
    return true;
}

bool HttpReader::readLength(const QByteArray &value)
{
    if (!isDigits(value))
        return false;
    bool fits = false;
    const qint64 length = value.toLongLong(&fits);
    const qint64 said = fits ? length : std::numeric_limits<qint64>::max();
    const bool isAgreed = m_head.length < 0 || m_head.length == said;
    m_head.length = said;
    return isAgreed;
}

bool HttpReader::readChunkSize()
{
    constexpr qsizetype mostDigits = 15; // of 64 bits, so that nothing overflows
    const QByteArray digits = m_line.left(m_line.indexOf(';') < 0 ? m_line.size() : m_line.indexOf(';')).trimmed();
    bool isNumber = false;
    m_left = digits.toLongLong(&isNumber, 16);
    if (!isNumber || m_left < 0 || digits.size() > mostDigits)
        return false;
    m_step = m_left == 0 ? Step::Trailer : Step::ChunkData;
    return true;
}

void HttpReader::endHead()
{
    const bool isInterim = m_head.status < 200;
    if (isInterim) {
        m_step = Step::StatusLine;
        return;
    }
    m_hasHead = true;
    m_state = State::Body;
    if (m_head.isChunked) {
        m_step = Step::ChunkSize;
    } else if (m_head.length > 0) {
        m_step = Step::Length;
        m_left = m_head.length;
    } else if (m_head.length == 0 || m_head.status == 204 || m_head.status == 304) {
        m_state = State::Done;
    } else {
        m_step = Step::UntilClose;
        m_head.keepsAlive = false;
    }
}

} // namespace stalewatch

// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace stalewatch {

/// Reads one HTTP/1 answer to a GET from its bytes (RFC 9112). Pure; every size is bounded but that of the body.
///
/// Our own, because Qt 6.4's reader has no bound on headers: one server that never ends them keeps the thread that all
/// connections of a QNetworkAccessManager share busy for good, so that no deadline is heard there any more.
class HttpReader final
{
public:
    enum class State {
        Head,
        Body,
        Done,   ///< whole
        Broken, ///< no HTTP that can be read
        Cut,    ///< the connection closed too early
    };
    struct Head
    {
        int status = 0;
        QByteArray reason{};
        QByteArray location{};
        QByteArray contentEncoding{};
        qint64 length = -1; ///< -1: not said
        bool isChunked = false;
        bool keepsAlive = true; ///< the connection can be used again
    };

    static constexpr qsizetype longestHead = 64 * 1024; ///< with all interim answers

    /// Takes in the next bytes; returns the body among them. Bytes after the end make it Broken.
    [[nodiscard]] QByteArray take(QByteArrayView bytes);
    /// The connection was closed in an orderly way.
    void close();

    [[nodiscard]] State state() const noexcept { return m_state; }
    [[nodiscard]] bool hasHead() const noexcept { return m_hasHead; }
    [[nodiscard]] const Head &head() const noexcept { return m_head; }
    /// The first bytes of all, at most 256: they tell who spoke if it was not HTTP.
    [[nodiscard]] const QByteArray &beginning() const noexcept { return m_beginning; }

private:
    enum class Step { StatusLine, Header, Length, ChunkSize, ChunkData, ChunkEnd, Trailer, UntilClose };

    bool takeLine(QByteArrayView &bytes);
    void takeData(QByteArrayView &bytes, QByteArray &body);
    void useLine();
    [[nodiscard]] bool readStatusLine();
    [[nodiscard]] bool readHeader();
    [[nodiscard]] bool readLength(const QByteArray &value);
    [[nodiscard]] bool readChunkSize();
    void endHead();

    State m_state = State::Head;
    Step m_step = Step::StatusLine;
    Head m_head{};
    bool m_hasHead = false;
    QByteArray m_line{};
    QByteArray m_beginning{};
    qsizetype m_headBytes = 0; ///< trailers included
    qint64 m_left = 0;         ///< of the body, or of the chunk
};

} // namespace stalewatch

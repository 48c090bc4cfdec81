// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/result.h"
#include "models/values/closure.h"
#include "models/values/connections.h"

#include <QByteArrayView>

#include <memory>
#include <string>
#include <vector>

namespace stalewatch {

/// An answer of /connz.
struct Connz
{
    std::string serverId{}; ///< empty for an unknown account
    Instant now = noInstant;
    qint64 numConnections = absent;
    qint64 total = absent;
    qint64 offset = absent;
    qint64 limit = absent;
    qint64 parseFieldErrors = 0; ///< fields that were there and could not be read
    qint64 dropped = 0;          ///< rows over the row cap, or without a cid, or a cid seen before
    Connections rows{};          ///< by cid, ascending, whatever the order of the answer
};

/// Decodes one answer of open connections while its bytes arrive.
///
/// The reply is sorted by cid and so is the previous one, so that for a connection already known (same cid, same start)
/// only what can change is read, and texts it did not have before; any other order works too. Interns into the pool of
/// @p previous, or a new one when there is none or it has become wasteful (then all rows of the answer belong to the
/// new pool). A tolerant reader as decodeVarz() is. One thread at a time.
///
/// A document in nats-server's own layout is read connection by connection and never held; of any other one the bytes
/// are kept to the end, which takes up to seven times its size while finish() runs.
class ConnzDecoder final
{
public:
    /// @p previous the rows of the last good answer of the same server life, or null; @p maxRows the row cap;
    /// @p textsElsewhere how many texts of the pool others name.
    explicit ConnzDecoder(std::shared_ptr<const Connections> previous = {}, std::shared_ptr<TextPool> pool = {},
        std::size_t maxRows = 200'000, quint32 textsElsewhere = 0);
    ~ConnzDecoder();
    Q_DISABLE_COPY_MOVE(ConnzDecoder)

    /// Takes the next bytes of the body. Cheap to call with any size.
    void feed(QByteArrayView bytes);
    /// After the last byte: the answer, or Malformed. The decoder is spent.
    [[nodiscard]] Result<Connz> finish();
    /// The pool the rows' texts live in, to hand to the next decoder.
    [[nodiscard]] std::shared_ptr<TextPool> pool() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// An answer of /connz?state=closed: its rows in the order of the answer (newest first with sort=stop).
struct ClosedConnz
{
    std::string serverId{};
    Instant now = noInstant;
    qint64 total = absent; ///< entries in the server's ring
    qint64 parseFieldErrors = 0;
    std::vector<Closure> closures{};
};

/// Decodes an answer of closed connections. A tolerant reader as decodeVarz() is. Any thread.
[[nodiscard]] Result<ClosedConnz> decodeClosedConnz(QByteArrayView body);

} // namespace stalewatch

// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wire/connz.h"

#include "models/wire/connzhead.h"
#include "models/wire/connzrows.h"

#include <algorithm>
#include <utility>

namespace stalewatch {

using simdjson::error_code;

namespace {

constexpr std::size_t chunkSize = 256 * 1024; ///< stays in the second-level cache
constexpr std::size_t longestHead = 4096;

// nats-server's own layout (json.MarshalIndent with two blanks). A string of valid JSON holds no raw newline, so that
// these can only be what they look like.
constexpr std::string_view documentStart = "{\n  \"server_id\"";
constexpr std::string_view rowsStart = "\n  \"connections\": [";
constexpr std::string_view rowStart = "\n    {";
constexpr std::string_view rowEnd = "\n    }";
constexpr std::string_view rowsEnd = "\n  ]";

} // namespace

/// Cuts the bytes into whole connections while they arrive, as far as they have the server's layout; any other document
/// is collected and read at the end.
struct ConnzDecoder::State
{
    enum class Mode {
        Head,  ///< before the first connection
        Rows,  ///< pending begins with the comma before a connection
        Tail,  ///< behind the last connection
        Whole, ///< not the server's layout
    };

    State(std::shared_ptr<const Connections> previous, std::shared_ptr<TextPool> pool, std::size_t maxRows)
        : rows(std::move(previous), std::move(pool), maxRows)
    {
    }

    void feed(std::string_view bytes);
    [[nodiscard]] Result<Connz> finish();

    void recogniseLayout();
    void findRowEnd(std::size_t from);
    void readChunk();
    [[nodiscard]] error_code parseRows(std::size_t end);
    [[nodiscard]] error_code parseDocument(bool hasRowsAlready);

    Mode mode = Mode::Head;
    std::string head{};        ///< up to the bracket of the connections
    std::string pending{};     ///< not yet read
    std::string rest{};        ///< of pending, while a chunk is read
    std::size_t wholeRows = 0; ///< length of the whole connections in pending
    error_code error = simdjson::SUCCESS;
    ConnzRows rows;
    ConnzHead connzHead{};
    ondemand::parser parser{};
};

void ConnzDecoder::State::feed(std::string_view bytes)
{
    while (!bytes.empty() && error == simdjson::SUCCESS) {
        // In bites, so that only the end of a chunk has to be moved behind it, whatever comes at once.
        const std::size_t room = pending.size() < chunkSize ? chunkSize - pending.size() : chunkSize;
        const std::string_view bite = bytes.substr(0, room);
        bytes.remove_prefix(bite.size());
        const std::size_t before = pending.size();
        pending += bite;
        if (mode == Mode::Head)
            recogniseLayout();
        else if (mode == Mode::Rows)
            findRowEnd(before);
        if (mode == Mode::Rows && wholeRows > 0 && pending.size() >= chunkSize)
            readChunk();
    }
}

void ConnzDecoder::State::recogniseLayout()
{
    const std::size_t known = std::min(pending.size(), documentStart.size());
    const std::size_t start = pending.find(rowsStart);
    const bool canBeLayout = pending.compare(0, known, documentStart, 0, known) == 0;
    if (!canBeLayout || (start == std::string::npos && pending.size() > longestHead)) {
        mode = Mode::Whole;
        return;
    }
    const std::size_t first = start == std::string::npos ? start : start + rowsStart.size();
    if (first == std::string::npos || pending.size() < first + rowStart.size())
        return;
    if (pending.compare(first, rowStart.size(), rowStart) != 0) {
        mode = Mode::Whole;
        return;
    }
    mode = Mode::Rows;
    head = pending.substr(0, first);
    pending.erase(0, first - 1);
    pending.front() = ','; // as before every other connection
    findRowEnd(0);
}

void ConnzDecoder::State::findRowEnd(std::size_t from)
{
    if (pending.front() != ',') {
        mode = Mode::Tail;
        return;
    }
    // Only what is new: a connection may be larger than many bites.
    const std::size_t earliest = from < rowEnd.size() ? 0 : from - rowEnd.size();
    const std::size_t end = std::string_view(pending).substr(earliest).rfind(rowEnd);
    if (end != std::string_view::npos)
        wholeRows = earliest + end + rowEnd.size();
}

void ConnzDecoder::State::readChunk()
{
    rest.assign(pending, wholeRows);
    const ConnzRows::Mark mark = rows.mark();
    error = parseRows(wholeRows);
    if (error) {
        // A newer server may have members behind the connections whose values look like the end of one.
        const std::size_t end = pending.find(rowsEnd);
        if (end < wholeRows) {
            rest.insert(0, pending, end, wholeRows - end);
            rows.goBack(mark);
            error = parseRows(end);
        }
    }
    pending.swap(rest);
    wholeRows = 0;
    if (!pending.empty() && pending.front() != ',')
        mode = Mode::Tail;
}

error_code ConnzDecoder::State::parseRows(std::size_t end)
{
    pending.resize(end);
    pending += ']';
    pending.reserve(pending.size() + simdjson::SIMDJSON_PADDING);
    pending.front() = '[';
    ondemand::document document;
    ondemand::array array;
    if (const auto failed = parser.iterate(pending.data(), pending.size(), pending.capacity()).get(document))
        return failed;
    if (const auto failed = document.get_array().get(array))
        return failed;
    if (const error_code failed = rows.read(array))
        return failed;
    const error_code atEnd = isAtEnd(document);
    pending.pop_back();
    return atEnd;
}

error_code ConnzDecoder::State::parseDocument(bool hasRowsAlready)
{
    pending.reserve(pending.size() + simdjson::SIMDJSON_PADDING);
    ondemand::document document;
    if (const auto failed = parser.iterate(pending.data(), pending.size(), pending.capacity()).get(document))
        return failed;
    return readConnz(document, rows.reader(), connzHead, [this, &hasRowsAlready](ondemand::array *array) {
        if (!std::exchange(hasRowsAlready, false))
            rows.goBack({.errors = rows.reader().errors}); // of duplicate members the last one counts
        return array ? rows.read(*array) : simdjson::SUCCESS;
    });
}

Result<Connz> ConnzDecoder::State::finish()
{
    if (mode == Mode::Rows && wholeRows > 0 && !error)
        readChunk();
    const bool isCut = mode == Mode::Rows || mode == Mode::Tail;
    if (isCut && !error) {
        // What is left must close the array; with the head it is a whole document that has lost its connections.
        const std::size_t closing = pending.find_first_not_of(" \t\r\n");
        if (closing == std::string::npos || pending[closing] != ']')
            return tl::unexpected(malformed("/connz", "the answer ends within the connections"));
        pending.insert(0, head);
    }
    if (!error)
        error = parseDocument(isCut);
    if (error)
        return tl::unexpected(malformed("/connz", simdjson::error_message(error)));
    if (const std::string_view objection = objectionTo(connzHead); !objection.empty())
        return tl::unexpected(malformed("/connz", objection));
    Connz result{.serverId = std::move(connzHead.serverId),
        .now = connzHead.now,
        .numConnections = connzHead.numConnections,
        .total = connzHead.total,
        .offset = connzHead.offset,
        .limit = connzHead.limit,
        .rows = rows.take()};
    result.parseFieldErrors = rows.reader().errors;
    result.dropped = rows.dropped();
    return result;
}

ConnzDecoder::ConnzDecoder(std::shared_ptr<const Connections> previous, std::shared_ptr<TextPool> pool,
    std::size_t maxRows, quint32 textsElsewhere)
{
    const bool isSamePool = pool && previous && previous->texts == pool;
    // Counting is cheap but not free: the number of rows is a first guess at the texts they use.
    const bool isWasteful = isSamePool && pool->isWasteful(quint32(previous->size()) + textsElsewhere)
        && pool->isWasteful(previous->distinctTexts() + textsElsewhere);
    if (!isSamePool || isWasteful) {
        previous.reset();
        pool = std::make_shared<TextPool>();
    }
    m_state = std::make_unique<State>(std::move(previous), std::move(pool), maxRows);
}

ConnzDecoder::~ConnzDecoder() = default;

void ConnzDecoder::feed(QByteArrayView bytes)
{
    m_state->feed({bytes.data(), std::size_t(bytes.size())});
}

Result<Connz> ConnzDecoder::finish()
{
    return m_state->finish();
}

std::shared_ptr<TextPool> ConnzDecoder::pool() const
{
    return m_state->rows.pool();
}

} // namespace stalewatch

// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/push/configedit.h"
#include "models/wire/varz.h"
#include "tests/models/configcorpus.h"
#include "tests/models/configgenerator.h"
#include "tests/support/realserver.h"

#include <QFile>
#include <QProcess>
#include <QTest>

namespace stalewatch {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = PingKeyReading::State;

namespace {

constexpr int roundsALife = 100; ///< configs tried on one server: its log is read whole after each

/// What a real server made of a config.
struct Verdict
{
    bool isValid = false;  ///< -t took it
    bool isSyntax = false; ///< refused before any option was looked at
    bool hasLoaded = false;
    PingSettings ping{}; ///< in /varz after
    QByteArray words{};
};

/// A server, its files, and our reading of them.
class Bench final
{
public:
    explicit Bench(Generation generation) : m_generation(generation) { }

    [[nodiscard]] Result<> start()
    {
        m_server = std::make_unique<RealServer>();
        const Result<> started = m_server->start(m_generation, {});
        const QHash<QString, QByteArray> files{{u"inc1.conf"_s, "ping_max: 5\nD: \"44s\"\n"},
            {u"inc2.conf"_s, "ping_interval: $D\n"},
            {u"inc3.conf"_s, "include \"inc1.conf\"\nping_interval: $D; Ping_Max: 9\n"},
            {u"self.conf"_s, "include inc2.conf\n"}};
        for (auto file = files.begin(); file != files.end(); ++file) {
            QFile out((*m_server)->folder() + u'/' + file.key());
            if (!out.open(QIODevice::WriteOnly) || out.write(file.value()) != file.value().size())
                return tl::unexpected(Failure{Failure::Kind::Local, file.key(), out.errorString()});
        }
        m_version = started ? versionNumber(decodeVarz(m_server->ask("/varz")).value_or(ServerFacts()).version) : 0;
        return started;
    }

    [[nodiscard]] Verdict verdictOn(const QByteArray &config)
    {
        const qsizetype logged = (*m_server)->log().size();
        Verdict verdict;
        if (!m_server->reload(config))
            return verdict;
        verdict.words = (*m_server)->log().mid(logged);
        verdict.hasLoaded = verdict.words.contains("Reloaded server configuration");
        verdict.ping = decodeVarz(m_server->ask("/varz")).value_or(ServerFacts()).ping;
        QProcess test;
        test.start(*natsServerOf(m_generation), {u"-t"_s, u"-c"_s, (*m_server)->configPath()});
        test.waitForFinished(10'000);
        verdict.isValid = test.exitStatus() == QProcess::NormalExit && test.exitCode() == 0;
        verdict.words += test.readAllStandardError();
        for (const char *words : {"Parse error", "config is invalid", "parsing include file", "variable reference",
                 "out of the range", "expected "})
            verdict.isSyntax |= !verdict.isValid && verdict.words.contains(words);
        return verdict;
    }

    [[nodiscard]] Result<ConfigFiles> read() const
    {
        const auto bytesOf = [](const QString &path) -> std::optional<QByteArray> {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? std::optional(file.readAll()) : std::nullopt;
        };
        const ConfigWorld world{.include = bytesOf, .environment = [](const QByteArray &name) {
                                    return qEnvironmentVariableIsSet(name.constData())
                                        ? std::optional(qgetenv(name.constData()))
                                        : std::nullopt;
                                }};
        const QString path = (*m_server)->configPath();
        return ConfigFiles::read(bytesOf(path).value_or(QByteArray()), path, world, m_version);
    }

    /// Whether -t takes @p config by itself.
    [[nodiscard]] bool takes(const QByteArray &config) const
    {
        const QString path = (*m_server)->folder() + u"/alone.conf"_s;
        QFile file(path);
        QProcess test;
        if (!file.open(QIODevice::WriteOnly) || file.write(config) != config.size() || !file.flush())
            return false;
        test.start(*natsServerOf(m_generation), {u"-t"_s, u"-c"_s, path});
        return test.waitForFinished(10'000) && test.exitStatus() == QProcess::NormalExit && test.exitCode() == 0;
    }
    [[nodiscard]] int version() const noexcept { return m_version; }

    /// What the server adds in front of a config: ports.
    [[nodiscard]] QByteArray written(const QByteArray &after) const
    {
        const qsizetype lines = after.indexOf('\n', after.indexOf('\n') + 1) + 1;
        return after.mid(lines);
    }

private:
    Generation m_generation;
    std::unique_ptr<RealServer> m_server{};
    int m_version = 0;
};

/// Empty, or what server and we see differently.
QString disagreement(const Result<ConfigFiles> &files, const Verdict &verdict)
{
    if (!files)
        return {}; // a refusal with its reason; tst_configdocument says of which
    if (verdict.isSyntax)
        return u"the server cannot read what we take"_s;
    const PingReading reading = readPing(*files, PingScope::Server);
    const bool isBad = reading.interval.state == State::Bad || reading.max.state == State::Bad;
    if (isBad && (verdict.isValid || verdict.hasLoaded))
        return u"the server takes what we call bad"_s;
    const auto ping = effectivePing(reading);
    if (ping && verdict.hasLoaded && *ping != verdict.ping)
        return u"we read %1 ns and %2"_s.arg(ping->interval.count()).arg(ping->max);
    return {};
}

} // namespace

class ConfigAgreesTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qputenv("ENVD", "\"50s\"");
        qputenv("ENVM", "$ENVM2");
        qputenv("ENVM2", "6");
        qputenv("ENVBAD", "[");
    }

    void theCorpusIsWhatItSays_data() { addGenerationRows(); }
    void theCorpusIsWhatItSays() // case 120
    {
        QFETCH(const Generation, generation);
        Bench bench(generation);
        const auto started = bench.start();
        QVERIFY2(started, qPrintable(wordsOf(started)));
        for (const CorpusConfig &config : corpusConfigs()) {
            QByteArray text = config.text;
            text.replace("port: 4222", "max_payload: 1MB").replace("port\t4222", "max_payload\t1MB");
            text.replace("port 4222", "max_payload 1MB").replace("\"port\": 4222", "\"max_subs\": 0");
            text.replace("\"port\":4222", "\"max_subs\":0");
            const Verdict verdict = bench.verdictOn(text);
            QVERIFY2(verdict.hasLoaded,
                qPrintable(QLatin1StringView(config.name) + u": "_s + QString::fromUtf8(verdict.words)));
            QCOMPARE(verdict.ping.interval.count(), config.intervalMs * 1'000'000);
            QCOMPARE(qint64(verdict.ping.max), config.max);
        }
    }

    void overridesAreWrittenWhereTheServerKnowsThem_data() { addGenerationRows(); }
    void overridesAreWrittenWhereTheServerKnowsThem() // case 74
    {
        QFETCH(const Generation, generation);
        Bench bench(generation);
        const auto started = bench.start();
        QVERIFY2(started, qPrintable(wordsOf(started)));
        const QByteArray config = "port: 4222\ncluster {\n  name: x\n}\nwebsocket { port: 8080, no_tls: true }\n";
        QVERIFY(bench.takes(config));
        const auto files = ConfigFiles::read(config, u"nats.conf"_s, {}, bench.version());
        QVERIFY(files);
        for (const PingScope scope : {PingScope::Cluster, PingScope::Websocket}) {
            const auto edit = editPing(*files, {.scope = scope, .interval = 10s});
            QCOMPARE(edit.has_value(), knowsScope(bench.version(), scope));
            // What is not written would not be taken either.
            QByteArray byHand = config;
            byHand.replace(scope == PingScope::Cluster ? "name: x" : "port: 8080,",
                scope == PingScope::Cluster ? "name: x\n  ping_interval: \"10s\""
                                            : "ping_interval: \"10s\", port: 8080,");
            QCOMPARE(bench.takes(edit ? edit->after : byHand), edit.has_value());
        }
    }

    // STALEWATCH_CONFIG_ROUNDS and STALEWATCH_CONFIG_SEED make it as long, and as new, as one likes.
    void everyDecisionIsTheServers_data() { addGenerationRows(); }
    void everyDecisionIsTheServers() // cases 76 and 120
    {
        QFETCH(const Generation, generation);
        bool isSet = false;
        const int asked = qEnvironmentVariableIntValue("STALEWATCH_CONFIG_ROUNDS", &isSet);
        const int rounds = isSet ? asked : 60;
        ConfigGenerator generator(
            quint64(qEnvironmentVariableIntValue("STALEWATCH_CONFIG_SEED")) * 3 + quint64(generation));
        Bench bench(generation);
        int valid = 0;
        int refused = 0;
        int edited = 0;
        for (int round = 0; round < rounds; ++round) {
            if (round % roundsALife == 0) {
                const auto started = bench.start();
                QVERIFY2(started, qPrintable(wordsOf(started)));
            }
            const QByteArray config = generator.next();
            const Verdict verdict = bench.verdictOn(config);
            const Result<ConfigFiles> files = bench.read();
            const QString different = disagreement(files, verdict);
            QVERIFY2(different.isEmpty(), qPrintable(different + u"\n"_s + QString::fromUtf8(config + verdict.words)));
            valid += verdict.isValid ? 1 : 0;
            refused += verdict.isValid && !files ? 1 : 0;
            if (!files || !verdict.hasLoaded)
                continue;
            const auto edit = editPing(*files, {.interval = 37s, .max = 4}, IncludedFiles::Refused);
            if (!edit)
                continue;
            const Verdict after = bench.verdictOn(bench.written(edit->after));
            ++edited;
            QVERIFY2(after.hasLoaded && after.ping == (PingSettings{37s, 4}), edit->after.constData());
        }
        qInfo("%d configs, %d valid by -t, of them %d refused by us with a reason; %d edited and loaded", rounds, valid,
            refused, edited);
        QVERIFY(valid >= rounds / 10 && edited >= rounds / 10);
        QVERIFY(refused <= valid / 4);
    }
};

} // namespace stalewatch

QTEST_GUILESS_MAIN(stalewatch::ConfigAgreesTest)
#include "tst_configagrees.moc"

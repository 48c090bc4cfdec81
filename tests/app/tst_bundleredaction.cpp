// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/answers/packing.h"
#include "app/bundle/bundle.h"
#include "app/bundle/bundlepictures.h"
#include "app/bundle/jsonrewriter.h"
#include "app/bundle/zipfile.h"
#include "models/tables/stalehistory.h"
#include "models/triage/namefamily.h"
#include "tests/support/snapshots.h"
#include "tests/support/triages.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace stalewatch;
using namespace stalewatch::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Whatever way a name is written, escaped or cut, these letters of it are seen.
const std::string nameMark = "Zq7v";
const std::string userMark = "Wk3x";
const std::string user = userMark + ".eva";

LocalTime sameClock(qint64)
{
    return firstLocal();
}

KeptAnswer answerOf(const QByteArray &request, const QByteArray &body)
{
    Packer packer;
    packer.take(body);
    return {.request = request, .packed = packer.finish(), .size = body.size()};
}

/// As the server would tell it, and once more as something that is no JSON.
std::shared_ptr<const KeptPoll> pollOf(const std::string &name)
{
    const std::string row = "{\"cid\":9,\"ip\":\"10.4.17.44\",\"name\":" + escapedJson(name)
        + ",\"authorized_user\":" + escapedJson(user) + ",\"lang\":\"go\",\"version\":" + escapedJson(name) + "}";
    const QByteArray whole = QByteArray::fromStdString("{\"server_id\":\"NA\",\"connections\":[" + row + "]}");
    const QByteArray varz = QByteArray::fromStdString("{\"server_id\":\"NA\",\"host\":\"10.4.17.1\",\"metadata\":{"
        + escapedJson(name) + ":1},\"connect_urls\":[\"" + userMark + ".example:4222\"]}");
    const QByteArray broken = QByteArray::fromStdString("{\"error\": " + name + user + " 10.4.17.44");
    KeptPoll poll{.whom = u"http://10.4.17.1:8222"_s, .serverId = "NA", .wall = 1'790'000'000'000};
    poll.answers = {answerOf("GET /varz", varz), answerOf("GET /connz", whole), answerOf("GET /connz", broken)};
    return std::make_shared<const KeptPoll>(std::move(poll));
}

/// Everywhere the same name and user: in rows, closures, incidents, sentences and raw answers.
Bundle bundleOf(const std::string &name, Redaction redaction)
{
    std::vector<RowSpec> rows;
    for (quint64 cid = 1; cid <= 5; ++cid)
        rows.push_back({.cid = cid, .name = name, .ip = "10.4.17." + std::to_string(cid), .user = user});
    rows.push_back({.cid = 6, .name = user + "'s laptop", .ip = "fd00:1::77", .account = "A", .user = user});
    const auto server = serverOf(1, "n1", rows);
    server->targets = {u"http://10.4.17.1:8222"_s};

    auto triage = std::make_shared<Triage>(*drawnTriage(name));
    auto record = std::make_shared<ClosureRecord>(*triage->closures.front());
    record->closure.authorizedUser = user;
    triage->closures.front() = record;
    const Untrusted shown(QByteArrayView(name.data(), qsizetype(name.size())));
    triage->findings.front().evidence = QString::fromStdString(user) + u" on 10.4.17.9, [fd00:1::77]:4222: \u201C"_s
        + shown.shown(64) + u"\u201D, "_s + shown.shown(20) + u' ' + shown.shown();
    return {.snapshot = snapshotOf({server}),
        .triage = triage,
        .local = firstLocal(),
        .wall = 1'790'000'000'000,
        .redaction = redaction,
        .incident = triage->incidents.front()->number,
        .answers = {.polls = {pollOf(name)}}};
}

std::map<QString, QByteArray> filesOf(const Bundle &bundle)
{
    const Result<QByteArray> zip = writtenBundle(bundle);
    return zip ? unzipped(*zip).value() : std::map<QString, QByteArray>{};
}

/// The first file that holds @p mark, with what surrounds it; empty: none.
QByteArray whereIs(const std::map<QString, QByteArray> &files, const std::string &mark)
{
    for (const auto &[name, bytes] : files) {
        if (const qsizetype at = bytes.indexOf(QByteArray::fromStdString(mark)); at >= 0)
            return name.toUtf8() + ": " + bytes.mid(std::max<qsizetype>(0, at - 60), 140);
    }
    return {};
}

void addNames()
{
    QTest::addColumn<QByteArray>("name");
    const auto add = [](const QByteArray &row, const std::string &name) {
        QTest::newRow(row.constData()) << QByteArray::fromStdString(name);
    };
    int number = 0;
    for (const std::string &hostile : hostileNames()) {
        add("hostile " + QByteArray::number(++number) + ", marked in front", nameMark + hostile + nameMark);
        add("hostile " + QByteArray::number(number) + ", marked behind", hostile + nameMark + "-worker-17");
    }
    add("plain", nameMark + "-orders");
    add("with the user", "laptop of " + user + " " + nameMark);
    add("with an address", nameMark + "@10.4.17.200:99");
    add("64 KiB", nameMark + std::string(65'536, 'n') + nameMark);
    add("letters of all the world", nameMark + "-M\xC3\xBCller-\xE5\x90\x8D\xE5\x89\x8D-\xF0\x9F\x9A\x80");
    add("what pseudonyms look like", "app-ba-1 user-1 " + nameMark);
    add("quotes", "\"" + nameMark + "\\\"\\\\u0041");
}

} // namespace

/// Pseudonyms: nothing of what they stand for is left anywhere in the file, and what things share can still be seen.
class TestBundleRedaction final : public QObject
{
    Q_OBJECT

private slots:
    void whatIsNotRedactedIsThere() // or the tests below would prove nothing
    {
        const auto files = filesOf(bundleOf(nameMark + "-orders", Redaction::None));
        for (const std::string &mark : {nameMark, userMark, std::string("10.4.17."), std::string("fd00:1")})
            QVERIFY(!whereIs(files, mark).isEmpty());
        int raw = 0;
        for (const auto &[name, bytes] : files)
            raw += name.startsWith(u"raw-"_s) && bytes.contains(nameMark.c_str());
        QCOMPARE(raw, 2);
    }

    void nothingOfANameIsLeft_data() { addNames(); }
    void nothingOfANameIsLeft()
    {
        QFETCH(const QByteArray, name);
        const auto files = filesOf(bundleOf(name.toStdString(), Redaction::Names));
        QVERIFY(files.size() > 10);
        for (const std::string &mark : {nameMark, userMark, std::string("10.4.17."), std::string("fd00:1")})
            QVERIFY2(whereIs(files, mark).isEmpty(), whereIs(files, mark).constData());
    }

    void nothingOfAddressesAndUsersIsLeft_data() { addNames(); }
    void nothingOfAddressesAndUsersIsLeft()
    {
        QFETCH(const QByteArray, name);
        const auto files = filesOf(bundleOf(name.toStdString(), Redaction::People));
        for (const std::string &mark : {userMark, std::string("10.4.17."), std::string("fd00:1")})
            QVERIFY2(whereIs(files, mark).isEmpty(), whereIs(files, mark).constData());
        QVERIFY(!whereIs(files, nameMark).isEmpty()); // names stay
    }

    void rawAnswersHaveThePseudonymsOfTheRest()
    {
        const auto files = filesOf(bundleOf(nameMark + "-orders-17", Redaction::Names));
        const auto read = readBundle(*writtenBundle(bundleOf(nameMark + "-orders-17", Redaction::Names)), sameClock);
        QVERIFY(read);
        QCOMPARE(read->redaction, Redaction::Names);
        const Connections &rows = read->snapshot->servers.front()->rows;
        const auto raw = std::ranges::find_if(files,
            [](const auto &file) { return file.first.startsWith(u"raw-"_s) && file.second.contains("\"cid\":9"); });
        QVERIFY(raw != files.end());
        QVERIFY(raw->second.contains(QByteArray::fromStdString(std::string(rows.text(rows.name[0])))));
        QVERIFY(raw->second.contains(QByteArray::fromStdString(std::string(rows.text(rows.authorizedUser[0])))));
        QVERIFY(QJsonDocument::fromJson(raw->second).isObject());
    }

    void usersThatAreCalledLikeWordsOfTheServerSpoilNone_data()
    {
        QTest::addColumn<int>("redaction");
        QTest::newRow("a token, perhaps") << int(Redaction::None);
        QTest::newRow("people") << int(Redaction::People);
        QTest::newRow("names") << int(Redaction::Names);
    }
    void usersThatAreCalledLikeWordsOfTheServerSpoilNone()
    {
        QFETCH(const int, redaction);
        const auto server = serverOf(1, "n1", {{.cid = 1, .name = "go", .user = "nats"}, {.cid = 2, .user = "nats"}});
        server->facts.version = "2.10.27";
        Bundle bundle{.snapshot = snapshotOf({server}), .local = firstLocal(), .redaction = Redaction(redaction)};
        KeptPoll poll;
        const QByteArray raw = "{\"cid\":1,\"type\":\"nats\",\"kind\":\"Client\",\"lang\":\"go\"}";
        poll.answers = {answerOf("GET /connz", raw)};
        bundle.answers.polls = {std::make_shared<const KeptPoll>(std::move(poll))};
        const auto read = readBundle(*writtenBundle(bundle), sameClock);
        QVERIFY(read);
        const Connections &rows = read->snapshot->servers.front()->rows;
        QCOMPARE(rows.text(rows.type[0]), std::string_view("nats"));
        QVERIFY(rows.text(rows.authorizedUser[0]) != std::string_view("nats"));
        QVERIFY(!whereIs(filesOf(bundle), raw.toStdString()).isEmpty());
    }

    // nats-server 2.9 and 2.10 tell the token of a client as its user.
    void tokensToldAsUsersAreSecrets_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("other"); // one more user
        QTest::addColumn<bool>("isThere");
        QTest::newRow("2.9") << u"2.9.10"_s << QString() << false;
        QTest::newRow("2.10") << u"2.10.27"_s << QString() << false;
        QTest::newRow("of two users neither is the token") << u"2.10.27"_s << u"bob"_s << true;
        QTest::newRow("2.15") << u"2.15.1"_s << QString() << true;
    }
    void tokensToldAsUsersAreSecrets()
    {
        QFETCH(const QString, version);
        QFETCH(const QString, other);
        QFETCH(const bool, isThere);
        Bundle bundle = bundleOf(nameMark, Redaction::None);
        std::vector<RowSpec> rows{{.cid = 1, .name = nameMark, .user = user}, {.cid = 2, .user = user}};
        if (!other.isEmpty())
            rows.push_back({.cid = 3, .user = other.toStdString()});
        const auto server = serverOf(2, "n2", rows);
        server->facts.version = version.toStdString();
        server->targets = {u"http://10.4.17.1:8222"_s};
        bundle.snapshot = snapshotOf({server});
        auto triage = std::make_shared<Triage>(*bundle.triage);
        for (auto &record : triage->closures) {
            auto copy = std::make_shared<ClosureRecord>(*record);
            copy->closure.account.clear();
            copy->closure.authorizedUser = user;
            record = copy;
        }
        bundle.triage = triage;
        const auto files = filesOf(bundle);
        const QByteArray found = whereIs(files, user);
        // What cannot be read as JSON was left out anyway.
        QVERIFY2(found.isEmpty() != isThere, found.constData());
        QVERIFY(!whereIs(files, "10.4.17.").isEmpty());
        QVERIFY(!whereIs(files, nameMark).isEmpty());
    }

    // Who is told of in an older answer only stands in the names of others as well.
    void usersOfOldAnswersAreKnownEverywhere()
    {
        Bundle bundle = bundleOf(nameMark + " of bob", Redaction::People);
        QVERIFY(!whereIs(filesOf(bundle), "bob").isEmpty());
        KeptPoll old{.whom = u"n1"_s};
        old.answers = {answerOf("GET /connz", "{\"connections\":[{\"name\":\"bob\",\"authorized_user\":\"bob\"}]}")};
        bundle.answers.polls.push_back(std::make_shared<const KeptPoll>(std::move(old)));
        QVERIFY2(whereIs(filesOf(bundle), "bob").isEmpty(), whereIs(filesOf(bundle), "bob").constData());
    }

    void whatIsNoJsonIsLeftOutAndSaidSo()
    {
        for (const Redaction redaction : {Redaction::None, Redaction::People, Redaction::Names}) {
            const auto files = filesOf(bundleOf(nameMark, redaction));
            const QJsonArray answers = QJsonDocument::fromJson(files.at(u"answers.json"_s))[u"answers"_s].toArray();
            QCOMPARE(answers.size(), 3);
            QVERIFY(answers[1][u"whole"_s].toBool());
            QVERIFY(!answers[2][u"whole"_s].toBool());
            QCOMPARE(answers[2][u"bytes_understood"_s].toInt(), 10);
            QCOMPARE(files.at(answers[2][u"file"_s].toString()), QByteArray("{\"error\": "));
        }
    }

    // All of one /24 are still of one /24, the same that the share and the filter name.
    void whatTheyShareCanStillBeSeen()
    {
        Bundle bundle = bundleOf("worker-1", Redaction::Names);
        bundle.triage = drawnTriage();
        const auto read = readBundle(*writtenBundle(bundle), sameClock);
        QVERIFY(read);
        const Incident &incident = *read->triage->incidents.front();
        QVERIFY2(incident.filter.startsWith(u"ip:240."_s) && incident.filter.endsWith(u"/24"_s),
            qPrintable(incident.filter));
        const auto prefix = parseIpPrefix(incident.shares.front().value);
        QVERIFY(prefix.has_value());
        for (const auto &record : read->triage->closures)
            QVERIFY(prefix->contains(parseIp(record->closure.ip).value()));
        QCOMPARE(u"ip:"_s + QString::fromStdString(incident.shares.front().value), incident.filter);
    }

    void instancesOfOneApplicationStayInOne()
    {
        Pseudonyms pseudonyms(Redaction::Names);
        for (int application = 0; application < 3000; ++application) {
            const std::string family = "thing" + std::string(1 + std::size_t(application) / 100, 'x') + '-'
                + std::string(1 + std::size_t(application) % 100, 'y');
            const std::string one = pseudonyms.name(family + "-1");
            const std::string two = pseudonyms.name(family + "-2");
            QVERIFY2(one != two, one.c_str());
            QCOMPARE(nameFamily(one), nameFamily(two));
            QCOMPARE(nameFamily(one), pseudonyms.family(nameFamily(family + "-1")));
        }
    }

    void pseudonymsAreTheSameForTheSameAndKeepTimesOfDay()
    {
        Pseudonyms pseudonyms(Redaction::People);
        QCOMPARE(pseudonyms.address("10.4.17.44"), pseudonyms.address("10.4.17.44"));
        QVERIFY(pseudonyms.address("10.4.17.44") != pseudonyms.address("10.4.17.45"));
        QVERIFY(pseudonyms.address("10.4.18.44") != pseudonyms.address("10.4.17.44"));
        QCOMPARE(pseudonyms.user("eva"), pseudonyms.user("eva"));
        QCOMPARE(pseudonyms.address(""), std::string());
        QCOMPARE(pseudonyms.text(u"since 10:43:15, eva"_s), u"since 10:43:15, user-1"_s);
        QVERIFY(!pseudonyms.text(u"via 2001:db9::1"_s).contains(u"db9"_s));
        QVERIFY(!pseudonyms.text(u"ip:2001:db9::/64 !ip:10.4.17.44"_s).contains(QRegularExpression(u"db9|10\\.4"_s)));
    }

    void wordsAreReplacedAndPartsOfWordsAreNot_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("alone") << u"eva"_s << u"user-1"_s;
        QTest::newRow("twice") << u"eva eva"_s << u"user-1 user-1"_s;
        QTest::newRow("joined") << u"eva-laptop_eva.eva"_s << u"user-1-laptop_user-1.user-1"_s;
        QTest::newRow("part of a word") << u"evaluate medieva"_s << u"evaluate medieva"_s;
        QTest::newRow("the longer of two") << u"eva.maria"_s << u"user-2"_s;
        QTest::newRow("almost the longer") << u"eva.mario"_s << u"user-1.mario"_s;
        QTest::newRow("cut off") << u"by eva.maria.there… and"_s << u"by user-3 and"_s;
        QTest::newRow("cut too short to tell") << u"a…"_s << u"a…"_s;
        QTest::newRow("a host, of which a name only begins so") << u"node1 node1-x"_s << u"host-1 node1-x"_s;
    }
    void wordsAreReplacedAndPartsOfWordsAreNot()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, expected);
        Pseudonyms pseudonyms(Redaction::People);
        for (const char *name : {"eva", "eva.maria", "eva.maria.theresia"})
            static_cast<void>(pseudonyms.user(name));
        pseudonyms.learnHost(u"http://node1:8222"_s);
        QCOMPARE(pseudonyms.text(text), expected);
    }

    // Hostile texts cost no more than long ones.
    void repetitionIsNoTrap()
    {
        Pseudonyms pseudonyms(Redaction::Names);
        static_cast<void>(pseudonyms.user(std::string(300, 'a') + ' ' + std::string(200, 'a')));
        for (int i = 0; i < 200; ++i)
            static_cast<void>(pseudonyms.name("a a a a " + std::string(std::size_t(i), 'a')));
        std::string text;
        for (int i = 0; i < 16'000; ++i)
            text += "aa a ";
        QVERIFY(!pseudonyms.text(text).empty());
    }

    void redactedBundlesHavePicturesOfWhatIsRedacted()
    {
        Bundle bundle = bundleOf("worker-1", Redaction::Names);
        bundle.pictures.emplace(u"chart.png"_s, QImage(4, 4, QImage::Format_RGB32)); // of what is not
        QVERIFY(!filesOf(bundle).contains(u"chart.png"_s));
        Bundle ready = redacted(bundle);
        QVERIFY(ready.pictures.empty());
        StaleHistory history;
        history.take(*bundle.snapshot, bundle.local);
        ready.pictures = picturesOf(ready, history);
        const auto files = filesOf(ready);
        for (const auto &name : {u"chart.png"_s, u"triage.png"_s, u"lifetimes.png"_s})
            QVERIFY2(files.at(name).startsWith("\x89PNG"), qPrintable(name));
    }
};

QTEST_MAIN(TestBundleRedaction)
#include "tst_bundleredaction.moc"

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Answers</name>
    <message>
        <source>Unpacking an answer that was kept</source>
        <translation>Auspacken einer aufbewahrten Antwort</translation>
    </message>
    <message>
        <source>It is damaged.</source>
        <translation>Sie ist beschädigt.</translation>
    </message>
</context>
<context>
    <name>Bundle</name>
    <message>
        <source>reading the bundle</source>
        <translation>Lesen des Bündels</translation>
    </message>
    <message>
        <source>it holds no %1, so it is no incident bundle</source>
        <extracomment>%1: the name of a file that belongs into a bundle</extracomment>
        <translation>es enthält keine Datei %1 und ist daher kein Vorfallsbündel</translation>
    </message>
    <message>
        <source>its %1 cannot be read: %2</source>
        <extracomment>%1: the name of a file within a bundle; %2: what is wrong with it</extracomment>
        <translation>seine Datei %1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>it is no incident bundle</source>
        <translation>es ist kein Vorfallsbündel</translation>
    </message>
    <message>
        <source>a newer Stalewatch has made it</source>
        <translation>ein neueres Stalewatch hat es erstellt</translation>
    </message>
    <message>
        <source>its time is no time</source>
        <translation>seine Zeit ist keine Zeit</translation>
    </message>
    <message>
        <source>its servers contradict themselves</source>
        <translation>seine Server widersprechen sich</translation>
    </message>
    <message>
        <source>its closures, incidents or findings contradict themselves</source>
        <translation>seine Schließungen, Vorfälle oder Befunde widersprechen sich</translation>
    </message>
    <message>
        <source>%1: nats-server %2, %3 connections, %4 at risk, %5 stale closures</source>
        <extracomment>%1: a server; %2: its version; %3, %4, %5: numbers</extracomment>
        <translation>%1: nats-server %2, %3 Verbindungen, %4 gefährdet, %5 Stale-Schließungen</translation>
    </message>
    <message>
        <source>An incident bundle of Stalewatch %1, of %2 (UTC).</source>
        <translation>Ein Vorfallsbündel von Stalewatch %1, vom %2 (UTC).</translation>
    </message>
    <message>
        <source>Stalewatch, %1 (UTC)</source>
        <translation>Stalewatch, %1 (UTC)</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>es ist beschädigt</translation>
    </message>
    <message>
        <source>it unpacks to more than a bundle can hold</source>
        <translation>ausgepackt ist es größer, als ein Bündel sein kann</translation>
    </message>
    <message>
        <source>packing the bundle</source>
        <translation>Packen des Bündels</translation>
    </message>
    <message>
        <source>it is larger than any bundle</source>
        <translation>es ist größer als jedes Bündel</translation>
    </message>
    <message>
        <source>it is no ZIP file</source>
        <translation>es ist keine ZIP-Datei</translation>
    </message>
    <message>
        <source>it holds a file that belongs in no bundle: %1</source>
        <extracomment>%1: the name of a file within a bundle</extracomment>
        <translation>es enthält eine Datei, die in kein Bündel gehört: %1</translation>
    </message>
    <message>
        <source>it holds too many files</source>
        <translation>es enthält zu viele Dateien</translation>
    </message>
    <message>
        <source>it is empty, or no ZIP file</source>
        <translation>es ist leer oder keine ZIP-Datei</translation>
    </message>
    <message>
        <source>Addresses and users are pseudonyms, in the raw answers too: the same for the same, addresses of 240.0.0.0/4 and 2001:db8::/32 are nobody&apos;s. What is not known to be harmless in a raw answer is left out.
</source>
        <translation>Adressen und Benutzer sind Pseudonyme, auch in den Rohantworten: dasselbe für dasselbe; Adressen aus 240.0.0.0/4 und 2001:db8::/32 gehören niemandem. Was in einer Rohantwort nicht sicher harmlos ist, fehlt.
</translation>
    </message>
    <message>
        <source>Nothing but secrets is redacted: it holds addresses, users and names as the servers tell them. nats-server before 2.12 tells a token as the user: where all clients without an account have the same user, it is left out.
</source>
        <translation>Nur Geheimnisse sind geschwärzt: Es enthält Adressen, Benutzer und Namen, wie die Server sie nennen. nats-server vor 2.12 nennt ein Token als Benutzer: Wo alle Clients ohne Konto denselben Benutzer haben, fehlt er.
</translation>
    </message>
    <message>
        <source>Names that clients gave themselves are as they were, unless a user or an address stands in them.
</source>
        <translation>Namen, die Clients sich selbst gaben, sind unverändert, außer wenn ein Benutzer oder eine Adresse darin steht.
</translation>
    </message>
    <message>
        <source>Names that clients gave themselves are pseudonyms as well: instances of one application still share its pseudonym. Names of servers, clusters and accounts are as they were.
</source>
        <translation>Auch Namen, die Clients sich selbst gaben, sind Pseudonyme: Instanzen einer Anwendung teilen weiterhin deren Pseudonym. Namen von Servern, Clustern und Konten sind unverändert.
</translation>
    </message>
    <message>
        <source>%1: none</source>
        <extracomment>%1: a server</extracomment>
        <translation>%1: keine</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n poll(s) from %2 to %3 (UTC), %4</source>
        <extracomment>%1: a server; %2, %3: times of day; %4: an amount of bytes</extracomment>
        <translation>
            <numerusform>%1: %n Abfrage von %2 bis %3 (UTC), %4</numerusform>
            <numerusform>%1: %n Abfragen von %2 bis %3 (UTC), %4</numerusform>
        </translation>
    </message>
    <message>
        <source>Raw answers</source>
        <translation>Rohantworten</translation>
    </message>
    <message numerus="yes">
        <source>%n poll(s) made room for others: memory for answers is limited</source>
        <translation>
            <numerusform>%n Abfrage machte anderen Platz: Der Speicher für Antworten ist begrenzt</numerusform>
            <numerusform>%n Abfragen machten anderen Platz: Der Speicher für Antworten ist begrenzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n poll(s) were not kept, to spare the processor</source>
        <translation>
            <numerusform>%n Abfrage wurde nicht aufbewahrt, um den Prozessor zu schonen</numerusform>
            <numerusform>%n Abfragen wurden nicht aufbewahrt, um den Prozessor zu schonen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n poll(s) were too large to be kept</source>
        <translation>
            <numerusform>%n Abfrage war zu groß, um aufbewahrt zu werden</numerusform>
            <numerusform>%n Abfragen waren zu groß, um aufbewahrt zu werden</numerusform>
        </translation>
    </message>
    <message>
        <source>Open it on any machine, without a network, with: stalewatch FILE
Or read it by hand:

summary.md        what happened, in words
connections.csv   every connection, with what is believed of it and why
closures.csv      every closure, with what was known before and after
incidents.json    incidents with their causes
findings.json     what the health checks found
snapshot.json     servers and connections as decoded from /varz and /connz
closures.json     closures as decoded
history.json      stale closures over time
*.png             the same as pictures
answers.json      which answers of the servers are kept, and which are not
raw-*.json        these answers as they came; passwords, tokens, JWTs and keys are replaced
</source>
        <translation>Auf jedem Rechner ohne Netz zu öffnen mit: stalewatch DATEI
Oder von Hand zu lesen:

summary.md        was geschah, in Worten
connections.csv   jede Verbindung, mit dem, was von ihr anzunehmen ist, und warum
closures.csv      jede Schließung, mit dem, was davor und danach bekannt war
incidents.json    Vorfälle mit ihren Ursachen
findings.json     was die Prüfungen gefunden haben
snapshot.json     Server und Verbindungen, wie aus /varz und /connz gelesen
closures.json     Schließungen, wie gelesen
history.json      Stale-Schließungen im Lauf der Zeit
*.png             dasselbe als Bilder
answers.json      welche Antworten der Server aufbewahrt sind und welche nicht
raw-*.json        diese Antworten, wie sie kamen; Passwörter, Tokens, JWTs und Schlüssel sind ersetzt
</translation>
    </message>
</context>
<context>
    <name>Cause</name>
    <message>
        <source>messages were delivered to them that they never answered</source>
        <translation>Nachrichten wurden ihnen zugestellt, auf die sie nie antworteten</translation>
    </message>
    <message>
        <source>a process that ends has its connections closed at once; these fell silent</source>
        <translation>wenn ein Prozess endet, schließen sich seine Verbindungen sofort; diese verstummten</translation>
    </message>
    <message>
        <source>their side reset the connections: unread data was thrown away</source>
        <translation>ihre Seite hat die Verbindungen zurückgesetzt: ungelesene Daten wurden verworfen</translation>
    </message>
    <message>
        <source>their side closed the connections, as a kernel does for a process that ends</source>
        <translation>ihre Seite hat die Verbindungen geschlossen, wie es ein Kernel für einen beendeten Prozess tut</translation>
    </message>
    <message>
        <source>all at one moment</source>
        <translation>alle in einem Augenblick</translation>
    </message>
    <message>
        <source>not at one moment</source>
        <translation>nicht in einem Augenblick</translation>
    </message>
    <message>
        <source>one application</source>
        <translation>eine Anwendung</translation>
    </message>
    <message numerus="yes">
        <source>%n applications</source>
        <translation>
            <numerusform>%n Anwendung</numerusform>
            <numerusform>%n Anwendungen</numerusform>
        </translation>
    </message>
    <message>
        <source>one address</source>
        <translation>eine Adresse</translation>
    </message>
    <message>
        <source>most did not come back</source>
        <translation>die meisten kamen nicht zurück</translation>
    </message>
    <message>
        <source>they are back: it was started again</source>
        <translation>sie sind zurück: er wurde neu gestartet</translation>
    </message>
    <message>
        <source>The process ended: crash, kill or stop</source>
        <translation>Der Prozess endete: Absturz, kill oder Stopp</translation>
    </message>
    <message>
        <source>Look at the exit status and the last log lines of the application, and whether its host ran out of memory.</source>
        <translation>Den Exit-Status und die letzten Logzeilen der Anwendung ansehen, und ob ihrem Host der Speicher ausging.</translation>
    </message>
    <message>
        <source>the connections were ended, they did not fall silent</source>
        <translation>die Verbindungen wurden beendet, sie verstummten nicht</translation>
    </message>
    <message numerus="yes">
        <source>%n other connections from there are well</source>
        <translation>
            <numerusform>%n anderer Verbindung von dort geht es gut</numerusform>
            <numerusform>%n anderen Verbindungen von dort geht es gut</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n addresses</source>
        <translation>
            <numerusform>%n Adresse</numerusform>
            <numerusform>%n Adressen</numerusform>
        </translation>
    </message>
    <message>
        <source>they fell silent one after the other</source>
        <translation>sie verstummten eine nach der anderen</translation>
    </message>
    <message>
        <source>their host still acknowledges what is sent: its kernel lives, the process does not answer</source>
        <translation>ihr Host bestätigt noch, was gesendet wird: Sein Kernel lebt, der Prozess antwortet nicht</translation>
    </message>
    <message>
        <source>nothing acknowledges what is sent to them</source>
        <translation>nichts bestätigt, was an sie gesendet wird</translation>
    </message>
    <message>
        <source>they are back from the same address: the process lived</source>
        <translation>sie sind von derselben Adresse zurück: Der Prozess lebte</translation>
    </message>
    <message>
        <source>The process froze, or a callback of it blocks</source>
        <translation>Der Prozess hing, oder ein Callback von ihm blockiert</translation>
    </message>
    <message>
        <source>Take a stack dump of the process before it is restarted; look for a blocking handler, a long pause of its garbage collector, or CPU throttling.</source>
        <translation>Vor dem Neustart einen Stack-Dump des Prozesses ziehen; nach einem blockierenden Handler, einer langen Pause der Speicherbereinigung oder CPU-Drosselung suchen.</translation>
    </message>
    <message numerus="yes">
        <source>%n languages or versions</source>
        <translation>
            <numerusform>%n Sprache oder Version</numerusform>
            <numerusform>%n Sprachen oder Versionen</numerusform>
        </translation>
    </message>
    <message>
        <source>all are %1, and others next to them are well</source>
        <extracomment>%1: language and version of a client library, as in &quot;all are python3 2.11.0, and others next to them are well&quot;.</extracomment>
        <translation>alle sind %1, und anderen neben ihnen geht es gut</translation>
    </message>
    <message>
        <source>one process explains it as well</source>
        <translation>ein einzelner Prozess erklärt es ebenso gut</translation>
    </message>
    <message>
        <source>the same applications with another version are well</source>
        <translation>denselben Anwendungen mit einer anderen Version geht es gut</translation>
    </message>
    <message numerus="yes">
        <source>%n connections of that version are well</source>
        <translation>
            <numerusform>%n Verbindung dieser Version geht es gut</numerusform>
            <numerusform>%n Verbindungen dieser Version geht es gut</numerusform>
        </translation>
    </message>
    <message>
        <source>A bug of one client version</source>
        <translation>Ein Fehler einer Client-Version</translation>
    </message>
    <message>
        <source>Compare what changed in that version, roll one instance back, and read the library&apos;s release notes.</source>
        <translation>Vergleichen, was sich in dieser Version geändert hat, eine Instanz zurücksetzen und die Release Notes der Bibliothek lesen.</translation>
    </message>
    <message>
        <source>Nothing seen here explains it</source>
        <translation>Nichts, was hier zu sehen ist, erklärt es</translation>
    </message>
    <message>
        <source>Export the incident and compare its times with what other monitoring knows of hosts, network and deployments.</source>
        <translation>Den Vorfall exportieren und seine Zeiten mit dem vergleichen, was anderes Monitoring von Hosts, Netz und Deployments weiß.</translation>
    </message>
    <message>
        <source>their host still acknowledges what is sent to it</source>
        <translation>ihr Host bestätigt noch, was an ihn gesendet wird</translation>
    </message>
    <message>
        <source>Something in the path drops idle flows after %1</source>
        <extracomment>%1: a duration, as in &quot;Something in the path drops idle flows after 5 min 50 s&quot;.</extracomment>
        <translation>Etwas auf dem Weg verwirft untätige Verbindungen nach %1</translation>
    </message>
    <message>
        <source>Something in the path drops idle flows</source>
        <translation>Etwas auf dem Weg verwirft untätige Verbindungen</translation>
    </message>
    <message numerus="yes">
        <source>%n of them ended after %1 without traffic</source>
        <extracomment>%1: a duration, as in &quot;12 of them ended after 5 min 50 s without traffic&quot;.</extracomment>
        <translation>
            <numerusform>%n von ihnen endete nach %1 ohne Verkehr</numerusform>
            <numerusform>%n von ihnen endeten nach %1 ohne Verkehr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them lived for %1</source>
        <extracomment>%1: a duration, as in &quot;12 of them lived for 5 min 50 s&quot;.</extracomment>
        <translation>
            <numerusform>%n von ihnen lebte %1</numerusform>
            <numerusform>%n von ihnen lebten %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 forgets idle flows after %2</source>
        <extracomment>%1: the name of a product, %2: a duration, as in &quot;AWS Network Load Balancer forgets idle flows after 5 min 50 s&quot;.</extracomment>
        <translation>%1 vergisst untätige Verbindungen nach %2</translation>
    </message>
    <message>
        <source>many of them had outlived times without traffic on the same path</source>
        <translation>viele von ihnen hatten auf demselben Weg schon Zeiten ohne Verkehr überlebt</translation>
    </message>
    <message>
        <source>none of them had ever outlived a time without traffic</source>
        <translation>keine von ihnen hatte je eine Zeit ohne Verkehr überlebt</translation>
    </message>
    <message>
        <source>whoever is well on the same path has traffic</source>
        <translation>wem es auf demselben Weg gut geht, der hat Verkehr</translation>
    </message>
    <message numerus="yes">
        <source>%n connections without traffic are well on the same path</source>
        <translation>
            <numerusform>%n Verbindung ohne Verkehr geht es auf demselben Weg gut</numerusform>
            <numerusform>%n Verbindungen ohne Verkehr geht es auf demselben Weg gut</numerusform>
        </translation>
    </message>
    <message>
        <source>every application there fell silent</source>
        <translation>jede Anwendung dort verstummte</translation>
    </message>
    <message>
        <source>all can have fallen silent at one moment</source>
        <translation>alle können im selben Augenblick verstummt sein</translation>
    </message>
    <message>
        <source>they are back from the same address within seconds</source>
        <translation>sie sind binnen Sekunden von derselben Adresse zurück</translation>
    </message>
    <message>
        <source>Their host is down</source>
        <translation>Ihr Host ist ausgefallen</translation>
    </message>
    <message>
        <source>Check whether the host answers at all, its power, its hypervisor, and its last kernel messages.</source>
        <translation>Prüfen, ob der Host überhaupt antwortet, seine Stromversorgung, seinen Hypervisor und die letzten Meldungen seines Kernels.</translation>
    </message>
    <message numerus="yes">
        <source>%n addresses of one network</source>
        <translation>
            <numerusform>%n Adresse eines Netzes</numerusform>
            <numerusform>%n Adressen eines Netzes</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody at their addresses is well</source>
        <translation>niemandem unter ihren Adressen geht es gut</translation>
    </message>
    <message>
        <source>The network or a firewall separates them from the servers</source>
        <translation>Das Netz oder eine Firewall trennt sie von den Servern</translation>
    </message>
    <message>
        <source>Trace the path from a server to one of the addresses, and ask what changed in routing, security groups or firewalls at that moment.</source>
        <translation>Den Weg von einem Server zu einer der Adressen verfolgen und fragen, was sich in diesem Augenblick an Routing, Security Groups oder Firewalls geändert hat.</translation>
    </message>
    <message>
        <source>they did not end after equally long silences</source>
        <translation>sie endeten nicht nach gleich langem Schweigen</translation>
    </message>
    <message>
        <source>they came back at once: the clients live</source>
        <translation>sie kamen sofort zurück: Die Clients leben</translation>
    </message>
    <message>
        <source>Set ping_interval well below the idle timeout of every load balancer, NAT and firewall between clients and servers.</source>
        <translation>ping_interval deutlich unter den Idle-Timeout jedes Load Balancers, NAT und jeder Firewall zwischen Clients und Servern setzen.</translation>
    </message>
    <message numerus="yes">
        <source>%n applications behind it</source>
        <translation>
            <numerusform>%n Anwendung dahinter</numerusform>
            <numerusform>%n Anwendungen dahinter</numerusform>
        </translation>
    </message>
    <message>
        <source>they are back by the same address</source>
        <translation>sie sind über dieselbe Adresse zurück</translation>
    </message>
    <message>
        <source>A load balancer or proxy in the path forgot its flows</source>
        <translation>Ein Load Balancer oder Proxy auf dem Weg hat seine Verbindungen vergessen</translation>
    </message>
    <message>
        <source>Look at the restarts, failovers and connection limits of what has that address, and let clients connect directly if they can.</source>
        <translation>Neustarts, Failover und Verbindungsgrenzen dessen ansehen, was diese Adresse hat, und Clients wenn möglich direkt verbinden lassen.</translation>
    </message>
    <message>
        <source>too few round trips were seen to say</source>
        <translation>zu wenige Umlaufzeiten wurden gesehen, um es zu sagen</translation>
    </message>
    <message>
        <source>round trips had become several times longer before</source>
        <translation>die Umlaufzeiten waren zuvor auf ein Mehrfaches gestiegen</translation>
    </message>
    <message>
        <source>round trips had not become longer before</source>
        <translation>die Umlaufzeiten waren zuvor nicht gestiegen</translation>
    </message>
    <message>
        <source>output was pending</source>
        <translation>Ausgabe stand aus</translation>
    </message>
    <message>
        <source>The link was congested</source>
        <translation>Die Leitung war überlastet</translation>
    </message>
    <message>
        <source>Look at the utilisation and losses of the link, and raise ping_max rather than ping_interval until it is mended.</source>
        <translation>Auslastung und Verluste der Leitung ansehen und bis zur Behebung eher ping_max als ping_interval erhöhen.</translation>
    </message>
    <message numerus="yes">
        <source>%n connections went with their server, which was started anew</source>
        <translation>
            <numerusform>%n Verbindung ging mit ihrem Server, der neu gestartet wurde</numerusform>
            <numerusform>%n Verbindungen gingen mit ihrem Server, der neu gestartet wurde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the server says of %n connections that they were kicked</source>
        <translation>
            <numerusform>der Server sagt von %n Verbindung, dass sie hinausgeworfen wurde (Kicked)</numerusform>
            <numerusform>der Server sagt von %n Verbindungen, dass sie hinausgeworfen wurden (Kicked)</numerusform>
        </translation>
    </message>
    <message>
        <source>the server says that it was shut down</source>
        <translation>der Server sagt, dass er heruntergefahren wurde</translation>
    </message>
    <message>
        <source>the server says that their credentials were revoked</source>
        <translation>der Server sagt, dass ihre Zugangsdaten widerrufen wurden</translation>
    </message>
    <message>
        <source>%1 read its configuration again %2 before, without shorter pings</source>
        <extracomment>%1: name of a server, %2: a duration.</extracomment>
        <translation>%1 hat %2 zuvor seine Konfiguration neu gelesen, ohne kürzere Pings</translation>
    </message>
    <message>
        <source>%1 gives up after %2 instead of %3 since %4 before</source>
        <extracomment>%1: name of a server, %2 and %3: durations, %4: how long before.</extracomment>
        <translation>%1 gibt seit %4 zuvor nach %2 statt nach %3 auf</translation>
    </message>
    <message>
        <source>ping settings were pushed just before</source>
        <translation>kurz zuvor wurden Ping-Einstellungen übertragen</translation>
    </message>
    <message>
        <source>their round trips take longer than the new interval</source>
        <translation>ihre Umlaufzeiten sind länger als das neue Intervall</translation>
    </message>
    <message>
        <source>no reload, restart, push or kick just before</source>
        <translation>kein Reload, Neustart, Übertragen oder Hinauswurf kurz zuvor</translation>
    </message>
    <message>
        <source>the clients&apos; side ended the connections</source>
        <translation>die Seite der Clients hat die Verbindungen beendet</translation>
    </message>
    <message>
        <source>The server was restarted</source>
        <translation>Der Server wurde neu gestartet</translation>
    </message>
    <message>
        <source>Our own change</source>
        <translation>Unsere eigene Änderung</translation>
    </message>
    <message>
        <source>Watch that all come back, and use lame duck mode the next time.</source>
        <translation>Beobachten, ob alle zurückkommen, und nächstes Mal den Lame-Duck-Modus benutzen.</translation>
    </message>
    <message>
        <source>Ask who changed it; if it was not meant, take the change back.</source>
        <translation>Fragen, wer es geändert hat; war es nicht gewollt, die Änderung zurücknehmen.</translation>
    </message>
    <message>
        <source>the server uses %1 % of its cores</source>
        <extracomment>%1: a percentage without its sign.</extracomment>
        <translation>der Server nutzt %1 % seiner Kerne</translation>
    </message>
    <message>
        <source>it took %1 to answer a poll</source>
        <extracomment>%1: a duration.</extracomment>
        <translation>eine Abfrage zu beantworten dauerte %1</translation>
    </message>
    <message>
        <source>one server only, the others are well</source>
        <translation>nur ein Server, den anderen geht es gut</translation>
    </message>
    <message>
        <source>The server is overloaded</source>
        <translation>Der Server ist überlastet</translation>
    </message>
    <message>
        <source>Look at its CPU, its throttling and its slow consumers, and move clients to other servers.</source>
        <translation>Seine CPU, deren Drosselung und seine Slow Consumers ansehen und Clients auf andere Server verlegen.</translation>
    </message>
    <message numerus="yes">
        <source>the server gave %n connections up as slow consumers that were alive</source>
        <translation>
            <numerusform>der Server gab %n Verbindung als Slow Consumer auf, die noch lebte</numerusform>
            <numerusform>der Server gab %n Verbindungen als Slow Consumer auf, die noch lebten</numerusform>
        </translation>
    </message>
    <message>
        <source>output was pending while they still answered</source>
        <translation>Ausgabe stand aus, während sie noch antworteten</translation>
    </message>
    <message>
        <source>no output was pending before</source>
        <translation>zuvor stand keine Ausgabe aus</translation>
    </message>
    <message>
        <source>They could not keep up with what they subscribed to</source>
        <translation>Sie kamen mit dem nicht nach, was sie abonniert haben</translation>
    </message>
    <message>
        <source>Spread the subjects over a queue group or use JetStream with flow control; raise max_pending only for bursts.</source>
        <translation>Die Subjects auf eine Queue Group verteilen oder JetStream mit Flusskontrolle nutzen; max_pending nur für Stöße erhöhen.</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>möglich</translation>
    </message>
    <message>
        <source>unlikely</source>
        <translation>unwahrscheinlich</translation>
    </message>
    <message>
        <source>one account explains it better</source>
        <translation>ein einzelnes Konto erklärt es besser</translation>
    </message>
    <message>
        <source>one account explains it as well</source>
        <translation>ein einzelnes Konto erklärt es ebenso gut</translation>
    </message>
    <message>
        <source>one network explains it as well</source>
        <translation>ein einzelnes Netz erklärt es ebenso gut</translation>
    </message>
    <message>
        <source>they never answered a PING</source>
        <translation>sie haben nie einen PING beantwortet</translation>
    </message>
    <message>
        <source>the server itself stood still then</source>
        <translation>der Server selbst stand da still</translation>
    </message>
    <message>
        <source>not of one network</source>
        <translation>nicht aus einem Netz</translation>
    </message>
    <message numerus="yes">
        <source>%n connections were told to go from here</source>
        <translation>
            <numerusform>%n Verbindung wurde von hier aus zum Gehen aufgefordert</numerusform>
            <numerusform>%n Verbindungen wurden von hier aus zum Gehen aufgefordert</numerusform>
        </translation>
    </message>
    <message>
        <source>it stood still for longer than an interval</source>
        <translation>er stand länger als ein Intervall still</translation>
    </message>
    <message>
        <source>they have nothing in common but the server</source>
        <translation>sie haben nichts gemeinsam als den Server</translation>
    </message>
</context>
<context>
    <name>ChartStory</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>&quot;n1, n2, n3 and 4 more&quot;</extracomment>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: no counter before server 2.12, so clients and leafnodes are counted from closed connections, and routes and gateways not at all.</source>
        <translation>%1: vor Server 2.12 gibt es keinen Zähler; Clients und Leafnodes werden aus den geschlossenen Verbindungen gezählt, Routes und Gateways gar nicht.</translation>
    </message>
    <message>
        <source>%1: no counter before server 2.12, so counted from closed connections.</source>
        <translation>%1: vor Server 2.12 gibt es keinen Zähler; gezählt wird aus den geschlossenen Verbindungen.</translation>
    </message>
    <message numerus="yes">
        <source>At least %n closings went by unseen.</source>
        <translation>
            <numerusform>Mindestens %n Schließung wurde nicht gesehen.</numerusform>
            <numerusform>Mindestens %n Schließungen wurden nicht gesehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 restarted</source>
        <extracomment>%1 a server</extracomment>
        <translation>%1 neu gestartet</translation>
    </message>
    <message>
        <source>%1: another server answers</source>
        <extracomment>%1 what a server was called so far</extracomment>
        <translation>%1: ein anderer Server antwortet</translation>
    </message>
    <message>
        <source>%1: counter reset</source>
        <extracomment>%1 a server whose counter fell</extracomment>
        <translation>%1: Zähler zurückgesetzt</translation>
    </message>
    <message>
        <source>reload %1</source>
        <extracomment>%1 a server that read its configuration again</extracomment>
        <translation>Reload %1</translation>
    </message>
    <message>
        <source>reload %1: %2 → %3</source>
        <extracomment>%1 a server, %2 and %3 its ping interval before and after</extracomment>
        <translation>Reload %1: %2 → %3</translation>
    </message>
    <message>
        <source>No server is watched yet.</source>
        <translation>Noch wird kein Server beobachtet.</translation>
    </message>
    <message>
        <source>Waiting for the first answer.</source>
        <translation>Die erste Antwort steht noch aus.</translation>
    </message>
    <message>
        <source>No stale closure since %1.</source>
        <extracomment>%1 a time of day</extracomment>
        <translation>Keine Stale-Schließung seit %1.</translation>
    </message>
    <message>
        <source>not polled</source>
        <translation>nicht abgefragt</translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <extracomment>legend of a chart: servers without a curve of their own, summed up</extracomment>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>Routes</translation>
    </message>
    <message>
        <source>Gateways</source>
        <translation>Gateways</translation>
    </message>
    <message>
        <source>Leafnodes</source>
        <translation>Leafnodes</translation>
    </message>
    <message>
        <source>asleep, or clock set: +%1</source>
        <extracomment>mark in a chart where this computer&apos;s clock was set; %1 a duration</extracomment>
        <translation>Ruhezustand oder Uhr gestellt: +%1</translation>
    </message>
    <message>
        <source>clock set: -%1</source>
        <translation>Uhr gestellt: -%1</translation>
    </message>
    <message>
        <source>%1 not polled</source>
        <extracomment>shaded part of a chart; %1 a server</extracomment>
        <translation>%1 nicht abgefragt</translation>
    </message>
    <message>
        <source>All servers</source>
        <translation>Alle Server</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>hover text of a chart: %1 the name of a curve, %2 its value</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Counted are closed connections of one account, whose login this is.</source>
        <translation>Gezählt werden geschlossene Verbindungen eines Kontos, nämlich dessen dieser Anmeldung.</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message numerus="yes">
        <source>ping_interval %1 and ping_max %n</source>
        <extracomment>%1: a duration.</extracomment>
        <translation>
            <numerusform>ping_interval %1 und ping_max %n</numerusform>
            <numerusform>ping_interval %1 und ping_max %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Round trips are long</source>
        <translation>Umlaufzeiten sind lang</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n connections take half a second or longer to answer</source>
        <extracomment>%1: name of a server.</extracomment>
        <translation>
            <numerusform>%1: %n Verbindung braucht eine halbe Sekunde oder länger für eine Antwort</numerusform>
            <numerusform>%1: %n Verbindungen brauchen eine halbe Sekunde oder länger für eine Antwort</numerusform>
        </translation>
    </message>
    <message>
        <source>Sort by RTT: one address means its link, one application its event loop, all of them the server.</source>
        <translation>Nach RTT sortieren: Eine Adresse spricht für ihre Leitung, eine Anwendung für ihre Event Loop, alle für den Server.</translation>
    </message>
    <message>
        <source>Round trips vary much</source>
        <translation>Umlaufzeiten schwanken stark</translation>
    </message>
    <message numerus="yes">
        <source>%1: those of %n connections vary by as much as they take</source>
        <extracomment>%1: name of a server.</extracomment>
        <translation>
            <numerusform>%1: die von %n Verbindung schwankt um so viel, wie sie dauert</numerusform>
            <numerusform>%1: die von %n Verbindungen schwanken um so viel, wie sie dauern</numerusform>
        </translation>
    </message>
    <message>
        <source>Look for a congested link, or for pauses in the clients.</source>
        <translation>Nach einer überlasteten Leitung oder nach Pausen in den Clients suchen.</translation>
    </message>
    <message>
        <source>Dead clients are noticed late</source>
        <translation>Tote Clients werden spät bemerkt</translation>
    </message>
    <message>
        <source>%1 gives up after %2 at the earliest, with %3</source>
        <extracomment>%1: name of a server, %2: a duration, %3: &quot;ping_interval 2 min and ping_max 2&quot;.</extracomment>
        <translation>%1 gibt frühestens nach %2 auf, mit %3</translation>
    </message>
    <message>
        <source>30 s and 2 notice within two minutes and cost one small message a client every 30 s.</source>
        <translation>30 s und 2 merken es binnen zwei Minuten und kosten je Client alle 30 s eine kleine Nachricht.</translation>
    </message>
    <message>
        <source>PINGs come very often</source>
        <translation>PINGs kommen sehr oft</translation>
    </message>
    <message>
        <source>%1: %2, about %3 PINGs a second</source>
        <extracomment>%1: name of a server, %2: &quot;ping_interval 1 s and ping_max 2&quot;, %3: a number, some thousands.</extracomment>
        <translation>%1: %2, etwa %3 PINGs in der Sekunde</translation>
    </message>
    <message>
        <source>A pause of a garbage collector is enough to be closed: 20 s or more are kinder.</source>
        <translation>Eine Pause der Speicherbereinigung genügt, um geschlossen zu werden: 20 s oder mehr sind milder.</translation>
    </message>
    <message>
        <source>Ping settings close every connection</source>
        <translation>Die Ping-Einstellungen schließen jede Verbindung</translation>
    </message>
    <message>
        <source>Ping settings differ within a cluster</source>
        <translation>Ping-Einstellungen weichen innerhalb eines Clusters ab</translation>
    </message>
    <message>
        <source>%1 has %2, %3 has %4</source>
        <extracomment>%1 and %3: names of servers, %2 and %4: &quot;ping_interval 2 min and ping_max 2&quot;.</extracomment>
        <translation>%1 hat %2, %3 hat %4</translation>
    </message>
    <message>
        <source>Push the same settings to all: a client that reconnects meets other deadlines.</source>
        <translation>Auf alle dieselben Einstellungen übertragen: Ein Client, der sich neu verbindet, trifft sonst auf andere Fristen.</translation>
    </message>
    <message>
        <source>Clients&apos; own pings hide them</source>
        <translation>Eigene Pings der Clients verbergen sie</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n connections ping so often that the server never asks them</source>
        <extracomment>%1: name of a server.</extracomment>
        <translation>
            <numerusform>%1: %n Verbindung pingt so oft, dass der Server sie nie fragt</numerusform>
            <numerusform>%1: %n Verbindungen pingen so oft, dass der Server sie nie fragt</numerusform>
        </translation>
    </message>
    <message>
        <source>Set ping_interval clearly below the clients&apos; own, 30 s for their usual 2 min: then their answers show.</source>
        <translation>ping_interval deutlich unter das der Clients setzen, 30 s bei deren üblichen 2 min: Dann sind ihre Antworten zu sehen.</translation>
    </message>
    <message>
        <source>Closures were missed</source>
        <translation>Schließungen wurden verpasst</translation>
    </message>
    <message>
        <source>Raise max_closed_clients, poll more often, and look for what connects and leaves all the time.</source>
        <translation>max_closed_clients erhöhen, öfter abfragen und nach dem suchen, was ständig kommt und geht.</translation>
    </message>
    <message numerus="yes">
        <source>%1: at least %n closed connections were pushed out of the server&apos;s list before they were read</source>
        <extracomment>%1: name of a server.</extracomment>
        <translation>
            <numerusform>%1: mindestens %n geschlossene Verbindung fiel aus der Liste des Servers, bevor sie gelesen wurde</numerusform>
            <numerusform>%1: mindestens %n geschlossene Verbindungen fielen aus der Liste des Servers, bevor sie gelesen wurden</numerusform>
        </translation>
    </message>
    <message>
        <source>Slow consumers</source>
        <translation>Slow Consumers</translation>
    </message>
    <message>
        <source>Spread their subjects over a queue group, or use JetStream; shorter pings do not help.</source>
        <translation>Ihre Subjects auf eine Queue Group verteilen oder JetStream nutzen; kürzere Pings helfen nicht.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n times in the last 5 min a client did not take what was sent; a silent one is not counted here until its output piles up</source>
        <extracomment>%1: name of a server.</extracomment>
        <translation>
            <numerusform>%1: %n-mal in den letzten 5 min nahm ein Client nicht an, was gesendet wurde; ein stummer zählt hier erst, wenn sich seine Ausgabe staut</numerusform>
            <numerusform>%1: %n-mal in den letzten 5 min nahm ein Client nicht an, was gesendet wurde; ein stummer zählt hier erst, wenn sich seine Ausgabe staut</numerusform>
        </translation>
    </message>
    <message>
        <source>Publishers are held up</source>
        <translation>Sender werden gebremst</translation>
    </message>
    <message>
        <source>Look for the consumers behind: the server slows publishers down for them.</source>
        <translation>Die Empfänger suchen, die nicht nachkommen: Ihretwegen bremst der Server die Sender.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n times in the last 5 min</source>
        <extracomment>%1: name of a server.</extracomment>
        <translation>
            <numerusform>%1: %n-mal in den letzten 5 min</numerusform>
            <numerusform>%1: %n-mal in den letzten 5 min</numerusform>
        </translation>
    </message>
    <message>
        <source>The server has no CPU to spare</source>
        <translation>Der Server hat keine CPU übrig</translation>
    </message>
    <message>
        <source>Move clients to other servers, or give it more cores: PINGs and PONGs wait like everything else.</source>
        <translation>Clients auf andere Server verlegen oder ihm mehr Kerne geben: PINGs und PONGs warten wie alles andere.</translation>
    </message>
    <message>
        <source>%1 uses %2 % of its cores</source>
        <extracomment>%1: name of a server, %2: a percentage without its sign.</extracomment>
        <translation>%1 nutzt %2 % seiner Kerne</translation>
    </message>
    <message>
        <source>Dead receivers may never be closed</source>
        <translation>Tote Empfänger werden vielleicht nie geschlossen</translation>
    </message>
    <message>
        <source>Update the server: 2.9.16 and newer ask receivers of messages too.</source>
        <translation>Den Server aktualisieren: 2.9.16 und neuere fragen auch Empfänger von Nachrichten.</translation>
    </message>
    <message>
        <source>%1 is version %2, which sends no PING to clients it delivers to</source>
        <extracomment>%1: name of a server, %2: its version.</extracomment>
        <translation>%1 ist Version %2, die keinen PING an Clients sendet, denen sie zustellt</translation>
    </message>
    <message>
        <source>The TLS certificate ends soon</source>
        <translation>Das TLS-Zertifikat läuft bald ab</translation>
    </message>
    <message>
        <source>Renew it and reload the server: no client connects after that.</source>
        <translation>Es erneuern und den Server neu laden: Danach verbindet sich kein Client mehr.</translation>
    </message>
    <message>
        <source>%1: in %2</source>
        <extracomment>%1: name of a server, %2: a duration.</extracomment>
        <translation>%1: in %2</translation>
    </message>
    <message>
        <source>%1: ended %2 ago</source>
        <extracomment>%1: name of a server, %2: a duration.</extracomment>
        <translation>%1: seit %2 abgelaufen</translation>
    </message>
    <message>
        <source>A server does not answer</source>
        <translation>Ein Server antwortet nicht</translation>
    </message>
    <message>
        <source>Check its process, its monitoring port and the way there; what is shown of it is old.</source>
        <translation>Seinen Prozess, seinen Monitoring-Port und den Weg dorthin prüfen; was von ihm zu sehen ist, ist alt.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n polls failed in a row: %2</source>
        <extracomment>%1: name of a server, %2: why.</extracomment>
        <translation>
            <numerusform>%1: %n Abfrage schlug fehl: %2</numerusform>
            <numerusform>%1: %n Abfragen nacheinander schlugen fehl: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Polls are slower than asked</source>
        <translation>Abfragen sind langsamer als gewünscht</translation>
    </message>
    <message>
        <source>Ask less often, or from nearer: windows are as wide as polls are apart.</source>
        <translation>Seltener oder aus größerer Nähe fragen: Fenster sind so breit, wie die Abfragen auseinanderliegen.</translation>
    </message>
    <message>
        <source>%1: every %2 instead of %3</source>
        <extracomment>%1: name of a server, %2 and %3: durations.</extracomment>
        <translation>%1: alle %2 statt %3</translation>
    </message>
    <message>
        <source>A server does not tell everything</source>
        <translation>Ein Server sagt nicht alles</translation>
    </message>
    <message>
        <source>Let the proxy before it pass /connz, or name the server itself as a target.</source>
        <translation>Den Proxy davor /connz durchlassen lassen oder den Server selbst als Ziel nennen.</translation>
    </message>
    <message>
        <source>%1: %2: %3</source>
        <extracomment>%1: name of a server, %2: what was asked, %3: why it is not to be had.</extracomment>
        <translation>%1: %2: %3</translation>
    </message>
    <message>
        <source>It is not certain which server answers</source>
        <translation>Es ist nicht sicher, welcher Server antwortet</translation>
    </message>
    <message>
        <source>Write the address of each server itself; nothing should be pushed to it like this.</source>
        <translation>Die Adresse jedes Servers selbst angeben; so sollte nichts auf ihn übertragen werden.</translation>
    </message>
    <message>
        <source>%1: another server has the same server_id: a cloned installation</source>
        <extracomment>%1: name of a server.</extracomment>
        <translation>%1: ein anderer Server hat dieselbe server_id: eine geklonte Installation</translation>
    </message>
    <message>
        <source>%1: several servers answer in turn: a load balancer</source>
        <extracomment>%1: name of a server.</extracomment>
        <translation>%1: mehrere Server antworten abwechselnd: ein Load Balancer</translation>
    </message>
    <message>
        <source>%1: a counter of the same server ran backwards</source>
        <extracomment>%1: name of a server.</extracomment>
        <translation>%1: ein Zähler desselben Servers lief rückwärts</translation>
    </message>
    <message>
        <source>Clocks differ</source>
        <translation>Uhren gehen verschieden</translation>
    </message>
    <message>
        <source>Check NTP there and here; windows are right all the same, times of day are the server&apos;s.</source>
        <translation>NTP dort und hier prüfen; die Fenster stimmen trotzdem, Tageszeiten sind die des Servers.</translation>
    </message>
    <message>
        <source>%1: %2 ahead of this computer</source>
        <extracomment>%1: name of a server, %2: a duration.</extracomment>
        <translation>%1: %2 vor diesem Rechner</translation>
    </message>
    <message>
        <source>%1: %2 behind this computer</source>
        <extracomment>%1: name of a server, %2: a duration.</extracomment>
        <translation>%1: %2 hinter diesem Rechner</translation>
    </message>
    <message>
        <source>A server says what cannot be read</source>
        <translation>Ein Server sagt, was nicht lesbar ist</translation>
    </message>
    <message>
        <source>Such values show as &quot;?&quot;: it is newer than this program, or something in between changes its answers.</source>
        <translation>Solche Werte stehen als „?“ da: Er ist neuer als dieses Programm, oder etwas dazwischen verändert seine Antworten.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n fields of its last answers</source>
        <extracomment>%1: name of a server.</extracomment>
        <translation>
            <numerusform>%1: %n Feld seiner letzten Antworten</numerusform>
            <numerusform>%1: %n Felder seiner letzten Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>Stale closures rising</source>
        <translation>Stale-Schließungen nehmen zu</translation>
    </message>
    <message>
        <source>Open Triage: what they share says whom to ask.</source>
        <translation>Triage öffnen: Was sie gemeinsam haben, sagt, wen man fragen muss.</translation>
    </message>
    <message>
        <source>Many connections do not answer</source>
        <translation>Viele Verbindungen antworten nicht</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n connections owe a PONG, %2 % of all</source>
        <extracomment>%1: name of a server, %2: a percentage without its sign.</extracomment>
        <translation>
            <numerusform>%1: %n Verbindung schuldet ein PONG, %2 % aller</numerusform>
            <numerusform>%1: %n Verbindungen schulden ein PONG, %2 % aller</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at who they are before the server closes them.</source>
        <translation>Ansehen, wer sie sind, bevor der Server sie schließt.</translation>
    </message>
    <message>
        <source>Silent connections hold scarce slots</source>
        <translation>Stumme Verbindungen belegen knappe Plätze</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n silent connections, and %2 % of max_connections are in use</source>
        <extracomment>%1: name of a server, %2: a percentage without its sign.</extracomment>
        <translation>
            <numerusform>%1: %n stumme Verbindung, und %2 % von max_connections sind belegt</numerusform>
            <numerusform>%1: %n stumme Verbindungen, und %2 % von max_connections sind belegt</numerusform>
        </translation>
    </message>
    <message>
        <source>Kick the ghosts, or shorten ping_interval so that the server does.</source>
        <translation>Die Geister hinauswerfen oder ping_interval verkürzen, damit der Server es tut.</translation>
    </message>
    <message>
        <source>Connections near max_connections</source>
        <translation>Verbindungen nahe an max_connections</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 % in use, %n more than an hour ago</source>
        <extracomment>%1: name of a server, %2: a percentage without its sign.</extracomment>
        <translation>
            <numerusform>%1: %2 % belegt, %n mehr als vor einer Stunde</numerusform>
            <numerusform>%1: %2 % belegt, %n mehr als vor einer Stunde</numerusform>
        </translation>
    </message>
    <message>
        <source>Look for an application that connects again and again, or raise the limit.</source>
        <translation>Nach einer Anwendung suchen, die sich immer wieder verbindet, oder die Grenze erhöhen.</translation>
    </message>
    <message>
        <source>An account is full</source>
        <translation>Ein Konto ist voll</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n connections refused in the last 5 min</source>
        <extracomment>%1: name of an account.</extracomment>
        <translation>
            <numerusform>%1: %n Verbindung in den letzten 5 min abgewiesen</numerusform>
            <numerusform>%1: %n Verbindungen in den letzten 5 min abgewiesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Silent connections of the account hold slots until they are closed: kick them, or raise its limit.</source>
        <translation>Stumme Verbindungen des Kontos belegen Plätze, bis sie geschlossen werden: sie hinauswerfen oder die Grenze erhöhen.</translation>
    </message>
    <message>
        <source>Memory held for silent clients</source>
        <translation>Speicher für stumme Clients belegt</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 pending for %n connections that do not answer</source>
        <extracomment>%1: name of a server, %2: an amount of memory.</extracomment>
        <translation>
            <numerusform>%1: %2 stehen für %n Verbindung aus, die nicht antwortet</numerusform>
            <numerusform>%1: %2 stehen für %n Verbindungen aus, die nicht antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>Kick the ghosts, or lower max_pending and write_deadline.</source>
        <translation>Die Geister hinauswerfen oder max_pending und write_deadline senken.</translation>
    </message>
    <message>
        <source>Messages go to ghosts</source>
        <translation>Nachrichten gehen an Geister</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 messages to %n silent connections since their last sign of life</source>
        <extracomment>%1: name of a server, %2: a number of messages.</extracomment>
        <translation>
            <numerusform>%1: %2 Nachrichten an %n stumme Verbindung seit ihrem letzten Lebenszeichen</numerusform>
            <numerusform>%1: %2 Nachrichten an %n stumme Verbindungen seit ihrem letzten Lebenszeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Unnamed connections</source>
        <translation>Unbenannte Verbindungen</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n connections, %2 %, have no name</source>
        <extracomment>%1: name of a server, %2: a percentage without its sign.</extracomment>
        <translation>
            <numerusform>%1: %n Verbindung, %2 %, hat keinen Namen</numerusform>
            <numerusform>%1: %n Verbindungen, %2 %, haben keinen Namen</numerusform>
        </translation>
    </message>
    <message>
        <source>Give every client a name in its connect options: without one nobody knows whom to call.</source>
        <translation>Jedem Client in seinen Verbindungsoptionen einen Namen geben: Ohne weiß niemand, wen man anrufen soll.</translation>
    </message>
    <message>
        <source>Connections are refused</source>
        <translation>Verbindungen werden abgewiesen</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n times &quot;%2&quot; in the last 5 min</source>
        <extracomment>%1: name of a server, %2: the server&apos;s words for a reason.</extracomment>
        <translation>
            <numerusform>%1: %n-mal „%2“ in den letzten 5 min</numerusform>
            <numerusform>%1: %n-mal „%2“ in den letzten 5 min</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at the addresses: a client with old credentials, or a probe of the client port, fills the ring of closed connections.</source>
        <translation>Die Adressen ansehen: Ein Client mit alten Zugangsdaten oder eine Sonde am Client-Port füllt die Liste der geschlossenen Verbindungen.</translation>
    </message>
    <message>
        <source>%1 tells only a part: %2</source>
        <extracomment>%1: a server; %2: why; of a check</extracomment>
        <translation>%1 sagt nur einen Teil: %2</translation>
    </message>
    <message>
        <source>%1 does not answer: %2</source>
        <extracomment>%1: a target; %2: why</extracomment>
        <translation>%1 antwortet nicht: %2</translation>
    </message>
    <message>
        <source>%1 has not answered in time</source>
        <translation>%1 hat nicht rechtzeitig geantwortet</translation>
    </message>
    <message numerus="yes">
        <source>%n stale closure(s) within %1</source>
        <extracomment>%n: a number of closures; %1: a duration</extracomment>
        <translation>
            <numerusform>%n Stale-Schließung in %1</numerusform>
            <numerusform>%n Stale-Schließungen in %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 connections at risk, %3 not watched long enough to say</source>
        <extracomment>%1, %2, %3: numbers</extracomment>
        <translation>%1 von %2 Verbindungen gefährdet, %3 nicht lange genug beobachtet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: name of a server, %2: &quot;ping_interval 1 s and ping_max 0&quot;.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, so a pause of %3 can close a client</source>
        <extracomment>%1: name of a server, %2: &quot;ping_interval 1 s and ping_max 2&quot;, %3: a duration.</extracomment>
        <translation>%1: %2, eine Pause von %3 kann also einen Client schließen</translation>
    </message>
    <message>
        <source>Only the connections of one account are shown</source>
        <translation>Nur die Verbindungen eines Kontos werden gezeigt</translation>
    </message>
    <message>
        <source>With a login of the system account all of them are, and the ping settings.</source>
        <translation>Mit einer Anmeldung des Systemkontos sind es alle, und auch die Ping-Einstellungen.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n in the last 5 min, usually %2</source>
        <extracomment>%1: name of a server, %2: a number of connections, in as long before.</extracomment>
        <translation>
            <numerusform>%1: %n in den letzten 5 min, üblich sind %2</numerusform>
            <numerusform>%1: %n in den letzten 5 min, üblich sind %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Polls do not tell queue groups: look at the subscriptions of one of them. If it is a member of one, its share is lost until it is closed: kick it, and shorten ping_interval.</source>
        <translation>Abfragen nennen keine Queue-Gruppen: Sehen Sie die Subscriptions einer von ihnen an. Gehört sie zu einer Gruppe, so geht ihr Anteil verloren, bis sie geschlossen wird: Werfen Sie sie hinaus, und verkürzen Sie ping_interval.</translation>
    </message>
</context>
<context>
    <name>ClientBug</name>
    <message>
        <source>0.29 counts its unanswered pings and never acts on them</source>
        <translation>0.29 zählt seine unbeantworteten Pings und handelt nie danach</translation>
    </message>
    <message>
        <source>some versions put off their own pings while they publish, and do not notice a dead link</source>
        <translation>manche Versionen verschieben ihre eigenen Pings, solange sie senden, und bemerken eine tote Leitung nicht</translation>
    </message>
    <message>
        <source>some versions do not give up a dead link before TCP does, about 15 minutes later</source>
        <translation>manche Versionen geben eine tote Leitung nicht vor TCP auf, etwa 15 Minuten später</translation>
    </message>
    <message>
        <source>browsers slow the timers of hidden tabs down to one a minute</source>
        <translation>Browser bremsen die Timer verborgener Tabs auf einen in der Minute</translation>
    </message>
    <message>
        <source>a handler that blocks stops its event loop, and so its PONGs</source>
        <translation>ein blockierender Handler hält seine Event Loop an und damit seine PONGs</translation>
    </message>
    <message>
        <source>a callback that blocks keeps its reader from answering PINGs</source>
        <translation>ein blockierender Callback hindert seinen Leser daran, PINGs zu beantworten</translation>
    </message>
    <message>
        <source>one thread runs the handlers and answers PINGs</source>
        <translation>ein Thread führt die Handler aus und beantwortet PINGs</translation>
    </message>
    <message>
        <source>one thread runs the page and answers PINGs</source>
        <translation>ein Thread betreibt die Seite und beantwortet PINGs</translation>
    </message>
</context>
<context>
    <name>ClosureColumn</name>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>When the server closed it, by the server&apos;s clock.</source>
        <translation>Wann der Server sie schloss, nach der Uhr des Servers.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>The reason the server gives.</source>
        <translation>Der Grund, den der Server nennt.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Quiet: silent until the server gave up. Loud: it died with output pending, which the server noticed while writing. Both are the same death. Other closures have nothing to do with silence.</source>
        <translation>Still: stumm, bis der Server aufgab. Laut: Sie starb mit ausstehender Ausgabe, was der Server beim Schreiben bemerkte. Beides ist derselbe Tod. Andere Schließungen haben nichts mit Schweigen zu tun.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>The name the client gave.</source>
        <translation>Der Name, den der Client angab.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>The server that closed it.</source>
        <translation>Der Server, der sie schloss.</translation>
    </message>
    <message>
        <source>CID</source>
        <translation>CID</translation>
    </message>
    <message>
        <source>The server&apos;s number for the connection.</source>
        <translation>Die Nummer der Verbindung beim Server.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Its account; the server names none for the global one.</source>
        <translation>Ihr Konto; für das globale nennt der Server keines.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Who it had logged in as.</source>
        <translation>Als wer sie angemeldet war.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Where it came from.</source>
        <translation>Woher sie kam.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>The client&apos;s port.</source>
        <translation>Der Port des Clients.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The language of the client&apos;s library.</source>
        <translation>Die Sprache der Client-Bibliothek.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>The version of the client&apos;s library.</source>
        <translation>Die Version der Client-Bibliothek.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>nats, websocket or mqtt.</source>
        <translation>nats, websocket oder mqtt.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>A client or a leafnode.</source>
        <translation>Ein Client oder ein Leafnode.</translation>
    </message>
    <message>
        <source>Lifetime</source>
        <translation>Lebensdauer</translation>
    </message>
    <message>
        <source>From its start to its close.</source>
        <translation>Vom Beginn bis zum Schließen.</translation>
    </message>
    <message>
        <source>Last proof</source>
        <translation>Letzter Nachweis</translation>
    </message>
    <message>
        <source>What was last known to show that it lived, and when.</source>
        <translation>Was zuletzt zeigte, dass sie lebte, und wann.</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Schweigen</translation>
    </message>
    <message>
        <source>From the last proof of life to the close.</source>
        <translation>Vom letzten Lebenszeichen bis zum Schließen.</translation>
    </message>
    <message>
        <source>Foreseen</source>
        <translation>Vorhergesehen</translation>
    </message>
    <message>
        <source>Whether it was closed within the stale window that was shown beforehand.</source>
        <translation>Ob sie in dem Stale-Fenster geschlossen wurde, das zuvor angezeigt war.</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Bytes that were waiting to be sent to it before it was closed.</source>
        <translation>Bytes, die vor dem Schließen darauf warteten, gesendet zu werden.</translation>
    </message>
    <message>
        <source>Subs</source>
        <translation>Subs</translation>
    </message>
    <message>
        <source>Subscriptions it held.</source>
        <translation>Subscriptions, die sie hielt.</translation>
    </message>
    <message>
        <source>Back after</source>
        <translation>Zurück nach</translation>
    </message>
    <message>
        <source>How long after its close the same name and account connected again. Empty: it has not come back.</source>
        <translation>Wie lange nach dem Schließen sich derselbe Name mit demselben Konto wieder verband. Leer: Sie kam nicht zurück.</translation>
    </message>
    <message>
        <source>Back as</source>
        <translation>Zurück als</translation>
    </message>
    <message>
        <source>The connection it came back as.</source>
        <translation>Die Verbindung, als die sie zurückkam.</translation>
    </message>
    <message>
        <source>Back on</source>
        <translation>Zurück auf</translation>
    </message>
    <message>
        <source>The server it came back to.</source>
        <translation>Der Server, auf den sie zurückkam.</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>The incident it belongs to. Enter shows it.</source>
        <translation>Der Vorfall, zu dem sie gehört. Enter zeigt ihn.</translation>
    </message>
    <message>
        <source>RTT</source>
        <translation>RTT</translation>
    </message>
    <message>
        <source>The last round trip the server measured.</source>
        <translation>Die letzte Umlaufzeit, die der Server maß.</translation>
    </message>
    <message>
        <source>In msgs</source>
        <translation>Nachr. ein</translation>
    </message>
    <message>
        <source>Messages it had sent.</source>
        <translation>Nachrichten, die sie gesendet hatte.</translation>
    </message>
    <message>
        <source>Out msgs</source>
        <translation>Nachr. aus</translation>
    </message>
    <message>
        <source>Messages delivered to it.</source>
        <translation>Nachrichten, die ihr zugestellt wurden.</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>When it had connected.</source>
        <translation>Wann sie sich verbunden hatte.</translation>
    </message>
    <message>
        <source>Server ID</source>
        <translation>Server-ID</translation>
    </message>
    <message>
        <source>The id of the server that closed it.</source>
        <translation>Die ID des Servers, der sie schloss.</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>An event of the system account, the moment it was closed, or the server&apos;s list of closed connections at the next poll, which knows more: its port, its last activity.</source>
        <translation>Ein Ereignis des Systemkontos, im Augenblick der Schließung, oder die Liste der geschlossenen Verbindungen des Servers bei der nächsten Abfrage, die mehr weiß: den Port, die letzte Aktivität.</translation>
    </message>
</context>
<context>
    <name>Closures</name>
    <message>
        <source>connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>PONG</source>
        <translation>PONG</translation>
    </message>
    <message>
        <source>heard</source>
        <translation>gehört</translation>
    </message>
    <message>
        <source>other</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>quiet</source>
        <translation>still</translation>
    </message>
    <message>
        <source>loud</source>
        <translation>laut</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>what was last known to show that a client lived, and when: &quot;PONG, 10:38:12&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>unbenannt</translation>
    </message>
    <message>
        <source>event</source>
        <extracomment>how a closing was learnt: by an event, or from the server&apos;s list of closed connections</extracomment>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>list</source>
        <translation>Liste</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>%1 is for the subcommands, not for the window</source>
        <extracomment>%1: an option such as --format</extracomment>
        <translation>%1 gilt für die Unterbefehle, nicht für das Fenster</translation>
    </message>
    <message>
        <source>%1 is not for %2</source>
        <extracomment>%1: an option such as --format; %2: a subcommand such as snapshot</extracomment>
        <translation>%1 gilt nicht für %2</translation>
    </message>
    <message>
        <source>--tlscert and --tlskey belong together</source>
        <translation>--tlscert und --tlskey gehören zusammen</translation>
    </message>
    <message>
        <source>--after needs --screenshot</source>
        <translation>--after braucht --screenshot</translation>
    </message>
    <message>
        <source>%1 needs a target: --target URL</source>
        <extracomment>%1: a subcommand such as snapshot</extracomment>
        <translation>%1 braucht ein Ziel: --target URL</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no format of %2, which has: %3</source>
        <extracomment>%1: what was typed; %2: a subcommand; %3: the formats it has</extracomment>
        <translation>„%1“ ist kein Format von %2; möglich sind: %3</translation>
    </message>
    <message>
        <source>&quot;stalewatch --help&quot; lists what can be asked for</source>
        <translation>„stalewatch --help“ zeigt alle Möglichkeiten</translation>
    </message>
    <message>
        <source>%1 Options: %2. Formats: %3.</source>
        <extracomment>in --help; %1: what a subcommand does; %2: its options; %3: the formats it writes, the first is the default</extracomment>
        <translation>%1 Optionen: %2. Formate: %3.</translation>
    </message>
    <message>
        <source>Success; also when stopped by a signal, and when only some of the targets answered (standard error says which did not).</source>
        <translation>Erfolg; auch nach einem Stopp durch ein Signal und wenn nur ein Teil der Ziele geantwortet hat (die Standardfehlerausgabe nennt die übrigen).</translation>
    </message>
    <message>
        <source>No target ever answered.</source>
        <translation>Kein Ziel hat je geantwortet.</translation>
    </message>
    <message>
        <source>The output could not be written.</source>
        <translation>Die Ausgabe ließ sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Usage: stalewatch [OPTION...] [TARGET...]
       stalewatch SUBCOMMAND [OPTION...] [TARGET...]

Shows which client connections of NATS servers have stopped answering, before
the server closes them. Without a subcommand the window opens on the targets.
</source>
        <translation>Aufruf: stalewatch [OPTION...] [ZIEL...]
        stalewatch UNTERBEFEHL [OPTION...] [ZIEL...]

Zeigt, welche Client-Verbindungen von NATS-Servern nicht mehr antworten, bevor
der Server sie schließt. Ohne Unterbefehl öffnet sich das Fenster mit den Zielen.
</translation>
    </message>
    <message>
        <source>Subcommands, without a display:</source>
        <translation>Unterbefehle, ohne Bildschirm:</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Optionen:</translation>
    </message>
    <message>
        <source>Options of the subcommands:</source>
        <translation>Optionen der Unterbefehle:</translation>
    </message>
    <message>
        <source>Options of the window:</source>
        <translation>Optionen des Fensters:</translation>
    </message>
    <message>
        <source>Exit codes:</source>
        <translation>Rückgabewerte:</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number of seconds from %2 up</source>
        <extracomment>%1: what was typed; %2: the least number of seconds</extracomment>
        <translation>„%1“ ist keine Sekundenzahl ab %2</translation>
    </message>
    <message>
        <source>the name of a file is empty</source>
        <translation>der Dateiname ist leer</translation>
    </message>
    <message>
        <source>Time between two polls, fractions allowed; default 1.</source>
        <translation>Zeit zwischen zwei Abfragen, auch mit Nachkommastellen; Standard 1.</translation>
    </message>
    <message>
        <source>PEM file with the client certificate; needs --tlskey.</source>
        <translation>PEM-Datei mit dem Client-Zertifikat; braucht --tlskey.</translation>
    </message>
    <message>
        <source>PEM file with the key of the client certificate.</source>
        <translation>PEM-Datei mit dem Schlüssel des Client-Zertifikats.</translation>
    </message>
    <message>
        <source>Watch for this long before writing; default: until every server was polled twice.</source>
        <translation>So lange beobachten, bevor geschrieben wird; Standard: bis jeder Server zweimal abgefragt ist.</translation>
    </message>
    <message>
        <source>End after this long; default: watch goes on until stopped.</source>
        <translation>Nach dieser Zeit enden; Standard: watch läuft, bis es gestoppt wird.</translation>
    </message>
    <message>
        <source>How to write it; see the subcommands.</source>
        <translation>Ausgabeformat; siehe die Unterbefehle.</translation>
    </message>
    <message>
        <source>Only connections that the window&apos;s filter box would show for TEXT.</source>
        <translation>Nur Verbindungen, die das Filterfeld des Fensters bei TEXT zeigen würde.</translation>
    </message>
    <message>
        <source>Ask the servers for account and user of every connection too.</source>
        <translation>Auch nach Account und Benutzer jeder Verbindung fragen.</translation>
    </message>
    <message>
        <source>Open the window on the demo fleet.</source>
        <translation>Das Fenster mit der Demo-Flotte öffnen.</translation>
    </message>
    <message>
        <source>Render the window into a PNG file and end.</source>
        <translation>Das Fenster als PNG-Datei speichern und enden.</translation>
    </message>
    <message>
        <source>Take the screenshot after this long; default 5.</source>
        <translation>Das Bildschirmfoto nach dieser Zeit aufnehmen; Standard 5.</translation>
    </message>
    <message>
        <source>Forget columns, splitters and the window&apos;s size.</source>
        <translation>Spalten, Aufteilung und Fenstergröße vergessen.</translation>
    </message>
    <message>
        <source>Show this text and end.</source>
        <translation>Diesen Text zeigen und enden.</translation>
    </message>
    <message>
        <source>Show the version and end.</source>
        <translation>Die Version zeigen und enden.</translation>
    </message>
    <message>
        <source>Watch the targets for a moment and write every connection, then end.</source>
        <translation>Die Ziele kurz beobachten, alle Verbindungen schreiben und enden.</translation>
    </message>
    <message>
        <source>settings, plan, push: it could not be done, and standard error says why; or push left something that needs attention.</source>
        <translation>settings, plan, push: Es ging nicht, und die Standardfehlerausgabe sagt, warum; oder push hat etwas hinterlassen, um das sich jemand kümmern muss.</translation>
    </message>
    <message>
        <source>The command line could not be read. plan: there is something to change. push: not every server has the new settings, and what they have is known.</source>
        <translation>Die Kommandozeile war nicht zu lesen. plan: Es gibt etwas zu ändern. push: Nicht jeder Server hat die neuen Einstellungen, und was sie haben, ist bekannt.</translation>
    </message>
    <message>
        <source>Write to FILE instead of standard output. snapshot replaces it once everything is there, watch appends to it; plan writes the plan there for push --plan.</source>
        <translation>In DATEI schreiben statt in die Standardausgabe. snapshot ersetzt sie, wenn alles da ist, watch hängt an; plan schreibt den Plan für push --plan dorthin.</translation>
    </message>
    <message>
        <source>The config of the target, one for each: a file, or another way to reach it (see the manual).</source>
        <translation>Die Konfiguration des Ziels, für jedes eine: eine Datei oder ein anderer Weg zu ihr (siehe Handbuch).</translation>
    </message>
    <message>
        <source>How the server is made to read it again; default signal: SIGHUP to the nats-server that runs with it.</source>
        <translation>Wie der Server dazu gebracht wird, sie neu zu lesen; sonst signal: SIGHUP an den nats-server, der damit läuft.</translation>
    </message>
    <message>
        <source>The ping_interval that is wished, as 30s or 2m.</source>
        <translation>Das gewünschte ping_interval, etwa 30s oder 2m.</translation>
    </message>
    <message>
        <source>The ping_max that is wished.</source>
        <translation>Das gewünschte ping_max.</translation>
    </message>
    <message>
        <source>Whose settings: server (default), or those in cluster or websocket.</source>
        <translation>Wessen Einstellungen: server (sonst), oder die in cluster oder websocket.</translation>
    </message>
    <message>
        <source>Change the file that the config includes, if the setting stands there.</source>
        <translation>Die eingebundene Datei ändern, wenn die Einstellung dort steht.</translation>
    </message>
    <message>
        <source>Write over the file where it cannot be replaced, as under a bind mount.</source>
        <translation>Die Datei überschreiben, wo sie nicht ersetzt werden kann, etwa unter einem Bind-Mount.</translation>
    </message>
    <message>
        <source>Go on where no nats-server can be asked with -t.</source>
        <translation>Auch fortfahren, wo kein nats-server mit -t gefragt werden kann.</translation>
    </message>
    <message>
        <source>The nats-server to ask where the running one cannot be found out.</source>
        <translation>Der nats-server, der gefragt wird, wo der laufende nicht zu ermitteln ist.</translation>
    </message>
    <message>
        <source>Only write the new config to standard output; asks no server.</source>
        <translation>Nur die neue Konfiguration in die Standardausgabe schreiben; fragt keinen Server.</translation>
    </message>
    <message>
        <source>Push the plans that plan --output has written to FILE.</source>
        <translation>Die Pläne anwenden, die plan --output in DATEI geschrieben hat.</translation>
    </message>
    <message>
        <source>Servers at a time, after the first, which goes alone; default 1.</source>
        <translation>Server auf einmal, nach dem ersten, der allein kommt; sonst 1.</translation>
    </message>
    <message>
        <source>What becomes of servers that are proven when another fails: keep (default) or take-back.</source>
        <translation>Was aus bestätigten Servern wird, wenn ein anderer scheitert: keep (behalten, sonst) oder take-back (zurücknehmen).</translation>
    </message>
    <message>
        <source>How long stale closures are watched after each server; default: the window of the old settings; with one server 0.</source>
        <translation>Wie lange nach jedem Server auf Stale-Schließungen geachtet wird; sonst das Fenster der alten Einstellungen; bei einem Server 0.</translation>
    </message>
    <message>
        <source>Carry on a push that was interrupted.</source>
        <translation>Eine unterbrochene Änderung fortsetzen.</translation>
    </message>
    <message>
        <source>Take back a push that was interrupted.</source>
        <translation>Eine unterbrochene Änderung zurücknehmen.</translation>
    </message>
    <message>
        <source>Take a push that is not settled for settled, as all is now.</source>
        <translation>Eine offene Änderung als erledigt ansehen, so wie jetzt alles ist.</translation>
    </message>
    <message>
        <source>Take back the last push to the target, if the file is still ours.</source>
        <translation>Die letzte Änderung am Ziel zurücknehmen, wenn die Datei noch unsere ist.</translation>
    </message>
    <message>
        <source>nothing is pushed without --yes, or a terminal to ask on</source>
        <translation>ohne --yes oder ein Terminal für die Rückfrage wird nichts angewendet</translation>
    </message>
    <message>
        <source>Push this? Type yes: </source>
        <extracomment>the answer is the word yes, in English</extracomment>
        <translation>Anwenden? Tippen Sie yes: </translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no whole number from %2 to %3</source>
        <extracomment>%1: what was typed; %2 and %3: numbers</extracomment>
        <translation>„%1“ ist keine ganze Zahl von %2 bis %3</translation>
    </message>
    <message>
        <source>each --target needs one --config, in the same order</source>
        <translation>jedes --target braucht ein --config, in derselben Reihenfolge</translation>
    </message>
    <message>
        <source>give --reload once, or once for each --target</source>
        <translation>--reload einmal angeben, oder einmal für jedes --target</translation>
    </message>
    <message>
        <source>say what is to be: --ping-interval, --ping-max or both</source>
        <translation>sagen Sie, was werden soll: --ping-interval, --ping-max oder beides</translation>
    </message>
    <message>
        <source>it is server, cluster or websocket</source>
        <translation>es ist server, cluster oder websocket</translation>
    </message>
    <message>
        <source>it is keep or take-back</source>
        <translation>es ist keep oder take-back</translation>
    </message>
    <message>
        <source>--finish, --take-back, --keep and --undo exclude each other</source>
        <translation>--finish, --take-back, --keep und --undo schließen einander aus</translation>
    </message>
    <message>
        <source>--print takes one --config, and neither --target nor --output</source>
        <translation>--print nimmt ein --config und weder --target noch --output</translation>
    </message>
    <message>
        <source>--plan, --finish, --take-back, --keep and --undo say all by themselves: no --config, --reload, --ping-interval or --ping-max beside them</source>
        <translation>--plan, --finish, --take-back, --keep und --undo sagen alles selbst: daneben kein --config, --reload, --ping-interval oder --ping-max</translation>
    </message>
    <message>
        <source>--undo needs a target: --target URL</source>
        <translation>--undo braucht ein Ziel: --target URL</translation>
    </message>
    <message>
        <source>reading the plan %1</source>
        <extracomment>%1: the path of a file</extracomment>
        <translation>Lesen des Plans %1</translation>
    </message>
    <message>
        <source>it holds no plan</source>
        <translation>es steht kein Plan darin</translation>
    </message>
    <message>
        <source>%1: a push begun at %2 is not settled (%3). &quot;stalewatch push --finish&quot; carries it on, &quot;stalewatch push --take-back&quot; takes it back.</source>
        <extracomment>%1: the URL of a target; %2: a time; %3: what is being done, in words</extracomment>
        <translation>%1: Eine um %2 begonnene Änderung ist nicht erledigt (%3). „stalewatch push --finish“ setzt sie fort, „stalewatch push --take-back“ nimmt sie zurück.</translation>
    </message>
    <message>
        <source>there is no push to undo</source>
        <translation>es gibt keine Änderung, die rückgängig zu machen wäre</translation>
    </message>
    <message>
        <source>there is no push to settle</source>
        <translation>es gibt keine offene Änderung</translation>
    </message>
    <message>
        <source>Show the ping settings of the targets, and what their configs say of them.</source>
        <translation>Die Ping-Einstellungen der Ziele zeigen, und was ihre Konfigurationen dazu sagen.</translation>
    </message>
    <message>
        <source>Work out a change of ping settings, and change nothing.</source>
        <translation>Eine Änderung der Ping-Einstellungen ausarbeiten und nichts ändern.</translation>
    </message>
    <message>
        <source>Change ping settings: write the config, reload, prove it by /varz, or take it back.</source>
        <translation>Ping-Einstellungen ändern: die Konfiguration schreiben, neu laden, durch /varz bestätigen, oder alles zurücknehmen.</translation>
    </message>
    <message>
        <source>Do not ask this host&apos;s kernel about the connections of a server that runs on it; see the manual.</source>
        <translation>Den Kernel dieses Rechners nicht nach den Verbindungen eines Servers fragen, der auf ihm läuft; siehe Handbuch.</translation>
    </message>
    <message>
        <source>Write a line for every open connection, and why its state is believed.</source>
        <translation>Eine Zeile für jede offene Verbindung schreiben, und warum ihr Zustand angenommen wird.</translation>
    </message>
    <message>
        <source>Write a line for every poll of a server and for every closure; as text also who will be closed next.</source>
        <translation>Für jede Abfrage eines Servers und für jede Schließung eine Zeile schreiben; als Text auch, wer als Nächstes geschlossen wird.</translation>
    </message>
    <message>
        <source>others can read %1; chmod 0600 makes it private</source>
        <extracomment>%1: files with secrets</extracomment>
        <translation>andere können %1 lesen; chmod 0600 macht es privat</translation>
    </message>
    <message>
        <source>a name is missing</source>
        <translation>ein Name fehlt</translation>
    </message>
    <message>
        <source>--user, --creds and --nkey exclude each other</source>
        <translation>--user, --creds und --nkey schließen einander aus</translation>
    </message>
    <message>
        <source>with nats:// targets there can be one --context</source>
        <translation>mit nats://-Zielen kann es nur ein --context geben</translation>
    </message>
    <message>
        <source>--creds, --nkey, --token and --tlsfirst need a nats:// target or a --context</source>
        <translation>--creds, --nkey, --token und --tlsfirst brauchen ein nats://-Ziel oder ein --context</translation>
    </message>
    <message>
        <source>A server&apos;s monitoring URL, as http://n1:8222, or where clients connect, as nats://n1,n2; may be repeated. A bare name or address works too.</source>
        <translation>Die Monitoring-URL eines Servers, etwa http://n1:8222, oder wohin Clients sich verbinden, etwa nats://n1,n2; wiederholbar. Ein bloßer Name oder eine Adresse geht auch.</translation>
    </message>
    <message>
        <source>A context of the NATS CLI as a target; may be repeated. With nats:// targets: their login.</source>
        <translation>Ein Kontext der NATS-CLI als Ziel; wiederholbar. Mit nats://-Zielen: deren Anmeldung.</translation>
    </message>
    <message>
        <source>Log in to NATS with this credentials file.</source>
        <translation>Mit dieser Credentials-Datei bei NATS anmelden.</translation>
    </message>
    <message>
        <source>Log in to NATS with the nkey seed in this file.</source>
        <translation>Mit dem nkey-Seed in dieser Datei bei NATS anmelden.</translation>
    </message>
    <message>
        <source>Log in as this user. The password comes from NATS_PASSWORD, the terminal or standard input.</source>
        <translation>Als dieser Benutzer anmelden. Das Passwort kommt aus NATS_PASSWORD, vom Terminal oder von der Standardeingabe.</translation>
    </message>
    <message>
        <source>Log in to NATS with a token, which comes from NATS_TOKEN, the terminal or standard input.</source>
        <translation>Mit einem Token bei NATS anmelden; es kommt aus NATS_TOKEN, vom Terminal oder von der Standardeingabe.</translation>
    </message>
    <message>
        <source>Let contexts run this command, word for word, for their secret; may be repeated.</source>
        <translation>Kontexten erlauben, diesen Befehl, Wort für Wort, für ihr Geheimnis auszuführen; wiederholbar.</translation>
    </message>
    <message>
        <source>NATS: begin with TLS, before the server says anything.</source>
        <translation>NATS: mit TLS beginnen, bevor der Server etwas sagt.</translation>
    </message>
    <message>
        <source>PEM file with the certificate authorities to trust.</source>
        <translation>PEM-Datei mit den Zertifizierungsstellen, denen vertraut wird.</translation>
    </message>
    <message>
        <source>Password of %1: </source>
        <extracomment>%1: the name of a user</extracomment>
        <translation>Passwort von %1: </translation>
    </message>
    <message>
        <source>Token: </source>
        <translation>Token: </translation>
    </message>
    <message>
        <source>no password or token: set NATS_PASSWORD or NATS_TOKEN, or write it to standard input, a line each</source>
        <translation>kein Passwort oder Token: NATS_PASSWORD oder NATS_TOKEN setzen oder es auf die Standardeingabe schreiben, je eine Zeile</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number of seconds from 1 up</source>
        <extracomment>%1: what was typed</extracomment>
        <translation>„%1“ ist keine Anzahl Sekunden ab 1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a number from 1 up nor &quot;none&quot;</source>
        <extracomment>%1: what was typed</extracomment>
        <translation>„%1“ ist weder eine Zahl ab 1 noch „none“</translation>
    </message>
    <message>
        <source>Count stale closures of the last so many seconds; default 300.</source>
        <translation>Stale-Schließungen der letzten so vielen Sekunden zählen; sonst 300.</translation>
    </message>
    <message>
        <source>How long all servers may take to answer; default 10.</source>
        <translation>Wie lange alle Server für eine Antwort haben; sonst 10.</translation>
    </message>
    <message>
        <source>Warn at so many stale closures, or never: &apos;none&apos;; default 1.</source>
        <translation>Warnung ab so vielen Stale-Schließungen, oder nie: „none“; sonst 1.</translation>
    </message>
    <message>
        <source>Critical at so many stale closures, or never: &apos;none&apos;; default 10.</source>
        <translation>Kritisch ab so vielen Stale-Schließungen, oder nie: „none“; sonst 10.</translation>
    </message>
    <message>
        <source>Warn at so many connections at risk; default none.</source>
        <translation>Warnung ab so vielen gefährdeten Verbindungen; sonst nie.</translation>
    </message>
    <message>
        <source>Critical at so many connections at risk; default none.</source>
        <translation>Kritisch ab so vielen gefährdeten Verbindungen; sonst nie.</translation>
    </message>
    <message>
        <source>Write pseudonyms for addresses and users, the same for the same.</source>
        <translation>Pseudonyme für Adressen und Benutzer schreiben, gleiche für gleiche.</translation>
    </message>
    <message>
        <source>report needs a target: --target URL</source>
        <translation>report braucht ein Ziel: --target URL</translation>
    </message>
    <message>
        <source>report needs a file: --output FILE</source>
        <translation>report braucht eine Datei: --output DATEI</translation>
    </message>
    <message>
        <source>Judge stale closures and connections at risk as a monitoring plugin: exit code 0, 1, 2 or 3.</source>
        <translation>Stale-Schließungen und gefährdete Verbindungen als Monitoring-Plugin beurteilen: Exit-Code 0, 1, 2 oder 3.</translation>
    </message>
    <message>
        <source>Watch the targets for a while and write an incident bundle, which the window opens anywhere.</source>
        <translation>Die Ziele eine Weile beobachten und ein Vorfallsbündel schreiben, das das Fenster überall öffnet.</translation>
    </message>
    <message>
        <source>cid %1</source>
        <extracomment>%1: the number of a connection</extracomment>
        <translation>cid %1</translation>
    </message>
    <message>
        <source>no server has such a connection</source>
        <translation>kein Server hat eine solche Verbindung</translation>
    </message>
    <message>
        <source>several servers have it, so name one with --server: %1</source>
        <extracomment>%1: names of servers</extracomment>
        <translation>mehrere Server haben sie; nennen Sie einen mit --server: %1</translation>
    </message>
    <message>
        <source>Do this? Type yes: </source>
        <extracomment>the answer is the word yes, in English</extracomment>
        <translation>Tun? Tippen Sie yes: </translation>
    </message>
    <message>
        <source>nothing is kicked without --yes, or a terminal to ask on</source>
        <translation>ohne --yes oder ein Terminal für die Rückfrage wird nichts hinausgeworfen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no cid, as the server numbers connections</source>
        <extracomment>%1: what was typed; a cid is the number of a connection</extracomment>
        <translation>„%1“ ist keine cid, wie Server Verbindungen zählen</translation>
    </message>
    <message>
        <source>the name of a server is empty</source>
        <translation>der Name eines Servers ist leer</translation>
    </message>
    <message>
        <source>kick needs a target: --target nats://HOST or --context NAME</source>
        <translation>kick braucht ein Ziel: --target nats://HOST oder --context NAME</translation>
    </message>
    <message>
        <source>kick needs a login of the system account: a nats:// target or a context; HTTP monitoring cannot act on connections</source>
        <translation>kick braucht eine Anmeldung des Systemkontos: ein nats://-Ziel oder einen Kontext; HTTP-Monitoring kann an Verbindungen nichts tun</translation>
    </message>
    <message>
        <source>say which connection: --cid NUMBER</source>
        <translation>sagen Sie, welche Verbindung: --cid NUMMER</translation>
    </message>
    <message>
        <source>Push or kick without asking.</source>
        <translation>Ohne Rückfrage anwenden oder hinauswerfen.</translation>
    </message>
    <message>
        <source>A connection, by the number that its server gave it; may be repeated.</source>
        <translation>Eine Verbindung, mit der Nummer, die ihr Server ihr gab; wiederholbar.</translation>
    </message>
    <message>
        <source>Ask the clients to reconnect (lame duck) instead of closing on them.</source>
        <translation>Die Clients bitten, sich neu zu verbinden (Lame Duck), statt sie zu trennen.</translation>
    </message>
    <message>
        <source>Only say who would be kicked, and do nothing.</source>
        <translation>Nur sagen, wer hinausgeworfen würde, und nichts tun.</translation>
    </message>
    <message>
        <source>Change nothing anywhere: no push, no kick.</source>
        <translation>Nirgends etwas ändern: nichts übertragen, niemanden hinauswerfen.</translation>
    </message>
    <message>
        <source>Close connections of clients, or ask them to reconnect, and tell who comes back.</source>
        <translation>Verbindungen von Clients schließen oder sie bitten, sich neu zu verbinden, und sagen, wer zurückkommt.</translation>
    </message>
    <message>
        <source>Like --redact, and for the names that clients gave themselves too.</source>
        <translation>Wie --redact, und auch für die Namen, die Clients sich selbst gaben.</translation>
    </message>
    <message>
        <source>nothing can be written to the folder %1</source>
        <extracomment>%1: the path of a folder</extracomment>
        <translation>in den Ordner %1 kann nichts geschrieben werden</translation>
    </message>
    <message>
        <source>The one that is meant of several servers behind a target, by its name; for kick also by its id.</source>
        <translation>Der gemeinte von mehreren Servern hinter einem Ziel, nach seinem Namen; bei kick auch nach seiner id.</translation>
    </message>
    <message>
        <source>--server names one of the servers behind one target that is reached over NATS; several are planned one by one into a file for push --plan</source>
        <translation>--server nennt einen der Server hinter einem einzelnen Ziel, das über NATS erreicht wird; mehrere werden einzeln geplant, in eine Datei für push --plan</translation>
    </message>
</context>
<context>
    <name>CommandStore</name>
    <message>
        <source>running %1</source>
        <extracomment>%1: the name of a program</extracomment>
        <translation>Ausführen von %1</translation>
    </message>
    <message>
        <source>it prints more than 16 MiB</source>
        <translation>es gibt mehr als 16 MiB aus</translation>
    </message>
    <message>
        <source>there is no such program</source>
        <translation>es gibt kein solches Programm</translation>
    </message>
    <message>
        <source>a command of yours writes it, and whether it does so in one piece is not known here</source>
        <translation>ein Befehl von Ihnen schreibt sie, und ob er es in einem Stück tut, ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>it ended well, but what is read afterwards is not what it was given</source>
        <translation>er endete ohne Fehler, aber danach ist nicht zu lesen, was er bekommen hat</translation>
    </message>
</context>
<context>
    <name>Config</name>
    <message>
        <source>Applying the planned change</source>
        <translation>Anwenden der geplanten Änderung</translation>
    </message>
    <message>
        <source>The file is not the one the change was planned for.</source>
        <translation>Die Datei ist nicht die, für die die Änderung geplant wurde.</translation>
    </message>
    <message>
        <source>The file has more than 16 MiB: this is no config.</source>
        <translation>Die Datei hat mehr als 16 MiB: Das ist keine Konfiguration.</translation>
    </message>
    <message>
        <source>The file begins with a byte order mark; the server does not start with it. Remove it first.</source>
        <translation>Die Datei beginnt mit einer Bytereihenfolge-Markierung; der Server startet damit nicht. Entfernen Sie sie zuerst.</translation>
    </message>
    <message>
        <source>A NUL byte stands here: this is no text.</source>
        <translation>Hier steht ein NUL-Byte: Das ist kein Text.</translation>
    </message>
    <message>
        <source>This is not UTF-8. Save the file as UTF-8, or remove the character.</source>
        <translation>Das ist kein UTF-8. Speichern Sie die Datei als UTF-8, oder entfernen Sie das Zeichen.</translation>
    </message>
    <message>
        <source>The file has no such block, so there is nothing to override.</source>
        <translation>Die Datei hat keinen solchen Block, also gibt es nichts zu überschreiben.</translation>
    </message>
    <message>
        <source>This definition does not count: the one at %1 comes later.</source>
        <extracomment>%1: a file and a line, as in nats.conf:12</extracomment>
        <translation>Diese Definition zählt nicht: Die bei %1 kommt später.</translation>
    </message>
    <message>
        <source>The value comes from the server&apos;s environment: change it there.</source>
        <translation>Der Wert kommt aus der Umgebung des Servers: Ändern Sie ihn dort.</translation>
    </message>
    <message>
        <source>%1 takes its value from %2 here, which has a meaning of its own. Write %1 out first.</source>
        <extracomment>%1: ping_interval or ping_max, %2: another option of the server</extracomment>
        <translation>%1 nimmt seinen Wert hier von %2, das eine eigene Bedeutung hat. Schreiben Sie %1 zuerst aus.</translation>
    </message>
    <message>
        <source>%1 takes its value from here too, and would change as well.</source>
        <extracomment>%1: a file and a line, as in nats.conf:12</extracomment>
        <translation>%1 nimmt seinen Wert auch von hier und würde sich mit ändern.</translation>
    </message>
    <message>
        <source>The value is defined in this included file: change it there.</source>
        <translation>Der Wert ist in dieser eingebundenen Datei definiert: Ändern Sie ihn dort.</translation>
    </message>
    <message>
        <source>This file is included more than once: all of these would change.</source>
        <translation>Diese Datei ist mehrfach eingebunden: Alle Stellen würden sich ändern.</translation>
    </message>
    <message>
        <source>Here $%1 is used as a variable: defining %1 would change this too.</source>
        <extracomment>%1: ping_interval or ping_max</extracomment>
        <translation>Hier wird $%1 als Variable benutzt: %1 zu definieren würde auch das ändern.</translation>
    </message>
    <message>
        <source>The two values stand in two files. Bring them together, or change one at a time.</source>
        <translation>Die beiden Werte stehen in zwei Dateien. Bringen Sie sie zusammen, oder ändern Sie einen nach dem anderen.</translation>
    </message>
    <message>
        <source>No change was found that does what is wished and nothing else.</source>
        <translation>Es wurde keine Änderung gefunden, die das Gewünschte tut und sonst nichts.</translation>
    </message>
    <message>
        <source>The file %1 includes itself.</source>
        <translation>Die Datei %1 bindet sich selbst ein.</translation>
    </message>
    <message>
        <source>Too many files include each other.</source>
        <translation>Zu viele Dateien binden einander ein.</translation>
    </message>
    <message>
        <source>The included file %1 cannot be read, and it may define the ping settings.</source>
        <extracomment>%1: the path of a file</extracomment>
        <translation>Die eingebundene Datei %1 kann nicht gelesen werden, und sie könnte die Ping-Einstellungen definieren.</translation>
    </message>
    <message>
        <source>The variable $%1 is defined neither above in this file nor in the server&apos;s environment.</source>
        <extracomment>%1: the name of a variable</extracomment>
        <translation>Die Variable $%1 ist weder weiter oben in dieser Datei noch in der Umgebung des Servers definiert.</translation>
    </message>
    <message>
        <source>The server cannot read the variable $%1 of its environment.</source>
        <extracomment>%1: the name of a variable</extracomment>
        <translation>Der Server kann die Variable $%1 seiner Umgebung nicht lesen.</translation>
    </message>
    <message>
        <source>The value is the variable $%1 of the server&apos;s environment, which cannot be known here.</source>
        <extracomment>%1: the name of a variable</extracomment>
        <translation>Der Wert ist die Variable $%1 aus der Umgebung des Servers, die hier niemand kennen kann.</translation>
    </message>
    <message>
        <source>One value must stand here, not a block or a list.</source>
        <translation>Hier muss ein Wert stehen, kein Block und keine Liste.</translation>
    </message>
    <message>
        <source>This digit is none of 0 to 9; put the value in quotes.</source>
        <translation>Diese Ziffer ist keine von 0 bis 9; setzen Sie den Wert in Anführungszeichen.</translation>
    </message>
    <message>
        <source>After a minus a digit must stand; put the value in quotes.</source>
        <translation>Nach einem Minus muss eine Ziffer stehen; setzen Sie den Wert in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Servers before 2.15 cannot read this value: to them it is a size with something behind it. Put it in quotes.</source>
        <translation>Server vor 2.15 können diesen Wert nicht lesen: Für sie ist er eine Größe, hinter der etwas steht. Setzen Sie ihn in Anführungszeichen.</translation>
    </message>
    <message>
        <source>After the point of a number a digit must stand.</source>
        <translation>Nach dem Punkt einer Zahl muss eine Ziffer stehen.</translation>
    </message>
    <message>
        <source>This number cannot be read; put it in quotes.</source>
        <translation>Diese Zahl kann nicht gelesen werden; setzen Sie sie in Anführungszeichen.</translation>
    </message>
    <message>
        <source>A minus after digits begins a date such as 2026-01-31T12:00:00Z; put the value in quotes.</source>
        <translation>Ein Minus nach Ziffern beginnt ein Datum wie 2026-01-31T12:00:00Z; setzen Sie den Wert in Anführungszeichen.</translation>
    </message>
    <message>
        <source>This number is too large, or its suffix is none the server knows.</source>
        <translation>Diese Zahl ist zu groß, oder der Server kennt ihre Endung nicht.</translation>
    </message>
    <message>
        <source>The { that begins here is never closed.</source>
        <translation>Die { hier wird nie geschlossen.</translation>
    </message>
    <message>
        <source>This { has no key before it.</source>
        <translation>Vor dieser { steht kein Schlüssel.</translation>
    </message>
    <message>
        <source>This } closes nothing.</source>
        <translation>Diese } schließt nichts.</translation>
    </message>
    <message>
        <source>Servers before 2.10.16 take nothing after the } that closes the whole file. Leave out both braces.</source>
        <translation>Server vor 2.10.16 nehmen nichts mehr nach der }, die die ganze Datei schließt. Lassen Sie beide Klammern weg.</translation>
    </message>
    <message>
        <source>A key was expected here.</source>
        <translation>Hier wurde ein Schlüssel erwartet.</translation>
    </message>
    <message>
        <source>Blocks are nested too deeply here.</source>
        <translation>Blöcke sind hier zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>The [ that begins here is never closed.</source>
        <translation>Die [ hier wird nie geschlossen.</translation>
    </message>
    <message>
        <source>Something stands behind the value: it ends with the line, a comma or a comment. Values with blanks go in quotes.</source>
        <translation>Hinter dem Wert steht noch etwas: Er endet mit der Zeile, einem Komma oder einem Kommentar. Werte mit Leerzeichen stehen in Anführungszeichen.</translation>
    </message>
    <message>
        <source>A single / stands here, which the server swallows. Comments begin with // or #.</source>
        <translation>Hier steht ein einzelner /, den der Server verschluckt. Kommentare beginnen mit // oder #.</translation>
    </message>
    <message>
        <source>%1 and %2 (%3) are the same to the server, which takes one of them at random. Leave one of them.</source>
        <extracomment>%1: a key of a config, %2: the same in another spelling, %3: a file and a line, as in nats.conf:12</extracomment>
        <translation>%1 und %2 (%3) sind für den Server dasselbe, und er nimmt zufällig eines davon. Lassen Sie nur eines stehen.</translation>
    </message>
    <message>
        <source>The server takes no such duration. Write it as in &quot;30s&quot;.</source>
        <translation>Der Server nimmt eine solche Dauer nicht. Schreiben Sie sie wie in &quot;30s&quot;.</translation>
    </message>
    <message>
        <source>The server takes a whole number without quotes here.</source>
        <translation>Der Server nimmt hier eine ganze Zahl ohne Anführungszeichen.</translation>
    </message>
    <message>
        <source>A block in braces was expected here.</source>
        <translation>Hier wurde ein Block in Klammern erwartet.</translation>
    </message>
    <message>
        <source>A number must not begin with a point.</source>
        <translation>Eine Zahl darf nicht mit einem Punkt beginnen.</translation>
    </message>
    <message>
        <source>The value is missing.</source>
        <translation>Der Wert fehlt.</translation>
    </message>
    <message>
        <source>include needs the name of a file, best in quotes.</source>
        <translation>include braucht den Namen einer Datei, am besten in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Put the name of the included file in quotes.</source>
        <translation>Setzen Sie den Namen der eingebundenen Datei in Anführungszeichen.</translation>
    </message>
    <message>
        <source>The quote that begins here is never closed.</source>
        <translation>Das Anführungszeichen hier wird nie geschlossen.</translation>
    </message>
    <message>
        <source>The block that begins here has no ) on a line of its own.</source>
        <translation>Dem Block, der hier beginnt, fehlt eine ) auf einer eigenen Zeile.</translation>
    </message>
    <message>
        <source>After a backslash only t, n, r, &quot;, another backslash, or x and two hexadecimal digits may stand.</source>
        <translation>Nach einem Rückstrich dürfen nur t, n, r, &quot;, noch ein Rückstrich oder x mit zwei hexadezimalen Ziffern stehen.</translation>
    </message>
    <message>
        <source>Without quotes this is a number of seconds, and m stands for a million: %1. Put it in quotes.</source>
        <extracomment>%1: a duration, as in &quot;555h33m20s&quot;</extracomment>
        <translation>Ohne Anführungszeichen ist das eine Zahl von Sekunden, und m steht für eine Million: %1. Setzen Sie es in Anführungszeichen.</translation>
    </message>
    <message>
        <source>With this the server closes connections that are well.</source>
        <translation>Damit schließt der Server gesunde Verbindungen.</translation>
    </message>
</context>
<context>
    <name>ConfigMapStore</name>
    <message>
        <source>reading the ConfigMap %1</source>
        <extracomment>%1: the name of a ConfigMap and a key</extracomment>
        <translation>Lesen der ConfigMap %1</translation>
    </message>
    <message>
        <source>changing the ConfigMap %1</source>
        <extracomment>%1: the name of a ConfigMap and a key</extracomment>
        <translation>Ändern der ConfigMap %1</translation>
    </message>
    <message>
        <source>kubectl did not print a ConfigMap</source>
        <translation>kubectl gab keine ConfigMap aus</translation>
    </message>
    <message>
        <source>it has no such key of text; it has: %1</source>
        <extracomment>%1: a list of names</extracomment>
        <translation>sie hat keinen solchen Schlüssel mit Text; sie hat: %1</translation>
    </message>
    <message>
        <source>it is immutable</source>
        <translation>sie ist unveränderlich (immutable)</translation>
    </message>
    <message>
        <source>your account may not change it in this namespace</source>
        <translation>Ihr Konto darf sie in diesem Namespace nicht ändern</translation>
    </message>
    <message>
        <source>Helm manages this ConfigMap: the next helm upgrade puts its own values back. Change them there too.</source>
        <translation>Helm verwaltet diese ConfigMap: Das nächste helm upgrade setzt seine eigenen Werte zurück. Ändern Sie sie auch dort.</translation>
    </message>
    <message>
        <source>The kubelet needs up to two minutes to bring a change into the pods, into all of them that mount it.</source>
        <translation>Das Kubelet braucht bis zu zwei Minuten, um eine Änderung in die Pods zu bringen, in alle, die sie einbinden.</translation>
    </message>
    <message>
        <source>somebody else has changed it since; it is left alone</source>
        <translation>jemand anders hat sie seither geändert; sie bleibt, wie sie ist</translation>
    </message>
</context>
<context>
    <name>ConnectionColumn</name>
    <message>
        <source>gone %1 ago</source>
        <extracomment>A connection left and nobody knows why; %1 is a duration.</extracomment>
        <translation>seit %1 fort</translation>
    </message>
    <message>
        <source>%1, %2 ago</source>
        <extracomment>Why a connection was closed, in the server&apos;s words (&quot;Stale Connection&quot;), and when; %2 is a duration.</extracomment>
        <translation>%1, vor %2</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>PONG</source>
        <translation>PONG</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>The latest proof of life: %1 is &quot;PONG&quot;, &quot;data&quot; or &quot;connected&quot;, %2 is a time of day.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Missed pings: %1 of the %2 after which the server closes.</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>What is believed of the connection, as a shape and a colour. The evidence column has it in words.</source>
        <translation>Was von der Verbindung anzunehmen ist, als Form und Farbe. Die Spalte „Beleg“ sagt es in Worten.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>The name the client gave itself when it connected. Clients need not give one.</source>
        <translation>Der Name, den sich der Client beim Verbinden gab. Er ist freiwillig.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>The server that holds the connection.</source>
        <translation>Der Server, der die Verbindung hält.</translation>
    </message>
    <message>
        <source>CID</source>
        <translation>CID</translation>
    </message>
    <message>
        <source>The number the server gave the connection; unique in the life of the server.</source>
        <translation>Die Nummer, die der Server der Verbindung gab; eindeutig, solange der Server läuft.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>The account the client belongs to. Servers tell it only when asked with auth=1, and never for the global account.</source>
        <translation>Der Account des Clients. Server nennen ihn nur auf Nachfrage mit auth=1 und nie beim globalen Account.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>The user the client logged in as. Servers tell it only when asked with auth=1.</source>
        <translation>Der Benutzer, als der sich der Client angemeldet hat. Server nennen ihn nur auf Nachfrage mit auth=1.</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Untätig</translation>
    </message>
    <message>
        <source>Time since the server last noted activity, as a share of what it waits. Deliveries to a dead client count as activity too.</source>
        <translation>Zeit, seit der Server zuletzt Aktivität vermerkt hat, als Anteil seiner Wartezeit. Auch Zustellungen an einen toten Client gelten als Aktivität.</translation>
    </message>
    <message>
        <source>Idle for</source>
        <translation>Untätig seit</translation>
    </message>
    <message>
        <source>Time since last_activity: data from the client, or a delivery to it. It is no proof of life.</source>
        <translation>Zeit seit last_activity: Daten vom Client oder eine Zustellung an ihn. Kein Lebenszeichen.</translation>
    </message>
    <message>
        <source>Last PONG</source>
        <translation>Letztes PONG</translation>
    </message>
    <message>
        <source>Time since the last PONG was seen, as a share of what the server waits, with a mark at each ping tick.</source>
        <translation>Zeit seit dem letzten gesehenen PONG, als Anteil der Wartezeit des Servers, mit einer Marke je Ping-Takt.</translation>
    </message>
    <message>
        <source>RTT</source>
        <translation>RTT</translation>
    </message>
    <message>
        <source>Round trip time of the last PING, measured by the server, and how far the values seen spread.</source>
        <translation>Umlaufzeit des letzten PING, vom Server gemessen, und die Streuung der gesehenen Werte.</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Verpasst</translation>
    </message>
    <message>
        <source>PINGs without a PONG, of the number at which the server closes.</source>
        <translation>PINGs ohne PONG, von der Anzahl, bei der der Server schließt.</translation>
    </message>
    <message>
        <source>Stale window</source>
        <translation>Stale-Fenster</translation>
    </message>
    <message>
        <source>When the server will close the connection if it stays silent. Sorted by it, what is at risk comes first, soonest on top.</source>
        <translation>Wann der Server die Verbindung schließt, wenn sie stumm bleibt. Danach sortiert steht das Gefährdete vorn, das Nächste zuoberst.</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Bytes the server holds for the client because it does not read them fast enough.</source>
        <translation>Bytes, die der Server für den Client bereithält, weil dieser nicht schnell genug liest.</translation>
    </message>
    <message>
        <source>Msgs in/s</source>
        <translation>Nachr. ein/s</translation>
    </message>
    <message>
        <source>Messages from the client, a second, over the last poll.</source>
        <translation>Nachrichten vom Client je Sekunde, über die letzte Abfrage.</translation>
    </message>
    <message>
        <source>Msgs out/s</source>
        <translation>Nachr. aus/s</translation>
    </message>
    <message>
        <source>Messages delivered to the client, a second, over the last poll.</source>
        <translation>Nachrichten an den Client je Sekunde, über die letzte Abfrage.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>The address the client connects from.</source>
        <translation>Die Adresse, von der der Client kommt.</translation>
    </message>
    <message>
        <source>Subs</source>
        <translation>Subs</translation>
    </message>
    <message>
        <source>Subscriptions the client holds.</source>
        <translation>Subscriptions des Clients.</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>Time since the client connected.</source>
        <translation>Zeit, seit der Client verbunden ist.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The client library, as it names itself.</source>
        <translation>Die Client-Bibliothek, wie sie sich selbst nennt.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>The version of the client library, as it says.</source>
        <translation>Die Version der Client-Bibliothek nach eigener Angabe.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Why the state is believed: proven, quiet, suspect, ghost, unproven or closed.</source>
        <translation>Warum der Zustand anzunehmen ist: belegt, still, verdächtig, Geist, unbelegt oder geschlossen.</translation>
    </message>
    <message>
        <source>Proof of life</source>
        <translation>Lebenszeichen</translation>
    </message>
    <message>
        <source>The latest moment at which the client is known to have been alive, and by what.</source>
        <translation>Der letzte Moment, in dem der Client nachweislich lebte, und wodurch.</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>What the latest proof of life was.</source>
        <translation>Was das letzte Lebenszeichen war.</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>Frühestens</translation>
    </message>
    <message>
        <source>The server will not close the connection as stale before this time, on its own clock.</source>
        <translation>Vor diesem Zeitpunkt, nach der Uhr des Servers, schließt er die Verbindung nicht als stale.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Client or Leafnode.</source>
        <translation>Client oder Leafnode.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>The protocol of a client: nats, websocket or mqtt.</source>
        <translation>Das Protokoll eines Clients: nats, websocket oder mqtt.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>The port the client connects from.</source>
        <translation>Der Port, von dem der Client kommt.</translation>
    </message>
    <message>
        <source>Msgs in</source>
        <translation>Nachr. ein</translation>
    </message>
    <message>
        <source>Messages from the client since it connected.</source>
        <translation>Nachrichten vom Client, seit er verbunden ist.</translation>
    </message>
    <message>
        <source>Msgs out</source>
        <translation>Nachr. aus</translation>
    </message>
    <message>
        <source>Messages delivered to the client since it connected.</source>
        <translation>Nachrichten an den Client, seit er verbunden ist.</translation>
    </message>
    <message>
        <source>Bytes in</source>
        <translation>Bytes ein</translation>
    </message>
    <message>
        <source>Bytes from the client since it connected.</source>
        <translation>Bytes vom Client, seit er verbunden ist.</translation>
    </message>
    <message>
        <source>Bytes out</source>
        <translation>Bytes aus</translation>
    </message>
    <message>
        <source>Bytes delivered to the client since it connected.</source>
        <translation>Bytes an den Client, seit er verbunden ist.</translation>
    </message>
    <message>
        <source>Bytes in/s</source>
        <translation>Bytes ein/s</translation>
    </message>
    <message>
        <source>Bytes from the client, a second, over the last poll.</source>
        <translation>Bytes vom Client je Sekunde, über die letzte Abfrage.</translation>
    </message>
    <message>
        <source>Bytes out/s</source>
        <translation>Bytes aus/s</translation>
    </message>
    <message>
        <source>Bytes delivered to the client, a second, over the last poll.</source>
        <translation>Bytes an den Client je Sekunde, über die letzte Abfrage.</translation>
    </message>
    <message>
        <source>Connected at</source>
        <translation>Verbunden um</translation>
    </message>
    <message>
        <source>When the client connected.</source>
        <translation>Wann sich der Client verbunden hat.</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Letzte Aktivität</translation>
    </message>
    <message>
        <source>When the server last noted activity: data from the client, or a delivery to it.</source>
        <translation>Wann der Server zuletzt Aktivität vermerkt hat: Daten vom Client oder eine Zustellung an ihn.</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>The TLS version of the connection; empty without TLS.</source>
        <translation>Die TLS-Version der Verbindung; ohne TLS leer.</translation>
    </message>
    <message>
        <source>Cipher suite</source>
        <translation>Cipher-Suite</translation>
    </message>
    <message>
        <source>The TLS cipher suite of the connection.</source>
        <translation>Die TLS-Cipher-Suite der Verbindung.</translation>
    </message>
    <message>
        <source>MQTT client</source>
        <translation>MQTT-Client</translation>
    </message>
    <message>
        <source>The client id of an MQTT connection. The server never pings those.</source>
        <translation>Die Client-ID einer MQTT-Verbindung. Diese pingt der Server nie an.</translation>
    </message>
    <message>
        <source>Name tag</source>
        <translation>Name-Tag</translation>
    </message>
    <message>
        <source>The name in the user&apos;s JWT. Servers tell it only when asked with auth=1.</source>
        <translation>Der Name im JWT des Benutzers. Server nennen ihn nur auf Nachfrage mit auth=1.</translation>
    </message>
    <message>
        <source>Stalls</source>
        <translation>Bremsungen</translation>
    </message>
    <message>
        <source>How often the server made this client wait because a receiver of its messages was slow. Servers since 2.11.</source>
        <translation>Wie oft der Server diesen Client warten ließ, weil ein Empfänger seiner Nachrichten langsam war. Server ab 2.11.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Why the connection was closed, in the words of the server.</source>
        <translation>Warum die Verbindung geschlossen wurde, in den Worten des Servers.</translation>
    </message>
    <message>
        <source>Gone at</source>
        <translation>Fort seit</translation>
    </message>
    <message>
        <source>When the connection was closed, or was first missing.</source>
        <translation>Wann die Verbindung geschlossen wurde oder zum ersten Mal fehlte.</translation>
    </message>
    <message>
        <source>Server id</source>
        <translation>Server-ID</translation>
    </message>
    <message>
        <source>The id of the server process; a restart makes a new one.</source>
        <translation>Die ID des Serverprozesses; ein Neustart ergibt eine neue.</translation>
    </message>
    <message>
        <source>Polled at</source>
        <translation>Abgefragt um</translation>
    </message>
    <message>
        <source>When the server gave these figures, on its own clock.</source>
        <translation>Wann der Server diese Zahlen lieferte, nach seiner eigenen Uhr.</translation>
    </message>
    <message>
        <source>no data for %1</source>
        <extracomment>In the place of the stale window; %1: the time since the server last answered.</extracomment>
        <translation>keine Daten seit %1</translation>
    </message>
    <message>
        <source>heard</source>
        <translation>gehört</translation>
    </message>
    <message>
        <source>%1 pending</source>
        <extracomment>What a server holds for a connection; %1: an amount of data, &quot;14.8 MB&quot;.</extracomment>
        <translation>%1 wartend</translation>
    </message>
    <message numerus="yes">
        <source>%n subscription(s)</source>
        <translation>
            <numerusform>%n Subscription</numerusform>
            <numerusform>%n Subscriptions</numerusform>
        </translation>
    </message>
    <message>
        <source>Closes in</source>
        <translation>Schließt in</translation>
    </message>
    <message>
        <source>How long until the server closes the connection if it stays silent: at the earliest and at the latest.</source>
        <translation>Wie lange es dauert, bis der Server die Verbindung schließt, wenn sie stumm bleibt: frühestens und spätestens.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>How far the two ends of the stale window are apart: how exactly it is known when the server will close the connection.</source>
        <translation>Wie weit die beiden Enden des Stale-Fensters auseinanderliegen: wie genau bekannt ist, wann der Server die Verbindung schließt.</translation>
    </message>
    <message>
        <source>Next 5 min</source>
        <translation>Nächste 5 min</translation>
    </message>
    <message>
        <source>The next five minutes, from now on, with a mark at each: the time the connection has left, and at its end the stale window in which the server will close it.</source>
        <translation>Die nächsten fünf Minuten ab jetzt, mit einer Marke bei jeder: die Zeit, die der Verbindung bleibt, und an ihrem Ende das Stale-Fenster, in dem der Server sie schließt.</translation>
    </message>
    <message>
        <source>no data</source>
        <extracomment>In the place of a countdown, when the server has not answered lately.</extracomment>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Who told these figures: the monitoring port (HTTP), the system account, or the login&apos;s own account.</source>
        <translation>Woher diese Zahlen stammen: vom Monitoring-Port (HTTP), vom Systemkonto oder vom eigenen Konto der Anmeldung.</translation>
    </message>
</context>
<context>
    <name>ConnectionFacts</name>
    <message>
        <source>The server has not answered lately, so nothing can be said of this connection now. What follows is what it said last.</source>
        <translation>Der Server hat länger nicht geantwortet, daher lässt sich über diese Verbindung jetzt nichts sagen. Es folgt sein letzter Stand.</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <extracomment>%1: a duration, as in &quot;3 s ago&quot;</extracomment>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>Kernel: bytes came</source>
        <translation>Kernel: Bytes kamen</translation>
    </message>
    <message>
        <source>Kernel: acknowledged</source>
        <translation>Kernel: bestätigt</translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%n Segment</numerusform>
            <numerusform>%n Segmente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, sent again %n time(s)</source>
        <extracomment>%1: as in &quot;2 segments&quot;</extracomment>
        <translation>
            <numerusform>%1, %n Mal erneut gesendet</numerusform>
            <numerusform>%1, %n Mal erneut gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Kernel: not acknowledged</source>
        <translation>Kernel: nicht bestätigt</translation>
    </message>
    <message>
        <source>Kernel: waits to be sent</source>
        <translation>Kernel: wartet auf das Senden</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n Byte</numerusform>
            <numerusform>%n Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>Kernel: not read by the server</source>
        <translation>Kernel: vom Server nicht gelesen</translation>
    </message>
</context>
<context>
    <name>ContextFolder</name>
    <message>
        <source>Reading the context %1</source>
        <extracomment>%1: the name of a context of the NATS CLI</extracomment>
        <translation>Lesen des Kontexts %1</translation>
    </message>
    <message>
        <source>There is no context of this name in %1.</source>
        <extracomment>%1: a folder</extracomment>
        <translation>In %1 gibt es keinen Kontext dieses Namens.</translation>
    </message>
</context>
<context>
    <name>DemoFleet</name>
    <message>
        <source>Starting the demo fleet</source>
        <translation>Start der Demo-Flotte</translation>
    </message>
    <message>
        <source>There is no nats-server on this machine. Start the program with ./app/run, which fetches one, or install the package nats-server.</source>
        <translation>Auf diesem Rechner gibt es keinen nats-server. Das Programm mit ./app/run starten, das einen holt, oder das Paket nats-server installieren.</translation>
    </message>
</context>
<context>
    <name>Detection</name>
    <message>
        <source>Quiet clients that answer PINGs</source>
        <translation>Stille Clients, die PINGs beantworten</translation>
    </message>
    <message>
        <source>Clients that publish or ping for themselves</source>
        <translation>Clients, die senden oder selbst pingen</translation>
    </message>
    <message>
        <source>Clients that die right after connecting</source>
        <translation>Clients, die gleich nach dem Verbinden sterben</translation>
    </message>
    <message>
        <source>Clients that are fed all the time</source>
        <translation>Clients, die ständig beliefert werden</translation>
    </message>
    <message>
        <source>Websocket clients</source>
        <translation>Websocket-Clients</translation>
    </message>
    <message>
        <source>MQTT clients, by their own keepalive</source>
        <translation>MQTT-Clients, nach ihrem eigenen Keepalive</translation>
    </message>
    <message>
        <source>Routes to other servers of the cluster</source>
        <translation>Routen zu anderen Servern des Clusters</translation>
    </message>
    <message>
        <source>Gateways</source>
        <translation>Gateways</translation>
    </message>
</context>
<context>
    <name>DurableFile</name>
    <message>
        <source>keeping %1</source>
        <extracomment>%1: the path of a file</extracomment>
        <translation>Aufbewahren von %1</translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>%1 s</source>
        <extracomment>A duration: seconds. Keep it as short as the unit allows.</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <extracomment>A duration: minutes and seconds, as in &quot;1 min 41 s&quot;.</extracomment>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>A duration: hours and minutes, as in &quot;3 h 20 min&quot;.</extracomment>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <extracomment>A duration: days and hours, as in &quot;2 d 4 h&quot;.</extracomment>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>&lt; 1 s</source>
        <extracomment>A duration of less than a second, whatever its sign.</extracomment>
        <translation>&lt; 1 s</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>closes now</source>
        <translation>schließt jetzt</translation>
    </message>
    <message>
        <source>closes within %1</source>
        <extracomment>%1: a duration, as in &quot;closes within 3 s&quot;.</extracomment>
        <translation>schließt binnen %1</translation>
    </message>
    <message>
        <source>closes in %1-%2 s</source>
        <extracomment>%1 and %2: numbers of seconds, as in &quot;closes in 14-16 s&quot;.</extracomment>
        <translation>schließt in %1–%2 s</translation>
    </message>
    <message>
        <source>closes in %1</source>
        <extracomment>%1: a duration, as in &quot;closes in 3 h 20 min&quot;.</extracomment>
        <translation>schließt in %1</translation>
    </message>
    <message>
        <source>closes in %1 - %2</source>
        <extracomment>%1 and %2: durations, as in &quot;closes in 1 min 41 s - 1 min 44 s&quot;.</extracomment>
        <translation>schließt in %1 – %2</translation>
    </message>
    <message>
        <source>figures contradict each other</source>
        <translation>Zahlen widersprechen sich</translation>
    </message>
    <message>
        <source>ping interval unknown</source>
        <translation>Ping-Intervall unbekannt</translation>
    </message>
    <message>
        <source>watched for %1</source>
        <extracomment>%1: a duration, as in &quot;watched for 14 s&quot;: too short a time to say more.</extracomment>
        <translation>seit %1 beobachtet</translation>
    </message>
    <message>
        <source>The server&apos;s clock or counters contradict what was seen before, so nothing is concluded from them. Polls that agree with each other will tell.</source>
        <translation>Uhr oder Zähler des Servers widersprechen früheren Angaben, daher wird nichts daraus geschlossen. Abfragen, die zueinander passen, werden es zeigen.</translation>
    </message>
    <message>
        <source>A websocket may have a ping interval of its own, which the server does not report. A few more answered pings will show it.</source>
        <translation>Ein WebSocket kann ein eigenes Ping-Intervall haben, das der Server nicht meldet. Einige weitere beantwortete Pings werden es zeigen.</translation>
    </message>
    <message>
        <source>It has been watched since it connected and has not answered a ping yet. An answer would prove it alive.</source>
        <translation>Sie wird beobachtet, seit sie besteht, und hat noch keinen Ping beantwortet. Eine Antwort wäre ein Lebenszeichen.</translation>
    </message>
    <message>
        <source>It has not been watched for long enough: until several pings in a row were seen answered, a missing answer may only mean that the client pings for itself.</source>
        <translation>Sie wird noch nicht lange genug beobachtet: Bevor nicht mehrere Pings in Folge sichtbar beantwortet wurden, kann eine fehlende Antwort auch heißen, dass der Client selbst pingt.</translation>
    </message>
    <message>
        <source>One ping has no visible answer, but answers faster than a millisecond can hide behind an equal round-trip time. A second one without an answer would make it suspect.</source>
        <translation>Ein Ping hat keine sichtbare Antwort, doch Antworten unter einer Millisekunde können hinter einer gleichen Umlaufzeit verborgen bleiben. Ein zweiter ohne Antwort würde sie verdächtig machen.</translation>
    </message>
    <message>
        <source>No answer is visible for the last ping, but this client has pinged for itself before, and then none is owed. More missing answers than before would make it suspect.</source>
        <translation>Für den letzten Ping ist keine Antwort sichtbar, doch dieser Client hat schon früher selbst gepingt, und dann schuldet er keine. Mehr fehlende Antworten als bisher würden ihn verdächtig machen.</translation>
    </message>
    <message>
        <source>The last proof of life that was due has been seen.</source>
        <translation>Das letzte fällige Lebenszeichen wurde gesehen.</translation>
    </message>
    <message>
        <source>It answered the server&apos;s ping at %1. A missing answer would change this.</source>
        <extracomment>%1: a time of day</extracomment>
        <translation>Sie hat den Ping des Servers um %1 beantwortet. Eine fehlende Antwort würde das ändern.</translation>
    </message>
    <message>
        <source>It sent data at %1, so no answer to a ping is owed. A ping without an answer would change this.</source>
        <extracomment>%1: a time of day</extracomment>
        <translation>Sie hat um %1 Daten gesendet und schuldet daher keine Antwort auf einen Ping. Ein Ping ohne Antwort würde das ändern.</translation>
    </message>
    <message>
        <source>It connected at %1 and has not been pinged yet.</source>
        <extracomment>%1: a time of day</extracomment>
        <translation>Sie besteht seit %1 und wurde noch nicht angepingt.</translation>
    </message>
    <message>
        <source>The server does not ping this kind of connection the way it pings clients, so silence says nothing about it.</source>
        <translation>Diese Art von Verbindung pingt der Server nicht so wie Clients, daher sagt ihr Schweigen nichts.</translation>
    </message>
    <message>
        <source>The server would have closed it by now if it were silent, so the client pings for itself, which the server does not show. A server ping interval clearly below the client&apos;s would make its answers visible.</source>
        <translation>Wäre sie stumm, hätte der Server sie längst geschlossen; also pingt der Client selbst, was der Server nicht zeigt. Ein Ping-Intervall des Servers deutlich unter dem des Clients würde dessen Antworten sichtbar machen.</translation>
    </message>
    <message numerus="yes">
        <source>%n ping(s) are unanswered; at the next one without an answer it is closed.</source>
        <translation>
            <numerusform>%n Ping ist unbeantwortet; beim nächsten ohne Antwort wird sie geschlossen.</numerusform>
            <numerusform>%n Pings sind unbeantwortet; beim nächsten ohne Antwort wird sie geschlossen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ping(s) are unanswered; %1 more and it is closed.</source>
        <extracomment>%1: how many more pings without an answer close the connection, as in &quot;2 more&quot;.</extracomment>
        <translation>
            <numerusform>%n Ping ist unbeantwortet; noch %1, und sie wird geschlossen.</numerusform>
            <numerusform>%n Pings sind unbeantwortet; noch %1, und sie wird geschlossen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server still delivers to it, %n message(s) so far, but nothing has come back since %1.</source>
        <extracomment>%1: a time of day</extracomment>
        <translation>
            <numerusform>Der Server stellt ihr weiter zu, bisher %n Nachricht, doch seit %1 kam nichts zurück.</numerusform>
            <numerusform>Der Server stellt ihr weiter zu, bisher %n Nachrichten, doch seit %1 kam nichts zurück.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server still delivers to it, %n message(s) so far, and nothing comes back.</source>
        <translation>
            <numerusform>Der Server stellt ihr weiter zu, bisher %n Nachricht, und nichts kommt zurück.</numerusform>
            <numerusform>Der Server stellt ihr weiter zu, bisher %n Nachrichten, und nichts kommt zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has come from it since %1, for %2.</source>
        <extracomment>%1: a time of day, %2: a duration</extracomment>
        <translation>Seit %1 kam nichts von ihr, das sind %2.</translation>
    </message>
    <message>
        <source>Unproven</source>
        <translation>Unbelegt</translation>
    </message>
    <message>
        <source>Proven</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Still</translation>
    </message>
    <message>
        <source>Suspect</source>
        <translation>Verdächtig</translation>
    </message>
    <message>
        <source>Ghost</source>
        <translation>Geist</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>It has given a sign of life within the last %1.</source>
        <extracomment>%1: a duration</extracomment>
        <translation>In den letzten %1 gab sie ein Lebenszeichen.</translation>
    </message>
    <message>
        <source>It is no longer open.</source>
        <translation>Sie ist nicht mehr offen.</translation>
    </message>
    <message>
        <source>not before %1</source>
        <extracomment>%1: a duration, as in &quot;not before 4 min 55 s&quot;: how long the server waits at the least.</extracomment>
        <translation>frühestens in %1</translation>
    </message>
    <message>
        <source>not pinged</source>
        <translation>nicht angepingt</translation>
    </message>
    <message>
        <source>no proof visible: pings for itself</source>
        <translation>nichts sichtbar: pingt selbst</translation>
    </message>
    <message>
        <source>Bytes came from it at %1, a PONG or a PING of its own, says the kernel&apos;s TCP information on this host. A ping without an answer would change this.</source>
        <extracomment>%1: a time of day</extracomment>
        <translation>Um %1 kamen Bytes von ihr, ein PONG oder ein eigenes PING, sagt die TCP-Information des Kernels auf diesem Rechner. Ein Ping ohne Antwort würde das ändern.</translation>
    </message>
    <message>
        <source>It outlived the stale window, although nothing came from it, says the kernel&apos;s TCP information on this host: so nothing is concluded from its silence. An answer would prove it alive.</source>
        <translation>Sie hat das Stale-Fenster überlebt, obwohl nichts von ihr kam, sagt die TCP-Information des Kernels auf diesem Rechner: Darum wird aus ihrem Schweigen nichts geschlossen. Eine Antwort würde sie als lebendig erweisen.</translation>
    </message>
    <message>
        <source>Its host still acknowledges what the server sends, says the kernel&apos;s TCP information on this host: the host is up, the process does not answer.</source>
        <translation>Ihr Rechner bestätigt noch, was der Server sendet, sagt die TCP-Information des Kernels auf diesem Rechner: Der Rechner läuft, der Prozess antwortet nicht.</translation>
    </message>
    <message>
        <source>Nothing acknowledges what the server sends, says the kernel&apos;s TCP information on this host: the client&apos;s host or the network is gone.</source>
        <translation>Nichts bestätigt, was der Server sendet, sagt die TCP-Information des Kernels auf diesem Rechner: Der Rechner des Clients oder das Netz ist weg.</translation>
    </message>
    <message>
        <source>outlived its window</source>
        <translation>hat ihr Stale-Fenster überlebt</translation>
    </message>
    <message>
        <source>This monitor</source>
        <translation>Dieser Beobachter</translation>
    </message>
    <message>
        <source>This is the connection through which Stalewatch asks this server.</source>
        <translation>Über diese Verbindung befragt Stalewatch diesen Server.</translation>
    </message>
    <message>
        <source>ping settings unknown</source>
        <translation>Ping-Einstellungen unbekannt</translation>
    </message>
    <message>
        <source>The server&apos;s ping settings are not told to this login, which is not of the system account, or are such that no deadline can be counted with them. Log in to the system account, or correct them.</source>
        <translation>Die Ping-Einstellungen des Servers werden dieser Anmeldung nicht mitgeteilt, die nicht zum Systemkonto gehört, oder sie sind so, dass sich keine Frist daraus rechnen lässt. Melden Sie sich am Systemkonto an, oder berichtigen Sie sie.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>writing %1</source>
        <extracomment>%1: the path of a file</extracomment>
        <translation>Schreiben von %1</translation>
    </message>
    <message>
        <source>stopped; the file is as it was</source>
        <translation>abgebrochen; die Datei ist unverändert</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>This pattern takes too long; only what it found in time is shown.</source>
        <translation>Dieses Muster braucht zu lange; gezeigt wird nur, was es rechtzeitig fand.</translation>
    </message>
</context>
<context>
    <name>Greeting</name>
    <message>
        <source>This is not a NATS monitoring port: it looks like the port for NATS clients. The monitoring port is http_port in the server&apos;s configuration, often 8222.</source>
        <translation>Das ist kein NATS-Monitoring-Port: Es sieht nach dem Port für NATS-Clients aus. Der Monitoring-Port steht als http_port in der Konfiguration des Servers, oft 8222.</translation>
    </message>
    <message>
        <source>This is not a plain NATS monitoring port: it looks like TLS. Write https:// before the address.</source>
        <translation>Das ist kein unverschlüsselter NATS-Monitoring-Port: Es sieht nach TLS aus. Der Adresse https:// voranstellen.</translation>
    </message>
    <message>
        <source>This is not a NATS monitoring port: it looks like a web page, from a web server or a proxy.</source>
        <translation>Das ist kein NATS-Monitoring-Port: Es sieht nach einer Webseite aus, von einem Webserver oder Proxy.</translation>
    </message>
    <message>
        <source>This is not a NATS monitoring port: it looks like an SSH server.</source>
        <translation>Das ist kein NATS-Monitoring-Port: Es sieht nach einem SSH-Server aus.</translation>
    </message>
    <message>
        <source>The port speaks plain HTTP, not TLS. Write http:// before the address.</source>
        <translation>Der Port spricht HTTP ohne TLS. Der Adresse http:// voranstellen.</translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message>
        <source>no telling when</source>
        <translation>unbekannt, wann</translation>
    </message>
    <message>
        <source>next closes in %1</source>
        <extracomment>%1 a duration</extracomment>
        <translation>die nächste schließt in %1</translation>
    </message>
    <message>
        <source>next closes within %1</source>
        <extracomment>%1 a duration</extracomment>
        <translation>die nächste schließt binnen %1</translation>
    </message>
    <message>
        <source>next close is due</source>
        <translation>die nächste ist fällig</translation>
    </message>
    <message>
        <source>at risk</source>
        <translation>gefährdet</translation>
    </message>
    <message>
        <source>Connections with unanswered PINGs, and those fed that stay silent. Shows them.</source>
        <translation>Verbindungen mit unbeantworteten PINGs und solche, die beliefert werden und stumm bleiben. Zeigt sie.</translation>
    </message>
    <message>
        <source>%1 in the last minute</source>
        <extracomment>%1 a number</extracomment>
        <translation>%1 in der letzten Minute</translation>
    </message>
    <message>
        <source>Connections the server closed as stale. Shows those that are still listed.</source>
        <translation>Verbindungen, die der Server als stale geschlossen hat. Zeigt die noch aufgeführten.</translation>
    </message>
    <message>
        <source>connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Open connections, and how full the fullest server is (max_connections).</source>
        <translation>Offene Verbindungen, und wie voll der vollste Server ist (max_connections).</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 &quot;19 %&quot;, %2 max_connections</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>held for the silent</source>
        <translation>für Stumme gehalten</translation>
    </message>
    <message numerus="yes">
        <source>%n slots</source>
        <extracomment>connections that are held open for nobody</extracomment>
        <translation>
            <numerusform>%n Platz</numerusform>
            <numerusform>%n Plätze</numerusform>
        </translation>
    </message>
    <message>
        <source>Bytes waiting for connections at risk, and the connections they occupy. Shows them.</source>
        <translation>Bytes, die auf gefährdete Verbindungen warten, und die Plätze, die diese belegen. Zeigt sie.</translation>
    </message>
    <message>
        <source>%1: never, or at once</source>
        <translation>%1: nie oder sofort</translation>
    </message>
    <message>
        <source>%1, %2 differs</source>
        <extracomment>%1 ping settings, %2 the one server that has others</extracomment>
        <translation>%1, %2 weicht ab</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n differ</source>
        <extracomment>%1 ping settings</extracomment>
        <translation>
            <numerusform>%1, %n weicht ab</numerusform>
            <numerusform>%1, %n weichen ab</numerusform>
        </translation>
    </message>
    <message>
        <source>poll</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>Age of the oldest answer, time between polls, time and size of the last one.</source>
        <translation>Alter der ältesten Antwort, Zeit zwischen den Abfragen, Dauer und Größe der letzten.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 a server, %2 why it does not answer</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>every %1, %2 ms, %3</source>
        <extracomment>%1 time between polls, %2 milliseconds the last one took, %3 its bytes</extracomment>
        <translation>alle %1, %2 ms, %3</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>noch keine Antwort</translation>
    </message>
    <message>
        <source>From the death of a client to the close of its connection. Shows the ping settings.</source>
        <translation>Vom Tod eines Clients bis zum Schließen seiner Verbindung. Zeigt die Ping-Einstellungen.</translation>
    </message>
    <message>
        <source>of %1</source>
        <extracomment>%1 number of all connections</extracomment>
        <translation>von %1</translation>
    </message>
    <message>
        <source>stale, last 10 min</source>
        <translation>stale, letzte 10 min</translation>
    </message>
    <message>
        <source>since %1</source>
        <extracomment>%1 a time of day</extracomment>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>one account only</source>
        <translation>nur ein Konto</translation>
    </message>
    <message>
        <source>The login is not of the system account: it is told of its own account&apos;s connections.</source>
        <translation>Die Anmeldung gehört nicht zum Systemkonto: Sie erfährt von den Verbindungen ihres eigenen Kontos.</translation>
    </message>
    <message>
        <source>%1 of %2, %3</source>
        <extracomment>%1 &quot;19 %&quot;, %2 max_connections of the fullest server, %3 that server</extracomment>
        <translation>%1 von %2, %3</translation>
    </message>
    <message>
        <source>death noticed after</source>
        <translation>Tod bemerkt nach</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nicht mitgeteilt</translation>
    </message>
</context>
<context>
    <name>KickActions</name>
    <message>
        <source>It is gone already.</source>
        <translation>Sie ist schon weg.</translation>
    </message>
    <message>
        <source>&amp;Kick...</source>
        <translation>&amp;Hinauswerfen …</translation>
    </message>
    <message>
        <source>Have the server close them; a live client will usually reconnect</source>
        <translation>Sie vom Server schließen lassen; ein lebender Client verbindet sich meist neu</translation>
    </message>
    <message>
        <source>&amp;Ask to reconnect...</source>
        <translation>Um Neuverbindung &amp;bitten …</translation>
    </message>
    <message>
        <source>Tell their clients that the server is going to leave (lame duck)</source>
        <translation>Ihren Clients sagen, dass der Server gehen wird (Lame Duck)</translation>
    </message>
</context>
<context>
    <name>KickPlan</name>
    <message>
        <source>This needs a login of the system account: add a nats:// target or a context. HTTP monitoring cannot act on connections.</source>
        <translation>Das braucht eine Anmeldung des Systemkontos: Fügen Sie ein nats://-Ziel oder einen Kontext hinzu. HTTP-Monitoring kann an Verbindungen nichts tun.</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>Der Server antwortet nicht.</translation>
    </message>
    <message>
        <source>It is not certain which server this is, so nothing is done to its connections.</source>
        <translation>Es ist nicht sicher, welcher Server das ist, daher wird an seinen Verbindungen nichts getan.</translation>
    </message>
    <message>
        <source>This login is not of the system account, so it may not act on connections.</source>
        <translation>Diese Anmeldung gehört nicht zum Systemkonto und darf daher an Verbindungen nichts tun.</translation>
    </message>
    <message>
        <source>nats-server %1 is too old: this came with 2.10.</source>
        <extracomment>%1: the version of a server</extracomment>
        <translation>nats-server %1 ist zu alt: Das kam mit 2.10.</translation>
    </message>
    <message>
        <source>The server is gone, or has started anew.</source>
        <translation>Der Server ist weg oder neu gestartet.</translation>
    </message>
    <message>
        <source>It is gone already.</source>
        <translation>Sie ist schon weg.</translation>
    </message>
    <message>
        <source>This is Stalewatch&apos;s own connection.</source>
        <translation>Das ist die eigene Verbindung von Stalewatch.</translation>
    </message>
    <message>
        <source>Another connection has that cid now.</source>
        <extracomment>a cid is the number of a connection</extracomment>
        <translation>Diese cid hat jetzt eine andere Verbindung.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: what would have been done; %2: why it may not be</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>KickWords</name>
    <message numerus="yes">
        <source>Kick %n connection(s)?</source>
        <translation>
            <numerusform>%n Verbindung hinauswerfen?</numerusform>
            <numerusform>%n Verbindungen hinauswerfen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask %n client(s) to reconnect?</source>
        <translation>
            <numerusform>%n Client bitten, sich neu zu verbinden?</numerusform>
            <numerusform>%n Clients bitten, sich neu zu verbinden?</numerusform>
        </translation>
    </message>
    <message>
        <source>The server closes the connection without a word. A live client will usually reconnect, here or at another server; what is pending for it is lost, unless a stream keeps it.</source>
        <translation>Der Server schließt die Verbindung ohne ein Wort. Ein lebender Client verbindet sich meist neu, hier oder an einem anderen Server; was für ihn aussteht, ist verloren, wenn kein Stream es aufhebt.</translation>
    </message>
    <message>
        <source>There are leafnodes among them: everything behind one is cut off until it is back.</source>
        <translation>Es sind Leafnodes darunter: Alles hinter einem ist abgeschnitten, bis er zurück ist.</translation>
    </message>
    <message>
        <source>back as cid %1 on %2 after %3</source>
        <extracomment>%1: the number of a connection; %2: the name of a server; %3: a duration</extracomment>
        <translation>zurück als cid %1 auf %2 nach %3</translation>
    </message>
    <message>
        <source>kicked</source>
        <translation>hinausgeworfen</translation>
    </message>
    <message>
        <source>told to reconnect</source>
        <translation>um Neuverbindung gebeten</translation>
    </message>
    <message>
        <source>%1, closed as &quot;%2&quot;</source>
        <extracomment>%1: what was done; %2: the server&apos;s reason for a closing, as &quot;Kicked&quot;</extracomment>
        <translation>%1, geschlossen als „%2“</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>To go on, type the name of the server: %1</source>
        <extracomment>%1: the name of a server</extracomment>
        <translation>Zum Fortfahren den Namen des Servers eintippen: %1</translation>
    </message>
    <message>
        <source>%1, account %2</source>
        <extracomment>%1: who; %2: a NATS account</extracomment>
        <translation>%1, Konto %2</translation>
    </message>
    <message>
        <source>%1, on %2 from %3</source>
        <extracomment>%1: who; %2: the name of a server; %3: an IP address</extracomment>
        <translation>%1, auf %2 von %3</translation>
    </message>
    <message numerus="yes">
        <source>%n subscription(s)</source>
        <translation>
            <numerusform>%n Subscription</numerusform>
            <numerusform>%n Subscriptions</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 pending</source>
        <extracomment>%1: an amount of bytes</extracomment>
        <translation>%1 ausstehend</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>not asked: %1</source>
        <extracomment>%1: why, a sentence</extracomment>
        <translation>nicht verlangt: %1</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>verlangt</translation>
    </message>
    <message>
        <source>nobody knows whether it was done: %1</source>
        <extracomment>%1: why, in the words of a server or of ours</extracomment>
        <translation>niemand weiß, ob es getan wurde: %1</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <extracomment>%1: why, in the words of a server</extracomment>
        <translation>fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>not asked: stopped before</source>
        <translation>nicht verlangt: vorher angehalten</translation>
    </message>
    <message numerus="yes">
        <source>%n kicked</source>
        <translation>
            <numerusform>%n hinausgeworfen</numerusform>
            <numerusform>%n hinausgeworfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n told to reconnect</source>
        <translation>
            <numerusform>%n um Neuverbindung gebeten</numerusform>
            <numerusform>%n um Neuverbindung gebeten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them back</source>
        <translation>
            <numerusform>%n davon zurück</numerusform>
            <numerusform>%n davon zurück</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not asked</source>
        <translation>
            <numerusform>%n nicht verlangt</numerusform>
            <numerusform>%n nicht verlangt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to go</source>
        <translation>
            <numerusform>%n noch offen</numerusform>
            <numerusform>%n noch offen</numerusform>
        </translation>
    </message>
    <message>
        <source>The client is told that its server is going to leave. Most libraries only pass this on: it connects elsewhere if its program does so. Others stay, and one that is dead does not hear it.</source>
        <translation>Dem Client wird gesagt, dass sein Server gehen wird. Die meisten Bibliotheken geben das nur weiter: Er verbindet sich anderswo, wenn sein Programm das tut. Andere bleiben, und ein toter hört es nicht.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1: the name of a server; %2: how many connections it has</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>They are on %n server(s): %1.</source>
        <extracomment>%1: names of servers</extracomment>
        <translation>
            <numerusform>Sie sind auf %n Server: %1.</numerusform>
            <numerusform>Sie sind auf %n Servern: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LocalStore</name>
    <message>
        <source>keeping owner, mode and attributes of %1</source>
        <translation>Erhalten von Eigentümer, Rechten und Attributen von %1</translation>
    </message>
    <message>
        <source>writing %1</source>
        <extracomment>%1: the path of a file</extracomment>
        <translation>Schreiben von %1</translation>
    </message>
    <message>
        <source>it or its folder is immutable or append-only (chattr -i, -a)</source>
        <translation>sie oder ihr Ordner ist unveränderlich oder nur zum Anhängen (chattr -i, -a)</translation>
    </message>
    <message>
        <source>it is mounted into its place, so nothing can be renamed over it</source>
        <translation>sie ist an ihren Platz gemountet, also kann nichts über sie umbenannt werden</translation>
    </message>
    <message>
        <source>it belongs to %1, and only root could give it back</source>
        <extracomment>%1: owner and group of a file, as nats:nats</extracomment>
        <translation>sie gehört %1, und nur root könnte sie zurückgeben</translation>
    </message>
    <message>
        <source>its folder lets only the owner replace it</source>
        <translation>ihr Ordner lässt nur den Eigentümer sie ersetzen</translation>
    </message>
    <message>
        <source>its file system is read-only</source>
        <translation>ihr Dateisystem ist schreibgeschützt</translation>
    </message>
    <message>
        <source>%1 are free there, and %2 are needed</source>
        <extracomment>%1 and %2: sizes, as &quot;12 kB&quot;</extracomment>
        <translation>dort sind %1 frei, und %2 werden gebraucht</translation>
    </message>
    <message>
        <source>there is no permission to write in its folder</source>
        <translation>in ihrem Ordner darf nicht geschrieben werden</translation>
    </message>
    <message>
        <source>The file has other names (hard links); they will keep the old content.</source>
        <translation>Die Datei hat weitere Namen (harte Links); die behalten den alten Inhalt.</translation>
    </message>
    <message>
        <source>reading %1</source>
        <extracomment>%1: the path of a file</extracomment>
        <translation>Lesen von %1</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation>es ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>it is larger than 16 MiB</source>
        <translation>sie ist größer als 16 MiB</translation>
    </message>
    <message>
        <source>nothing can be renamed over it, because it is mounted into its place; it can be written in place instead</source>
        <translation>über sie kann nichts umbenannt werden, weil sie an ihren Platz gemountet ist; stattdessen kann sie an Ort und Stelle geschrieben werden</translation>
    </message>
    <message>
        <source>the link was led elsewhere since the push began</source>
        <translation>der Link führt seit Beginn woandershin</translation>
    </message>
    <message>
        <source>another program holds a lock on it</source>
        <translation>ein anderes Programm hält eine Sperre darauf</translation>
    </message>
    <message>
        <source>somebody else has changed it since; it is left alone</source>
        <translation>jemand anders hat sie seither geändert; sie bleibt, wie sie ist</translation>
    </message>
</context>
<context>
    <name>LoginReader</name>
    <message>
        <source>Logging in to %1</source>
        <extracomment>%1: a target, as context:prod or nats://n1:4222</extracomment>
        <translation>Anmelden bei %1</translation>
    </message>
    <message>
        <source>The context goes through a SOCKS proxy, which this program&apos;s NATS library cannot.</source>
        <translation>Der Kontext geht durch einen SOCKS-Proxy, was die NATS-Bibliothek dieses Programms nicht kann.</translation>
    </message>
    <message>
        <source>The context&apos;s certificate lies in the certificate store of Windows.</source>
        <translation>Das Zertifikat des Kontexts liegt im Zertifikatspeicher von Windows.</translation>
    </message>
    <message>
        <source>There is no JWT in the credentials.</source>
        <translation>In den Credentials steht kein JWT.</translation>
    </message>
    <message>
        <source>There is no nkey seed in the credentials.</source>
        <translation>In den Credentials steht kein nkey-Seed.</translation>
    </message>
    <message>
        <source>The nkey seed is damaged.</source>
        <translation>Der nkey-Seed ist beschädigt.</translation>
    </message>
    <message>
        <source>The nkey seed is not of a user (SU…). Nobody should need another to log in: keep it elsewhere.</source>
        <translation>Der nkey-Seed ist nicht der eines Benutzers (SU…). Niemand sollte einen anderen zum Anmelden brauchen: Verwahren Sie ihn woanders.</translation>
    </message>
    <message>
        <source>The environment variable %1 is not set or empty.</source>
        <extracomment>%1: the name of an environment variable</extracomment>
        <translation>Die Umgebungsvariable %1 ist nicht gesetzt oder leer.</translation>
    </message>
    <message>
        <source>nsc did not say where the credentials are.</source>
        <translation>nsc sagte nicht, wo die Credentials liegen.</translation>
    </message>
    <message>
        <source>The context wants this program to be run for its secret: %1. Allow it first.</source>
        <extracomment>%1: a command, as op read op://vault/item</extracomment>
        <translation>Der Kontext möchte für sein Geheimnis dieses Programm ausführen lassen: %1. Erlauben Sie es zuerst.</translation>
    </message>
    <message>
        <source>%1 ended with exit code %2 and no secret. %3</source>
        <extracomment>%1: the name of a program; %2: a number; %3: what it said</extracomment>
        <translation>%1 endete mit Exit-Code %2 und ohne Geheimnis. %3</translation>
    </message>
</context>
<context>
    <name>NatsContext</name>
    <message>
        <source>Reading the context %1</source>
        <extracomment>%1: the name of a context of the NATS CLI</extracomment>
        <translation>Lesen des Kontexts %1</translation>
    </message>
    <message>
        <source>Its file is no JSON object: %1</source>
        <extracomment>%1: what a parser says of a file, in English</extracomment>
        <translation>Seine Datei ist kein JSON-Objekt: %1</translation>
    </message>
    <message>
        <source>The value of &quot;%1&quot; is of the wrong kind.</source>
        <extracomment>%1: the name of a field in a file</extracomment>
        <translation>Der Wert von „%1“ ist von der falschen Art.</translation>
    </message>
    <message>
        <source>What &quot;%1&quot; holds cannot be read; it has to be data:;base64,…</source>
        <extracomment>%1: the name of a field in a file</extracomment>
        <translation>Was „%1“ enthält, ist nicht lesbar; es muss data:;base64,… sein</translation>
    </message>
    <message>
        <source>&quot;%1&quot; begins with %2:, which nobody here can read. Known are a path, file://, env://, data:;base64, op:// and nsc://.</source>
        <extracomment>%1: the name of a field in a file; %2: the scheme of a URL, as vault</extracomment>
        <translation>„%1“ beginnt mit %2:, was hier niemand lesen kann. Bekannt sind ein Pfad, file://, env://, data:;base64, op:// und nsc://.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; begins with %2:, but files of TLS can only be named by a path or file://.</source>
        <extracomment>%1: the name of a field in a file; %2: the scheme of a URL, as op</extracomment>
        <translation>„%1“ beginnt mit %2:, aber Dateien für TLS können nur mit einem Pfad oder file:// genannt werden.</translation>
    </message>
</context>
<context>
    <name>NatsLink</name>
    <message>
        <source>Nothing answers there: no server, another port, or a firewall.</source>
        <translation>Dort antwortet nichts: kein Server, ein anderer Port oder eine Firewall.</translation>
    </message>
    <message>
        <source>The server refuses this login.</source>
        <translation>Der Server weist diese Anmeldung ab.</translation>
    </message>
    <message>
        <source>The server wants a login. Give a context, creds, or a user.</source>
        <translation>Der Server will eine Anmeldung. Geben Sie einen Kontext, Credentials oder einen Benutzer an.</translation>
    </message>
    <message>
        <source>TLS was asked for, but the server does not speak it.</source>
        <translation>TLS wurde verlangt, aber der Server spricht es nicht.</translation>
    </message>
    <message>
        <source>What answers there does not speak NATS. The port of clients is wanted, usually 4222.</source>
        <translation>Was dort antwortet, spricht nicht NATS. Gesucht ist der Port für Clients, meist 4222.</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <extracomment>%1: the URL of a server</extracomment>
        <translation>Verbinden mit %1</translation>
    </message>
    <message>
        <source>TLS before the server&apos;s greeting needs version 3.9 of the NATS library; here it is %1.</source>
        <extracomment>%1: a version</extracomment>
        <translation>TLS vor dem Gruß des Servers braucht Version 3.9 der NATS-Bibliothek; hier ist es %1.</translation>
    </message>
    <message>
        <source>The server ended the connection before it let anybody log in.</source>
        <translation>Der Server beendete die Verbindung, bevor er jemanden anmelden ließ.</translation>
    </message>
    <message>
        <source>The server ended the connection after TLS: it may not trust the client certificate.</source>
        <translation>Der Server beendete die Verbindung nach TLS: Vielleicht vertraut er dem Client-Zertifikat nicht.</translation>
    </message>
    <message>
        <source>The server ended the connection after TLS: it may want a client certificate, and has none.</source>
        <translation>Der Server beendete die Verbindung nach TLS: Vielleicht will er ein Client-Zertifikat und bekam keines.</translation>
    </message>
    <message>
        <source>The server refuses this login, whose JWT has expired (%1).</source>
        <extracomment>%1: a date and time</extracomment>
        <translation>Der Server weist diese Anmeldung ab; ihr JWT ist abgelaufen (%1).</translation>
    </message>
    <message>
        <source>What answers does not begin with TLS: the server speaks none, or greets before it.</source>
        <translation>Was antwortet, beginnt nicht mit TLS: Der Server spricht keines, oder er grüßt vorher.</translation>
    </message>
    <message>
        <source>The client certificate or its key cannot be used.</source>
        <translation>Das Client-Zertifikat oder sein Schlüssel ist nicht brauchbar.</translation>
    </message>
    <message>
        <source>No NATS server has greeted within three seconds: something else listens there, or the server wants TLS first (handshake_first).</source>
        <translation>Binnen drei Sekunden hat kein NATS-Server gegrüßt: Etwas anderes lauscht dort, oder der Server will zuerst TLS (handshake_first).</translation>
    </message>
    <message>
        <source>The server fell silent in the TLS handshake.</source>
        <translation>Der Server verstummte während des TLS-Handshakes.</translation>
    </message>
</context>
<context>
    <name>NatsProcess</name>
    <message>
        <source>looking at process %1</source>
        <extracomment>%1: the number of a process</extracomment>
        <translation>Ansehen des Prozesses %1</translation>
    </message>
    <message>
        <source>there is no such process</source>
        <translation>es gibt diesen Prozess nicht</translation>
    </message>
    <message>
        <source>it is no nats-server but %1</source>
        <extracomment>%1: the name of a program</extracomment>
        <translation>es ist kein nats-server, sondern %1</translation>
    </message>
    <message>
        <source>reading the pid file %1</source>
        <extracomment>%1: the path of a file</extracomment>
        <translation>Lesen der PID-Datei %1</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>es gibt diese Datei nicht</translation>
    </message>
    <message>
        <source>it holds no process number</source>
        <translation>es steht keine Prozessnummer darin</translation>
    </message>
    <message>
        <source>sending SIGHUP to process %1</source>
        <extracomment>%1: the number of a process</extracomment>
        <translation>Senden von SIGHUP an Prozess %1</translation>
    </message>
    <message>
        <source>it is a nats-server, but does not run with %1</source>
        <extracomment>%1: the path of a config</extracomment>
        <translation>es ist ein nats-server, er läuft aber nicht mit %1</translation>
    </message>
</context>
<context>
    <name>NatsServer</name>
    <message>
        <source>It did not open its ports.</source>
        <translation>Er hat seine Ports nicht geöffnet.</translation>
    </message>
    <message>
        <source>Running %1</source>
        <extracomment>%1 is the path of the nats-server program</extracomment>
        <translation>Ausführen von %1</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Servers at the left</source>
        <translation>Server links</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Stale closures</source>
        <translation>Stale-Schließungen</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Details of the connection</source>
        <translation>Einzelheiten der Verbindung</translation>
    </message>
    <message>
        <source>Who is next</source>
        <translation>Wer ist der Nächste</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>Triage</translation>
    </message>
    <message>
        <source>Closures</source>
        <translation>Schließungen</translation>
    </message>
    <message>
        <source>Ping settings</source>
        <translation>Ping-Einstellungen</translation>
    </message>
</context>
<context>
    <name>PingRules</name>
    <message>
        <source>A negative interval makes the server close every connection at once.</source>
        <translation>Bei einem negativen Abstand schließt der Server jede Verbindung sofort.</translation>
    </message>
    <message>
        <source>Zero is no interval: the server would take its default, %1.</source>
        <extracomment>%1: a duration</extracomment>
        <translation>Null ist kein Abstand: Der Server nähme seine Vorgabe, %1.</translation>
    </message>
    <message>
        <source>Below %1 healthy connections are closed: answers take time.</source>
        <extracomment>%1: a duration</extracomment>
        <translation>Unter %1 werden gesunde Verbindungen geschlossen: Antworten brauchen Zeit.</translation>
    </message>
    <message>
        <source>Above %1 dead connections would stay for hours.</source>
        <extracomment>%1: a duration</extracomment>
        <translation>Über %1 blieben tote Verbindungen stundenlang stehen.</translation>
    </message>
    <message>
        <source>Below %1 a short pause of a client or of the network is enough to close its connection.</source>
        <extracomment>%1: a duration</extracomment>
        <translation>Unter %1 genügt eine kurze Pause eines Clients oder des Netzes, um seine Verbindung zu schließen.</translation>
    </message>
    <message>
        <source>Longer than the server&apos;s default, %1: dead connections stay longer.</source>
        <extracomment>%1: a duration</extracomment>
        <translation>Länger als die Vorgabe des Servers, %1: Tote Verbindungen bleiben länger stehen.</translation>
    </message>
    <message>
        <source>Below zero every healthy connection is closed when it is first pinged.</source>
        <translation>Unter null wird jede gesunde Verbindung beim ersten PING geschlossen.</translation>
    </message>
    <message>
        <source>Zero is no limit: the server would take its default, %1.</source>
        <extracomment>%1: a number</extracomment>
        <translation>Null ist keine Grenze: Der Server nähme seine Vorgabe, %1.</translation>
    </message>
    <message>
        <source>More than %1 unanswered PINGs are no limit any more.</source>
        <extracomment>%1: a number</extracomment>
        <translation>Mehr als %1 unbeantwortete PINGs sind keine Grenze mehr.</translation>
    </message>
    <message>
        <source>With 1 a single lost or late PONG closes the connection.</source>
        <translation>Mit 1 schließt ein einziges verlorenes oder spätes PONG die Verbindung.</translation>
    </message>
    <message>
        <source>More than the server&apos;s default, %1: dead connections stay longer.</source>
        <extracomment>%1: a number</extracomment>
        <translation>Mehr als die Vorgabe des Servers, %1: Tote Verbindungen bleiben länger stehen.</translation>
    </message>
    <message>
        <source>No server knows a ping_max for websockets alone.</source>
        <translation>Kein Server kennt ein ping_max nur für Websockets.</translation>
    </message>
    <message>
        <source>Ping settings of the cluster&apos;s own need nats-server 2.10.10 or newer: others do not start with them.</source>
        <translation>Eigene Ping-Einstellungen des Clusters brauchen nats-server 2.10.10 oder neuer: Andere starten damit nicht.</translation>
    </message>
    <message>
        <source>A ping_interval of websockets needs nats-server 2.11.12, 2.12.3 or newer: others do not start with it.</source>
        <translation>Ein ping_interval für Websockets braucht nats-server 2.11.12, 2.12.3 oder neuer: Andere starten damit nicht.</translation>
    </message>
    <message>
        <source>Routes are pinged every %1 at least; the server does not take more.</source>
        <extracomment>%1: a duration</extracomment>
        <translation>Routen werden mindestens alle %1 angepingt; mehr nimmt der Server nicht.</translation>
    </message>
    <message numerus="yes">
        <source>%n other server(s) have other ping settings: a client that reconnects there meets another deadline.</source>
        <translation>
            <numerusform>%n anderer Server hat andere Ping-Einstellungen: Ein Client, der sich dort neu verbindet, trifft auf eine andere Frist.</numerusform>
            <numerusform>%n andere Server haben andere Ping-Einstellungen: Ein Client, der sich dort neu verbindet, trifft auf eine andere Frist.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the interval &quot;%1&quot;</source>
        <extracomment>%1: what was typed</extracomment>
        <translation>Lesen des Abstands &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Write a number and its unit, as in 30s, 2m or 1m30s.</source>
        <translation>Schreiben Sie eine Zahl und ihre Einheit, wie in 30s, 2m oder 1m30s.</translation>
    </message>
</context>
<context>
    <name>PingSettings</name>
    <message>
        <source>At most %1 PINGs a second to %2 connections, now %3</source>
        <extracomment>%1: PINGs a second; %2: a number of connections; %3: PINGs a second now</extracomment>
        <translation>Höchstens %1 PINGs in der Sekunde an %2 Verbindungen, jetzt %3</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) that ping for themselves no longer hide their life: it becomes provable</source>
        <translation>
            <numerusform>%n Verbindung, die selbst pingt, verbirgt ihr Leben nicht mehr: Es wird belegbar</numerusform>
            <numerusform>%n Verbindungen, die selbst pingen, verbergen ihr Leben nicht mehr: Es wird belegbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) more would ping before the server does: nothing can be proven of them</source>
        <translation>
            <numerusform>%n Verbindung mehr würde pingen, bevor der Server es tut: Von ihr kann nichts belegt werden</numerusform>
            <numerusform>%n Verbindungen mehr würden pingen, bevor der Server es tut: Von ihnen kann nichts belegt werden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 every %2</source>
        <extracomment>%1: the name of a client library; %2: a duration: how often it pings</extracomment>
        <translation>%1 alle %2</translation>
    </message>
    <message>
        <source>By default these clients ping as often as the server would, or more often, and stay hidden: %1</source>
        <extracomment>%1: a list of client libraries and how often they ping</extracomment>
        <translation>Diese Clients pingen üblicherweise so oft wie der Server oder öfter und bleiben verborgen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) take longer for an answer than the new interval, %1</source>
        <extracomment>%1: an interval</extracomment>
        <translation>
            <numerusform>%n Verbindung braucht für eine Antwort länger als das neue Intervall, %1</numerusform>
            <numerusform>%n Verbindungen brauchen für eine Antwort länger als das neue Intervall, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>No round trip time is known yet</source>
        <translation>Noch ist keine Umlaufzeit bekannt</translation>
    </message>
    <message>
        <source>The slowest answer takes %1, 99 of 100 at most %2: far below %3</source>
        <extracomment>%1: the longest round trip time; %2: one that 99 of 100 are below; %3: an interval</extracomment>
        <translation>Die langsamste Antwort braucht %1, 99 von 100 höchstens %2: weit unter %3</translation>
    </message>
    <message>
        <source>The slowest answer takes %1, 99 of 100 at most %2: not far below %3</source>
        <translation>Die langsamste Antwort braucht %1, 99 von 100 höchstens %2: nicht weit unter %3</translation>
    </message>
    <message>
        <source>Nothing is known yet of the connections there</source>
        <translation>Von den Verbindungen dort ist noch nichts bekannt</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) have shown no life for longer than %1: the dead among them are closed at their next ticks</source>
        <extracomment>%1: a duration</extracomment>
        <translation>
            <numerusform>%n Verbindung zeigte seit mehr als %1 kein Leben: Ist sie tot, wird sie bei ihren nächsten Takten geschlossen</numerusform>
            <numerusform>%n Verbindungen zeigten seit mehr als %1 kein Leben: Die toten unter ihnen werden bei ihren nächsten Takten geschlossen</numerusform>
        </translation>
    </message>
    <message>
        <source>No watched connection has been without a sign of life for %1</source>
        <extracomment>%1: a duration</extracomment>
        <translation>Keine beobachtete Verbindung war %1 lang ohne Lebenszeichen</translation>
    </message>
    <message numerus="yes">
        <source>Of %n connection(s) nothing can be said: they ping for themselves, or were not watched for long enough</source>
        <translation>
            <numerusform>Von %n Verbindung lässt sich nichts sagen: Sie pingt selbst oder wurde nicht lange genug beobachtet</numerusform>
            <numerusform>Von %n Verbindungen lässt sich nichts sagen: Sie pingen selbst oder wurden nicht lange genug beobachtet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) are beyond the row limit and are not counted here</source>
        <translation>
            <numerusform>%n Verbindung liegt über der Zeilengrenze und ist hier nicht mitgezählt</numerusform>
            <numerusform>%n Verbindungen liegen über der Zeilengrenze und sind hier nicht mitgezählt</numerusform>
        </translation>
    </message>
    <message>
        <source>connection %1</source>
        <extracomment>%1: the number of a connection without a name</extracomment>
        <translation>Verbindung %1</translation>
    </message>
    <message>
        <source>%1, answers after %2</source>
        <extracomment>%1: the name of a connection; %2: its round trip time</extracomment>
        <translation>%1, antwortet nach %2</translation>
    </message>
    <message>
        <source>%1, has never answered</source>
        <extracomment>%1: the name of a connection</extracomment>
        <translation>%1, hat nie geantwortet</translation>
    </message>
    <message>
        <source>%1, silent for %2</source>
        <extracomment>%1: the name of a connection; %2: a duration</extracomment>
        <translation>%1, stumm seit %2</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>wartet, bis die Reihe daran ist</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: what became of a server of a push; %2: why</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1: what became of a server of a push; %2: a time of day</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>not pushed: another server answers with the same server id</source>
        <translation>nicht übertragen: ein anderer Server antwortet mit derselben Server-ID</translation>
    </message>
    <message>
        <source>not pushed: this address answers as several servers in turn; add each by its own address</source>
        <translation>nicht übertragen: diese Adresse antwortet abwechselnd als mehrere Server; fügen Sie jeden unter seiner eigenen Adresse hinzu</translation>
    </message>
    <message>
        <source>has not answered yet</source>
        <translation>hat noch nicht geantwortet</translation>
    </message>
    <message>
        <source>not known how its config is reached</source>
        <translation>nicht bekannt, wie seine Konfiguration zu erreichen ist</translation>
    </message>
    <message>
        <source>planning...</source>
        <translation>wird geplant …</translation>
    </message>
    <message>
        <source>reading the config...</source>
        <translation>Konfiguration wird gelesen …</translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation>nichts zu tun</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>unklar</translation>
    </message>
    <message>
        <source>A push is under way.</source>
        <translation>Eine Übertragung ist im Gange.</translation>
    </message>
    <message>
        <source>No legal change is typed.</source>
        <translation>Es ist keine zulässige Änderung eingegeben.</translation>
    </message>
    <message>
        <source>No chosen server has anything to be changed.</source>
        <extracomment>%1: why nothing may be changed</extracomment>
        <translation>Kein gewählter Server hat etwas zu ändern.</translation>
    </message>
    <message>
        <source>Nothing can be pushed: %1.</source>
        <translation>Nichts kann übertragen werden: %1.</translation>
    </message>
    <message>
        <source>No connection is there that would be pinged</source>
        <translation>Es gibt keine Verbindung, die angepingt würde</translation>
    </message>
</context>
<context>
    <name>Planner</name>
    <message>
        <source>planning a change of %1</source>
        <extracomment>%1: the path of a file</extracomment>
        <translation>Planen einer Änderung von %1</translation>
    </message>
    <message>
        <source>%1; it can be written in place (--in-place), which is not whole while it lasts, so both versions are kept here</source>
        <extracomment>%1: why a file cannot be replaced</extracomment>
        <translation>%1; sie kann an Ort und Stelle geschrieben werden (--in-place), ist währenddessen aber nicht ganz, darum werden beide Fassungen hier aufbewahrt</translation>
    </message>
    <message>
        <source>nats-server -t says of the config as it is: %1</source>
        <extracomment>%1: what nats-server -t printed</extracomment>
        <translation>nats-server -t sagt zur Konfiguration, wie sie ist: %1</translation>
    </message>
</context>
<context>
    <name>PrivateFile</name>
    <message>
        <source>Reading %1</source>
        <extracomment>%1: the path of a file</extracomment>
        <translation>Lesen von %1</translation>
    </message>
    <message>
        <source>Making %1 private</source>
        <extracomment>%1: the path of a file</extracomment>
        <translation>%1 privat machen</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation>sie ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>it belongs to somebody else, who could change it at any time</source>
        <translation>sie gehört jemand anderem, der sie jederzeit ändern könnte</translation>
    </message>
    <message>
        <source>everybody on this machine may write to it; chmod 0600 makes it private</source>
        <translation>jeder auf diesem Rechner darf in sie schreiben; chmod 0600 macht sie privat</translation>
    </message>
    <message>
        <source>it is far too large for such a file</source>
        <translation>sie ist viel zu groß für eine solche Datei</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>running %1</source>
        <extracomment>%1: the name of a program</extracomment>
        <translation>Ausführen von %1</translation>
    </message>
    <message>
        <source>it did not end within %1 s</source>
        <extracomment>%1: a number of seconds</extracomment>
        <translation>es endete nicht innerhalb von %1 s</translation>
    </message>
    <message>
        <source>it was ended by a signal</source>
        <translation>es wurde durch ein Signal beendet</translation>
    </message>
    <message>
        <source>it ended with exit code %1 and without a word</source>
        <extracomment>%1: a number</extracomment>
        <translation>es endete mit Exit-Code %1 und ohne ein Wort</translation>
    </message>
</context>
<context>
    <name>Push</name>
    <message>
        <source>The state of %1 and of the server at %2 is not certain. %3</source>
        <extracomment>%1: a path, %2: the address of a server, %3: one or two sentences that say why</extracomment>
        <translation>Der Zustand von %1 und des Servers bei %2 ist nicht sicher. %3</translation>
    </message>
    <message>
        <source>Reading a plan</source>
        <translation>Lesen eines Plans</translation>
    </message>
    <message>
        <source>It was made by a newer version of this program.</source>
        <translation>Er stammt von einer neueren Version dieses Programms.</translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; is missing or wrong.</source>
        <extracomment>%1: the name of a field</extracomment>
        <translation>Das Feld &quot;%1&quot; fehlt oder ist falsch.</translation>
    </message>
    <message>
        <source>This is no plan.</source>
        <translation>Das ist kein Plan.</translation>
    </message>
    <message>
        <source>ping_interval %1 and ping_max %2</source>
        <extracomment>Ping settings in a sentence; %1: a duration, %2: a number</extracomment>
        <translation>ping_interval %1 und ping_max %2</translation>
    </message>
    <message>
        <source>Another server answers now: it was restarted, or stands behind a balancer.</source>
        <translation>Jetzt antwortet ein anderer Server: Er wurde neu gestartet oder steht hinter einem Lastverteiler.</translation>
    </message>
    <message>
        <source>The server did not load the file: its config_load_time stands still. Its log says which line it refuses.</source>
        <translation>Der Server hat die Datei nicht geladen: Seine config_load_time steht still. Sein Log sagt, welche Zeile er ablehnt.</translation>
    </message>
    <message>
        <source>The server loaded another file than the one that was written.</source>
        <translation>Der Server hat eine andere Datei geladen als die, die geschrieben wurde.</translation>
    </message>
    <message>
        <source>The server loaded its config and runs with %1: something else overrules the file.</source>
        <extracomment>%1: ping settings, as in &quot;ping_interval 2m and ping_max 2&quot;</extracomment>
        <translation>Der Server hat seine Konfiguration geladen und läuft mit %1: Etwas anderes setzt sich über die Datei hinweg.</translation>
    </message>
    <message>
        <source>Reading the journal of pushes</source>
        <extracomment>%1: a number of a line</extracomment>
        <translation>Lesen des Journals der Übertragungen</translation>
    </message>
    <message>
        <source>Line %1 cannot be read.</source>
        <translation>Zeile %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file is not the one the server runs with: somebody changed it and did not reload. A reload now would bring that in too. Settle this first.</source>
        <translation>Die Datei ist nicht die, mit der der Server läuft: Jemand hat sie geändert und nicht neu geladen. Ein Neuladen brächte das jetzt mit hinein. Klären Sie das zuerst.</translation>
    </message>
    <message>
        <source>The file says ping_interval %1 and ping_max %2, the server runs with %3 and %4. It is another file, or was changed and not loaded.</source>
        <extracomment>%1 and %3: durations, %2 and %4: numbers</extracomment>
        <translation>Die Datei sagt ping_interval %1 und ping_max %2, der Server läuft mit %3 und %4. Es ist eine andere Datei, oder sie wurde geändert und nicht geladen.</translation>
    </message>
    <message>
        <source>No nats-server can be asked whether the new file is valid, and going on without was not allowed.</source>
        <translation>Kein nats-server kann gefragt werden, ob die neue Datei gültig ist, und ohne das weiterzumachen war nicht erlaubt.</translation>
    </message>
    <message>
        <source>It refuses the new file without saying why.</source>
        <translation>Er lehnt die neue Datei ab, ohne zu sagen, warum.</translation>
    </message>
    <message>
        <source>Nothing is to be done.</source>
        <translation>Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>It was taken back by the operator.</source>
        <translation>Es wurde vom Betreiber zurückgenommen.</translation>
    </message>
    <message>
        <source>The file has its old content.</source>
        <translation>Die Datei hat ihren alten Inhalt.</translation>
    </message>
    <message>
        <source>The file is neither the old nor the new one: somebody else has changed it, and that is not overwritten.</source>
        <translation>Die Datei ist weder die alte noch die neue: Jemand anders hat sie geändert, und das wird nicht überschrieben.</translation>
    </message>
    <message>
        <source>The old file is back in its place, but the server&apos;s /varz does not show the old values.</source>
        <translation>Die alte Datei ist wieder an ihrem Platz, aber /varz des Servers zeigt die alten Werte nicht.</translation>
    </message>
    <message>
        <source>It was stopped before anything was changed.</source>
        <translation>Es wurde angehalten, bevor etwas geändert war.</translation>
    </message>
    <message>
        <source>The file is gone since this was planned.</source>
        <translation>Die Datei ist seit der Planung verschwunden.</translation>
    </message>
    <message>
        <source>The file has been changed since this was planned. Plan it anew.</source>
        <translation>Die Datei wurde seit der Planung geändert. Planen Sie neu.</translation>
    </message>
    <message>
        <source>The file is written and the server was told, but its /varz cannot be had: nothing is proven.</source>
        <translation>Die Datei ist geschrieben und dem Server Bescheid gesagt, aber /varz ist nicht zu bekommen: Nichts ist bewiesen.</translation>
    </message>
    <message>
        <source>Keeping others from pushing to this server</source>
        <translation>Andere davon abhalten, auf diesen Server zu übertragen</translation>
    </message>
    <message>
        <source>Looking whether the file is as planned</source>
        <translation>Nachsehen, ob die Datei ist wie geplant</translation>
    </message>
    <message>
        <source>Keeping both versions on this computer</source>
        <translation>Beide Fassungen auf diesem Rechner aufheben</translation>
    </message>
    <message>
        <source>Writing the new file beside the old one</source>
        <translation>Die neue Datei neben die alte schreiben</translation>
    </message>
    <message>
        <source>Having nats-server check the new file</source>
        <translation>Die neue Datei von nats-server prüfen lassen</translation>
    </message>
    <message>
        <source>Bringing the new file to the disk</source>
        <translation>Die neue Datei auf die Platte bringen</translation>
    </message>
    <message>
        <source>Looking once more at the old file</source>
        <translation>Noch einmal nach der alten Datei sehen</translation>
    </message>
    <message>
        <source>Putting the new file in place</source>
        <translation>Die neue Datei an ihren Platz bringen</translation>
    </message>
    <message>
        <source>Bringing the folder to the disk</source>
        <translation>Den Ordner auf die Platte bringen</translation>
    </message>
    <message>
        <source>Having nats-server check the whole config</source>
        <translation>Die ganze Konfiguration von nats-server prüfen lassen</translation>
    </message>
    <message>
        <source>Telling the server to reload</source>
        <translation>Den Server neu laden lassen</translation>
    </message>
    <message>
        <source>Waiting for the new values in /varz</source>
        <translation>Auf die neuen Werte in /varz warten</translation>
    </message>
    <message>
        <source>Looking what the file holds now</source>
        <translation>Nachsehen, was die Datei jetzt enthält</translation>
    </message>
    <message>
        <source>Putting the old file back</source>
        <translation>Die alte Datei zurückstellen</translation>
    </message>
    <message>
        <source>Telling the server to reload the old file</source>
        <translation>Den Server die alte Datei neu laden lassen</translation>
    </message>
    <message>
        <source>Waiting for the old values in /varz</source>
        <translation>Auf die alten Werte in /varz warten</translation>
    </message>
    <message>
        <source>Removing the temporary file</source>
        <translation>Die vorläufige Datei entfernen</translation>
    </message>
    <message>
        <source>Letting others push again</source>
        <translation>Andere wieder übertragen lassen</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Im Gange</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Nichts wurde geändert</translation>
    </message>
    <message>
        <source>In effect, proven by /varz</source>
        <translation>In Kraft, von /varz bewiesen</translation>
    </message>
    <message>
        <source>Taken back, proven by /varz</source>
        <translation>Zurückgenommen, von /varz bewiesen</translation>
    </message>
    <message>
        <source>Written, but not proven</source>
        <translation>Geschrieben, aber nicht bewiesen</translation>
    </message>
    <message>
        <source>Written, kept without proof</source>
        <translation>Geschrieben, ohne Beweis behalten</translation>
    </message>
    <message>
        <source>NEEDS ATTENTION</source>
        <translation>BRAUCHT AUFMERKSAMKEIT</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) went stale after the push.</source>
        <translation>
            <numerusform>Nach der Übertragung wurde %n Verbindung als tot geschlossen.</numerusform>
            <numerusform>Nach der Übertragung wurden %n Verbindungen als tot geschlossen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PushDesk</name>
    <message>
        <source>The journal of that push is gone.</source>
        <translation>Das Journal dieser Übertragung ist verschwunden.</translation>
    </message>
    <message>
        <source>Somebody has changed the file since; that is not overwritten.</source>
        <translation>Jemand hat die Datei seither geändert; das wird nicht überschrieben.</translation>
    </message>
    <message>
        <source>The file is gone.</source>
        <translation>Die Datei ist verschwunden.</translation>
    </message>
    <message>
        <source>pushing to %1</source>
        <extracomment>%1: the URL of a target</extracomment>
        <translation>Übertragen auf %1</translation>
    </message>
    <message>
        <source>an earlier push to it is not settled</source>
        <translation>eine frühere Übertragung dorthin ist nicht abgeschlossen</translation>
    </message>
    <message>
        <source>another target of this push answers with the same server id</source>
        <translation>ein anderes Ziel dieser Übertragung antwortet mit derselben Server-ID</translation>
    </message>
    <message>
        <source>That push is settled, or somebody is at it.</source>
        <translation>Diese Übertragung ist abgeschlossen, oder jemand ist gerade dabei.</translation>
    </message>
</context>
<context>
    <name>PushFolder</name>
    <message>
        <source>reading %1</source>
        <extracomment>%1: the path of a file</extracomment>
        <translation>Lesen von %1</translation>
    </message>
    <message>
        <source>that is no number of a push</source>
        <translation>das ist keine Nummer einer Änderung</translation>
    </message>
    <message>
        <source>it is not what was kept there</source>
        <translation>es ist nicht, was dort aufbewahrt wurde</translation>
    </message>
    <message>
        <source>it cannot be locked</source>
        <translation>es kann nicht gesperrt werden</translation>
    </message>
    <message>
        <source>locking %1</source>
        <extracomment>%1: a target</extracomment>
        <translation>Sperren von %1</translation>
    </message>
    <message>
        <source>process %1 on %2 has been pushing to it since %3</source>
        <extracomment>%1: a process number; %2: the name of a computer; %3: a time</extracomment>
        <translation>Prozess %1 auf %2 ändert dort seit %3</translation>
    </message>
</context>
<context>
    <name>PushSteps</name>
    <message>
        <source>asking %1</source>
        <extracomment>%1: the URL of a target</extracomment>
        <translation>Fragen von %1</translation>
    </message>
    <message>
        <source>another server answers there than when the push was planned</source>
        <translation>dort antwortet ein anderer Server als bei der Planung</translation>
    </message>
    <message>
        <source>keeping both versions of %1</source>
        <extracomment>%1: the path of a config</extracomment>
        <translation>Aufbewahren beider Fassungen von %1</translation>
    </message>
    <message>
        <source>it has changed since the push was planned</source>
        <translation>sie wurde seit der Planung geändert</translation>
    </message>
</context>
<context>
    <name>PushText</name>
    <message>
        <source>%1 become %2</source>
        <extracomment>ping settings; %1: as they are, %2: as they will be</extracomment>
        <translation>aus %1 wird %2</translation>
    </message>
    <message>
        <source>%1 are missed after %2 when they die, instead of %3</source>
        <extracomment>%1: a kind of client; %2 and %3: spans of time, as &quot;4 min to 6 min&quot;</extracomment>
        <translation>%1: ihr Tod fällt nach %2 auf statt nach %3</translation>
    </message>
    <message>
        <source>untouched</source>
        <translation>unberührt</translation>
    </message>
    <message>
        <source>being pushed</source>
        <translation>wird angewendet</translation>
    </message>
    <message>
        <source>proven, being watched</source>
        <translation>bestätigt, wird beobachtet</translation>
    </message>
    <message>
        <source>proven</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>being taken back</source>
        <translation>wird zurückgenommen</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>ping_interval %1 and ping_max %2</source>
        <extracomment>Ping settings; %1: a duration as configs have it, %2: a number</extracomment>
        <translation>ping_interval %1 und ping_max %2</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>not by these settings</source>
        <translation>nicht nach diesen Einstellungen</translation>
    </message>
    <message>
        <source>%1 or more, maybe never</source>
        <extracomment>%1: a time, as &quot;4 min&quot;</extracomment>
        <translation>%1 oder mehr, vielleicht nie</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>%1 and %2: times, as &quot;4 min&quot;</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1, server %2, nats-server %3</source>
        <extracomment>%1: the URL of a target; %2: the name of a server; %3: its version</extracomment>
        <translation>%1, Server %2, nats-server %3</translation>
    </message>
    <message>
        <source>Nothing is to be done: %1</source>
        <translation>Es ist nichts zu tun: %1</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Hinweis: %1</translation>
    </message>
    <message>
        <source>NEEDS ATTENTION: %1</source>
        <translation>ZU KLÄREN: %1</translation>
    </message>
    <message>
        <source>not set: the default</source>
        <translation>nicht gesetzt: die Vorgabe</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1: a value as a config has it; %2: a file and a line</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>without quotes it is a number of seconds, %1</source>
        <translation>ohne Anführungszeichen sind es Sekunden: %1</translation>
    </message>
    <message>
        <source>In effect: %1</source>
        <extracomment>%1: ping settings</extracomment>
        <translation>In Kraft: %1</translation>
    </message>
    <message>
        <source>In the config: %1 %2</source>
        <extracomment>%1: the name of an option; %2: its value in the config</extracomment>
        <translation>In der Konfiguration: %1 %2</translation>
    </message>
    <message>
        <source>They differ: the config comes to %1.</source>
        <translation>Sie weichen ab: Die Konfiguration ergibt %1.</translation>
    </message>
    <message>
        <source>What the config comes to cannot be said.</source>
        <translation>Was die Konfiguration ergibt, ist nicht zu sagen.</translation>
    </message>
    <message>
        <source>No deadline can be counted with these settings.</source>
        <translation>Mit diesen Einstellungen lässt sich keine Frist berechnen.</translation>
    </message>
    <message>
        <source>From the death of a client to its close:</source>
        <translation>Vom Tod eines Clients bis zum Schließen:</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a list; %1: a kind of client; %2: a span of time</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ReadOnly</name>
    <message>
        <source>changing %1</source>
        <extracomment>%1: the URL of a target</extracomment>
        <translation>Ändern von %1</translation>
    </message>
    <message>
        <source>this program is set to read only</source>
        <translation>dieses Programm ist auf „nur lesen“ gestellt</translation>
    </message>
    <message>
        <source>this target is set to read only</source>
        <translation>dieses Ziel ist auf „nur lesen“ gestellt</translation>
    </message>
</context>
<context>
    <name>Reloaders</name>
    <message>
        <source>finding the nats-server that runs with %1</source>
        <extracomment>%1: the path of a config</extracomment>
        <translation>Suchen des nats-servers, der mit %1 läuft</translation>
    </message>
    <message>
        <source>there is none on this machine that may be looked at</source>
        <translation>auf diesem Rechner gibt es keinen, der angesehen werden darf</translation>
    </message>
    <message>
        <source>there are several: %1</source>
        <translation>es gibt mehrere: %1</translation>
    </message>
    <message>
        <source>running %1</source>
        <extracomment>%1: the name of a program</extracomment>
        <translation>Ausführen von %1</translation>
    </message>
    <message>
        <source>process %1 is a nats-server, but runs with %2</source>
        <extracomment>%1: the number of a process; %2: the path of a config</extracomment>
        <translation>Prozess %1 ist ein nats-server, läuft aber mit %2</translation>
    </message>
    <message>
        <source>no config</source>
        <translation>keiner Konfiguration</translation>
    </message>
    <message>
        <source>there is no nats-server program here</source>
        <translation>hier gibt es kein Programm nats-server</translation>
    </message>
    <message>
        <source>looking at the unit %1</source>
        <extracomment>%1: the name of a systemd unit</extracomment>
        <translation>Ansehen der Unit %1</translation>
    </message>
    <message>
        <source>it is not there, or has no ExecReload=</source>
        <translation>es gibt sie nicht, oder sie hat kein ExecReload=</translation>
    </message>
    <message>
        <source>it is not running</source>
        <translation>sie läuft nicht</translation>
    </message>
    <message>
        <source>there is no such program</source>
        <translation>es gibt dieses Programm nicht</translation>
    </message>
    <message>
        <source>asking %1 to reload</source>
        <extracomment>%1: the URL of a target</extracomment>
        <translation>Bitte an %1, neu zu laden</translation>
    </message>
    <message>
        <source>nats-server %1 takes no such request; 2.10 and newer do. Use another --reload, as signal</source>
        <extracomment>%1: a version</extracomment>
        <translation>nats-server %1 nimmt eine solche Anfrage nicht an; 2.10 und neuere tun es. Nehmen Sie ein anderes --reload, etwa signal</translation>
    </message>
    <message>
        <source>the system account is reached by nats:// or a context</source>
        <translation>das Systemkonto ist über nats:// oder einen Kontext zu erreichen</translation>
    </message>
    <message>
        <source>the login was given up before it was answered</source>
        <translation>die Anmeldung wurde aufgegeben, bevor sie beantwortet war</translation>
    </message>
</context>
<context>
    <name>RemoteShell</name>
    <message>
        <source>the image has no shell, so nothing can be done inside of it: change the file where it is mounted from, or the ConfigMap</source>
        <translation>das Image hat keine Shell, darin lässt sich also nichts tun: Ändern Sie die Datei dort, woher sie eingebunden ist, oder die ConfigMap</translation>
    </message>
    <message>
        <source>there is no such container</source>
        <translation>es gibt keinen solchen Container</translation>
    </message>
    <message>
        <source>the container is not running</source>
        <translation>der Container läuft nicht</translation>
    </message>
    <message>
        <source>the container is paused</source>
        <translation>der Container ist angehalten</translation>
    </message>
    <message>
        <source>Docker does not run here, or DOCKER_HOST leads elsewhere</source>
        <translation>Docker läuft hier nicht, oder DOCKER_HOST führt woandershin</translation>
    </message>
    <message>
        <source>you may not use Docker here</source>
        <translation>Sie dürfen Docker hier nicht benutzen</translation>
    </message>
    <message>
        <source>your kubeconfig has no such context: see kubectl config get-contexts</source>
        <translation>Ihre kubeconfig hat keinen solchen Kontext: siehe kubectl config get-contexts</translation>
    </message>
    <message>
        <source>it is not there: is it the right context and namespace?</source>
        <translation>es gibt ihn nicht: Stimmen Kontext und Namespace?</translation>
    </message>
    <message>
        <source>your account may not do that in this namespace</source>
        <translation>Ihr Konto darf das in diesem Namespace nicht</translation>
    </message>
    <message>
        <source>the pod has no such container</source>
        <translation>der Pod hat keinen solchen Container</translation>
    </message>
    <message>
        <source>somebody else has changed it since it was read; nothing was written</source>
        <translation>jemand anders hat sie seit dem Lesen geändert; nichts wurde geschrieben</translation>
    </message>
    <message>
        <source>the cluster does not know you: log in again</source>
        <translation>der Cluster kennt Sie nicht: Melden Sie sich neu an</translation>
    </message>
    <message>
        <source>the cluster&apos;s certificate is not trusted</source>
        <translation>dem Zertifikat des Clusters wird nicht vertraut</translation>
    </message>
    <message>
        <source>the cluster cannot be reached</source>
        <translation>der Cluster ist nicht zu erreichen</translation>
    </message>
    <message>
        <source>it is to be docker:CONTAINER:/path</source>
        <translation>es muss docker:CONTAINER:/pfad lauten</translation>
    </message>
    <message>
        <source>names of Kubernetes are written [context/]namespace/name</source>
        <translation>Namen von Kubernetes schreibt man [Kontext/]Namespace/Name</translation>
    </message>
    <message>
        <source>it is to be kubectl:[context/]namespace/pod[:container]:/path</source>
        <translation>es muss kubectl:[kontext/]namespace/pod[:container]:/pfad lauten</translation>
    </message>
    <message>
        <source>reaching the nats-server in %1</source>
        <extracomment>%1: a place, as &quot;kubectl:nats/nats-0&quot;</extracomment>
        <translation>Erreichen des nats-server in %1</translation>
    </message>
    <message>
        <source>reaching the nats-server that runs with %1</source>
        <extracomment>%1: a place and the path of a config, as &quot;ssh:n1:/etc/nats.conf&quot;</extracomment>
        <translation>Erreichen des nats-server, der mit %1 läuft</translation>
    </message>
    <message>
        <source>it ended without an answer: %1</source>
        <extracomment>%1: what a program said</extracomment>
        <translation>es endete ohne Antwort: %1</translation>
    </message>
    <message>
        <source>a name has a line end in it</source>
        <translation>ein Name enthält ein Zeilenende</translation>
    </message>
    <message>
        <source>%1 (it said: %2)</source>
        <extracomment>%1: what is wrong; %2: the words of ssh, docker or kubectl</extracomment>
        <translation>%1 (die Antwort: %2)</translation>
    </message>
    <message>
        <source>There is no nats-server program there that could be asked.</source>
        <translation>Dort gibt es kein Programm nats-server, das gefragt werden könnte.</translation>
    </message>
    <message>
        <source>The program there is no nats-server.</source>
        <translation>Das Programm dort ist kein nats-server.</translation>
    </message>
    <message>
        <source>reading %1</source>
        <extracomment>%1: a place and the path of a file, as &quot;ssh:n1:/etc/nats.conf&quot;</extracomment>
        <translation>Lesen von %1</translation>
    </message>
    <message>
        <source>writing %1</source>
        <extracomment>%1: a place and the path of a file, as &quot;ssh:n1:/etc/nats.conf&quot;</extracomment>
        <translation>Schreiben von %1</translation>
    </message>
    <message>
        <source>it is mounted into its place, so nothing can be renamed over it</source>
        <translation>sie ist an ihrem Platz eingehängt, daher kann nichts darüber umbenannt werden</translation>
    </message>
    <message>
        <source>The file has other names (hard links); they will keep the old content.</source>
        <translation>Die Datei hat weitere Namen (Hardlinks); sie behalten den alten Inhalt.</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>es gibt keine solche Datei</translation>
    </message>
    <message>
        <source>its links lead in a circle</source>
        <translation>ihre Links führen im Kreis</translation>
    </message>
    <message>
        <source>it is a link to nothing</source>
        <translation>sie ist ein Link auf nichts</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation>sie ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>there is no permission to read it</source>
        <translation>sie darf nicht gelesen werden</translation>
    </message>
    <message>
        <source>it is larger than 16 MiB</source>
        <translation>sie ist größer als 16 MiB</translation>
    </message>
    <message>
        <source>the link was led elsewhere since the push began, to %1</source>
        <translation>der Link wurde seit Beginn der Übertragung woandershin gelegt, auf %1</translation>
    </message>
    <message>
        <source>it is mounted from a ConfigMap, which is read-only inside a pod and would be put back: change the ConfigMap itself, --config configmap:NAMESPACE/NAME:KEY --reload wait</source>
        <translation>sie ist aus einer ConfigMap eingehängt, die im Pod nur lesbar ist und zurückgesetzt würde: Ändern Sie die ConfigMap selbst, --config configmap:NAMESPACE/NAME:SCHLÜSSEL --reload wait</translation>
    </message>
    <message>
        <source>it is mounted with subPath, so a running pod never sees a change of its ConfigMap: mount the whole volume, or change the values and restart the pods one by one</source>
        <translation>sie ist mit subPath eingehängt, daher sieht ein laufender Pod nie eine Änderung seiner ConfigMap: Hängen Sie das ganze Volume ein, oder ändern Sie die Values und starten Sie die Pods nacheinander neu</translation>
    </message>
    <message>
        <source>it or its folder is immutable or append-only (chattr -i, -a)</source>
        <translation>sie oder ihr Ordner ist unveränderlich oder nur zum Anhängen (chattr -i, -a)</translation>
    </message>
    <message>
        <source>there is no permission to write in its folder</source>
        <translation>in ihren Ordner darf nicht geschrieben werden</translation>
    </message>
    <message>
        <source>its file system is read-only</source>
        <translation>ihr Dateisystem ist nur lesbar</translation>
    </message>
    <message>
        <source>it is mounted into its place read-only</source>
        <translation>sie ist nur lesbar an ihrem Platz eingehängt</translation>
    </message>
    <message>
        <source>it belongs to %1, and only root could give it back</source>
        <translation>sie gehört %1, und nur root könnte sie zurückgeben</translation>
    </message>
    <message>
        <source>its mode %1 could not be given to the new file</source>
        <translation>ihr Modus %1 ließ sich der neuen Datei nicht geben</translation>
    </message>
    <message>
        <source>its access control list could not be given to the new file (are getfacl and setfacl there?)</source>
        <translation>ihre Zugriffsliste (ACL) ließ sich der neuen Datei nicht geben (gibt es getfacl und setfacl dort?)</translation>
    </message>
    <message>
        <source>its extended attributes could not be given to the new file</source>
        <translation>ihre erweiterten Attribute ließen sich der neuen Datei nicht geben</translation>
    </message>
    <message>
        <source>somebody else has changed it since; it is left alone</source>
        <translation>jemand anders hat sie seither geändert; sie bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>not all of the new file arrived; the old one is untouched</source>
        <translation>nicht die ganze neue Datei kam an; die alte ist unberührt</translation>
    </message>
    <message>
        <source>what was written beside it is not there any more</source>
        <translation>was daneben geschrieben wurde, ist nicht mehr da</translation>
    </message>
    <message>
        <source>it cannot be written: %1</source>
        <translation>sie kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>it cannot be replaced: %1</source>
        <translation>sie kann nicht ersetzt werden: %1</translation>
    </message>
    <message>
        <source>writing over it broke off: %1</source>
        <translation>das Überschreiben brach ab: %1</translation>
    </message>
    <message>
        <source>the disk did not take it</source>
        <translation>die Platte nahm es nicht an</translation>
    </message>
    <message>
        <source>the machine there lacks %1</source>
        <translation>dem Rechner dort fehlt %1</translation>
    </message>
    <message>
        <source>no nats-server that runs with this config may be looked at there</source>
        <translation>kein nats-server, der mit dieser Konfiguration läuft, darf dort angesehen werden</translation>
    </message>
    <message>
        <source>the config of the nats-server, process %1, cannot be seen from there: name the container that runs it, or share the process namespace</source>
        <translation>die Konfiguration des nats-server, Prozess %1, ist von dort nicht zu sehen: Nennen Sie den Container, der ihn ausführt, oder teilen Sie den Prozess-Namespace</translation>
    </message>
    <message>
        <source>the ConfigMap&apos;s content has not arrived there, in %1: does the pod mount it?</source>
        <translation>der Inhalt der ConfigMap ist dort, in %1, nicht angekommen: Bindet der Pod sie ein?</translation>
    </message>
    <message>
        <source>several nats-servers run with it: %1</source>
        <translation>mehrere nats-server laufen damit: %1</translation>
    </message>
    <message>
        <source>there is no pid file %1</source>
        <translation>es gibt keine PID-Datei %1</translation>
    </message>
    <message>
        <source>%1 leads to no number of a running process</source>
        <translation>%1 führt zu keiner Nummer eines laufenden Prozesses</translation>
    </message>
    <message>
        <source>there is no process %1</source>
        <translation>es gibt keinen Prozess %1</translation>
    </message>
    <message>
        <source>process %1 is no nats-server but %2</source>
        <translation>Prozess %1 ist kein nats-server, sondern %2</translation>
    </message>
    <message>
        <source>process %1 is a nats-server, but runs with %2</source>
        <translation>Prozess %1 ist ein nats-server, läuft aber mit %2</translation>
    </message>
    <message>
        <source>the unit %1 is not there, or has no ExecReload=</source>
        <translation>die Unit %1 gibt es nicht, oder sie hat kein ExecReload=</translation>
    </message>
    <message>
        <source>there is no nats-server program there</source>
        <translation>dort gibt es kein Programm nats-server</translation>
    </message>
    <message>
        <source>the signal could not be sent: %1</source>
        <translation>das Signal konnte nicht gesendet werden: %1</translation>
    </message>
    <message>
        <source>systemctl said: %1</source>
        <translation>systemctl sagte: %1</translation>
    </message>
    <message>
        <source>%1 are free there, and %2 are needed</source>
        <extracomment>%1 and %2: sizes, as &quot;12 kB&quot;</extracomment>
        <translation>%1 sind dort frei, und %2 werden gebraucht</translation>
    </message>
    <message>
        <source>%1 has been pushing to it since %2 (push %3); if that is over, remove %4 there</source>
        <extracomment>%1: who, as &quot;ann@n7&quot;; %2: a time; %3: the number of a push; %4: the path of a file</extracomment>
        <translation>%1 überträgt seit %2 dorthin (Übertragung %3); ist das vorbei, entfernen Sie dort %4</translation>
    </message>
    <message>
        <source>the host&apos;s key is not the one that is known: another machine, a new installation, or somebody in between; find out which before you change known_hosts</source>
        <translation>der Schlüssel des Hosts ist nicht der bekannte: ein anderer Rechner, eine neue Installation oder jemand dazwischen; klären Sie es, bevor Sie known_hosts ändern</translation>
    </message>
    <message>
        <source>the host&apos;s key is not known: connect once with ssh, compare its fingerprint, and try again</source>
        <translation>der Schlüssel des Hosts ist nicht bekannt: Verbinden Sie sich einmal mit ssh, vergleichen Sie seinen Fingerabdruck und versuchen Sie es wieder</translation>
    </message>
    <message>
        <source>the host takes none of your keys, and for a password or a second factor nobody can be asked here: use a key of an agent, or a connection that is open already (ControlMaster)</source>
        <translation>der Host nimmt keinen Ihrer Schlüssel, und nach einem Passwort oder zweiten Faktor kann hier niemand gefragt werden: Nutzen Sie einen Schlüssel eines Agenten oder eine schon offene Verbindung (ControlMaster)</translation>
    </message>
    <message>
        <source>the host takes none of your keys</source>
        <translation>der Host nimmt keinen Ihrer Schlüssel</translation>
    </message>
    <message>
        <source>there is no such host</source>
        <translation>es gibt keinen solchen Host</translation>
    </message>
    <message>
        <source>no ssh server answers there</source>
        <translation>dort antwortet kein ssh-Server</translation>
    </message>
    <message>
        <source>the host cannot be reached</source>
        <translation>der Host ist nicht zu erreichen</translation>
    </message>
    <message>
        <source>the host does not answer</source>
        <translation>der Host antwortet nicht</translation>
    </message>
    <message>
        <source>ssh refuses its own configuration</source>
        <translation>ssh lehnt seine eigene Konfiguration ab</translation>
    </message>
    <message>
        <source>what answers there is no ssh server, or it wants no more connections</source>
        <translation>was dort antwortet, ist kein ssh-Server, oder er will keine Verbindungen mehr</translation>
    </message>
    <message>
        <source>that user has no shell there</source>
        <translation>dieser Benutzer hat dort keine Shell</translation>
    </message>
    <message>
        <source>it is to be ssh:[user@]host[:port]:/path</source>
        <translation>es muss ssh:[benutzer@]host[:port]:/pfad lauten</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>Name %1</source>
        <extracomment>%1: the name of a connection</extracomment>
        <translation>Name %1</translation>
    </message>
    <message>
        <source>Account %1</source>
        <extracomment>%1: a NATS account</extracomment>
        <translation>Account %1</translation>
    </message>
    <message>
        <source>Address %1</source>
        <extracomment>%1: an IP address</extracomment>
        <translation>Adresse %1</translation>
    </message>
    <message>
        <source>Language %1</source>
        <extracomment>%1: the language of a client library, as &quot;go&quot;</extracomment>
        <translation>Sprache %1</translation>
    </message>
    <message>
        <source>Server %1</source>
        <extracomment>%1: the name of a server</extracomment>
        <translation>Server %1</translation>
    </message>
</context>
<context>
    <name>SafeFile</name>
    <message>
        <source>writing %1</source>
        <extracomment>%1: the path of a file</extracomment>
        <translation>Schreiben von %1</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation>es ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>%1 of %2 bytes are there</source>
        <extracomment>%1 and %2: numbers of bytes</extracomment>
        <translation>%1 von %2 Bytes sind da</translation>
    </message>
</context>
<context>
    <name>ServerColumn</name>
    <message>
        <source>another server answers with the same server_id</source>
        <translation>ein anderer Server antwortet mit derselben server_id</translation>
    </message>
    <message>
        <source>several servers answer in turn: a load balancer?</source>
        <translation>mehrere Server antworten im Wechsel: ein Load-Balancer?</translation>
    </message>
    <message>
        <source>a counter ran backwards</source>
        <translation>ein Zähler lief rückwärts</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A request that failed: %1 is the request (&quot;GET http://a:8222/connz&quot;), %2 the reason.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1-%2 h</source>
        <extracomment>A span of hours: &quot;2-4 h&quot;.</extracomment>
        <translation>%1–%2 h</translation>
    </message>
    <message>
        <source>%1-%2 min</source>
        <extracomment>A span of minutes: &quot;4-8 min&quot;.</extracomment>
        <translation>%1–%2 min</translation>
    </message>
    <message>
        <source>%1-%2 s</source>
        <extracomment>A span of seconds: &quot;20-40 s&quot;.</extracomment>
        <translation>%1–%2 s</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>up</source>
        <translation>erreichbar</translation>
    </message>
    <message>
        <source>down</source>
        <translation>gestört</translation>
    </message>
    <message>
        <source>the server</source>
        <translation>dem Server</translation>
    </message>
    <message>
        <source>closures seen</source>
        <translation>gesehenen Schließungen</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>genau</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>The name the server was configured with, else what was typed to reach it.</source>
        <translation>Der konfigurierte Name des Servers, sonst das eingegebene Ziel.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Whether the last poll was answered.</source>
        <translation>Ob die letzte Abfrage beantwortet wurde.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>The version of nats-server.</source>
        <translation>Die Version von nats-server.</translation>
    </message>
    <message>
        <source>ping_interval</source>
        <translation>ping_interval</translation>
    </message>
    <message>
        <source>How often the server pings its clients.</source>
        <translation>Wie oft der Server seine Clients anpingt.</translation>
    </message>
    <message>
        <source>ping_max</source>
        <translation>ping_max</translation>
    </message>
    <message>
        <source>How many PINGs may stay unanswered.</source>
        <translation>Wie viele PINGs unbeantwortet bleiben dürfen.</translation>
    </message>
    <message>
        <source>Notices after</source>
        <translation>Merkt es nach</translation>
    </message>
    <message>
        <source>How long after a client died the server closes its connection: the least is ping_interval times ping_max, the most two intervals more, for a client that published until it died.</source>
        <translation>Wie lange nach dem Tod eines Clients der Server dessen Verbindung schließt: mindestens ping_interval mal ping_max, höchstens zwei Intervalle mehr, wenn der Client bis zuletzt gesendet hat.</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Open client connections.</source>
        <translation>Offene Client-Verbindungen.</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>Max.</translation>
    </message>
    <message>
        <source>max_connections: how many the server lets in.</source>
        <translation>max_connections: wie viele der Server zulässt.</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Connections as a share of max_connections.</source>
        <translation>Verbindungen als Anteil von max_connections.</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>Gefährdet</translation>
    </message>
    <message>
        <source>Connections whose proof of life is overdue: suspects and ghosts.</source>
        <translation>Verbindungen, deren Lebenszeichen überfällig ist: Verdächtige und Geister.</translation>
    </message>
    <message>
        <source>Closed stale</source>
        <translation>Als stale geschlossen</translation>
    </message>
    <message>
        <source>Connections the server closed as stale; the next column says who counted.</source>
        <translation>Verbindungen, die der Server als stale geschlossen hat; die nächste Spalte sagt, wer gezählt hat.</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>Gezählt von</translation>
    </message>
    <message>
        <source>Servers since 2.12 count stale closures themselves. For older ones closures are counted here, since they are watched.</source>
        <translation>Server ab 2.12 zählen Stale-Schließungen selbst. Bei älteren werden sie hier gezählt, seit sie beobachtet werden.</translation>
    </message>
    <message>
        <source>Stale/min</source>
        <translation>Stale/min</translation>
    </message>
    <message>
        <source>Connections closed as stale in the last minute.</source>
        <translation>In der letzten Minute als stale geschlossene Verbindungen.</translation>
    </message>
    <message>
        <source>Unseen</source>
        <translation>Ungesehen</translation>
    </message>
    <message>
        <source>Closures that no answer showed, because the server&apos;s list of closed connections overflowed between two polls.</source>
        <translation>Schließungen, die keine Antwort zeigte, weil die Liste geschlossener Verbindungen des Servers zwischen zwei Abfragen übergelaufen ist.</translation>
    </message>
    <message>
        <source>Slow consumers</source>
        <translation>Slow Consumers</translation>
    </message>
    <message>
        <source>How often the server found a client too slow. It counts findings, not closures.</source>
        <translation>Wie oft der Server einen Client zu langsam fand. Gezählt werden Befunde, nicht Schließungen.</translation>
    </message>
    <message>
        <source>Slow/min</source>
        <translation>Slow/min</translation>
    </message>
    <message>
        <source>Slow consumers found in the last minute.</source>
        <translation>In der letzten Minute gefundene Slow Consumers.</translation>
    </message>
    <message>
        <source>Subs</source>
        <translation>Subs</translation>
    </message>
    <message>
        <source>Subscriptions of all connections.</source>
        <translation>Subscriptions aller Verbindungen.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Memory of the server process.</source>
        <translation>Speicher des Serverprozesses.</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>What the server process uses, in percent of one core.</source>
        <translation>Was der Serverprozess verbraucht, in Prozent eines Kerns.</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>Time since the server process started.</source>
        <translation>Zeit, seit der Serverprozess läuft.</translation>
    </message>
    <message>
        <source>Config loaded</source>
        <translation>Konfig. geladen</translation>
    </message>
    <message>
        <source>When the server last read its configuration.</source>
        <translation>Wann der Server seine Konfiguration zuletzt gelesen hat.</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>How far the server&apos;s clock is ahead of ours (+) or behind (-).</source>
        <translation>Wie weit die Uhr des Servers der unseren voraus ist (+) oder nachgeht (-).</translation>
    </message>
    <message>
        <source>Poll age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Time since the last good answer.</source>
        <translation>Zeit seit der letzten guten Antwort.</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>Time between two polls: what was asked for, or longer while the server is slow or does not answer.</source>
        <translation>Zeit zwischen zwei Abfragen: wie gewünscht, oder länger, solange der Server langsam ist oder nicht antwortet.</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>How long the last poll took, all its requests.</source>
        <translation>Wie lange die letzte Abfrage dauerte, mit allen Anfragen.</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Size of the answers of the last good poll.</source>
        <translation>Größe der Antworten der letzten guten Abfrage.</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>Polls without a good answer, in a row.</source>
        <translation>Abfragen in Folge ohne gute Antwort.</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>What is wrong with the answers of this server, if anything.</source>
        <translation>Was an den Antworten dieses Servers gegebenenfalls nicht stimmt.</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>What was typed to get here; several when they lead to one server.</source>
        <translation>Was eingegeben wurde; mehrere, wenn sie zum selben Server führen.</translation>
    </message>
    <message>
        <source>Server id</source>
        <translation>Server-ID</translation>
    </message>
    <message>
        <source>The id of the server process; a restart makes a new one.</source>
        <translation>Die ID des Serverprozesses; ein Neustart ergibt eine neue.</translation>
    </message>
    <message>
        <source>%1, events</source>
        <extracomment>Who told what is known of a server: %1 as &quot;HTTP&quot; or &quot;system account&quot;</extracomment>
        <translation>%1, Ereignisse</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Who told what is shown: the monitoring port (HTTP), or the system account; and whether closings are told by events, the moment they happen, or found in the list of closed connections at the next poll.</source>
        <translation>Woher das Gezeigte stammt: vom Monitoring-Port (HTTP) oder vom Systemkonto; und ob Schließungen durch Ereignisse gemeldet werden, sobald sie geschehen, oder bei der nächsten Abfrage in der Liste der geschlossenen Verbindungen gefunden werden.</translation>
    </message>
</context>
<context>
    <name>ServerWords</name>
    <message>
        <source>unnamed server</source>
        <translation>namenloser Server</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 a server&apos;s name that another server has too, %2 its URL</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <extracomment>ping_interval and ping_max: &quot;30s × 2&quot;</extracomment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>an age in seconds with one decimal</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>an age in minutes</extracomment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>an age in hours</extracomment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>keine Verbindung</translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation>Verbindung verloren</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>keine rechtzeitige Antwort</translation>
    </message>
    <message>
        <source>access refused</source>
        <translation>Zugriff verweigert</translation>
    </message>
    <message>
        <source>endpoint missing</source>
        <translation>Endpunkt fehlt</translation>
    </message>
    <message>
        <source>not a monitoring port</source>
        <translation>kein Monitoring-Port</translation>
    </message>
    <message>
        <source>certificate not trusted</source>
        <translation>Zertifikat nicht vertrauenswürdig</translation>
    </message>
    <message>
        <source>answer too large</source>
        <translation>Antwort zu groß</translation>
    </message>
    <message>
        <source>unreadable answer</source>
        <translation>unlesbare Antwort</translation>
    </message>
    <message>
        <source>problem on this computer</source>
        <translation>Problem auf diesem Rechner</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 version, %2 ping settings</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>%1 version, %2 ping settings, %3 the time until a dead client is noticed</extracomment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>%1, one account only</source>
        <extracomment>%1 version; the login is that of an ordinary account, which sees its own connections only</extracomment>
        <translation>%1, nur ein Konto</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>source</comment>
        <extracomment>Who told something of a server: %1 as &quot;HTTP&quot; or &quot;system account&quot;, %2 the URL of the target</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Settings and connections: %1</source>
        <extracomment>%1 who told them</extracomment>
        <translation>Einstellungen und Verbindungen: %1</translation>
    </message>
    <message>
        <source>Settings and counters: %1</source>
        <extracomment>%1 who told them</extracomment>
        <translation>Einstellungen und Zähler: %1</translation>
    </message>
    <message>
        <source>Connections: %1</source>
        <extracomment>%1 who told them</extracomment>
        <translation>Verbindungen: %1</translation>
    </message>
    <message>
        <source>Closings: %1</source>
        <extracomment>%1 who told them</extracomment>
        <translation>Schließungen: %1</translation>
    </message>
    <message>
        <source>events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Closings: the list of closed connections, at every poll</source>
        <translation>Schließungen: die Liste der geschlossenen Verbindungen, bei jeder Abfrage</translation>
    </message>
    <message>
        <source>Proofs of life: also the kernel of this computer</source>
        <translation>Lebenszeichen: auch der Kernel dieses Rechners</translation>
    </message>
</context>
<context>
    <name>SettingsFile</name>
    <message>
        <source>The settings before the last change are used instead.</source>
        <translation>Stattdessen gelten die Einstellungen vor der letzten Änderung.</translation>
    </message>
    <message>
        <source>The settings in %1 are damaged, and the file cannot be renamed. Changes last until you quit.</source>
        <extracomment>%1: the path of the settings file</extracomment>
        <translation>Die Einstellungen in %1 sind beschädigt, und die Datei lässt sich nicht umbenennen. Änderungen gelten nur bis zum Beenden.</translation>
    </message>
    <message>
        <source>The settings were damaged. They are kept as %1.</source>
        <extracomment>%1: the path of the damaged file</extracomment>
        <translation>Die Einstellungen waren beschädigt. Sie wurden als %1 aufgehoben.</translation>
    </message>
    <message>
        <source>The settings in %1 cannot be read. Changes last until you quit.</source>
        <extracomment>%1: the path of the settings file</extracomment>
        <translation>Die Einstellungen in %1 sind nicht lesbar. Änderungen gelten nur bis zum Beenden.</translation>
    </message>
    <message>
        <source>The settings in %1 are of a newer version of this program and stay as they are. Changes last until you quit.</source>
        <extracomment>%1: the path of the settings file</extracomment>
        <translation>Die Einstellungen in %1 stammen von einer neueren Version dieses Programms und bleiben, wie sie sind. Änderungen gelten nur bis zum Beenden.</translation>
    </message>
    <message>
        <source>making the folder %1</source>
        <extracomment>%1: a folder</extracomment>
        <translation>Anlegen des Ordners %1</translation>
    </message>
</context>
<context>
    <name>StreamOutput</name>
    <message>
        <source>writing %1</source>
        <extracomment>%1: the path of a file, or &quot;standard output&quot;</extracomment>
        <translation>Schreiben von %1</translation>
    </message>
    <message>
        <source>standard output</source>
        <translation>Standardausgabe</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation>es ist keine gewöhnliche Datei</translation>
    </message>
</context>
<context>
    <name>SystemActions</name>
    <message>
        <source>Nobody answers to this: the server is older than 2.10, or gone, or this login is not of the system account.</source>
        <translation>Darauf antwortet niemand: Der Server ist älter als 2.10 oder weg, oder diese Anmeldung gehört nicht zum Systemkonto.</translation>
    </message>
    <message>
        <source>This is no server&apos;s id.</source>
        <translation>Das ist keine Server-ID.</translation>
    </message>
    <message>
        <source>This is Stalewatch&apos;s own connection.</source>
        <translation>Das ist die eigene Verbindung von Stalewatch.</translation>
    </message>
</context>
<context>
    <name>SystemAnswer</name>
    <message>
        <source>The server answers with an error without words.</source>
        <translation>Der Server antwortet mit einem Fehler ohne Worte.</translation>
    </message>
    <message>
        <source>Nobody answers to this: the server is gone, or cut off from the one that Stalewatch is connected to.</source>
        <translation>Darauf antwortet niemand: Der Server ist weg oder von dem abgeschnitten, mit dem Stalewatch verbunden ist.</translation>
    </message>
</context>
<context>
    <name>Target</name>
    <message>
        <source>Reading the target &quot;%1&quot;</source>
        <extracomment>%1 is what was typed as a target</extracomment>
        <translation>Lesen des Ziels „%1“</translation>
    </message>
    <message>
        <source>Nothing was typed. Write the monitoring address of a server, such as localhost:8222.</source>
        <translation>Es wurde nichts eingegeben. Nötig ist die Monitoring-Adresse eines Servers, etwa localhost:8222.</translation>
    </message>
    <message>
        <source>This is too long for an address.</source>
        <translation>Das ist zu lang für eine Adresse.</translation>
    </message>
    <message>
        <source>An address has no blanks or invisible characters. Write one address, such as localhost:8222.</source>
        <translation>Eine Adresse hat keine Leerzeichen oder unsichtbaren Zeichen. Nötig ist genau eine Adresse, etwa localhost:8222.</translation>
    </message>
    <message>
        <source>Write an IPv6 address in brackets, such as [::1]:8222.</source>
        <translation>Eine IPv6-Adresse gehört in eckige Klammern, etwa [::1]:8222.</translation>
    </message>
    <message>
        <source>This is no address. Write host:port, such as localhost:8222.</source>
        <translation>Das ist keine Adresse. Nötig ist Host:Port, etwa localhost:8222.</translation>
    </message>
    <message>
        <source>No server listens on port 0. Write the port of http_port, usually 8222.</source>
        <translation>Auf Port 0 lauscht kein Server. Nötig ist der Port von http_port, meist 8222.</translation>
    </message>
    <message>
        <source>A context has a name.</source>
        <translation>Ein Kontext hat einen Namen.</translation>
    </message>
    <message>
        <source>The name of a context has no &quot;..&quot;, &quot;/&quot; or &quot;\&quot; in it.</source>
        <translation>Der Name eines Kontexts enthält weder „..“ noch „/“ oder „\“.</translation>
    </message>
    <message>
        <source>The name of a context has no invisible characters in it.</source>
        <translation>Der Name eines Kontexts enthält keine unsichtbaren Zeichen.</translation>
    </message>
    <message>
        <source>context %1</source>
        <extracomment>%1: the name of a NATS CLI context</extracomment>
        <translation>Kontext %1</translation>
    </message>
    <message>
        <source>creds %1</source>
        <extracomment>%1: a credentials file of NATS</extracomment>
        <translation>Creds %1</translation>
    </message>
    <message>
        <source>nkey %1</source>
        <extracomment>%1: a file with a seed; &quot;nkey&quot; is NATS&apos;s word</extracomment>
        <translation>nkey %1</translation>
    </message>
    <message>
        <source>user %1</source>
        <extracomment>%1: the name of a user</extracomment>
        <translation>Benutzer %1</translation>
    </message>
    <message>
        <source>token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>This is where web clients connect. Write the client port of the server, such as nats://host:4222, or its monitoring address, such as http://host:8222.</source>
        <translation>Hierhin verbinden sich Web-Clients. Schreiben Sie den Client-Port des Servers, etwa nats://host:4222, oder seine Monitoring-Adresse, etwa http://host:8222.</translation>
    </message>
    <message>
        <source>Write an address that begins with http://, https://, nats:// or tls://.</source>
        <translation>Schreiben Sie eine Adresse, die mit http://, https://, nats:// oder tls:// beginnt.</translation>
    </message>
    <message>
        <source>A password needs a user: write user:password@host.</source>
        <translation>Ein Passwort braucht einen Benutzer: Schreiben Sie benutzer:passwort@host.</translation>
    </message>
    <message>
        <source>All servers of a list begin with nats:// or tls://.</source>
        <translation>Alle Server einer Liste beginnen mit nats:// oder tls://.</translation>
    </message>
    <message>
        <source>Write the address without password or token: here others could read it.</source>
        <translation>Schreiben Sie die Adresse ohne Passwort oder Token: Hier könnten andere es lesen.</translation>
    </message>
</context>
<context>
    <name>TargetFinding</name>
    <message>
        <source>monitoring port</source>
        <translation>Monitoring-Port</translation>
    </message>
    <message>
        <source>system account</source>
        <translation>Systemkonto</translation>
    </message>
    <message>
        <source>an ordinary account, which shows its own connections only</source>
        <translation>ein gewöhnliches Konto, das nur seine eigenen Verbindungen zeigt</translation>
    </message>
    <message numerus="yes">
        <source>%n server(s)</source>
        <translation>
            <numerusform>%n Server</numerusform>
            <numerusform>%n Server</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 connection(s)</source>
        <extracomment>%1: a number of connections</extracomment>
        <translation>
            <numerusform>%1 Verbindung</numerusform>
            <numerusform>%1 Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>version %1</source>
        <extracomment>%1: versions of nats-server</extracomment>
        <translation>Version %1</translation>
    </message>
</context>
<context>
    <name>Theme</name>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
</context>
<context>
    <name>Tls</name>
    <message>
        <source>Reading the certificate authority %1</source>
        <extracomment>%1 is a file</extracomment>
        <translation>Lesen der Zertifizierungsstelle %1</translation>
    </message>
    <message>
        <source>The file holds no certificate in PEM form.</source>
        <translation>Die Datei enthält kein Zertifikat im PEM-Format.</translation>
    </message>
    <message>
        <source>Reading the client certificate %1</source>
        <extracomment>%1 is a file</extracomment>
        <translation>Lesen des Client-Zertifikats %1</translation>
    </message>
    <message>
        <source>Reading the key %1</source>
        <extracomment>%1 is a file</extracomment>
        <translation>Lesen des Schlüssels %1</translation>
    </message>
    <message>
        <source>The file holds no private key in PEM form, or it needs a passphrase.</source>
        <translation>Die Datei enthält keinen privaten Schlüssel im PEM-Format, oder er braucht eine Passphrase.</translation>
    </message>
    <message>
        <source>The certificate has expired.</source>
        <translation>Das Zertifikat ist abgelaufen.</translation>
    </message>
    <message>
        <source>The certificate is not valid yet.</source>
        <translation>Das Zertifikat ist noch nicht gültig.</translation>
    </message>
    <message>
        <source>The certificate is not for %1.</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>Das Zertifikat gilt nicht für %1.</translation>
    </message>
    <message>
        <source>The certificate is self-signed.</source>
        <translation>Das Zertifikat ist selbst signiert.</translation>
    </message>
    <message>
        <source>The certificate&apos;s authority is not trusted here; name its certificate as the target&apos;s CA file.</source>
        <translation>Der Zertifizierungsstelle wird hier nicht vertraut; ihr Zertifikat als CA-Datei des Ziels angeben.</translation>
    </message>
</context>
<context>
    <name>Triage</name>
    <message>
        <source>%1 %2</source>
        <extracomment>%1: the name of an application; %2: how many of its connections
----------
a line in a histogram; %1: a duration; %2: who is known to forget idle flows after it</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application(s)</source>
        <translation>
            <numerusform>%n Anwendung</numerusform>
            <numerusform>%n Anwendungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, mostly of account %3: %4</source>
        <extracomment>%1: &quot;112 connections&quot;; %2: &quot;9 applications&quot;; %3: an account; %4: the largest applications</extracomment>
        <translation>%1, %2, meist vom Konto %3: %4</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>%1: &quot;112 connections&quot;; %2: &quot;9 applications&quot;; %3: the largest of them</extracomment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Nothing that is known of them</source>
        <translation>Nichts, was von ihnen bekannt ist</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>%1 of them</source>
        <translation>%1 von ihnen</translation>
    </message>
    <message>
        <source>%1: %2; how common that is elsewhere is not known</source>
        <extracomment>%1: what they share; %2: &quot;all of them&quot;</extracomment>
        <translation>%1: %2; wie häufig das sonst ist, ist nicht bekannt</translation>
    </message>
    <message>
        <source>%1: %2, %3 times what chance gives</source>
        <extracomment>%1: what they share; %2: &quot;all of them&quot;; %3: a number</extracomment>
        <translation>%1: %2, %3-mal so viel, wie der Zufall ergibt</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>a span of two durations</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 in %2.</source>
        <extracomment>%1: a number of connections; %2: how long it took, as &quot;1.2 s to 9 s&quot;</extracomment>
        <translation>%1 in %2.</translation>
    </message>
    <message>
        <source>%1 in %2, on %3.</source>
        <extracomment>%1: a number of connections; %2: how long it took, as &quot;1.2 s to 9 s&quot;; %3: servers</extracomment>
        <translation>%1 in %2, auf %3.</translation>
    </message>
    <message>
        <source>Nobody is gone yet</source>
        <translation>Noch ist niemand weg</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message numerus="yes">
        <source>%1 %n still have time to</source>
        <extracomment>%1: &quot;101 in 1.2 s to 9 s.&quot;</extracomment>
        <translation>
            <numerusform>%1 %n hat noch Zeit dazu</numerusform>
            <numerusform>%1 %n haben noch Zeit dazu</numerusform>
        </translation>
    </message>
    <message>
        <source>All: %1</source>
        <extracomment>%1: &quot;101 in 1.2 s to 9 s.&quot;</extracomment>
        <translation>Alle: %1</translation>
    </message>
    <message>
        <source>Look at %1, which is not back</source>
        <extracomment>%1: the name of an application that has not come back</extracomment>
        <translation>Ansehen: %1, nicht zurückgekommen</translation>
    </message>
    <message>
        <source>Watch: what is known does not say more yet</source>
        <translation>Beobachten: Mehr sagt das Bekannte noch nicht</translation>
    </message>
    <message>
        <source>Is it still going on?</source>
        <translation>Geht es noch weiter?</translation>
    </message>
    <message>
        <source>Who?</source>
        <translation>Wer?</translation>
    </message>
    <message>
        <source>What do they share?</source>
        <translation>Was haben sie gemeinsam?</translation>
    </message>
    <message>
        <source>Them, the network, or us?</source>
        <translation>Sie, das Netz oder wir?</translation>
    </message>
    <message>
        <source>Did they come back?</source>
        <translation>Kamen sie zurück?</translation>
    </message>
    <message>
        <source>What now?</source>
        <translation>Was nun?</translation>
    </message>
    <message>
        <source>Incident %1</source>
        <extracomment>%1: its number</extracomment>
        <translation>Vorfall %1</translation>
    </message>
    <message>
        <source>Incident %1, since %2</source>
        <extracomment>%1: its number; %2: a time of day</extracomment>
        <translation>Vorfall %1, seit %2</translation>
    </message>
    <message numerus="yes">
        <source>%n closure(s)</source>
        <translation>
            <numerusform>%n Schließung</numerusform>
            <numerusform>%n Schließungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suspect(s)</source>
        <translation>
            <numerusform>%n Verdächtige</numerusform>
            <numerusform>%n Verdächtige</numerusform>
        </translation>
    </message>
    <message>
        <source>over</source>
        <translation>vorbei</translation>
    </message>
    <message>
        <source>going on</source>
        <translation>dauert an</translation>
    </message>
    <message>
        <source>Likely them</source>
        <translation>Wahrscheinlich sie</translation>
    </message>
    <message>
        <source>Possibly them</source>
        <translation>Möglicherweise sie</translation>
    </message>
    <message>
        <source>Likely the network</source>
        <translation>Wahrscheinlich das Netz</translation>
    </message>
    <message>
        <source>Possibly the network</source>
        <translation>Möglicherweise das Netz</translation>
    </message>
    <message>
        <source>Likely us</source>
        <translation>Wahrscheinlich wir</translation>
    </message>
    <message>
        <source>Possibly us</source>
        <translation>Möglicherweise wir</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>unbenannt</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>%1: a number of minutes</extracomment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>%1: a number of seconds</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Noch nicht bekannt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: &quot;Likely the network&quot;; %2: a cause</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. Not our change: %2</source>
        <extracomment>%1: &quot;Likely the network: ...&quot;; %2: why our own change is not to blame</extracomment>
        <translation>%1. Nicht unsere Änderung: %2</translation>
    </message>
    <message>
        <source>application %1</source>
        <extracomment>what connections of an incident share; %1: a name</extracomment>
        <translation>Anwendung %1</translation>
    </message>
    <message>
        <source>account %1</source>
        <translation>Konto %1</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>Benutzer %1</translation>
    </message>
    <message>
        <source>address %1</source>
        <translation>Adresse %1</translation>
    </message>
    <message>
        <source>subnet %1</source>
        <translation>Subnetz %1</translation>
    </message>
    <message>
        <source>client %1</source>
        <extracomment>%1: a language and the version of its library</extracomment>
        <translation>Client %1</translation>
    </message>
    <message>
        <source>server %1</source>
        <translation>Server %1</translation>
    </message>
    <message>
        <source>type %1</source>
        <extracomment>%1: nats, websocket, mqtt</extracomment>
        <translation>Typ %1</translation>
    </message>
    <message>
        <source>for:</source>
        <translation>dafür:</translation>
    </message>
    <message>
        <source>against:</source>
        <translation>dagegen:</translation>
    </message>
    <message>
        <source>next:</source>
        <translation>nun:</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>kein Name</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1: a number; %2: all of them</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 of all</source>
        <extracomment>%1: a share as &quot;3 %&quot;</extracomment>
        <translation>%1 aller</translation>
    </message>
    <message>
        <source>What they share:</source>
        <translation>Was sie gemeinsam haben:</translation>
    </message>
    <message>
        <source>Likely causes:</source>
        <translation>Wahrscheinliche Ursachen:</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>How long they were silent is not known: nobody watched them before</source>
        <translation>Wie lange sie stumm waren, ist nicht bekannt: Niemand hat sie zuvor beobachtet</translation>
    </message>
    <message>
        <source>Silence before the close</source>
        <translation>Schweigen vor dem Schließen</translation>
    </message>
    <message>
        <source>Lifetime</source>
        <translation>Lebensdauer</translation>
    </message>
    <message>
        <source>%1 of %2 closures: most between %3 and %4, %5</source>
        <extracomment>%1: &quot;Silence before the close&quot;; %2: a number; %3, %4: two durations; %5: a number</extracomment>
        <translation>%1 von %2 Schließungen: die meisten zwischen %3 und %4, %5</translation>
    </message>
    <message numerus="yes">
        <source>%n suspect(s) left in the group</source>
        <translation>
            <numerusform>%n Verdächtige bleibt in der Gruppe</numerusform>
            <numerusform>%n Verdächtige bleiben in der Gruppe</numerusform>
        </translation>
    </message>
    <message>
        <source>no suspects left in the group</source>
        <translation>keine Verdächtigen mehr in der Gruppe</translation>
    </message>
    <message>
        <source>Yes. Nothing is closed yet; %1</source>
        <extracomment>%1: &quot;12 suspects left in the group&quot;</extracomment>
        <translation>Ja. Noch ist nichts geschlossen; %1</translation>
    </message>
    <message>
        <source>No. Last closure %1 ago; %2</source>
        <extracomment>%1: a duration; %2: &quot;no suspects left in the group&quot;</extracomment>
        <translation>Nein. Letzte Schließung vor %1; %2</translation>
    </message>
    <message>
        <source>Yes. %1 closures a minute, the last %2 ago; %3</source>
        <extracomment>%1: closures a minute; %2: a duration; %3: &quot;12 suspects left in the group&quot;</extracomment>
        <translation>Ja. %1 Schließungen in der Minute, die letzte vor %2; %3</translation>
    </message>
    <message>
        <source>Nothing stands out; %1: %2, as elsewhere</source>
        <extracomment>%1: what they share; %2: &quot;all of them&quot;</extracomment>
        <translation>Nichts sticht heraus; %1: %2, wie anderswo</translation>
    </message>
    <message>
        <source>all %1</source>
        <extracomment>of connections that have not come back; %1: the name of an application</extracomment>
        <translation>alle %1</translation>
    </message>
    <message>
        <source>%1 are %2</source>
        <extracomment>of connections that have not come back; %1: how many of them; %2: the name of an application</extracomment>
        <translation>%1 sind %2</translation>
    </message>
    <message>
        <source>No. %1 are gone: %2</source>
        <extracomment>%1: a number of connections; %2: who they are, as &quot;all orders-worker&quot; or &quot;8 are orders-worker&quot;</extracomment>
        <translation>Nein. %1 sind weg: %2</translation>
    </message>
    <message>
        <source>%1 did not: %2</source>
        <extracomment>%1: a number of connections; %2: who they are, as &quot;all orders-worker&quot; or &quot;8 are orders-worker&quot;</extracomment>
        <translation>%1 nicht: %2</translation>
    </message>
</context>
<context>
    <name>TriageActions</name>
    <message>
        <source>Show the &amp;rows</source>
        <translation>&amp;Zeilen zeigen</translation>
    </message>
    <message>
        <source>The connections that share what the incident shares, in the table</source>
        <translation>Die Verbindungen, die teilen, was der Vorfall teilt, in der Tabelle</translation>
    </message>
    <message>
        <source>&amp;Closures</source>
        <translation>&amp;Schließungen</translation>
    </message>
    <message>
        <source>The closures of this incident, each with what was known before</source>
        <translation>Die Schließungen dieses Vorfalls, jede mit dem, was zuvor bekannt war</translation>
    </message>
    <message>
        <source>In the c&amp;hart</source>
        <translation>Im &amp;Diagramm</translation>
    </message>
    <message>
        <source>The time of the incident in the chart</source>
        <translation>Die Zeit des Vorfalls im Diagramm</translation>
    </message>
    <message>
        <source>Its &amp;servers</source>
        <translation>Seine Ser&amp;ver</translation>
    </message>
    <message>
        <source>The servers in their overview</source>
        <translation>Die Server in ihrer Übersicht</translation>
    </message>
    <message>
        <source>Copy summar&amp;y</source>
        <translation>Zusammenfassung ko&amp;pieren</translation>
    </message>
    <message>
        <source>All of this as text for a chat or a ticket</source>
        <translation>All das als Text für einen Chat oder ein Ticket</translation>
    </message>
    <message>
        <source>Save incident &amp;bundle...</source>
        <translation>Vorfalls&amp;bündel speichern …</translation>
    </message>
    <message>
        <source>Everything known in one file, which opens in this program elsewhere</source>
        <translation>Alles Bekannte in einer Datei, die dieses Programm anderswo öffnet</translation>
    </message>
    <message>
        <source>Ping settin&amp;gs...</source>
        <translation>Pin&amp;g-Einstellungen …</translation>
    </message>
    <message>
        <source>How long the servers take to notice, and changing it</source>
        <translation>Wie lange die Server brauchen, es zu merken, und wie man das ändert</translation>
    </message>
    <message>
        <source>&amp;Kick...</source>
        <translation>&amp;Hinauswerfen …</translation>
    </message>
    <message>
        <source>Disconnect the silent ones that are left</source>
        <translation>Die verbliebenen stummen Verbindungen trennen</translation>
    </message>
    <message>
        <source>Snoo&amp;ze</source>
        <translation>Ruhen l&amp;assen</translation>
    </message>
    <message>
        <source>Do not count this incident for an hour</source>
        <translation>Diesen Vorfall eine Stunde lang nicht mitzählen</translation>
    </message>
</context>
<context>
    <name>Validator</name>
    <message>
        <source>There is no nats-server program here that could be asked.</source>
        <translation>Hier gibt es kein Programm nats-server, das gefragt werden könnte.</translation>
    </message>
    <message>
        <source>%1 is no nats-server.</source>
        <extracomment>%1: the path of a program</extracomment>
        <translation>%1 ist kein nats-server.</translation>
    </message>
</context>
<context>
    <name>VarzLook</name>
    <message>
        <source>asking %1 for /varz</source>
        <extracomment>%1: a target</extracomment>
        <translation>Frage an %1 nach /varz</translation>
    </message>
    <message>
        <source>nobody here knows this target&apos;s password</source>
        <translation>niemand kennt hier das Passwort dieses Ziels</translation>
    </message>
    <message>
        <source>the login was given up before it was found</source>
        <translation>die Anmeldung wurde aufgegeben, bevor sie gefunden war</translation>
    </message>
    <message>
        <source>nobody here can log in to it</source>
        <translation>niemand kann sich hier daran anmelden</translation>
    </message>
    <message>
        <source>the login was given up before it was answered</source>
        <translation>die Anmeldung wurde aufgegeben, bevor sie beantwortet war</translation>
    </message>
    <message>
        <source>several servers answer there: name the one that is meant, as nats://HOST#NAME</source>
        <translation>dort antworten mehrere Server: Nennen Sie den gemeinten, als nats://HOST#NAME</translation>
    </message>
    <message>
        <source>several servers have this name: give each its own</source>
        <translation>mehrere Server haben diesen Namen: Geben Sie jedem seinen eigenen</translation>
    </message>
    <message>
        <source>no server of this name answers</source>
        <translation>kein Server dieses Namens antwortet</translation>
    </message>
</context>
<context>
    <name>WatchText</name>
    <message>
        <source>(unnamed)</source>
        <translation>(namenlos)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>it connected</source>
        <translation>Verbindungsaufbau</translation>
    </message>
    <message>
        <source>data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>PONG seen</source>
        <translation>PONG gesehen</translation>
    </message>
    <message>
        <source>%1 server %2 (%3, version %4) at %5: connections: %6, stale connections: %7 (%8), ping_interval: %9, ping_max: %10</source>
        <extracomment>%1: time; %2: server name; %3: server id; %4: version; %5: target; %6 and %7: counts; %8: where the count of stale connections comes from; %9: ping_interval; %10: ping_max</extracomment>
        <translation>%1 Server %2 (%3, Version %4) unter %5: Verbindungen: %6, stale geschlossene: %7 (%8), ping_interval: %9, ping_max: %10</translation>
    </message>
    <message>
        <source>the server&apos;s counter</source>
        <translation>Zähler des Servers</translation>
    </message>
    <message>
        <source>counted from closures</source>
        <translation>aus Schließungen gezählt</translation>
    </message>
    <message>
        <source>%1 closure of connection %2 %3 on %4: %5; connected %6</source>
        <extracomment>%1: time; %2: cid; %3: name; %4: server id; %5: the server&apos;s reason; %6: time</extracomment>
        <translation>%1 Schließung der Verbindung %2 %3 auf %4: %5; verbunden %6</translation>
    </message>
    <message>
        <source>heard by this host&apos;s kernel</source>
        <translation>vom Kernel dieses Rechners gehört</translation>
    </message>
    <message>
        <source>%1 %2 on %3</source>
        <extracomment>%1: cid; %2: name; %3: server name</extracomment>
        <translation>%1 %2 auf %3</translation>
    </message>
    <message>
        <source>account %1</source>
        <extracomment>%1: a NATS account</extracomment>
        <translation>Account %1</translation>
    </message>
    <message>
        <source>user %1</source>
        <extracomment>%1: a user&apos;s name</extracomment>
        <translation>Benutzer %1</translation>
    </message>
    <message>
        <source>%1 of %2 pings missed</source>
        <extracomment>%1 of %2 after which the server closes</extracomment>
        <translation>%1 von %2 Pings verpasst</translation>
    </message>
    <message>
        <source>(from %1 to %2)</source>
        <extracomment>%1 and %2: times; the stale window</extracomment>
        <translation>(von %1 bis %2)</translation>
    </message>
    <message>
        <source>%1 next: %2: %3; last proof of life: %4 at %5; holds: %6. %7</source>
        <extracomment>%1: time; %2: who; %3: how sure and when; %4: what proved life; %5: time; %6: what it holds; %7: sentences</extracomment>
        <translation>%1 als Nächstes: %2: %3; letztes Lebenszeichen: %4 um %5; hält: %6. %7</translation>
    </message>
    <message>
        <source>%1 connection %2: %3; last proof of life: %4 at %5; holds: %6. %7</source>
        <extracomment>%1: time; %2: who; %3: how sure and when; %4: what proved life; %5: time; %6: what it holds; %7: sentences</extracomment>
        <translation>%1 Verbindung %2: %3; letztes Lebenszeichen: %4 um %5; hält: %6. %7</translation>
    </message>
    <message numerus="yes">
        <source>%1 next: and %n more on %2</source>
        <extracomment>%1: time; %2: server name; %n: silent connections that are not listed</extracomment>
        <translation>
            <numerusform>%1 als Nächstes: und %n weitere auf %2</numerusform>
            <numerusform>%1 als Nächstes: und %n weitere auf %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Way</name>
    <message>
        <source>A file of this computer</source>
        <translation>Eine Datei dieses Rechners</translation>
    </message>
    <message>
        <source>By ssh</source>
        <translation>Über ssh</translation>
    </message>
    <message>
        <source>In a Docker container</source>
        <translation>In einem Docker-Container</translation>
    </message>
    <message>
        <source>A ConfigMap of Kubernetes</source>
        <translation>Eine ConfigMap von Kubernetes</translation>
    </message>
    <message>
        <source>SIGHUP to the process of this computer that runs with the config</source>
        <translation>SIGHUP an den Prozess dieses Rechners, der mit der Konfiguration läuft</translation>
    </message>
    <message>
        <source>SIGHUP to the process in a pid file</source>
        <translation>SIGHUP an den Prozess in einer PID-Datei</translation>
    </message>
    <message>
        <source>nats-server --signal reload</source>
        <translation>nats-server --signal reload</translation>
    </message>
    <message>
        <source>A unit of systemd</source>
        <translation>Eine Unit von systemd</translation>
    </message>
    <message>
        <source>A Docker container</source>
        <translation>Ein Docker-Container</translation>
    </message>
    <message>
        <source>A command of your own</source>
        <translation>Ein eigener Befehl</translation>
    </message>
    <message>
        <source>Nothing: somebody else does it, and it is waited for</source>
        <translation>Nichts: Jemand anders tut es, und darauf wird gewartet</translation>
    </message>
    <message>
        <source>In a pod</source>
        <translation>In einem Pod</translation>
    </message>
    <message>
        <source>Two commands of your own</source>
        <translation>Zwei eigene Befehle</translation>
    </message>
    <message>
        <source>A pod, once it sees the new ConfigMap</source>
        <translation>Ein Pod, sobald er die neue ConfigMap sieht</translation>
    </message>
    <message>
        <source>A request of the system account</source>
        <translation>Eine Anfrage des Systemkontos</translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message>
        <source>the path of the config is to be absolute</source>
        <translation>der Pfad der Konfiguration soll absolut sein</translation>
    </message>
    <message>
        <source>it is to be pid=NUMBER, pidfile=/PATH or nothing</source>
        <translation>es soll pid=NUMMER, pidfile=/PFAD oder nichts sein</translation>
    </message>
    <message>
        <source>that is no name of a systemd unit</source>
        <translation>das ist kein Name einer systemd-Unit</translation>
    </message>
    <message>
        <source>that is no name of a container</source>
        <translation>das ist kein Name eines Containers</translation>
    </message>
    <message>
        <source>a command is written as [&quot;PROGRAM&quot;,&quot;ARGUMENT&quot;]</source>
        <translation>ein Befehl wird als [&quot;PROGRAMM&quot;,&quot;ARGUMENT&quot;] geschrieben</translation>
    </message>
    <message>
        <source>nothing may follow &quot;wait&quot;</source>
        <translation>nach „wait“ darf nichts folgen</translation>
    </message>
    <message>
        <source>a way to reload begins with one of: %1</source>
        <extracomment>%1: a list of words</extracomment>
        <translation>ein Weg zum Neuladen beginnt mit einem von: %1</translation>
    </message>
    <message>
        <source>it is to be configmap:[context/]namespace/name:key</source>
        <translation>es muss configmap:[kontext/]namespace/name:schlüssel lauten</translation>
    </message>
    <message>
        <source>it is to be command:[&quot;PROGRAM&quot;,&quot;ARGUMENT&quot;] [&quot;PROGRAM&quot;,&quot;ARGUMENT&quot;]: one that prints the config, one that takes the new one</source>
        <translation>es muss command:[&quot;PROGRAMM&quot;,&quot;ARGUMENT&quot;] [&quot;PROGRAMM&quot;,&quot;ARGUMENT&quot;] lauten: eines, das die Konfiguration ausgibt, und eines, das die neue annimmt</translation>
    </message>
    <message>
        <source>with %1 the process is not known here: take --reload wait where a sidecar reloads, else kubectl:, docker: or command:</source>
        <extracomment>%1: a way to reach a config, as &quot;configmap:...&quot;</extracomment>
        <translation>mit %1 ist der Prozess hier nicht bekannt: Nehmen Sie --reload wait, wo ein Sidecar neu lädt, sonst kubectl:, docker: oder command:</translation>
    </message>
    <message>
        <source>this is for configs of a ConfigMap; take signal instead</source>
        <translation>das ist für Konfigurationen einer ConfigMap; nehmen Sie stattdessen signal</translation>
    </message>
    <message>
        <source>it is to be system:context:NAME or system:nats://HOST</source>
        <translation>es muss system:context:NAME oder system:nats://HOST lauten</translation>
    </message>
    <message>
        <source>nobody here can log in to it</source>
        <translation>niemand hier kann sich dort anmelden</translation>
    </message>
</context>
<context>
    <name>WhoIsNext</name>
    <message>
        <source>%1 on %2</source>
        <extracomment>%1 the name of a connection, %2 its server</extracomment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>connection %1 on %2</source>
        <extracomment>%1 the number of a connection without a name, %2 its server</extracomment>
        <translation>Verbindung %1 auf %2</translation>
    </message>
    <message>
        <source>The next that could be closed is %1: in %2 at the earliest, if it falls silent now.</source>
        <extracomment>%1 a connection and its server, %2 a duration</extracomment>
        <translation>Als Nächstes könnte %1 geschlossen werden: frühestens in %2, wenn die Verbindung jetzt verstummt.</translation>
    </message>
    <message>
        <source>The next that could be closed is %1: it has to answer within its next ping.</source>
        <extracomment>%1 a connection and its server</extracomment>
        <translation>Als Nächstes könnte %1 geschlossen werden: beim nächsten Ping muss eine Antwort kommen.</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) have not been watched for long enough to say.</source>
        <translation>
            <numerusform>%n Verbindung wird noch nicht lange genug beobachtet, um etwas zu sagen.</numerusform>
            <numerusform>%n Verbindungen werden noch nicht lange genug beobachtet, um etwas zu sagen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) ping for themselves or are not pinged: their silence would not show.</source>
        <translation>
            <numerusform>%n Verbindung pingt selbst oder wird nicht gepingt: Ihr Schweigen wäre nicht zu sehen.</numerusform>
            <numerusform>%n Verbindungen pingen selbst oder werden nicht gepingt: Ihr Schweigen wäre nicht zu sehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 a list, cut: &quot;a, b, c&quot;</extracomment>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n silent connection(s) will be closed within %1 unless they answer.</source>
        <extracomment>%1: &quot;5 minutes&quot;</extracomment>
        <translation>
            <numerusform>%n stumme Verbindung wird innerhalb von %1 geschlossen, wenn sie nicht antwortet.</numerusform>
            <numerusform>%n stumme Verbindungen werden innerhalb von %1 geschlossen, wenn sie nicht antworten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n silent connection(s) will be closed unless they answer.</source>
        <translation>
            <numerusform>%n stumme Verbindung wird geschlossen, wenn sie nicht antwortet.</numerusform>
            <numerusform>%n stumme Verbindungen werden geschlossen, wenn sie nicht antworten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n are listed.</source>
        <translation>
            <numerusform>Aufgeführt ist die erste.</numerusform>
            <numerusform>Aufgeführt sind die ersten %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more later.</source>
        <translation>
            <numerusform>%n weitere später.</numerusform>
            <numerusform>%n weitere später.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on servers that do not answer: not listed.</source>
        <translation>
            <numerusform>%n auf Servern, die nicht antworten: nicht aufgeführt.</numerusform>
            <numerusform>%n auf Servern, die nicht antworten: nicht aufgeführt.</numerusform>
        </translation>
    </message>
    <message>
        <source>No server is watched yet.
Add one with its monitoring URL, for example http://localhost:8222.</source>
        <translation>Noch wird kein Server beobachtet.
Fügen Sie einen mit seiner Monitoring-URL hinzu, zum Beispiel http://localhost:8222.</translation>
    </message>
    <message>
        <source>No open connections are known here yet.</source>
        <translation>Hier sind noch keine offenen Verbindungen bekannt.</translation>
    </message>
    <message>
        <source>Nobody can say who is next: the servers of the silent connections do not answer.</source>
        <translation>Niemand kann sagen, wer der Nächste ist: Die Server der stummen Verbindungen antworten nicht.</translation>
    </message>
    <message numerus="yes">
        <source>None of %n silent connection(s) will be closed within %1.</source>
        <extracomment>%1: &quot;5 minutes&quot;</extracomment>
        <translation>
            <numerusform>Die eine stumme Verbindung wird nicht innerhalb von %1 geschlossen.</numerusform>
            <numerusform>Keine der %n stummen Verbindungen wird innerhalb von %1 geschlossen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The first is %1, in %2 at the earliest.</source>
        <extracomment>%1 a connection and its server, %2 a duration</extracomment>
        <translation>Die erste ist %1, frühestens in %2.</translation>
    </message>
    <message>
        <source>No connection is silent.</source>
        <translation>Keine Verbindung ist stumm.</translation>
    </message>
    <message>
        <source>Holds %1.</source>
        <extracomment>%1: &quot;14.8 MB pending, 12 subscriptions&quot;</extracomment>
        <translation>Hält: %1.</translation>
    </message>
    <message>
        <source>What it subscribes to could not be asked: %1</source>
        <extracomment>%1: why, in words of the server or ours</extracomment>
        <translation>Ihre Subscriptions ließen sich nicht erfragen: %1</translation>
    </message>
    <message>
        <source>It is no longer open.</source>
        <translation>Sie ist nicht mehr offen.</translation>
    </message>
    <message>
        <source>It subscribes to nothing.</source>
        <translation>Sie hat keine Subscriptions.</translation>
    </message>
    <message>
        <source>It is in no queue group.</source>
        <translation>Sie ist in keiner Queue-Gruppe.</translation>
    </message>
    <message>
        <source>Queue groups: %1.</source>
        <extracomment>%1 a list of names</extracomment>
        <translation>Queue-Gruppen: %1.</translation>
    </message>
    <message>
        <source>Subjects: %1.</source>
        <extracomment>%1 a list of subjects</extracomment>
        <translation>Subjects: %1.</translation>
    </message>
</context>
<context>
    <name>WholeStore</name>
    <message>
        <source>reading %1</source>
        <extracomment>%1: the name of a config</extracomment>
        <translation>Lesen von %1</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>es gibt keine solche Datei</translation>
    </message>
    <message>
        <source>writing %1</source>
        <extracomment>%1: the name of a config</extracomment>
        <translation>Schreiben von %1</translation>
    </message>
    <message>
        <source>somebody else has changed it since; it is left alone</source>
        <translation>jemand anders hat sie seither geändert; sie bleibt, wie sie ist</translation>
    </message>
</context>
<context>
    <name>WindowAction</name>
    <message>
        <source>&amp;Targets...</source>
        <translation>&amp;Ziele...</translation>
    </message>
    <message>
        <source>Add, change or remove the servers that are polled</source>
        <translation>Die abgefragten Server hinzufügen, ändern oder entfernen</translation>
    </message>
    <message>
        <source>Open the &amp;demo fleet</source>
        <translation>&amp;Demo-Flotte öffnen</translation>
    </message>
    <message>
        <source>A real server on this machine with clients that misbehave on purpose</source>
        <translation>Ein echter Server auf diesem Rechner, mit Clients, die sich absichtlich danebenbenehmen</translation>
    </message>
    <message>
        <source>&amp;Export what is shown...</source>
        <translation>&amp;Gezeigtes exportieren...</translation>
    </message>
    <message>
        <source>Save the rows the filter shows, in their order, as CSV or JSON</source>
        <translation>Die Zeilen, die der Filter zeigt, in ihrer Reihenfolge als CSV oder JSON speichern</translation>
    </message>
    <message>
        <source>Export &amp;everything...</source>
        <translation>&amp;Alles exportieren...</translation>
    </message>
    <message>
        <source>Save all rows of all servers, whatever the filter shows</source>
        <translation>Alle Zeilen aller Server speichern, unabhängig vom Filter</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>Type which connections to show; the key / does the same</source>
        <translation>Eingeben, welche Verbindungen zu sehen sind; die Taste / tut dasselbe</translation>
    </message>
    <message>
        <source>&amp;Preferences...</source>
        <translation>&amp;Einstellungen...</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Stop polling; the key Space does the same in the table</source>
        <translation>Nicht mehr abfragen; in der Tabelle tut die Leertaste dasselbe</translation>
    </message>
    <message>
        <source>Poll &amp;now</source>
        <translation>&amp;Jetzt abfragen</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Next p&amp;ane</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>Move the keyboard to the servers, the table, the chart</source>
        <translation>Die Tastatur zu den Servern, der Tabelle, dem Diagramm bewegen</translation>
    </message>
    <message>
        <source>Reset &amp;layout</source>
        <translation>&amp;Layout zurücksetzen</translation>
    </message>
    <message>
        <source>Columns, widths and sizes as they were at first</source>
        <translation>Spalten, Breiten und Größen wie am Anfang</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;About Stalewatch</source>
        <translation>&amp;Über Stalewatch</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Einzelheiten</translation>
    </message>
    <message>
        <source>Why the state of the chosen connection is believed, and all else</source>
        <translation>Warum der Zustand der gewählten Verbindung angenommen wird, und alles Weitere</translation>
    </message>
    <message>
        <source>Pin&amp;g settings...</source>
        <translation>Pin&amp;g-Einstellungen …</translation>
    </message>
    <message>
        <source>How soon servers notice dead clients: change it, and see what it means</source>
        <translation>Wie bald Server tote Clients bemerken: es ändern und sehen, was es bedeutet</translation>
    </message>
    <message>
        <source>&amp;Save incident bundle...</source>
        <translation>Vorfalls&amp;bündel speichern …</translation>
    </message>
    <message>
        <source>Everything known at this moment in one file</source>
        <translation>Alles in diesem Augenblick Bekannte in einer Datei</translation>
    </message>
    <message>
        <source>&amp;Open incident bundle...</source>
        <translation>Vorfallsbündel ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Show what was saved, here or elsewhere, in a window of its own</source>
        <translation>Zeigen, was hier oder anderswo gespeichert wurde, in einem eigenen Fenster</translation>
    </message>
</context>
<context>
    <name>Wire</name>
    <message>
        <source>Reading the answer of %1</source>
        <extracomment>%1 is an endpoint of the server: /varz, /connz</extracomment>
        <translation>Lesen der Antwort von %1</translation>
    </message>
    <message>
        <source>Unpacking an answer</source>
        <translation>Auspacken einer Antwort</translation>
    </message>
    <message>
        <source>It is larger than any answer should be.</source>
        <translation>Sie ist größer, als eine Antwort sein sollte.</translation>
    </message>
    <message>
        <source>It was cut or damaged on its way.</source>
        <translation>Sie wurde unterwegs abgeschnitten oder beschädigt.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>%1 B</source>
        <extracomment>Sizes, powers of 1000; %1 is the figure.</extracomment>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 kB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 TB</source>
        <translation>%1 TB</translation>
    </message>
    <message>
        <source>%1 PB</source>
        <translation>%1 PB</translation>
    </message>
    <message>
        <source>%1/s</source>
        <extracomment>Rates a second; %1 is the figure. k, M and G are thousands, millions and milliards.</extracomment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 k/s</source>
        <translation>%1 k/s</translation>
    </message>
    <message>
        <source>%1 M/s</source>
        <translation>%1 M/s</translation>
    </message>
    <message>
        <source>%1 G/s</source>
        <translation>%1 G/s</translation>
    </message>
    <message>
        <source>%1 B/s</source>
        <extracomment>Bytes a second; %1 is the figure.</extracomment>
        <translation>%1 B/s</translation>
    </message>
    <message>
        <source>%1 kB/s</source>
        <translation>%1 kB/s</translation>
    </message>
    <message>
        <source>%1 MB/s</source>
        <translation>%1 MB/s</translation>
    </message>
    <message>
        <source>%1 GB/s</source>
        <translation>%1 GB/s</translation>
    </message>
    <message>
        <source>%1 TB/s</source>
        <translation>%1 TB/s</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>A share; %1 is the figure.</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 ns</source>
        <extracomment>Round trip times; %1 is the figure.</extracomment>
        <translation>%1 ns</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>A countdown in seconds, as &quot;12 s&quot;.</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ±%2</source>
        <extracomment>A round trip time and how far its values spread, in the same unit: &quot;1.2 ms ±0.1&quot;.</extracomment>
        <translation>%1 ±%2</translation>
    </message>
    <message>
        <source>now</source>
        <extracomment>In the place of a countdown that has come to its end.</extracomment>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1-%2 s</source>
        <extracomment>A countdown in seconds of which both ends are known, as &quot;12-15 s&quot;.</extracomment>
        <translation>%1–%2 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>A countdown in minutes and seconds, as &quot;1:44 min&quot;.</extracomment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1-%2 min</source>
        <extracomment>A countdown in minutes and seconds of which both ends are known, as &quot;1:41-1:44 min&quot;.</extracomment>
        <translation>%1–%2 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>A countdown in hours and minutes, as &quot;1:05 h&quot;.</extracomment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1-%2 h</source>
        <extracomment>A countdown in hours and minutes of which both ends are known, as &quot;1:02-1:05 h&quot;.</extracomment>
        <translation>%1–%2 h</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>system account</source>
        <translation>Systemkonto</translation>
    </message>
    <message>
        <source>heartbeats only</source>
        <extracomment>What a server says unasked of itself; it answers no question</extracomment>
        <translation>nur Herzschläge</translation>
    </message>
    <message>
        <source>own account only</source>
        <extracomment>Only what an ordinary account is told of itself</extracomment>
        <translation>nur das eigene Konto</translation>
    </message>
</context>
<context>
    <name>stalewatch::AboutDialog</name>
    <message>
        <source>Libraries</source>
        <translation>Bibliotheken</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>About Stalewatch</source>
        <translation>Über Stalewatch</translation>
    </message>
    <message>
        <source>Shows which client connections of NATS servers have stopped answering, before the server closes them.</source>
        <translation>Zeigt, welche Client-Verbindungen von NATS-Servern nicht mehr antworten, bevor der Server sie schließt.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder später. Ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation>&amp;Diagnose kopieren</translation>
    </message>
</context>
<context>
    <name>stalewatch::AnswerSheet</name>
    <message>
        <source>The six questions</source>
        <translation>Die sechs Fragen</translation>
    </message>
</context>
<context>
    <name>stalewatch::BundleDesk</name>
    <message>
        <source>Incident bundle (*.stalewatch-bundle)</source>
        <translation>Vorfallsbündel (*.stalewatch-bundle)</translation>
    </message>
    <message>
        <source>reading %1</source>
        <extracomment>%1: the path of a file</extracomment>
        <translation>Lesen von %1</translation>
    </message>
    <message>
        <source>it is larger than any bundle</source>
        <translation>es ist größer als jedes Bündel</translation>
    </message>
    <message>
        <source>The incident bundle was saved to %1.</source>
        <translation>Das Vorfallsbündel wurde nach %1 gespeichert.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: what was being done; %2: why it failed</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There is nothing to save yet: no server has answered.</source>
        <translation>Es gibt noch nichts zu speichern: Kein Server hat geantwortet.</translation>
    </message>
    <message>
        <source>A bundle is still being written to %1.</source>
        <translation>Ein Bündel wird noch nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>Save incident bundle</source>
        <translation>Vorfallsbündel speichern</translation>
    </message>
    <message>
        <source>Open incident bundle</source>
        <translation>Vorfallsbündel öffnen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2</source>
        <extracomment>%1: the path of a file; %2: why it failed</extracomment>
        <translation>%1 kann nicht geöffnet werden: %2</translation>
    </message>
</context>
<context>
    <name>stalewatch::CauseList</name>
    <message>
        <source>for: %1</source>
        <extracomment>evidence for a cause; %1: clauses</extracomment>
        <translation>dafür: %1</translation>
    </message>
    <message>
        <source>against: %1</source>
        <extracomment>evidence against a cause; %1: clauses</extracomment>
        <translation>dagegen: %1</translation>
    </message>
    <message>
        <source>next: %1</source>
        <extracomment>what to do; %1: a sentence</extracomment>
        <translation>nun: %1</translation>
    </message>
    <message>
        <source>Likely causes</source>
        <translation>Wahrscheinliche Ursachen</translation>
    </message>
</context>
<context>
    <name>stalewatch::ChartBar</name>
    <message>
        <source>5 min</source>
        <translation>5 min</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 min</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>6 h</source>
        <translation>6 h</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Per server</source>
        <translation>Je Server</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Nach Art</translation>
    </message>
    <message>
        <source>Stale closures</source>
        <translation>Stale-Schließungen</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Zurück zu jetzt</translation>
    </message>
    <message>
        <source>Per minute</source>
        <translation>Je Minute</translation>
    </message>
    <message>
        <source>Closures in the trailing minute, instead of all since watching began</source>
        <translation>Schließungen der jeweils letzten Minute statt aller seit Beginn der Beobachtung</translation>
    </message>
    <message>
        <source>Window of the chart</source>
        <translation>Zeitfenster des Diagramms</translation>
    </message>
    <message>
        <source>zoomed</source>
        <extracomment>stands in a box that else says &quot;1 h&quot;, when the chart was zoomed to another length</extracomment>
        <translation>gezoomt</translation>
    </message>
    <message>
        <source>More of the chart</source>
        <translation>Mehr zum Diagramm</translation>
    </message>
    <message>
        <source>Add what the servers had counted before</source>
        <translation>Früher von den Servern Gezähltes hinzurechnen</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Copy values</source>
        <translation>Werte kopieren</translation>
    </message>
</context>
<context>
    <name>stalewatch::ClosureBar</name>
    <message>
        <source>Filter: words, account:ORDERS reason:slow !lang:go</source>
        <translation>Filter: Wörter, account:ORDERS reason:slow !lang:go</translation>
    </message>
    <message>
        <source>Filter the closures</source>
        <translation>Die Schließungen filtern</translation>
    </message>
    <message>
        <source>As in the connections; reason: is why the server closed it, state: what was believed before.</source>
        <translation>Wie bei den Verbindungen; reason: ist, warum der Server sie schloss, state: was zuvor angenommen wurde.</translation>
    </message>
    <message>
        <source>All closures that are kept</source>
        <translation>Alle Schließungen, die aufbewahrt sind</translation>
    </message>
    <message>
        <source>Only those that were silent until the server gave up: Stale Connection</source>
        <translation>Nur die, die stumm waren, bis der Server aufgab: Stale Connection</translation>
    </message>
    <message>
        <source>Only those that died with output pending: Slow Consumer and Write Error of silent clients</source>
        <translation>Nur die, die mit ausstehender Ausgabe starben: Slow Consumer und Write Error stummer Clients</translation>
    </message>
    <message>
        <source>Show the closures of all incidents again</source>
        <translation>Wieder die Schließungen aller Vorfälle zeigen</translation>
    </message>
    <message>
        <source>All %1</source>
        <extracomment>A quick filter and how many closures it is about.</extracomment>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>Stale %1</source>
        <extracomment>A quick filter and how many closures it is about.</extracomment>
        <translation>Stale %1</translation>
    </message>
    <message>
        <source>Loud %1</source>
        <extracomment>A quick filter and how many closures it is about.</extracomment>
        <translation>Laut %1</translation>
    </message>
    <message>
        <source>Incident %1 only</source>
        <extracomment>a quick filter that can be let go; %1: the number of an incident</extracomment>
        <translation>Nur Vorfall %1</translation>
    </message>
</context>
<context>
    <name>stalewatch::ClosureTable</name>
    <message>
        <source>Closures</source>
        <translation>Schließungen</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>Show the &amp;incident</source>
        <translation>Den &amp;Vorfall zeigen</translation>
    </message>
    <message>
        <source>Show what it came &amp;back as</source>
        <translation>Zeigen, als was sie &amp;zurückkam</translation>
    </message>
    <message>
        <source>E&amp;xport...</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>This closure belongs to no incident, and the client has not come back.</source>
        <translation>Diese Schließung gehört zu keinem Vorfall, und der Client kam nicht zurück.</translation>
    </message>
    <message>
        <source>This client has not come back.</source>
        <translation>Dieser Client kam nicht zurück.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied.</source>
        <translation>
            <numerusform>%n Zeile kopiert.</numerusform>
            <numerusform>%n Zeilen kopiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stalewatch::ClosuresPanel</name>
    <message>
        <source>Closures appear here as soon as a server answers.</source>
        <translation>Schließungen erscheinen hier, sobald ein Server antwortet.</translation>
    </message>
    <message>
        <source>No closure passes the filters.
Press Esc in the filter box, or choose All.</source>
        <translation>Keine Schließung passt zu den Filtern.
Esc im Filterfeld drücken oder Alle wählen.</translation>
    </message>
    <message>
        <source>Nothing was closed since watching began.
A client that leaves, is thrown out or stops answering appears here, with what was known of it before.</source>
        <translation>Seit Beginn der Beobachtung wurde nichts geschlossen.
Ein Client, der geht, hinausgeworfen wird oder nicht mehr antwortet, erscheint hier mit dem, was zuvor von ihm bekannt war.</translation>
    </message>
</context>
<context>
    <name>stalewatch::ColumnMenu</name>
    <message>
        <source>Default columns</source>
        <translation>Standardspalten</translation>
    </message>
</context>
<context>
    <name>stalewatch::ConfirmKick</name>
    <message>
        <source>&amp;Kick</source>
        <translation>&amp;Hinauswerfen</translation>
    </message>
    <message>
        <source>&amp;Ask to reconnect</source>
        <translation>Um Neuverbindung &amp;bitten</translation>
    </message>
    <message>
        <source>The connections</source>
        <translation>Die Verbindungen</translation>
    </message>
</context>
<context>
    <name>stalewatch::ConfirmPush</name>
    <message numerus="yes">
        <source>Push ping settings to %n server(s)?</source>
        <translation>
            <numerusform>Ping-Einstellungen auf %n Server übertragen?</numerusform>
            <numerusform>Ping-Einstellungen auf %n Server übertragen?</numerusform>
        </translation>
    </message>
    <message>
        <source>I have read this, and &amp;want it all the same</source>
        <translation>Ich habe das gelesen und &amp;will es trotzdem</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>%1: the name of a server; %2: a file; %3: how its settings change</extracomment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Each file is kept as it was, checked, replaced as a whole, reloaded, and the new values are proven in /varz. What cannot be proven is taken back.</source>
        <translation>Jede Datei wird in ihrer alten Fassung aufgehoben, geprüft, als Ganzes ersetzt und neu geladen, und die neuen Werte werden in /varz belegt. Was nicht belegt werden kann, wird zurückgenommen.</translation>
    </message>
    <message>
        <source>stop, and keep those that are done</source>
        <translation>anhalten und die fertigen behalten</translation>
    </message>
    <message>
        <source>stop, and take back those that are done</source>
        <translation>anhalten und die fertigen zurücknehmen</translation>
    </message>
    <message>
        <source>After each, &amp;watch for stale closures that it causes, for %1</source>
        <extracomment>%1: a duration</extracomment>
        <translation>Nach jedem %1 lang auf Stale-Schließungen &amp;achten, die davon kommen</translation>
    </message>
    <message>
        <source>After the first, at &amp;once</source>
        <translation>Nach dem ersten &amp;gleichzeitig</translation>
    </message>
    <message>
        <source>If one &amp;fails</source>
        <translation>Wenn einer &amp;fehlschlägt</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Push to %n server(s)</source>
        <translation>
            <numerusform>Auf %n Server ü&amp;bertragen</numerusform>
            <numerusform>Auf %n Server ü&amp;bertragen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stalewatch::ConnectionDelegate</name>
    <message>
        <source>unnamed</source>
        <translation>namenlos</translation>
    </message>
</context>
<context>
    <name>stalewatch::ConnectionTable</name>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy c&amp;ell</source>
        <translation>&amp;Zelle kopieren</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>&amp;Show the like of it</source>
        <translation>&amp;Ähnliche zeigen</translation>
    </message>
    <message>
        <source>&amp;Sort again now</source>
        <translation>Jetzt neu &amp;sortieren</translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation>S&amp;palten</translation>
    </message>
    <message>
        <source>E&amp;xport...</source>
        <translation>E&amp;xportieren...</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied.</source>
        <translation>
            <numerusform>%n Zeile kopiert.</numerusform>
            <numerusform>%n Zeilen kopiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n row(s) copied; export the table for more.</source>
        <translation>
            <numerusform>Nur die erste Zeile kopiert; für mehr die Tabelle exportieren.</numerusform>
            <numerusform>Die ersten %n Zeilen kopiert; für mehr die Tabelle exportieren.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stalewatch::ConnectionsPanel</name>
    <message>
        <source>No server is watched yet.
Add one with its monitoring URL, for example http://localhost:8222.</source>
        <translation>Noch wird kein Server beobachtet.
Einen mit seiner Monitoring-URL hinzufügen, etwa http://localhost:8222.</translation>
    </message>
    <message>
        <source>Waiting for the first answer.
The servers at the left say how it goes.</source>
        <translation>Die erste Antwort steht noch aus.
Die Server links zeigen, wie es steht.</translation>
    </message>
    <message>
        <source>No connections here.
Clients show up as soon as they connect.</source>
        <translation>Hier gibt es keine Verbindungen.
Clients erscheinen, sobald sie sich verbinden.</translation>
    </message>
    <message>
        <source>None at risk: none of %1 connections owes an answer.
Press &quot;At risk&quot; again to see them.</source>
        <extracomment>%1: a number of connections, more than one</extracomment>
        <translation>Nichts gefährdet: Keine der %1 Verbindungen schuldet eine Antwort.
„Gefährdet“ noch einmal drücken, um sie zu sehen.</translation>
    </message>
    <message>
        <source>None of %1 connections passes the filters.
Press Esc in the filter box, or let go of a quick filter.</source>
        <extracomment>%1: a number of connections</extracomment>
        <translation>Keine der %1 Verbindungen passt zu den Filtern.
Esc im Filterfeld drücken oder einen Schnellfilter lösen.</translation>
    </message>
</context>
<context>
    <name>stalewatch::ConsequencesView</name>
    <message>
        <source>Connections concerned</source>
        <translation>Betroffene Verbindungen</translation>
    </message>
    <message>
        <source>Show them in the connection table</source>
        <translation>Sie in der Verbindungstabelle zeigen</translation>
    </message>
    <message>
        <source>Which?</source>
        <translation>Welche?</translation>
    </message>
</context>
<context>
    <name>stalewatch::CurveLegend</name>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
</context>
<context>
    <name>stalewatch::DetailPane</name>
    <message>
        <source>Details of the connection</source>
        <translation>Einzelheiten der Verbindung</translation>
    </message>
    <message>
        <source>Choose a connection to see why its state is believed.</source>
        <translation>Eine Verbindung wählen, um zu sehen, worauf ihr Zustand beruht.</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Einzelheiten schließen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy all of this as text</source>
        <translation>Alles als Text kopieren</translation>
    </message>
    <message>
        <source>Show the like of it</source>
        <translation>Ähnliche zeigen</translation>
    </message>
    <message>
        <source>This connection is gone, and no longer kept.</source>
        <translation>Diese Verbindung ist fort und wird nicht mehr aufbewahrt.</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>namenlos</translation>
    </message>
    <message>
        <source>cid %1 on %2, %3</source>
        <extracomment>%1: number of a connection, %2: name of a server, %3: a NATS account</extracomment>
        <translation>cid %1 auf %2, %3</translation>
    </message>
    <message>
        <source>cid %1 on %2</source>
        <extracomment>%1: number of a connection, %2: name of a server</extracomment>
        <translation>cid %1 auf %2</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
    <message>
        <source>Details copied.</source>
        <translation>Einzelheiten kopiert.</translation>
    </message>
    <message>
        <source>Kick</source>
        <translation>Hinauswerfen</translation>
    </message>
</context>
<context>
    <name>stalewatch::DetectionBars</name>
    <message>
        <source>%1: now %2, then %3</source>
        <extracomment>read aloud; %1: a kind of client; %2 and %3: times, as &quot;4 min to 6 min&quot;</extracomment>
        <translation>%1: jetzt %2, dann %3</translation>
    </message>
    <message>
        <source>%1: now %2</source>
        <extracomment>read aloud; %1: a kind of client; %2: times, as &quot;4 min to 6 min&quot;</extracomment>
        <translation>%1: jetzt %2</translation>
    </message>
    <message>
        <source>Time until the server notices</source>
        <translation>Zeit, bis der Server es merkt</translation>
    </message>
    <message>
        <source>%1, now %2</source>
        <extracomment>times until the server notices; %1: with the new settings, %2: now</extracomment>
        <translation>%1, jetzt %2</translation>
    </message>
</context>
<context>
    <name>stalewatch::Exporter</name>
    <message>
        <source>There is nothing to export yet: no server has answered.</source>
        <translation>Noch gibt es nichts zu exportieren: Kein Server hat geantwortet.</translation>
    </message>
    <message>
        <source>An export is still being written to %1.</source>
        <translation>Ein Export nach %1 läuft noch.</translation>
    </message>
    <message numerus="yes">
        <source>Export %n connection(s)</source>
        <translation>
            <numerusform>%n Verbindung exportieren</numerusform>
            <numerusform>%n Verbindungen exportieren</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV (*.csv);;JSON (*.json);;TSV (*.tsv)</source>
        <translation>CSV (*.csv);;JSON (*.json);;TSV (*.tsv)</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) exported to %1.</source>
        <translation>
            <numerusform>%n Verbindung nach %1 exportiert.</numerusform>
            <numerusform>%n Verbindungen nach %1 exportiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: what was being done; %2: why it failed</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There is no closure to export.</source>
        <translation>Es gibt keine Schließung zu exportieren.</translation>
    </message>
    <message numerus="yes">
        <source>Export %n closure(s)</source>
        <translation>
            <numerusform>%n Schließung exportieren</numerusform>
            <numerusform>%n Schließungen exportieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closure(s) exported to %1.</source>
        <translation>
            <numerusform>%n Schließung nach %1 exportiert.</numerusform>
            <numerusform>%n Schließungen nach %1 exportiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stalewatch::FactSheet</name>
    <message>
        <source>Facts</source>
        <translation>Fakten</translation>
    </message>
</context>
<context>
    <name>stalewatch::Feed</name>
    <message>
        <source>Asking for subscriptions</source>
        <translation>Frage nach Subscriptions</translation>
    </message>
    <message>
        <source>The way this server is reached cannot tell them.</source>
        <translation>Auf dem Weg, auf dem dieser Server erreicht wird, sind sie nicht zu erfahren.</translation>
    </message>
</context>
<context>
    <name>stalewatch::FigureButton</name>
    <message>
        <source>%1: %2, %3</source>
        <extracomment>read aloud: %1 what is counted, %2 the number, %3 more about it</extracomment>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>stalewatch::FileField</name>
    <message>
        <source>PEM files (*.pem *.crt *.cer *.key)</source>
        <translation>PEM-Dateien (*.pem *.crt *.cer *.key)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>stalewatch::FilterBar</name>
    <message>
        <source>Filter: words, account:ORDERS !lang:go /regex/</source>
        <translation>Filter: Wörter, account:ORDERS !lang:go /regex/</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Plain words, or name: server: account: user: ip: lang: kind: type: state: cid: reason: with a word, /regular expressions/, &quot;quoted words&quot;, and ! to exclude. All must match.</source>
        <translation>Einfache Wörter oder name: server: account: user: ip: lang: kind: type: state: cid: reason: mit einem Wort, /reguläre Ausdrücke/, &quot;Wörter in Anführungszeichen&quot; und ! zum Ausschließen. Alles muss zutreffen.</translation>
    </message>
    <message>
        <source>Only connections that owe an answer: suspects and ghosts</source>
        <translation>Nur Verbindungen, die eine Antwort schulden: Verdächtige und Geister</translation>
    </message>
    <message>
        <source>Only connections whose client gave no name</source>
        <translation>Nur Verbindungen, deren Client keinen Namen nannte</translation>
    </message>
    <message>
        <source>Keep connections that closed in view, dimmed, for a while</source>
        <translation>Geschlossene Verbindungen noch eine Weile abgeblendet zeigen</translation>
    </message>
    <message>
        <source>order held</source>
        <translation>Reihenfolge gehalten</translation>
    </message>
    <message>
        <source>Rows keep their places while the pointer or the keyboard is among them.</source>
        <translation>Zeilen bleiben an ihrem Platz, solange Mauszeiger oder Tastatur darin sind.</translation>
    </message>
    <message>
        <source>At risk %1</source>
        <extracomment>A quick filter and how many connections it is about.</extracomment>
        <translation>Gefährdet %1</translation>
    </message>
    <message>
        <source>Unnamed %1</source>
        <extracomment>A quick filter and how many connections it is about.</extracomment>
        <translation>Namenlos %1</translation>
    </message>
    <message>
        <source>Show closed %1</source>
        <extracomment>A quick filter and how many closed connections are still kept.</extracomment>
        <translation>Geschlossene %1</translation>
    </message>
</context>
<context>
    <name>stalewatch::FilterBox</name>
    <message>
        <source>This filter cannot be read, so the last one stays in force: %1</source>
        <extracomment>%1: what is wrong with the filter, as &quot;missing terminating ] for character class&quot;</extracomment>
        <translation>Dieser Filter ist nicht lesbar, daher gilt der letzte weiter: %1</translation>
    </message>
</context>
<context>
    <name>stalewatch::FindingsList</name>
    <message>
        <source>critical</source>
        <translation>kritisch</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>The chosen finding</source>
        <translation>Der gewählte Befund</translation>
    </message>
    <message>
        <source>Say no more of this finding until it ends and comes again</source>
        <translation>Von diesem Befund nichts mehr sagen, bis er endet und wiederkommt</translation>
    </message>
    <message>
        <source>S&amp;nooze 1 h</source>
        <translation>1 h &amp;ruhen lassen</translation>
    </message>
    <message>
        <source>Say no more of this finding for an hour</source>
        <translation>Eine Stunde lang nichts von diesem Befund sagen</translation>
    </message>
    <message>
        <source>Findings %1</source>
        <extracomment>the title of a list; %1: how many are in it</extracomment>
        <translation>Befunde %1</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>All health checks pass</source>
        <translation>Alle Prüfungen bestanden</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>snoozed until %1</source>
        <extracomment>%1: a time of day</extracomment>
        <translation>ruht bis %1</translation>
    </message>
    <message>
        <source>For %1.</source>
        <extracomment>%1: a duration</extracomment>
        <translation>Seit %1.</translation>
    </message>
    <message>
        <source>&amp;Show again</source>
        <translation>&amp;Wieder zeigen</translation>
    </message>
    <message>
        <source>&amp;Acknowledge</source>
        <translation>&amp;Bestätigen</translation>
    </message>
</context>
<context>
    <name>stalewatch::FirstRunDialog</name>
    <message>
        <source>cannot be used</source>
        <translation>nicht benutzbar</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1: the name of a context; %2: its servers</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Try the &amp;demo</source>
        <translation>Die &amp;Demo ausprobieren</translation>
    </message>
    <message>
        <source>Use a NATS CLI &amp;context</source>
        <translation>Einen &amp;Kontext der NATS-CLI benutzen</translation>
    </message>
    <message>
        <source>Enter an &amp;address</source>
        <translation>Eine &amp;Adresse eingeben</translation>
    </message>
    <message>
        <source>Welcome to Stalewatch</source>
        <translation>Willkommen bei Stalewatch</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>What should be watched? You can change it at any time in File, Targets.</source>
        <translation>Was soll beobachtet werden? Sie können es jederzeit unter „Datei, Ziele“ ändern.</translation>
    </message>
    <message>
        <source>A real nats-server on this machine with clients that misbehave on purpose. It is running behind this dialog already.</source>
        <translation>Ein echter nats-server auf diesem Rechner mit Clients, die sich absichtlich schlecht benehmen. Er läuft schon hinter diesem Dialog.</translation>
    </message>
    <message>
        <source>A whole cluster through one connection, with the system account. The context&apos;s files are only read.</source>
        <translation>Ein ganzer Cluster über eine Verbindung, mit dem Systemkonto. Die Dateien des Kontexts werden nur gelesen.</translation>
    </message>
    <message>
        <source>Where clients connect (nats://), or one server&apos;s monitoring port (http://). A password or token in it goes to the keychain.</source>
        <translation>Wohin Clients sich verbinden (nats://), oder der Monitoring-Port eines Servers (http://). Ein Passwort oder Token darin kommt in den Schlüsselbund.</translation>
    </message>
    <message>
        <source>none found in ~/.config/nats</source>
        <translation>keiner in ~/.config/nats gefunden</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <extracomment>%1: an address, or the name of a context</extracomment>
        <translation>%1 wird gefragt …</translation>
    </message>
    <message>
        <source>Found: %1.</source>
        <extracomment>%1: what was found, as &quot;3 servers, 1 204 connections, version 2.10.27, system account&quot;</extracomment>
        <translation>Gefunden: %1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: what was being done; %2: why it failed</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>Cannot be used: %1</source>
        <extracomment>%1: why, a sentence</extracomment>
        <translation>Nicht brauchbar: %1</translation>
    </message>
    <message>
        <source>It needs a nats-server on this machine, and could not be started: the window says why.</source>
        <translation>Sie braucht einen nats-server auf diesem Rechner und ließ sich nicht starten: Das Fenster sagt, warum.</translation>
    </message>
    <message>
        <source>&amp;More options…</source>
        <translation>&amp;Weitere Optionen …</translation>
    </message>
    <message>
        <source>&amp;Open the demo</source>
        <translation>Die &amp;Demo öffnen</translation>
    </message>
    <message>
        <source>&amp;Save and open</source>
        <translation>&amp;Speichern und öffnen</translation>
    </message>
</context>
<context>
    <name>stalewatch::Fleet</name>
    <message>
        <source>Nothing here can read such an address. Write http:// or https:// before the server&apos;s name.</source>
        <translation>Eine solche Adresse kann hier nichts lesen. Dem Servernamen http:// oder https:// voranstellen.</translation>
    </message>
    <message>
        <source>Asking for subscriptions</source>
        <translation>Frage nach Subscriptions</translation>
    </message>
    <message>
        <source>Nobody answers for this server any more.</source>
        <translation>Für diesen Server antwortet niemand mehr.</translation>
    </message>
    <message>
        <source>Another server answered: it restarted, or the address is a load balancer&apos;s.</source>
        <translation>Ein anderer Server hat geantwortet: Er wurde neu gestartet, oder die Adresse gehört einem Load-Balancer.</translation>
    </message>
</context>
<context>
    <name>stalewatch::FleetWatch</name>
    <message>
        <source>%1 never answered</source>
        <extracomment>%1: the URL of a target</extracomment>
        <translation>%1 hat nie geantwortet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: what was being done; %2: why it failed</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 answers again</source>
        <extracomment>%1: the URL of a target</extracomment>
        <translation>%1 antwortet wieder</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n closing(s) could not be seen, because the server has forgotten them</source>
        <extracomment>%1: the URL of a target; the server remembers a limited number of closings</extracomment>
        <translation>
            <numerusform>%1: %n Schließung war nicht zu sehen, weil der Server sie vergessen hat</numerusform>
            <numerusform>%1: %n Schließungen waren nicht zu sehen, weil der Server sie vergessen hat</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stalewatch::Headline</name>
    <message>
        <source>Headline figures</source>
        <translation>Kennzahlen</translation>
    </message>
</context>
<context>
    <name>stalewatch::HistoryView</name>
    <message>
        <source>%1 → %2</source>
        <extracomment>ping settings; %1: as they were, %2: as they became</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Pushes</source>
        <translation>Übertragungen</translation>
    </message>
    <message>
        <source>What was pushed</source>
        <translation>Was übertragen wurde</translation>
    </message>
    <message numerus="yes">
        <source>%n journal(s) cannot be read, the first is %1: %2</source>
        <extracomment>%1: a file; %2: why it cannot be read</extracomment>
        <translation>
            <numerusform>%n Journal ist nicht lesbar: %1: %2</numerusform>
            <numerusform>%n Journale sind nicht lesbar, das erste ist %1: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was pushed from this account of this computer yet.</source>
        <translation>Von diesem Konto dieses Rechners wurde noch nichts übertragen.</translation>
    </message>
    <message>
        <source>Choose a push to see what it changed.</source>
        <translation>Wählen Sie eine Übertragung, um zu sehen, was sie geändert hat.</translation>
    </message>
    <message>
        <source>What others have changed since:</source>
        <translation>Was andere seither geändert haben:</translation>
    </message>
    <message>
        <source>This push is not settled yet.</source>
        <translation>Diese Übertragung ist noch nicht abgeschlossen.</translation>
    </message>
    <message>
        <source>It is not in effect, or something was pushed there later: there is nothing to undo.</source>
        <translation>Sie ist nicht in Kraft, oder später wurde etwas anderes dorthin übertragen: Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Puts the file of before back, reloads, and proves it</source>
        <translation>Bringt die Datei von vorher zurück, lädt sie neu und belegt es</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>im Gange</translation>
    </message>
    <message>
        <source>interrupted at: %1</source>
        <extracomment>%1: what was being done when the program ended</extracomment>
        <translation>unterbrochen bei: %1</translation>
    </message>
    <message>
        <source>&amp;Undo this push</source>
        <translation>Diese Übertragung &amp;rückgängig machen</translation>
    </message>
</context>
<context>
    <name>stalewatch::HttpFeed</name>
    <message>
        <source>Nobody here knows this target&apos;s password.</source>
        <translation>Niemand hier kennt das Passwort dieses Ziels.</translation>
    </message>
</context>
<context>
    <name>stalewatch::HttpLine</name>
    <message>
        <source>The connection was refused: nothing listens on that port.</source>
        <translation>Die Verbindung wurde abgelehnt: Auf diesem Port lauscht nichts.</translation>
    </message>
    <message>
        <source>The host name was not found.</source>
        <translation>Der Hostname wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>The connection timed out.</source>
        <translation>Zeitüberschreitung der Verbindung.</translation>
    </message>
    <message>
        <source>The connection was closed before the answer was whole.</source>
        <translation>Die Verbindung wurde geschlossen, bevor die Antwort vollständig war.</translation>
    </message>
    <message>
        <source>The TLS handshake failed.</source>
        <translation>Der TLS-Handshake ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The connection broke.</source>
        <translation>Die Verbindung ist abgerissen.</translation>
    </message>
    <message>
        <source>The host cannot be reached from here.</source>
        <translation>Der Host ist von hier nicht erreichbar.</translation>
    </message>
</context>
<context>
    <name>stalewatch::HttpPoll</name>
    <message>
        <source>Asking for account and user</source>
        <translation>Frage nach Account und Benutzer</translation>
    </message>
    <message>
        <source>Asking for closed connections</source>
        <translation>Frage nach geschlossenen Verbindungen</translation>
    </message>
    <message>
        <source>The answers to one poll came from two servers: it restarted just now, or the address is a load balancer&apos;s. Write the address of one server.</source>
        <translation>Die Antworten auf eine Abfrage kamen von zwei Servern: Er wurde gerade neu gestartet, oder die Adresse gehört einem Load-Balancer. Die Adresse eines einzelnen Servers angeben.</translation>
    </message>
</context>
<context>
    <name>stalewatch::HttpRequest</name>
    <message>
        <source>No whole answer within %1 s.</source>
        <extracomment>%1 is a number of seconds, such as 5</extracomment>
        <translation>Keine vollständige Antwort binnen %1 s.</translation>
    </message>
    <message>
        <source>Redirected to %1; redirects are not followed. Write the address that answers itself.</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>Umleitung nach %1; Umleitungen wird nicht gefolgt. Die Adresse angeben, die selbst antwortet.</translation>
    </message>
    <message>
        <source>The answer is compressed, which was not asked for.</source>
        <translation>Die Antwort ist komprimiert, was nicht verlangt war.</translation>
    </message>
    <message>
        <source>The answer is no HTTP that can be read.</source>
        <translation>Die Antwort ist kein lesbares HTTP.</translation>
    </message>
    <message>
        <source>The answer is larger than the cap of %1 that was set for it.</source>
        <extracomment>%1 is a size, such as 4 MiB</extracomment>
        <translation>Die Antwort ist größer als die dafür gesetzte Grenze von %1.</translation>
    </message>
    <message>
        <source>Redirected; redirects are not followed. Write the address that answers itself.</source>
        <translation>Umgeleitet; Umleitungen wird nicht gefolgt. Die Adresse angeben, die selbst antwortet.</translation>
    </message>
</context>
<context>
    <name>stalewatch::Keychain</name>
    <message>
        <source>There is no keychain on this desktop.</source>
        <translation>Auf diesem Desktop gibt es keinen Schlüsselbund.</translation>
    </message>
    <message>
        <source>The keychain is locked, or access was denied.</source>
        <translation>Der Schlüsselbund ist gesperrt, oder der Zugriff wurde verweigert.</translation>
    </message>
    <message>
        <source>Reading from the keychain</source>
        <translation>Lesen aus dem Schlüsselbund</translation>
    </message>
    <message>
        <source>Writing to the keychain</source>
        <translation>Schreiben in den Schlüsselbund</translation>
    </message>
    <message>
        <source>Removing from the keychain</source>
        <translation>Entfernen aus dem Schlüsselbund</translation>
    </message>
    <message>
        <source>The keychain does not answer.</source>
        <translation>Der Schlüsselbund antwortet nicht.</translation>
    </message>
</context>
<context>
    <name>stalewatch::KeysDialog</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Pause or go on</source>
        <translation>Anhalten oder fortfahren</translation>
    </message>
    <message>
        <source>Details of the connection</source>
        <translation>Einzelheiten der Verbindung</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>Die gewählten Zeilen kopieren</translation>
    </message>
    <message>
        <source>Menu of the connection</source>
        <translation>Menü der Verbindung</translation>
    </message>
    <message>
        <source>First tab; Ctrl+2 the second, and so on</source>
        <translation>Erster Reiter; Strg+2 der zweite und so fort</translation>
    </message>
    <message>
        <source>Empty the filter, close a dialog; never destroys anything</source>
        <translation>Filter leeren, Dialog schließen; zerstört nie etwas</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>First and last connection; letters go to a name</source>
        <translation>Erste und letzte Verbindung; Buchstaben gehen zu einem Namen</translation>
    </message>
    <message>
        <source>In the chart: back and forth in time</source>
        <translation>Im Diagramm: in der Zeit zurück und vor</translation>
    </message>
    <message>
        <source>In the chart: less and more time; Home goes back to now</source>
        <translation>Im Diagramm: weniger und mehr Zeit; Pos1 geht zurück zu jetzt</translation>
    </message>
</context>
<context>
    <name>stalewatch::KickDesk</name>
    <message>
        <source>kicking connections</source>
        <translation>Hinauswerfen von Verbindungen</translation>
    </message>
    <message>
        <source>others are being kicked</source>
        <translation>andere werden gerade hinausgeworfen</translation>
    </message>
    <message>
        <source>this program is set to read only</source>
        <translation>dieses Programm ist auf „nur lesen“ gestellt</translation>
    </message>
    <message>
        <source>none of them is there any more</source>
        <translation>keine von ihnen ist noch da</translation>
    </message>
    <message>
        <source>This target is not watched any more, or cannot act on connections.</source>
        <translation>Dieses Ziel wird nicht mehr beobachtet oder kann an Verbindungen nichts tun.</translation>
    </message>
</context>
<context>
    <name>stalewatch::KickStrip</name>
    <message>
        <source>S&amp;top</source>
        <translation>Anhal&amp;ten</translation>
    </message>
    <message>
        <source>&amp;Results</source>
        <translation>E&amp;rgebnisse</translation>
    </message>
    <message>
        <source>Kicked connections</source>
        <translation>Hinausgeworfene Verbindungen</translation>
    </message>
    <message>
        <source>Ask for nobody further</source>
        <translation>Nach niemandem weiter fragen</translation>
    </message>
    <message>
        <source>What came of each connection</source>
        <translation>Was aus jeder Verbindung wurde</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this; what is under way goes on</source>
        <translation>Dies schließen; was im Gange ist, geht weiter</translation>
    </message>
</context>
<context>
    <name>stalewatch::KickWiring</name>
    <message>
        <source>The audit log: %1: %2</source>
        <extracomment>%1: what was being done, as &quot;reading FILE&quot;; %2: why it failed</extracomment>
        <translation>Das Audit-Log: %1: %2</translation>
    </message>
    <message>
        <source>No server is watched yet.</source>
        <translation>Noch wird kein Server beobachtet.</translation>
    </message>
    <message>
        <source>None of them is there any more.</source>
        <translation>Keine von ihnen ist noch da.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: what was being done; %2: why it failed</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Of this incident nobody is left who is at risk.</source>
        <translation>Von diesem Vorfall ist niemand mehr da, der gefährdet wäre.</translation>
    </message>
</context>
<context>
    <name>stalewatch::LoginDesk</name>
    <message>
        <source>Logging in to %1</source>
        <extracomment>%1: a target, as nats://n1:4222</extracomment>
        <translation>Anmelden bei %1</translation>
    </message>
    <message>
        <source>The password or token has not been given in this session.</source>
        <translation>Das Passwort oder Token wurde in dieser Sitzung nicht angegeben.</translation>
    </message>
    <message>
        <source>The keychain did not give the password or token: %1</source>
        <extracomment>%1: why the keychain of the desktop cannot be read</extracomment>
        <translation>Der Schlüsselbund gab das Passwort oder Token nicht heraus: %1</translation>
    </message>
    <message>
        <source>The password or token is neither in the keychain nor given in this session.</source>
        <translation>Das Passwort oder Token ist weder im Schlüsselbund noch in dieser Sitzung angegeben.</translation>
    </message>
    <message>
        <source>Saving a password</source>
        <translation>Speichern eines Passworts</translation>
    </message>
    <message>
        <source>There is no keychain.</source>
        <translation>Es gibt keinen Schlüsselbund.</translation>
    </message>
</context>
<context>
    <name>stalewatch::LoginFields</name>
    <message>
        <source>Choose the credentials file</source>
        <translation>Die Credentials-Datei wählen</translation>
    </message>
    <message>
        <source>Choose the file with the nkey seed</source>
        <translation>Die Datei mit dem nkey-Seed wählen</translation>
    </message>
    <message>
        <source>How to log in</source>
        <translation>Wie angemeldet wird</translation>
    </message>
    <message>
        <source>without a login</source>
        <translation>ohne Anmeldung</translation>
    </message>
    <message>
        <source>as a NATS CLI context does</source>
        <translation>wie ein Kontext der NATS-CLI</translation>
    </message>
    <message>
        <source>with a credentials file</source>
        <translation>mit einer Credentials-Datei</translation>
    </message>
    <message>
        <source>with an nkey seed</source>
        <translation>mit einem nkey-Seed</translation>
    </message>
    <message>
        <source>as a user with a password</source>
        <translation>als Benutzer mit Passwort</translation>
    </message>
    <message>
        <source>with a token</source>
        <translation>mit einem Token</translation>
    </message>
    <message>
        <source>Conte&amp;xt:</source>
        <translation>Konte&amp;xt:</translation>
    </message>
    <message>
        <source>Credentials &amp;file:</source>
        <translation>Credentials-&amp;Datei:</translation>
    </message>
    <message>
        <source>Seed f&amp;ile:</source>
        <translation>Seed-Date&amp;i:</translation>
    </message>
    <message>
        <source>Use&amp;r:</source>
        <translation>Benutze&amp;r:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Passwort:</translation>
    </message>
    <message>
        <source>T&amp;oken:</source>
        <translation>T&amp;oken:</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>es gibt keinen</translation>
    </message>
    <message>
        <source>Goes to the keychain of the desktop, or lasts until the program ends; never to a file.</source>
        <translation>Kommt in den Schlüsselbund des Desktops oder gilt, bis das Programm endet; nie in eine Datei.</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>wie bisher</translation>
    </message>
</context>
<context>
    <name>stalewatch::MainWindow</name>
    <message>
        <source>Stalewatch</source>
        <translation>Stalewatch</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>No server is polled yet. File, Targets adds one; File, Open the demo fleet shows what to expect.</source>
        <translation>Noch wird kein Server abgefragt. „Datei, Ziele“ fügt einen hinzu; „Datei, Demo-Flotte öffnen“ zeigt, was zu erwarten ist.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>the title of a tab; %1: its name; %2: how many things are in it</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>This is a recording.</source>
        <translation>Dies ist eine Aufzeichnung.</translation>
    </message>
</context>
<context>
    <name>stalewatch::NatsConnection</name>
    <message>
        <source>The connection was lost. It is being made again.</source>
        <translation>Die Verbindung ging verloren. Sie wird neu aufgebaut.</translation>
    </message>
    <message>
        <source>Nobody answers to this (no responders).</source>
        <translation>Darauf antwortet niemand (no responders).</translation>
    </message>
    <message>
        <source>No answer within %1.</source>
        <extracomment>%1: a duration</extracomment>
        <translation>Keine Antwort binnen %1.</translation>
    </message>
</context>
<context>
    <name>stalewatch::NoticeBar</name>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Notice text</source>
        <translation>Hinweistext</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Dismiss the notice</source>
        <translation>Den Hinweis ausblenden</translation>
    </message>
</context>
<context>
    <name>stalewatch::Notifier</name>
    <message>
        <source>The desktop does not show notifications</source>
        <translation>Die Arbeitsumgebung zeigt keine Benachrichtigungen</translation>
    </message>
    <message>
        <source>there is no session bus</source>
        <translation>es gibt keinen Sitzungsbus</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>stalewatch::PingForm</name>
    <message>
        <source>Routes of the cluster</source>
        <translation>Routen des Clusters</translation>
    </message>
    <message>
        <source>Websocket clients</source>
        <translation>Websocket-Clients</translation>
    </message>
    <message>
        <source>A number and its unit, as in 30s, 2m or 1m30s. Empty: it stays as it is.</source>
        <translation>Eine Zahl mit Einheit, etwa 30s, 2m oder 1m30s. Leer: Es bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>How many PINGs may stay unanswered. Empty: it stays as it is.</source>
        <translation>Wie viele PINGs unbeantwortet bleiben dürfen. Leer: Es bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Time between two PINGs, ping_interval</source>
        <translation>Zeit zwischen zwei PINGs, ping_interval</translation>
    </message>
    <message>
        <source>PINGs that may stay unanswered, ping_max</source>
        <translation>PINGs, die unbeantwortet bleiben dürfen, ping_max</translation>
    </message>
    <message>
        <source>For which connections</source>
        <translation>Für welche Verbindungen</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Für</translation>
    </message>
    <message>
        <source>In the block cluster { } of the config. Without it routes go by the settings above all, but at most 30s apart.</source>
        <translation>Im Block cluster { } der Konfiguration. Ohne ihn gelten für Routen die Einstellungen ganz oben, aber mit höchstens 30s Abstand.</translation>
    </message>
    <message>
        <source>None of the configs that were read has a block cluster { }.</source>
        <translation>Keine der gelesenen Konfigurationen hat einen Block cluster { }.</translation>
    </message>
    <message>
        <source>In the block websocket { } of the config. Without it websocket clients are pinged as all others.</source>
        <translation>Im Block websocket { } der Konfiguration. Ohne ihn werden Websocket-Clients angepingt wie alle anderen.</translation>
    </message>
    <message>
        <source>None of the configs that were read has a block websocket { }.</source>
        <translation>Keine der gelesenen Konfigurationen hat einen Block websocket { }.</translation>
    </message>
    <message>
        <source>ping_max is a whole number, as in 2.</source>
        <translation>ping_max ist eine ganze Zahl, etwa 2.</translation>
    </message>
    <message>
        <source>All without settings of their own</source>
        <translation>Alle ohne eigene Einstellungen</translation>
    </message>
</context>
<context>
    <name>stalewatch::PingSettingsPanel</name>
    <message>
        <source>In the config</source>
        <translation>In der Konfiguration</translation>
    </message>
    <message>
        <source>The change as it will be written</source>
        <translation>Die Änderung, wie sie geschrieben wird</translation>
    </message>
    <message>
        <source>About the chosen server</source>
        <translation>Über den gewählten Server</translation>
    </message>
    <message>
        <source>C&amp;hange</source>
        <translation>&amp;Änderung</translation>
    </message>
    <message>
        <source>St&amp;eps</source>
        <translation>Schr&amp;itte</translation>
    </message>
    <message>
        <source>Histo&amp;ry</source>
        <translation>Verla&amp;uf</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Copied: what goes into the values of NATS&apos;s Helm chart.</source>
        <translation>Kopiert: was in die Values des Helm-Charts von NATS gehört.</translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) chosen. The first alone, then one after the other; stops at the first that cannot be proven.</source>
        <translation>
            <numerusform>%n Server gewählt. Hält an, wenn sich die Änderung nicht belegen lässt.</numerusform>
            <numerusform>%n Server gewählt. Der erste allein, dann einer nach dem anderen; hält beim ersten an, der sich nicht belegen lässt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in the config: %2</source>
        <extracomment>%1: the name of an option; %2: its value in the config, and where it stands</extracomment>
        <translation>%1 in der Konfiguration: %2</translation>
    </message>
    <message>
        <source>The server runs with something else than its config says.</source>
        <translation>Der Server läuft mit etwas anderem, als seine Konfiguration sagt.</translation>
    </message>
    <message>
        <source>%1, %2... as planned</source>
        <extracomment>%1: a file; %2: the beginning of its sha256</extracomment>
        <translation>%1, %2 … wie geplant</translation>
    </message>
    <message>
        <source>It is written in place: while that lasts it is not whole.</source>
        <translation>Sie wird an Ort und Stelle überschrieben: Solange das dauert, ist sie nicht vollständig.</translation>
    </message>
    <message>
        <source>%1: nothing is to be done.</source>
        <extracomment>%1: a file</extracomment>
        <translation>%1: nichts zu tun.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: what was being done; %2: why it failed</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n proven</source>
        <translation>
            <numerusform>%n belegt</numerusform>
            <numerusform>%n belegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken back</source>
        <translation>
            <numerusform>%n zurückgenommen</numerusform>
            <numerusform>%n zurückgenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n uncertain: SEE TO THEM</source>
        <translation>
            <numerusform>%n ungewiss: DARUM KÜMMERN</numerusform>
            <numerusform>%n ungewiss: DARUM KÜMMERN</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n untouched</source>
        <translation>
            <numerusform>%n unberührt</numerusform>
            <numerusform>%n unberührt</numerusform>
        </translation>
    </message>
    <message>
        <source>Time until the server notices: now in grey, then in colour</source>
        <translation>Zeit, bis der Server es merkt: jetzt in Grau, dann in Farbe</translation>
    </message>
    <message>
        <source>&amp;Way there</source>
        <translation>&amp;Weg dorthin</translation>
    </message>
    <message>
        <source>Say under &quot;Way there&quot; how the config is reached, and the change is shown here.</source>
        <translation>Geben Sie unter „Weg dorthin“ an, wie die Konfiguration zu erreichen ist, dann erscheint die Änderung hier.</translation>
    </message>
</context>
<context>
    <name>stalewatch::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Poll every:</source>
        <translation>&amp;Abfragen alle:</translation>
    </message>
    <message>
        <source>&amp;Keep rows that went for:</source>
        <translation>Geschlossene &amp;zeigen für:</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Farben:</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Sprache:</translation>
    </message>
    <message>
        <source>Another language is used from the next start on.</source>
        <translation>Eine andere Sprache gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source> s</source>
        <extracomment>seconds, after a number</extracomment>
        <translation> s</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>gar nicht</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>&amp;Notify me of stale closures</source>
        <translation>Über &amp;Stale-Schließungen benachrichtigen</translation>
    </message>
    <message>
        <source>As a notification of the desktop, with counts only, at most twice a minute, and never while this window is in front.</source>
        <translation>Als Benachrichtigung der Arbeitsumgebung, nur mit Anzahlen, höchstens zweimal in der Minute und nie, solange dieses Fenster vorn ist.</translation>
    </message>
    <message>
        <source>A slow or dead server is asked less often; the headline shows the interval in force.</source>
        <translation>Ein langsamer oder toter Server wird seltener gefragt; die Kopfzeile zeigt das geltende Intervall.</translation>
    </message>
    <message>
        <source>&amp;Ask this host&apos;s kernel about servers on it</source>
        <translation>Den &amp;Kernel dieses Rechners nach Servern auf ihm fragen</translation>
    </message>
    <message>
        <source>Its TCP information tells of every byte a client sends, also of PINGs of its own, and whether a silent client&apos;s host is still there. Servers elsewhere are not touched by this.</source>
        <translation>Seine TCP-Information weiß von jedem Byte, das ein Client sendet, auch von eigenen PINGs, und ob der Rechner eines schweigenden Clients noch da ist. Server auf anderen Rechnern betrifft das nicht.</translation>
    </message>
    <message>
        <source>&amp;Read-only: change nothing on any server</source>
        <translation>Nur &amp;lesen: auf keinem Server etwas ändern</translation>
    </message>
    <message>
        <source>Ping settings can be looked at and planned, but nothing can be pushed. A single target can be set read-only where it is edited.</source>
        <translation>Ping-Einstellungen können angesehen und geplant, aber nicht übertragen werden. Ein einzelnes Ziel lässt sich dort auf „nur lesen“ stellen, wo es bearbeitet wird.</translation>
    </message>
</context>
<context>
    <name>stalewatch::PushButtons</name>
    <message>
        <source>What can be done</source>
        <translation>Was man tun kann</translation>
    </message>
    <message>
        <source>Copies what goes into the values of NATS&apos;s Helm chart instead: it would undo a push</source>
        <translation>Kopiert stattdessen, was in die Values des Helm-Charts von NATS gehört: Es würde eine Übertragung rückgängig machen</translation>
    </message>
    <message>
        <source>The old files back, the last server first, each reloaded and proven</source>
        <translation>Die alten Dateien zurück, der letzte Server zuerst, jede neu geladen und belegt</translation>
    </message>
    <message>
        <source>The server under way is brought to its proof or back; the others are left alone</source>
        <translation>Der laufende Server wird bis zum Beleg oder zurück gebracht; die anderen bleiben unberührt</translation>
    </message>
    <message>
        <source>Stops after the server under way.</source>
        <translation>Hält nach dem laufenden Server an.</translation>
    </message>
    <message>
        <source>Read-only: %1.</source>
        <extracomment>%1: why nothing may be changed</extracomment>
        <translation>Nur lesen: %1.</translation>
    </message>
    <message>
        <source>&amp;Helm values</source>
        <translation>&amp;Helm-Values</translation>
    </message>
    <message>
        <source>&amp;Take back what was done</source>
        <translation>Getanes &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Stop after this server</source>
        <translation>Nach diesem Server an&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Push...</source>
        <translation>Ü&amp;bertragen …</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Continue with %n server(s)...</source>
        <translation>
            <numerusform>Mit %n Server &amp;weitermachen …</numerusform>
            <numerusform>Mit %n Servern &amp;weitermachen …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Push to %n server(s)...</source>
        <translation>
            <numerusform>Auf %n Server ü&amp;bertragen …</numerusform>
            <numerusform>Auf %n Server ü&amp;bertragen …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stalewatch::PushDesk</name>
    <message>
        <source>Another push is still under way.</source>
        <translation>Eine andere Übertragung ist noch im Gange.</translation>
    </message>
</context>
<context>
    <name>stalewatch::PushServerModel</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läuft mit</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>Will run</source>
        <translation>Wird laufen mit</translation>
    </message>
    <message>
        <source>Reached by</source>
        <translation>Erreicht über</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
</context>
<context>
    <name>stalewatch::RecordingWindow</name>
    <message>
        <source>This is a recording: %1, as it was at %2. Nothing is polled and nothing can be changed.</source>
        <translation>Dies ist eine Aufzeichnung: %1, Stand %2. Nichts wird abgefragt, und nichts kann geändert werden.</translation>
    </message>
    <message>
        <source>Addresses and users are pseudonyms.</source>
        <translation>Adressen und Benutzer sind Pseudonyme.</translation>
    </message>
    <message>
        <source>Recording of %1 - Stalewatch</source>
        <extracomment>the title of a window that shows a recording; %1: a date and time</extracomment>
        <translation>Aufzeichnung vom %1 - Stalewatch</translation>
    </message>
    <message>
        <source>Asking for subscriptions</source>
        <translation>Fragen nach Subscriptions</translation>
    </message>
    <message>
        <source>This is a recording.</source>
        <translation>Dies ist eine Aufzeichnung.</translation>
    </message>
    <message>
        <source>Addresses, users and names of clients are pseudonyms.</source>
        <translation>Adressen, Benutzer und Namen von Clients sind Pseudonyme.</translation>
    </message>
</context>
<context>
    <name>stalewatch::RowStrip</name>
    <message>
        <source>Queue &amp;groups</source>
        <translation>Queue-&amp;Gruppen</translation>
    </message>
    <message>
        <source>The chosen connection</source>
        <translation>Die gewählte Verbindung</translation>
    </message>
    <message>
        <source>Asks the server once which queue groups and subjects this connection subscribes to</source>
        <translation>Fragt den Server einmal nach den Queue-Gruppen und Subjects dieser Verbindung</translation>
    </message>
    <message>
        <source>Choose a row to see why it is believed to be silent. Enter shows everything about it.</source>
        <translation>Wählen Sie eine Zeile, um zu sehen, warum die Verbindung für stumm gehalten wird. Eingabe zeigt alles über sie.</translation>
    </message>
    <message>
        <source>This connection is gone, and no longer kept.</source>
        <translation>Diese Verbindung ist weg und wird nicht mehr aufbewahrt.</translation>
    </message>
    <message>
        <source>Asking the server...</source>
        <translation>Der Server wird gefragt …</translation>
    </message>
</context>
<context>
    <name>stalewatch::SaveBundleDialog</name>
    <message>
        <source>Replace &amp;addresses and users</source>
        <translation>&amp;Adressen und Benutzer ersetzen</translation>
    </message>
    <message>
        <source>Replace &amp;names that clients gave themselves, too</source>
        <translation>Auch &amp;Namen ersetzen, die Clients sich selbst gaben</translation>
    </message>
    <message>
        <source>Save Incident Bundle</source>
        <translation>Vorfallsbündel speichern</translation>
    </message>
    <message>
        <source>All that is known at this moment goes into one file: connections, closures, incidents and findings, the answers of the servers as they came, pictures and a summary. Passwords, tokens, JWTs and keys are never in it.</source>
        <translation>Alles, was im Augenblick bekannt ist, kommt in eine Datei: Verbindungen, Schließungen, Vorfälle und Befunde, die Antworten der Server, wie sie kamen, Bilder und eine Zusammenfassung. Passwörter, Tokens, JWTs und Schlüssel stehen nie darin.</translation>
    </message>
    <message>
        <source>By pseudonyms, the same for the same everywhere in the file. What is not known to be harmless in an answer is left out then.</source>
        <translation>Durch Pseudonyme, dasselbe für dasselbe überall in der Datei. Was in einer Antwort nicht sicher harmlos ist, fehlt dann.</translation>
    </message>
    <message>
        <source>&amp;Choose file...</source>
        <translation>Datei &amp;wählen …</translation>
    </message>
</context>
<context>
    <name>stalewatch::SecretDialog</name>
    <message>
        <source>&amp;Keep it in the keychain of the desktop</source>
        <translation>Es im Schlüsselbund des Desktops &amp;aufheben</translation>
    </message>
    <message>
        <source>Password or token</source>
        <translation>Passwort oder Token</translation>
    </message>
</context>
<context>
    <name>stalewatch::ServerList</name>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>%1, last seen %2 ago</source>
        <extracomment>%1 why a server does not answer, %2 how long ago it last did</extracomment>
        <translation>%1, zuletzt vor %2</translation>
    </message>
    <message>
        <source>waiting for the first answer</source>
        <translation>erste Antwort steht aus</translation>
    </message>
    <message>
        <source>last answer %1 ago</source>
        <extracomment>%1 how long ago</extracomment>
        <translation>letzte Antwort vor %1</translation>
    </message>
    <message>
        <source>All servers</source>
        <translation>Alle Server</translation>
    </message>
    <message>
        <source>%1 at risk</source>
        <extracomment>%1 a number of connections
----------
read aloud in the list of servers; %1 connections at risk, as &quot;9&quot; or &quot;37 at risk&quot;</extracomment>
        <translation>%1 gefährdet</translation>
    </message>
    <message>
        <source>%1 connections, %2 of %3 polled</source>
        <extracomment>%1 connections, %2 servers that answer, %3 all servers</extracomment>
        <translation>%1 Verbindungen, %2 von %3 erreichbar</translation>
    </message>
    <message>
        <source>Ping settings...</source>
        <translation>Ping-Einstellungen …</translation>
    </message>
</context>
<context>
    <name>stalewatch::ServerPane</name>
    <message>
        <source>waiting for the first answer</source>
        <translation>erste Antwort steht aus</translation>
    </message>
    <message>
        <source>%1 connections, %2 at risk, %3 closed stale</source>
        <extracomment>%1 connections, %2 of them at risk, %3 closed as stale since the program watches</extracomment>
        <translation>%1 Verbindungen, %2 gefährdet, %3 als stale geschlossen</translation>
    </message>
    <message>
        <source>Closed stale since watching began</source>
        <translation>Seit Beginn der Beobachtung als stale geschlossen</translation>
    </message>
    <message>
        <source>%1 (differs)</source>
        <extracomment>%1 version, ping settings and detection time of a server whose ping settings are not those of the others</extracomment>
        <translation>%1 (weicht ab)</translation>
    </message>
    <message>
        <source>Ping settings differ: %1 here, %2 elsewhere.</source>
        <extracomment>%1 this server&apos;s ping settings, %2 those of most others</extracomment>
        <translation>Ping-Einstellungen weichen ab: hier %1, sonst %2.</translation>
    </message>
</context>
<context>
    <name>stalewatch::ServersPanel</name>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Ping settings...</source>
        <translation>Ping-Einstellungen …</translation>
    </message>
</context>
<context>
    <name>stalewatch::Settings</name>
    <message>
        <source>The saved setting “%1” cannot be used; its default is.</source>
        <extracomment>%1: the name of a setting in the file, as interval_ms</extracomment>
        <translation>Die gespeicherte Einstellung „%1“ ist unbrauchbar; es gilt ihr Standardwert.</translation>
    </message>
    <message numerus="yes">
        <source>%n saved target(s) cannot be read.</source>
        <translation>
            <numerusform>%n gespeichertes Ziel ist nicht lesbar.</numerusform>
            <numerusform>%n gespeicherte Ziele sind nicht lesbar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stalewatch::SharesTable</name>
    <message>
        <source>What they share</source>
        <translation>Was sie gemeinsam haben</translation>
    </message>
    <message>
        <source>Shared by</source>
        <translation>Gemeinsam</translation>
    </message>
    <message>
        <source>In the incident</source>
        <translation>Im Vorfall</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>How many times as common it is within the incident as among all connections that were there.</source>
        <translation>Wievielmal so häufig es im Vorfall ist wie unter allen Verbindungen, die da waren.</translation>
    </message>
</context>
<context>
    <name>stalewatch::SideBySidePanel</name>
    <message>
        <source>Choose servers</source>
        <translation>Server wählen</translation>
    </message>
    <message>
        <source>Side by side needs two servers.
Watch another one to compare them.</source>
        <translation>Nebeneinander braucht es zwei Server.
Einen weiteren beobachten, um zu vergleichen.</translation>
    </message>
</context>
<context>
    <name>stalewatch::SilenceChart</name>
    <message>
        <source>Silence before the close</source>
        <translation>Schweigen vor dem Schließen</translation>
    </message>
    <message>
        <source>silence before the close, %1 of %2</source>
        <translation>Schweigen vor dem Schließen, %1 von %2</translation>
    </message>
    <message>
        <source>lifetime, %1 of %2</source>
        <translation>Lebensdauer, %1 von %2</translation>
    </message>
</context>
<context>
    <name>stalewatch::StaleChartPanel</name>
    <message>
        <source>Stale closures over time, as a table</source>
        <translation>Stale-Schließungen über die Zeit, als Tabelle</translation>
    </message>
    <message>
        <source>Stale closures over time</source>
        <translation>Stale-Schließungen über die Zeit</translation>
    </message>
    <message>
        <source>Stale closures</source>
        <translation>Stale-Schließungen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>read aloud for a chart: %1 the name of a curve, %2 its value at the right edge</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>The picture of the chart was copied.</source>
        <translation>Das Bild des Diagramms wurde kopiert.</translation>
    </message>
    <message>
        <source>The values of the chart were copied.</source>
        <translation>Die Werte des Diagramms wurden kopiert.</translation>
    </message>
</context>
<context>
    <name>stalewatch::StaleNotices</name>
    <message numerus="yes">
        <source>On %n server(s).</source>
        <extracomment>the body of a desktop notification; %n servers</extracomment>
        <translation>
            <numerusform>Auf %n Server.</numerusform>
            <numerusform>Auf %n Servern.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stale connection(s) closed</source>
        <extracomment>the title of a desktop notification; %n connections were closed as stale</extracomment>
        <translation>
            <numerusform>%n Stale-Verbindung geschlossen</numerusform>
            <numerusform>%n Stale-Verbindungen geschlossen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s): the triage says who and why.</source>
        <extracomment>the body of a desktop notification goes on; %n incidents</extracomment>
        <translation>
            <numerusform>%n Vorfall: Die Triage sagt, wer und warum.</numerusform>
            <numerusform>%n Vorfälle: Die Triage sagt, wer und warum.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stalewatch::StatusLine</name>
    <message>
        <source>Polling</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>Uhren</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message numerus="yes">
        <source>%n server(s), none answers</source>
        <extracomment>%1 of %2 servers answer; %3 is a duration: &quot;0.4 s&quot;</extracomment>
        <translation>
            <numerusform>%n Server, er antwortet nicht</numerusform>
            <numerusform>%n Server, keiner antwortet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 servers polled, oldest answer %3 ago</source>
        <translation>%1 von %2 Servern abgefragt, älteste Antwort vor %3</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 rows shown</source>
        <extracomment>%1: &quot;12,481 connections&quot;; %2: a number of rows</extracomment>
        <translation>%1, %2 Zeilen gezeigt</translation>
    </message>
    <message>
        <source>Clock of %1 is %2 ahead</source>
        <extracomment>%1: a server&apos;s name; %2: a duration</extracomment>
        <translation>Uhr von %1 geht %2 vor</translation>
    </message>
    <message>
        <source>Clock of %1 is %2 behind</source>
        <extracomment>%1: a server&apos;s name; %2: a duration</extracomment>
        <translation>Uhr von %1 geht %2 nach</translation>
    </message>
    <message>
        <source>Paused: nothing is polled</source>
        <translation>Angehalten: Es wird nichts abgefragt</translation>
    </message>
    <message>
        <source>What may be changed</source>
        <translation>Was geändert werden darf</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Nur lesen</translation>
    </message>
    <message>
        <source>Read-write</source>
        <translation>Lesen und ändern</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) read-only</source>
        <translation>
            <numerusform>%n Ziel nur lesen</numerusform>
            <numerusform>%n Ziele nur lesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing can be changed on any server: --read-only, or the preferences</source>
        <translation>Auf keinem Server kann etwas geändert werden: --read-only oder die Einstellungen</translation>
    </message>
    <message>
        <source>Changes are made only when you ask for them and confirm</source>
        <translation>Geändert wird nur, was Sie verlangen und bestätigen</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufzeichnung</translation>
    </message>
</context>
<context>
    <name>stalewatch::StepsView</name>
    <message>
        <source>Watching for stale closures, for as long as the old settings took to notice</source>
        <translation>Auf Stale-Schließungen achten, so lange, wie die alten Einstellungen brauchten, es zu merken</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>What to type</source>
        <translation>Was einzutippen ist</translation>
    </message>
    <message>
        <source>Nothing was pushed to %1 yet.</source>
        <extracomment>%1: the name of a server</extracomment>
        <translation>Auf %1 wurde noch nichts übertragen.</translation>
    </message>
</context>
<context>
    <name>stalewatch::SystemFinder</name>
    <message>
        <source>This login may ask no server anything: it is not of the system account, and its own account&apos;s connections cannot be asked for either (%1).</source>
        <translation>Diese Anmeldung darf keinen Server etwas fragen: Sie gehört nicht zum Systemkonto, und auch die Verbindungen ihres eigenen Kontos können nicht erfragt werden (%1).</translation>
    </message>
    <message>
        <source>It has shut down.</source>
        <translation>Er wurde heruntergefahren.</translation>
    </message>
    <message>
        <source>Nothing has been heard of it for more than half a minute: it was stopped, or cut off.</source>
        <translation>Seit mehr als einer halben Minute war nichts von ihm zu hören: Er wurde angehalten oder abgeschnitten.</translation>
    </message>
    <message>
        <source>It is asked with another login now.</source>
        <translation>Er wird jetzt mit einer anderen Anmeldung gefragt.</translation>
    </message>
    <message>
        <source>Watching %1</source>
        <extracomment>%1: the name of a server</extracomment>
        <translation>Beobachten von %1</translation>
    </message>
</context>
<context>
    <name>stalewatch::SystemPoll</name>
    <message>
        <source>Asking for the settings of the server</source>
        <translation>Fragen nach den Einstellungen des Servers</translation>
    </message>
    <message>
        <source>This login is of an ordinary account, not of the system account: it is told of the connections of its own account only, and not of ping settings.</source>
        <translation>Diese Anmeldung gehört zu einem gewöhnlichen Konto, nicht zum Systemkonto: Sie erfährt nur von den Verbindungen ihres eigenen Kontos und nichts von Ping-Einstellungen.</translation>
    </message>
    <message>
        <source>Asking for closed connections</source>
        <translation>Fragen nach geschlossenen Verbindungen</translation>
    </message>
    <message>
        <source>The answer says that it is another server&apos;s than the one that was asked.</source>
        <translation>Die Antwort sagt, sie sei von einem anderen Server als dem gefragten.</translation>
    </message>
</context>
<context>
    <name>stalewatch::TableColumns</name>
    <message>
        <source>Columns as at first</source>
        <translation>Spalten wie zu Beginn</translation>
    </message>
</context>
<context>
    <name>stalewatch::TargetDialog</name>
    <message>
        <source>Asking %1…</source>
        <extracomment>%1: the URL of a target</extracomment>
        <translation>Frage %1…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: what was being done; %2: why it failed</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>T&amp;est</source>
        <translation>T&amp;esten</translation>
    </message>
    <message>
        <source>Found: %1.</source>
        <extracomment>%1: what was found, as &quot;3 servers, 1 204 connections, version 2.10.27, system account&quot;</extracomment>
        <translation>Gefunden: %1.</translation>
    </message>
    <message>
        <source>Save &amp;without an answer</source>
        <translation>Ohne Antwort &amp;speichern</translation>
    </message>
</context>
<context>
    <name>stalewatch::TargetForm</name>
    <message>
        <source>Choose the trusted authorities</source>
        <translation>Vertraute Zertifizierungsstellen wählen</translation>
    </message>
    <message>
        <source>Choose the client certificate</source>
        <translation>Client-Zertifikat wählen</translation>
    </message>
    <message>
        <source>Choose the key of the client certificate</source>
        <translation>Schlüssel des Client-Zertifikats wählen</translation>
    </message>
    <message>
        <source>those of the system</source>
        <translation>die des Systems</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Adresse:</translation>
    </message>
    <message>
        <source>Trusted a&amp;uthorities:</source>
        <translation>&amp;Vertraute Stellen:</translation>
    </message>
    <message>
        <source>Client &amp;certificate:</source>
        <translation>&amp;Client-Zertifikat:</translation>
    </message>
    <message>
        <source>Certificate&apos;s &amp;key:</source>
        <translation>&amp;Schlüssel dazu:</translation>
    </message>
    <message>
        <source>Reading the client certificate</source>
        <translation>Lesen des Client-Zertifikats</translation>
    </message>
    <message>
        <source>A client certificate and its key belong together: name both files or none.</source>
        <translation>Ein Client-Zertifikat und sein Schlüssel gehören zusammen: beide Dateien angeben oder keine.</translation>
    </message>
    <message>
        <source>NATS: TL&amp;S before the server says anything</source>
        <translation>NATS: T&amp;LS, bevor der Server etwas sagt</translation>
    </message>
    <message>
        <source>Rea&amp;d-only: change nothing there</source>
        <translation>&amp;Nur lesen: dort nichts ändern</translation>
    </message>
    <message>
        <source>The monitoring address of a server (host:port, http:// or https://, with a base path if it has one), or where clients connect: nats:// or tls://, several with commas. Empty: the servers of the context.</source>
        <translation>Die Monitoring-Adresse eines Servers (host:port, http:// oder https://, mit Basispfad, falls er einen hat), oder wohin Clients sich verbinden: nats:// oder tls://, mehrere mit Komma. Leer: die Server des Kontexts.</translation>
    </message>
    <message>
        <source>&amp;Log in:</source>
        <translation>An&amp;melden:</translation>
    </message>
    <message>
        <source>Only with TLS</source>
        <translation>Nur mit TLS</translation>
    </message>
    <message>
        <source>Reading the login</source>
        <translation>Lesen der Anmeldung</translation>
    </message>
    <message>
        <source>A monitoring address knows users with a password only. For the rest write where clients connect, as nats://host:4222.</source>
        <translation>Eine Monitoring-Adresse kennt nur Benutzer mit Passwort. Für alles andere schreiben Sie, wohin Clients sich verbinden, etwa nats://host:4222.</translation>
    </message>
</context>
<context>
    <name>stalewatch::TargetSetup</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: what was being done; %2: why it failed</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Enter…</source>
        <translation>Ein&amp;geben …</translation>
    </message>
    <message>
        <source>The context %1 wants a program to be run for its secret: %2</source>
        <extracomment>%1: the name of a context; %2: a command</extracomment>
        <translation>Der Kontext %1 möchte für sein Geheimnis ein Programm ausführen lassen: %2</translation>
    </message>
    <message>
        <source>&amp;Allow…</source>
        <translation>&amp;Erlauben …</translation>
    </message>
    <message>
        <source>Others on this machine can read %1.</source>
        <extracomment>%1: files with secrets</extracomment>
        <translation>Andere auf diesem Rechner können %1 lesen.</translation>
    </message>
    <message>
        <source>&amp;Make Private</source>
        <translation>&amp;Privat machen</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) can be read by you alone now.</source>
        <translation>
            <numerusform>%n Datei können nun nur noch Sie lesen.</numerusform>
            <numerusform>%n Dateien können nun nur noch Sie lesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The password or token for %1 (%2):</source>
        <extracomment>%1: an address; %2: what is asked for, as &quot;user bob&quot; or &quot;token&quot;</extracomment>
        <translation>Das Passwort oder Token für %1 (%2):</translation>
    </message>
    <message>
        <source>Run a Program</source>
        <translation>Ein Programm ausführen</translation>
    </message>
    <message>
        <source>The context %1 takes its secret from a program. Run it?</source>
        <extracomment>%1: the name of a context</extracomment>
        <translation>Der Kontext %1 nimmt sein Geheimnis von einem Programm. Es ausführen?</translation>
    </message>
    <message>
        <source>&amp;Run in This Session</source>
        <translation>In dieser &amp;Sitzung ausführen</translation>
    </message>
    <message>
        <source>&amp;Always Run It</source>
        <translation>&amp;Immer ausführen</translation>
    </message>
</context>
<context>
    <name>stalewatch::TargetTester</name>
    <message>
        <source>Polling %1</source>
        <translation>Abfragen von %1</translation>
    </message>
    <message>
        <source>There is no way to watch this kind of address.</source>
        <translation>Diese Art von Adresse lässt sich nicht beobachten.</translation>
    </message>
</context>
<context>
    <name>stalewatch::TargetsDialog</name>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Hinzufügen…</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n Ziel</numerusform>
            <numerusform>%n Ziele</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1: an address; %2: where its login comes from, as &quot;context prod&quot;, &quot;user bob&quot;</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (read-only)</source>
        <extracomment>%1: a target at which nothing may be changed</extracomment>
        <translation>%1 (nur lesen)</translation>
    </message>
    <message>
        <source>No target yet. Add a context of the NATS CLI, or the address of a server, such as localhost:8222.</source>
        <translation>Noch kein Ziel. Einen Kontext der NATS-CLI oder die Adresse eines Servers hinzufügen, etwa localhost:8222.</translation>
    </message>
    <message>
        <source>Add a target</source>
        <translation>Ziel hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Test and add</source>
        <translation>&amp;Testen und hinzufügen</translation>
    </message>
    <message>
        <source>Edit a target</source>
        <translation>Ziel bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Test and save</source>
        <translation>&amp;Testen und speichern</translation>
    </message>
</context>
<context>
    <name>stalewatch::TimelineView</name>
    <message>
        <source>Timeline of ping ticks</source>
        <translation>Zeitleiste der Ping-Takte</translation>
    </message>
    <message>
        <source>alive</source>
        <translation>lebt</translation>
    </message>
    <message>
        <source>PONG</source>
        <translation>PONG</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>verpasst</translation>
    </message>
    <message>
        <source>closes</source>
        <translation>schließt</translation>
    </message>
    <message>
        <source>not before</source>
        <translation>nicht vor</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>fort</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
</context>
<context>
    <name>stalewatch::TriageActions</name>
    <message>
        <source>What can be done</source>
        <translation>Was man tun kann</translation>
    </message>
    <message>
        <source>Nothing here can do that yet.</source>
        <translation>Das kann hier noch niemand tun.</translation>
    </message>
</context>
<context>
    <name>stalewatch::TriagePanel</name>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>Which incident; the newest first</source>
        <translation>Welcher Vorfall; der neueste zuerst</translation>
    </message>
    <message>
        <source>The incident</source>
        <translation>Der Vorfall</translation>
    </message>
    <message>
        <source>Incidents appear here as soon as a server answers.</source>
        <translation>Vorfälle erscheinen hier, sobald ein Server antwortet.</translation>
    </message>
    <message>
        <source>No incident.
When connections are closed as stale together, or fall silent together, this page says whether it goes on, who they are, what they share, whose fault it is likely to be, whether they came back, and what to do.</source>
        <translation>Kein Vorfall.
Wenn Verbindungen gemeinsam als stale geschlossen werden oder verstummen, sagt diese Seite, ob es weitergeht, wer sie sind, was sie gemeinsam haben, wessen Schuld es wahrscheinlich ist, ob sie zurückkamen und was zu tun ist.</translation>
    </message>
    <message>
        <source>The summary is on the clipboard.</source>
        <translation>Die Zusammenfassung ist in der Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>stalewatch::UnsettledBar</name>
    <message>
        <source>A push to %1, begun %2, was interrupted at: %3.</source>
        <extracomment>%1: a target; %2: a time; %3: what was being done</extracomment>
        <translation>Eine Übertragung auf %1, begonnen %2, wurde unterbrochen bei: %3.</translation>
    </message>
    <message>
        <source>A push to %1, begun %2, is not settled: %3.</source>
        <extracomment>%1: a target; %2: a time; %3: how it ended, as &quot;Written, but not proven&quot;</extracomment>
        <translation>Eine Übertragung auf %1, begonnen %2, ist nicht abgeschlossen: %3.</translation>
    </message>
    <message>
        <source>Pushes that are not settled</source>
        <translation>Nicht abgeschlossene Übertragungen</translation>
    </message>
    <message>
        <source>What to type</source>
        <translation>Was einzutippen ist</translation>
    </message>
    <message>
        <source>What to type if nothing of this helps</source>
        <translation>Was einzutippen ist, wenn nichts davon hilft</translation>
    </message>
    <message>
        <source>Forward to the new settings, and proof of them</source>
        <translation>Vorwärts zu den neuen Einstellungen, und Beleg dafür</translation>
    </message>
    <message>
        <source>Back to the old file, and proof of it</source>
        <translation>Zurück zur alten Datei, und Beleg dafür</translation>
    </message>
    <message>
        <source>By your word all is as it should be; nothing is done</source>
        <translation>Auf Ihr Wort ist alles, wie es sein soll; nichts wird getan</translation>
    </message>
    <message numerus="yes">
        <source>%n more after this one.</source>
        <translation>
            <numerusform>Danach noch %n weitere.</numerusform>
            <numerusform>Danach noch %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>B&amp;y hand...</source>
        <translation>Von &amp;Hand …</translation>
    </message>
    <message>
        <source>Carry it &amp;on</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Take it &amp;back</source>
        <translation>&amp;Zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Keep as it is</source>
        <translation>&amp;So lassen</translation>
    </message>
</context>
<context>
    <name>stalewatch::WaysForm</name>
    <message>
        <source>Kinds</source>
        <translation>Arten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: a kind of way to a config; %2: an example of it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>How the config is reached</source>
        <translation>Wie die Konfiguration zu erreichen ist</translation>
    </message>
    <message>
        <source>How the server is reloaded</source>
        <translation>Wie der Server neu geladen wird</translation>
    </message>
    <message>
        <source>the path of the config, or choose a kind</source>
        <translation>der Pfad der Konfiguration, oder eine Art wählen</translation>
    </message>
    <message>
        <source>signal: the process of this computer that runs with the config</source>
        <translation>signal: der Prozess dieses Rechners, der mit der Konfiguration läuft</translation>
    </message>
    <message>
        <source>For a file that is a mount of its own, as in containers. While it is written it is not whole; both versions are kept here.</source>
        <translation>Für eine Datei, die selbst eingehängt ist, wie in Containern. Während des Schreibens ist sie nicht vollständig; beide Fassungen sind hier aufgehoben.</translation>
    </message>
    <message>
        <source>C&amp;onfig</source>
        <translation>K&amp;onfiguration</translation>
    </message>
    <message>
        <source>Kinds of ways to a config</source>
        <translation>Arten von Wegen zu einer Konfiguration</translation>
    </message>
    <message>
        <source>Re&amp;load</source>
        <translation>Neu &amp;laden</translation>
    </message>
    <message>
        <source>Kinds of ways to reload</source>
        <translation>Arten von Wegen, neu zu laden</translation>
    </message>
    <message>
        <source>No server is chosen.</source>
        <extracomment>%1: the name of a server</extracomment>
        <translation>Kein Server ist gewählt.</translation>
    </message>
    <message>
        <source>How %1 is reached and reloaded</source>
        <translation>Wie %1 erreicht und neu geladen wird</translation>
    </message>
    <message>
        <source>&amp;Included files may be changed</source>
        <translation>E&amp;ingebundene Dateien dürfen geändert werden</translation>
    </message>
    <message>
        <source>May be written in &amp;place</source>
        <translation>Darf an Ort und &amp;Stelle überschrieben werden</translation>
    </message>
    <message>
        <source>Push &amp;unchecked if it must be</source>
        <translation>Notfalls &amp;ungeprüft übertragen</translation>
    </message>
    <message>
        <source>Where the setting stands in a file that the config includes, it is changed there</source>
        <translation>Steht die Einstellung in einer Datei, die die Konfiguration einbindet, so wird sie dort geändert</translation>
    </message>
    <message>
        <source>Where no nats-server can be asked to check the new file before it is used</source>
        <translation>Wo kein nats-server die neue Datei prüfen kann, bevor sie benutzt wird</translation>
    </message>
    <message>
        <source>As on the command line: a path of this computer, or ssh:, docker:, kubectl:, configmap:, command:.</source>
        <translation>Wie auf der Kommandozeile: ein Pfad dieses Rechners, oder ssh:, docker:, kubectl:, configmap:, command:.</translation>
    </message>
    <message>
        <source>&amp;Use these</source>
        <translation>Diese &amp;verwenden</translation>
    </message>
</context>
<context>
    <name>stalewatch::WhoIsNextPanel</name>
    <message>
        <source>Who is next</source>
        <translation>Wer ist der Nächste</translation>
    </message>
    <message>
        <source>Within %1</source>
        <extracomment>%1 a span of time, &quot;5 minutes&quot;: which connections are listed</extracomment>
        <translation>Innerhalb von %1</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>Irgendwann</translation>
    </message>
    <message>
        <source>How far ahead</source>
        <translation>Wie weit voraus</translation>
    </message>
    <message>
        <source>How soon the listed connections will be closed, at the latest</source>
        <translation>Wie bald die aufgeführten Verbindungen spätestens geschlossen werden</translation>
    </message>
</context>
<context>
    <name>stalewatch::WindowMenus</name>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Poll &amp;every</source>
        <translation>Abfragen &amp;alle</translation>
    </message>
    <message>
        <source>%L1 s</source>
        <extracomment>%1: a number of seconds, as &quot;0.5&quot;</extracomment>
        <translation>%L1 s</translation>
    </message>
</context>
<context>
    <name>stalewatch::Workbench</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: what was being done; %2: why it failed</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>This is the demo fleet: a real nats-server on this machine, with clients that misbehave on purpose. File, Targets opens your own servers.</source>
        <translation>Das ist die Demo-Flotte: ein echter nats-server auf diesem Rechner, mit Clients, die sich absichtlich danebenbenehmen. „Datei, Ziele“ öffnet die eigenen Server.</translation>
    </message>
    <message>
        <source>The new language is used from the next start on.</source>
        <translation>Die neue Sprache gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>The screenshot could not be written to %1.</source>
        <translation>Das Bildschirmfoto ließ sich nicht nach %1 schreiben.</translation>
    </message>
    <message>
        <source>The last start did not get as far as a window, so columns and sizes are as they were at first.</source>
        <translation>Der letzte Start kam nicht bis zu einem Fenster; deshalb sind Spalten und Größen wie beim ersten Mal.</translation>
    </message>
    <message>
        <source>A push is under way. It stops after this server, and then the program ends.</source>
        <translation>Eine Übertragung ist im Gange. Sie hält nach diesem Server an, dann endet das Programm.</translation>
    </message>
</context>
</TS>

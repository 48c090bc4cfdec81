<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
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
        <source>A server&apos;s monitoring URL, as http://n1:8222; may be repeated. A bare name or address works too.</source>
        <translation>Monitoring-URL eines Servers, etwa http://n1:8222; mehrfach möglich. Ein bloßer Name oder eine Adresse genügt.</translation>
    </message>
    <message>
        <source>Time between two polls, fractions allowed; default 1.</source>
        <translation>Zeit zwischen zwei Abfragen, auch mit Nachkommastellen; Standard 1.</translation>
    </message>
    <message>
        <source>PEM file with the certificate authorities to trust for https.</source>
        <translation>PEM-Datei mit den Zertifizierungsstellen, denen bei https vertraut wird.</translation>
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
        <source>Push without asking.</source>
        <translation>Ohne Rückfrage anwenden.</translation>
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
        <source>Change nothing anywhere: no push can be made.</source>
        <translation>Nirgends etwas ändern: Einstellungen können nicht angewendet werden.</translation>
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
        <source>ping settings unusable</source>
        <translation>Ping-Einstellungen unbrauchbar</translation>
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
        <source>The server reports a ping interval or a number of pings that no deadline can be counted with. Correct its ping settings.</source>
        <translation>Der Server meldet ein Ping-Intervall oder eine Zahl von Pings, mit der sich keine Frist berechnen lässt. Seine Ping-Einstellungen korrigieren.</translation>
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
        <source>of %1 connections</source>
        <extracomment>%1 number of all connections</extracomment>
        <translation>von %1 Verbindungen</translation>
    </message>
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
        <source>closed stale, last 10 min</source>
        <translation>stale geschlossen, 10 min</translation>
    </message>
    <message>
        <source>watched since %1</source>
        <extracomment>%1 a time of day</extracomment>
        <translation>beobachtet seit %1</translation>
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
        <source>%1: %2 of %3</source>
        <extracomment>%1 the fullest server, %2 &quot;19 %&quot;, %3 its max_connections</extracomment>
        <translation>%1: %2 von %3</translation>
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
        <source>until the server notices</source>
        <translation>bis der Server es merkt</translation>
    </message>
    <message>
        <source>From the death of a client to the close of its connection, by the ping settings.</source>
        <translation>Vom Tod eines Clients bis zum Schließen seiner Verbindung, nach den Ping-Einstellungen.</translation>
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
        <source>This is where clients connect. Write the monitoring address of the server, such as http://host:8222 (http_port in its configuration).</source>
        <translation>Dorthin verbinden sich Clients. Nötig ist die Monitoring-Adresse des Servers, etwa http://host:8222 (http_port in seiner Konfiguration).</translation>
    </message>
    <message>
        <source>Write an address that begins with http:// or https://.</source>
        <translation>Die Adresse muss mit http:// oder https:// beginnen.</translation>
    </message>
    <message>
        <source>The monitoring port knows no users. Write the address without user and password.</source>
        <translation>Der Monitoring-Port kennt keine Benutzer. Die Adresse ohne Benutzer und Passwort angeben.</translation>
    </message>
    <message>
        <source>This is no address. Write host:port, such as localhost:8222.</source>
        <translation>Das ist keine Adresse. Nötig ist Host:Port, etwa localhost:8222.</translation>
    </message>
    <message>
        <source>No server listens on port 0. Write the port of http_port, usually 8222.</source>
        <translation>Auf Port 0 lauscht kein Server. Nötig ist der Port von http_port, meist 8222.</translation>
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
</context>
<context>
    <name>Wire</name>
    <message>
        <source>Reading the answer of %1</source>
        <extracomment>%1 is an endpoint of the server: /varz, /connz</extracomment>
        <translation>Lesen der Antwort von %1</translation>
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
        <source>Copy &amp;Diagnostics</source>
        <translation>&amp;Diagnose kopieren</translation>
    </message>
    <message>
        <source>Shows which client connections of NATS servers have stopped answering, before the server closes them.</source>
        <translation>Zeigt, welche Client-Verbindungen von NATS-Servern nicht mehr antworten, bevor der Server sie schließt.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder später. Ohne jede Gewährleistung.</translation>
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
    <name>stalewatch::ColumnMenu</name>
    <message>
        <source>Default columns</source>
        <translation>Standardspalten</translation>
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
    <message>
        <source>This filter cannot be read, so the last one stays in force: %1</source>
        <extracomment>%1: what is wrong with the filter, as &quot;missing terminating ] for character class&quot;</extracomment>
        <translation>Dieser Filter ist nicht lesbar, daher gilt der letzte weiter: %1</translation>
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
        <source>Columns as at first</source>
        <translation>Spalten wie am Anfang</translation>
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
</context>
<context>
    <name>stalewatch::TargetDialog</name>
    <message>
        <source>Save &amp;Without an Answer</source>
        <translation>&amp;Ohne Antwort speichern</translation>
    </message>
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
        <source>The monitoring address of a server: host:port, http:// or https://, with a base path if it has one.</source>
        <translation>Die Monitoring-Adresse eines Servers: Host:Port, http:// oder https://, mit Basispfad, falls er einen hat.</translation>
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
        <source>Only for https</source>
        <translation>Nur für https</translation>
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
    <message>
        <source>Add a Target</source>
        <translation>Ziel hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Test and Add</source>
        <translation>&amp;Testen und hinzufügen</translation>
    </message>
    <message>
        <source>Edit a Target</source>
        <translation>Ziel bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Test and Save</source>
        <translation>&amp;Testen und speichern</translation>
    </message>
    <message>
        <source>No target yet. Add the monitoring address of a server, such as localhost:8222.</source>
        <translation>Noch kein Ziel. Die Monitoring-Adresse eines Servers hinzufügen, etwa localhost:8222.</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n Ziel</numerusform>
            <numerusform>%n Ziele</numerusform>
        </translation>
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
</context>
</TS>

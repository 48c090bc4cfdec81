<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Bundle</name>
    <message numerus="yes">
        <source>%1: %n poll(s) from %2 to %3 (UTC), %4</source>
        <extracomment>%1: a server; %2, %3: times of day; %4: an amount of bytes</extracomment>
        <translation>
            <numerusform>%1: %n poll from %2 to %3 (UTC), %4</numerusform>
            <numerusform>%1: %n polls from %2 to %3 (UTC), %4</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n poll(s) made room for others: memory for answers is limited</source>
        <translation>
            <numerusform>%n poll made room for others: memory for answers is limited</numerusform>
            <numerusform>%n polls made room for others: memory for answers is limited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n poll(s) were not kept, to spare the processor</source>
        <translation>
            <numerusform>%n poll was not kept, to spare the processor</numerusform>
            <numerusform>%n polls were not kept, to spare the processor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n poll(s) were too large to be kept</source>
        <translation>
            <numerusform>%n poll was too large to be kept</numerusform>
            <numerusform>%n polls were too large to be kept</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cause</name>
    <message numerus="yes">
        <source>%n applications</source>
        <translation>
            <numerusform>%n application</numerusform>
            <numerusform>%n applications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other connections from there are well</source>
        <translation>
            <numerusform>%n other connection from there is well</numerusform>
            <numerusform>%n other connections from there are well</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n addresses</source>
        <translation>
            <numerusform>%n address</numerusform>
            <numerusform>%n addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n languages or versions</source>
        <translation>
            <numerusform>%n language or version</numerusform>
            <numerusform>%n languages or versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connections of that version are well</source>
        <translation>
            <numerusform>%n connection of that version is well</numerusform>
            <numerusform>%n connections of that version are well</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them ended after %1 without traffic</source>
        <extracomment>%1: a duration, as in &quot;12 of them ended after 5 min 50 s without traffic&quot;.</extracomment>
        <translation>
            <numerusform>%n of them ended after %1 without traffic</numerusform>
            <numerusform>%n of them ended after %1 without traffic</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them lived for %1</source>
        <extracomment>%1: a duration, as in &quot;12 of them lived for 5 min 50 s&quot;.</extracomment>
        <translation>
            <numerusform>%n of them lived for %1</numerusform>
            <numerusform>%n of them lived for %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connections without traffic are well on the same path</source>
        <translation>
            <numerusform>%n connection without traffic is well on the same path</numerusform>
            <numerusform>%n connections without traffic are well on the same path</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n addresses of one network</source>
        <translation>
            <numerusform>%n address of one network</numerusform>
            <numerusform>%n addresses of one network</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n applications behind it</source>
        <translation>
            <numerusform>%n application behind it</numerusform>
            <numerusform>%n applications behind it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connections went with their server, which was started anew</source>
        <translation>
            <numerusform>%n connection went with its server, which was started anew</numerusform>
            <numerusform>%n connections went with their server, which was started anew</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the server says of %n connections that they were kicked</source>
        <translation>
            <numerusform>the server says of %n connection that it was kicked</numerusform>
            <numerusform>the server says of %n connections that they were kicked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the server gave %n connections up as slow consumers that were alive</source>
        <translation>
            <numerusform>the server gave %n connection up as a slow consumer that was alive</numerusform>
            <numerusform>the server gave %n connections up as slow consumers that were alive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connections were told to go from here</source>
        <translation>
            <numerusform>%n connection was told to go from here</numerusform>
            <numerusform>%n connections were told to go from here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartStory</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>&quot;n1, n2, n3 and 4 more&quot;</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n closings went by unseen.</source>
        <translation>
            <numerusform>At least %n closing went by unseen.</numerusform>
            <numerusform>At least %n closings went by unseen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <extracomment>legend of a chart: servers without a curve of their own, summed up</extracomment>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message numerus="yes">
        <source>ping_interval %1 and ping_max %n</source>
        <extracomment>%1: a duration.</extracomment>
        <translation>
            <numerusform>ping_interval %1 and ping_max %n</numerusform>
            <numerusform>ping_interval %1 and ping_max %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n connections take half a second or longer to answer</source>
        <extracomment>%1: name of a server.</extracomment>
        <translation>
            <numerusform>%1: %n connection takes half a second or longer to answer</numerusform>
            <numerusform>%1: %n connections take half a second or longer to answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: those of %n connections vary by as much as they take</source>
        <extracomment>%1: name of a server.</extracomment>
        <translation>
            <numerusform>%1: those of %n connection vary by as much as they take</numerusform>
            <numerusform>%1: those of %n connections vary by as much as they take</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n connections ping so often that the server never asks them</source>
        <extracomment>%1: name of a server.</extracomment>
        <translation>
            <numerusform>%1: %n connection pings so often that the server never asks it</numerusform>
            <numerusform>%1: %n connections ping so often that the server never asks them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: at least %n closed connections were pushed out of the server&apos;s list before they were read</source>
        <extracomment>%1: name of a server.</extracomment>
        <translation>
            <numerusform>%1: at least %n closed connection was pushed out of the server&apos;s list before it was read</numerusform>
            <numerusform>%1: at least %n closed connections were pushed out of the server&apos;s list before they were read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n times in the last 5 min a client did not take what was sent; a silent one is not counted here until its output piles up</source>
        <extracomment>%1: name of a server.</extracomment>
        <translation>
            <numerusform>%1: %n time in the last 5 min a client did not take what was sent; a silent one is not counted here until its output piles up</numerusform>
            <numerusform>%1: %n times in the last 5 min a client did not take what was sent; a silent one is not counted here until its output piles up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n times in the last 5 min</source>
        <extracomment>%1: name of a server.</extracomment>
        <translation>
            <numerusform>%1: %n time in the last 5 min</numerusform>
            <numerusform>%1: %n times in the last 5 min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n polls failed in a row: %2</source>
        <extracomment>%1: name of a server, %2: why.</extracomment>
        <translation>
            <numerusform>%1: %n poll failed: %2</numerusform>
            <numerusform>%1: %n polls failed in a row: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n fields of its last answers</source>
        <extracomment>%1: name of a server.</extracomment>
        <translation>
            <numerusform>%1: %n field of its last answers</numerusform>
            <numerusform>%1: %n fields of its last answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n connections owe a PONG, %2 % of all</source>
        <extracomment>%1: name of a server, %2: a percentage without its sign.</extracomment>
        <translation>
            <numerusform>%1: %n connection owes a PONG, %2 % of all</numerusform>
            <numerusform>%1: %n connections owe a PONG, %2 % of all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n silent connections, and %2 % of max_connections are in use</source>
        <extracomment>%1: name of a server, %2: a percentage without its sign.</extracomment>
        <translation>
            <numerusform>%1: %n silent connection, and %2 % of max_connections are in use</numerusform>
            <numerusform>%1: %n silent connections, and %2 % of max_connections are in use</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 % in use, %n more than an hour ago</source>
        <extracomment>%1: name of a server, %2: a percentage without its sign.</extracomment>
        <translation>
            <numerusform>%1: %2 % in use, %n more than an hour ago</numerusform>
            <numerusform>%1: %2 % in use, %n more than an hour ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n connections refused in the last 5 min</source>
        <extracomment>%1: name of an account.</extracomment>
        <translation>
            <numerusform>%1: %n connection refused in the last 5 min</numerusform>
            <numerusform>%1: %n connections refused in the last 5 min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 pending for %n connections that do not answer</source>
        <extracomment>%1: name of a server, %2: an amount of memory.</extracomment>
        <translation>
            <numerusform>%1: %2 pending for %n connection that does not answer</numerusform>
            <numerusform>%1: %2 pending for %n connections that do not answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 messages to %n silent connections since their last sign of life</source>
        <extracomment>%1: name of a server, %2: a number of messages.</extracomment>
        <translation>
            <numerusform>%1: %2 messages to %n silent connection since its last sign of life</numerusform>
            <numerusform>%1: %2 messages to %n silent connections since their last sign of life</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n connections, %2 %, have no name</source>
        <extracomment>%1: name of a server, %2: a percentage without its sign.</extracomment>
        <translation>
            <numerusform>%1: %n connection, %2 %, has no name</numerusform>
            <numerusform>%1: %n connections, %2 %, have no name</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n times &quot;%2&quot; in the last 5 min</source>
        <extracomment>%1: name of a server, %2: the server&apos;s words for a reason.</extracomment>
        <translation>
            <numerusform>%1: %n time &quot;%2&quot; in the last 5 min</numerusform>
            <numerusform>%1: %n times &quot;%2&quot; in the last 5 min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stale closure(s) within %1</source>
        <extracomment>%n: a number of closures; %1: a duration</extracomment>
        <translation>
            <numerusform>%n stale closure within %1</numerusform>
            <numerusform>%n stale closures within %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n in the last 5 min, usually %2</source>
        <extracomment>%1: name of a server, %2: a number of connections, in as long before.</extracomment>
        <translation>
            <numerusform>%1: %n in the last 5 min, usually %2</numerusform>
            <numerusform>%1: %n in the last 5 min, usually %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionColumn</name>
    <message numerus="yes">
        <source>%n subscription(s)</source>
        <translation>
            <numerusform>%n subscription</numerusform>
            <numerusform>%n subscriptions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionFacts</name>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%n segment</numerusform>
            <numerusform>%n segments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, sent again %n time(s)</source>
        <extracomment>%1: as in &quot;2 segments&quot;</extracomment>
        <translation>
            <numerusform>%1, sent again %n time</numerusform>
            <numerusform>%1, sent again %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message numerus="yes">
        <source>%n ping(s) are unanswered; at the next one without an answer it is closed.</source>
        <translation>
            <numerusform>%n ping is unanswered; at the next one without an answer it is closed.</numerusform>
            <numerusform>%n pings are unanswered; at the next one without an answer it is closed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ping(s) are unanswered; %1 more and it is closed.</source>
        <extracomment>%1: how many more pings without an answer close the connection, as in &quot;2 more&quot;.</extracomment>
        <translation>
            <numerusform>%n ping is unanswered; %1 more and it is closed.</numerusform>
            <numerusform>%n pings are unanswered; %1 more and it is closed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server still delivers to it, %n message(s) so far, but nothing has come back since %1.</source>
        <extracomment>%1: a time of day</extracomment>
        <translation>
            <numerusform>The server still delivers to it, %n message so far, but nothing has come back since %1.</numerusform>
            <numerusform>The server still delivers to it, %n messages so far, but nothing has come back since %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server still delivers to it, %n message(s) so far, and nothing comes back.</source>
        <translation>
            <numerusform>The server still delivers to it, %n message so far, and nothing comes back.</numerusform>
            <numerusform>The server still delivers to it, %n messages so far, and nothing comes back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message numerus="yes">
        <source>%n slots</source>
        <extracomment>connections that are held open for nobody</extracomment>
        <translation>
            <numerusform>%n slot</numerusform>
            <numerusform>%n slots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n differ</source>
        <extracomment>%1 ping settings</extracomment>
        <translation>
            <numerusform>%1, %n differs</numerusform>
            <numerusform>%1, %n differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KickWords</name>
    <message numerus="yes">
        <source>Kick %n connection(s)?</source>
        <translation>
            <numerusform>Kick %n connection?</numerusform>
            <numerusform>Kick %n connections?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask %n client(s) to reconnect?</source>
        <translation>
            <numerusform>Ask %n client to reconnect?</numerusform>
            <numerusform>Ask %n clients to reconnect?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subscription(s)</source>
        <translation>
            <numerusform>%n subscription</numerusform>
            <numerusform>%n subscriptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kicked</source>
        <translation>
            <numerusform>%n kicked</numerusform>
            <numerusform>%n kicked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n told to reconnect</source>
        <translation>
            <numerusform>%n told to reconnect</numerusform>
            <numerusform>%n told to reconnect</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them back</source>
        <translation>
            <numerusform>%n of them back</numerusform>
            <numerusform>%n of them back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not asked</source>
        <translation>
            <numerusform>%n not asked</numerusform>
            <numerusform>%n not asked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to go</source>
        <translation>
            <numerusform>%n to go</numerusform>
            <numerusform>%n to go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They are on %n server(s): %1.</source>
        <extracomment>%1: names of servers</extracomment>
        <translation>
            <numerusform>They are on %n server: %1.</numerusform>
            <numerusform>They are on %n servers: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PingRules</name>
    <message numerus="yes">
        <source>%n other server(s) have other ping settings: a client that reconnects there meets another deadline.</source>
        <translation>
            <numerusform>%n other server has other ping settings: a client that reconnects there meets another deadline.</numerusform>
            <numerusform>%n other servers have other ping settings: a client that reconnects there meets another deadline.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PingSettings</name>
    <message numerus="yes">
        <source>%n connection(s) that ping for themselves no longer hide their life: it becomes provable</source>
        <translation>
            <numerusform>%n connection that pings for itself no longer hides its life: it becomes provable</numerusform>
            <numerusform>%n connections that ping for themselves no longer hide their life: it becomes provable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) more would ping before the server does: nothing can be proven of them</source>
        <translation>
            <numerusform>%n connection more would ping before the server does: nothing can be proven of it</numerusform>
            <numerusform>%n connections more would ping before the server does: nothing can be proven of them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) take longer for an answer than the new interval, %1</source>
        <extracomment>%1: an interval</extracomment>
        <translation>
            <numerusform>%n connection takes longer for an answer than the new interval, %1</numerusform>
            <numerusform>%n connections take longer for an answer than the new interval, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) have shown no life for longer than %1: the dead among them are closed at their next ticks</source>
        <extracomment>%1: a duration</extracomment>
        <translation>
            <numerusform>%n connection has shown no life for longer than %1: if it is dead, it is closed at its next ticks</numerusform>
            <numerusform>%n connections have shown no life for longer than %1: the dead among them are closed at their next ticks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n connection(s) nothing can be said: they ping for themselves, or were not watched for long enough</source>
        <translation>
            <numerusform>Of %n connection nothing can be said: it pings for itself, or was not watched for long enough</numerusform>
            <numerusform>Of %n connections nothing can be said: they ping for themselves, or were not watched for long enough</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) are beyond the row limit and are not counted here</source>
        <translation>
            <numerusform>%n connection is beyond the row limit and is not counted here</numerusform>
            <numerusform>%n connections are beyond the row limit and are not counted here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Push</name>
    <message numerus="yes">
        <source>%n connection(s) went stale after the push.</source>
        <translation>
            <numerusform>%n connection went stale after the push.</numerusform>
            <numerusform>%n connections went stale after the push.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TargetFinding</name>
    <message numerus="yes">
        <source>%n server(s)</source>
        <translation>
            <numerusform>%n server</numerusform>
            <numerusform>%n servers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 connection(s)</source>
        <extracomment>%1: a number of connections</extracomment>
        <translation>
            <numerusform>%1 connection</numerusform>
            <numerusform>%1 connections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Triage</name>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n connection</numerusform>
            <numerusform>%n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application(s)</source>
        <translation>
            <numerusform>%n application</numerusform>
            <numerusform>%n applications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %n still have time to</source>
        <extracomment>%1: &quot;101 in 1.2 s to 9 s.&quot;</extracomment>
        <translation>
            <numerusform>%1 %n still has time to</numerusform>
            <numerusform>%1 %n still have time to</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closure(s)</source>
        <translation>
            <numerusform>%n closure</numerusform>
            <numerusform>%n closures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suspect(s)</source>
        <translation>
            <numerusform>%n suspect</numerusform>
            <numerusform>%n suspects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suspect(s) left in the group</source>
        <translation>
            <numerusform>%n suspect left in the group</numerusform>
            <numerusform>%n suspects left in the group</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WatchText</name>
    <message numerus="yes">
        <source>%1 next: and %n more on %2</source>
        <extracomment>%1: time; %2: server name; %n: silent connections that are not listed</extracomment>
        <translation>
            <numerusform>%1 next: and %n more on %2</numerusform>
            <numerusform>%1 next: and %n more on %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhoIsNext</name>
    <message numerus="yes">
        <source>%n connection(s) have not been watched for long enough to say.</source>
        <translation>
            <numerusform>%n connection has not been watched for long enough to say.</numerusform>
            <numerusform>%n connections have not been watched for long enough to say.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) ping for themselves or are not pinged: their silence would not show.</source>
        <translation>
            <numerusform>%n connection pings for itself or is not pinged: its silence would not show.</numerusform>
            <numerusform>%n connections ping for themselves or are not pinged: their silence would not show.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 a list, cut: &quot;a, b, c&quot;</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n silent connection(s) will be closed within %1 unless they answer.</source>
        <extracomment>%1: &quot;5 minutes&quot;</extracomment>
        <translation>
            <numerusform>%n silent connection will be closed within %1 unless it answers.</numerusform>
            <numerusform>%n silent connections will be closed within %1 unless they answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n silent connection(s) will be closed unless they answer.</source>
        <translation>
            <numerusform>%n silent connection will be closed unless it answers.</numerusform>
            <numerusform>%n silent connections will be closed unless they answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n are listed.</source>
        <translation>
            <numerusform>The first is listed.</numerusform>
            <numerusform>The first %n are listed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more later.</source>
        <translation>
            <numerusform>%n more later.</numerusform>
            <numerusform>%n more later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on servers that do not answer: not listed.</source>
        <translation>
            <numerusform>%n on a server that does not answer: not listed.</numerusform>
            <numerusform>%n on servers that do not answer: not listed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %n silent connection(s) will be closed within %1.</source>
        <extracomment>%1: &quot;5 minutes&quot;</extracomment>
        <translation>
            <numerusform>The one silent connection will not be closed within %1.</numerusform>
            <numerusform>None of %n silent connections will be closed within %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stalewatch::ClosureTable</name>
    <message numerus="yes">
        <source>%n row(s) copied.</source>
        <translation>
            <numerusform>%n row copied.</numerusform>
            <numerusform>%n rows copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stalewatch::ConfirmPush</name>
    <message numerus="yes">
        <source>Push ping settings to %n server(s)?</source>
        <translation>
            <numerusform>Push ping settings to %n server?</numerusform>
            <numerusform>Push ping settings to %n servers?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Push to %n server(s)</source>
        <translation>
            <numerusform>&amp;Push to %n server</numerusform>
            <numerusform>&amp;Push to %n servers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stalewatch::ConnectionTable</name>
    <message numerus="yes">
        <source>%n row(s) copied.</source>
        <translation>
            <numerusform>%n row copied.</numerusform>
            <numerusform>%n rows copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n row(s) copied; export the table for more.</source>
        <translation>
            <numerusform>The first row copied; export the table for more.</numerusform>
            <numerusform>The first %n rows copied; export the table for more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stalewatch::Exporter</name>
    <message numerus="yes">
        <source>Export %n connection(s)</source>
        <translation>
            <numerusform>Export %n connection</numerusform>
            <numerusform>Export %n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) exported to %1.</source>
        <translation>
            <numerusform>%n connection exported to %1.</numerusform>
            <numerusform>%n connections exported to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n closure(s)</source>
        <translation>
            <numerusform>Export %n closure</numerusform>
            <numerusform>Export %n closures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closure(s) exported to %1.</source>
        <translation>
            <numerusform>%n closure exported to %1.</numerusform>
            <numerusform>%n closures exported to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stalewatch::FleetWatch</name>
    <message numerus="yes">
        <source>%1: %n closing(s) could not be seen, because the server has forgotten them</source>
        <extracomment>%1: the URL of a target; the server remembers a limited number of closings</extracomment>
        <translation>
            <numerusform>%1: %n closing could not be seen, because the server has forgotten it</numerusform>
            <numerusform>%1: %n closings could not be seen, because the server has forgotten them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stalewatch::HistoryView</name>
    <message numerus="yes">
        <source>%n journal(s) cannot be read, the first is %1: %2</source>
        <extracomment>%1: a file; %2: why it cannot be read</extracomment>
        <translation>
            <numerusform>%n journal cannot be read: %1: %2</numerusform>
            <numerusform>%n journals cannot be read, the first is %1: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stalewatch::PingSettingsPanel</name>
    <message numerus="yes">
        <source>%n server(s) chosen. The first alone, then one after the other; stops at the first that cannot be proven.</source>
        <translation>
            <numerusform>%n server chosen. Stops if it cannot be proven.</numerusform>
            <numerusform>%n servers chosen. The first alone, then one after the other; stops at the first that cannot be proven.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proven</source>
        <translation>
            <numerusform>%n proven</numerusform>
            <numerusform>%n proven</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken back</source>
        <translation>
            <numerusform>%n taken back</numerusform>
            <numerusform>%n taken back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n uncertain: SEE TO THEM</source>
        <translation>
            <numerusform>%n uncertain: SEE TO IT</numerusform>
            <numerusform>%n uncertain: SEE TO THEM</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n untouched</source>
        <translation>
            <numerusform>%n untouched</numerusform>
            <numerusform>%n untouched</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stalewatch::PushButtons</name>
    <message numerus="yes">
        <source>&amp;Continue with %n server(s)...</source>
        <translation>
            <numerusform>&amp;Continue with %n server...</numerusform>
            <numerusform>&amp;Continue with %n servers...</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Push to %n server(s)...</source>
        <translation>
            <numerusform>&amp;Push to %n server...</numerusform>
            <numerusform>&amp;Push to %n servers...</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stalewatch::Settings</name>
    <message numerus="yes">
        <source>%n saved target(s) cannot be read.</source>
        <translation>
            <numerusform>%n saved target cannot be read.</numerusform>
            <numerusform>%n saved targets cannot be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stalewatch::StaleNotices</name>
    <message numerus="yes">
        <source>On %n server(s).</source>
        <extracomment>the body of a desktop notification; %n servers</extracomment>
        <translation>
            <numerusform>On %n server.</numerusform>
            <numerusform>On %n servers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stale connection(s) closed</source>
        <extracomment>the title of a desktop notification; %n connections were closed as stale</extracomment>
        <translation>
            <numerusform>%n stale connection closed</numerusform>
            <numerusform>%n stale connections closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s): the triage says who and why.</source>
        <extracomment>the body of a desktop notification goes on; %n incidents</extracomment>
        <translation>
            <numerusform>%n incident: the triage says who and why.</numerusform>
            <numerusform>%n incidents: the triage says who and why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stalewatch::StatusLine</name>
    <message numerus="yes">
        <source>%n server(s), none answers</source>
        <extracomment>%1 of %2 servers answer; %3 is a duration: &quot;0.4 s&quot;</extracomment>
        <translation>
            <numerusform>%n server, which does not answer</numerusform>
            <numerusform>%n servers, none answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n connection</numerusform>
            <numerusform>%n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) read-only</source>
        <translation>
            <numerusform>%n target read-only</numerusform>
            <numerusform>%n targets read-only</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stalewatch::TargetSetup</name>
    <message numerus="yes">
        <source>%n file(s) can be read by you alone now.</source>
        <translation>
            <numerusform>%n file can be read by you alone now.</numerusform>
            <numerusform>%n files can be read by you alone now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stalewatch::TargetsDialog</name>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n target</numerusform>
            <numerusform>%n targets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stalewatch::UnsettledBar</name>
    <message numerus="yes">
        <source>%n more after this one.</source>
        <translation>
            <numerusform>%n more after this one.</numerusform>
            <numerusform>%n more after this one.</numerusform>
        </translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
</TS>

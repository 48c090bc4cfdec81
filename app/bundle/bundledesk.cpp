// SPDX-FileCopyrightText: The Stalewatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/bundle/bundledesk.h"

#include "app/bundle/bundlepictures.h"
#include "app/settings/safefile.h"
#include "app/whendone.h"
#include "models/values/untrusted.h"
#include "widgets/dialogs/savebundledialog.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>
#include <QtConcurrentRun>

namespace stalewatch {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = qint64(256) << 20;

QString bundleFilter()
{
    return BundleDesk::tr("Incident bundle (*.stalewatch-bundle)");
}

Result<Bundle> readFile(const QString &path)
{
    QFile file(path);
    //: %1: the path of a file
    const QString what = BundleDesk::tr("reading %1").arg(plainLine(path));
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return tl::unexpected(Failure{Failure::Kind::Local, what, file.errorString()});
    if (file.size() > largestFile)
        return tl::unexpected(Failure{Failure::Kind::TooLarge, what, BundleDesk::tr("it is larger than any bundle")});
    return readBundle(file.readAll(), recordedClock);
}

} // namespace

BundleDesk::BundleDesk(MainWindow &window, std::shared_ptr<AnswerLog> answers, QObject *parent)
    : QObject(parent), m_window(window), m_answers(std::move(answers))
{
    connect(&m_writing, &QFutureWatcherBase::finished, this, [this] {
        const Result<> written = m_writing.result();
        if (written)
            //: %1: the path of a file
            emit done(tr("The incident bundle was saved to %1.").arg(plainLine(m_path)));
        else
            //: %1: what was being done; %2: why it failed
            emit told(tr("%1: %2").arg(written.error().what, written.error().why));
        m_path.clear();
    });
}

BundleDesk::~BundleDesk()
{
    m_writing.waitForFinished();
}

MainWindow *BundleDesk::recording() const
{
    return m_recordings.empty() ? nullptr : &m_recordings.back()->window();
}

void BundleDesk::take(const std::shared_ptr<const Frame> &frame)
{
    if (m_answers && frame->triage && (!m_frame || m_frame->triage != frame->triage))
        m_answers->favour(spansOf(*frame->triage));
    m_frame = frame;
}

void BundleDesk::save(IncidentNumber incident)
{
    if (!m_frame) {
        emit told(tr("There is nothing to save yet: no server has answered."));
        return;
    }
    if (!m_path.isEmpty()) {
        emit told(tr("A bundle is still being written to %1.").arg(plainLine(m_path)));
        return;
    }
    auto *dialog = new SaveBundleDialog(&m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, incident] {
        chooseFile(incident,
            dialog->hidesNames()        ? Redaction::Names
                : dialog->hidesPeople() ? Redaction::People
                                        : Redaction::None);
    });
    dialog->open();
}

void BundleDesk::chooseFile(IncidentNumber incident, Redaction redaction)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    auto *dialog = new QFileDialog(
        &m_window, tr("Save incident bundle"), QDir(folder).filePath(u"incident-"_s + stamp + bundleSuffix));
    dialog->setNameFilters({bundleFilter()});
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QString(bundleSuffix).mid(1));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this,
        [this, incident, redaction](const QString &path) { write(incident, path, redaction); });
    dialog->open();
}

Bundle BundleDesk::current(IncidentNumber incident) const
{
    const LocalTime local = std::chrono::steady_clock::now();
    return {.snapshot = m_frame->snapshot,
        .triage = m_frame->triage,
        .history = historyOf(m_window.history(), *m_frame->snapshot, local),
        .local = local,
        .wall = QDateTime::currentMSecsSinceEpoch(),
        .program = QLatin1StringView(STALEWATCH_VERSION),
        .incident = incident};
}

/// Pictures are painted here, of what is redacted already; the rest is done elsewhere.
void BundleDesk::write(IncidentNumber incident, const QString &path, Redaction redaction)
{
    if (!m_path.isEmpty())
        return;
    m_path = path;
    Bundle bundle = current(incident);
    bundle.redaction = redaction;
    const auto prepare = [bundle = std::move(bundle), log = m_answers]() mutable {
        if (log)
            bundle.answers = log->kept();
        return redacted(std::move(bundle));
    };
    whenDone(QtConcurrent::run(prepare), this, [this, path](const Bundle &ready) { finish(ready, path); });
}

void BundleDesk::finish(Bundle bundle, const QString &path)
{
    bundle.pictures = picturesOf(bundle, m_window.history());
    m_writing.setFuture(QtConcurrent::run([bundle = std::move(bundle), path]() -> Result<> {
        const Result<QByteArray> bytes = writtenBundle(bundle);
        return bytes ? writeSafely(path, *bytes) : Result<>(tl::unexpected(bytes.error()));
    }));
}

void BundleDesk::open()
{
    auto *dialog = new QFileDialog(&m_window, tr("Open incident bundle"));
    dialog->setNameFilters({bundleFilter(), tr("All files (*)")});
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &BundleDesk::openFile);
    dialog->open();
}

void BundleDesk::openFile(const QString &file)
{
    whenDone(QtConcurrent::run([file] { return readFile(file); }), this,
        [this, file](const Result<Bundle> &bundle) { show(bundle, file); });
}

void BundleDesk::show(const Result<Bundle> &bundle, const QString &file)
{
    if (!bundle) {
        //: %1: the path of a file; %2: why it failed
        emit told(tr("%1 cannot be opened: %2").arg(plainLine(file), bundle.error().why));
        return;
    }
    auto recording = std::make_unique<RecordingWindow>(*bundle, file);
    connect(recording.get(), &RecordingWindow::closed, this, [this, closed = recording.get()] {
        std::erase_if(m_recordings, [closed](auto &each) {
            if (each.get() != closed)
                return false;
            each.release()->deleteLater(); // its window is still closing
            return true;
        });
        if (m_recordings.empty())
            emit allClosed();
    });
    m_recordings.push_back(std::move(recording));
}

} // namespace stalewatch

#include "gui/signaturecheck.h"

#include "gui/badge.h"
#include "gui/fileline.h"
#include "gui/language.h"
#include "gui/named.h"
#include "gui/notices.h"
#include "gui/prompt.h"
#include "gui/task.h"
#include "gui/theme.h"
#include "gui/undooffer.h"
#include "instrument/updateimage.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

QString hex(const QByteArray& digest)
{
    return QString::fromLatin1(digest.toHex());
}

} // namespace

SignatureCheck::SignatureCheck(const Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
{
    setObjectName(u"signatureCheck"_s);
    spoken(this, [] { return tr("Signature of the update image"); });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    m_image = new FileLine(*desk.prompt, this, u"imageFile"_s, [] { return tr("Update image"); });
    m_signature = new FileLine(*desk.prompt, this, u"signatureFile"_s,
                                 [] { return tr("Signature (detached, CMS or PKCS#7), or a checksum"); });
    m_key = new FileLine(*desk.prompt, this, u"keyFile"_s, [] {
        return tr("Public key or certificate (PEM or DER; not needed for CMS with its certificate)");
    });
    for (FileLine* each : {m_image, m_signature, m_key}) {
        column->addWidget(each);
        connect(each, &FileLine::changed, this, &SignatureCheck::forget);
    }
    m_verify = named<QPushButton>(this, u"signatureVerify"_s, [] { return tr("Verify"); });
    retold(m_verify, [this] { m_verify->setText(tr("Verify")); });
    asPrimary(m_verify);
    connect(m_verify, &QPushButton::clicked, this, &SignatureCheck::verify);
    column->addWidget(m_verify, 0, Qt::AlignLeft);
    makeResult();
    column->addWidget(m_result);
    enable();
}

void SignatureCheck::makeResult()
{
    m_result = named<QWidget>(this, u"signatureResult"_s, [] { return tr("Result of the check"); });
    m_result->setAttribute(Qt::WA_StyledBackground);
    m_result->setProperty("look", u"card"_s);
    auto* column = new QVBoxLayout(m_result);
    m_badge = new Badge(m_result);
    m_badge->setObjectName(u"signatureBadge"_s);
    column->addWidget(m_badge, 0, Qt::AlignLeft);
    m_facts = named<QLabel>(m_result, u"signatureFacts"_s, [this] { return facts(); });
    m_facts->setWordWrap(true);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(m_facts);
    m_record =
        named<QPushButton>(m_result, u"signatureRecord"_s, [] { return tr("Record with this revision"); });
    retold(m_record, [this] { m_record->setText(tr("Record with this revision")); });
    connect(m_record, &QPushButton::clicked, this, &SignatureCheck::record);
    column->addWidget(m_record, 0, Qt::AlignLeft);
    m_result->hide();
}

void SignatureCheck::setRevision(const RevisionId& revision, bool mayRecord)
{
    // What was checked for one revision is not offered for the next.
    if (std::exchange(m_revision, revision) != revision)
        forget();
    m_mayRecord = mayRecord;
    enable();
}

SignaturePaths SignatureCheck::paths() const
{
    return {m_image->path(), m_signature->path(), m_key->path()};
}

/// A result is of the files that it was made from, and of no others.
void SignatureCheck::forget()
{
    m_seen.reset();
    m_result->hide();
    if (m_task)
        m_task->cancel();
    enable();
}

void SignatureCheck::enable()
{
    m_verify->setEnabled(!m_task && !m_image->path().isEmpty() && !m_signature->path().isEmpty());
    m_record->setEnabled(!m_task && m_seen && m_mayRecord);
}

void SignatureCheck::verify()
{
    SignatureFiles files{givenFile(m_image->path()), givenFile(m_signature->path()), {}};
    if (!m_key->path().isEmpty())
        files.key = givenFile(m_key->path());
    m_task = m_desk.tasks->run(
        tr("Verifying %1").arg(files.image.name), this,
        [files](Progress& progress) { return verifySignature(files, progress); },
        [this, asked = paths()](const Result<SignatureSeen>& seen) {
            m_task.clear();
            const bool same = asked.image == m_image->path() && asked.signature == m_signature->path() &&
                              asked.key == m_key->path();
            if (same && done(*m_desk.notices, seen))
                show(*seen);
            enable();
        });
    enable();
}

void SignatureCheck::show(const SignatureSeen& seen)
{
    m_seen = seen;
    m_at = QDateTime::currentDateTimeUtc();
    tell();
    m_result->show();
}

void SignatureCheck::tell()
{
    if (!m_seen)
        return;
    const bool checksum = m_seen->proof == SignatureSeen::Proof::Checksum;
    // A checksum that matches is good, but not what was wanted.
    const QString sign = !m_seen->valid ? u"✗ "_s : checksum ? u"△ "_s : u"✓ "_s;
    m_badge->setWords(sign + shown(outcomeOf(*m_seen)), !m_seen->valid ? BadgeTone::Bad
                                                        : checksum     ? BadgeTone::Doubt
                                                                       : BadgeTone::Good);
    m_facts->setText(facts());
    m_facts->setAccessibleName(facts());
}

QString SignatureCheck::facts() const
{
    if (!m_seen)
        return tr("No result yet");
    QStringList lines;
    if (!m_seen->because.isEmpty())
        lines << shown(m_seen->because);
    if (!m_seen->algorithm.isEmpty())
        lines << tr("Algorithm: %1")
                     .arg(m_seen->algorithm +
                          (m_seen->container.isEmpty() ? QString() : u" / "_s + m_seen->container));
    lines << tr("SHA-256 of the image: %1").arg(hex(m_seen->image.sha256));
    if (!m_seen->keyDigest.isEmpty())
        lines << tr("Key: %1 bits, SHA-256 of the public key %2")
                     .arg(QString::number(m_seen->keyBits), hex(m_seen->keyDigest));
    if (!m_seen->holder.isEmpty())
        lines << tr("Certificate of: %1").arg(m_seen->holder);
    if (m_seen->validFrom && m_seen->validUntil)
        lines << tr("Certificate valid from %1 to %2")
                     .arg(shownTime(*m_seen->validFrom),
                          shownTime(*m_seen->validUntil));
    for (const Text& weak : m_seen->weak)
        lines << u"△ "_s + shown(weak);
    for (const Text& limit : limitsOf(*m_seen, m_at))
        lines << u"－ "_s + shown(limit);
    return lines.join(u'\n');
}

/// Takes the files and looks at the stored copies again, so that what is recorded is of what is kept.
void SignatureCheck::record()
{
    m_task = m_desk.tasks->run(
        tr("Recording %1").arg(m_seen->image.name), this,
        [files = m_desk.workspace->files(), paths = paths()](Progress& progress) {
            return observeSignature(files, paths, progress);
        },
        [this, revision = m_revision](const Result<Observation>& observation) {
            m_task.clear();
            enable();
            if (!done(*m_desk.notices, observation))
                return;
            if (done(*m_desk.notices, m_desk.workspace->addFindings(revision, {*observation})))
                offerUndo(*m_desk.notices, *m_desk.workspace->undoStack(),
                          tr("Recorded: %1").arg(shown(findingName(observation->seen))));
        });
    enable();
}

void SignatureCheck::retranslate()
{
    tell();
}

} // namespace tekigo

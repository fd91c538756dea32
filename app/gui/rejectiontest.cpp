#include "gui/rejectiontest.h"

#include "gui/field.h"
#include "gui/fileline.h"
#include "gui/flowlayout.h"
#include "gui/language.h"
#include "gui/named.h"
#include "gui/notices.h"
#include "gui/prompt.h"
#include "gui/saving.h"
#include "gui/task.h"
#include "gui/theme.h"
#include "gui/undooffer.h"
#include "instrument/tamper.h"

#include <QButtonGroup>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

enum Outcome { Rejected, Accepted };

/// firmware.bin, firmware-tampered.bin
QString suggestedName(const QString& image)
{
    const QFileInfo there(image);
    const QString suffix = there.suffix().isEmpty() ? QString() : u'.' + there.suffix();
    return there.absolutePath() + u'/' + there.completeBaseName() + u"-tampered"_s + suffix;
}

QString hex(const QByteArray& digest)
{
    return QString::fromLatin1(digest.toHex());
}

} // namespace

RejectionTest::RejectionTest(const Desk& desk, FileLine& image, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_image(image)
{
    setObjectName(u"rejectionTest"_s);
    spoken(this, [] { return tr("Rejection test"); });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Small);
    auto* heading = named<QLabel>(this, u"rejectionTitle"_s, [] { return tr("Rejection test"); });
    retold(heading, [heading] { heading->setText(tr("Rejection test")); });
    asHeading(heading);
    column->addWidget(heading);
    makeCopying(column);
    makeOutcome(column);
    connect(&m_image, &FileLine::changed, this, &RejectionTest::enable);
    enable();
}

void RejectionTest::makeCopying(QVBoxLayout* column)
{
    auto* says = named<QLabel>(this, u"rejectionIntroduction"_s, [] { return tr("How the test goes"); });
    retold(says, [says] {
        says->setText(tr(
            "1. Make a copy of the image in which one bit is changed. 2. Offer it to the product. 3. Record "
            "whether the product rejected it."));
    });
    says->setWordWrap(true);
    asQuiet(says);
    column->addWidget(says);
    m_offset = new LineField(this, u"tamperOffset"_s, [] {
        return tr("Byte to change, from 0 (0x… for hexadecimal; empty: in the middle)");
    });
    std::vector<ChoiceField::Option> bits;
    for (int bit = 0; bit < 8; ++bit)
        bits.push_back({QString::number(bit), [bit] { return QString::number(bit); }});
    m_bit = new ChoiceField(
        this, u"tamperBit"_s, [] { return tr("Bit to change (0 is the lowest)"); }, bits);
    m_bit->put(u"0"_s, true);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::Large);
    row->addWidget(m_offset, 2);
    row->addWidget(m_bit, 1);
    column->addLayout(row);
    m_make = named<QPushButton>(this, u"tamperMake"_s, [] { return tr("Make a tampered copy"); });
    retold(m_make, [this] { m_make->setText(tr("Make a tampered copy…")); });
    connect(m_make, &QPushButton::clicked, this, &RejectionTest::askForTarget);
    column->addWidget(m_make, 0, Qt::AlignLeft);
    m_made = named<QLabel>(this, u"tamperMade"_s, [] { return tr("The tampered copy"); });
    m_made->setWordWrap(true);
    m_made->setTextFormat(Qt::PlainText);
    m_made->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_made->hide();
    column->addWidget(m_made);
}

void RejectionTest::makeOutcome(QVBoxLayout* column)
{
    m_tampered = new FileLine(*m_desk.prompt, this, u"tamperedFile"_s,
                                [] { return tr("Tampered copy that was offered"); });
    connect(m_tampered, &FileLine::changed, this, &RejectionTest::enable);
    column->addWidget(m_tampered);
    m_outcome = new QButtonGroup(this);
    auto* row = new FlowLayout;
    const auto option = [&](Outcome outcome, const QString& name, std::function<QString()> words) {
        auto* button = named<QRadioButton>(this, name, words);
        retold(button, [button, words] { button->setText(words()); });
        button->setProperty("look", u"segment"_s);
        m_outcome->addButton(button, outcome);
        row->addWidget(button);
    };
    option(Rejected, u"outcomeRejected"_s, [] { return tr("✓ The product rejected it"); });
    option(Accepted, u"outcomeAccepted"_s, [] { return tr("✗ The product accepted it"); });
    column->addLayout(row);
    connect(m_outcome, &QButtonGroup::idClicked, this, &RejectionTest::enable);
    m_words =
        new LinesField(this, u"rejectionWords"_s, [] { return tr("What the product said (in short)"); });
    column->addWidget(m_words);
    m_log = new FileLine(*m_desk.prompt, this, u"rejectionLog"_s,
                           [] { return tr("Log, screen or video of the test"); });
    column->addWidget(m_log);
    m_record = named<QPushButton>(this, u"rejectionRecord"_s,
                                  [] { return tr("Record the outcome of the rejection test"); });
    retold(m_record, [this] { m_record->setText(tr("Record the outcome")); });
    connect(m_record, &QPushButton::clicked, this, &RejectionTest::record);
    column->addWidget(m_record, 0, Qt::AlignLeft);
}

void RejectionTest::setRevision(const RevisionId& revision, bool mayRecord)
{
    // What one revision's product did is not offered for the next.
    if (std::exchange(m_revision, revision) != revision)
        forget();
    m_mayRecord = mayRecord;
    enable();
}

void RejectionTest::forget()
{
    if (QAbstractButton* chosen = m_outcome->checkedButton()) {
        m_outcome->setExclusive(false);
        chosen->setChecked(false);
        m_outcome->setExclusive(true);
    }
    m_words->put({}, true);
    m_tampered->put({});
    m_log->put({});
    m_made->hide();
}

void RejectionTest::enable()
{
    const bool image = !m_task && !m_image.path().isEmpty();
    m_make->setEnabled(image);
    m_record->setEnabled(image && m_mayRecord && !m_tampered->path().isEmpty() &&
                         m_outcome->checkedId() >= 0);
}

/// False: what was typed is no place, and the field says so.
bool RejectionTest::readPlace(std::optional<qint64>& offset)
{
    const QString text = m_offset->text().trimmed();
    bool good = true;
    if (!text.isEmpty())
        offset = text.toLongLong(&good, 0);
    m_offset->setProblem(good ? QString() : tr("Write a number such as 4096 or 0x1000."));
    if (!good)
        m_offset->takeFocus();
    return good;
}

void RejectionTest::askForTarget()
{
    std::optional<qint64> offset;
    if (!readPlace(offset))
        return;
    askToSave(m_desk, this,
              {.title = tr("Tampered copy"), .start = suggestedName(m_image.path()), .filter = {}},
              [this, offset](const QString& target) { makeCopy(target, offset); });
}

void RejectionTest::makeCopy(const QString& target, std::optional<qint64> offset)
{
    const QString image = m_image.path();
    if (!done(*m_desk.notices, m_desk.workspace->acceptsOutput(target)))
        return;
    BitPlace place = middleOf(QFileInfo(image).size());
    place.offset = offset.value_or(place.offset);
    place.bit = m_bit->text().toInt();
    m_task = m_desk.tasks->run(
        tr("Copying %1").arg(QFileInfo(image).fileName()), this,
        [image, target, place](Progress& progress) {
            return makeTamperedCopy(image, target, place, progress);
        },
        [this, target](const Result<TamperedCopy>& made) {
            m_task.clear();
            enable();
            if (!done(*m_desk.notices, made))
                return;
            m_madeWords = [copy = *made] {
                return tr("In %1 bit %2 of byte %3 (0x%4) is the other way round.\nSHA-256 of the image: "
                          "%5\nSHA-256 of the copy: %6")
                    .arg(copy.tampered.name, QString::number(copy.place.bit),
                         QString::number(copy.place.offset), QString::number(copy.place.offset, 16),
                         hex(copy.image.sha256), hex(copy.tampered.sha256));
            };
            tell();
            m_tampered->put(target);
        });
    enable();
}

void RejectionTest::tell()
{
    if (!m_madeWords)
        return;
    m_made->setText(m_madeWords());
    m_made->show();
}

void RejectionTest::record()
{
    const RejectionReport report{m_outcome->checkedId() == Rejected, m_words->text(), m_log->path()};
    m_task = m_desk.tasks->run(
        tr("Recording %1").arg(QFileInfo(m_image.path()).fileName()), this,
        [files = m_desk.workspace->files(), image = m_image.path(), tampered = m_tampered->path(),
         report](Progress& progress) { return observeRejection(files, image, tampered, report, progress); },
        [this, revision = m_revision](const Result<Observation>& observation) {
            m_task.clear();
            if (done(*m_desk.notices, observation))
                store(revision, *observation);
            enable();
        });
    enable();
}

void RejectionTest::store(const RevisionId& revision, const Observation& observation)
{
    if (!done(*m_desk.notices, m_desk.workspace->addFindings(revision, {observation})))
        return;
    // The next test is another one: nothing is chosen for it beforehand.
    m_outcome->setExclusive(false);
    m_outcome->checkedButton()->setChecked(false);
    m_outcome->setExclusive(true);
    m_words->put({}, true);
    m_log->put({});
    offerUndo(*m_desk.notices, *m_desk.workspace->undoStack(),
              tr("Recorded: %1").arg(shown(findingName(observation.seen))));
}

void RejectionTest::retranslate()
{
    tell();
}

} // namespace tekigo

#include "sample.h"

#include "seenexamples.h"

#include "assessment/slots.h"
#include "base/atomicfile.h"
#include "base/digest.h"
#include "base/utc.h"
#include "checklist/answersfile.h"
#include "checklist/reader.h"

#include <QBuffer>
#include <QHash>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <stdexcept>

using namespace Qt::StringLiterals;
using namespace tekigo;

namespace {

template<class T>
T need(Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().text.toStdString());
    return std::move(*result);
}

const Catalogue& shippedCatalogue()
{
    static const Catalogue catalogue = need(readCatalogue(QStringLiteral(TEKIGO_SOURCE_DIR "/checklists")));
    return catalogue;
}

} // namespace

QByteArray pdfBytes(const QString& text, int pages)
{
    // QPdfWriter writes the time into the file; the same text must give the same file.
    static QHash<QPair<QString, int>, QByteArray> made;
    if (const auto known = made.constFind({text, pages}); known != made.constEnd())
        return *known;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    QPainter painter(&writer);
    for (int page = 1; page <= pages; ++page) {
        if (page > 1)
            writer.newPage();
        painter.drawText(400, 800, text + u" p"_s + QString::number(page));
        painter.drawRect(400, 1200, 5000, 3000);
    }
    painter.end();
    return made[{text, pages}] = buffer.data();
}

QByteArray pngBytes(const QString& text)
{
    QImage image(640, 400, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.fillRect(40, 40, 560, 60, QColor(40, 70, 120));
    painter.setPen(Qt::white);
    painter.drawText(60, 80, text);
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

Sample::Sample()
    : Sample({u"terminal-2020"_s, u"jc-star-1"_s})
{
}

Sample::Sample(const QStringList& targets)
    : catalogue(shippedCatalogue())
{
    assessment.revision.targets = targets;
    const QByteArray yaml = need(readFile(QStringLiteral(TEKIGO_TEST_DATA "/answers.yaml"), 1 << 20));
    for (const auto& [question, value] : need(readAnswers(yaml, u"answers.yaml"_s, catalogue)))
        assessment.answers[question] = {.value = value, .note = {}, .confirmed = true};
    assessment.answers[u"credential.initial"_s].note =
        u"製造工程で乱数から生成し、個体ラベルに印字します。\n生成の記録は製造番号ごとに5年間保管します。"_s;
    identify();
    addFiles();
    addNeededEvidence();
    addTests();
    ScanSeen scan = seenexamples::scan({});
    scan.side = Side::Line;
    assessment.findings.push_back({.id = {u"F1"_s},
                                   .revision = assessment.revision.id,
                                   .evidence = {assessment.evidence.front().id},
                                   .instrument = u"Nmap 7.93"_s,
                                   .firmware = assessment.revision.firmware,
                                   .at = utc(QDate(2026, 11, 2), QTime(5, 0)),
                                   .seen = scan});
}

void Sample::identify()
{
    assessment.maker = {.id = {u"M1"_s},
                        .name = u"青葉電機株式会社"_s,
                        .address = u"宮城県仙台市青葉区中央1-2-3"_s,
                        .representative = u"代表取締役　佐藤 一郎"_s,
                        .corporateNumber = u"1234567890123"_s,
                        .contact = u"品質保証部　鈴木　022-000-0000"_s};
    assessment.product = {.id = {u"P1"_s},
                          .maker = {u"M1"_s},
                          .name = u"ホームルーター AR-500 シリーズ"_s,
                          .models = {u"AR-500"_s, u"AR-500W"_s, u"AR-520W-B"_s},
                          .kind = u"専用通信回線設備等端末"_s,
                          .use = u"家庭のインターネット接続"_s,
                          .configuration = u"本体、ACアダプター"_s,
                          .certification = {u"D250123001"_s, QDate(2025, 7, 1), u"認証機関"_s},
                          .label = {}};
    assessment.revision = {.id = {u"R12"_s},
                           .product = {u"P1"_s},
                           .copiedFrom = {},
                           .label = u"2026年秋"_s,
                           .hardware = u"Rev. C"_s,
                           .firmware = u"2.4.1"_s,
                           .date = QDate(2026, 10, 1),
                           .targets = assessment.revision.targets,
                           .preparedBy = u"鈴木 花子"_s,
                           .confidentiality = u"社外秘"_s};
    assessment.changed = utc(QDate(2026, 11, 20), QTime(3, 4, 5));
}

Evidence& Sample::addEvidence(const QString& title, const QString& fileName, const QString& mimeType,
                              const QByteArray& bytes)
{
    Evidence evidence;
    evidence.number = static_cast<int>(assessment.evidence.size()) + 1;
    evidence.id = {u"E"_s + QString::number(evidence.number)};
    evidence.revision = assessment.revision.id;
    evidence.file = {sha256(bytes), bytes.size()};
    evidence.fileName = fileName;
    evidence.mimeType = mimeType;
    evidence.modified = utc(QDate(2026, 11, 1), QTime(1, 2, 3));
    evidence.title = title;
    evidence.date = QDate(2026, 11, 1);
    evidence.firmware = assessment.revision.firmware;
    if (auto done = writeFile(stored(evidence.file.sha256), bytes); !done)
        throw std::runtime_error(done.error().text.toStdString());
    return assessment.evidence.emplace_back(evidence);
}

/// The documents of the application, a picture, a log and a file that cannot be shown.
void Sample::addFiles()
{
    for (const Slot slot : attachmentSlots())
        addEvidence(slotName(slot).ja, slotName(slot).ja + u".pdf"_s, u"application/pdf"_s,
                    pdfBytes(slotName(slot).en, 2))
            .slot = slot;
    Evidence& picture =
        addEvidence(u"ログイン画面の写し"_s, u"ログイン画面.png"_s, u"image/png"_s, pngBytes(u"Login"_s));
    picture.kind = u"screenshot"_s;
    picture.confidentiality = Confidentiality::Confidential;
    picture.links = {{u"terminal-2020"_s, u"34-10-1"_s, {.firstPage = 1, .lastPage = 0, .place = u"右上"_s}}};
    Evidence& log = addEvidence(u"拒否の通信ログ"_s, u"access-refused.txt"_s, u"text/plain"_s,
                                "2026-11-01T10:00:00 GET /admin 401\n2026-11-01T10:00:01 GET /admin 401\n");
    log.kind = u"log"_s;
    log.links = {{u"terminal-2020"_s, u"34-10-1"_s, {.firstPage = 0, .lastPage = 0, .place = u"1〜2行目"_s}}};
    addEvidence(u"更新用ファイル"_s, u"firmware-2.4.1.bin"_s, u"application/octet-stream"_s,
                QByteArray(2048, '\0'))
        .kind = u"update-image"_s;
}

/// One PDF for each kind that some requirement of a target needs, linked to all that need it.
void Sample::addNeededEvidence()
{
    for (const QString& target : assessment.revision.targets)
        for (const Requirement& requirement : catalogue.checklist(target)->requirements)
            for (const EvidenceNeed& each : requirement.evidence) {
                const QString kind = each.kinds.first();
                auto known = std::ranges::find_if(assessment.evidence, [&](const Evidence& one) {
                    return one.kind == kind && one.mimeType == u"application/pdf"_s;
                });
                if (known == assessment.evidence.end()) {
                    addEvidence(catalogue.evidenceKind(kind)->title.ja, kind + u".pdf"_s,
                                u"application/pdf"_s, pdfBytes(kind, 3))
                        .kind = kind;
                    known = assessment.evidence.end() - 1;
                }
                known->links.push_back(
                    {target, requirement.id, {.firstPage = 2, .lastPage = 3, .place = {}}});
            }
}

void Sample::addTests()
{
    for (const TestCase& testCase : catalogue.testCases) {
        const QString number = QString::number(assessment.tests.size() + 1);
        TestRecord record{.id = {u"T"_s + number},
                          .revision = assessment.revision.id,
                          .testCase = testCase.id,
                          .outcome = TestRecord::Outcome::Pass,
                          .actual = u"期待どおりの結果を得た（記録 %1）。"_s.arg(number),
                          .tester = u"試験課　高橋 健"_s,
                          .date = QDate(2026, 11, 5),
                          .unit = u"AR-500W 製造番号 AB00012"_s,
                          .firmware = assessment.revision.firmware,
                          .instrument = {},
                          .calibrated = {},
                          .evidence = {assessment.evidence.front().id}};
        if (assessment.tests.size() == 1) {
            record.instrument = u"プロトコル分析器 PA-10"_s;
            record.calibrated = QDate(2026, 4, 1);
        }
        assessment.tests.push_back(record);
    }
}

Dossier Sample::dossier(Language language) const
{
    Dossier dossier{.language = language,
                    .catalogue = catalogue,
                    .assessment = assessment,
                    .verdicts = judge(catalogue, assessment),
                    .gate = {},
                    .annexes = annexes,
                    .file = [this](const QByteArray& digest) { return stored(digest); }};
    dossier.gate = gate(catalogue, assessment, dossier.verdicts);
    return dossier;
}

QString Sample::stored(const QByteArray& digest) const
{
    return m_folder.filePath(QString::fromLatin1(digest.toHex()));
}

QByteArray Sample::storedBytes(const Evidence& evidence) const
{
    return need(readFile(stored(evidence.file.sha256), 1 << 26));
}

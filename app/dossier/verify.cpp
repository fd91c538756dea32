#include "dossier/verify.h"

#include "base/digest.h"
#include "dossier/alterations.h"
#include "dossier/checksums.h"
#include "dossier/editioncheck.h"
#include "dossier/readback.h"
#include "dossier/snapshot.h"
#include "dossier/values.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

/// A line of a narrow column has as many; a change at the very end of a text is seen all the same.
constexpr qsizetype leastPiece = 5;
constexpr int mostMinutes = 3; ///< a hostile snapshot can ask for texts without end
constexpr size_t mostLines = 2000;

/// Says line by line whether a dossier is still what its snapshot says.
class Verification
{
public:
    explicit Verification(const pdf::Reading& reading)
        : m_reading(reading)
        , m_printed(reading.pages, leastPiece)
    {
        for (const pdf::Embedded& embedded : reading.embedded)
            m_embedded.emplace(embedded.name, &embedded);
    }

    std::vector<DossierCheck::Line> run()
    {
        m_since.start();
        if (!findSnapshot())
            return std::move(m_lines);
        cover();
        std::ranges::copy(editionLines(m_snapshot, m_reading.pages.mid(0, 2)), std::back_inserter(m_lines));
        evidence();
        checksums();
        strangers();
        verdicts();
        words();
        if (tooMuch())
            say(false, {u"記載内容の記録が極端に大きいため、照合を途中で打ち切りました。"_s,
                        u"The snapshot is so large that the comparison was given up."_s});
        return std::move(m_lines);
    }

private:
    void say(bool good, const Text& says) { m_lines.push_back({good, says}); }
    /// Nothing speaks against it, and nothing for it.
    void sayNotCompared(const Text& says) { m_lines.push_back({.good = true, .says = says, .compared = false}); }
    bool tooMuch() const { return m_lines.size() > mostLines || m_since.hasExpired(mostMinutes * 60'000); }

    bool findSnapshot()
    {
        const auto found = std::ranges::find(m_reading.embedded, snapshotName(), &pdf::Embedded::name);
        if (found == m_reading.embedded.end()) {
            say(false, {u"記載内容の記録（埋め込みファイル %1）がありません。"_s.arg(snapshotName()),
                        u"The snapshot (embedded file %1) is missing."_s.arg(snapshotName())});
            return false;
        }
        m_digest = found->sha256;
        m_checksums = {{snapshotName(), m_digest}};
        m_snapshot = QJsonDocument::fromJson(found->bytes).object();
        if (m_snapshot.value(u"format"_s).toString() == snapshotFormat())
            return true;
        say(false, {u"埋め込みファイル %1 を読み取れません。"_s.arg(snapshotName()),
                    u"The embedded file %1 cannot be read."_s.arg(snapshotName())});
        return false;
    }

    void cover()
    {
        const QString number =
            numberOf(m_snapshot.value(u"revision"_s).toObject().value(u"id"_s).toString(), m_digest);
        PrintedText page(m_reading.pages.mid(0, 1));
        if (page.says(hex(m_digest)) && page.says(number))
            say(true,
                {u"記載内容の記録は、表紙の SHA-256 及び資料番号 %1 と一致します。"_s.arg(number),
                 u"The snapshot is the one of the SHA-256 and the number %1 on the cover."_s.arg(number)});
        else
            say(false,
                {u"記載内容の記録（%1）の SHA-256 が、表紙の値と一致しません。"_s.arg(snapshotName()),
                 u"The SHA-256 of the snapshot (%1) is not the one on the cover."_s.arg(snapshotName())});
    }

    /// All that have its name: a reader may take any of them.
    std::vector<const pdf::Embedded*> embeddedAs(int number, const QString& fileName) const
    {
        for (const Language language : {Language::Japanese, Language::English})
            for (const auto& name : {attachmentName(number, fileName, language),
                                     formerAttachmentName(number, fileName, language)})
                if (const auto found = m_embedded.equal_range(name); found.first != found.second) {
                    std::vector<const pdf::Embedded*> all;
                    for (auto each = found.first; each != found.second; ++each)
                        all.push_back(each->second);
                    return all;
                }
        return {};
    }

    void evidence()
    {
        const QJsonArray all = m_snapshot.value(u"evidence"_s).toArray();
        for (const QJsonValue& value : all)
            if (!tooMuch())
                one(value.toObject());
        if (all.isEmpty())
            say(true, {u"証拠はありません。"_s, u"There is no evidence."_s});
    }

    void one(const QJsonObject& evidence)
    {
        const int number = evidence.value(u"number"_s).toInt();
        const QString fileName = evidence.value(u"fileName"_s).toString();
        const QString digest = evidence.value(u"sha256"_s).toString();
        const Text name{u"添付 %1「%2」"_s.arg(QString::number(number), tame(fileName)),
                        u"Attachment %1 “%2”"_s.arg(QString::number(number), tame(fileName))};
        const auto sayOf = [&](bool good, const QString& ja, const QString& en) {
            say(good, {name.ja + ja, name.en + en});
        };
        if (evidence.value(u"withheld"_s).toBool())
            return sayNotCompared({u"添付 %1 は、公開用の資料のため収録されていません。SHA-256 は全文の資料にあります。"_s.arg(number),
                                   u"Attachment %1 is left out of this redacted edition; its SHA-256 is in the full one."_s
                                       .arg(number)});
        if (!m_printed.says(digest))
            sayOf(false, u"の SHA-256 が、証拠一覧に記された値と異なります。"_s,
                  u": its SHA-256 is not the one printed in the evidence index."_s);
        if (evidence.value(u"withApplicant"_s).toBool())
            return absent(name, digest, {u"は、更新用ファイルのため収録されていません。"_s, u": an update image, not included."_s});
        if (!evidence.value(u"embedded"_s).toBool())
            return absent(name, digest,
                          {u"は、作成時に登録と一致しなかったため収録されていません。"_s,
                           u": not included, since it did not match when the dossier was made."_s});
        if (evidence.value(u"embeddedAs"_s).toInt() != number)
            return sayOf(true,
                         u"は、添付 %1 と同じファイルです。"_s.arg(evidence.value(u"embeddedAs"_s).toInt()),
                         u": the same file as attachment %1."_s.arg(evidence.value(u"embeddedAs"_s).toInt()));
        const auto embedded = embeddedAs(number, fileName);
        if (embedded.empty())
            return sayOf(false, u"が埋め込まれていません。"_s, u" is not embedded."_s);
        m_known.insert(embedded.front()->name);
        m_checksums.push_back({embedded.front()->name, QByteArray::fromHex(digest.toLatin1())});
        if (std::ranges::all_of(embedded, [&](const auto* each) { return hex(each->sha256) == digest; }))
            sayOf(true, u"は、記された SHA-256 と一致します。"_s, u" matches its printed SHA-256."_s);
        else
            sayOf(false, u"は、記された SHA-256 と一致しません。ファイルが変わっています。"_s,
                  u" does not match its printed SHA-256: the file was changed."_s);
    }

    /// Listed, but not in this document: with what somebody needs who has the original.
    void absent(const Text& name, const QString& digest, const Text& why)
    {
        const QString expected = tame(digest);
        sayNotCompared({name.ja + why.ja + u"原本は申請者が保管しています。申請者から受け取り、その SHA-256 を次の値と比べてください：%1"_s.arg(expected),
                        name.en + why.en +
                            u" The applicant keeps the original: ask for it and compare its SHA-256 with %1"_s.arg(expected)});
    }

    /// The list for sha256sum says of each file what the snapshot says. A document of the time before it has none, and
    /// its pages do not name it.
    void checksums()
    {
        const auto [first, last] = m_embedded.equal_range(checksumsName());
        if (first == last)
            return noChecksums();
        const QByteArray expected = sha256(checksumLines(m_checksums));
        if (std::all_of(first, last, [&](const auto& each) { return each.second->sha256 == expected; }))
            say(true, {u"埋め込みファイル %1 の値は、記載内容の記録と一致します。"_s.arg(checksumsName()),
                       u"The values in the embedded file %1 are those of the snapshot."_s.arg(checksumsName())});
        else
            say(false, {u"埋め込みファイル %1 の値が、記載内容の記録と異なります。"_s.arg(checksumsName()),
                        u"The values in the embedded file %1 are not those of the snapshot."_s.arg(checksumsName())});
    }

    void noChecksums()
    {
        if (m_printed.saysWhole(checksumsName()))
            say(false, {u"埋め込みファイル %1 がありません。ページには、その値が記されています。"_s.arg(checksumsName()),
                        u"The embedded file %1, which the pages name, is missing."_s.arg(checksumsName())});
    }

    void strangers()
    {
        for (const pdf::Embedded& embedded : m_reading.embedded)
            if (embedded.name != snapshotName() && embedded.name != checksumsName() &&
                embedded.name != pdf::inventoryName() &&
                !m_known.contains(embedded.name) && !tooMuch())
                say(false, {u"資料にないファイルが埋め込まれています："_s + tame(embedded.name),
                            u"A file that the dossier does not know is embedded: "_s + tame(embedded.name)});
    }

    /// The summary's rows: identifier, title, verdict, one after the other.
    bool printsVerdict(const QJsonObject& requirement)
    {
        for (const Verdict verdict : {Verdict::NotApplicable, Verdict::Fails, Verdict::Unanswered,
                                      Verdict::Unverified, Verdict::Conforms}) {
            if (verdictId(verdict) != requirement.value(u"verdict"_s).toString())
                continue;
            const QJsonObject title = requirement.value(u"title"_s).toObject();
            const QString id = requirement.value(u"id"_s).toString();
            return m_printed.saysWhole(id + title.value(u"ja"_s).toString() + verdictName(verdict).ja) ||
                   m_printed.saysWhole(id + title.value(u"en"_s).toString() + verdictName(verdict).en);
        }
        return false;
    }

    void verdicts()
    {
        bool good = true;
        for (const QJsonValue& checklist : m_snapshot.value(u"checklists"_s).toArray())
            for (const QJsonValue& value : checklist.toObject().value(u"requirements"_s).toArray()) {
                const QJsonObject requirement = value.toObject();
                if (tooMuch() || printsVerdict(requirement))
                    continue;
                good = false;
                const QString id = tame(requirement.value(u"id"_s).toString());
                say(false, {u"%1 の判定が、記載内容の記録と異なります。"_s.arg(id),
                            u"The printed verdict of %1 is not the one of the snapshot."_s.arg(id)});
            }
        if (good)
            say(true, {u"要約の判定は、記載内容の記録と一致します。"_s,
                       u"The verdicts of the summary are those of the snapshot."_s});
    }

    /// What people wrote, as the pages must have it; `where` names it to the reader.
    void own(const Text& where, const QString& words)
    {
        if (tooMuch() || m_printed.says(words))
            return;
        m_wordsGood = false;
        say(false, {where.ja + u"の記載が、記載内容の記録と異なります。"_s,
                    where.en + u": the printed words are not those of the snapshot."_s});
    }

    void ownAll(const Text& where, const QJsonObject& object, const QStringList& keys)
    {
        for (const QString& key : keys)
            own(where, object.value(key).toString());
    }

    void answers()
    {
        const QJsonObject all = m_snapshot.value(u"answers"_s).toObject();
        for (auto answer = all.begin(); answer != all.end(); ++answer) {
            const QJsonObject what = answer.value().toObject();
            const Text where{u"回答 "_s + tame(answer.key()), u"Answer "_s + tame(answer.key())};
            if (what.value(u"free"_s).toBool())
                own(where, what.value(u"value"_s).toObject().value(u"text"_s).toString());
            own(where, what.value(u"note"_s).toString());
        }
    }

    void words()
    {
        ownAll({u"申請者"_s, u"Applicant"_s}, m_snapshot.value(u"maker"_s).toObject(),
               {u"name"_s, u"address"_s, u"representative"_s, u"corporateNumber"_s, u"contact"_s});
        ownAll({u"製品"_s, u"Product"_s}, m_snapshot.value(u"product"_s).toObject(),
               {u"name"_s, u"kind"_s, u"use"_s, u"configuration"_s});
        ownAll({u"対象の版"_s, u"Revision"_s}, m_snapshot.value(u"revision"_s).toObject(),
               {u"label"_s, u"hardware"_s, u"firmware"_s, u"preparedBy"_s});
        answers();
        for (const QJsonValue& value : m_snapshot.value(u"tests"_s).toArray()) {
            const QString id = tame(value.toObject().value(u"id"_s).toString());
            ownAll({u"試験記録 "_s + id, u"Test record "_s + id}, value.toObject(),
                   {u"actual"_s, u"tester"_s, u"unit"_s, u"instrument"_s});
            ownAll({u"試験記録 "_s + id, u"Test record "_s + id}, value[u"coverage"_s].toObject(),
                   {u"origin"_s, u"reason"_s});
            for (const QJsonValue& step : value[u"steps"_s].toArray())
                own({u"試験記録 "_s + id, u"Test record "_s + id}, step[u"reason"_s].toString().trimmed());
        }
        for (const QJsonValue& value : m_snapshot.value(u"approvals"_s).toArray())
            ownAll({u"作成・確認・承認"_s, u"Approvals"_s}, value.toObject(), {u"name"_s, u"comment"_s});
        if (m_wordsGood)
            say(true, {u"申請者、製品、回答及び試験記録の記載は、記載内容の記録と一致します。"_s,
                       u"Applicant, product, answers and test records are those of the snapshot."_s});
    }

    const pdf::Reading& m_reading;
    PrintedText m_printed;
    QElapsedTimer m_since;
    std::multimap<QString, const pdf::Embedded*> m_embedded;
    std::vector<DossierCheck::Line> m_lines;
    QByteArray m_digest;
    QJsonObject m_snapshot;
    std::set<QString> m_known;
    std::vector<Checksum> m_checksums; ///< that the list for sha256sum must have
    bool m_wordsGood = true;
};

} // namespace

std::vector<DossierCheck::Line> checkContent(const pdf::Reading& reading)
{
    return Verification(reading).run();
}

} // namespace tekigo

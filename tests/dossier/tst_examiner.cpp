// What an examiner does with the file: go from a verdict to its evidence and back, and find and copy every word.
#include "sample.h"
#include "tools.h"

#include "dossier/compose.h"
#include "dossier/readback.h"
#include "dossier/words.h"

#include <QPdfDocument>
#include <QPdfSelection>
#include <QtTest>

#include <qpdf/QPDF.hh>

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;
using namespace tekigo;

namespace {

/// A link as a reader meets it.
struct Link
{
    int page = 0; ///< from 0
    QString says;
    int to = 0;
    double top = 0; ///< where on that page, points from below

    [[nodiscard]] bool leadsTo(const Link& other) const { return to == other.to && qAbs(top - other.top) < 1; }
};

std::vector<Link> linksOf(const QString& path)
{
    QPDF pdf;
    pdf.processFile(QFile::encodeName(path).constData());
    std::map<QPDFObjGen, int> numbers;
    for (QPDFObjectHandle page : pdf.getAllPages())
        numbers.emplace(page.getObjGen(), int(numbers.size()));
    std::vector<Link> links;
    int number = 0;
    for (QPDFObjectHandle page : pdf.getAllPages()) {
        QPDFObjectHandle annotations = page.getKey("/Annots");
        for (int at = 0; annotations.isArray() && at < annotations.getArrayNItems(); ++at) {
            QPDFObjectHandle annotation = annotations.getArrayItem(at);
            QPDFObjectHandle place = annotation.getKey("/Dest");
            links.push_back({number, QString::fromStdString(annotation.getKey("/Contents").getUTF8Value()),
                             numbers.at(place.getArrayItem(0).getObjGen()), place.getArrayItem(3).getNumericValue()});
        }
        ++number;
    }
    return links;
}

/// White space aside, and the marks of direction that a reader of right-to-left text sets around it.
QString bareOf(const QString& text)
{
    QString bare = tools::bare(text);
    return bare.removeIf([](QChar c) {
        return (c >= QChar(0x202a) && c <= QChar(0x202e)) || c == QChar(0x200b) || c == QChar(0x200e) || c == QChar(0x200f);
    });
}

/// From right to left; QtPdf gives such words back as they stand on the page.
QString turned(QString text)
{
    const bool leftwards = std::ranges::any_of(text, [](QChar c) { return c.direction() == QChar::DirR; });
    if (leftwards)
        std::ranges::reverse(text);
    return text;
}

/// QtPdf takes a hyphen at a line's end for one that parts a word.
QString withoutHyphens(QString text)
{
    return text.removeIf([](QChar c) { return c == u'-' || c == QChar(2) || c == QChar(0xfffe) || c == QChar(0xad); });
}

QStringList pagesOf(const QString& path)
{
    QStringList pages = QString::fromUtf8(tools::output(u"pdftotext"_s, {u"-raw"_s, path, u"-"_s})).split(u'\f');
    for (QString& page : pages)
        page = tools::bare(page);
    return pages;
}

int evidenceNumberIn(const QString& says)
{
    static const QRegularExpression name(uR"(\A(?:添付|Attachment) (\d+))"_s);
    return name.match(says).captured(1).toInt();
}

QString exported(const Dossier& dossier, const QString& path)
{
    NoProgress progress;
    const auto done = exportDossier(dossier, path, progress);
    return done ? QString() : done.error().text;
}

/// A page's text without what stands around it: the running head and the foot are painted last.
QString bodyOf(const QString& page, const pdf::Document& document)
{
    const QString text = bareOf(page);
    const QString head = tools::bare(document.headLeft).left(24);
    const QString foot = tools::bare(document.footNote).left(12);
    qsizetype end = text.lastIndexOf(foot);
    const qsizetype above = text.lastIndexOf(head, end);
    if (above >= 0 && end - above < 200)
        end = above;
    return end < 0 ? text : text.left(end);
}

/// Texts of a document found in the text of its pages, each after the one before.
class Reader
{
public:
    explicit Reader(QStringList pages)
        : m_pages(std::move(pages))
    {
    }

    /// Empty where the next text stands on this page or the next, else what is wrong.
    QString next(const QString& text)
    {
        const QString wanted = bareOf(text);
        if (wanted.isEmpty())
            return {};
        if (const qsizetype at = m_pages[m_page].indexOf(wanted, m_at); at >= 0) {
            m_at = at + wanted.size();
            return {};
        }
        if (m_page + 1 < m_pages.size() && overTheEnd(wanted))
            return {};
        for (qsizetype page = m_page + 1; page < std::min(m_page + 5, m_pages.size()); ++page)
            if (const qsizetype at = m_pages[page].indexOf(wanted); at >= 0) {
                m_page = page;
                m_at = at + wanted.size();
                return {};
            }
        // A row that goes on overleaf: its cells are read page by page.
        for (qsizetype page = std::max<qsizetype>(0, m_page - 1); page <= m_page; ++page)
            if (m_pages[page].contains(wanted)) {
                ++outOfOrder;
                return {};
            }
        return u"page %1: %2"_s.arg(m_page + 1).arg(text.left(90));
    }

    int outOfOrder = 0;

private:
    /// Begins at this page's end and goes on at the top of the next, below a table's head that comes again.
    bool overTheEnd(const QString& wanted)
    {
        constexpr qsizetype around = 160;
        for (qsizetype head = wanted.size() - 1; head > 0; --head) {
            const qsizetype at = m_pages[m_page].lastIndexOf(wanted.left(head));
            const qsizetype on = m_pages[m_page + 1].left(wanted.size() + around).indexOf(wanted.mid(head));
            if (at >= 0 && on >= 0) {
                ++m_page;
                m_at = on + wanted.size() - head;
                return true;
            }
        }
        return false;
    }

    QStringList m_pages;
    qsizetype m_page = 0;
    qsizetype m_at = 0;
};

/// Everything that people wrote about the revision, in the order of the snapshot.
QStringList writtenIn(const Assessment& all, const Catalogue& catalogue)
{
    QStringList words{all.maker.name, all.maker.address, all.maker.representative, all.maker.corporateNumber,
                      all.maker.contact, all.product.name};
    words += all.product.models;
    words += {all.product.kind, all.product.use, all.product.configuration, all.revision.label, all.revision.hardware,
              all.revision.firmware, all.revision.preparedBy, all.revision.confidentiality};
    for (const auto& [question, answer] : all.answers) {
        words += answer.note.split(u'\n');
        if (const auto* text = answer.value ? std::get_if<QString>(&*answer.value) : nullptr;
            text && catalogue.question(question)->type == AnswerType::Text)
            words += text->split(u'\n');
        if (const auto* table = answer.value ? std::get_if<Table>(&*answer.value) : nullptr)
            for (const Row& row : table->rows)
                for (const Column& column : catalogue.question(question)->columns)
                    if (const auto cell = row.find(column.id); cell != row.end() && column.type == AnswerType::Text)
                        words += std::get<QString>(cell->second);
    }
    for (const Evidence& one : all.evidence)
        words += {one.title, one.fileName, QString::fromLatin1(one.file.sha256.toHex())};
    for (const TestRecord& record : all.tests)
        words += {record.id.text, record.actual, record.tester, record.unit, record.instrument};
    words.removeAll(QString());
    return words;
}

void addAbsurdContent(Sample& sample)
{
    Assessment& all = sample.assessment;
    QStringList forty;
    for (int line = 1; line <= 40; ++line)
        forty.append(u"%1行目の説明です。識別符号の変更を求める画面の動作を示します。"_s.arg(line));
    all.answers[u"credential.bypass"_s].note = forty.join(u'\n');
    all.answers[u"update.possible"_s].note = u"𠮷野家 髙島屋 ﾊﾝｶｸ ①Ⅳ㈱ é́ abc 日本"_s;
    all.answers[u"access.refuses"_s].note = u"שלום"_s;
    all.product.name = u"とても長い名前の製品"_s.repeated(6);
    all.revision.label = u"R\u20112 (α)"_s;
    for (int number = 0; number < 12; ++number)
        sample.addEvidence(u"証拠 %1 髙・𠮷"_s.arg(number), QString(180, u'名') + QString::number(number) + u".txt"_s,
                           u"text/plain"_s, QByteArray::number(number));
}

} // namespace

class TestExaminer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesFromVerdictsToEvidenceAndBack_data();
    void goesFromVerdictsToEvidenceAndBack();
    void findsEveryDigestOnOneLine_data();
    void findsEveryDigestOnOneLine();
    void findsEveryWordInOrder_data();
    void findsEveryWordInOrder();

private:
    void reads(const Dossier& dossier, const QStringList& pages, bool poppler) const;
};

void TestExaminer::goesFromVerdictsToEvidenceAndBack_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("ja") << Language::Japanese;
    QTest::newRow("en") << Language::English;
}

void TestExaminer::goesFromVerdictsToEvidenceAndBack()
{
    QFETCH(Language, language);
    Sample sample;
    // A file without pages to show, and a locator past a file's end.
    Evidence& binary = sample.addEvidence(u"計測の生データ"_s, u"capture.bin"_s, u"application/octet-stream"_s,
                                          QByteArray(99, '\0'));
    binary.links = {{u"jc-star-1"_s, u"S1.1-01"_s, {.firstPage = 3, .lastPage = 0, .place = {}}}};
    Evidence& image = sample.assessment.evidence[9];
    QCOMPARE(image.kind, u"update-image"_s);
    image.links = {{u"terminal-2020"_s, u"34-10-3"_s, {}}};
    const QString path = sample.path(u"out.pdf"_s);
    QCOMPARE(exported(sample.dossier(language), path), QString());

    const std::vector<Link> links = linksOf(path);
    const QStringList pages = pagesOf(path);
    std::set<QString> requirements;
    for (const QString& target : sample.assessment.revision.targets)
        for (const Requirement& each : sample.catalogue.checklist(target)->requirements)
            requirements.insert(each.id);
    // The sections of requirements, by the page on which they begin, as the contents have it.
    std::map<int, QString> sections{{0, {}}};
    static const QRegularExpression entry(uR"(\A\d+(?:\.\d+)?[　 ]+([^　 ]+))"_s);
    for (const Link& link : links)
        if (const auto match = entry.match(link.says); match.hasMatch() && link.page < 6) {
            const QString id = match.captured(1);
            sections[link.to] = requirements.contains(id) ? id : QString();
        }
    QCOMPARE(std::ranges::count_if(sections, [](const auto& each) { return !each.second.isEmpty(); }),
             qsizetype(requirements.size()));

    std::map<QString, int> followed; ///< by requirement
    std::optional<Link> verdict;     ///< where the requirement of this row begins
    int page = -1;
    int part = -1; ///< page on which the section of that page begins
    for (const Link& link : links) {
        if (requirements.contains(link.says))
            verdict = link;
        if (link.page != page) {
            page = link.page;
            const auto section = std::prev(sections.upper_bound(page));
            if (!section->second.isEmpty())
                verdict = Link{section->first, section->second, section->first, -1};
            else if (section->first != part)
                verdict.reset(); // what stands behind a requirement's section is not its
            part = section->first;
        }
        const int number = evidenceNumberIn(link.says);
        // Only what stands beside a verdict: in a summary's row, a section, the table of JC-STAR.
        if (number == 0 || !verdict)
            continue;
        const auto section = std::prev(sections.upper_bound(page));
        const bool inSection = !section->second.isEmpty();
        const Evidence& evidence = sample.assessment.evidence[size_t(number) - 1];
        const bool uses = std::ranges::any_of(
            evidence.links, [&](const EvidenceLink& each) { return each.requirement == verdict->says; });
        if (!uses) // of a test record, or the evidence index
            continue;
        const QString stamp = tools::bare(words::evidence(number).in(language));
        QVERIFY2(pages[link.to].contains(stamp), qPrintable(link.says + u" on page "_s + QString::number(link.to + 1)));
        const bool back = std::ranges::any_of(links, [&](const Link& other) {
            return other.page == link.to && other.says == verdict->says && other.to == verdict->to &&
                   (inSection || other.leadsTo(*verdict));
        });
        QVERIFY2(back, qPrintable(u"%1 for %2: no way back from page %3"_s.arg(link.says, verdict->says)
                                      .arg(link.to + 1)));
        ++followed[verdict->says];
    }
    for (const QString& target : sample.assessment.revision.targets)
        for (const Requirement& each : sample.catalogue.checklist(target)->requirements)
            if (!each.evidence.empty())
                QVERIFY2(followed[each.id] >= 3, // summary, verdict's box, needs, table
                         qPrintable(u"%1: %2"_s.arg(each.id).arg(followed[each.id])));
}

void TestExaminer::findsEveryDigestOnOneLine_data()
{
    goesFromVerdictsToEvidenceAndBack_data();
}

/// A search for the value that sha256sum printed finds it, in the index and wherever the file is named.
void TestExaminer::findsEveryDigestOnOneLine()
{
    QFETCH(Language, language);
    const Sample sample({u"terminal-2020"_s});
    const QString path = sample.path(u"out.pdf"_s);
    QCOMPARE(exported(sample.dossier(language), path), QString());
    const QStringList lines =
        QString::fromUtf8(tools::output(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s})).split(u'\n');
    for (const Evidence& evidence : sample.assessment.evidence)
        QVERIFY2(!lines.filter(QString::fromLatin1(evidence.file.sha256.toHex())).isEmpty(),
                 qPrintable(evidence.fileName));
    QVERIFY(!lines.filter(QString::fromLatin1(snapshotDigest(sample.dossier(language)).toHex())).isEmpty());
}

void TestExaminer::findsEveryWordInOrder_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<bool>("absurd");
    QTest::newRow("sample, ja") << Language::Japanese << false;
    QTest::newRow("sample, en") << Language::English << false;
    QTest::newRow("absurd, ja") << Language::Japanese << true;
    QTest::newRow("absurd, en") << Language::English << true;
}

void TestExaminer::findsEveryWordInOrder()
{
    QFETCH(Language, language);
    QFETCH(bool, absurd);
    Sample sample({u"terminal-2020"_s});
    if (absurd)
        addAbsurdContent(sample);
    const Dossier dossier = sample.dossier(language);
    const QString path = sample.path(u"out.pdf"_s);
    QCOMPARE(exported(dossier, path), QString());
    QStringList pages = QString::fromUtf8(tools::output(u"pdftotext"_s, {u"-raw"_s, path, u"-"_s})).split(u'\f');
    pages.removeLast();
    reads(dossier, pages, true);
    if (QTest::currentTestFailed())
        return;
    QPdfDocument reader;
    QCOMPARE(reader.load(path), QPdfDocument::Error::None);
    pages.clear();
    for (int page = 0; page < reader.pageCount(); ++page)
        pages.append(reader.getAllText(page).text());
    reads(dossier, pages, false);
}

void TestExaminer::reads(const Dossier& dossier, const QStringList& pages, bool poppler) const
{
    const pdf::Document document = compose(dossier);
    const auto seen = [poppler](const QString& text) { return poppler ? text : withoutHyphens(text); };
    QStringList bodies;
    for (const QString& page : pages)
        bodies.append(seen(bodyOf(page, document)));
    const QString all = bodies.join(QString());
    for (const QString& text : writtenIn(dossier.assessment, dossier.catalogue)) {
        if (all.contains(seen(bareOf(text))) || (!poppler && all.contains(turned(text))))
            continue;
        QString found = u"absent"_s; // broken by a page's end
        for (int page = 0; page + 1 < bodies.size() && !found.isEmpty(); ++page)
            found = Reader(bodies.mid(page, 2)).next(seen(text));
        QVERIFY2(found.isEmpty(), qPrintable(text));
    }
    Reader inOrder(bodies);
    QStringList wrong;
    int asked = 0;
    for (const QString& text : texts(document)) {
        const QString why = inOrder.next(seen(text));
        ++asked;
        if (!why.isEmpty())
            wrong.append(why);
    }
    wrong.removeIf([&](const QString& each) { return !poppler && each.contains(u"שלום"_s); });
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.mid(0, 12).join(u'\n')));
    QVERIFY(asked > 800);
    QVERIFY2(inOrder.outOfOrder * 100 <= asked, qPrintable(QString::number(inOrder.outOfOrder)));
}

QTEST_MAIN(TestExaminer)
#include "tst_examiner.moc"

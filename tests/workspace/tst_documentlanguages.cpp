// The dossier, the list of changes and the plan of the sample in each language: no word of the other language
// but what people typed, and what is printed as a quotation.
#include "desk.h"
#include "scripts.h"

#include "assessment/gap.h"
#include "base/utc.h"
#include "dossier/changelist.h"
#include "dossier/changes.h"
#include "dossier/compose.h"
#include "dossier/plancompose.h"
#include "workspace/freeze.h"
#include "workspace/sample.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace tekigo;

namespace {

template<class... Cases>
struct Overloaded : Cases...
{
    using Cases::operator()...;
};

/// Every piece of a document that its own language says.
class Words
{
public:
    explicit Words(const pdf::Document& document)
        : m_language(document.language)
    {
        say(document.title);
        say(document.subject);
        say(document.footNote);
        say(document.headLeft);
        say(document.watermark);
        for (const QString& word : document.keywords)
            say(word);
        for (const pdf::Attachment& file : document.attachments)
            say(file.description);
        for (const pdf::Block& block : document.blocks)
            std::visit([this](const auto& each) { read(each); }, block);
    }

    [[nodiscard]] const QStringList& all() const { return m_words; }

private:
    void say(const QString& text) { m_words += text; }

    /// Runs of one paragraph belong together; what is marked as the other language is a quotation.
    void say(const pdf::Runs& runs)
    {
        QString words;
        for (const pdf::Run& run : runs)
            words += run.language.value_or(m_language) == m_language ? run.text : u" "_s;
        say(words);
    }
    void say(const std::vector<pdf::Runs>& paragraphs)
    {
        for (const pdf::Runs& runs : paragraphs)
            say(runs);
    }

    void read(const pdf::Heading& heading) { say(heading.text); }
    void read(const pdf::Paragraph& paragraph) { say(paragraph.runs); }
    void read(const pdf::List& list) { say(list.items); }
    void read(const pdf::TableBlock& table)
    {
        say(table.caption);
        for (const pdf::TableColumn& column : table.columns)
            say(column.title);
        for (const pdf::TableRow& row : table.rows)
            for (const pdf::TableCell& cell : row.cells)
                say(cell.paragraphs);
    }
    void read(const pdf::Box& box)
    {
        say(box.title);
        say(box.paragraphs);
    }
    void read(const pdf::Tree& tree)
    {
        for (const auto& line : tree.lines)
            say(line.runs);
    }
    void read(const pdf::Signatures& signatures)
    {
        for (const auto& field : signatures.fields)
            m_words << field.title << field.name << field.date;
    }
    void read(const pdf::Contents& contents) { say(contents.title); }
    void read(const pdf::CoverTitle& cover) { m_words << cover.title << cover.subtitle; }
    void read(const pdf::EvidencePages& pages)
    {
        m_words << pages.title << pages.stamp << pages.runningHead;
        for (const auto& note : pages.notes)
            say(note.runs);
    }
    void read(const pdf::Figure& figure)
    {
        m_words << figure.caption << figure.alternative;
        std::visit(Overloaded{[this](const pdf::BarChart& chart) {
                                  for (const auto& bar : chart.bars)
                                      m_words << bar.name << bar.number;
                              },
                              [this](const pdf::Hub& hub) {
                                  m_words << hub.title << hub.subtitle;
                                  for (const auto& side : hub.sides) {
                                      say(side.title);
                                      for (const auto& port : side.ports)
                                          m_words << port.name << port.note;
                                  }
                                  for (const auto& port : hub.key)
                                      m_words << port.name << port.note;
                              },
                              [this](const pdf::Chain& chain) {
                                  for (const auto& step : chain.steps)
                                      m_words << step.title << step.lines;
                              }},
                   figure.drawing);
    }
    void read(const pdf::PageBreak&) {}
    void read(const pdf::Space&) {}
    void read(const pdf::ChangeBar&) {}

    Language m_language;
    QStringList m_words;
};

} // namespace

class TestDocumentLanguages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void documentsSpeakOneLanguage_data();
    void documentsSpeakOneLanguage();

private:
    [[nodiscard]] std::vector<pdf::Document> documents(Language language) const;

    QTemporaryDir m_folder;
    QStringList m_typed;
    std::unique_ptr<Workspace> m_workspace;
};

void TestDocumentLanguages::initTestCase()
{
    const QString sample = m_folder.filePath(u"sample"_s);
    NoProgress progress;
    const auto made = makeSample(sample, catalogue(), progress);
    QVERIFY2(made, made ? "" : qPrintable(made.error().text));
    m_typed = typedInto(sample);
    auto workspace = Workspace::open(sample, catalogue());
    QVERIFY2(workspace, workspace ? "" : qPrintable(workspace.error().text));
    m_workspace = std::move(*workspace);
}

std::vector<pdf::Document> TestDocumentLanguages::documents(Language language) const
{
    std::vector<pdf::Document> all;
    std::vector<Assessment> assessments;
    for (const Revision& revision : m_workspace->revisions({})) {
        assessments.push_back(*m_workspace->assessment(revision.id));
        all.push_back(
            compose(freeze(*m_workspace, assessments.back(), language, {u"uk-psti"_s, u"notice-risk"_s})));
    }
    all.push_back(composeChangeList({.language = language,
                                     .catalogue = m_workspace->catalogue(),
                                     .before = assessments.at(0),
                                     .after = assessments.at(1)}));
    NoProgress progress;
    const auto gap = gapBetween(m_workspace->catalogue(), u"terminal-2020"_s, u"terminal-2026-draft"_s,
                                assessments, QDate(2027, 4, 1), QDate(2026, 11, 22), progress);
    if (!gap)
        qFatal("%s", qPrintable(gap.error().text));
    all.push_back(composePlan({.language = language,
                               .catalogue = m_workspace->catalogue(),
                               .gap = *gap,
                               .maker = m_workspace->makers().front().name,
                               .made = utc({2026, 11, 22}, {3, 0})}));
    return all;
}

void TestDocumentLanguages::documentsSpeakOneLanguage_data()
{
    QTest::addColumn<int>("language");
    QTest::newRow("English") << int(Language::English);
    QTest::newRow("Japanese") << int(Language::Japanese);
}

void TestDocumentLanguages::documentsSpeakOneLanguage()
{
    QFETCH(int, language);
    const Scripts scripts(m_typed + publicIdentifiers());
    QSet<QString> seen;
    QStringList wrong;
    for (const pdf::Document& document : documents(Language(language))) {
        const Words all(document);
        for (const QString& words : all.all()) {
            if (seen.contains(words))
                continue;
            seen.insert(words);
            const QStringList foreign = Language(language) == Language::English
                                            ? scripts.foreignInEnglish(words)
                                            : scripts.foreignInJapanese(words);
            if (!foreign.isEmpty())
                wrong += u"%1: “%2” in “%3”"_s.arg(document.title, foreign.join(u"”, “"_s), words.left(300));
        }
    }
    for (const QString& line : wrong)
        qWarning().noquote() << line;
    QVERIFY(wrong.isEmpty());
    QVERIFY2(seen.size() > 3'000, qPrintable(QString::number(seen.size())));
}

QTEST_GUILESS_MAIN(TestDocumentLanguages)
#include "tst_documentlanguages.moc"

#include "given.h"

#include "checklist/answersfile.h"
#include "checklist/conditionreader.h"
#include "checklist/reader.h"

using namespace Qt::StringLiterals;
using namespace tekigo;

Given::Given(const QString& folder)
{
    Result<Catalogue> read = readCatalogue(folder);
    if (!read)
        qFatal("%s", qPrintable(read.error().text));
    m_catalogue = std::move(*read);
}

Given Given::small()
{
    return Given(QStringLiteral(TEKIGO_TEST_DATA "/small"));
}

Condition Given::condition(const QByteArray& yaml, const QString& checklist) const
{
    const Result<YamlNode> node = parseYaml(yaml, u"condition"_s, 1 << 20);
    if (!node)
        qFatal("%s", qPrintable(node.error().text));
    Reading reading;
    for (const Source& source : m_catalogue.sources)
        reading.sources.insert(source.id);
    Condition read = ConditionReader(reading, m_catalogue, m_catalogue.checklist(checklist)).read(*node);
    if (reading.failed())
        qFatal("%s in %s", qPrintable(reading.error().text), yaml.constData());
    return read;
}

Facts Given::facts(const QByteArray& yaml) const
{
    Catalogue open = m_catalogue;
    for (Question& question : open.questions)
        question.found = false;
    Result<Facts> read = readAnswers(yaml, u"facts"_s, open);
    if (!read)
        qFatal("%s in %s", qPrintable(read.error().text), yaml.constData());
    return std::move(*read);
}

QString nameOf(Truth truth)
{
    return truth == Truth::Unknown ? u"unknown"_s : truth == Truth::True ? u"true"_s : u"false"_s;
}

QString nameOf(Ruling::State state)
{
    switch (state) {
    case Ruling::State::True:
        return u"true"_s;
    case Ruling::State::False:
        return u"false"_s;
    case Ruling::State::NotApplicable:
        return u"not-applicable"_s;
    default:
        return u"unknown"_s;
    }
}

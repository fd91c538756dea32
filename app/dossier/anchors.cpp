#include "dossier/anchors.h"

using namespace Qt::StringLiterals;

namespace tekigo::anchors {

QString checklist(const QString& checklist)
{
    return u"checklist/"_s + checklist;
}

QString scope(const QString& checklist)
{
    return u"scope/"_s + checklist;
}

QString requirement(const QString& checklist, const QString& requirement)
{
    return u"requirement/"_s + checklist + u'/' + requirement;
}

QString question(const QString& question)
{
    return u"question/"_s + question;
}

QString table(const QString& question)
{
    return u"table/"_s + question;
}

QString test(const QString& record)
{
    return u"test/"_s + record;
}

QString evidenceRow(int number)
{
    return u"evidence-row/"_s + QString::number(number);
}

QString evidence(int number)
{
    return u"evidence/"_s + QString::number(number);
}

QString evidencePage(int number, int page)
{
    return evidence(number) + u'/' + QString::number(page);
}

QString source(const QString& source)
{
    return u"source/"_s + source;
}

QString marked(Mark mark)
{
    return mark == Mark::Recalled ? u"sources/recalled"_s : u"sources/inferred"_s;
}

QString markedRow(Mark mark, int number)
{
    return marked(mark) + u'/' + QString::number(number);
}

QString coverage(int number)
{
    return u"coverage/"_s + QString::number(number);
}

QString gate()
{
    return u"gate"_s;
}

QString approvals()
{
    return u"approvals"_s;
}

QString product()
{
    return u"product"_s;
}

QString slotTable()
{
    return u"slots"_s;
}

QString summary()
{
    return u"summary"_s;
}

QString evidenceIndex()
{
    return u"evidence-index"_s;
}

QString updateImages()
{
    return u"update-images"_s;
}

QString guide()
{
    return u"reading-guide"_s;
}

QString gaps()
{
    return u"gaps"_s;
}

QString sinceSubmission()
{
    return u"since-submission"_s;
}

QString instruments()
{
    return u"instruments"_s;
}

QString finding(const QString& finding)
{
    return u"finding/"_s + finding;
}

} // namespace tekigo::anchors

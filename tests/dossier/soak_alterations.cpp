// Every byte of a small document flipped, one after the other: each is noticed, none brings the program down.
#include "sample.h"
#include "tampering.h"

#include "base/atomicfile.h"
#include "dossier/check.h"
#include "pdf/seal.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace tekigo;

class SoakAlterations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyByteOfAPlan();
    void everyByteOfADossiersSeal();

private:
    static void write(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no room");
    }

    Sample m_sample{{u"terminal-2020"_s}};
};

/// The whole check, so that what each flip breaks is read too.
void SoakAlterations::everyByteOfAPlan()
{
    const QByteArray good = tampering::smallPlan(m_sample.path(u"plan.pdf"_s));
    const QString path = m_sample.path(u"flipped.pdf"_s);
    NoProgress progress;
    for (qsizetype at = 0; at < good.size(); ++at) {
        QByteArray flipped = good;
        flipped[at] = static_cast<char>(flipped[at] ^ (1 << at % 8));
        write(path, flipped);
        const auto done = verifyDossier(path, progress);
        QVERIFY2(done && done->verdict == DossierCheck::Verdict::Altered, qPrintable(QString::number(at)));
    }
}

/// Of a whole dossier with its evidence: the seal alone must tell.
void SoakAlterations::everyByteOfADossiersSeal()
{
    const QString path = m_sample.path(u"dossier.pdf"_s);
    NoProgress progress;
    QVERIFY(exportDossier(m_sample.dossier(), path, progress));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    for (qint64 at = 0; at < file.size(); at += 97) {
        char byte = 0;
        const auto put = [&](char value) {
            file.seek(at);
            file.putChar(value);
            file.flush();
        };
        file.seek(at);
        QVERIFY(file.getChar(&byte));
        put(static_cast<char>(byte ^ (1 << at % 8)));
        const auto check = pdf::checkSeal(path, progress);
        QVERIFY2(check && check->state != pdf::SealCheck::State::Whole, qPrintable(QString::number(at)));
        put(byte);
    }
    QVERIFY(verifyDossier(path, progress)->good());
}

QTEST_MAIN(SoakAlterations)
#include "soak_alterations.moc"

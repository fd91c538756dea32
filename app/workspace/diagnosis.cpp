#include "workspace/diagnosis.h"

#include "base/log.h"
#include "pdf/libraries.h"
#include "storage/database.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QSysInfo>
#include <QThread>


namespace tekigo {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLogLines = 200;

DiagnosisRow row(const QString& ja, const QString& en, const QString& value)
{
    return {{ja, en}, value};
}

DiagnosisRow row(const QString& ja, const QString& en, qint64 value)
{
    return row(ja, en, QString::number(value));
}

DiagnosisRow named(const QString& name, const QString& value)
{
    return {{name, name}, value};
}

QString yesOrNo(bool yes)
{
    return yes ? u"yes"_s : u"no"_s;
}

QString sqliteVersion()
{
    const auto memory = Database::open(u"version"_s, Database::Mode::Memory);
    return memory ? memory->one(u"SELECT sqlite_version()"_s).value_or(QVariant()).toString() : u"?"_s;
}

DiagnosisSection versions()
{
    DiagnosisSection section{{u"バージョン"_s, u"Versions"_s},
                             {named(u"Tekigo"_s, QCoreApplication::applicationVersion()),
                              named(u"Qt"_s, QString::fromLatin1(qVersion())),
                              row(u"Qt（ビルド時）"_s, u"Qt when built"_s, QStringLiteral(QT_VERSION_STR)),
                              named(u"SQLite"_s, sqliteVersion())}};
    for (const pdf::Part& library : pdf::libraries())
        section.rows.push_back(named(library.name, library.state));
    return section;
}

DiagnosisSection systemSection()
{
    const QLocale locale = QLocale::system();
    return {{u"システム"_s, u"System"_s},
            {row(u"製品"_s, u"Product"_s, QSysInfo::productType() + u' ' + QSysInfo::productVersion()),
             row(u"カーネル"_s, u"Kernel"_s, QSysInfo::kernelType() + u' ' + QSysInfo::kernelVersion()),
             row(u"CPUの種類"_s, u"Architecture"_s, QSysInfo::currentCpuArchitecture()),
             row(u"CPUの数"_s, u"Processors"_s, QThread::idealThreadCount()),
             row(u"言語と地域"_s, u"Locale"_s, locale.name()),
             row(u"時差（分）"_s, u"Minutes from UTC"_s, QDateTime::currentDateTime().offsetFromUtc() / 60)}};
}

DiagnosisSection fonts()
{
    DiagnosisSection section{{u"資料のフォント"_s, u"Fonts of documents"_s}, {}};
    for (const pdf::Part& font : pdf::neededFonts())
        section.rows.push_back(named(font.name, font.state));
    return section;
}

} // namespace

Findings counted(const CheckReport& report)
{
    Findings findings{.historyRows = report.historyRows};
    for (const Error& problem : report.problems)
        ++(problem.kind == Error::Kind::Damaged ? findings.damaged : findings.others);
    return findings;
}

std::vector<DiagnosisSection> diagnosedProgram()
{
    return {versions(), systemSection(), fonts()};
}

DiagnosisSection diagnosedCatalogue(const Catalogue& loaded, const Catalogue& shipped)
{
    DiagnosisSection section{{u"チェックリスト"_s, u"Checklists"_s},
                             {row(u"同梱のまま"_s, u"As shipped"_s, yesOrNo(loaded.documents == shipped.documents)),
                              row(u"質問の数"_s, u"Questions"_s, qint64(loaded.questions.size())),
                              row(u"チェックリストの数"_s, u"Checklists"_s, qint64(loaded.checklists.size()))}};
    for (const Checklist& checklist : loaded.checklists)
        if (const Checklist* known = shipped.checklist(checklist.id); known && known->version == checklist.version)
            section.rows.push_back(named(known->id, known->version));
    return section;
}

std::vector<DiagnosisSection> diagnosed(const WorkspaceFigures& figures, const std::optional<Findings>& check)
{
    DiagnosisSection whole{{u"ワークスペース"_s, u"Workspace"_s},
                           {row(u"形式"_s, u"Form"_s, figures.schema),
                            row(u"このプログラムの形式"_s, u"Form of this program"_s, figures.knownSteps),
                            row(u"読取専用"_s, u"Read only"_s, yesOrNo(figures.readOnly)),
                            row(u"データベースの構造は正常"_s, u"Database is sound"_s, yesOrNo(figures.sound)),
                            row(u"データベース（バイト）"_s, u"Database, bytes"_s, figures.database),
                            row(u"書き込み用ログ（バイト）"_s, u"Write-ahead log, bytes"_s, figures.log),
                            row(u"検索の索引（バイト）"_s, u"Search index, bytes"_s, figures.index),
                            row(u"証拠のファイル"_s, u"Evidence files"_s, figures.files),
                            row(u"証拠のファイル（バイト）"_s, u"Evidence files, bytes"_s, figures.bytes),
                            row(u"見つからない証拠"_s, u"Evidence files missing"_s, figures.missing),
                            row(u"破損した証拠"_s, u"Evidence files damaged"_s, figures.damaged),
                            row(u"参照のないファイル"_s, u"Files that nothing names"_s, figures.orphans)}};
    if (check) {
        whole.rows.push_back(row(u"検査した操作"_s, u"Acts checked"_s, check->historyRows));
        whole.rows.push_back(row(u"検査：破損"_s, u"Check: damaged"_s, check->damaged));
        whole.rows.push_back(row(u"検査：その他"_s, u"Check: others"_s, check->others));
    } else {
        whole.rows.push_back(row(u"検査"_s, u"Check"_s, u"not run"_s));
    }
    DiagnosisSection tables{{u"行の数"_s, u"Rows"_s}, {}};
    for (const WorkspaceFigures::Table& table : figures.tables)
        tables.rows.push_back(named(table.name, QString::number(table.rows)));
    return {whole, tables};
}

DiagnosisSection diagnosedRefusal(Error::Kind why)
{
    static const std::map<Error::Kind, QString> words{{Error::Kind::Usage, u"usage"_s},
                                                      {Error::Kind::Input, u"input"_s},
                                                      {Error::Kind::Machine, u"machine"_s},
                                                      {Error::Kind::Damaged, u"damaged"_s},
                                                      {Error::Kind::Cancelled, u"cancelled"_s}};
    return {{u"ワークスペース"_s, u"Workspace"_s},
            {row(u"開いた"_s, u"Opened"_s, yesOrNo(false)), row(u"理由"_s, u"Reason"_s, words.at(why))}};
}

QString printed(const std::vector<DiagnosisSection>& sections, const LogFile& log, Language language)
{
    QStringList lines{Text{u"Tekigo 診断情報"_s, u"Tekigo diagnostics"_s}.in(language),
                      QDateTime::currentDateTimeUtc().toString(Qt::ISODate)};
    for (const DiagnosisSection& section : sections) {
        lines << QString() << u"[%1]"_s.arg(section.title.in(language));
        for (const DiagnosisRow& row : section.rows)
            lines << u"%1: %2"_s.arg(row.label.in(language), row.value);
    }
    lines << QString() << u"[%1]"_s.arg(Text{u"ログの末尾"_s, u"End of the log"_s}.in(language));
    for (const QByteArray& line : log.tail(kLogLines))
        lines << withoutContent(line);
    return lines.join(u'\n') + u'\n';
}

} // namespace tekigo

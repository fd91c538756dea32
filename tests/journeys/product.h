#pragma once

#include "checklist/catalogue.h"
#include "checklist/facts.h"

#include <QStringList>

#include <vector>

/// The product of the journey: everything that a clerk types, chooses and attaches for it.
namespace tekigo::journey {

using namespace Qt::StringLiterals;

inline const QString target = u"terminal-2020"_s;
inline const QString sample = QStringLiteral(TEKIGO_SOURCE_DIR "/resources/sample/workspace/");

inline const QString makerName = u"株式会社みどり通信機器"_s;
inline const QString makerAddress = u"東京都架空区見本町1丁目2番3号"_s;
inline const QString representative = u"代表取締役 見本 太郎"_s;
inline const QString contact = u"品質保証部 認証担当"_s;
inline const QString productName = u"ホームゲートウェイ AR-2600シリーズ"_s;
inline const QString productKind = u"専用通信回線設備等端末"_s;
inline const QString productUse = u"家庭の機器のインターネット接続"_s;
inline const QString configuration = u"本体、専用ACアダプター"_s;
inline const QString tester = u"佐藤 健一"_s;
inline const QString unit = u"AR-2600W 2609A00017"_s;

/// A file of the sample, and what it is evidence of.
struct File
{
    QString name;
    QString kind;
    QString slot = {};
    QStringList requirements = {};
};

/// What terminal-2020 and the certification body ask for.
[[nodiscard]] const std::vector<File>& files();

/// A carrying out of a test case, passed.
struct Test
{
    QString id;
    QString requirement;
    QString actual;
};

[[nodiscard]] const std::vector<Test>& tests();

/// The answers of the sample's router, and the one that it leaves open.
[[nodiscard]] Facts answers();

/// A table as a spreadsheet copies it.
[[nodiscard]] QString cells(const Question& question, const Table& table);

} // namespace tekigo::journey

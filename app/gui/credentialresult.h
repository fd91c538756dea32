#pragma once

#include "assessment/credentiallist.h"
#include "checklist/catalogue.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace tekigo {

class CodeChecksModel;
class HistogramView;

/// What the analysis of a list of preset passwords saw: each check with rows and masked examples, how the codes are
/// spread, what was looked for and what not, and which requirements it touches.
class CredentialResult : public QWidget
{
    Q_OBJECT

public:
    explicit CredentialResult(QWidget* parent);

    void show(const CredentialListSeen& seen, const Catalogue& catalogue, const QStringList& targets);
    void retell(); ///< in another language

private:
    void makeTable();
    QLabel* heading(const QString& name, QString (*words)());
    HistogramView* histogram(const QString& name, QString (*words)());
    void tell();

    CredentialListSeen m_seen;
    std::vector<Text> m_requirements;
    CodeChecksModel* m_model = nullptr;
    QLabel* m_summary = nullptr;
    QTableView* m_table = nullptr;
    QLabel* m_ways = nullptr;
    HistogramView* m_lengths = nullptr;
    HistogramView* m_alphabets = nullptr;
    HistogramView* m_strengths = nullptr;
    QLabel* m_checked = nullptr;
    QLabel* m_touches = nullptr;
};

} // namespace tekigo

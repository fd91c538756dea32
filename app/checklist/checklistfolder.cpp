#include "checklist/checklistfolder.h"

#include "base/atomicfile.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

class OnDisk : public ChecklistFolder
{
public:
    explicit OnDisk(const QString& folder)
        : m_folder(folder)
    {
    }

    [[nodiscard]] QStringList folders(const QString& in) const override
    {
        return QDir(m_folder.filePath(in)).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    }
    [[nodiscard]] QStringList files(const QString& in) const override
    {
        return QDir(m_folder.filePath(in)).entryList({u"*.yaml"_s, u"*.yml"_s}, QDir::Files, QDir::Name);
    }
    [[nodiscard]] Result<QByteArray> read(const QString& path) const override
    {
        return readFile(m_folder.filePath(path), largestChecklistFile);
    }
    [[nodiscard]] QString shown(const QString& path) const override { return m_folder.filePath(path); }

private:
    QDir m_folder;
};

class InTexts : public ChecklistFolder
{
public:
    InTexts(const std::map<QString, QString>& documents, QString name)
        : m_documents(documents)
        , m_name(std::move(name))
    {
    }

    [[nodiscard]] QStringList folders(const QString& in) const override { return under(in, true); }
    [[nodiscard]] QStringList files(const QString& in) const override { return under(in, false); }
    [[nodiscard]] Result<QByteArray> read(const QString& path) const override
    {
        return m_documents.at(path).toUtf8();
    }
    [[nodiscard]] QString shown(const QString& path) const override { return m_name + u'/' + path; }

private:
    /// The next part of each path below `in`: a folder where more parts follow, else a file.
    [[nodiscard]] QStringList under(const QString& in, bool folders) const
    {
        const QString start = in.isEmpty() ? QString() : in + u'/';
        QStringList names;
        for (const auto& [path, text] : m_documents) {
            const QString rest = path.startsWith(start) ? path.mid(start.size()) : QString();
            if (!rest.isEmpty() && rest.contains(u'/') == folders)
                names += rest.section(u'/', 0, 0);
        }
        names.removeDuplicates();
        return names;
    }

    const std::map<QString, QString>& m_documents;
    QString m_name;
};

} // namespace

std::unique_ptr<ChecklistFolder> folderOnDisk(const QString& folder)
{
    return std::make_unique<OnDisk>(folder);
}

std::unique_ptr<ChecklistFolder> folderOf(const std::map<QString, QString>& documents, const QString& name)
{
    return std::make_unique<InTexts>(documents, name);
}

} // namespace tekigo

#include "instrument/knowncodes.h"

#include <QFile>

#include <algorithm>

static void initResource()
{
    Q_INIT_RESOURCE(knowncodes);
}

namespace tekigo {

using namespace Qt::StringLiterals;

KnownCodes::KnownCodes()
{
    initResource();
    for (const QString& name : {u"mirai.txt"_s, u"vendors.txt"_s}) {
        QFile file(u":/knowncodes/"_s + name);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("The program lacks its list of known codes.");
        for (const QByteArray& line : file.readAll().split('\n')) {
            const QByteArray code = line.trimmed().toLower();
            if (!code.isEmpty() && !code.startsWith('#'))
                m_codes.insert(code.toStdString());
        }
    }
    for (const std::string& code : m_codes)
        m_longest = std::max(m_longest, code.size());
}

bool KnownCodes::contains(std::string_view folded) const
{
    return folded.size() <= m_longest && m_codes.contains(folded);
}

} // namespace tekigo

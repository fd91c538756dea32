// A second program at a workspace: what tests of locks, rights and kills talk to.
#include "kill.h"

#include <QCoreApplication>

#include <cstdio>
#include <unistd.h>

using namespace tekigo;
using namespace Qt::StringLiterals;

namespace {

/// Unbuffered: what was written before a kill has arrived.
void say(const QString& line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    if (::write(STDOUT_FILENO, bytes.constData(), size_t(bytes.size())) != bytes.size())
        _exit(3);
}

int hold(const QString& folder)
{
    const auto workspace = Workspace::open(folder, catalogue());
    say(workspace ? u"held"_s : workspace.error().text);
    std::getchar();
    return 0;
}

/// As somebody who may read and not write.
int read(const QString& folder)
{
    if (::geteuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0))
        return 2;
    const auto workspace = Workspace::open(folder, catalogue());
    if (!workspace) {
        say(workspace.error().text);
        return 1;
    }
    say((*workspace)->readOnly() ? u"read-only"_s : u"writable"_s);
    say(QString::number((*workspace)->makers().size()));
    const auto added = (*workspace)->addMaker({});
    say(added ? u"added"_s : added.error().text);
    NoProgress unwatched;
    say(QString::number((*workspace)->check(unwatched).problems.size()));
    return 0;
}

/// Edits and imports without end; each confirmed one is told at once.
int write(const QString& folder, int from, const QString& file)
{
    auto workspace = Workspace::open(folder, catalogue());
    if (!workspace) {
        say(u"! "_s + workspace.error().text);
        return 1;
    }
    for (int number = from;; ++number) {
        const auto done = doNumbered(**workspace, number, file);
        if (!done) {
            say(u"! "_s + done.error().text);
            return 1;
        }
        say(QString::number(number));
    }
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = application.arguments();
    if (words.value(1) == u"hold"_s)
        return hold(words.value(2));
    if (words.value(1) == u"read"_s)
        return read(words.value(2));
    return write(words.value(2), words.value(3).toInt(), words.value(4));
}

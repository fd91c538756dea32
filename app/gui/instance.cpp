#include "gui/instance.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocalSocket>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr int kWait = 2000; // ms; a window that is drawing or saving answers sooner
constexpr qint64 kMostBytes = 300;

/// In the folder for sockets of this user, which nobody else may enter.
QString addressOf(const QString& folder)
{
    const QString real = QFileInfo(folder).canonicalFilePath();
    if (real.isEmpty())
        return {};
    const QByteArray id = QCryptographicHash::hash(real.toUtf8(), QCryptographicHash::Sha256).toHex().left(24);
#ifdef Q_OS_WIN
    return u"tekigo-"_s + QString::fromLatin1(id);
#else
    const QString sockets = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return sockets.isEmpty() ? QString() : sockets + u"/tekigo-"_s + QString::fromLatin1(id);
#endif
}

/// What a launcher gives its programs; anything else is no token.
QByteArray token(const QByteArray& said)
{
    static const QRegularExpression shape(u"^[\\x21-\\x7e]{1,200}$"_s);
    return shape.match(QString::fromLatin1(said)).hasMatch() ? said : QByteArray();
}

} // namespace

Instance::Instance(QObject* parent)
    : QObject(parent)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &Instance::greet);
}

void Instance::hold(const QString& folder)
{
    m_server.close();
    m_held = folder.isEmpty() ? QString() : addressOf(folder);
    if (m_held.isEmpty() || m_server.listen(m_held))
        return;
    // Whoever holds the workspace is alone with it: what listened there was killed.
    QLocalServer::removeServer(m_held);
    m_server.listen(m_held);
}

bool Instance::holds(const QString& folder) const
{
    return !m_held.isEmpty() && m_held == addressOf(folder);
}

void Instance::greet()
{
    QLocalSocket* guest = m_server.nextPendingConnection();
    connect(guest, &QLocalSocket::disconnected, guest, &QObject::deleteLater);
    connect(guest, &QLocalSocket::readyRead, this, [this, guest] {
        const QByteArray said = guest->read(kMostBytes);
        if (!said.startsWith("show ") || !said.endsWith('\n'))
            return guest->abort();
        Q_EMIT wanted(token(said.mid(5).trimmed()));
        guest->write("shown\n");
        guest->disconnectFromServer();
    });
}

bool Instance::activate(const QString& folder)
{
    const QString address = addressOf(folder);
    if (address.isEmpty())
        return false;
    QLocalSocket socket;
    socket.connectToServer(address);
    if (!socket.waitForConnected(kWait))
        return false;
    socket.write("show " + token(qgetenv("XDG_ACTIVATION_TOKEN")) + '\n');
    return socket.waitForReadyRead(kWait) && socket.readAll() == "shown\n";
}

} // namespace tekigo

#pragma once

#include "instrument/nmap.h"
#include "instrument/scanof.h"

/// A file of scans/, or one in another folder.
QString scanFile(const QString& name);

/// Reads files that must be readable and combines them.
std::vector<tekigo::ScanSeen> scansIn(const QStringList& files, const QStringList& hosts = {},
                                      tekigo::Side side = tekigo::Side::NotSaid);

/// "tcp finished full 22,80,1883" and what limits it: what a test compares.
QString summary(const tekigo::ScanSeen& scan);

/// One host's ports as nmap writes them when it is told to list all (-d).
QByteArray listedHost(int number, int ports);
QByteArray runHead(const QByteArray& services = "1-65535");
QByteArray runFoot();

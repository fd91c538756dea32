#include "assessment/findingcodecs.h"
#include "assessment/jsonfields.h"

namespace tekigo {
namespace {

using namespace Qt::StringLiterals;

/// "1-1024,8080", as scanners write it.
PortRanges rangesOf(const QJsonValue& value)
{
    return portRanges(value.toString()).value_or(PortRanges());
}

QJsonObject json(const ScannedHost& host)
{
    return {{u"address"_s, host.address},
            {u"name"_s, host.name},
            {u"up"_s, host.up},
            {u"timedOut"_s, host.timedOut},
            {u"complete"_s, host.complete}};
}

ScannedHost hostOf(const QJsonValue& value)
{
    return {.address = value[u"address"_s].toString(),
            .name = value[u"name"_s].toString(),
            .up = value[u"up"_s].toBool(),
            .timedOut = value[u"timedOut"_s].toBool(),
            .complete = value[u"complete"_s].toBool()};
}

QJsonObject json(const ScanSeen::Run& run)
{
    return {{u"milliseconds"_s, run.milliseconds}, {u"ports"_s, run.ports}};
}

ScanSeen::Run runOf(const QJsonValue& value)
{
    return {.milliseconds = value[u"milliseconds"_s].toInteger(), .ports = value[u"ports"_s].toInt()};
}

QStringList addressesUp(const std::vector<ScannedHost>& hosts)
{
    QStringList addresses;
    for (const ScannedHost& host : hosts)
        if (host.up)
            addresses += host.address;
    return addresses;
}

/// Hosts are named where not all have it open: most scans are of one.
QJsonArray json(const std::vector<OpenPort>& open, const QStringList& up)
{
    return arrayOf(open, [&up](const OpenPort& port) {
        QJsonObject object{
            {u"port"_s, port.port}, {u"service"_s, port.service}, {u"product"_s, port.product}};
        if (port.hosts != up)
            object.insert(u"hosts"_s, QJsonArray::fromStringList(port.hosts));
        return object;
    });
}

std::vector<OpenPort> openOf(const QJsonValue& value, const QStringList& up)
{
    return vectorOf(value, [&up](const QJsonValue& port) {
        return OpenPort{.port = port[u"port"_s].toInt(),
                        .service = port[u"service"_s].toString(),
                        .product = port[u"product"_s].toString(),
                        .hosts = port[u"hosts"_s].isArray() ? listOf(port[u"hosts"_s]) : up};
    });
}

QJsonObject json(const std::map<int, QString>& reasons)
{
    QJsonObject object;
    for (const auto& [port, reason] : reasons)
        object.insert(QString::number(port), reason);
    return object;
}

std::map<int, QString> reasonsOf(const QJsonObject& object)
{
    std::map<int, QString> reasons;
    for (auto each = object.begin(); each != object.end(); ++each)
        reasons.emplace(each.key().toInt(), each->toString());
    return reasons;
}

} // namespace

QJsonObject json(const ScanSeen& seen)
{
    const auto object = [](const auto& one) { return json(one); };
    QJsonObject all{{u"transport"_s, transportId(seen.transport)},
            {u"side"_s, sideId(seen.side)},
            {u"files"_s, QJsonArray::fromStringList(seen.files)},
            {u"scanner"_s, seen.scanner},
            {u"arguments"_s, QJsonArray::fromStringList(seen.arguments)},
            {u"started"_s, json(seen.started)},
            {u"finished"_s, json(seen.finished)},
            {u"end"_s, scanEndId(seen.end)},
            {u"covered"_s, portList(seen.covered)},
            {u"looked"_s, portList(seen.looked)},
            {u"hosts"_s, arrayOf(seen.hosts, object)},
            {u"open"_s, json(seen.open, addressesUp(seen.hosts))},
            {u"unclear"_s, portList(seen.unclear)},
            {u"remarks"_s, arrayOf(seen.remarks, object)},
            {u"reasons"_s, json(seen.reasons)}};
    // Only where they are known, so that what was recorded before them reads the same.
    for (const auto& [name, count] : {std::pair{u"milliseconds"_s, seen.milliseconds}, std::pair{u"closed"_s, seen.closed},
                                      std::pair{u"filtered"_s, seen.filtered},
                                      std::pair{u"unclearStates"_s, seen.unclearStates}})
        if (count > 0)
            all.insert(name, count);
    if (!seen.runs.empty())
        all.insert(u"runs"_s, arrayOf(seen.runs, object));
    return all;
}

ScanSeen scanOf(const QJsonObject& object)
{
    using End = ScanSeen::End;
    ScanSeen scan{.transport = namedIn({Transport::Tcp, Transport::Udp, Transport::Sctp}, transportId,
                                       object[u"transport"_s].toString()),
                  .side =
                      namedIn({Side::NotSaid, Side::Line, Side::Lan}, sideId, object[u"side"_s].toString()),
                  .files = listOf(object[u"files"_s]),
                  .scanner = object[u"scanner"_s].toString(),
                  .arguments = listOf(object[u"arguments"_s]),
                  .started = timeOf(object[u"started"_s]),
                  .finished = timeOf(object[u"finished"_s]),
                  .end = namedIn({End::Finished, End::Interrupted, End::Truncated}, scanEndId,
                                 object[u"end"_s].toString()),
                  .covered = rangesOf(object[u"covered"_s]),
                  .looked = rangesOf(object[u"looked"_s]),
                  .hosts = vectorOf(object[u"hosts"_s], hostOf),
                  .open = {},
                  .unclear = rangesOf(object[u"unclear"_s]),
                  .remarks = vectorOf(object[u"remarks"_s], textOf),
                  .reasons = reasonsOf(object[u"reasons"_s].toObject()),
                  .milliseconds = object[u"milliseconds"_s].toInteger(),
                  .closed = object[u"closed"_s].toInteger(),
                  .filtered = object[u"filtered"_s].toInteger(),
                  .unclearStates = object[u"unclearStates"_s].toInteger(),
                  .runs = vectorOf(object[u"runs"_s], runOf)};
    scan.open = openOf(object[u"open"_s], addressesUp(scan.hosts));
    return scan;
}

} // namespace tekigo

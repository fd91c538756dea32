// The product as a box, and its interfaces by the side that they are reached from.
#include "dossier/figures.h"

#include "assessment/lanreach.h"
#include "dossier/citations.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr size_t kMostPorts = 12; ///< of a side; the table below has all
constexpr int kLongestTitle = 80;
constexpr int kLongestName = 28;
constexpr int kLongestNote = 36;

/// Where in the drawing something is reached from.
enum class Edge { Line, Lan, NotSaid, Radio, Physical, Local };

pdf::Fill fillOf(Exposure exposure)
{
    switch (exposure) {
    case Exposure::Agrees:
        return pdf::Fill::Solid;
    case Exposure::Undeclared:
    case Exposure::Unintended:
    case Exposure::Incomplete:
        return pdf::Fill::Hatched;
    case Exposure::DeclaredOnly:
        return pdf::Fill::Hollow;
    case Exposure::Unclear:
    case Exposure::NotLookedAt:
        break;
    }
    return pdf::Fill::Dashed;
}

QString textOf(const Row& row, const QString& column)
{
    const auto found = row.find(column);
    const auto* text = found == row.end() ? nullptr : std::get_if<QString>(&found->second);
    return text ? *text : QString();
}

/// A port and how grave its state is: where a side has too many, the gravest stay.
struct Shown
{
    pdf::Hub::Port port;
    size_t gravity = 0;     ///< the less, the graver
    bool connector = false; ///< of which a port scan says nothing
};

class InterfaceFigure
{
public:
    InterfaceFigure(const Sheet& sheet, const std::vector<PortLine>& lines)
        : m_sheet(sheet)
        , m_inventory(sheet.assessment().inventory())
    {
        for (const PortLine& line : lines)
            addLine(line);
        if (m_inventory)
            for (size_t row = 0; row < m_inventory->rows.size(); ++row)
                isPort(m_inventory->rows[row]) ? addSwitchedOff(row, lines) : addRow(m_inventory->rows[row]);
    }

    pdf::Figure take()
    {
        pdf::Hub hub;
        const Assessment& assessment = m_sheet.assessment();
        hub.title = shortened(assessment.product.name, kLongestTitle);
        hub.subtitle = m_sheet.say(u"ファームウェア %1"_s, u"Firmware %1"_s)
                           .arg(shortened(assessment.revision.firmware, kLongestName));
        addSilentSides();
        for (auto& [edge, ports] : m_ports)
            hub.sides.push_back(side(edge, ports));
        hub.key = key(hub);
        const QString caption = m_sheet.say(u"インタフェースの図：申告とポートスキャン"_s,
                                            u"Interfaces, declared and seen by port scans"_s);
        return {.caption = caption, .alternative = inWords(hub, caption), .drawing = std::move(hub)};
    }

private:
    void addLine(const PortLine& line)
    {
        const QString ports =
            line.port == line.last ? QString::number(line.port) : u"%1-%2"_s.arg(line.port).arg(line.last);
        QString note = line.service;
        for (const size_t row : line.rows)
            if (m_inventory && row < m_inventory->rows.size())
                if (const QString name = textOf(m_inventory->rows[row], u"name"_s); !name.isEmpty())
                    note = name;
        const std::vector<Exposure> gravest = allExposures();
        const bool inPart = isShutToLan(line, m_inventory, m_sheet.assessment().findings);
        const QString state = m_sheet.say(exposureName(line.exposure));
        const Shown shown{{.sign = inPart ? u"△"_s : QString(exposureSign(line.exposure)),
                           .name = u"%1/%2"_s.arg(ports, transportId(line.transport)),
                           .note = noted(inPart ? m_sheet.say(u"%1、LAN側では閉鎖"_s, u"%1, shut to the LAN"_s).arg(m_sheet.say(agreesInPartName())) : state,
                                         note),
                           .fill = fillOf(line.exposure)},
                          static_cast<size_t>(std::ranges::find(gravest, line.exposure) - gravest.begin())};
        for (const Edge edge : edgesOf(line))
            m_ports[edge].push_back(shown);
    }

    /// A side that was scanned and showed nothing open is told as well.
    void addSilentSides()
    {
        for (const Finding& finding : m_sheet.assessment().findings)
            if (const auto* scan = std::get_if<ScanSeen>(&finding.seen); scan && !scan->sawNothing())
                m_ports[edgeOf(scan->side)], m_scanned.insert(edgeOf(scan->side));
    }

    [[nodiscard]] static Edge edgeOf(Side side)
    {
        return side == Side::Line ? Edge::Line : side == Side::Lan ? Edge::Lan : Edge::NotSaid;
    }

    /// From where it was seen; where it was not, from where it was declared.
    [[nodiscard]] std::vector<Edge> edgesOf(const PortLine& line) const
    {
        std::vector<Edge> edges;
        for (const Side each : line.sides)
            edges.push_back(edgeOf(each));
        if (edges.empty() && m_inventory)
            for (const size_t row : line.rows)
                if (row < m_inventory->rows.size())
                    edges.push_back(declaredEdge(m_inventory->rows[row]));
        if (edges.empty())
            edges.push_back(Edge::NotSaid);
        std::ranges::sort(edges);
        const auto [first, last] = std::ranges::unique(edges);
        edges.erase(first, last);
        return edges;
    }

    [[nodiscard]] static Edge declaredEdge(const Row& row)
    {
        const QString side = textOf(row, u"reachable"_s);
        return side == u"line"_s    ? Edge::Line
               : side == u"lan"_s   ? Edge::Lan
               : side == u"local"_s ? Edge::Local
                                    : Edge::NotSaid;
    }

    [[nodiscard]] static bool isPort(const Row& row)
    {
        const QString kind = textOf(row, u"kind"_s);
        return std::ranges::any_of(transports(), [&](Transport each) { return kind == transportId(each); });
    }

    [[nodiscard]] static bool isOff(const Row& row)
    {
        const auto found = row.find(u"enabled"_s);
        const bool* enabled = found == row.end() ? nullptr : std::get_if<bool>(&found->second);
        return enabled && !*enabled;
    }

    /// A service that the inventory has as switched off and that no scan saw: no line of the comparison tells it.
    void addSwitchedOff(size_t at, const std::vector<PortLine>& lines)
    {
        const Row& row = m_inventory->rows[at];
        const bool told = std::ranges::any_of(
            lines, [&](const PortLine& line) { return std::ranges::find(line.rows, at) != line.rows.end(); });
        if (told || !isOff(row))
            return;
        const auto port = row.find(u"port"_s);
        const qint64* number = port == row.end() ? nullptr : std::get_if<qint64>(&port->second);
        const QString name = textOf(row, u"name"_s);
        m_ports[declaredEdge(row)].push_back(
            {{.sign = u"×"_s,
              .name = u"%1/%2"_s.arg(number ? QString::number(*number) : u"－"_s, textOf(row, u"kind"_s)),
              .note = noted(m_sheet.say(u"無効（申告）"_s, u"disabled, as declared"_s),
                            name.isEmpty() ? textOf(row, u"service"_s) : name),
              .fill = pdf::Fill::Crossed},
             allExposures().size()});
    }

    /// Where a connector is plugged into: the side that it is declared for. One that names none is just a connector, and
    /// radio is a side of its own.
    [[nodiscard]] static Edge plugEdge(const Row& row)
    {
        if (textOf(row, u"kind"_s) == u"radio"_s)
            return Edge::Radio;
        const Edge declared = declaredEdge(row);
        return declared == Edge::NotSaid ? Edge::Physical : declared;
    }

    /// Connectors and radios, of which port scans say nothing.
    void addRow(const Row& row)
    {
        const QString kind = textOf(row, u"kind"_s);
        if (kind != u"physical"_s && kind != u"radio"_s)
            return;
        const auto found = row.find(u"enabled"_s);
        const bool* enabled = found == row.end() ? nullptr : std::get_if<bool>(&found->second);
        const QString state = !enabled   ? m_sheet.say(u"有効か未記入"_s, u"not said whether enabled"_s)
                              : *enabled ? m_sheet.say(u"有効"_s, u"enabled"_s)
                                         : m_sheet.say(u"無効"_s, u"disabled"_s);
        const QString name = textOf(row, u"name"_s);
        m_ports[plugEdge(row)].push_back(
            {{.sign = isOff(row) ? u"×"_s : QString(),
              .name =
                  name.isEmpty() ? m_sheet.say(u"名称なし"_s, u"unnamed"_s) : shortened(name, kLongestName),
              .note = noted(state, textOf(row, u"service"_s)),
              .fill = isOff(row) ? pdf::Fill::Crossed : pdf::Fill::Hollow},
             allExposures().size(),
             true});
    }

    [[nodiscard]] QString noted(const QString& state, const QString& more) const
    {
        return more.isEmpty()
                   ? state
                   : m_sheet.say(u"%1、%2"_s, u"%1, %2"_s).arg(state, shortened(more, kLongestNote));
    }

    [[nodiscard]] pdf::Hub::Side side(Edge edge, std::vector<Shown>& ports) const
    {
        pdf::Hub::Side side{.title = titleOf(edge), .ports = {}};
        if (m_scanned.contains(edge) && std::ranges::all_of(ports, [](const Shown& shown) {
                return shown.connector || shown.port.fill == pdf::Fill::Crossed;
            }))
            side.title += m_sheet.say(u"：開いているポートなし"_s, u": no open port seen"_s);
        const size_t all = ports.size();
        if (all > kMostPorts) {
            std::vector<size_t> gravest(all);
            for (size_t i = 0; i < all; ++i)
                gravest[i] = i;
            std::ranges::stable_sort(gravest, {}, [&](size_t i) { return ports[i].gravity; });
            gravest.resize(kMostPorts - 1);
            std::ranges::sort(gravest);
            for (const size_t i : gravest)
                side.ports.push_back(ports[i].port);
            side.ports.push_back({.sign = u"…"_s,
                                  .name = m_sheet.say(u"ほか%1件"_s, u"%1 more"_s).arg(all - gravest.size()),
                                  .note = {},
                                  .fill = pdf::Fill::Dashed});
            return side;
        }
        for (const Shown& shown : ports)
            side.ports.push_back(shown.port);
        return side;
    }

    [[nodiscard]] QString titleOf(Edge edge) const
    {
        switch (edge) {
        case Edge::Line:
            return m_sheet.say(sideName(Side::Line));
        case Edge::Lan:
            return m_sheet.say(sideName(Side::Lan));
        case Edge::NotSaid:
            return m_sheet.say(u"側の指定なし"_s, u"Side not given"_s);
        case Edge::Radio:
            return m_sheet.say(u"無線"_s, u"Radio"_s);
        case Edge::Physical:
            return m_sheet.say(u"物理端子（側の指定なし）"_s, u"Connectors, side not given"_s);
        case Edge::Local:
            return m_sheet.say(u"手元（端子、基板）"_s, u"Local"_s);
        }
        return {};
    }

    /// Only of what is shown.
    [[nodiscard]] std::vector<pdf::Hub::Port> key(const pdf::Hub& hub) const
    {
        const std::pair<pdf::Fill, QString> meanings[] = {
            {pdf::Fill::Solid,
             m_sheet.say(u"申告し、スキャンでも開いている"_s, u"declared, and open in a scan"_s)},
            {pdf::Fill::Hatched, m_sheet.say(u"開いているが、申告がないか、申告と合わない"_s,
                                             u"open, but not declared or not as declared"_s)},
            {pdf::Fill::Hollow, m_sheet.say(u"申告のみ（開いていない、またはポートスキャンの対象でない）"_s,
                                            u"declared only (not open, or nothing that a port scan sees)"_s)},
            {pdf::Fill::Crossed, m_sheet.say(u"無効と申告し、どのスキャンでも開いていない（破線）"_s,
                                             u"declared as disabled, and open in no scan (broken line)"_s)},
            {pdf::Fill::Dashed, m_sheet.say(u"不明、未検査、またはこの図に示していないもの"_s,
                                            u"unclear, not looked at, or not shown in this drawing"_s)}};
        std::vector<pdf::Hub::Port> key;
        for (const auto& [fill, meaning] : meanings) {
            const auto shows = [fill = fill](const pdf::Hub::Side& side) {
                return std::ranges::any_of(side.ports,
                                           [fill](const pdf::Hub::Port& port) { return port.fill == fill; });
            };
            if (std::ranges::any_of(hub.sides, shows))
                key.push_back({.sign = {}, .name = {}, .note = meaning, .fill = fill});
        }
        return key;
    }

    [[nodiscard]] QString inWords(const pdf::Hub& hub, const QString& caption) const
    {
        QString words = caption + m_sheet.say(u"。"_s, u". "_s) + hub.title + m_sheet.say(u"、"_s, u", "_s) +
                        hub.subtitle + m_sheet.say(u"。"_s, u". "_s);
        for (const pdf::Hub::Side& each : hub.sides) {
            QStringList ports;
            for (const pdf::Hub::Port& port : each.ports)
                ports += port.note.isEmpty()
                             ? port.name
                             : m_sheet.say(u"%1（%2）"_s, u"%1 (%2)"_s).arg(port.name, port.note);
            words += each.title;
            if (!ports.isEmpty())
                words += m_sheet.say(u"："_s, u": "_s) + ports.join(m_sheet.say(u"、"_s, u", "_s));
            words += m_sheet.say(u"。"_s, u". "_s);
        }
        return words.trimmed();
    }

    const Sheet& m_sheet;
    const Table* m_inventory;
    std::map<Edge, std::vector<Shown>> m_ports;
    std::set<Edge> m_scanned; ///< sides that a scan looked from
};

} // namespace

pdf::Figure interfaceFigure(const Sheet& sheet, const std::vector<PortLine>& lines)
{
    return InterfaceFigure(sheet, lines).take();
}

} // namespace tekigo

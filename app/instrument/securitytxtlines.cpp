#include "instrument/securitytxtlines.h"

#include <algorithm>

namespace tekigo {

using namespace Qt::StringLiterals;
using Remark = DisclosureSeen::Remark;
using Line = SecurityTxtLines::Line;

namespace {

const QString messageHead = u"-----BEGIN PGP SIGNED MESSAGE-----"_s;
const QString signatureHead = u"-----BEGIN PGP SIGNATURE-----"_s;
const QString signatureFoot = u"-----END PGP SIGNATURE-----"_s;

/// Lines end with LF or CRLF; blanks before the end are not part of them.
std::vector<Line> split(const QString& text, std::vector<Remark>& remarks)
{
    std::vector<Line> lines;
    bool loneReturn = false;
    const QStringList pieces = text.split(u'\n');
    for (qsizetype at = 0; at < pieces.size(); ++at) {
        QString piece = pieces.at(at);
        if (piece.endsWith(u'\r'))
            piece.chop(1);
        loneReturn = loneReturn || piece.contains(u'\r');
        while (piece.endsWith(u' ') || piece.endsWith(u'\t'))
            piece.chop(1);
        if (at + 1 < pieces.size() || !piece.isEmpty())
            lines.push_back({int(at + 1), piece});
    }
    if (loneReturn)
        remarks.push_back(
            breaks(0, u"行末がCRだけの行があります。LFまたはCRLFにしてください（RFC 9116 2.2）。"_s,
                   u"Some lines end with CR alone. End them with LF or CRLF (RFC 9116, 2.2)."_s));
    if (!text.endsWith(u'\n'))
        remarks.push_back(advice(
            lines.empty() ? 0 : lines.back().number,
            u"最後の行が改行で終わっていません。すべての行を改行で終わらせてください（RFC 9116 2.2）。"_s,
            u"The last line has no line end. Every line is to end with one (RFC 9116, 2.2)."_s));
    return lines;
}

qsizetype indexOf(const std::vector<Line>& lines, const QString& text, qsizetype from)
{
    for (qsizetype at = from; at < qsizetype(lines.size()); ++at)
        if (lines[size_t(at)].text == text)
            return at;
    return -1;
}

bool saysSomething(const Line& line)
{
    return !line.text.isEmpty();
}

Remark outside(const Line& line)
{
    return breaks(line.number, u"署名の範囲の外に行があります。署名で保護されません。"_s,
                  u"This line stands outside what is signed, so the signature does not protect it."_s);
}

/// Takes the signed text out of its frame (RFC 4880, 7).
void unframe(SecurityTxtLines& made, const std::vector<Line>& lines, qsizetype head)
{
    const qsizetype signature = indexOf(lines, signatureHead, head);
    const qsizetype foot = signature < 0 ? -1 : indexOf(lines, signatureFoot, signature);
    if (foot < 0)
        made.remarks.push_back(
            breaks(lines[size_t(head)].number,
                   u"OpenPGPの署名が途中で終わっています。署名し直したファイルを使ってください。"_s,
                   u"The OpenPGP signature does not end. Use a file that was signed anew."_s));
    made.isSigned = foot >= 0;
    const qsizetype end = signature < 0 ? qsizetype(lines.size()) : signature;
    qsizetype at = head + 1;
    while (at < end && saysSomething(lines[size_t(at)])) // "Hash: SHA256"
        ++at;
    for (++at; at < end; ++at) {
        Line line = lines[size_t(at)];
        if (line.text.startsWith(u"- "_s))
            line.text.remove(0, 2);
        made.lines.push_back(std::move(line));
    }
    for (qsizetype before = 0; before < head; ++before)
        if (saysSomething(lines[size_t(before)]))
            made.remarks.push_back(outside(lines[size_t(before)]));
    for (qsizetype after = foot + 1; foot >= 0 && after < qsizetype(lines.size()); ++after)
        if (saysSomething(lines[size_t(after)]))
            made.remarks.push_back(outside(lines[size_t(after)]));
}

} // namespace

Remark meets(int line, const QString& ja, const QString& en)
{
    return {Remark::Grade::Meets, line, {ja, en}};
}

Remark advice(int line, const QString& ja, const QString& en)
{
    return {Remark::Grade::Advice, line, {ja, en}};
}

Remark breaks(int line, const QString& ja, const QString& en)
{
    return {Remark::Grade::Breaks, line, {ja, en}};
}

SecurityTxtLines securityTxtLines(const QString& text)
{
    SecurityTxtLines made;
    std::vector<Line> lines = split(text, made.remarks);
    const qsizetype head = indexOf(lines, messageHead, 0);
    if (head >= 0)
        unframe(made, lines, head);
    else
        made.lines = std::move(lines);
    return made;
}

} // namespace tekigo

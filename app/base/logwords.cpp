#include "base/logwords.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace tekigo {
namespace {

constexpr qsizetype kMostWords = 60; ///< of one message

/// Words of Qt's, Pango's and GLib's messages; none names a product, a person or a place.
const QSet<QString>& known()
{
    static const QSet<QString> words = [] {
        const QString all =
            u"a able about backup came ended written abort aborted accept accepted access action activate active actual add added address after "
            u"again all allocate allocation allowed already alternative an and animation another any application apply "
            u"are argument arguments as assert assertion at attempt attempted attempting attribute available away back "
            u"backend bad be because been before begin being below beyond bind binding blocked broken buffer bus busy but "
            u"by cache call called calling can cancelled cannot cast change changed character characters child class "
            u"clipboard close closed closing code color column command compatible complete conflict connect connected "
            u"connecting connection contains content context control convert corrupt corrupted could count create "
            u"created creating critical cursor data database debug decode default delete deleted denied deprecated "
            u"depth destroyed detected device different dimension directory disabled disconnect disk display do does "
            u"done double draw driver drop due duplicate during each either element empty enabled encoding end entry "
            u"environment error errors event events exceeded exception exec execute exist existing exists exit expected "
            u"expression extension fail failed failing failure fallback family fatal feature file files filter find "
            u"finished first flag flags focus folder font fonts for format forcing found from full function geometry get "
            u"given glyph got grab graphics handle handler has have height higher icon id if ignore ignored ignoring "
            u"image implement implemented in inconsistent incorrect index information initialization initialize "
            u"initialized input inside install installed instance instead insufficient integration interface internal "
            u"into invalid io is isn't it item its key keyboard kind language large last later layout length less "
            u"level library limit line link list load loaded loading local locale lock locked long lost low main "
            u"malformed many mapped match maximum may memory menu message method minimum mismatch missing mode model "
            u"module more most mount move must name native need needed needs negative nested network new next no "
            u"nonexistent none not nothing null number object of off offscreen old on one only open opened opening "
            u"operation option or order original other out output outside overflow own page painter palette parameter "
            u"parent parse parser parsing part path pattern performance permission permissions pixmap platform please "
            u"plugin plugins point pointer pool popup position possible previous printer problem process program "
            u"property protocol provide provided queue queued range read reading ready reason received recommended "
            u"recursive reference refused region register registered reject release remove removed rename render "
            u"renderer repaint replaced reply request requested required requires reset resize resolve resource "
            u"resources restore result return returned returning row running same save scale scheme screen script "
            u"section see select send sender sequence service session set setting settings shader shared should show "
            u"signal signature since size skip skipping slot small so socket some source specified standard start "
            u"started starting state status still stop stopped storage stream string style subclass succeeded such "
            u"support supported surface syntax system table target terminate text than that the theme then there this "
            u"thread threads through time timeout timer timers to too top total translation transparent tried trigger "
            u"truncated try trying type types unable undefined unexpected unhandled unimplemented unique unknown unless "
            u"unsupported until up update updated use used user uses using valid value values variable version "
            u"via view virtual wait waiting warning was wayland were when where which while widget width will window "
            u"windows with within without word would write writing wrong xcb yet you zero zone"_s;
        const QStringList list = all.split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    return words;
}

/// A word with the point, colon or comma that followed it; "…" for what is not ours to repeat.
QString plain(const QString& token)
{
    static const QRegularExpression shape(u"^[(\\[]?(.+?)([.,:;!?)\\]]*)$"_s);
    static const QRegularExpression code(u"^Q[A-Z][A-Za-z]{1,30}(::~?[A-Za-z]{1,40}){1,3}(\\(\\))?$"_s);
    const auto parts = shape.match(token);
    const QString core = parts.captured(1);
    if (code.match(core).hasMatch() || known().contains(core.toLower()))
        return core + parts.captured(2).left(1);
    return u"…"_s;
}

} // namespace

QString plainWords(const QString& message)
{
    static const QRegularExpression blanks(u"\\s+"_s);
    // What stands in quotes is whole somebody's, words of ours in it included.
    static const QRegularExpression quoted(u"\"[^\"]*\"?|“[^”]*”?|「[^」]*」?|'[^']*'(?=\\W|$)"_s);
    QString rest = message;
    rest.replace(quoted, u" … "_s);
    QStringList words;
    for (const QString& token : rest.split(blanks, Qt::SkipEmptyParts)) {
        const QString word = plain(token);
        if (word != u"…" || words.isEmpty() || words.last() != u"…")
            words += word;
        if (words.size() == kMostWords)
            break;
    }
    return words.join(u' ');
}

} // namespace tekigo

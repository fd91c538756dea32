#include "samples.h"

#include "base/utc.h"

#include <map>

using namespace Qt::StringLiterals;

namespace tekigo::pdf::samples {
namespace {

const QString kDigest = u"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0bd8f2c15d6c15b0f00a08"_s;

Document empty(Language language)
{
    const bool ja = language == Language::Japanese;
    Document document;
    document.language = language;
    document.title =
        ja ? u"適合性確認資料 家庭用ルータ TR-2600"_s : u"Conformity dossier, home router TR-2600"_s;
    document.author = u"富士見通信工業株式会社"_s;
    document.subject = ja ? u"端末設備等規則 第34条の10"_s : u"Rules for terminal equipment, article 34-10"_s;
    document.keywords = {u"TR-2600"_s, u"適合"_s};
    document.created = utc(QDate(2026, 3, 1), QTime(9, 30));
    document.identifier = u"TKG-R12-4F7A21"_s;
    document.footNote = ja ? u"本書は自己評価の記録です。"_s : u"This is a record of self-assessment."_s;
    document.headLeft = u"TR-2600 / R12 (2.4.1)"_s;
    return document;
}

TableCell cell(const QString& text, Tint tint = Tint::None)
{
    return {{plain(text)}, tint, false, 1};
}

TableBlock verdicts(bool ja)
{
    TableBlock table;
    table.caption = ja ? u"要件ごとの判定"_s : u"Verdict of each requirement"_s;
    table.columns = {{ja ? u"番号"_s : u"No."_s, 1, 0},
                     {ja ? u"要件"_s : u"Requirement"_s, 4, 0},
                     {ja ? u"判定"_s : u"Verdict"_s, 1.4, 62},
                     {ja ? u"証拠"_s : u"Evidence"_s, 2, 0},
                     {ja ? u"頁"_s : u"Page"_s, 0.6, 0}};
    const struct
    {
        Tint tint;
        QString ja, en;
    } rows[] = {{Tint::Good, u"✓ 適合"_s, u"✓ Conforms"_s},
                {Tint::Bad, u"✗ 不適合"_s, u"✗ Does not conform"_s},
                {Tint::Open, u"○ 未回答"_s, u"○ Not answered"_s},
                {Tint::Doubt, u"△ 未検証"_s, u"△ Not verified"_s},
                {Tint::Aside, u"– 該当なし"_s, u"– Not applicable"_s}};
    int number = 1;
    for (const auto& row : rows) {
        TableRow made;
        made.anchor = u"row/%1"_s.arg(number);
        made.cells = {
            cell(u"S1.1-%1"_s.arg(number, 2, 10, QLatin1Char('0'))),
            cell(
                ja ? u"初期のパスワードは機器ごとに異なり、推測が困難であること。管理画面への接続に使うものを含む。"_s
                   : u"Preset passwords differ from device to device and are hard to guess."_s),
            cell(ja ? row.ja : row.en, row.tint),
            {{{{u"添付 3"_s, Style::Body, u"section/2"_s, {}, false},
               {u", p. 2–4"_s, Style::Body, {}, {}, false}}},
             Tint::None,
             false,
             1},
            {{{{{}, Style::Body, u"section/2"_s, {}, true}}}, Tint::None, false, 1}};
        table.rows.push_back(made);
        ++number;
    }
    return table;
}

TableBlock facts(bool ja)
{
    TableBlock table;
    table.showHead = false;
    table.columns = {{{}, 1, 90}, {{}, 4, 0}};
    table.rows = {
        {{cell(ja ? u"製造者"_s : u"Maker"_s), cell(u"富士見通信工業株式会社"_s)}, {}},
        {{cell(ja ? u"型番"_s : u"Model numbers"_s), cell(u"TR-2600, TR-2600S, TR-2600-JP, TR-2610"_s)}, {}},
        {{cell(u"SHA-256"_s), {{plain(kDigest, Style::Code)}, Tint::None, false, 1}}, {}}};
    return table;
}

Heading heading(int level, const QString& text, const QString& anchor, bool newPage = false)
{
    return {level, text, anchor, true, newPage, level == 1 ? text : QString()};
}

} // namespace

Runs plain(const QString& text, Style style)
{
    return {{text, style, {}, {}, false}};
}

Document saying(const QString& text, Language language)
{
    Document document = empty(language);
    document.blocks = {Heading{1, u"見出し"_s, {}, true, false, {}}, Paragraph{plain(text), {}, 0}};
    return document;
}

Document usual(Language language)
{
    const bool ja = language == Language::Japanese;
    Document document = empty(language);
    document.watermark = ja ? u"下書き"_s : u"DRAFT"_s;
    document.blocks = {
        CoverTitle{ja ? u"適合性確認資料"_s : u"Conformity dossier"_s,
                   ja ? u"家庭用ルータ TR-2600（ファームウェア 2.4.1）"_s
                      : u"Home router TR-2600 (firmware 2.4.1)"_s},
        facts(ja),
        Space{20},
        Signatures{{{ja ? u"作成"_s : u"Prepared"_s, u"山田 花子"_s, u"2026-02-27"_s},
                    {ja ? u"確認"_s : u"Checked"_s, u"髙橋 一郎"_s, u"2026-02-28"_s},
                    {ja ? u"承認"_s : u"Approved"_s, {}, {}}}},
        PageBreak{},
        Contents{ja ? u"目次"_s : u"Contents"_s, 2},
        heading(1, ja ? u"1. 概要"_s : u"1. Summary"_s, u"section/1"_s, true),
        Paragraph{
            {{ja ? u"本資料は、端末設備等規則 第34条の10 に定める要件について、製造者が行った評価の結果をまとめたものです。詳細は "_s
                 : u"This dossier sets out what the maker found for each requirement. See "_s,
              Style::Body,
              {},
              {},
              false},
             {ja ? u"2. 要件"_s : u"2. Requirements"_s, Style::Body, u"section/2"_s, {}, false},
             {ja ? u"（p. "_s : u" (p. "_s, Style::Body, {}, {}, false},
             {{}, Style::Body, u"section/2"_s, {}, true},
             {ja ? u"）を参照してください。"_s : u")."_s, Style::Body, {}, {}, false}},
            {},
            0},
        verdicts(ja),
        heading(2, ja ? u"1.1 対象の範囲"_s : u"1.1 Scope"_s, u"section/1.1"_s),
        List{
            {plain(ja ? u"電気通信回線設備に接続される端末設備であること"_s : u"It is terminal equipment."_s),
             plain(ja ? u"インターネットプロトコルを使用する機能を備えること"_s
                      : u"It speaks the Internet Protocol."_s)},
            false},
        List{{plain(ja ? u"申請書を作成する"_s : u"Make the application"_s),
              plain(ja ? u"添付資料を揃える"_s : u"Collect the attachments"_s)},
             true},
        heading(1, ja ? u"2. 要件"_s : u"2. Requirements"_s, u"section/2"_s, true),
        heading(2, ja ? u"2.1 アクセス制御機能"_s : u"2.1 Access control"_s, u"section/2.1"_s),
        Paragraph{
            plain(
                u"当該専用通信回線設備等端末に備えられた電気通信の機能に係る設定を変更するためのアクセス制御機能を有すること。"_s
                u"この場合において、初めてその機能を利用しようとする際に識別符号の変更を促す機能若しくはこれに準ずるものを有すること。"_s,
                Style::Quotation),
            {},
            0},
        Box{Tint::Good,
            ja ? u"✓ 適合"_s : u"✓ Conforms"_s,
            {plain(ja ? u"すべての条件が成り立ちます。"_s : u"All conditions hold."_s)}},
        Box{Tint::Bad,
            ja ? u"✗ 不適合"_s : u"✗ Does not conform"_s,
            {plain(ja ? u"変更の要求を後回しにできます。"_s : u"The change prompt can be put off."_s)}},
        Tree{
            {{0, plain(ja ? u"✓ すべてを満たす"_s : u"✓ all of"_s)},
             {1,
              plain(
                  ja ? u"✓ アクセス制御機能を有する（管理画面、SSH、TR-069 のすべてについて、利用者の認証を経なければ設定を変更することができない）"_s
                     : u"✓ has access control on every interface through which its settings can be changed, SSH and TR-069 included"_s)},
             {1, plain(ja ? u"✓ いずれかを満たす"_s : u"✓ any of"_s)},
             {2, plain(ja ? u"✓ 識別符号が機器ごとに異なる"_s : u"✓ identifiers differ"_s)},
             {2, plain(ja ? u"？ 識別符号の変更を促す"_s : u"? prompts to change"_s)}}},
        Paragraph{{{ja ? u"出典: "_s : u"Source: "_s, Style::Small, {}, {}, false},
                   {u"平成16年総務省令第15号"_s, Style::Small, {}, Language::Japanese, false}},
                  {},
                  0},
        Paragraph{
            {{u"SHA-256 "_s, Style::Quiet, {}, {}, false}, {kDigest, Style::Code, {}, {}, false}}, {}, 0},
        heading(3, ja ? u"2.1.1 試験の記録"_s : u"2.1.1 Test record"_s, {}),
        Paragraph{
            plain(
                ja ? u"試験は温度二十三度、湿度五十パーセントの室内で行い、結果を記録しました。測定器は校正の期限内であることを確認しています。"_s
                   : u"The test was run indoors; its results were recorded."_s),
            {},
            0},
    };
    return document;
}

Document absurd(Language language)
{
    Document document = usual(language);
    document.watermark = u"下書き・社外秘・複製を禁ず DRAFT CONFIDENTIAL"_s;
    document.headLeft = u"製品の名前がとても長い"_s.repeated(30);
    document.footNote = u"脚注がとても長い"_s.repeated(30);
    document.identifier = u"TKG-R12-4F7A21-"_s.repeated(8);
    std::get<CoverTitle>(document.blocks[0]).title = u"とても長い題名の適合性確認資料"_s.repeated(5);
    document.blocks.push_back(heading(1, u"見出しがとても長い"_s.repeated(30), u"section/9"_s, true));
    TableBlock wide;
    wide.mayTurn = true;
    for (int i = 0; i < 14; ++i)
        wide.columns.push_back({u"Column%1Title"_s.arg(i), 1, 50});
    for (int r = 0; r < 40; ++r) {
        TableRow row;
        for (int i = 0; i < 14; ++i)
            row.cells.push_back(cell(u"値%1 eth0.%2"_s.arg(r).arg(i)));
        wide.rows.push_back(row);
    }
    document.blocks.push_back(heading(2, u"幅の広い表"_s, {}));
    document.blocks.push_back(wide);
    TableBlock tall;
    tall.columns = {{u"項目"_s, 1, 0}, {u"内容"_s, 3, 0}, {u"判定"_s, 1, 0}};
    tall.rows.push_back({{cell(u"短い"_s), cell(u"一行が何頁にもわたる回答です。"_s.repeated(400)),
                          cell(u"✓ 適合"_s, Tint::Good)},
                         {}});
    tall.rows.push_back({{cell(u"file_name_without_any_space_"_s.repeated(8)), cell(kDigest.repeated(6)),
                          cell(u"✗ 不適合であることの理由がとても長い"_s, Tint::Bad)},
                         {}});
    document.blocks.push_back(heading(2, u"背の高い行"_s, {}));
    document.blocks.push_back(tall);
    Tree deep;
    for (int i = 0; i < 40; ++i)
        deep.lines.push_back({i, plain(u"✓ 深さ %1 の条件"_s.arg(i))});
    document.blocks.push_back(deep);
    document.blocks.push_back(
        Box{Tint::Doubt, u"△ 未検証"_s, std::vector<Runs>(60, plain(u"箱の中の段落です。"_s.repeated(12)))});
    document.blocks.push_back(Box{Tint::Open, u"○ 未回答"_s, {plain(u"一つ"_s)}});
    document.blocks.push_back(Box{Tint::Aside, u"– 該当なし"_s, {plain(u"一つ"_s)}});
    document.blocks.push_back(Box{Tint::None, {}, {plain(u"題のない箱"_s)}});
    return document;
}

Document longTable(int rows)
{
    Document document = empty(Language::Japanese);
    TableBlock table;
    table.columns = {
        {u"番号"_s, 1, 0}, {u"項目"_s, 2, 0}, {u"内容"_s, 4, 0}, {u"判定"_s, 1.2, 0}, {u"備考"_s, 2, 0}};
    for (int i = 0; i < rows; ++i)
        table.rows.push_back(
            {{cell(QString::number(i + 1)), cell(u"通信ポート %1/tcp"_s.arg(i % 65536)),
              cell(u"第%1番の項目について、管理画面からの設定の変更が認証を経て行われることを確認しました。"_s
                       .arg(i + 1)),
              cell(i % 7 ? u"✓ 適合"_s : u"✗ 不適合"_s, i % 7 ? Tint::Good : Tint::Bad),
              cell(u"試験所 %1 で実施"_s.arg(i % 13))},
             {}});
    document.blocks = {Heading{1, u"長い表"_s, {}, true, false, u"長い表"_s}, table};
    return document;
}

Document figures(Language language)
{
    const bool ja = language == Language::Japanese;
    Document document = empty(language);
    BarChart bars;
    for (const auto& [name, value] : std::map<int, double>{{8, 120}, {10, 0}, {12, 9880}, {16, 1}})
        bars.bars.push_back({u"%1"_s.arg(name), value, u"%1 (%2 %)"_s.arg(value).arg(value / 100),
                             name < 10 ? Fill::Hatched : Fill::Solid});
    Hub hub;
    hub.title = u"TR-2600"_s;
    hub.subtitle = ja ? u"ファームウェア 2.4.1"_s : u"Firmware 2.4.1"_s;
    hub.sides = {{ja ? u"回線側"_s : u"Line"_s,
                  {{u"○"_s, u"443/tcp"_s, u"https"_s, Fill::Solid},
                   {u"×"_s, u"23/tcp"_s, u"telnet"_s, Fill::Hatched}}},
                 {u"LAN"_s, {{u"△"_s, u"53/udp"_s, ja ? u"DNS中継"_s : u"DNS"_s, Fill::Dashed}}},
                 {u"USB"_s, {{{}, u"USB 2.0"_s, ja ? u"無効"_s : u"disabled"_s, Fill::Hollow}}}};
    hub.key = {{{}, {}, ja ? u"申告し、開いている"_s : u"declared and open"_s, Fill::Solid}};
    const Chain chain{
        {{ja ? u"前"_s : u"Before"_s, {u"config-1.json"_s}, Tint::None},
         {ja ? u"電源断"_s : u"Power cut"_s, {ja ? u"○ 記録なし"_s : u"○ no record"_s}, Tint::Open},
         {ja ? u"✗ 違い 2件"_s : u"✗ 2 differences"_s, {u"42"_s}, Tint::Bad}}};
    document.blocks = {
        heading(1, ja ? u"図"_s : u"Figures"_s, {}),
        Figure{ja ? u"文字数"_s : u"Lengths"_s, ja ? u"文字数の分布"_s : u"How long they are"_s, bars},
        Figure{ja ? u"インタフェース"_s : u"Interfaces"_s,
               ja ? u"製品と口"_s : u"The product and its ports"_s, hub},
        Figure{{}, ja ? u"前から後へ"_s : u"From before to after"_s, chain},
        Figure{ja ? u"空"_s : u"None"_s, {}, BarChart()}};
    return document;
}

QStringList typedScripts()
{
    const QChar high(0xd842);
    const QChar low(0xdfb7);
    return {u"絵文字😀と👍🏽と✨です"_s,
            u"家族👨‍👩‍👧‍👦と旗🇯🇵🏴󠁧󠁢󠁥󠁮󠁧󠁿と1️⃣"_s,
            u"עברית עם 日本語 ו-IPv6"_s,
            u"العربية مع 日本語 و 192.168.1.1"_s,
            u"हिन्दी क्षेत्र"_s,
            u"ภาษาไทย กำหนดค่า"_s,
            u"e\u0301 か\u3099 Z\u0351\u036f\u0324a\u0334lgo"_s,
            u"𠮷野家 髙橋 﨑 葛󠄀城 辻󠄀 𩸽 𪚥"_s,
            u"外字\ue123と\U000f0000"_s,
            u"制御\u0007\u001b[31mと\u200bと\u2028"_s,
            u"非文字\ufffeと\uffff"_s,
            u"前"_s + high + u"片割れ"_s + low + u"後"_s,
            u"evil\u202efdp.exe"_s,
            u"ｶﾀｶﾅﾊﾟｽﾜｰﾄﾞ１２３ＡＢＣ￥"_s,
            u"a_name_without_a_break"_s + u"x"_s.repeated(180),
            u"名前が長い"_s.repeated(40) + u".pdf"_s};
}

Document scripts(Language language)
{
    Document document = empty(language);
    document.title = document.author = document.subject = typedScripts().join(u' ');
    document.keywords = typedScripts();
    document.headLeft = document.identifier = document.footNote = typedScripts().join(u' ');
    document.blocks = {heading(1, u"😀 שלום 𠮷"_s, u"first"_s)};
    TableBlock table;
    table.caption = typedScripts()[1];
    table.columns = {{typedScripts()[2], 1, 0}, {typedScripts()[7], 1, 0}, {u"✓"_s, 1, 0}};
    Hub hub;
    hub.title = typedScripts()[3];
    BarChart bars;
    List list;
    Tree tree;
    Box box{Tint::Doubt, typedScripts()[0], {}};
    for (const QString& each : typedScripts()) {
        document.blocks.emplace_back(Paragraph{plain(each), {}, 0});
        document.blocks.emplace_back(Paragraph{{{each, Style::Small, u"first"_s, {}, false}}, {}, 0});
        list.items.push_back(plain(each));
        tree.lines.push_back({static_cast<int>(tree.lines.size() % 3), plain(each, Style::Strong)});
        box.paragraphs.push_back(plain(each));
        table.rows.push_back({{{{plain(each)}, Tint::None, true, 1},
                               {{plain(each, Style::Code)}, Tint::None, false, 1},
                               cell(each, Tint::Good)},
                              {}});
        hub.sides.push_back({each, {{u"○"_s, each, each, Fill::Hatched}}});
        bars.bars.push_back({each, 3, u"3"_s, Fill::Dashed});
        document.blocks.emplace_back(Heading{3, each, {}, true, false, each});
    }
    hub.sides.resize(5); // as much as a page holds
    hub.sides.back().ports.back().name = typedScripts()[14];
    const Chain chain{
        {{typedScripts()[14], {typedScripts()[15]}, Tint::Good}, {typedScripts()[2], {}, Tint::None}}};
    for (Block block :
         {Block(list), Block(tree), Block(box), Block(table),
          Block(Figure{u"図"_s, typedScripts().join(u' '), hub}),
          Block(Figure{u"棒"_s, typedScripts().join(u' '), bars}), Block(Figure{u"鎖"_s, u"鎖"_s, chain})})
        document.blocks.push_back(std::move(block));
    return document;
}

Document wideTable(int columns, int rows)
{
    Document document = empty(Language::Japanese);
    TableBlock table;
    table.caption = u"インタフェースの一覧"_s;
    table.mayTurn = true;
    table.keyColumns = 2;
    for (int column = 0; column < columns; ++column)
        table.columns.push_back({column == 0 ? u"行"_s : u"列%1"_s.arg(column), column == 0 ? 0.5 : 1,
                                 column == 0 ? 24.0 : 70.0});
    for (int row = 0; row < rows; ++row) {
        TableRow made;
        for (int column = 0; column < columns; ++column)
            made.cells.push_back(
                cell(column == 0 ? QString::number(row + 1) : u"値%1/%2"_s.arg(row).arg(column)));
        made.cells[0].head = true;
        table.rows.push_back(made);
    }
    // A cell of forty lines, a name of two hundred characters, a cell over the cut.
    QStringList lines;
    for (int line = 0; line < 40; ++line)
        lines += u"%1行目の回答"_s.arg(line);
    table.rows[0].cells[2].paragraphs.clear();
    for (const QString& line : lines)
        table.rows[0].cells[2].paragraphs.push_back(plain(line));
    table.rows[1].cells[1] = cell(u"n"_s.repeated(200));
    if (columns > 6) {
        table.rows[2].cells[3].span = columns - 5;
        table.rows[2].cells.erase(table.rows[2].cells.begin() + 4, table.rows[2].cells.end() - 1);
    }
    table.rows[3].cells.resize(2); // fewer cells than columns
    document.blocks = {heading(1, u"幅の広い表"_s, {}), table};
    return document;
}

} // namespace tekigo::pdf::samples

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>Say</name>
    <message>
        <source>answers are a map of question to value (“access.refuses: true”)</source>
        <translation>回答は、質問IDと値の組で書いてください（例：access.refuses: true）</translation>
    </message>
    <message>
        <source>there is no question “%1”; mend the name or remove the line</source>
        <translation>質問「%1」はありません。名前を直すか、行を削除してください</translation>
    </message>
    <message>
        <source>one value is expected here, not a list or a map</source>
        <translation>ここには値を一つ書いてください（一覧や組は書けません）</translation>
    </message>
    <message>
        <source>true or false is expected here</source>
        <translation>ここには true または false を書いてください</translation>
    </message>
    <message>
        <source>a whole number is expected here</source>
        <translation>ここには整数を書いてください</translation>
    </message>
    <message>
        <source>a date that exists is expected here: 2026-04-01</source>
        <translation>ここには実在する日付を書いてください（例：2026-04-01）</translation>
    </message>
    <message>
        <source>a list of choices is expected here: [ …, … ]</source>
        <translation>ここには選択肢の一覧を書いてください（[ …, … ]）</translation>
    </message>
    <message>
        <source>a choice is expected here</source>
        <translation>ここには選択肢を書いてください</translation>
    </message>
    <message>
        <source>a list of rows is expected here; [] where there are none</source>
        <translation>ここには行の一覧を書いてください。行がないときは [] とします</translation>
    </message>
    <message>
        <source>a row is a map of column to value</source>
        <translation>行は、列IDと値の組で書いてください</translation>
    </message>
    <message>
        <source>the table has no column “%1”</source>
        <translation>表に列「%1」はありません</translation>
    </message>
    <message>
        <source>leave the column “%1” out where it is not known</source>
        <translation>分からないときは、列「%1」を書かずに省いてください</translation>
    </message>
    <message>
        <source>“%1” is not one of the choices; they are %2</source>
        <translation>「%1」は選択肢にありません。選択肢：%2</translation>
    </message>
    <message>
        <source>the text has more than %1 characters; shorten it or attach it as evidence</source>
        <translation>文字数が上限の%1文字を超えています。短くするか、証拠として添付してください</translation>
    </message>
    <message>
        <source>the text holds control characters; remove them</source>
        <translation>文字列に制御文字が含まれています。取り除いてください</translation>
    </message>
    <message>
        <source>the text holds half a character; type it anew</source>
        <translation>文字列に不完全な文字が含まれています。入力し直してください</translation>
    </message>
    <message>
        <source>%1 is too small; the least is %2</source>
        <translation>%1は小さすぎます。最小値は%2です</translation>
    </message>
    <message>
        <source>%1 is too large; the most is %2</source>
        <translation>%1は大きすぎます。最大値は%2です</translation>
    </message>
    <message>
        <source>“%1” is given twice; remove one</source>
        <translation>「%1」が重複しています。一方を削除してください</translation>
    </message>
    <message>
        <source>“%1” stands alone; remove it or the others</source>
        <translation>「%1」はほかの選択肢と併用できません。どちらかを削除してください</translation>
    </message>
    <message>
        <source>a text is expected here</source>
        <translation>ここには文字列を書いてください</translation>
    </message>
    <message>
        <source>the table has more than %1 rows; join some</source>
        <translation>表の行数が上限の%1行を超えています。まとめてください</translation>
    </message>
    <message>
        <source>null is not an answer here; write none where there is none, or remove the line while it is not answered</source>
        <translation>ここでは null を回答にできません。ないときは none と書き、未回答なら行を削除してください</translation>
    </message>
    <message>
        <source>null is not an answer here; remove the line while it is not answered</source>
        <translation>ここでは null を回答にできません。未回答なら行を削除してください</translation>
    </message>
    <message>
        <source>only an instrument answers this; remove the line</source>
        <translation>この項目は計測結果だけが回答になります。行を削除してください</translation>
    </message>
    <message>
        <source>there is no question “%1”; mend the name or add it to the bank</source>
        <translation>質問「%1」はありません。名前を直すか、質問集に追加してください</translation>
    </message>
    <message>
        <source>a checklist has one requirement or more</source>
        <translation>チェックリストには要求事項が一つ以上必要です</translation>
    </message>
    <message>
        <source>a date is expected here: 2020-04-01</source>
        <translation>ここには日付を書いてください（例：2020-04-01）</translation>
    </message>
    <message>
        <source>there is no kind of evidence “%1”</source>
        <translation>証拠の種類「%1」はありません</translation>
    </message>
    <message>
        <source>“kinds” must name one kind of evidence or more</source>
        <translation>「kinds」には証拠の種類を一つ以上書いてください</translation>
    </message>
    <message>
        <source>there is no test case “%1”</source>
        <translation>試験項目「%1」はありません</translation>
    </message>
    <message>
        <source>the file says version “%1”, its name says “%2”; make them the same</source>
        <translation>ファイル内の版「%1」とファイル名の版「%2」が異なります。同じにしてください</translation>
    </message>
    <message>
        <source>a condition has one of %1</source>
        <translation>条件には次のいずれか一つが必要です：%1</translation>
    </message>
    <message>
        <source>%1 stand in one condition; join them with “all” or “any”</source>
        <translation>一つの条件に%1が並んでいます。「all」または「any」でまとめてください</translation>
    </message>
    <message>
        <source>this condition is too large once its named conditions are put in place</source>
        <translation>名前付きの条件を展開すると、この条件は大きすぎます</translation>
    </message>
    <message>
        <source>only “scope” can stand here</source>
        <translation>ここに書けるのは「scope」だけです</translation>
    </message>
    <message>
        <source>a condition is expected here: a name or a map</source>
        <translation>ここには条件（名前または組）を書いてください</translation>
    </message>
    <message>
        <source>“%1” is a claim; write { claim: %1 }</source>
        <translation>「%1」は申立てです。{ claim: %1 } と書いてください</translation>
    </message>
    <message>
        <source>a list of one or more conditions is expected here</source>
        <translation>ここには条件の一覧（一つ以上）を書いてください</translation>
    </message>
    <message>
        <source>inside “every” compare columns: { column: …, is: … }</source>
        <translation>「every」の中では列を比べてください（{ column: …, is: … }）</translation>
    </message>
    <message>
        <source>“column” can stand only inside “every”; outside write { fact: … }</source>
        <translation>「column」は「every」の中だけで使えます。外では { fact: … } と書いてください</translation>
    </message>
    <message>
        <source>a comparison has exactly one of %1</source>
        <translation>比較には次のうち一つだけを書いてください：%1</translation>
    </message>
    <message>
        <source>“not-above” is for what instruments find; “%1” is asked</source>
        <translation>「not-above」は計測結果に使います。「%1」は質問です</translation>
    </message>
    <message>
        <source>only “effective” can stand here: the checklist&apos;s effective date</source>
        <translation>ここに書けるのは「effective」（チェックリストの施行日）だけです</translation>
    </message>
    <message>
        <source>“%1” has no choice “%2”</source>
        <translation>「%1」に選択肢「%2」はありません</translation>
    </message>
    <message>
        <source>one choice or more is expected here</source>
        <translation>ここには選択肢を一つ以上書いてください</translation>
    </message>
    <message>
        <source>“every” cannot stand inside “every”</source>
        <translation>「every」の中に「every」は書けません</translation>
    </message>
    <message>
        <source>a named condition cannot stand inside “every”</source>
        <translation>「every」の中に名前付きの条件は書けません</translation>
    </message>
    <message>
        <source>there is no condition “%1” (one condition may use those above it)</source>
        <translation>条件「%1」はありません（条件が使えるのは、それより上にある条件だけです）</translation>
    </message>
    <message>
        <source>inside “every” only columns can be compared</source>
        <translation>「every」の中で比べられるのは列だけです</translation>
    </message>
    <message>
        <source>“%1” is not a claim</source>
        <translation>「%1」は申立てではありません</translation>
    </message>
    <message>
        <source>“not-false” is for what instruments find; “%1” is asked</source>
        <translation>「not-false」は計測結果に使います。「%1」は質問です</translation>
    </message>
    <message>
        <source>the table “%1” has no column “%2”</source>
        <translation>表「%1」に列「%2」はありません</translation>
    </message>
    <message>
        <source>this checklist has no parameter “%1”</source>
        <translation>このチェックリストにパラメーター「%1」はありません</translation>
    </message>
    <message>
        <source>the parameter “%1” must be a number</source>
        <translation>パラメーター「%1」は数でなければなりません</translation>
    </message>
    <message>
        <source>the parameter “%1” must be a list of choices</source>
        <translation>パラメーター「%1」は選択肢の一覧でなければなりません</translation>
    </message>
    <message>
        <source>“%1” has no choice “%2”, which the parameter “%3” names</source>
        <translation>パラメーター「%3」が指す選択肢「%2」は「%1」にありません</translation>
    </message>
    <message>
        <source>“%1” is of type %2; this needs %3</source>
        <translation>「%1」の型は%2ですが、ここでは%3が必要です</translation>
    </message>
    <message>
        <source>this must be a map (“key: value”)</source>
        <translation>ここには組（key: value）を書いてください</translation>
    </message>
    <message>
        <source>“%1” is not known here; known are %2</source>
        <translation>「%1」はここでは使えません。使えるもの：%2</translation>
    </message>
    <message>
        <source>“%1” is missing here; add it</source>
        <translation>「%1」がありません。追加してください</translation>
    </message>
    <message>
        <source>“%1” must be a text</source>
        <translation>「%1」は文字列でなければなりません</translation>
    </message>
    <message>
        <source>“%1” must be a list</source>
        <translation>「%1」は一覧でなければなりません</translation>
    </message>
    <message>
        <source>what is marked as verified must name a source</source>
        <translation>確認済みとする記述には典拠が必要です</translation>
    </message>
    <message>
        <source>a word is expected here</source>
        <translation>ここには語を書いてください</translation>
    </message>
    <message>
        <source>a text in both languages is expected here: { ja: …, en: … }</source>
        <translation>ここには両言語の文を書いてください（{ ja: …, en: … }）</translation>
    </message>
    <message>
        <source>a list of sources is expected here: [ { source: …, place: … } ]</source>
        <translation>ここには典拠の一覧を書いてください（[ { source: …, place: … } ]）</translation>
    </message>
    <message>
        <source>there is no source “%1”; add it to the sources or mend the name</source>
        <translation>典拠「%1」はありません。典拠一覧に追加するか、名前を直してください</translation>
    </message>
    <message>
        <source>a list of words is expected here: [ …, … ]</source>
        <translation>ここには語の一覧を書いてください（[ …, … ]）</translation>
    </message>
    <message>
        <source>“%1” is given twice; remove one or give it another name</source>
        <translation>「%1」が重複しています。一方を削除するか、別の名前にしてください</translation>
    </message>
    <message>
        <source>“%1” must be one of %2</source>
        <translation>「%1」は次のいずれかでなければなりません：%2</translation>
    </message>
    <message>
        <source>“alone” is only for “choices”, where several can be chosen</source>
        <translation>「alone」は複数選択（choices）だけで使えます</translation>
    </message>
    <message>
        <source>a column is bool, choice, integer or text</source>
        <translation>列の型は bool、choice、integer、text のいずれかです</translation>
    </message>
    <message>
        <source>“choices” belongs to type choice, and only there</source>
        <translation>「choices」は型が choice のときだけ必要です</translation>
    </message>
    <message>
        <source>a table has “columns” and a “key”</source>
        <translation>表には「columns」と「key」が必要です</translation>
    </message>
    <message>
        <source>“columns”, “key” and “complete” belong to tables</source>
        <translation>「columns」「key」「complete」は表だけで使えます</translation>
    </message>
    <message>
        <source>“minimum” and “maximum” belong to type integer</source>
        <translation>「minimum」「maximum」は型が integer のときだけ使えます</translation>
    </message>
    <message>
        <source>“minimum” is above “maximum”</source>
        <translation>「minimum」が「maximum」より大きくなっています</translation>
    </message>
    <message>
        <source>“choices” belongs to types choice and choices, and only there</source>
        <translation>「choices」は型が choice または choices のときだけ必要です</translation>
    </message>
    <message>
        <source>a claim is of type bool or text</source>
        <translation>申立ての型は bool または text です</translation>
    </message>
    <message>
        <source>a question is a claim or found, not both</source>
        <translation>質問を申立てと計測結果の両方にはできません</translation>
    </message>
    <message>
        <source>the checklist “%1” has no requirement “%2”</source>
        <translation>チェックリスト「%1」に要求事項「%2」はありません</translation>
    </message>
    <message>
        <source>a map of checklist to requirements is expected here</source>
        <translation>ここにはチェックリストと要求事項の組を書いてください</translation>
    </message>
    <message>
        <source>there is no checklist “%1”</source>
        <translation>チェックリスト「%1」はありません</translation>
    </message>
    <message>
        <source>“complete” must name a question of type bool</source>
        <translation>「complete」には型が bool の質問を書いてください</translation>
    </message>
    <message>
        <source>no answers make the rule true; it can never conform</source>
        <translation>どのように回答しても規則が真にならず、適合になりません</translation>
    </message>
    <message>
        <source>no answers make the rule false; it can never fail</source>
        <translation>どのように回答しても規則が偽にならず、不適合になりません</translation>
    </message>
    <message>
        <source>the rule is decided without any answer</source>
        <translation>回答がなくても規則が決まってしまいます</translation>
    </message>
    <message>
        <source>no answers make the condition for not-applicable true: %1</source>
        <translation>どのように回答しても該当なしの条件が真になりません：%1</translation>
    </message>
    <message>
        <source>the evidence “%1” can never be needed</source>
        <translation>証拠「%1」が必要になることはありません</translation>
    </message>
    <message>
        <source>the test case “%1” can never be needed</source>
        <translation>試験項目「%1」が必要になることはありません</translation>
    </message>
    <message>
        <source>the rule reads “%1”, but no answer to it can change the verdict</source>
        <translation>規則は「%1」を参照しますが、その回答で判定が変わることはありません</translation>
    </message>
    <message>
        <source>there is no folder “%1”</source>
        <translation>フォルダー「%1」はありません</translation>
    </message>
    <message>
        <source>the name must be a version: 1.0.yaml</source>
        <translation>ファイル名は版でなければなりません（例：1.0.yaml）</translation>
    </message>
    <message>
        <source>there must be a file here named by its version: 1.0.yaml</source>
        <translation>ここには版を名前とするファイルが必要です（例：1.0.yaml）</translation>
    </message>
    <message>
        <source>the folder&apos;s name must be a version: 1.0</source>
        <translation>フォルダー名は版でなければなりません（例：1.0）</translation>
    </message>
    <message>
        <source>the topic is “%1”, the file is named “%2”; make them the same</source>
        <translation>主題「%1」とファイル名「%2」が異なります。同じにしてください</translation>
    </message>
    <message>
        <source>there must be a folder of topics here, named by its version: 1.0</source>
        <translation>ここには版を名前とする主題のフォルダーが必要です（例：1.0）</translation>
    </message>
    <message>
        <source>the checklist is “%1”, its folder is “%2”; make them the same</source>
        <translation>チェックリスト「%1」とフォルダー「%2」が異なります。同じにしてください</translation>
    </message>
    <message>
        <source>a second document starts here; keep one document in a file</source>
        <translation>ここから二つ目の文書が始まっています。一つのファイルには文書を一つだけ書いてください</translation>
    </message>
    <message>
        <source>aliases (*name) are not read; write the text out</source>
        <translation>別名（*name）は読み込みません。文を書き下してください</translation>
    </message>
    <message>
        <source>anchors (&amp;name) are not read; write the text out where it is needed</source>
        <translation>アンカー（&amp;name）は読み込みません。必要な箇所に文を書き下してください</translation>
    </message>
    <message>
        <source>tags (%1) are not read; remove it</source>
        <translation>タグ（%1）は読み込みません。削除してください</translation>
    </message>
    <message>
        <source>more than %1 levels; no such file needs so many</source>
        <translation>入れ子が%1段を超えています。これほど深い入れ子は必要ありません</translation>
    </message>
    <message>
        <source>a key must be a plain word</source>
        <translation>キーは単純な語でなければなりません</translation>
    </message>
    <message>
        <source>the file is larger than %1, which is more than such a file can be</source>
        <translation>ファイルが上限の%1を超えています。ファイルが正しいか確認してください</translation>
    </message>
    <message>
        <source>the file is not UTF-8; save it as UTF-8</source>
        <translation>ファイルが UTF-8 ではありません。UTF-8 で保存してください</translation>
    </message>
    <message>
        <source>the file holds NUL characters; save it as UTF-8 text</source>
        <translation>ファイルに NUL 文字が含まれています。UTF-8 のテキストとして保存してください</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: %4</source>
        <translation>%1、%2行%3列：%4</translation>
    </message>
    <message>
        <source>this is not valid YAML (%1)</source>
        <translation>YAML として正しくありません（%1）</translation>
    </message>
    <message>
        <source>%1: this is not valid YAML (%2)</source>
        <translation>%1：YAML として正しくありません（%2）</translation>
    </message>
    <message>
        <source>%1: the file is empty</source>
        <translation>%1：ファイルが空です</translation>
    </message>
    <message>
        <source>“corrects” must name an earlier version that is there</source>
        <translation>「corrects」には、同じ場所にある前の版を指定してください</translation>
    </message>
    <message>
        <source>%1: “%2” differs from the version that this one corrects in more than its wording; leave out “corrects” and give it a new major version</source>
        <translation>%1：「%2」は、修正の対象とする版と文言以外の点でも異なります。「corrects」を除き、新しいメジャー版としてください</translation>
    </message>
</context>
<context>
    <name>tekigo</name>
    <message>
        <source>%1 is neither a file nor a folder.</source>
        <translation>%1 はファイルでもフォルダーでもありません。</translation>
    </message>
</context>
</TS>

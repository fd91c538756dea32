<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>tekigo::cli</name>
    <message numerus="yes">
        <source>%n answers written to %1.</source>
        <translation>
            <numerusform>%n件の回答を%1に書き出しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Differs: “%1”</source>
        <translation>異なる回答：「%1」</translation>
    </message>
    <message>
        <source>  in the workspace: %1</source>
        <translation>  ワークスペース：%1</translation>
    </message>
    <message>
        <source>  in the file: %1</source>
        <translation>  ファイル：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n answers taken. Left because they differ: %1; --replace takes those too.</source>
        <translation>
            <numerusform>%n件の回答を取り込みました。既存と異なる%1件は取り込んでいません。--replace を付けると置き換えます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers taken, in place of others: %1.</source>
        <translation>
            <numerusform>%n件の回答を取り込みました（うち%1件は既存の回答を置き換えました）。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no checklist “%1”. “tekigo checklist list” lists them.</source>
        <translation>チェックリスト「%1」はありません。一覧は tekigo checklist list で確認できます。</translation>
    </message>
    <message>
        <source>not answered: %1</source>
        <translation>未回答：%1</translation>
    </message>
    <message>
        <source>Say what to evaluate: a revision&apos;s id, or --answers FILE.yaml.</source>
        <translation>判定の対象を指定してください。版のID、または --answers FILE.yaml です。</translation>
    </message>
    <message>
        <source>Answers as a file</source>
        <translation>回答の書き出しと取り込み</translation>
    </message>
    <message>
        <source>Writes a revision&apos;s answers to a YAML file</source>
        <translation>版の回答をYAMLファイルに書き出す</translation>
    </message>
    <message>
        <source>The revision&apos;s id</source>
        <translation>版のID</translation>
    </message>
    <message>
        <source>The file to write</source>
        <translation>書き出すファイル</translation>
    </message>
    <message>
        <source>Fills what is unanswered from a YAML file</source>
        <translation>未回答の質問にYAMLファイルの回答を取り込む</translation>
    </message>
    <message>
        <source>The file to read</source>
        <translation>読み込むファイル</translation>
    </message>
    <message>
        <source>Take answers that differ from those already given, too</source>
        <translation>既存と異なる回答も置き換える</translation>
    </message>
    <message>
        <source>Judges a revision, or a file of answers</source>
        <translation>版または回答ファイルを判定する</translation>
    </message>
    <message>
        <source>Judge this file; needs no workspace</source>
        <translation>このファイルを判定する（ワークスペース不要）</translation>
    </message>
    <message>
        <source>Only this checklist</source>
        <translation>このチェックリストだけを判定する</translation>
    </message>
    <message>
        <source>With --answers: when checklists without a date of their own take effect</source>
        <translation>--answers と併用し、施行日が未定のチェックリストの施行日を指定する</translation>
    </message>
    <message>
        <source> [interpretation]</source>
        <translation>［解釈］</translation>
    </message>
    <message>
        <source> [to be confirmed]</source>
        <translation>［要確認］</translation>
    </message>
    <message>
        <source>text</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>読み方</translation>
    </message>
    <message>
        <source>the examiner looks for</source>
        <translation>審査で見られるところ</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>証拠</translation>
    </message>
    <message>
        <source>evidence, recommended</source>
        <translation>証拠（推奨）</translation>
    </message>
    <message>
        <source>test</source>
        <translation>試験</translation>
    </message>
    <message>
        <source>test, recommended</source>
        <translation>試験（推奨）</translation>
    </message>
    <message>
        <source>digest: %1</source>
        <translation>ダイジェスト：%1</translation>
    </message>
    <message>
        <source>%1 %2: every verdict can be reached and every question can matter.</source>
        <translation>%1 %2：すべての判定に到達でき、すべての質問が判定に影響し得ることを確認しました。</translation>
    </message>
    <message>
        <source>“%1” took effect on %2; that is part of the checklist.</source>
        <translation>「%1」の施行日は%2で、チェックリストに定められているため変更できません。</translation>
    </message>
    <message>
        <source>What products are judged by</source>
        <translation>チェックリスト</translation>
    </message>
    <message>
        <source>Lists the checklists</source>
        <translation>チェックリストの一覧</translation>
    </message>
    <message>
        <source>Prints a checklist with its requirements</source>
        <translation>チェックリストと要求事項の表示</translation>
    </message>
    <message>
        <source>The checklist&apos;s id</source>
        <translation>チェックリストのID</translation>
    </message>
    <message>
        <source>Reads and proves a checklist file that somebody wrote</source>
        <translation>チェックリストファイルの読み込みと検証</translation>
    </message>
    <message>
        <source>The YAML file</source>
        <translation>YAMLファイル</translation>
    </message>
    <message>
        <source>Sets when a draft takes effect, for this workspace</source>
        <translation>施行日が未定のチェックリストの施行日をワークスペースに設定する</translation>
    </message>
    <message>
        <source>The day, as 2027-04-01, or “unknown”</source>
        <translation>日付（例：2027-04-01）または unknown</translation>
    </message>
    <message>
        <source>ja or en; Japanese where it is not given</source>
        <translation>ja または en（省略時は日本語）</translation>
    </message>
    <message>
        <source>Answer with one JSON document on standard output</source>
        <translation>標準出力にJSON文書を一つだけ出力する</translation>
    </message>
    <message>
        <source>Read the checklists from this folder</source>
        <translation>このフォルダーのチェックリストを使う</translation>
    </message>
    <message>
        <source>Who acts, for the history; the login name where not given</source>
        <translation>履歴に残す作業者名（省略時はログイン名）</translation>
    </message>
    <message>
        <source>“tekigo --help” and “tekigo COMMAND --help” list what can be said.</source>
        <translation>使い方は tekigo --help と tekigo COMMAND --help で確認できます。</translation>
    </message>
    <message>
        <source>Tekigo guides a product through the security requirements for connected products, keeps the evidence and makes the dossier. Without a command it opens the window.</source>
        <translation>Tekigo は、端末設備等規則 第34条の10 などのセキュリティ要求事項への適合性を確認し、証拠を管理し、適合性確認資料を作成するプログラムです。コマンドを指定しないとウィンドウを開きます。</translation>
    </message>
    <message>
        <source>The program&apos;s version</source>
        <translation>プログラムのバージョン</translation>
    </message>
    <message>
        <source>What can be said here</source>
        <translation>使い方の表示</translation>
    </message>
    <message>
        <source>“%1” is not a day. Write it as 2026-11-22.</source>
        <translation>「%1」は日付として読み取れません。2026-11-22 の形式で指定してください。</translation>
    </message>
    <message>
        <source>There is no revision “%1” in %2. “tekigo revision list” lists them.</source>
        <translation>版「%1」は%2にありません。一覧は tekigo revision list で確認できます。</translation>
    </message>
    <message>
        <source>Embedded, but not shown as pages: %1</source>
        <translation>埋め込みのみで、ページとして表示されないもの：%1</translation>
    </message>
    <message>
        <source>A draft, marked so on every page, for these reasons:</source>
        <translation>下書き（全ページに表示）とした理由：</translation>
    </message>
    <message>
        <source>The document for the examiner</source>
        <translation>適合性確認資料</translation>
    </message>
    <message>
        <source>Writes a revision&apos;s dossier as PDF and prints its number</source>
        <translation>版の適合性確認資料をPDFで書き出し、資料番号を表示する</translation>
    </message>
    <message>
        <source>Checklist it is for; the revision&apos;s own where not given</source>
        <translation>対象チェックリスト（省略時は対象の版の設定）</translation>
    </message>
    <message>
        <source>Checklist shown besides</source>
        <translation>参考として付けるチェックリスト</translation>
    </message>
    <message>
        <source>The PDF</source>
        <translation>PDFファイル</translation>
    </message>
    <message>
        <source>“%1” names no pages. Write them as 3 or 3-5.</source>
        <translation>「%1」はページの指定として読み取れません。3 または 3-5 の形式で指定してください。</translation>
    </message>
    <message>
        <source>“%1” has no requirement “%2”. “tekigo checklist show %1” lists them.</source>
        <translation>「%1」に要求事項「%2」はありません。一覧は tekigo checklist show %1 で確認できます。</translation>
    </message>
    <message>
        <source>There is no kind of evidence “%1”. Known: %2</source>
        <translation>証拠の種類「%1」はありません。指定できる種類：%2</translation>
    </message>
    <message>
        <source>There is no attachment “%1”. Known: %2</source>
        <translation>添付書類の区分「%1」はありません。指定できる区分：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n files read, damaged: %1.</source>
        <translation>
            <numerusform>%n件のファイルを照合しました。不一致は%1件です。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no test case “%1”. Known: %2</source>
        <translation>試験項目「%1」はありません。指定できる試験項目：%2</translation>
    </message>
    <message>
        <source>Revision %1 has no evidence “%2”. “tekigo evidence list %1” lists it.</source>
        <translation>版%1に証拠「%2」はありません。一覧は tekigo evidence list %1 で確認できます。</translation>
    </message>
    <message>
        <source>Test records</source>
        <translation>試験記録</translation>
    </message>
    <message>
        <source>Records one carrying out of a test case and prints its id</source>
        <translation>試験の実施結果を記録し、IDを表示する</translation>
    </message>
    <message>
        <source>The test case&apos;s id, for example T1-1</source>
        <translation>試験項目のID（例：T1-1）</translation>
    </message>
    <message>
        <source>pass or fail</source>
        <translation>pass または fail</translation>
    </message>
    <message>
        <source>Who tested</source>
        <translation>試験者</translation>
    </message>
    <message>
        <source>When, as 2026-11-22</source>
        <translation>試験日（例：2026-11-22）</translation>
    </message>
    <message>
        <source>Model and serial number of the unit tested</source>
        <translation>供試品の型番と製造番号</translation>
    </message>
    <message>
        <source>Its firmware; the revision&apos;s where not given</source>
        <translation>供試品のファームウェア（省略時は対象の版のもの）</translation>
    </message>
    <message>
        <source>Measuring instrument; none where not given</source>
        <translation>測定器（省略時は測定器不使用）</translation>
    </message>
    <message>
        <source>When it was calibrated</source>
        <translation>測定器の較正日</translation>
    </message>
    <message>
        <source>What actually came of it</source>
        <translation>実際の結果</translation>
    </message>
    <message>
        <source>Id of evidence that shows it</source>
        <translation>結果を示す証拠のID</translation>
    </message>
    <message>
        <source>Evidence files</source>
        <translation>証拠ファイル</translation>
    </message>
    <message>
        <source>Takes files into the workspace and prints their ids</source>
        <translation>ファイルをワークスペースに取り込み、IDを表示する</translation>
    </message>
    <message>
        <source>The files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>CHECKLIST/REQUIREMENT that they carry</source>
        <translation>根拠となる要求事項（CHECKLIST/REQUIREMENT）</translation>
    </message>
    <message>
        <source>Kind of evidence, for example design-document</source>
        <translation>証拠の種類（例：design-document）</translation>
    </message>
    <message>
        <source>Title; the file&apos;s name where not given</source>
        <translation>表題（省略時はファイル名）</translation>
    </message>
    <message>
        <source>Pages that matter: 3 or 3-5</source>
        <translation>該当ページ（3 または 3-5）</translation>
    </message>
    <message>
        <source>The firmware they were made on; the revision&apos;s where not given, &quot;&quot; for none in particular</source>
        <translation>対象ファームウェア（省略時は対象の版のもの、特定しない場合は &quot;&quot;）</translation>
    </message>
    <message>
        <source>Their day, as 2026-11-22</source>
        <translation>作成日（例：2026-11-22）</translation>
    </message>
    <message>
        <source>Which attachment of the application they are</source>
        <translation>申込みの添付書類の区分</translation>
    </message>
    <message>
        <source>Not for everyone</source>
        <translation>機密として扱う</translation>
    </message>
    <message>
        <source>Lists a revision&apos;s evidence</source>
        <translation>版の証拠の一覧</translation>
    </message>
    <message>
        <source>Reads every stored file and compares it with its digest</source>
        <translation>保管ファイルをすべて読み、ダイジェストと照合する</translation>
    </message>
    <message>
        <source>The maker “%1” is new; “tekigo maker set” takes its address and the rest.</source>
        <translation>製造者「%1」を新規登録しました。住所などは tekigo maker set で登録できます。</translation>
    </message>
    <message>
        <source>There is no product “%1” in %2. “tekigo product list” lists them.</source>
        <translation>製品「%1」は%2にありません。一覧は tekigo product list で確認できます。</translation>
    </message>
    <message>
        <source>Who applies</source>
        <translation>製造者</translation>
    </message>
    <message>
        <source>Makes a maker, or changes what is given of it</source>
        <translation>製造者を登録する、または指定した項目を変更する</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Title and name of the representative</source>
        <translation>代表者の役職と氏名</translation>
    </message>
    <message>
        <source>Corporate number, 13 digits</source>
        <translation>法人番号（13桁）</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>連絡先</translation>
    </message>
    <message>
        <source>Products, each a family of model numbers</source>
        <translation>製品（型番の系列）</translation>
    </message>
    <message>
        <source>Makes a product and prints its id</source>
        <translation>製品を登録し、IDを表示する</translation>
    </message>
    <message>
        <source>The maker&apos;s name or id</source>
        <translation>製造者の名称またはID</translation>
    </message>
    <message>
        <source>Model numbers</source>
        <translation>型番</translation>
    </message>
    <message>
        <source>Kind of terminal equipment</source>
        <translation>端末機器の種類</translation>
    </message>
    <message>
        <source>What it is used for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>What it consists of</source>
        <translation>構成</translation>
    </message>
    <message>
        <source>Lists the products</source>
        <translation>製品の一覧</translation>
    </message>
    <message>
        <source>States of a product: hardware and firmware</source>
        <translation>版（ハードウェアとファームウェアの組合せ）</translation>
    </message>
    <message>
        <source>Makes a revision and prints its id</source>
        <translation>版を登録し、IDを表示する</translation>
    </message>
    <message>
        <source>The product&apos;s id</source>
        <translation>製品のID</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Firmware version</source>
        <translation>ファームウェアの版</translation>
    </message>
    <message>
        <source>Hardware version</source>
        <translation>ハードウェアの版</translation>
    </message>
    <message>
        <source>The revision to copy from</source>
        <translation>複写元の版</translation>
    </message>
    <message>
        <source>Day of the revision, as 2026-11-22</source>
        <translation>版の日付（例：2026-11-22）</translation>
    </message>
    <message>
        <source>Checklist it is submitted for</source>
        <translation>対象チェックリスト</translation>
    </message>
    <message>
        <source>Lists the revisions</source>
        <translation>版の一覧</translation>
    </message>
    <message>
        <source>Only of this product</source>
        <translation>この製品のものだけを表示する</translation>
    </message>
    <message>
        <source>No workspace: give its folder with --workspace.</source>
        <translation>ワークスペースが指定されていません。--workspace でフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>The sample workspace is %1.</source>
        <translation>見本のワークスペースを%1に作成しました。</translation>
    </message>
    <message>
        <source>The workspace is %1.</source>
        <translation>ワークスペースを%1に作成しました。</translation>
    </message>
    <message>
        <source>Everything is what the history says. Acts: %1, files: %2.</source>
        <translation>すべて履歴のとおりです（操作%1件、ファイル%2件）。</translation>
    </message>
    <message>
        <source>Backup written to %1.</source>
        <translation>バックアップを%1に書き出しました。</translation>
    </message>
    <message>
        <source>Makes the filled sample workspace</source>
        <translation>記入済みの見本のワークスペースを作成する</translation>
    </message>
    <message>
        <source>The folder to make it in</source>
        <translation>作成先のフォルダー</translation>
    </message>
    <message>
        <source>The folder that everything is kept in</source>
        <translation>ワークスペース</translation>
    </message>
    <message>
        <source>Makes an empty workspace</source>
        <translation>空のワークスペースを作成する</translation>
    </message>
    <message>
        <source>Says whether everything in it is what its history says</source>
        <translation>内容がすべて履歴のとおりかどうかを検査する</translation>
    </message>
    <message>
        <source>Writes everything into one file</source>
        <translation>全体を一つのファイルに書き出す</translation>
    </message>
    <message>
        <source>Makes a workspace from a backup</source>
        <translation>バックアップからワークスペースを復元する</translation>
    </message>
    <message>
        <source>The backup</source>
        <translation>バックアップファイル</translation>
    </message>
    <message>
        <source>What was done to a revision, newest first</source>
        <translation>版の履歴（新しい順）</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>オプション</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>使い方</translation>
    </message>
    <message>
        <source>What to name</source>
        <translation>引数</translation>
    </message>
    <message>
        <source>(required)</source>
        <translation>（必須）</translation>
    </message>
    <message>
        <source>not with</source>
        <translation>併用不可：</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>値</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>The answer could not be written to standard output.</source>
        <translation>結果を標準出力に書き込めませんでした。</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>（なし）</translation>
    </message>
    <message>
        <source>ignored: %1</source>
        <translation>無視：%1</translation>
    </message>
    <message>
        <source>Changes that are not listed: %1</source>
        <translation>一覧に含めていない違い：%1件</translation>
    </message>
    <message>
        <source>Settings compared: %1. Changes that count: %2.</source>
        <translation>設定%1件を比較しました。数える違いは%2件です。</translation>
    </message>
    <message>
        <source>These seem to change by themselves and might be ignored:</source>
        <translation>自然に変わるとみられる設定（無視するものは指定）：</translation>
    </message>
    <message>
        <source>Settings before and after a power cut</source>
        <translation>電源断の前後の設定</translation>
    </message>
    <message>
        <source>Compares two exports of the settings; status 1 where they differ in anything that is not ignored</source>
        <translation>書き出した2つの設定を比較する（無視するもの以外に違いがあれば終了状態1）</translation>
    </message>
    <message>
        <source>The settings exported before the power cut</source>
        <translation>電源断の前に書き出した設定</translation>
    </message>
    <message>
        <source>The settings exported after it</source>
        <translation>電源断の後に書き出した設定</translation>
    </message>
    <message>
        <source>Ignore settings in whose name, or in whose “name=value” of both files, this regular expression is found</source>
        <translation>設定名、または両方のファイルの「設定名=値」がこの正規表現に一致する設定を無視する</translation>
    </message>
    <message>
        <source>These settings are identification codes; their values are masked</source>
        <translation>一致する設定を識別符号とする（値は伏せる）</translation>
    </message>
    <message>
        <source>These settings belong to the access control function</source>
        <translation>一致する設定をアクセス制御機能の設定とする</translation>
    </message>
    <message>
        <source>These settings are versions of software</source>
        <translation>一致する設定をソフトウェアの版とする</translation>
    </message>
    <message>
        <source>These settings are none of these, and are not counted</source>
        <translation>一致する設定をその他とし、数えない</translation>
    </message>
    <message>
        <source>Record it with this revision</source>
        <translation>結果を記録する版のID</translation>
    </message>
    <message>
        <source>Id of the test record of the power cut</source>
        <translation>電源断の試験記録のID</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 から %2</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>更新用ファイル</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>公開鍵</translation>
    </message>
    <message>
        <source>%1 bits, SHA-256 of the public key %2</source>
        <translation>%1 ビット、公開鍵の SHA-256 %2</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>証明書の主体者</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有効期間</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>変えた箇所</translation>
    </message>
    <message>
        <source>byte %1 (0x%2), bit %3</source>
        <translation>%1 バイト目（0x%2）、ビット %3</translation>
    </message>
    <message>
        <source>SHA-256 of the image</source>
        <translation>更新用ファイルの SHA-256</translation>
    </message>
    <message>
        <source>SHA-256 of the copy</source>
        <translation>複製の SHA-256</translation>
    </message>
    <message>
        <source>Checks a signature, or a checksum, over an update image</source>
        <translation>更新用ファイルの署名、またはハッシュ値・チェックサムを確認する</translation>
    </message>
    <message>
        <source>The update image</source>
        <translation>更新用ファイル</translation>
    </message>
    <message>
        <source>The detached signature: bare, CMS or PKCS#7</source>
        <translation>分離した署名（単独、CMS、PKCS#7）</translation>
    </message>
    <message>
        <source>Public key or certificate, PEM or DER</source>
        <translation>公開鍵または証明書（PEM形式、DER形式）</translation>
    </message>
    <message>
        <source>Writes a copy of an image with one bit changed</source>
        <translation>更新用ファイルを1ビットだけ変えた複製を書き出す</translation>
    </message>
    <message>
        <source>The byte to change, from 0; the middle where not given</source>
        <translation>変えるバイトの位置（0から）。指定しないときは中央</translation>
    </message>
    <message>
        <source>The bit to change, 0 to 7; 0 where not given</source>
        <translation>変えるビット（0から7）。指定しないときは0</translation>
    </message>
    <message>
        <source>Records what the product did with the tampered copy</source>
        <translation>改ざんした複製に対する製品の動作を記録する</translation>
    </message>
    <message>
        <source>The tampered copy</source>
        <translation>改ざんした複製</translation>
    </message>
    <message>
        <source>rejected or accepted</source>
        <translation>rejected（拒否）または accepted（受け入れ）</translation>
    </message>
    <message>
        <source>A log, screen or video of the test</source>
        <translation>試験のログ、画面キャプチャーまたは動画</translation>
    </message>
    <message>
        <source>What the product said, in short</source>
        <translation>製品の応答の要点</translation>
    </message>
    <message>
        <source>Update images: signatures and the rejection test</source>
        <translation>更新用ファイル：署名と拒否試験</translation>
    </message>
    <message>
        <source>“%1” is no encoding that can be read. Known: UTF-8, UTF-16LE, UTF-16BE, CP932.</source>
        <translation>「%1」という文字コードは読み取れません。UTF-8、UTF-16LE、UTF-16BE、CP932 のいずれかを指定してください。</translation>
    </message>
    <message>
        <source>The list has no column “%1”. Its columns are 1 to %2; name one by its number or by its title.</source>
        <translation>一覧に「%1」という列はありません。列は1から%2までです。番号か見出しで指定してください。</translation>
    </message>
    <message>
        <source>“%1” names no column. Write --columns serial=1,mac=2,ssid=3,user=4,password=5 with those that the list has.</source>
        <translation>「%1」は列の指定として読み取れません。一覧にある列を、--columns serial=1,mac=2,ssid=3,user=4,password=5 のように指定してください。</translation>
    </message>
    <message>
        <source>Encoding: %1</source>
        <translation>文字コード：%1</translation>
    </message>
    <message>
        <source>%1: no column</source>
        <translation>%1：列なし</translation>
    </message>
    <message>
        <source>%1: column %2</source>
        <translation>%1：%2列目</translation>
    </message>
    <message>
        <source>%1: column %2 (%3)</source>
        <translation>%1：%2列目（%3）</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 codes examined</source>
        <translation>
            <numerusform>%1：検査した識別符号 %2件</numerusform>
        </translation>
    </message>
    <message>
        <source>This touches:</source>
        <translation>関係する要求事項：</translation>
    </message>
    <message>
        <source>Lists of preset passwords</source>
        <translation>初期パスワードの一覧</translation>
    </message>
    <message>
        <source>Examines a list of preset passwords; with --revision it records what it found. The passwords themselves are neither kept nor printed</source>
        <translation>初期パスワードの一覧を検査し、--revision があれば結果を記録する（パスワードそのものは保存も表示もしない）</translation>
    </message>
    <message>
        <source>The list, as CSV</source>
        <translation>CSVの一覧</translation>
    </message>
    <message>
        <source>Which column is what, where the guess is wrong: serial=1,mac=2,ssid=3,user=4,password=5</source>
        <translation>推定が違うときの列の指定：serial=1,mac=2,ssid=3,user=4,password=5</translation>
    </message>
    <message>
        <source>UTF-8, UTF-16LE, UTF-16BE or CP932; found where not given</source>
        <translation>UTF-8、UTF-16LE、UTF-16BE または CP932（省略時は自動判定）</translation>
    </message>
    <message>
        <source>comma, tab, semicolon or bar; found where not given</source>
        <translation>comma、tab、semicolon または bar（省略時は自動判定）</translation>
    </message>
    <message>
        <source>Whether the first row names the columns; found where not given</source>
        <translation>先頭の行が見出しかどうか（省略時は自動判定）</translation>
    </message>
    <message>
        <source>A name that no password may hold; the revision&apos;s maker besides</source>
        <translation>パスワードに含まれてはならない名称（版の製造者の名称も対象）</translation>
    </message>
    <message>
        <source>A model number that no password may hold</source>
        <translation>パスワードに含まれてはならない型番</translation>
    </message>
    <message>
        <source>Do not look for hashes of the other columns</source>
        <translation>ほかの列のハッシュ値との関係を調べない</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>%1行目</translation>
    </message>
    <message>
        <source>file</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>(where it stands is not given)</source>
        <translation>（記載箇所の指定なし）</translation>
    </message>
    <message>
        <source>%1: perhaps in %2</source>
        <translation>%1：%2に記載されている可能性があります</translation>
    </message>
    <message>
        <source>Where reports of vulnerabilities are received</source>
        <translation>脆弱性の報告窓口</translation>
    </message>
    <message>
        <source>Checks a security.txt against RFC 9116; status 1 where it breaks a rule or is out of date</source>
        <translation>security.txt を RFC 9116 と照合する（規定に反するか期限切れの場合は終了状態1）</translation>
    </message>
    <message>
        <source>The security.txt</source>
        <translation>security.txt ファイル</translation>
    </message>
    <message>
        <source>Page, URL or line where the contact for reports stands</source>
        <translation>報告窓口の記載箇所（ページ、URLまたは行）</translation>
    </message>
    <message>
        <source>Page, URL or line where the time to the acknowledgement stands</source>
        <translation>受領確認までの期間の記載箇所（ページ、URLまたは行）</translation>
    </message>
    <message>
        <source>Page, URL or line where the times of status updates stand</source>
        <translation>解決までの状況連絡の時期の記載箇所（ページ、URLまたは行）</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, %3 of %4 ports answered for</source>
        <translation>
            <numerusform>%1：%2、対象%4ポートのうち%3ポートの結果あり</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: the two did not look at the same ports; only %n ports are compared.</source>
        <translation>
            <numerusform>%1：検査した範囲が異なるため、共通する%nポートだけを比べています。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 are not of the same protocol, so there is nothing to compare.</source>
        <translation>%1 と %2 はプロトコルが異なるため、比べられません。同じプロトコルのスキャンを指定してください。</translation>
    </message>
    <message>
        <source>The two scans show the same open ports.</source>
        <translation>二つのスキャンで、開いているポートは同じです。</translation>
    </message>
    <message>
        <source>Port scans against the declared interfaces</source>
        <translation>ポートスキャンと申告したインタフェースの突き合わせ</translation>
    </message>
    <message>
        <source>Records nmap&apos;s XML files; status 1 when undeclared or unintended ports are open</source>
        <translation>nmapのXMLファイルを記録する（未申告または意図しないポートが開いていれば終了状態1）</translation>
    </message>
    <message>
        <source>Files that nmap wrote with -oX; one protocol&apos;s are combined</source>
        <translation>nmapが -oX で書き出したファイル（同じプロトコルのものはまとめて扱う）</translation>
    </message>
    <message>
        <source>Where they looked from: line or lan; matched by kind and port alone where not given</source>
        <translation>スキャンの向き：line（電気通信回線側）または lan（LAN側）。省略時は、種類とポート番号だけで突き合わせる</translation>
    </message>
    <message>
        <source>An address that is the product&apos;s; all where not given</source>
        <translation>この製品のアドレス（省略時は、応答したすべての機器）</translation>
    </message>
    <message>
        <source>The firmware scanned; the revision&apos;s where not given</source>
        <translation>スキャンしたファームウェア（省略時は、この版のもの）</translation>
    </message>
    <message>
        <source>Lists what opened, closed or changed between two scans; status 1 when something did</source>
        <translation>二つのスキャンの間で開いた、閉じた、または変わったポートを表示する（変化があれば終了状態1）</translation>
    </message>
    <message>
        <source>The earlier scan&apos;s file</source>
        <translation>前のスキャンのファイル</translation>
    </message>
    <message>
        <source>The later scan&apos;s file</source>
        <translation>後のスキャンのファイル</translation>
    </message>
    <message>
        <source>%1 and %2 have no port in common that both looked at, so there is nothing to compare. Scan the same ports of a unit that is on.</source>
        <translation>%1と%2には、両方が検査したポートがないため、比較できません。電源の入った製品の同じポートを検査してください。</translation>
    </message>
    <message>
        <source>Removes an evidence, with the facts that were found in it; its file stays in the store</source>
        <translation>証拠を、そこから得られた計測結果とともに削除する（ファイルは保管庫に残る）</translation>
    </message>
    <message>
        <source>The evidence&apos;s id</source>
        <translation>証拠のID</translation>
    </message>
    <message>
        <source>There is no step “%1”. The steps are: %2.</source>
        <translation>段階「%1」はありません。指定できるのは %2 です。</translation>
    </message>
    <message>
        <source>%1 has given more than one of the steps.</source>
        <translation>%1が複数の段階を行っています。</translation>
    </message>
    <message>
        <source>sent back by %1 on %2: %3</source>
        <translation>差戻し（%1、%2）：%3</translation>
    </message>
    <message>
        <source>withdrawn by row %1 of the history: %2</source>
        <translation>履歴の行 %1 により無効：%2</translation>
    </message>
    <message>
        <source>What was submitted is a draft, marked so on every page.</source>
        <translation>提出した資料は下書きで、全ページにその旨が表示されています。</translation>
    </message>
    <message>
        <source>What was submitted is not approved: “tekigo approval list %1” says what stands.</source>
        <translation>提出した資料は承認が済んでいません。「tekigo approval list %1」で状態を確認できます。</translation>
    </message>
    <message>
        <source>The submission of “%1” was taken back; the revision can be changed again.</source>
        <translation>「%1」の提出を取り消しました。この版は再び変更できます。</translation>
    </message>
    <message>
        <source>Who prepared, reviewed and approved a revision</source>
        <translation>版の作成・確認・承認</translation>
    </message>
    <message>
        <source>Records a step and prints its id</source>
        <translation>段階を記録し、IDを表示する</translation>
    </message>
    <message>
        <source>prepared, reviewed, approved or sent-back</source>
        <translation>prepared（作成）、reviewed（確認）、approved（承認）、sent-back（差戻し）</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>行った人の氏名</translation>
    </message>
    <message>
        <source>The day, as 2026-11-22; today where not given</source>
        <translation>日付（例：2026-11-22）。省略時は今日</translation>
    </message>
    <message>
        <source>A comment; of sent-back the reason</source>
        <translation>コメント（sent-back では理由）</translation>
    </message>
    <message>
        <source>CHECKLIST/REQUIREMENT: of this requirement alone</source>
        <translation>チェックリスト/要求事項：この要求事項だけの承認</translation>
    </message>
    <message>
        <source>What stands, and what withdrew the rest</source>
        <translation>有効な承認と、無効になった理由</translation>
    </message>
    <message>
        <source>Exports the dossier and keeps the revision as it was submitted</source>
        <translation>資料を書き出し、版を提出したものとして確定する</translation>
    </message>
    <message>
        <source>Takes back a submission, so that it can be changed</source>
        <translation>提出を取り消し、変更できるようにする</translation>
    </message>
    <message>
        <source>Why, for the history</source>
        <translation>理由（履歴に記録）</translation>
    </message>
    <message>
        <source>There is no requirement “%1”. It is written CHECKLIST/REQUIREMENT; “tekigo checklist show CHECKLIST” lists them.</source>
        <translation>要求事項「%1」はありません。「チェックリスト/要求事項」の形で指定してください。「tekigo checklist show チェックリスト」で一覧を表示できます。</translation>
    </message>
    <message>
        <source>Judging…</source>
        <translation>判定しています…</translation>
    </message>
    <message>
        <source>%1 was written, read back and compared.</source>
        <translation>%1 を書き出し、読み直して照合しました。</translation>
    </message>
    <message>
        <source>There is more; only the first %1 places are listed.</source>
        <translation>ほかにもあります。先頭の %1件だけを表示しました。</translation>
    </message>
    <message>
        <source>Every product&apos;s verdicts: the newest revision of each</source>
        <translation>すべての製品の判定（各製品の最新の版）</translation>
    </message>
    <message>
        <source>Only this checklist; may be given several times</source>
        <translation>このチェックリストだけ（繰り返し指定可）</translation>
    </message>
    <message>
        <source>Every revision, not only the newest</source>
        <translation>最新の版だけでなく、すべての版</translation>
    </message>
    <message>
        <source>Writes a .csv or .pdf file</source>
        <translation>.csv または .pdf のファイルに書き出す</translation>
    </message>
    <message>
        <source>Finds words in products, answers, notes, test records, evidence and inside files</source>
        <translation>製品、回答、備考、試験記録、証拠、ファイル内の文字を検索</translation>
    </message>
    <message>
        <source>Every word must stand in the same place</source>
        <translation>すべての語を同じ箇所に含むもの</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>引継ぎ</translation>
    </message>
    <message>
        <source>To be confirmed again</source>
        <translation>要再確認</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>Left to be confirmed: %1</source>
        <translation>未確認の項目：%1</translation>
    </message>
    <message>
        <source>Revision %1 has no evidence or test record %2.</source>
        <translation>版%1に、証拠または試験記録%2はありません。</translation>
    </message>
    <message>
        <source>Taken over: evidence %1, test records %2</source>
        <translation>流用：証拠 %1件、試験記録 %2件</translation>
    </message>
    <message>
        <source>Shows what a revision takes over, what must be confirmed again and what is new; status 1 while something is to be confirmed</source>
        <translation>引き継ぐもの、再確認が必要なもの、新しいものを表示する（再確認が必要なものがあれば終了状態1）</translation>
    </message>
    <message>
        <source>Shows the same for a next revision that is not made yet</source>
        <translation>まだ作成していない次の版について、同じものを表示する</translation>
    </message>
    <message>
        <source>The revision it would be copied from</source>
        <translation>複写元の版</translation>
    </message>
    <message>
        <source>Says that answers, files and tests hold for this revision and the texts as they read now</source>
        <translation>回答、証拠、試験記録が、この版と現在の文面でも正しいことを確認する</translation>
    </message>
    <message>
        <source>Questions whose answers hold</source>
        <translation>回答を確認する質問</translation>
    </message>
    <message>
        <source>Evidence made on another firmware that holds; needs a reason</source>
        <translation>別のファームウェアで作成したが、この版でも有効な証拠（理由が必要）</translation>
    </message>
    <message>
        <source>Test records of another firmware that hold; needs a reason</source>
        <translation>別のファームウェアで行ったが、この版でも有効な試験記録（理由が必要）</translation>
    </message>
    <message>
        <source>All answers that wait for it; with a reason all files and tests too</source>
        <translation>確認待ちの回答すべて（理由を付けると、証拠と試験記録も含む）</translation>
    </message>
    <message>
        <source>Why they hold; stands in the history</source>
        <translation>有効とみなす理由（履歴に残る）</translation>
    </message>
    <message>
        <source>Lets files and tests of another revision speak for this one as well</source>
        <translation>別の版の証拠と試験記録を、この版にも流用する</translation>
    </message>
    <message>
        <source>The revision that they shall speak for</source>
        <translation>流用先の版</translation>
    </message>
    <message>
        <source>The revision whose they are</source>
        <translation>流用元の版</translation>
    </message>
    <message>
        <source>Evidence by its id</source>
        <translation>証拠のID</translation>
    </message>
    <message>
        <source>Test records by their ids; their evidence comes along</source>
        <translation>試験記録のID（その証拠も流用する）</translation>
    </message>
    <message>
        <source>All its files and tests</source>
        <translation>証拠と試験記録すべて</translation>
    </message>
    <message>
        <source>Why it is the same; printed with each</source>
        <translation>同一とみなす理由（それぞれとともに印刷する）</translation>
    </message>
    <message>
        <source>The next revision and what it takes over</source>
        <translation>次の版と引継ぎ</translation>
    </message>
    <message>
        <source>The two revisions do not differ.</source>
        <translation>二つの版に違いはありません。</translation>
    </message>
    <message>
        <source>Says what two revisions have differently, or writes the list of changes</source>
        <translation>二つの版の違いを表示し、または変更点一覧を書き出す</translation>
    </message>
    <message>
        <source>The earlier revision&apos;s id</source>
        <translation>変更前の版のID</translation>
    </message>
    <message>
        <source>The later revision&apos;s id</source>
        <translation>変更後の版のID</translation>
    </message>
    <message>
        <source>effective date: %1</source>
        <translation>施行日：%1</translation>
    </message>
    <message>
        <source>“%1” is neither a checklist nor a file or folder. “tekigo checklist list” lists the checklists.</source>
        <translation>「%1」というチェックリストも、ファイルやフォルダーもありません。「tekigo checklist list」でチェックリストの一覧を表示します。</translation>
    </message>
    <message>
        <source>added: %1 %2</source>
        <translation>追加：%1 %2</translation>
    </message>
    <message>
        <source>removed: %1 %2</source>
        <translation>削除：%1 %2</translation>
    </message>
    <message>
        <source>renumbered: %1, was %2: %3</source>
        <translation>番号の変更：%1（従前 %2） %3</translation>
    </message>
    <message>
        <source>changed: %1 %2</source>
        <translation>変更：%1 %2</translation>
    </message>
    <message>
        <source>about the whole</source>
        <translation>全体に関する記述</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>パラメーター</translation>
    </message>
    <message>
        <source>scope</source>
        <translation>適用範囲</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>does not apply when</source>
        <translation>該当なしとなる条件</translation>
    </message>
    <message>
        <source>tests</source>
        <translation>試験</translation>
    </message>
    <message>
        <source>references</source>
        <translation>参照規格</translation>
    </message>
    <message>
        <source>sources</source>
        <translation>典拠</translation>
    </message>
    <message>
        <source>question %1</source>
        <translation>質問 %1</translation>
    </message>
    <message>
        <source>“%1” and “%2” have no checklist in common.</source>
        <translation>「%1」と「%2」に共通するチェックリストがありません。</translation>
    </message>
    <message>
        <source>%1 %2 and %3 %4: %5</source>
        <translation>%1 %2 と %3 %4：%5</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>違いなし</translation>
    </message>
    <message>
        <source>they differ</source>
        <translation>違いあり</translation>
    </message>
    <message>
        <source>What happens when one checklist takes another&apos;s place</source>
        <translation>チェックリストが改正されたときの影響を表示する</translation>
    </message>
    <message>
        <source>The checklist that products were judged by</source>
        <translation>従前のチェックリスト</translation>
    </message>
    <message>
        <source>The checklist that is coming</source>
        <translation>改正後のチェックリスト</translation>
    </message>
    <message>
        <source>Revisions; the newest of each product where not given</source>
        <translation>対象の版（省略時は各製品の最新の版）</translation>
    </message>
    <message>
        <source>Every revision of every product</source>
        <translation>すべての製品のすべての版</translation>
    </message>
    <message>
        <source>When the coming checklist takes effect, as 2027-04-01; for this answer only</source>
        <translation>改正後の施行日（例：2027-04-01）。この計算だけに使う</translation>
    </message>
    <message>
        <source>Write the plan as PDF</source>
        <translation>対応計画をPDFに書き出す</translation>
    </message>
    <message>
        <source>Compares two checklists, or two versions of one</source>
        <translation>二つのチェックリスト、または二つの版を比較する</translation>
    </message>
    <message>
        <source>A checklist&apos;s id, a YAML file, or a folder of checklists</source>
        <translation>チェックリストのID、YAMLファイル、またはチェックリストのフォルダー</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>同上</translation>
    </message>
    <message>
        <source>The first broken row of the history is row %1.</source>
        <translation>履歴が最初に壊れているのは行 %1 です。</translation>
    </message>
    <message numerus="yes">
        <source>The history is unbroken and everything is what it says: %n acts.</source>
        <translation>
            <numerusform>履歴に欠落や改変はなく、すべての内容が履歴と一致します（操作 %n件）。</numerusform>
        </translation>
    </message>
    <message>
        <source>CHECKLIST/REQUIREMENT: only what touches this requirement</source>
        <translation>チェックリスト/要求事項：この要求事項に関わる操作だけ</translation>
    </message>
    <message>
        <source>Says whether the history is unbroken and everything is what it says</source>
        <translation>履歴に欠落や改変がなく、内容が履歴と一致するかを調べる</translation>
    </message>
    <message>
        <source>%1 is no file that a list of changes can be written to: name it ….pdf or ….xlsx.</source>
        <translation>変更点一覧を %1 に書き出すことはできません。末尾が .pdf または .xlsx のファイル名を指定してください。</translation>
    </message>
    <message>
        <source>The file to write, ….pdf or ….xlsx</source>
        <translation>書き出すファイル（.pdf または .xlsx）</translation>
    </message>
    <message>
        <source>Name what to take over: --evidence, --test or --all.</source>
        <translation>引き継ぐものを --evidence、--test または --all で指定してください。</translation>
    </message>
    <message>
        <source>%1 is no file that a plan can be written to: name it ….pdf.</source>
        <translation>%1 には計画を書き出せません。ファイル名を「….pdf」としてください。</translation>
    </message>
    <message>
        <source>a stored file or a checklist is no longer as it was</source>
        <translation>保管されたファイルまたはチェックリストが、記録した時と異なります</translation>
    </message>
    <message>
        <source>withdrawn: %1</source>
        <translation>無効になった理由：%1</translation>
    </message>
    <message>
        <source>The revision “%1” was submitted already, as %2; %3 is the file that was submitted.</source>
        <translation>版「%1」は %2 として提出済みです。%3 は、提出した資料と同一のファイルです。</translation>
    </message>
    <message>
        <source>There is no revision of a product yet.</source>
        <translation>製品の版がまだありません。</translation>
    </message>
    <message>
        <source>Only this revision; may be given several times</source>
        <translation>この版だけを対象にする（繰り返し指定可）</translation>
    </message>
    <message>
        <source>To be measured again for this revision; confirming does not replace it</source>
        <translation>この版で再計測が必要な項目（確認では代えられない）</translation>
    </message>
    <message>
        <source>only with</source>
        <translation>併用が必要</translation>
    </message>
    <message>
        <source>it must not be empty</source>
        <translation>空にはできません</translation>
    </message>
    <message>
        <source>Japanese and English</source>
        <translation>日本語・英語</translation>
    </message>
    <message>
        <source>Japanese only</source>
        <translation>日本語のみ</translation>
    </message>
    <message>
        <source>English only</source>
        <translation>英語のみ</translation>
    </message>
    <message>
        <source>Not all words of these files can be searched: %1</source>
        <translation>文字の全部または一部を検索できないファイル：%1件</translation>
    </message>
    <message>
        <source>Files that could not be read for the search yet: %1</source>
        <translation>検索のためにまだ読み取れていないファイル：%1件</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>見つかりませんでした。</translation>
    </message>
    <message>
        <source>The command line stops before the command that says what to do.</source>
        <translation>コマンドが指定されていません。</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 が指定されていません。</translation>
    </message>
    <message>
        <source>%1 needs %2 beside it.</source>
        <translation>%1 には %2 も必要です。</translation>
    </message>
    <message>
        <source>%1 and %2 cannot be given together.</source>
        <translation>%1 と %2 は同時に指定できません。</translation>
    </message>
    <message>
        <source>%1 cannot be “%2”. It is one of: %3.</source>
        <translation>%1 に「%2」は指定できません。次のいずれかです：%3。</translation>
    </message>
    <message>
        <source>%1 needs a value behind it.</source>
        <translation>%1 の後に値が必要です。</translation>
    </message>
    <message>
        <source>%1 needs more values.</source>
        <translation>%1 に指定する値が足りません。</translation>
    </message>
    <message>
        <source>%1 was given %3 times; the most is %2.</source>
        <translation>%1 は%2回まで指定できますが、%3回指定されています。</translation>
    </message>
    <message numerus="yes">
        <source>%1 takes %2 values and was given %3.</source>
        <translation>
            <numerusform>%1 に指定する値の数は %2 ですが、%3個指定されています。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation>%1 に値は指定できません。</translation>
    </message>
    <message>
        <source>%1 cannot be “%2”.</source>
        <translation>%1 に「%2」は指定できません。</translation>
    </message>
    <message>
        <source>The command line has words that it should not have: %1</source>
        <translation>コマンドラインに余分な語があります：%1</translation>
    </message>
    <message>
        <source>The command line cannot be understood.</source>
        <translation>コマンドラインを解釈できません。</translation>
    </message>
    <message>
        <source>“%1” is not answered in %2. “tekigo answers export” writes what is.</source>
        <translation>%2 では「%1」に回答がありません。回答済みの項目は「tekigo answers export」で書き出せます。</translation>
    </message>
    <message>
        <source>Answers no longer confidential: %1</source>
        <translation>機密の指定を解除した回答：%1件</translation>
    </message>
    <message>
        <source>Answers marked confidential: %1</source>
        <translation>機密に指定した回答：%1件</translation>
    </message>
    <message>
        <source>Marks answers that the redacted edition of the dossier leaves out</source>
        <translation>公開用の資料に載せない回答を指定する</translation>
    </message>
    <message>
        <source>The question&apos;s id</source>
        <translation>質問のID</translation>
    </message>
    <message>
        <source>Takes the mark away</source>
        <translation>指定を解除する</translation>
    </message>
    <message>
        <source>Left out: %1, %2 (%3)</source>
        <translation>公開しないもの：%1&#x3000;%2（%3）</translation>
    </message>
    <message>
        <source>Leaves out confidential files, answers and names of persons, and says what it leaves out</source>
        <translation>機密のファイル、回答、氏名を除いた公開用の資料を書き出し、除いたものを明記する</translation>
    </message>
    <message>
        <source>Checks whether an exported PDF (dossier, list of changes, plan, board) is as it was made, and says what was altered. Its seal is no signature: whoever makes everything anew must be told by comparing the SHA-256 on the cover with the one that the applicant gave</source>
        <translation>書き出したPDF（資料、変更点一覧、対応計画、適合状況一覧）が作成されたときのままかを確かめ、変更された箇所を示す。封印は署名ではないため、すべてを作り直したものは、表紙のSHA-256を申請者から受け取った値と比べて見分ける</translation>
    </message>
    <message>
        <source>Stopped. Nothing half done was left.</source>
        <translation>中止しました。書きかけのものは残していません。</translation>
    </message>
    <message>
        <source>rests on: %1</source>
        <translation>判定の基礎のうち未確認のもの：%1</translation>
    </message>
    <message>
        <source>To be checked (no verdict is changed by it):</source>
        <translation>確認が必要な点（判定には影響しません）：</translation>
    </message>
    <message>
        <source>Status 1 also where a file that the PDF lists is not in it and so was not compared; without this, such files are only listed</source>
        <translation>PDF の一覧にあっても収録されていないため照合できないファイルがあるときも、終了状態を 1 にする（指定しないときは一覧に示すだけ）</translation>
    </message>
    <message>
        <source>Warning: %1 seems to hold secrets in clear (%2). If it must not go out as it is, remove it and add it again with --confidential, which leaves it out of the redacted dossier, or with the secrets masked.</source>
        <translation>警告：%1 には秘密の値がそのまま書かれているようです（%2）。そのまま外に出せない場合は、一度削除し、--confidential を付けて追加し直す（公開用の資料から除かれます）か、値を伏せたファイルを追加してください。</translation>
    </message>
    <message>
        <source>“%1” is no step. Write its number (or 1-4), for one not done with its reason: 5:REASON</source>
        <translation>「%1」は手順ではありません。手順の番号（1-4 のような範囲も可）を書いてください。未実施の手順には、5:理由 のように理由を付けてください</translation>
    </message>
    <message>
        <source>Test %1 has no step %2; its steps are 1 to %3.</source>
        <translation>試験 %1 に手順 %2 はありません。手順は 1 から %3 までです。</translation>
    </message>
    <message>
        <source>Step %1 is named twice.</source>
        <translation>手順 %1 が二重に指定されています。</translation>
    </message>
    <message>
        <source>Steps of the procedure that were done: 3 or 1-4</source>
        <translation>実施した手順：3 または 1-4</translation>
    </message>
    <message>
        <source>Step that was not done, with its reason: 5:REASON. The test is incomplete then</source>
        <translation>実施していない手順とその理由：5:理由（この場合、試験は完了にならない）</translation>
    </message>
    <message>
        <source>Duration and rate: %1</source>
        <translation>所要時間と速さ：%1</translation>
    </message>
    <message>
        <source>Ports: %1</source>
        <translation>ポートの状態：%1</translation>
    </message>
    <message>
        <source>Implausibly fast. %1</source>
        <translation>速すぎます。%1</translation>
    </message>
    <message>
        <source>Nothing has changed since %1.</source>
        <translation>%1 から変更はありません。</translation>
    </message>
    <message>
        <source>Older backups removed: %1</source>
        <translation>削除した古いバックアップ：%1</translation>
    </message>
    <message>
        <source>Name either a file to write or, with --into, a folder.</source>
        <translation>書き出すファイルか、--into でフォルダーのどちらか一方を指定してください。</translation>
    </message>
    <message>
        <source>Made %1 by Tekigo %2, of “%3”</source>
        <translation>作成 %1&#x3000;Tekigo %2&#x3000;「%3」</translation>
    </message>
    <message>
        <source>Made by a version that did not note when</source>
        <translation>作成日時を記録しない版による作成</translation>
    </message>
    <message>
        <source>Products: %1, revisions: %2, acts: %3</source>
        <translation>製品：%1、版：%2、操作：%3</translation>
    </message>
    <message>
        <source>submitted</source>
        <translation>提出済み</translation>
    </message>
    <message>
        <source>in work</source>
        <translation>作業中</translation>
    </message>
    <message>
        <source>answers: %1</source>
        <translation>回答：%1</translation>
    </message>
    <message>
        <source>evidence: %1</source>
        <translation>証拠：%1</translation>
    </message>
    <message>
        <source>tests: %1</source>
        <translation>試験：%1</translation>
    </message>
    <message>
        <source>approvals: %1</source>
        <translation>承認：%1</translation>
    </message>
    <message>
        <source>Not in the backup, the newest first:</source>
        <translation>バックアップに含まれない操作（新しい順）：</translation>
    </message>
    <message>
        <source>Only in the backup, the newest first:</source>
        <translation>バックアップだけに含まれる操作（新しい順）：</translation>
    </message>
    <message>
        <source>Name a folder to restore into, or look first with --preview.</source>
        <translation>復元先のフォルダーを指定するか、--preview で内容を確認してください。</translation>
    </message>
    <message>
        <source>The diagnostics were saved to %1.</source>
        <translation>診断情報を%1に保存しました。</translation>
    </message>
    <message>
        <source>Write into this folder, named by workspace and time</source>
        <translation>このフォルダーに、ワークスペース名と日時の付いた名前で書き出す</translation>
    </message>
    <message>
        <source>With --into: how many of this workspace&apos;s stay there; 10 where not given</source>
        <translation>--into と共に：このワークスペースのバックアップを残す数（省略時は10）</translation>
    </message>
    <message>
        <source>Only say what it would bring back, with --workspace also how it stands to that one</source>
        <translation>復元される内容の表示だけを行う。--workspace があれば、それとの違いも表示する</translation>
    </message>
    <message>
        <source>Writes versions and counts for support, without answers, evidence, names and folders</source>
        <translation>サポート用に、バージョンと件数を書き出す（回答、証拠、氏名、フォルダー名は含まない）</translation>
    </message>
    <message>
        <source>The file to write; standard output where not given</source>
        <translation>書き出すファイル（省略時は標準出力）</translation>
    </message>
    <message>
        <source>The folder of the workspace, or the workspace.sqlite in it</source>
        <translation>ワークスペースのフォルダー、またはその中の workspace.sqlite</translation>
    </message>
    <message>
        <source>(only with %1)</source>
        <translation>（%1 と一緒のときだけ）</translation>
    </message>
    <message>
        <source>options</source>
        <translation>オプション</translation>
    </message>
    <message>
        <source>Done, and the answer is yes.</source>
        <translation>実行しました。答えは「はい」です。</translation>
    </message>
    <message>
        <source>Done, and the answer is no: it does not conform, differs or was tampered with.</source>
        <translation>実行しました。答えは「いいえ」です（不適合、相違、改変など）。</translation>
    </message>
    <message>
        <source>The command line is wrong.</source>
        <translation>コマンドの書き方に誤りがあります。</translation>
    </message>
    <message>
        <source>The input is bad.</source>
        <translation>入力に誤りがあります。</translation>
    </message>
    <message>
        <source>The machine refused: disk full, no permission, locked by another.</source>
        <translation>この機械では実行できません（容量不足、権限、ほかのプログラムによる使用など）。</translation>
    </message>
    <message>
        <source>Stopped by signal N. Nothing half done is left.</source>
        <translation>シグナル N で中止しました。書きかけのものは残しません。</translation>
    </message>
    <message>
        <source>Commands of Tekigo</source>
        <translation>Tekigo のコマンド</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>conformity of connected products, and its dossier</source>
        <translation>つながる製品の適合性の確認と適合性確認資料の作成</translation>
    </message>
    <message>
        <source>SYNOPSIS</source>
        <translation>書式</translation>
    </message>
    <message>
        <source>FOLDER</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>DESCRIPTION</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>With a folder, or the workspace.sqlite in it, the window opens that workspace.</source>
        <translation>フォルダー、またはその中の workspace.sqlite を指定すると、そのワークスペースをウィンドウで開きます。</translation>
    </message>
    <message>
        <source>OPTIONS OF EVERY COMMAND</source>
        <translation>すべてのコマンドに共通するオプション</translation>
    </message>
    <message>
        <source>COMMANDS</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>EXIT STATUS</source>
        <translation>終了状態</translation>
    </message>
    <message>
        <source>FILES</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>The workspace: products, answers, verdicts, history.</source>
        <translation>ワークスペースです（製品、回答、判定、履歴）。</translation>
    </message>
    <message>
        <source>The evidence files, each under its SHA-256.</source>
        <translation>証拠のファイルです（SHA-256 の値を名前とするもの）。</translation>
    </message>
    <message>
        <source>Prints this program&apos;s manual page, for man</source>
        <translation>man で読むマニュアルページを出力する</translation>
    </message>
    <message>
        <source>Prints what a shell needs to complete command lines</source>
        <translation>シェルでコマンドラインを補完するための定義を出力する</translation>
    </message>
    <message>
        <source>bash or zsh</source>
        <translation>bash または zsh</translation>
    </message>
    <message>
        <source>%1 is there already, and nothing was written. Name a file with -o; naming this one writes over it.</source>
        <translation>%1はすでにあるため、何も書き出していません。-o でファイルを指定してください。このファイルを指定すると上書きします。</translation>
    </message>
    <message>
        <source>Names of persons are still in the text of %1.</source>
        <translation>%1 の文字に氏名が残っています。</translation>
    </message>
    <message>
        <source>The file to write; where not given, the dossier&apos;s number and language in this folder: TKG-R2-4F7A21-ja.pdf. A file of the same name is written over only where it is given</source>
        <translation>書き出すファイル。省略時は、このフォルダーに資料番号と言語の名前で書き出す（例：TKG-R2-4F7A21-ja.pdf）。同じ名前のファイルは、指定したときだけ上書きする</translation>
    </message>
    <message>
        <source>Note: %1: %2</source>
        <translation>注意：%1：%2</translation>
    </message>
    <message>
        <source>“%1”: a step that was done needs no reason. Write only %2; what came of it goes into --actual.</source>
        <translation>「%1」：実施した手順に理由は不要です。%2とだけ書き、結果は --actual に書いてください。</translation>
    </message>
    <message>
        <source>“%1” does not say why the step was not done. Write the reason after it: %2:REASON</source>
        <translation>「%1」には、手順を実施しなかった理由がありません。番号の後に理由を書いてください：%2:理由</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1（%2～%3）</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation>数</translation>
    </message>
    <message>
        <source>Printed in Japanese, as entered: %1.</source>
        <translation>次の項目は、日本語のまま印刷されます：%1。</translation>
    </message>
    <message>
        <source>A document that is left out is named in: %1.</source>
        <translation>次の記載は、公開しない文書の名称または番号を挙げています：%1。</translation>
    </message>
    <message>
        <source>Not searched for names, as it could not be read as text: %1.</source>
        <translation>次の添付は、文字として読み取れないため、氏名を調べていません：%1。</translation>
    </message>
    <message>
        <source>Before you pass this edition on: attachments that name persons: %1; texts that name a document that is left out: %2.</source>
        <translation>公開する前に、氏名が残る添付（%1件）と、公開しない文書を挙げた記載（%2件）を確認してください。</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>何も書き出していません。</translation>
    </message>
    <message>
        <source>With --redacted: writes nothing and returns status 1 where an attachment that is kept names persons</source>
        <translation>--redacted とともに指定すると、収録する添付に氏名が残るとき、何も書き出さずに終了状態 1 で終わる</translation>
    </message>
    <message>
        <source>corrects only the wording of version %1</source>
        <translation>第%1版の文言だけを修正</translation>
    </message>
    <message>
        <source>%1: the same content is already here as number %2.</source>
        <translation>%1：同じ内容のファイルが添付 %2として登録済みです。</translation>
    </message>
</context>
</TS>

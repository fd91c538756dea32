<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>EvidenceForm</name>
    <message>
        <source>Not said</source>
        <translation>未指定</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>表題</translation>
    </message>
    <message>
        <source>Kind of evidence</source>
        <translation>証拠の種類</translation>
    </message>
    <message>
        <source>Made on firmware</source>
        <translation>対象ファームウェア</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Attachment of the application</source>
        <translation>添付書類の区分</translation>
    </message>
    <message>
        <source>Confidentiality</source>
        <translation>機密区分</translation>
    </message>
</context>
<context>
    <name>EvidenceImport</name>
    <message>
        <source>%1: the same content is already here as number %2.</source>
        <translation>%1：同じ内容のファイルが添付 %2として登録済みです。</translation>
    </message>
</context>
<context>
    <name>FileHead</name>
    <message>
        <source>The stored file cannot be read: %1</source>
        <translation>保管されているファイルを読み取れません：%1</translation>
    </message>
    <message>
        <source>The picture cannot be shown: %1</source>
        <translation>画像を表示できません：%1</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>en</source>
        <comment>the id of the language translated to: ja</comment>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Products</source>
        <translation>製品一覧</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>証拠</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
</context>
<context>
    <name>ProductForms</name>
    <message>
        <source>A corporate number has 13 digits.</source>
        <translation>法人番号は13桁の数字です。</translation>
    </message>
    <message>
        <source>Certification or notification</source>
        <translation>認定・設計認証・届出</translation>
    </message>
    <message>
        <source>Certification number</source>
        <translation>認証番号</translation>
    </message>
    <message>
        <source>Date of certification</source>
        <translation>認証日</translation>
    </message>
    <message>
        <source>Certification body</source>
        <translation>認証機関</translation>
    </message>
    <message>
        <source>JC-STAR label</source>
        <translation>JC-STARラベル</translation>
    </message>
    <message>
        <source>Label number</source>
        <translation>ラベルの番号</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>交付日</translation>
    </message>
    <message>
        <source>Expires on</source>
        <translation>有効期限</translation>
    </message>
    <message>
        <source>State of the label</source>
        <translation>ラベルの状態</translation>
    </message>
    <message>
        <source>Name of the maker</source>
        <translation>製造者の名称</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Representative (title and name)</source>
        <translation>代表者（役職・氏名）</translation>
    </message>
    <message>
        <source>Corporate number</source>
        <translation>法人番号</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>連絡先</translation>
    </message>
    <message>
        <source>Name of the product</source>
        <translation>製品の名称</translation>
    </message>
    <message>
        <source>Model numbers</source>
        <translation>型番</translation>
    </message>
    <message>
        <source>One a line. A column copied from a spreadsheet can be pasted.</source>
        <translation>1行に1つずつ入力します。表計算ソフトの列をそのまま貼り付けることもできます。</translation>
    </message>
    <message>
        <source>Kind of terminal equipment</source>
        <translation>端末機器の種類</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>構成</translation>
    </message>
    <message>
        <source>Name of the revision</source>
        <translation>版の名称</translation>
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
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Submitted for</source>
        <translation>対象チェックリスト</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>作成者</translation>
    </message>
    <message>
        <source>Confidentiality (on the cover)</source>
        <translation>機密区分（表紙に表示）</translation>
    </message>
</context>
<context>
    <name>UndoOffer</name>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
</context>
<context>
    <name>tekigo::AboutDialog</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>About Tekigo</source>
        <translation>Tekigoについて</translation>
    </message>
    <message>
        <source>Tekigo</source>
        <translation>Tekigo</translation>
    </message>
    <message>
        <source>Tekigo %1</source>
        <translation>Tekigo %1</translation>
    </message>
    <message>
        <source>Takes a product team through the security standard for terminal equipment and the JC-STAR ★1 requirements, keeps the evidence, and makes the dossier.

What it makes is a record of self-assessment. It is no certificate, and it speaks for no authority or certification body.

It never uses the network. Apache License 2.0.</source>
        <translation>端末設備等のセキュリティ基準とJC-STAR ★1の要件を順に確認し、証拠を保管して、適合性確認資料を作成します。

作成する資料は自己評価の記録です。認証書ではなく、行政機関や認定機関の見解を示すものでもありません。

ネットワークには一切接続しません。Apache License 2.0で提供します。</translation>
    </message>
</context>
<context>
    <name>tekigo::Breadcrumb</name>
    <message>
        <source>Chosen revision</source>
        <translation>選択中の版</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>製造者</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>製品</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>版</translation>
    </message>
    <message>
        <source>Other revisions</source>
        <translation>ほかの版</translation>
    </message>
    <message>
        <source>No revision is chosen</source>
        <translation>版が選択されていません</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>対象</translation>
    </message>
</context>
<context>
    <name>tekigo::DateField</name>
    <message>
        <source>Choose from a calendar</source>
        <translation>カレンダーから選択</translation>
    </message>
    <message>
        <source>Year-month-day</source>
        <translation>年-月-日</translation>
    </message>
    <message>
        <source>This is no day of the calendar. Write it like 2026-04-24, or leave it empty.</source>
        <translation>日付として読み取れません。2026-04-24のように入力するか、空欄にしてください。</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>カレンダー</translation>
    </message>
</context>
<context>
    <name>tekigo::EvidenceModel</name>
    <message>
        <source>Not said</source>
        <translation>未指定</translation>
    </message>
    <message>
        <source>None in particular</source>
        <translation>特定なし</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>Requirements: %1</source>
        <translation>要件 %1件</translation>
    </message>
    <message>
        <source>Made on %1; this revision&apos;s firmware is %2.</source>
        <translation>%1で作成されたものです。この版のファームウェアは%2です。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>表題</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Made on firmware</source>
        <translation>対象ファームウェア</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>使用箇所</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>File</source>
        <translation>照合</translation>
    </message>
    <message>
        <source>✕ Does not match</source>
        <translation>✕ 不一致</translation>
    </message>
    <message>
        <source>… Not checked yet</source>
        <translation>… 未照合</translation>
    </message>
    <message>
        <source>✓ Checked</source>
        <translation>✓ 照合済み</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>適用範囲</translation>
    </message>
</context>
<context>
    <name>tekigo::EvidencePage</name>
    <message>
        <source>Files and what they are</source>
        <translation>ファイルと内容</translation>
    </message>
    <message>
        <source>Files and preview</source>
        <translation>ファイルとプレビュー</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>証拠</translation>
    </message>
    <message>
        <source>Acts on evidence</source>
        <translation>証拠の操作</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>追加…</translation>
    </message>
    <message>
        <source>Paste a screenshot</source>
        <translation>画面の画像を貼り付け</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>How to add files</source>
        <translation>ファイルの追加方法</translation>
    </message>
    <message>
        <source>Files and folders can be dropped anywhere on this page.</source>
        <translation>ファイルやフォルダーは、この画面のどこにでもドロップできます。</translation>
    </message>
    <message>
        <source>About the chosen file</source>
        <translation>選択中のファイルについて</translation>
    </message>
    <message>
        <source>Facts of the file</source>
        <translation>ファイルの情報</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>ファイルのSHA-256</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>要件への紐付け</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Requirements that the file carries</source>
        <translation>ファイルが裏付ける要件</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>Make this page the place that carries the requirements</source>
        <translation>このページを証拠箇所にする</translation>
    </message>
    <message>
        <source>Files to add as evidence</source>
        <translation>証拠として追加するファイル</translation>
    </message>
    <message>
        <source>Adding evidence</source>
        <translation>証拠を追加中</translation>
    </message>
    <message>
        <source>Files added: %1.</source>
        <translation>ファイルを%1件追加しました。</translation>
    </message>
    <message>
        <source>Not added: %1.</source>
        <translation>追加できなかったファイル：%1件</translation>
    </message>
    <message>
        <source>… and %1 more.</source>
        <translation>ほか%1件</translation>
    </message>
    <message>
        <source>The clipboard holds neither a picture nor files.</source>
        <translation>クリップボードに画像もファイルもありません。</translation>
    </message>
    <message>
        <source>The picture in the clipboard cannot be read.</source>
        <translation>クリップボードの画像を読み取れません。</translation>
    </message>
    <message>
        <source>Screenshot %1.png</source>
        <translation>画面_%1.png</translation>
    </message>
    <message>
        <source>Deleted: %1</source>
        <translation>削除しました：%1</translation>
    </message>
    <message>
        <source>Page %1 now carries the requirements: %2.</source>
        <translation>%1ページを証拠箇所にしました（要件 %2件）。</translation>
    </message>
    <message>
        <source>Make page %1 the place for the chosen requirements (%2)</source>
        <translation>%1ページを証拠箇所にする（要件 %2件）</translation>
    </message>
    <message>
        <source>Choose requirements to mark a page for them</source>
        <translation>ページを証拠箇所にするには、先に要件を選択してください</translation>
    </message>
</context>
<context>
    <name>tekigo::HistoryModel</name>
    <message>
        <source>Time</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>By</source>
        <translation>作業者</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>版</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>tekigo::HistoryPage</name>
    <message>
        <source>Search the history</source>
        <translation>履歴を検索</translation>
    </message>
    <message>
        <source>All revisions</source>
        <translation>すべての版</translation>
    </message>
    <message>
        <source>Number of entries</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Entries: %1</source>
        <translation>%1件</translation>
    </message>
</context>
<context>
    <name>tekigo::IntegrityCheck</name>
    <message>
        <source>Checking the stored files</source>
        <translation>保管ファイルを照合中</translation>
    </message>
</context>
<context>
    <name>tekigo::LinksModel</name>
    <message>
        <source>Scope</source>
        <translation>適用範囲</translation>
    </message>
    <message>
        <source>“%1” is no page. Write 3, or 3-5.</source>
        <translation>「%1」はページとして読み取れません。3または3-5のように入力してください。</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>要件</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Place in the file</source>
        <translation>ファイル内の箇所</translation>
    </message>
</context>
<context>
    <name>tekigo::MainWindow</name>
    <message>
        <source>Tekigo</source>
        <translation>Tekigo</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Where changes are saved</source>
        <translation>変更の保存先</translation>
    </message>
    <message>
        <source>This workspace can only be read: its folder does not allow changes.</source>
        <translation>このワークスペースは閲覧のみです。フォルダーへの書き込みが許可されていません。</translation>
    </message>
    <message>
        <source>An empty folder for the new workspace</source>
        <translation>新しいワークスペースにする空のフォルダー</translation>
    </message>
    <message>
        <source>The folder of the workspace</source>
        <translation>ワークスペースのフォルダー</translation>
    </message>
    <message>
        <source>An empty folder for the sample</source>
        <translation>見本を作成する空のフォルダー</translation>
    </message>
    <message>
        <source>Making the sample</source>
        <translation>見本を作成中</translation>
    </message>
    <message>
        <source>Back up the workspace to</source>
        <translation>バックアップの保存先</translation>
    </message>
    <message>
        <source>Backed up to %1.</source>
        <translation>バックアップを%1に保存しました。</translation>
    </message>
    <message>
        <source>Read only: %1</source>
        <translation>閲覧のみ：%1</translation>
    </message>
    <message>
        <source>Every change is saved at once in %1</source>
        <translation>変更はすべて保存済み：%1</translation>
    </message>
    <message>
        <source>%1 – Tekigo</source>
        <translation>%1 – Tekigo</translation>
    </message>
</context>
<context>
    <name>tekigo::Menus</name>
    <message>
        <source>Menu</source>
        <translation>メニュー</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New workspace…</source>
        <translation>新しいワークスペース(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Recent workspaces</source>
        <translation>最近使ったワークスペース</translation>
    </message>
    <message>
        <source>&amp;Recent workspaces</source>
        <translation>最近使ったワークスペース(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation>バックアップ(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Close the workspace</source>
        <translation>ワークスペースを閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>設定(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>キーボード操作(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Tekigo</source>
        <translation>Tekigoについて(&amp;A)</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>まだありません</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>元に戻す(&amp;U)：%1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>やり直す(&amp;R)：%1</translation>
    </message>
</context>
<context>
    <name>tekigo::Notices</name>
    <message>
        <source>Notices</source>
        <translation>お知らせ</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>お知らせ</translation>
    </message>
    <message>
        <source>Act on the notice</source>
        <translation>お知らせに応じる</translation>
    </message>
    <message>
        <source>Close the notice</source>
        <translation>お知らせを閉じる</translation>
    </message>
</context>
<context>
    <name>tekigo::Preview</name>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>About the file</source>
        <translation>ファイルについて</translation>
    </message>
    <message>
        <source>Pages of the file</source>
        <translation>ファイルのページ</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>ファイルのテキスト</translation>
    </message>
    <message>
        <source>Pages and size</source>
        <translation>ページと表示サイズ</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>前のページ</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Number of pages</source>
        <translation>総ページ数</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>次のページ</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Fit the pane</source>
        <translation>枠に合わせる</translation>
    </message>
    <message>
        <source>There is no preview of this kind of file. It is kept and embedded as it is.</source>
        <translation>この種類のファイルはプレビューできません。ファイルはそのまま保管され、資料に埋め込まれます。</translation>
    </message>
    <message>
        <source>This PDF wants a password, so it cannot be shown. It is kept and embedded as it is.</source>
        <translation>パスワード付きのPDFのため表示できません。ファイルはそのまま保管され、資料に埋め込まれます。</translation>
    </message>
    <message>
        <source>This PDF is damaged or is none, so it cannot be shown. It is kept and embedded as it is.</source>
        <translation>破損しているかPDFではないため表示できません。ファイルはそのまま保管され、資料に埋め込まれます。</translation>
    </message>
    <message>
        <source>Preparing the preview…</source>
        <translation>プレビューを準備しています…</translation>
    </message>
    <message>
        <source>Preparing the preview</source>
        <translation>プレビューを準備中</translation>
    </message>
    <message>
        <source>(The file goes on.)</source>
        <translation>（以降は省略しています。）</translation>
    </message>
    <message>
        <source>Choose a file to see it here.</source>
        <translation>ファイルを選択すると、ここに表示されます。</translation>
    </message>
    <message>
        <source>Last changed: %1</source>
        <translation>最終更新：%1</translation>
    </message>
</context>
<context>
    <name>tekigo::ProductModel</name>
    <message>
        <source>Maker, product, revision</source>
        <translation>製造者・製品・版</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>ファームウェア</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
</context>
<context>
    <name>tekigo::ProductsPage</name>
    <message>
        <source>Products and their facts</source>
        <translation>製品と項目</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>製品一覧</translation>
    </message>
    <message>
        <source>Acts on products</source>
        <translation>製品の操作</translation>
    </message>
    <message>
        <source>Add maker</source>
        <translation>製造者を追加</translation>
    </message>
    <message>
        <source>Add product</source>
        <translation>製品を追加</translation>
    </message>
    <message>
        <source>Add revision</source>
        <translation>版を追加</translation>
    </message>
    <message>
        <source>Next revision from this one</source>
        <translation>この版から次の版を作成</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Makers, products and revisions</source>
        <translation>製造者・製品・版</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Nothing is chosen</source>
        <translation>選択されていません</translation>
    </message>
    <message>
        <source>Add a maker first, then a product and its revision. Their facts stand here and are saved as you leave each field.</source>
        <translation>まず製造者を追加し、続けて製品と版を追加してください。項目はここで編集でき、欄を離れるたびに保存されます。</translation>
    </message>
    <message>
        <source>Facts of the maker</source>
        <translation>製造者の項目</translation>
    </message>
    <message>
        <source>Facts of the product</source>
        <translation>製品の項目</translation>
    </message>
    <message>
        <source>Facts of the revision</source>
        <translation>版の項目</translation>
    </message>
    <message>
        <source>New maker</source>
        <translation>新しい製造者</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>新しい製品</translation>
    </message>
    <message>
        <source>New revision</source>
        <translation>新しい版</translation>
    </message>
    <message>
        <source>%1 (next)</source>
        <translation>%1（次の版）</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>削除しました。</translation>
    </message>
</context>
<context>
    <name>tekigo::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>明るい</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>暗い</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字の大きさ</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>作業者名</translation>
    </message>
    <message>
        <source>The login name</source>
        <translation>ログイン名</translation>
    </message>
    <message>
        <source>About your name</source>
        <translation>作業者名について</translation>
    </message>
    <message>
        <source>Stands beside each change in the history, from the next opening of a workspace.</source>
        <translation>履歴の各変更に表示されます。次にワークスペースを開いたときから反映されます。</translation>
    </message>
</context>
<context>
    <name>tekigo::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボード操作</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>次の欄へ</translation>
    </message>
    <message>
        <source>Save the field</source>
        <translation>欄を保存</translation>
    </message>
    <message>
        <source>Close the notice</source>
        <translation>お知らせを閉じる</translation>
    </message>
</context>
<context>
    <name>tekigo::StartPage</name>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Tekigo</source>
        <translation>Tekigo</translation>
    </message>
    <message>
        <source>What Tekigo does</source>
        <translation>Tekigoの概要</translation>
    </message>
    <message>
        <source>Check your products against the terminal equipment security standard and JC-STAR ★1, and make the dossier that you submit.</source>
        <translation>端末設備等のセキュリティ基準とJC-STAR ★1への適合を確認し、提出する資料を作成します。</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation>新しいワークスペース…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>開く…</translation>
    </message>
    <message>
        <source>Look at a sample…</source>
        <translation>見本を見る…</translation>
    </message>
    <message>
        <source>Switch to Japanese</source>
        <translation>英語に切り替え</translation>
    </message>
    <message>
        <source>Recent workspaces</source>
        <translation>最近使ったワークスペース</translation>
    </message>
    <message>
        <source>No recent workspaces</source>
        <translation>最近使ったワークスペースはありません</translation>
    </message>
    <message>
        <source>Workspaces that you open are listed here.</source>
        <translation>開いたワークスペースがここに表示されます。</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>一覧から除く</translation>
    </message>
    <message>
        <source>%1 (not found)
%2</source>
        <translation>%1（見つかりません）
%2</translation>
    </message>
</context>
<context>
    <name>tekigo::TaskBar</name>
    <message>
        <source>Work under way</source>
        <translation>実行中の処理</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進み具合</translation>
    </message>
    <message>
        <source>Cancel the work</source>
        <translation>処理を中止</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>%1 (and %2 more)</source>
        <translation>%1（ほか%2件）</translation>
    </message>
</context>
<context>
    <name>tekigo::WorkspaceView</name>
    <message>
        <source>Workspace</source>
        <translation>ワークスペース</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>画面の切り替え</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Evidence files that no longer match what was stored: %1. Verdicts that rest on them are unverified.</source>
        <translation>保管時と一致しない証拠ファイルが%1件あります。これらに基づく判定は未検証になります。</translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>CarryDetail</name>
    <message>
        <source>Earlier revision</source>
        <translation>変更前の版</translation>
    </message>
    <message>
        <source>This revision</source>
        <translation>この版</translation>
    </message>
    <message>
        <source>The former text is not kept, so no difference can be shown.</source>
        <translation>以前の文面が残っていないため、差分を表示できません。</translation>
    </message>
    <message>
        <source>－ struck through: removed&#x3000;＋ underlined: added</source>
        <translation>－ 取消し線：削除&#x3000;＋ 下線：追加</translation>
    </message>
    <message>
        <source>Confirming it confirms the answers that only this change re-opened.</source>
        <translation>確認すると、この変更だけを理由に再確認となった回答をまとめて確認済みにします。</translation>
    </message>
    <message>
        <source>Confirm it where it still holds, or go to the question and change the value.</source>
        <translation>今も正しければ確認し、そうでなければ質問に移って値を変更してください。</translation>
    </message>
    <message>
        <source>Make it anew on this firmware, or confirm it with the reason why it is the same.</source>
        <translation>このファームウェアで作り直すか、同一とみなす理由を記入して確認してください。</translation>
    </message>
    <message>
        <source>Measure again with this revision&apos;s firmware.</source>
        <translation>この版のファームウェアで計測し直してください。</translation>
    </message>
</context>
<context>
    <name>ChecklistDifferenceText</name>
    <message>
        <source>Added</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Renumbered</source>
        <translation>番号のみ変更</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>変更なし</translation>
    </message>
    <message>
        <source>%1 (was %2)</source>
        <translation>%1（従前 %2）</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>パラメーター</translation>
    </message>
    <message>
        <source>About the whole</source>
        <translation>全体に関する記述</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>適用範囲</translation>
    </message>
    <message>
        <source>Questions whose text differs</source>
        <translation>文言が異なる質問</translation>
    </message>
    <message>
        <source>Nothing but the requirements can differ; the rest is the same.</source>
        <translation>要求事項のほかに違いはありません。</translation>
    </message>
    <message>
        <source>Text, rule, evidence and tests are the same.</source>
        <translation>本文、規則、証拠、試験に違いはありません。</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>Does not apply when</source>
        <translation>該当なしとなる条件</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>証拠</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>試験</translation>
    </message>
    <message>
        <source>References</source>
        <translation>参照規格</translation>
    </message>
    <message>
        <source>Sources and how sure they are</source>
        <translation>典拠と確かさ</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>The text is the same.</source>
        <translation>本文に違いはありません。</translation>
    </message>
</context>
<context>
    <name>ComparisonDetail</name>
    <message>
        <source>Before</source>
        <translation>比較元</translation>
    </message>
    <message>
        <source>After</source>
        <translation>比較先</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>（なし）</translation>
    </message>
    <message>
        <source>What lies behind it</source>
        <translation>変化の背景</translation>
    </message>
    <message>
        <source>Matters for</source>
        <translation>関係する要求事項</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>DayPicker</name>
    <message>
        <source>Calendar</source>
        <translation>カレンダー</translation>
    </message>
</context>
<context>
    <name>EvidenceForm</name>
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
    <message>
        <source>Model numbers that it covers</source>
        <translation>対象の型番</translation>
    </message>
    <message>
        <source>Why it is the same for these</source>
        <translation>同一とみなす理由</translation>
    </message>
    <message>
        <source>Needed where it was made on another firmware or revision; printed with it.</source>
        <translation>別のファームウェアまたは別の版で作成したものでは必須です。資料にも印刷されます。</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>未記入</translation>
    </message>
</context>
<context>
    <name>EvidenceImport</name>
    <message>
        <source>%1: the same content is already here as number %2.</source>
        <translation>%1：同じ内容のファイルが添付 %2として登録済みです。</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>ほか%1件</translation>
    </message>
    <message>
        <source>Large; only the first %1 MiB were looked through for secrets: %2.</source>
        <translation>次のファイルは大きいため、秘密の有無は先頭の%1 MiBだけを調べました：%2。</translation>
    </message>
</context>
<context>
    <name>FileHead</name>
    <message>
        <source>The stored file cannot be read: %1</source>
        <translation>保管されているファイルを読み取れません：%1</translation>
    </message>
</context>
<context>
    <name>GapExplanation</name>
    <message>
        <source>Scope and dates</source>
        <translation>適用範囲と期日</translation>
    </message>
    <message>
        <source>Scope: %1</source>
        <translation>適用：%1</translation>
    </message>
    <message>
        <source>Effective date: %1</source>
        <translation>施行日：%1</translation>
    </message>
    <message>
        <source>Answer the date of certification</source>
        <translation>認定・認証などの年月日に答える</translation>
    </message>
    <message>
        <source>The product&apos;s certification</source>
        <translation>製品の認定の欄へ</translation>
    </message>
    <message>
        <source>The label ends: %1</source>
        <translation>ラベルの期限：%1</translation>
    </message>
    <message>
        <source>: </source>
        <translation>：</translation>
    </message>
    <message>
        <source>Nothing in %1 answers to it.</source>
        <translation>%1 に対応する要求事項はありません。</translation>
    </message>
    <message>
        <source>The rule</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>Near it in the first checklist: %1</source>
        <translation>従前のチェックリストで関連する要求事項：%1</translation>
    </message>
    <message>
        <source>Go to the requirement</source>
        <translation>要求事項へ移動</translation>
    </message>
    <message>
        <source>It would conform with</source>
        <translation>適合となる条件</translation>
    </message>
    <message>
        <source>What would have to change</source>
        <translation>必要な変更</translation>
    </message>
    <message>
        <source>Each option is enough by itself; all of its points are needed.</source>
        <translation>いずれか一つの案で足ります。案の中の事項はすべて必要です。</translation>
    </message>
    <message>
        <source>Option %1</source>
        <translation>案 %1</translation>
    </message>
    <message>
        <source>Questions to answer</source>
        <translation>未回答の質問</translation>
    </message>
    <message>
        <source>Proof that is missing</source>
        <translation>不足している証明</translation>
    </message>
    <message>
        <source>%1: %2, %3: %4</source>
        <translation>%1：%2、%3：%4</translation>
    </message>
    <message>
        <source>Revisions: %1</source>
        <translation>版の数：%1</translation>
    </message>
</context>
<context>
    <name>Guidance</name>
    <message>
        <source>✓ A good answer</source>
        <translation>✓ 良い例</translation>
    </message>
    <message>
        <source>✗ A weak answer</source>
        <translation>✗ 悪い例</translation>
    </message>
    <message>
        <source>Text of the law</source>
        <translation>条文</translation>
    </message>
    <message>
        <source>The requirement</source>
        <translation>要求事項の内容</translation>
    </message>
    <message>
        <source>In other standards</source>
        <translation>ほかの規格との対応</translation>
    </message>
    <message>
        <source>(related)</source>
        <translation>（関連）</translation>
    </message>
    <message>
        <source>The same subject elsewhere</source>
        <translation>ほかのチェックリストの対応する要求事項</translation>
    </message>
    <message>
        <source>How it is read</source>
        <translation>条文の読み方</translation>
    </message>
    <message>
        <source>What the examiner looks for</source>
        <translation>審査で見られるところ</translation>
    </message>
    <message>
        <source>When it does not apply</source>
        <translation>該当なしになる場合</translation>
    </message>
    <message>
        <source>Numbers and lists it judges by</source>
        <translation>判定に使う数値と一覧</translation>
    </message>
    <message>
        <source>Checklist %1, version %2</source>
        <translation>チェックリスト %1（版 %2）</translation>
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
    <name>Mark</name>
    <message>
        <source>interpretation</source>
        <translation>解釈</translation>
    </message>
    <message>
        <source>to be confirmed</source>
        <translation>要確認</translation>
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
    <message>
        <source>Assessment</source>
        <translation>評価</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>資料</translation>
    </message>
    <message>
        <source>Instruments</source>
        <translation>計測・検査</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>一覧</translation>
    </message>
    <message>
        <source>Carry-over</source>
        <translation>引継ぎ</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Regulation</source>
        <translation>規程の改正</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
</context>
<context>
    <name>PastValue</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>備考：%1</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>No</source>
        <translation>いいえ</translation>
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
        <translation>認定機関</translation>
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
    <message>
        <source>As the application for certification names it, such as “terminal for leased circuit facilities and the like”.</source>
        <translation>認定・認証の申込書と同じ書き方で記入します（例：専用通信回線設備等端末）。</translation>
    </message>
    <message>
        <source>The check digit of the corporate number is not right. Compare it with the notice.</source>
        <translation>法人番号の検査用数字が合いません。法人番号の通知書と照らし合わせてください。</translation>
    </message>
</context>
<context>
    <name>RichText</name>
    <message>
        <source>✓ met</source>
        <translation>✓ 成立</translation>
    </message>
    <message>
        <source>✗ not met</source>
        <translation>✗ 不成立</translation>
    </message>
    <message>
        <source>? open</source>
        <translation>? 未定</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>典拠：%1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>、</translation>
    </message>
    <message>
        <source>– answer: %1</source>
        <translation>― 回答：%1</translation>
    </message>
</context>
<context>
    <name>TourSteps</name>
    <message>
        <source>The pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>The pages stand here in the order of the work. Ctrl+1 to Ctrl+0 lead to them.</source>
        <translation>作業の順に画面が並んでいます。Ctrl+1 から Ctrl+0 で移動できます。</translation>
    </message>
    <message>
        <source>The chosen revision</source>
        <translation>選択中の版</translation>
    </message>
    <message>
        <source>A revision is one hardware and firmware state of a product. Every page is about the one that is chosen here; to the right stand the verdicts of what it is submitted for.</source>
        <translation>版は、製品のハードウェアとファームウェアの組合せです。どの画面も、ここで選んだ版について表示します。右には、対象チェックリストの判定が並びます。</translation>
    </message>
    <message>
        <source>Makers, products, revisions</source>
        <translation>製造者・製品・版</translation>
    </message>
    <message>
        <source>Add your own here: first the maker, then the product with its model numbers, then a revision. Each field is saved when you leave it.</source>
        <translation>ここで登録します。まず製造者、次に製品と型番、続けて版を追加してください。欄を離れるたびに保存されます。</translation>
    </message>
    <message>
        <source>Requirements and verdicts</source>
        <translation>要求事項と判定</translation>
    </message>
    <message>
        <source>Go through the requirements here. In the middle you answer questions; on the right stand the text of the law and what the examiner looks for. F8 goes to the next unanswered question.</source>
        <translation>要求事項を順に確認します。中央で質問に答え、右で条文と審査で見られるところを読めます。F8 キーで次の未回答の質問へ移動します。</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>証拠</translation>
    </message>
    <message>
        <source>Add files here or drop them on the page, say which requirements they carry, and mark the page that says it.</source>
        <translation>ファイルをここで追加するか、画面にドロップします。裏付ける要求事項を選び、根拠となるページを示してください。</translation>
    </message>
    <message>
        <source>Instruments</source>
        <translation>計測・検査</translation>
    </message>
    <message>
        <source>They read port scans, lists of preset passwords, settings, update images and security.txt, and record what they find with the file behind it.</source>
        <translation>ポートスキャン、初期パスワードの一覧、設定、更新用ファイル、security.txt を読み取り、分かったことを元のファイルとともに記録します。</translation>
    </message>
    <message>
        <source>The dossier</source>
        <translation>資料</translation>
    </message>
    <message>
        <source>What is still missing stands here, and Enter leads to its place. When nothing is left, export the PDF. F1 opens the guide at the place where you are.</source>
        <translation>不足している項目がここに並び、Enter キーでその場所へ移動します。すべてそろったら PDF に書き出します。F1 キーで、いまいる場所の説明が開きます。</translation>
    </message>
</context>
<context>
    <name>UndoOffer</name>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>元に戻しました：%1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
</context>
<context>
    <name>tekigo</name>
    <message>
        <source>and %1 more</source>
        <translation>ほか%1件</translation>
    </message>
    <message>
        <source>Names of persons stand in the text of these attachments, which are embedded as they are:</source>
        <translation>元のファイルのまま収録される、文字に氏名が残る添付：</translation>
    </message>
    <message>
        <source>These texts name a document that is left out:</source>
        <translation>公開しない文書の名称または番号を挙げている記載：</translation>
    </message>
    <message>
        <source>These attachments could not be searched as text; look at them yourself:</source>
        <translation>文字として調べられなかった添付（内容の確認が必要）：</translation>
    </message>
    <message>
        <source>Printed in Japanese, as entered – %1.</source>
        <translation>次の項目は、日本語のまま印刷されます：%1。</translation>
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
        <translation>端末設備等のセキュリティ基準とJC-STAR ★1の要求事項を順に確認し、証拠を保管して、適合性確認資料を作成します。

作成する資料は自己評価の記録です。認証書ではなく、行政機関や認定機関の見解を示すものでもありません。

ネットワークには一切接続しません。Apache License 2.0で提供します。</translation>
    </message>
</context>
<context>
    <name>tekigo::AdoptDialog</name>
    <message>
        <source>Files and tests of another revision</source>
        <translation>別の版の証拠と試験記録</translation>
    </message>
    <message>
        <source>From the revision</source>
        <translation>流用元の版</translation>
    </message>
    <message>
        <source>Evidence and test records</source>
        <translation>証拠と試験記録</translation>
    </message>
    <message>
        <source>Why it is the same for this revision</source>
        <translation>この版でも同一とみなす理由</translation>
    </message>
    <message>
        <source>For example: same board and firmware image, only the housing differs</source>
        <translation>例：基板とファームウェアは同一で、筐体だけが異なる</translation>
    </message>
    <message>
        <source>What is still missing</source>
        <translation>不足している事項</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>流用</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>%1 %2 (firmware %3)</source>
        <translation>%1 %2（ファームウェア %3）</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未記入</translation>
    </message>
    <message>
        <source>Test %1 %2 (%3, %4)</source>
        <translation>試験 %1 %2（%3、%4）</translation>
    </message>
    <message>
        <source>There is no other revision yet.</source>
        <translation>ほかの版はまだありません。</translation>
    </message>
    <message>
        <source>This revision has no evidence and no test records.</source>
        <translation>この版には証拠も試験記録もありません。</translation>
    </message>
    <message>
        <source>Tick what speaks for this revision too.</source>
        <translation>この版にも当てはまるものに印を付けてください。</translation>
    </message>
    <message>
        <source>Write why it is the same; this is printed wherever the file or test is.</source>
        <translation>同一とみなす理由を記入してください。証拠や試験記録とともに印刷されます。</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>tekigo::AnswerTableDelegate</name>
    <message>
        <source>not answered</source>
        <translation>未回答</translation>
    </message>
</context>
<context>
    <name>tekigo::AnswerTableModel</name>
    <message>
        <source>not answered</source>
        <translation>未回答</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>No</source>
        <translation>いいえ</translation>
    </message>
</context>
<context>
    <name>tekigo::ApprovalForm</name>
    <message>
        <source>Record a step</source>
        <translation>段階の記録</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Comment (may be left empty)</source>
        <translation>コメント（任意）</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>問題点</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Take back the submission</source>
        <translation>提出の取消し</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>Record “%1”</source>
        <translation>「%1」を記録</translation>
    </message>
</context>
<context>
    <name>tekigo::ApprovalPanel</name>
    <message>
        <source>Approval and submission</source>
        <translation>承認と提出</translation>
    </message>
    <message>
        <source>Submission</source>
        <translation>提出</translation>
    </message>
    <message>
        <source>Who gave several steps</source>
        <translation>複数の段階を行った人</translation>
    </message>
    <message>
        <source>What withdrew the approval</source>
        <translation>承認が無効になった変更</translation>
    </message>
    <message>
        <source>To the change</source>
        <translation>変更箇所へ</translation>
    </message>
    <message>
        <source>Compare with the earlier revision</source>
        <translation>前の版と比較</translation>
    </message>
    <message>
        <source>Acts</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>次の段階</translation>
    </message>
    <message>
        <source>Send back…</source>
        <translation>差し戻す…</translation>
    </message>
    <message>
        <source>Lock as submitted…</source>
        <translation>提出として確定…</translation>
    </message>
    <message>
        <source>Save what was submitted…</source>
        <translation>提出した資料を保存…</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>提出の取消し…</translation>
    </message>
    <message>
        <source>%1 has given more than one of the steps.</source>
        <translation>%1が複数の段階を行っています。</translation>
    </message>
    <message>
        <source>Submitted on %1 by %2 as %3.</source>
        <translation>%1 に %2 が提出として確定しました（%3）。</translation>
    </message>
    <message>
        <source>Sent back by %1 on %2: %3</source>
        <translation>差戻し（%1、%2）：%3</translation>
    </message>
    <message>
        <source>No longer what was approved since this change: %1 %2: %3</source>
        <translation>次の変更により、承認された内容と異なります：%1 %2：%3</translation>
    </message>
    <message>
        <source>Record “%1”…</source>
        <translation>「%1」を記録…</translation>
    </message>
    <message>
        <source>“%1” was recorded.</source>
        <translation>「%1」を記録しました。</translation>
    </message>
    <message>
        <source>The submission was taken back. The revision can be changed again.</source>
        <translation>提出を取り消しました。この版は再び変更できます。</translation>
    </message>
    <message>
        <source>a stored file or a checklist is not as it was.</source>
        <translation>保管されたファイルまたはチェックリストが、記録した時と異なります。</translation>
    </message>
    <message>
        <source>No longer what was approved: %1</source>
        <translation>記録した時の内容と異なります：%1</translation>
    </message>
</context>
<context>
    <name>tekigo::AssessmentPage</name>
    <message>
        <source>Assessment</source>
        <translation>評価</translation>
    </message>
    <message>
        <source>Go through the questions</source>
        <translation>質問を順に答える</translation>
    </message>
    <message>
        <source>Previous requirement</source>
        <translation>前の要求事項</translation>
    </message>
    <message>
        <source>Next requirement</source>
        <translation>次の要求事項</translation>
    </message>
    <message>
        <source>Next unanswered question</source>
        <translation>次の未回答へ</translation>
    </message>
    <message>
        <source>Previous unanswered question</source>
        <translation>前の未回答へ</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>次の区画へ</translation>
    </message>
    <message>
        <source>Unanswered questions</source>
        <translation>未回答の質問</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>要求事項への紐付け</translation>
    </message>
    <message>
        <source>No revision is chosen</source>
        <translation>版が未選択</translation>
    </message>
    <message>
        <source>Choose a revision of a product first.</source>
        <translation>まず、製品の版を選んでください。</translation>
    </message>
    <message>
        <source>To the products</source>
        <translation>製品へ</translation>
    </message>
    <message>
        <source>Every question that can change a verdict of the targets is answered.</source>
        <translation>提出対象の判定を変え得る質問は、すべて回答済みです。</translation>
    </message>
    <message>
        <source>Unanswered: %1</source>
        <translation>未回答 %1</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>ガイダンス</translation>
    </message>
    <message>
        <source>Show the guidance in the place of the requirements</source>
        <translation>要求事項の一覧の位置にガイダンスを表示</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>要求事項</translation>
    </message>
</context>
<context>
    <name>tekigo::BackupModel</name>
    <message>
        <source>Submitted</source>
        <translation>提出済み</translation>
    </message>
    <message>
        <source>In work</source>
        <translation>作業中</translation>
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
        <source>Firmware</source>
        <translation>ファームウェア</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>証拠</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>試験</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>承認</translation>
    </message>
</context>
<context>
    <name>tekigo::BackupSettings</name>
    <message>
        <source>Off</source>
        <translation>しない</translation>
    </message>
    <message>
        <source>Each day</source>
        <translation>毎日</translation>
    </message>
    <message>
        <source>Each week</source>
        <translation>毎週</translation>
    </message>
    <message>
        <source>On closing</source>
        <translation>閉じるとき</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>バックアップの保存先</translation>
    </message>
    <message>
        <source>Best on another drive. Each workspace is written into one file with its name, the day and the time, and read back afterwards.</source>
        <translation>別のドライブをお勧めします。ワークスペースごとに、名前と日時の付いた一つのファイルに書き出し、読み直して確かめます。</translation>
    </message>
    <message>
        <source>Keep the newest</source>
        <translation>残す数（新しい順）</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>前回のバックアップ</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>今すぐバックアップ</translation>
    </message>
    <message>
        <source>A backup is being made.</source>
        <translation>バックアップを作成しています。</translation>
    </message>
    <message>
        <source>Choose a folder, so that backups can be made.</source>
        <translation>バックアップを作成するには、保存先を選択してください。</translation>
    </message>
    <message>
        <source>No workspace is open.</source>
        <translation>ワークスペースは開かれていません。</translation>
    </message>
    <message>
        <source>Last backup of the open workspace: %1</source>
        <translation>開いているワークスペースの前回のバックアップ：%1</translation>
    </message>
    <message>
        <source>Last backup of the open workspace: none yet</source>
        <translation>開いているワークスペースの前回のバックアップ：なし</translation>
    </message>
    <message>
        <source>Automatic backup</source>
        <translation>自動バックアップ</translation>
    </message>
</context>
<context>
    <name>tekigo::Backups</name>
    <message>
        <source>Backing up</source>
        <translation>バックアップの作成</translation>
    </message>
    <message>
        <source>Backed up to %1.</source>
        <translation>バックアップを%1に保存しました。</translation>
    </message>
    <message>
        <source>The backup could not be made: %1</source>
        <translation>バックアップを作成できませんでした。%1</translation>
    </message>
</context>
<context>
    <name>tekigo::Badge</name>
    <message>
        <source> (%1)</source>
        <translation>（%1）</translation>
    </message>
</context>
<context>
    <name>tekigo::BoardFilters</name>
    <message>
        <source>Filters</source>
        <translation>絞り込み</translation>
    </message>
    <message>
        <source>Product, model number, maker…</source>
        <translation>製品、型番、製造者…</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>チェックリスト</translation>
    </message>
    <message>
        <source>Every checklist</source>
        <translation>すべてのチェックリスト</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>版</translation>
    </message>
    <message>
        <source>Newest revisions</source>
        <translation>最新の版</translation>
    </message>
    <message>
        <source>Every revision</source>
        <translation>すべての版</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>製造者</translation>
    </message>
    <message>
        <source>Every maker</source>
        <translation>すべての製造者</translation>
    </message>
    <message>
        <source>Any verdict</source>
        <translation>すべての判定</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Fails under</source>
        <translation>不適合となるチェックリスト</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Any label</source>
        <translation>すべてのラベル</translation>
    </message>
    <message>
        <source>Past its end</source>
        <translation>期限超過</translation>
    </message>
    <message>
        <source>Ends within 30 days</source>
        <translation>30日以内に期限</translation>
    </message>
    <message>
        <source>Ends within 90 days</source>
        <translation>90日以内に期限</translation>
    </message>
    <message>
        <source>Ends within 180 days</source>
        <translation>180日以内に期限</translation>
    </message>
    <message>
        <source>Evidence missing</source>
        <translation>証拠不足</translation>
    </message>
    <message>
        <source>Answers to confirm</source>
        <translation>要再確認の回答あり</translation>
    </message>
    <message>
        <source>By maker</source>
        <translation>製造者別</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>条件をすべて解除</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>解除</translation>
    </message>
    <message>
        <source>Chosen revisions…</source>
        <translation>選択した版…</translation>
    </message>
    <message>
        <source>Chosen revisions</source>
        <translation>選択した版</translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation>指定なし</translation>
    </message>
    <message>
        <source>Filters set: %1</source>
        <translation>絞り込み：%1件</translation>
    </message>
</context>
<context>
    <name>tekigo::BoardModel</name>
    <message>
        <source>not judged yet</source>
        <translation>判定待ち</translation>
    </message>
    <message>
        <source>Scope: %1</source>
        <translation>適用：%1</translation>
    </message>
    <message>
        <source>Questions to answer: %1</source>
        <translation>未回答の質問：%1</translation>
    </message>
    <message>
        <source>Evidence and tests missing: %1</source>
        <translation>不足している証拠・試験記録：%1</translation>
    </message>
    <message>
        <source>Answers to confirm: %1</source>
        <translation>要再確認の回答：%1</translation>
    </message>
    <message>
        <source>(maker without a name)</source>
        <translation>（名称のない製造者）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1, firmware %2</source>
        <translation>%1、ファームウェア %2</translation>
    </message>
    <message>
        <source>Overall</source>
        <translation>総合</translation>
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
        <source>Label</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Certification</source>
        <translation>認証</translation>
    </message>
    <message>
        <source>Overall (provisional)</source>
        <translation>総合（暫定判定）</translation>
    </message>
</context>
<context>
    <name>tekigo::BoardPage</name>
    <message>
        <source>Labels that end next</source>
        <translation>次に期限を迎えるラベル</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>一覧</translation>
    </message>
    <message>
        <source>What the signs say</source>
        <translation>記号の意味</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>表示中の件数</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>CSVに書き出す…</translation>
    </message>
    <message>
        <source>Products and their verdicts</source>
        <translation>製品と判定</translation>
    </message>
    <message>
        <source>Columns that stay in view</source>
        <translation>固定した列</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>表示する項目なし</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>次の操作</translation>
    </message>
    <message>
        <source>The board shows every product&apos;s verdicts at a glance. There is no revision of a product yet.</source>
        <translation>一覧には、すべての製品の判定が並びます。製品の版はまだありません。</translation>
    </message>
    <message>
        <source>No revision passes these filters.</source>
        <translation>この条件に当てはまる版はありません。</translation>
    </message>
    <message>
        <source>Add a product</source>
        <translation>製品を追加</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>条件をすべて解除</translation>
    </message>
    <message>
        <source>Revisions shown: %1 of %2</source>
        <translation>表示中の版：%1 / %2</translation>
    </message>
    <message>
        <source>Still to be judged: %1</source>
        <translation>判定待ち：%1</translation>
    </message>
    <message>
        <source>grey: the checklist does not apply</source>
        <translation>灰色：チェックリストの適用なし</translation>
    </message>
    <message>
        <source>Labels that end next: %1</source>
        <translation>次に期限を迎えるラベル：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Board %1</source>
        <translation>適合状況一覧 %1</translation>
    </message>
    <message>
        <source>Export the board as CSV</source>
        <translation>一覧をCSVに書き出し</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF文書 (*.pdf)</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSVファイル (*.csv)</translation>
    </message>
    <message>
        <source>Writing the board</source>
        <translation>一覧を書き出し中</translation>
    </message>
    <message>
        <source>%1 was written, read back and compared.</source>
        <translation>%1 を書き出し、読み直して照合しました。</translation>
    </message>
    <message>
        <source>Tick the revisions that you want to look at.</source>
        <translation>表示する版にチェックを付けてください。</translation>
    </message>
    <message>
        <source>Export as PDF…</source>
        <translation>PDFに書き出す…</translation>
    </message>
    <message>
        <source>Export the board as PDF</source>
        <translation>一覧をPDFに書き出し</translation>
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
        <translation>版が未選択</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>対象</translation>
    </message>
</context>
<context>
    <name>tekigo::CarryModel</name>
    <message>
        <source>Kind</source>
        <translation>対象の種類</translation>
    </message>
    <message>
        <source>What</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Earlier revision</source>
        <translation>変更前の版</translation>
    </message>
    <message>
        <source>This revision</source>
        <translation>この版</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未記入</translation>
    </message>
    <message>
        <source>%1 (%2 → %3)</source>
        <translation>%1（%2 → %3）</translation>
    </message>
</context>
<context>
    <name>tekigo::CarryOverPage</name>
    <message>
        <source>△ To be confirmed again</source>
        <translation>△ 要再確認</translation>
    </message>
    <message>
        <source>＋ New</source>
        <translation>＋ 新規</translation>
    </message>
    <message>
        <source>✓ Carried over</source>
        <translation>✓ 引継ぎ</translation>
    </message>
    <message>
        <source>Nothing is left to be confirmed. What hardware, firmware or a changed text re-opens comes here.</source>
        <translation>確認が必要なものはありません。ハードウェア、ファームウェアまたは文面の変更で再確認が必要になったものが、ここに並びます。</translation>
    </message>
    <message>
        <source>Nothing is new. Requirements and questions that the earlier revision did not answer come here.</source>
        <translation>新しいものはありません。前の版で回答していない要求事項と質問が、ここに並びます。</translation>
    </message>
    <message>
        <source>Nothing was carried over. “Next revision” copies a revision with its answers, evidence and test records.</source>
        <translation>引き継いだものはありません。「次の版を作成」は、回答、証拠および試験記録とともに版を複製します。</translation>
    </message>
    <message>
        <source>No revision is chosen</source>
        <translation>版が未選択</translation>
    </message>
    <message>
        <source>Choose a revision on the page Products, or open the sample.</source>
        <translation>「製品一覧」のページで版を選ぶか、見本を開いてください。</translation>
    </message>
    <message>
        <source>Carry-over</source>
        <translation>引継ぎ</translation>
    </message>
    <message>
        <source>From which revision to which</source>
        <translation>どの版からどの版への引継ぎか</translation>
    </message>
    <message>
        <source>Acts on what is chosen</source>
        <translation>選択した項目の操作</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Change the value</source>
        <translation>値を変更</translation>
    </message>
    <message>
        <source>Leads to the question, file or test (Enter)</source>
        <translation>質問、証拠または試験に移ります（Enter）</translation>
    </message>
    <message>
        <source>Reason for what is confirmed</source>
        <translation>確認の理由</translation>
    </message>
    <message>
        <source>Reason; needed for evidence and tests, one for all that are chosen</source>
        <translation>理由（証拠と試験記録では必須。選択した項目に共通）</translation>
    </message>
    <message>
        <source>From another revision…</source>
        <translation>別の版から流用…</translation>
    </message>
    <message>
        <source>Next revision…</source>
        <translation>次の版を作成…</translation>
    </message>
    <message>
        <source>The three piles</source>
        <translation>三つの区分</translation>
    </message>
    <message>
        <source>What is chosen, in full</source>
        <translation>選択した項目の詳細</translation>
    </message>
    <message>
        <source>Piles and details</source>
        <translation>区分と詳細</translation>
    </message>
    <message>
        <source>Confirm what is chosen and go on to the next</source>
        <translation>選択した項目を確認して次へ</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未記入</translation>
    </message>
    <message>
        <source>%1 (firmware %2)</source>
        <translation>%1（ファームウェア %2）</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1: not copied from another revision. Changed texts of the checklists are shown all the same.</source>
        <translation>%1：ほかの版から作成した版ではありません。チェックリストの文面の変更は、この場合も表示します。</translation>
    </message>
    <message>
        <source>Chosen: %1. Confirming confirms them all as one act, with one reason.</source>
        <translation>%1件を選択中です。確認すると、一つの理由でまとめて一つの操作として記録します。</translation>
    </message>
    <message>
        <source>This cannot be confirmed as it is. Press Enter to go where it is settled.</source>
        <translation>このままでは確認できません。Enterで対応する場所に移ります。</translation>
    </message>
    <message>
        <source>Write the reason why these files and tests are the same for this firmware.</source>
        <translation>証拠と試験記録をこのファームウェアでも同一とみなす理由を記入してください。</translation>
    </message>
    <message>
        <source>What is chosen above stands here in full, with what it was before.</source>
        <translation>上で選んだものの全文と、以前の内容をここに表示します。</translation>
    </message>
</context>
<context>
    <name>tekigo::CheckModel</name>
    <message>
        <source>○ Agrees</source>
        <translation>○ 一致</translation>
    </message>
    <message>
        <source>× Differs</source>
        <translation>× 相違</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>What was compared</source>
        <translation>照合した事項</translation>
    </message>
    <message>
        <source>－ Not compared</source>
        <translation>－ 未照合</translation>
    </message>
</context>
<context>
    <name>tekigo::ChecklistDifferenceView</name>
    <message>
        <source>Compare versions</source>
        <translation>版の比較</translation>
    </message>
    <message>
        <source>How the two stand to each other</source>
        <translation>両者の違いの要約</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>要求事項</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>違いの内容</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>比較元</translation>
    </message>
    <message>
        <source>After</source>
        <translation>比較先</translation>
    </message>
    <message>
        <source>Read a checklist file</source>
        <translation>チェックリストのファイルを読み込む</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>ファイル…</translation>
    </message>
    <message>
        <source>Read a folder of checklists</source>
        <translation>チェックリストのフォルダーを読み込む</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>フォルダー…</translation>
    </message>
    <message>
        <source>Checklists (*.yaml *.yml)</source>
        <translation>チェックリスト (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>Reading checklists</source>
        <translation>チェックリストの読み込み</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1 第%2版</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>The checklist as a whole</source>
        <translation>チェックリスト全体</translation>
    </message>
    <message>
        <source>The two do not differ.</source>
        <translation>両者に違いはありません。</translation>
    </message>
    <message>
        <source>Requirements that differ: %1 of %2. Questions that differ: %3.</source>
        <translation>要求事項%2件のうち%1件が異なります。異なる質問は%3件です。</translation>
    </message>
    <message>
        <source>Correction of wording</source>
        <translation>文言の修正</translation>
    </message>
    <message>
        <source>Only the wording of version %2 was corrected in version %1. Answers, verdicts and approvals stay as they are.</source>
        <translation>第%1版では、第%2版の文言だけを修正しました。回答、判定、承認はそのまま有効です。</translation>
    </message>
    <message>
        <source>Choose two checklists above; what differs stands here.</source>
        <translation>上で2つのチェックリストを選ぶと、相違をここに表示します。</translation>
    </message>
</context>
<context>
    <name>tekigo::CodeChecksModel</name>
    <message>
        <source>✗ %1 found</source>
        <translation>✗ %1件</translation>
    </message>
    <message>
        <source>None found</source>
        <translation>検出なし</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>検査</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>行番号</translation>
    </message>
    <message>
        <source>Examples (masked)</source>
        <translation>例（伏せ字）</translation>
    </message>
</context>
<context>
    <name>tekigo::CompareFilters</name>
    <message>
        <source>Filters</source>
        <translation>絞り込み</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>要求事項</translation>
    </message>
    <message>
        <source>Search the differences</source>
        <translation>違いを検索</translation>
    </message>
    <message>
        <source>All differences</source>
        <translation>すべての違い</translation>
    </message>
    <message>
        <source>Changed verdicts and what lies behind them</source>
        <translation>変わった判定とその背景</translation>
    </message>
    <message>
        <source>Worse verdicts and what lies behind them</source>
        <translation>悪化した判定とその背景</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>すべての種類</translation>
    </message>
    <message>
        <source>All requirements</source>
        <translation>すべての要求事項</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>対象の種類</translation>
    </message>
</context>
<context>
    <name>tekigo::ComparePage</name>
    <message>
        <source>What changed, in short</source>
        <translation>変更の要約</translation>
    </message>
    <message>
        <source>What is shown here</source>
        <translation>ここに表示されるもの</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>違い</translation>
    </message>
    <message>
        <source>Earlier revision</source>
        <translation>変更前の版</translation>
    </message>
    <message>
        <source>Later revision</source>
        <translation>変更後の版</translation>
    </message>
    <message>
        <source>Swap the two revisions</source>
        <translation>二つの版を入れ替える</translation>
    </message>
    <message>
        <source>⇄ Swap</source>
        <translation>⇄ 入替え</translation>
    </message>
    <message>
        <source>Language of the list</source>
        <translation>一覧の言語</translation>
    </message>
    <message>
        <source>Export the list of changes</source>
        <translation>変更点一覧の書き出し</translation>
    </message>
    <message>
        <source>Export as PDF…</source>
        <translation>PDFに書き出す…</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>比較元</translation>
    </message>
    <message>
        <source>After</source>
        <translation>比較先</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>変更前と変更後</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Two revisions are compared here. Make the next revision from one that is there, on the products page; what you change in it then shows here.</source>
        <translation>ここでは二つの版を比較します。「製品一覧」で既存の版から次の版を作成すると、その版で変更した内容がここに表示されます。</translation>
    </message>
    <message>
        <source>Choose two revisions above. They may be of one product or of two.</source>
        <translation>上で二つの版を選んでください。同じ製品の版でも、別の製品の版でも比較できます。</translation>
    </message>
    <message>
        <source>The two revisions do not differ.</source>
        <translation>二つの版に違いはありません。</translation>
    </message>
    <message>
        <source>Verdicts: %1 worse, %2 better. Differences: %3, shown: %4. Enter leads to the place.</source>
        <translation>判定：悪化 %1件、改善 %2件。違い：%3件（表示 %4件）。Enterキーで該当箇所に移動します。</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF文書 (*.pdf)</translation>
    </message>
    <message>
        <source>Exporting the list of changes</source>
        <translation>変更点一覧を書き出し中</translation>
    </message>
    <message numerus="yes">
        <source>%1 was written (%n pages), read back and compared.</source>
        <translation>
            <numerusform>%1を書き出し（%nページ）、読み戻して照合しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>To the products</source>
        <translation>製品へ</translation>
    </message>
    <message>
        <source>Choose a difference above; what it was and what it is now stands here.</source>
        <translation>上の一覧で相違を選ぶと、変更前と変更後の内容をここに表示します。</translation>
    </message>
</context>
<context>
    <name>tekigo::ComparisonModel</name>
    <message>
        <source>: </source>
        <translation>：</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>–</source>
        <translation>－</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>対象の種類</translation>
    </message>
    <message>
        <source>What</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>比較元</translation>
    </message>
    <message>
        <source>After</source>
        <translation>比較先</translation>
    </message>
    <message>
        <source>scope</source>
        <translation>適用範囲</translation>
    </message>
</context>
<context>
    <name>tekigo::ContradictionNotes</name>
    <message>
        <source>To be checked</source>
        <translation>確認が必要な点</translation>
    </message>
    <message>
        <source>To be checked (%1). No verdict is changed by it.</source>
        <translation>確認が必要な点（%1件）。判定には影響しません。</translation>
    </message>
    <message>
        <source>Go to the place</source>
        <translation>該当箇所へ</translation>
    </message>
</context>
<context>
    <name>tekigo::CredentialForm</name>
    <message>
        <source>List to examine</source>
        <translation>検査する一覧</translation>
    </message>
    <message>
        <source>Choose a list of preset passwords</source>
        <translation>初期パスワードの一覧を選択</translation>
    </message>
    <message>
        <source>Choose a list…</source>
        <translation>一覧を選択…</translation>
    </message>
    <message>
        <source>Chosen list</source>
        <translation>選択した一覧</translation>
    </message>
    <message>
        <source>First rows, without their values</source>
        <translation>先頭の行（値は伏せて表示）</translation>
    </message>
    <message>
        <source>Column of the %1</source>
        <translation>%1の列</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>文字コード</translation>
    </message>
    <message>
        <source>The first row names the columns</source>
        <translation>先頭の行は見出し</translation>
    </message>
    <message>
        <source>Also look for hashes of the other columns</source>
        <translation>ほかの列のハッシュ値との関係も調べる</translation>
    </message>
    <message>
        <source>Also look for hashes of the other columns (takes longer)</source>
        <translation>ほかの列のハッシュ値との関係も調べる（時間を要する）</translation>
    </message>
    <message>
        <source>What it is held against</source>
        <translation>検査の基準</translation>
    </message>
    <message>
        <source>Examine the list and record the result</source>
        <translation>一覧を検査して結果を記録</translation>
    </message>
    <message>
        <source>Examine and record</source>
        <translation>検査して記録</translation>
    </message>
    <message>
        <source>List of preset passwords</source>
        <translation>初期パスワードの一覧</translation>
    </message>
    <message>
        <source>Lists (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>一覧 (*.csv *.tsv *.txt);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Looking at the list</source>
        <translation>一覧の確認</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>%1列目</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation>%1列目：%2</translation>
    </message>
    <message>
        <source>No list is chosen.</source>
        <translation>一覧は選択されていません。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Fewest characters: %1 (from the checklists). Words that no password may hold: %2</source>
        <translation>最少文字数：%1（チェックリストの値）。パスワードに含まれてはならない語：%2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Say which column holds the preset codes.</source>
        <translation>初期パスワードの列を指定してください。</translation>
    </message>
</context>
<context>
    <name>tekigo::CredentialPanel</name>
    <message>
        <source>Preset passwords</source>
        <translation>初期パスワード</translation>
    </message>
    <message>
        <source>Examines a list of the passwords that units leave the factory with: whether any can be guessed. The list and the passwords are not kept; a report with counts and row numbers is.</source>
        <translation>出荷時のパスワードの一覧に、推測できるものがないかを検査します。一覧とパスワードは保存せず、件数と行番号の報告だけを保管します。</translation>
    </message>
    <message>
        <source>Examined list</source>
        <translation>検査した一覧</translation>
    </message>
    <message>
        <source>Examining preset passwords</source>
        <translation>初期パスワードの検査</translation>
    </message>
    <message>
        <source>Recorded: %1</source>
        <translation>記録しました：%1</translation>
    </message>
</context>
<context>
    <name>tekigo::CredentialResult</name>
    <message>
        <source>Result of the analysis</source>
        <translation>検査の結果</translation>
    </message>
    <message>
        <source>Which list this is about</source>
        <translation>対象の一覧</translation>
    </message>
    <message>
        <source>How codes can be derived</source>
        <translation>導出の方法</translation>
    </message>
    <message>
        <source>Lengths</source>
        <translation>文字数の分布</translation>
    </message>
    <message>
        <source>Alphabets</source>
        <translation>文字種の分布</translation>
    </message>
    <message>
        <source>Guesses needed (zxcvbn, sample)</source>
        <translation>推測に要する試行回数の分布（zxcvbnによる推定、標本）</translation>
    </message>
    <message>
        <source>What was checked, and its limits</source>
        <translation>検査したことと限界</translation>
    </message>
    <message>
        <source>Requirements that this touches</source>
        <translation>関係する要求事項</translation>
    </message>
    <message>
        <source>Checks and what they found</source>
        <translation>検査の項目と結果</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2. %3 codes examined. SHA-256 %4…</source>
        <translation>
            <numerusform>%1（%2）。%3件を検査。SHA-256 %4…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>• %1: %2 codes</source>
        <translation>
            <numerusform>• %1：%2件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n文字</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tekigo::DateEditor</name>
    <message>
        <source>Choose from a calendar</source>
        <translation>カレンダーから選択</translation>
    </message>
    <message>
        <source>“%1” is no day of the calendar. Write it like 2026-04-24.</source>
        <translation>「%1」は暦にない日付です。2026-04-24 のように入力してください。</translation>
    </message>
    <message>
        <source>year-month-day</source>
        <translation>年-月-日</translation>
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
</context>
<context>
    <name>tekigo::DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>診断情報</translation>
    </message>
    <message>
        <source>About the diagnostics</source>
        <translation>診断情報について</translation>
    </message>
    <message>
        <source>For support. It holds versions, settings and counts, and no answer, evidence, name, file name or folder. Read it before you pass it on; it is sent nowhere by itself.</source>
        <translation>サポートに渡すための情報です。バージョン、設定、件数だけを含み、回答、証拠、氏名、ファイル名、フォルダー名は含みません。渡す前に内容をご確認ください。自動で送信されることはありません。</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>テキストとしてコピー</translation>
    </message>
    <message>
        <source>Open the log&apos;s folder</source>
        <translation>ログのフォルダーを開く</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Save the diagnostics</source>
        <translation>診断情報の保存</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>テキスト (*.txt)</translation>
    </message>
</context>
<context>
    <name>tekigo::DisclosureModel</name>
    <message>
        <source>– Read</source>
        <translation>－ 読取り</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>tekigo::DisclosurePanel</name>
    <message>
        <source>Vulnerability disclosure (security.txt)</source>
        <translation>脆弱性の報告窓口（security.txt）</translation>
    </message>
    <message>
        <source>Checks the published security.txt against RFC 9116, and records where the three items that a disclosure policy needs stand. Answers are not written unless you choose so below.</source>
        <translation>公開している security.txt を RFC 9116 と照合し、脆弱性開示ポリシーに必要な3項目の記載箇所を記録します。回答は、下のボタンを選んだときだけ書き込みます。</translation>
    </message>
    <message>
        <source>What the check saw</source>
        <translation>照合の結果</translation>
    </message>
    <message>
        <source>Result of the check</source>
        <translation>照合の結果</translation>
    </message>
    <message>
        <source>Fields and what is said of them</source>
        <translation>項目と指摘</translation>
    </message>
    <message>
        <source>The published security.txt</source>
        <translation>公開している security.txt</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>照合</translation>
    </message>
    <message>
        <source>Where the three items stand</source>
        <translation>3項目の記載箇所</translation>
    </message>
    <message>
        <source>Where the three items stand (page, URL or line)</source>
        <translation>3項目の記載箇所（ページ、URLまたは行）</translation>
    </message>
    <message>
        <source>Where it stands: %1</source>
        <translation>記載箇所：%1</translation>
    </message>
    <message>
        <source>About the answers</source>
        <translation>回答について</translation>
    </message>
    <message>
        <source>Record the check</source>
        <translation>照合の結果を記録</translation>
    </message>
    <message>
        <source>Checking security.txt</source>
        <translation>security.txt を照合中</translation>
    </message>
    <message>
        <source>○ Nothing was found that breaks what RFC 9116 requires.</source>
        <translation>○ RFC 9116 が求める事項に反する点は見つかりませんでした。</translation>
    </message>
    <message>
        <source>✗ Something breaks what RFC 9116 requires. See the table.</source>
        <translation>✗ RFC 9116 が求める事項に反する点があります。表を確認してください。</translation>
    </message>
    <message>
        <source>Recorded.</source>
        <translation>記録しました。</translation>
    </message>
    <message>
        <source>Record first; then “Answer Yes” answers the question with what is recorded, and notes the place beside the evidence.</source>
        <translation>先に結果を記録してください。「『はい』と回答」を選ぶと、記録した内容で質問に回答し、証拠の該当箇所に記載箇所を書き込みます。</translation>
    </message>
    <message>
        <source>Answer “Yes”: %1</source>
        <translation>「はい」と回答：%1</translation>
    </message>
    <message>
        <source>Answer “Yes”</source>
        <translation>「はい」と回答</translation>
    </message>
    <message>
        <source>Answered “Yes”: %1</source>
        <translation>「はい」と回答しました：%1</translation>
    </message>
</context>
<context>
    <name>tekigo::DossierExport</name>
    <message>
        <source>Export the dossier</source>
        <translation>資料を書き出す</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF文書 (*.pdf)</translation>
    </message>
    <message>
        <source>Looking for what must not be said</source>
        <translation>公開しない内容が残っていないかを確認中</translation>
    </message>
    <message>
        <source>Redacted edition</source>
        <translation>公開用の資料</translation>
    </message>
    <message>
        <source>To leave an attachment out, mark it confidential. Export all the same?</source>
        <translation>添付を収録しないようにするには、その添付を機密に指定してください。このまま出力しますか。</translation>
    </message>
    <message>
        <source>Do not export</source>
        <translation>出力しない</translation>
    </message>
    <message>
        <source>Export all the same</source>
        <translation>このまま出力</translation>
    </message>
    <message>
        <source>Exporting the dossier</source>
        <translation>資料を書き出し中</translation>
    </message>
    <message numerus="yes">
        <source>%1 was written as a draft (%n pages), read back and compared.</source>
        <translation>
            <numerusform>%1を下書きとして書き出し（%nページ）、読み戻して照合しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was written (%n pages), read back and compared.</source>
        <translation>
            <numerusform>%1を書き出し（%nページ）、読み戻して照合しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Embedded but not shown as pages: %1</source>
        <translation>埋め込みのみでページとして表示されないもの：%1</translation>
    </message>
    <message>
        <source>Before you pass it on: attachments that name persons: %1; texts that name a document that is left out: %2.</source>
        <translation>公開する前に、氏名が残る添付（%1件）と、公開しない文書を挙げた記載（%2件）を確認してください。</translation>
    </message>
</context>
<context>
    <name>tekigo::DossierPage</name>
    <message>
        <source>Preview of the dossier</source>
        <translation>資料のプレビュー</translation>
    </message>
    <message>
        <source>State of the dossier</source>
        <translation>資料の状態</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>不足している項目</translation>
    </message>
    <message>
        <source>Export the dossier</source>
        <translation>資料を書き出す</translation>
    </message>
    <message>
        <source>Verify a dossier</source>
        <translation>資料を検証する</translation>
    </message>
    <message>
        <source>Verify a file…</source>
        <translation>ファイルを検証…</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>資料</translation>
    </message>
    <message>
        <source>Choose a revision on the products page.</source>
        <translation>製品一覧で版を選択してください。</translation>
    </message>
    <message>
        <source>○ Complete</source>
        <translation>○ 完備</translation>
    </message>
    <message>
        <source>Nothing that must be there is missing.</source>
        <translation>必要な項目はすべてそろっています。</translation>
    </message>
    <message>
        <source>Still needed: %1. Enter leads to the place.</source>
        <translation>不足している必須項目：%1件。Enterキーでその箇所へ移動します。</translation>
    </message>
    <message>
        <source>Export as PDF…</source>
        <translation>PDFに書き出す…</translation>
    </message>
    <message>
        <source>Export as a draft…</source>
        <translation>下書きとして書き出す…</translation>
    </message>
    <message>
        <source>The preview is being made…</source>
        <translation>プレビューを作成しています…</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF文書 (*.pdf)</translation>
    </message>
    <message>
        <source>Verifying the dossier</source>
        <translation>資料を検証中</translation>
    </message>
    <message>
        <source>To be checked</source>
        <translation>確認が必要な点</translation>
    </message>
    <message>
        <source>△ Draft</source>
        <translation>△ 下書き</translation>
    </message>
    <message>
        <source>Export anew as PDF…</source>
        <translation>改めてPDFに書き出す…</translation>
    </message>
</context>
<context>
    <name>tekigo::EditionOptions</name>
    <message>
        <source>What is not translated</source>
        <translation>翻訳されない項目</translation>
    </message>
    <message>
        <source>Annexes</source>
        <translation>付録</translation>
    </message>
    <message>
        <source>Checklists shown besides the targets</source>
        <translation>対象のほかに掲載するチェックリスト</translation>
    </message>
    <message>
        <source>Language of the dossier</source>
        <translation>資料の言語</translation>
    </message>
    <message>
        <source>Redacted edition</source>
        <translation>公開用の資料</translation>
    </message>
    <message>
        <source>Redacted edition (without confidential files, answers and names)</source>
        <translation>公開用（機密のファイル・回答および氏名を除く）</translation>
    </message>
    <message>
        <source>Leaves out files and answers marked confidential, the contact and the names of persons, and lists what is left out. Numbers stay the same.</source>
        <translation>機密に指定したファイルと回答、連絡先および氏名を除き、除いたものの一覧を載せます。添付の番号は変わりません。</translation>
    </message>
</context>
<context>
    <name>tekigo::EvidenceModel</name>
    <message>
        <source>Not used</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>Requirements: %1</source>
        <translation>%1件</translation>
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
    <message>
        <source>Not stated</source>
        <translation>未記入</translation>
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
        <translation>画面キャプチャーを貼り付け</translation>
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
        <translation>要求事項への紐付け</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Requirements that the file carries</source>
        <translation>ファイルが裏付ける要求事項</translation>
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
        <source>Deleted: %1</source>
        <translation>削除しました：%1</translation>
    </message>
    <message>
        <source>Make page %1 the place for the chosen requirements (%2)</source>
        <translation>%1ページを証拠箇所にする（要求事項 %2件）</translation>
    </message>
    <message>
        <source>Choose requirements to mark a page for them</source>
        <translation>ページを証拠箇所にするには、先に要求事項を選択</translation>
    </message>
    <message>
        <source>No evidence yet. Add the files that the examination rests on: design documents, manuals, screenshots, logs, test reports.</source>
        <translation>証拠はまだありません。設計書、取扱説明書、画面キャプチャー、ログ、試験報告書など、審査の根拠になるファイルを追加してください。</translation>
    </message>
    <message>
        <source>Page %1 is now the place for the chosen requirements (%2).</source>
        <translation>%1ページを証拠箇所にしました（要求事項 %2件）。</translation>
    </message>
</context>
<context>
    <name>tekigo::EvidencePanel</name>
    <message>
        <source>Evidence</source>
        <translation>証拠</translation>
    </message>
    <message>
        <source>Attach evidence</source>
        <translation>証拠を添付</translation>
    </message>
    <message>
        <source>✓ Attached</source>
        <translation>✓ 添付済み</translation>
    </message>
    <message>
        <source>Kind: %1</source>
        <translation>種類：%1</translation>
    </message>
    <message>
        <source> or </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>推奨</translation>
    </message>
    <message>
        <source>– Not needed now</source>
        <translation>– 現在は不要</translation>
    </message>
    <message>
        <source>△ Other firmware</source>
        <translation>△ 別のファームウェア</translation>
    </message>
    <message>
        <source>✗ Damaged</source>
        <translation>✗ 破損</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>添付</translation>
    </message>
    <message>
        <source>Attached files</source>
        <translation>添付した証拠</translation>
    </message>
    <message>
        <source>Other attached files</source>
        <translation>そのほかに添付した証拠</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 を表示</translation>
    </message>
    <message>
        <source>Detach %1</source>
        <translation>%1 を外す</translation>
    </message>
    <message>
        <source>Detach</source>
        <translation>外す</translation>
    </message>
    <message>
        <source>－ Missing</source>
        <translation>－ 未添付</translation>
    </message>
    <message>
        <source>△ Some models only</source>
        <translation>△ 一部の型番のみ</translation>
    </message>
    <message>
        <source>Add files and attach them here…</source>
        <translation>ファイルを追加してここに添付…</translation>
    </message>
</context>
<context>
    <name>tekigo::EvidenceTaking</name>
    <message>
        <source>Files to add as evidence</source>
        <translation>証拠として追加するファイル</translation>
    </message>
    <message>
        <source>Adding evidence</source>
        <translation>証拠を追加中</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was added.</source>
        <translation>中止しました。追加したファイルはありません。</translation>
    </message>
    <message>
        <source>Files added: %1.</source>
        <translation>ファイルを%1件追加しました。</translation>
    </message>
    <message>
        <source>Not added: %1.</source>
        <translation>%1件のファイルは追加できませんでした。</translation>
    </message>
    <message>
        <source>… and %1 more.</source>
        <translation>ほかに%1件あります。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Added, but these files seem to hold secrets in clear: %1. Mark them as confidential, so that the redacted dossier leaves them out, or take them back and add them with the secrets masked.</source>
        <translation>追加しましたが、次のファイルには秘密の値がそのまま書かれているようです：%1。機密に指定して公開用の資料から除くか、追加を取り消し、値を伏せたファイルを追加し直してください。</translation>
    </message>
    <message>
        <source>Mark as confidential</source>
        <translation>機密に指定</translation>
    </message>
    <message>
        <source>Marked as confidential.</source>
        <translation>機密に指定しました。</translation>
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
        <source>They hold for %1</source>
        <translation>%1 の証拠</translation>
    </message>
    <message>
        <source>For another, or not known yet</source>
        <translation>別の版の証拠、または未確認</translation>
    </message>
    <message>
        <source>Firmware of the files</source>
        <translation>ファイルの対象ファームウェア</translation>
    </message>
    <message>
        <source>Do they hold for firmware %1, this revision&apos;s? Only then does a file count as its evidence. Files to be added: %2.</source>
        <translation>この版のファームウェア %1 についての証拠ですか。そうでないファイルは、この版の証拠として数えられません。追加するファイルは %2件です。</translation>
    </message>
</context>
<context>
    <name>tekigo::ExposureModel</name>
    <message>
        <source>row %1</source>
        <translation>%1行目</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 (another side)</source>
        <translation>%1（別の側）</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>Seen from</source>
        <translation>観測した側</translation>
    </message>
    <message>
        <source>Service seen</source>
        <translation>観測したサービス</translation>
    </message>
    <message>
        <source>In the inventory</source>
        <translation>一覧の申告</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>tekigo::FileChoice</name>
    <message>
        <source>Choose a file: %1</source>
        <translation>ファイルを選択：%1</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>ファイルを選択…</translation>
    </message>
    <message>
        <source>Not chosen yet</source>
        <translation>未選択</translation>
    </message>
</context>
<context>
    <name>tekigo::FileLine</name>
    <message>
        <source>Choose: %1</source>
        <translation>選択：%1</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
</context>
<context>
    <name>tekigo::FindingsModel</name>
    <message>
        <source>Attachment %1</source>
        <translation>添付 %1</translation>
    </message>
    <message>
        <source>⚠ %1 (not this revision&apos;s)</source>
        <translation>⚠ %1（この版と異なる）</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>記録の内容</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>対象ファームウェア</translation>
    </message>
    <message>
        <source>Read at</source>
        <translation>読取日時</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>証拠</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>使用したツール</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
</context>
<context>
    <name>tekigo::FindingsView</name>
    <message>
        <source>Facts that instruments found</source>
        <translation>計測結果</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>未取得</translation>
    </message>
    <message>
        <source>Go to the instrument</source>
        <translation>計測・検査へ移動</translation>
    </message>
</context>
<context>
    <name>tekigo::FolderField</name>
    <message>
        <source>Choose: %1</source>
        <translation>選択：%1</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>This folder is not there now.</source>
        <translation>このフォルダーは今は見つかりません。</translation>
    </message>
</context>
<context>
    <name>tekigo::GapModel</name>
    <message>
        <source>Former rules</source>
        <translation>経過措置</translation>
    </message>
    <message>
        <source>Dates differ</source>
        <translation>認定の日付の不一致</translation>
    </message>
    <message>
        <source>Product and revision</source>
        <translation>製品と版</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>緊急度</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>期日</translation>
    </message>
    <message>
        <source>Label: %1</source>
        <translation>ラベル：%1</translation>
    </message>
</context>
<context>
    <name>tekigo::GapReader</name>
    <message>
        <source>Working out the gap</source>
        <translation>影響分析の計算</translation>
    </message>
</context>
<context>
    <name>tekigo::GapSummaryModel</name>
    <message>
        <source>Requirement</source>
        <translation>要求事項</translation>
    </message>
</context>
<context>
    <name>tekigo::GapView</name>
    <message>
        <source>Impact analysis</source>
        <translation>影響分析</translation>
    </message>
    <message>
        <source>Reading revisions: %1 / %2</source>
        <translation>版を読み込んでいます：%1 / %2</translation>
    </message>
    <message>
        <source>Stopped. Choose a checklist again to work it out.</source>
        <translation>中止しました。チェックリストを選び直すと計算します。</translation>
    </message>
    <message>
        <source>Newest revision of each product</source>
        <translation>各製品の最新の版</translation>
    </message>
    <message>
        <source>All revisions</source>
        <translation>すべての版</translation>
    </message>
    <message>
        <source>Chosen revisions</source>
        <translation>選択した版</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>すべての状態</translation>
    </message>
    <message>
        <source>Any requirement</source>
        <translation>すべての要求事項</translation>
    </message>
    <message>
        <source>Tick the revisions that you want to look at.</source>
        <translation>表示する版にチェックを付けてください。</translation>
    </message>
    <message>
        <source>Add a product with a revision first; the effect of the change stands here then.</source>
        <translation>まず製品と版を追加してください。改正の影響をここに示します。</translation>
    </message>
    <message>
        <source>Revisions: %1 of %2. Effective date: %3</source>
        <translation>版：%2件のうち%1件。施行日：%3</translation>
    </message>
    <message>
        <source>Choose a cell: what it means, what would have to change and where to do it stand here.</source>
        <translation>セルを選ぶと、その意味、必要な変更、対応する場所をここに示します。</translation>
    </message>
    <message>
        <source>plan_%1.pdf</source>
        <translation>対応計画_%1.pdf</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF文書 (*.pdf)</translation>
    </message>
    <message numerus="yes">
        <source>%1 was written (%n pages), read back and compared.</source>
        <translation>
            <numerusform>%1を書き出し（%nページ）、読み戻して照合しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Judged by so far</source>
        <translation>従前のチェックリスト</translation>
    </message>
    <message>
        <source>To be judged by</source>
        <translation>改正後のチェックリスト</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>版</translation>
    </message>
    <message>
        <source>Effective date of the coming checklist</source>
        <translation>改正後の施行日</translation>
    </message>
    <message>
        <source>Show revisions that stand so</source>
        <translation>表示する状態</translation>
    </message>
    <message>
        <source>For this requirement</source>
        <translation>対象の要求事項</translation>
    </message>
    <message>
        <source>Filter by product, model number or firmware</source>
        <translation>製品、型番、ファームウェアで絞り込む</translation>
    </message>
    <message>
        <source>How many revisions are shown</source>
        <translation>表示している版の数</translation>
    </message>
    <message>
        <source>Revisions and requirements</source>
        <translation>版と要求事項の一覧</translation>
    </message>
    <message>
        <source>How many revisions stand how</source>
        <translation>要求事項ごとの件数</translation>
    </message>
    <message>
        <source>What the chosen cell means</source>
        <translation>選んだセルの説明</translation>
    </message>
    <message>
        <source>Go to the place</source>
        <translation>対応する場所へ移動</translation>
    </message>
    <message>
        <source>Columns that stay in view</source>
        <translation>固定した列</translation>
    </message>
    <message>
        <source>To the products</source>
        <translation>製品へ</translation>
    </message>
    <message>
        <source>Export the plan</source>
        <translation>計画の書き出し</translation>
    </message>
    <message>
        <source>Exporting the plan</source>
        <translation>計画を書き出し中</translation>
    </message>
    <message>
        <source>Export the plan…</source>
        <translation>計画を書き出す…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>要求事項</translation>
    </message>
    <message>
        <source>Choose a cell of the table; what it means stands here.</source>
        <translation>表のセルを選ぶと、その意味をここに表示します。</translation>
    </message>
</context>
<context>
    <name>tekigo::GateModel</name>
    <message>
        <source>Needed</source>
        <translation>必須</translation>
    </message>
    <message>
        <source>Advised</source>
        <translation>推奨</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>不足している項目</translation>
    </message>
    <message>
        <source>What could be added</source>
        <translation>補うとよい項目</translation>
    </message>
</context>
<context>
    <name>tekigo::GuidancePane</name>
    <message>
        <source>Guidance</source>
        <translation>ガイダンス</translation>
    </message>
    <message>
        <source>Choose a requirement; what the law says of it stands here.</source>
        <translation>要求事項を選ぶと、その条文と解釈をここに表示します。</translation>
    </message>
</context>
<context>
    <name>tekigo::HelpView</name>
    <message>
        <source>Text of the guide</source>
        <translation>ガイドの本文</translation>
    </message>
</context>
<context>
    <name>tekigo::HelpWindow</name>
    <message>
        <source>Guide</source>
        <translation>ガイド</translation>
    </message>
    <message>
        <source>Guide – Tekigo</source>
        <translation>ガイド – Tekigo</translation>
    </message>
    <message>
        <source>Contents and text</source>
        <translation>目次と本文</translation>
    </message>
    <message>
        <source>Acts of the guide</source>
        <translation>ガイドの操作</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>進む</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>ガイドを検索</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>検索結果</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Nothing was found. Fewer or shorter words find more.</source>
        <translation>見つかりませんでした。語を減らすか短くすると、見つかることがあります。</translation>
    </message>
    <message>
        <source>Places found: %1</source>
        <translation>%1件</translation>
    </message>
</context>
<context>
    <name>tekigo::HistogramView</name>
    <message>
        <source>%1 (%2 %)</source>
        <translation>%1（%2 %）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>tekigo::HistoryChecking</name>
    <message numerus="yes">
        <source>The history is unbroken and everything is what it says: %n acts.</source>
        <translation>
            <numerusform>履歴に欠落や改変はなく、すべての内容が履歴と一致します（操作 %n件）。</numerusform>
        </translation>
    </message>
    <message>
        <source>The first broken row of the history is row %1.</source>
        <translation>履歴が最初に壊れているのは行 %1 です。</translation>
    </message>
    <message>
        <source>And %1 more. “tekigo history verify” lists all.</source>
        <translation>ほか %1件。「tekigo history verify」ですべて表示されます。</translation>
    </message>
    <message>
        <source>The history is not what was recorded</source>
        <translation>履歴と記録の不一致</translation>
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
    <message>
        <source>Verify the history</source>
        <translation>履歴を検証</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>要求事項</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>対象の種類</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>作業者</translation>
    </message>
    <message>
        <source>Every requirement</source>
        <translation>すべての要求事項</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>すべての種類</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>証拠</translation>
    </message>
    <message>
        <source>Test records</source>
        <translation>試験記録</translation>
    </message>
    <message>
        <source>What instruments found</source>
        <translation>計測結果</translation>
    </message>
    <message>
        <source>Makers, products, revisions</source>
        <translation>製造者・製品・版</translation>
    </message>
    <message>
        <source>Approvals and submissions</source>
        <translation>承認・提出</translation>
    </message>
    <message>
        <source>Effective dates</source>
        <translation>施行日</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全員</translation>
    </message>
    <message>
        <source>No act passes these filters.</source>
        <translation>この条件に当てはまる操作はありません。</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>条件をすべて解除</translation>
    </message>
    <message>
        <source>Everything that is done to products, answers and evidence is listed here, with time and person. Nothing was done yet.</source>
        <translation>製品、回答、証拠に対する操作を、日時と作業者とともに示す画面です。まだ操作はありません。</translation>
    </message>
    <message>
        <source>To the products</source>
        <translation>製品へ</translation>
    </message>
    <message>
        <source>Verifying: %1%</source>
        <translation>検証中：%1%</translation>
    </message>
</context>
<context>
    <name>tekigo::InstrumentsPage</name>
    <message>
        <source>Instruments</source>
        <translation>計測・検査</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>計測・検査</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2件）</translation>
    </message>
    <message>
        <source>%1, recorded: %2</source>
        <translation>%1、記録%2件</translation>
    </message>
</context>
<context>
    <name>tekigo::IntegerEditor</name>
    <message>
        <source>whole number, %1 to %2</source>
        <translation>整数（%1～%2）</translation>
    </message>
    <message>
        <source>whole number, %1 or more</source>
        <translation>整数（%1以上）</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>“%1” is no whole number.</source>
        <translation>「%1」は整数ではありません。</translation>
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
    <name>tekigo::Leaving</name>
    <message>
        <source>A backup is being made. The window closes when it is done.</source>
        <translation>バックアップを作成しています。終わるとウィンドウが閉じます。</translation>
    </message>
    <message>
        <source>A backup is being made.</source>
        <translation>バックアップを作成しています。</translation>
    </message>
    <message>
        <source>Without it, the last changes stand in the workspace&apos;s folder only. It is then made at the next opening.</source>
        <translation>待たずに閉じると、最後の変更はワークスペースのフォルダーにだけ残ります。バックアップは、次に開いたときに作成します。</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>待つ</translation>
    </message>
    <message>
        <source>Close without it</source>
        <translation>作成せずに閉じる</translation>
    </message>
    <message>
        <source>The backup could not be made.</source>
        <translation>バックアップを作成できませんでした。</translation>
    </message>
    <message>
        <source>The workspace itself is saved. The backup is made at the next opening if you close now.</source>
        <translation>ワークスペースは保存されています。このまま閉じた場合、バックアップは次に開いたときに作成します。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>閉じない</translation>
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
        <translation>要求事項</translation>
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
    <name>tekigo::ListPreviewModel</name>
    <message>
        <source>Column %1</source>
        <translation>%1列目</translation>
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
    <message>
        <source>%1 is open in another window, which was brought to the front.</source>
        <translation>%1 は別のウィンドウで開かれているため、そのウィンドウを前面に表示しました。</translation>
    </message>
    <message>
        <source>The diagnostics were saved to %1.</source>
        <translation>診断情報を%1に保存しました。</translation>
    </message>
    <message>
        <source>Backups (*.tekigo-backup)</source>
        <translation>バックアップ (*.tekigo-backup)</translation>
    </message>
    <message>
        <source>The history records who changed what. Until you enter your name, it records the login name “%1”.</source>
        <translation>履歴には、変更した人の名前が残ります。名前を入力するまでは、ログイン名「%1」で記録します。</translation>
    </message>
    <message>
        <source>Enter your name…</source>
        <translation>名前を入力…</translation>
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
        <translation>なし</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>元に戻す(&amp;U)：%1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>やり直す(&amp;R)：%1</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>移動(&amp;G)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Res&amp;tore from a backup…</source>
        <translation>バックアップから復元(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>ガイド(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Tour of the window</source>
        <translation>画面の案内(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Diagnostics…</source>
        <translation>診断情報(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Sample workspace…</source>
        <translation>見本のワークスペース(&amp;S)…</translation>
    </message>
</context>
<context>
    <name>tekigo::ModelsField</name>
    <message>
        <source>None ticked: all model numbers.</source>
        <translation>印がなければ、すべての型番が対象です。</translation>
    </message>
</context>
<context>
    <name>tekigo::NextRevisionDialog</name>
    <message>
        <source>Next revision</source>
        <translation>次の版</translation>
    </message>
    <message>
        <source>Next revision of “%1”</source>
        <translation>「%1」の次の版</translation>
    </message>
    <message>
        <source>Name of the revision</source>
        <translation>版の名称</translation>
    </message>
    <message>
        <source>%1 (next)</source>
        <translation>%1（次）</translation>
    </message>
    <message>
        <source>Firmware version</source>
        <translation>ファームウェアの版</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>現在：%1</translation>
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
        <source>As 2026-11-22; may be left empty</source>
        <translation>例：2026-11-22（空欄可）</translation>
    </message>
    <message>
        <source>Submitted for: %1</source>
        <translation>対象チェックリスト：%1</translation>
    </message>
    <message>
        <source>Submitted for</source>
        <translation>対象チェックリスト</translation>
    </message>
    <message>
        <source>What would happen</source>
        <translation>作成した場合の区分</translation>
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
        <source>What would have to be confirmed again</source>
        <translation>再確認が必要になる項目</translation>
    </message>
    <message>
        <source>What is still missing</source>
        <translation>不足している事項</translation>
    </message>
    <message>
        <source>Make the next revision</source>
        <translation>次の版を作成</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>✓ Carried over: %1</source>
        <translation>✓ 引継ぎ：%1件</translation>
    </message>
    <message>
        <source>△ To be confirmed again: %1</source>
        <translation>△ 要再確認：%1件</translation>
    </message>
    <message>
        <source>＋ New: %1</source>
        <translation>＋ 新規：%1件</translation>
    </message>
    <message>
        <source>Write the name of the revision.</source>
        <translation>版の名称を記入してください。</translation>
    </message>
    <message>
        <source>Write the firmware version; the same one if it did not change.</source>
        <translation>ファームウェアの版を記入してください。変わらない場合は同じものを記入してください。</translation>
    </message>
    <message>
        <source>Write the day as in 2026-04-24.</source>
        <translation>日付は2026-04-24のように入力してください。</translation>
    </message>
</context>
<context>
    <name>tekigo::NoRevisionPage</name>
    <message>
        <source>The files that the examination rests on stand here. They belong to a revision of a product: choose one, or add a product and its revision first.</source>
        <translation>審査の根拠になるファイルを、製品の版ごとに保管する画面です。まず版を選ぶか、製品と版を追加してください。</translation>
    </message>
    <message>
        <source>What tools wrote is read here: port scans, lists of preset passwords, settings, update images. It is recorded for a revision of a product: choose one, or add a product and its revision first.</source>
        <translation>ポートスキャン、初期パスワードの一覧、設定、更新用ファイルなど、ツールの出力を読み取る画面です。結果は製品の版ごとに記録します。まず版を選ぶか、製品と版を追加してください。</translation>
    </message>
    <message>
        <source>What a revision takes over from the one before stands here, and what must be confirmed again. Choose a revision, or add a product and its revision first.</source>
        <translation>前の版から引き継ぐものと、確かめ直すものを示す画面です。まず版を選ぶか、製品と版を追加してください。</translation>
    </message>
    <message>
        <source>The dossier of a revision is finished and exported here. Choose a revision, or add a product and its revision first.</source>
        <translation>版の適合性確認資料を仕上げて書き出す画面です。まず版を選ぶか、製品と版を追加してください。</translation>
    </message>
    <message>
        <source>Choose a revision of a product first.</source>
        <translation>まず、製品の版を選んでください。</translation>
    </message>
    <message>
        <source>To the products</source>
        <translation>製品へ</translation>
    </message>
    <message>
        <source>Verify a file…</source>
        <translation>ファイルを検証…</translation>
    </message>
</context>
<context>
    <name>tekigo::NothingHere</name>
    <message>
        <source>Nothing to show</source>
        <translation>表示する項目なし</translation>
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
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>フォルダーを表示</translation>
    </message>
</context>
<context>
    <name>tekigo::OneEditor</name>
    <message>
        <source>Yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>No</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>未回答</translation>
    </message>
</context>
<context>
    <name>tekigo::PageView</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>%1 / %2ページ</translation>
    </message>
</context>
<context>
    <name>tekigo::PastValue</name>
    <message>
        <source>What the change was</source>
        <translation>変更の内容</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>変更前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>変更後</translation>
    </message>
    <message>
        <source>Bring back the earlier value</source>
        <translation>変更前の値に戻す</translation>
    </message>
    <message>
        <source>The earlier value was brought back.</source>
        <translation>変更前の値に戻しました。</translation>
    </message>
</context>
<context>
    <name>tekigo::PdfPreview</name>
    <message>
        <source>Pages of the dossier</source>
        <translation>資料のページ</translation>
    </message>
    <message>
        <source>Bookmarks of the dossier</source>
        <translation>資料のしおり</translation>
    </message>
    <message>
        <source>State of the preview</source>
        <translation>プレビューの状態</translation>
    </message>
    <message>
        <source>Page shown</source>
        <translation>表示中のページ</translation>
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
        <source>Fit the width</source>
        <translation>幅に合わせる</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>%1 / %2ページ</translation>
    </message>
</context>
<context>
    <name>tekigo::PortChangesModel</name>
    <message>
        <source>not open</source>
        <translation>開いていない</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変化</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>後</translation>
    </message>
</context>
<context>
    <name>tekigo::PortsView</name>
    <message>
        <source>Declared and seen ports</source>
        <translation>申告したポートと観測したポート</translation>
    </message>
    <message>
        <source>Ports by standing</source>
        <translation>比較の結果ごとのポート数</translation>
    </message>
    <message>
        <source>Show ports that stand so</source>
        <translation>表示するポートの絞り込み</translation>
    </message>
    <message>
        <source>Filter ports by port, service or name</source>
        <translation>ポート番号、サービス、名称でポートを絞り込む</translation>
    </message>
    <message>
        <source>Filter by port, service or name</source>
        <translation>ポート番号、サービス、名称で絞り込み</translation>
    </message>
    <message>
        <source>All ports</source>
        <translation>すべてのポート</translation>
    </message>
    <message>
        <source>Add as intended</source>
        <translation>意図した機能として一覧に追加</translation>
    </message>
    <message>
        <source>Mark as not intended</source>
        <translation>意図しないものとする</translation>
    </message>
    <message>
        <source>Go to the inventory</source>
        <translation>インタフェースの一覧へ</translation>
    </message>
    <message>
        <source>Reason why the port is as it is</source>
        <translation>このポートについての理由</translation>
    </message>
    <message>
        <source>Reason, for example: needed for maintenance</source>
        <translation>理由（例：保守に必要なため）</translation>
    </message>
    <message>
        <source>Record the reason</source>
        <translation>理由を記録</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2：%3</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Added to the inventory as intended: %1. Name and purpose can be written there.</source>
        <translation>%1 を意図した機能として一覧に追加しました。名称と用途は一覧で記入できます。</translation>
    </message>
    <message>
        <source>Marked as not intended: %1</source>
        <translation>意図しないものとしました：%1</translation>
    </message>
    <message>
        <source>Reason recorded: %1</source>
        <translation>理由を記録しました：%1</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>比較</translation>
    </message>
</context>
<context>
    <name>tekigo::PowerLossModel</name>
    <message>
        <source>(not there)</source>
        <translation>（設定なし）</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>– Ignored: %1</source>
        <translation>－ 無視：%1</translation>
    </message>
    <message>
        <source>✗ Counted</source>
        <translation>✗ 数える</translation>
    </message>
    <message>
        <source>– Not counted</source>
        <translation>－ 数えない</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>電源断の前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>電源断の後</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>扱い</translation>
    </message>
</context>
<context>
    <name>tekigo::PowerLossPanel</name>
    <message>
        <source>Settings before and after a power cut</source>
        <translation>電源断の前後の設定</translation>
    </message>
    <message>
        <source>Compares the settings exported before a power cut with those exported after it (JSON, XML, lines of keys and values, other texts, or binary). The two files become confidential evidence. What differs in the access control function, codes and software version counts.</source>
        <translation>電源断の前と後に書き出した設定（JSON、XML、設定名と値の行、その他のテキスト、バイナリー）を比較します。2つのファイルは機密の証拠として保管します。アクセス制御機能の設定、識別符号およびソフトウェアの版の違いを数えます。</translation>
    </message>
    <message>
        <source>What the comparison saw</source>
        <translation>比較の結果</translation>
    </message>
    <message>
        <source>Settings before the power cut</source>
        <translation>電源断の前の設定</translation>
    </message>
    <message>
        <source>Settings after the power cut</source>
        <translation>電源断の後の設定</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Result of the comparison</source>
        <translation>比較の結果</translation>
    </message>
    <message>
        <source>Settings that differ</source>
        <translation>前後で異なる設定</translation>
    </message>
    <message>
        <source>“Belongs to” is guessed by the setting&apos;s name. Put it right in the table (F2, or type there).</source>
        <translation>「区分」は設定名からの推定です。正しくない場合は表の中で変更してください（F2キー）。</translation>
    </message>
    <message>
        <source>Another pattern to ignore (regular expression)</source>
        <translation>無視するパターンを追加（正規表現）</translation>
    </message>
    <message>
        <source>Add the pattern</source>
        <translation>パターンを追加</translation>
    </message>
    <message>
        <source>What to ignore</source>
        <translation>無視する設定</translation>
    </message>
    <message>
        <source>Patterns of settings to ignore</source>
        <translation>無視する設定のパターン</translation>
    </message>
    <message>
        <source>Tick what changes by itself, such as running times. The patterns are printed in the dossier.</source>
        <translation>稼働時間のように自然に変わる設定を選んでください。選んだパターンは資料に記載します。</translation>
    </message>
    <message>
        <source>How the power was cut</source>
        <translation>電源の切り方</translation>
    </message>
    <message>
        <source>The test record says how, how long, how often and during what the power was cut. The two files become its evidence.</source>
        <translation>電源をどのように、どのくらいの時間、何回、何の最中に切ったかは、試験記録に記載します。2つのファイルは、その試験記録の証拠にもなります。</translation>
    </message>
    <message>
        <source>Test record of the power cut</source>
        <translation>電源断の試験記録</translation>
    </message>
    <message>
        <source>Record a test…</source>
        <translation>試験を記録…</translation>
    </message>
    <message>
        <source>Record the comparison</source>
        <translation>比較の結果を記録</translation>
    </message>
    <message>
        <source>Comparing settings</source>
        <translation>設定を比較中</translation>
    </message>
    <message>
        <source>%1 — %2, settings: %3</source>
        <translation>%1：%2、%3件</translation>
    </message>
    <message>
        <source>Compared: %1. Differences that count: %2, ignored: %3, others: %4.</source>
        <translation>設定%1件を比較しました。数える違いは%2件、無視した違いは%3件、その他は%4件です。</translation>
    </message>
    <message>
        <source>Not listed below: %1.</source>
        <translation>次の一覧に含めていない違いが%1件あります。</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>記録なし</translation>
    </message>
    <message>
        <source>Recorded. Differences that count: %1.</source>
        <translation>記録しました。数える違いは%1件です。</translation>
    </message>
    <message>
        <source>Test record</source>
        <translation>試験記録</translation>
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
    <message>
        <source>It is kept and embedded as it is.</source>
        <translation>ファイルはそのまま保管され、資料に埋め込まれます。</translation>
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
        <translation>未選択</translation>
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
        <source>Deleted.</source>
        <translation>削除しました。</translation>
    </message>
</context>
<context>
    <name>tekigo::QuestionCard</name>
    <message>
        <source>For the record</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>No verdict depends on it; it is printed in the dossier.</source>
        <translation>判定には使いません。資料に記載します。</translation>
    </message>
    <message>
        <source>Carried over, not confirmed</source>
        <translation>引継ぎ・未確認</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>良い例・悪い例</translation>
    </message>
    <message>
        <source>✓ Good: %1</source>
        <translation>✓ 良い例：%1</translation>
    </message>
    <message>
        <source>✗ Bad: %1</source>
        <translation>✗ 悪い例：%1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備考</translation>
    </message>
    <message>
        <source>Note, printed beside the answer</source>
        <translation>備考（回答とともに資料に記載）</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Clear the answer</source>
        <translation>回答を消す</translation>
    </message>
    <message>
        <source>The answer was cleared.</source>
        <translation>回答を消しました。</translation>
    </message>
    <message>
        <source>Earlier values</source>
        <translation>以前の値</translation>
    </message>
    <message>
        <source>Text changed, not confirmed</source>
        <translation>文面の変更あり・未確認</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2：%3</translation>
    </message>
    <message>
        <source>No earlier values</source>
        <translation>以前の値なし</translation>
    </message>
    <message>
        <source>The earlier value was brought back.</source>
        <translation>変更前の値に戻しました。</translation>
    </message>
    <message>
        <source>Earlier revision: %1</source>
        <translation>前の版の回答：%1</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>機密</translation>
    </message>
    <message>
        <source>Left out of the redacted edition of the dossier, with its note.</source>
        <translation>公開用の資料には、この回答と備考を載せません。</translation>
    </message>
</context>
<context>
    <name>tekigo::RecordedFindings</name>
    <message>
        <source>Recorded with this revision</source>
        <translation>この版の記録</translation>
    </message>
    <message>
        <source>Nothing is recorded yet.</source>
        <translation>まだ記録はありません。</translation>
    </message>
    <message>
        <source>Show the file</source>
        <translation>ファイルを表示</translation>
    </message>
    <message>
        <source>Remove the record</source>
        <translation>記録を削除</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>削除しました：%1</translation>
    </message>
</context>
<context>
    <name>tekigo::RegulationPage</name>
    <message>
        <source>Views of the change</source>
        <translation>改正の表示</translation>
    </message>
    <message>
        <source>Regulation changes</source>
        <translation>規程の改正</translation>
    </message>
    <message>
        <source>Impact analysis</source>
        <translation>影響分析</translation>
    </message>
    <message>
        <source>Compare versions</source>
        <translation>版の比較</translation>
    </message>
</context>
<context>
    <name>tekigo::RejectionTest</name>
    <message>
        <source>Rejection test</source>
        <translation>拒否試験</translation>
    </message>
    <message>
        <source>How the test goes</source>
        <translation>試験の進め方</translation>
    </message>
    <message>
        <source>1. Make a copy of the image in which one bit is changed. 2. Offer it to the product. 3. Record whether the product rejected it.</source>
        <translation>1. 更新用ファイルを1ビットだけ変えた複製を作成します。2. 複製を製品に渡します。3. 製品が拒否したかどうかを記録します。</translation>
    </message>
    <message>
        <source>Byte to change, from 0 (0x… for hexadecimal; empty: in the middle)</source>
        <translation>変えるバイトの位置（0から。16進は 0x…。空欄は中央）</translation>
    </message>
    <message>
        <source>Bit to change (0 is the lowest)</source>
        <translation>変えるビット（0が最下位）</translation>
    </message>
    <message>
        <source>Make a tampered copy</source>
        <translation>改ざんした複製を作成</translation>
    </message>
    <message>
        <source>Make a tampered copy…</source>
        <translation>改ざんした複製を作成…</translation>
    </message>
    <message>
        <source>The tampered copy</source>
        <translation>改ざんした複製</translation>
    </message>
    <message>
        <source>Tampered copy that was offered</source>
        <translation>製品に渡した複製</translation>
    </message>
    <message>
        <source>✓ The product rejected it</source>
        <translation>✓ 製品が拒否した</translation>
    </message>
    <message>
        <source>✗ The product accepted it</source>
        <translation>✗ 製品が受け入れた</translation>
    </message>
    <message>
        <source>What the product said (in short)</source>
        <translation>製品の応答（要点）</translation>
    </message>
    <message>
        <source>Log, screen or video of the test</source>
        <translation>試験のログ、画面キャプチャーまたは動画</translation>
    </message>
    <message>
        <source>Record the outcome of the rejection test</source>
        <translation>拒否試験の結果を記録</translation>
    </message>
    <message>
        <source>Record the outcome</source>
        <translation>結果を記録</translation>
    </message>
    <message>
        <source>Write a number such as 4096 or 0x1000.</source>
        <translation>4096 や 0x1000 のような数で入力してください。</translation>
    </message>
    <message>
        <source>Tampered copy</source>
        <translation>改ざんした複製</translation>
    </message>
    <message>
        <source>Copying %1</source>
        <translation>%1を複製中</translation>
    </message>
    <message>
        <source>In %1 bit %2 of byte %3 (0x%4) is the other way round.
SHA-256 of the image: %5
SHA-256 of the copy: %6</source>
        <translation>%1 は、%3 バイト目（0x%4）のビット %2 を反転した複製です。
更新用ファイルの SHA-256：%5
複製の SHA-256：%6</translation>
    </message>
    <message>
        <source>Recording %1</source>
        <translation>%1を記録中</translation>
    </message>
    <message>
        <source>Recorded: %1</source>
        <translation>記録しました：%1</translation>
    </message>
</context>
<context>
    <name>tekigo::RequirementApproval</name>
    <message>
        <source>Approval of this requirement</source>
        <translation>この要求事項の承認</translation>
    </message>
    <message>
        <source>Who approved it</source>
        <translation>承認者</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>次の段階</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2、%3</translation>
    </message>
    <message>
        <source>Record “%1”</source>
        <translation>「%1」を記録</translation>
    </message>
    <message>
        <source>“%1” was recorded.</source>
        <translation>「%1」を記録しました。</translation>
    </message>
</context>
<context>
    <name>tekigo::RequirementModel</name>
    <message>
        <source>Scope</source>
        <translation>適用範囲</translation>
    </message>
    <message>
        <source>Answered %1 / %2</source>
        <translation>回答 %1 / %2</translation>
    </message>
    <message>
        <source>Advice only, no verdict of conformity</source>
        <translation>助言のみ（適合の判定ではない）</translation>
    </message>
    <message>
        <source>Provisional verdicts: a draft</source>
        <translation>改正案による暫定判定</translation>
    </message>
    <message>
        <source>Not chosen for this product</source>
        <translation>提出対象外</translation>
    </message>
</context>
<context>
    <name>tekigo::RestoreDialog</name>
    <message>
        <source>What the backup would bring back</source>
        <translation>バックアップから復元される内容</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>By a version that did not note it</source>
        <translation>作成日時を記録しない版による作成</translation>
    </message>
    <message>
        <source>%1 by Tekigo %2, of “%3”</source>
        <translation>%1&#x3000;Tekigo %2&#x3000;「%3」</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>最後の変更</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Products: %1, revisions: %2, acts: %3, evidence files: %4</source>
        <translation>製品：%1、版：%2、操作：%3、証拠のファイル：%4</translation>
    </message>
    <message>
        <source>Beside the open workspace</source>
        <translation>開いているワークスペースとの比較</translation>
    </message>
    <message>
        <source>Revisions in the backup</source>
        <translation>バックアップに含まれる版</translation>
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
        <source>Last acts in the backup, the newest first:</source>
        <translation>バックアップの最後の操作（新しい順）：</translation>
    </message>
    <message>
        <source>Acts</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Where it is restored</source>
        <translation>復元先</translation>
    </message>
    <message>
        <source>It is restored into a new, empty folder. No workspace is replaced, the open one stays as it is.</source>
        <translation>新しい空のフォルダーに復元します。既存のワークスペースは置き換えません。開いているワークスペースもそのまま残ります。</translation>
    </message>
    <message>
        <source>Restore into a new folder</source>
        <translation>新しいフォルダーへの復元</translation>
    </message>
    <message>
        <source>Restore into a new folder…</source>
        <translation>新しいフォルダーに復元…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>What the backup does not hold</source>
        <translation>バックアップに入っていないもの</translation>
    </message>
</context>
<context>
    <name>tekigo::Restoring</name>
    <message>
        <source>The backup to look at</source>
        <translation>確認するバックアップ</translation>
    </message>
    <message>
        <source>Backups (*%1);;All files (*)</source>
        <translation>バックアップ (*%1);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Reading the backup</source>
        <translation>バックアップの読み込み</translation>
    </message>
    <message>
        <source>An empty folder for the restored workspace</source>
        <translation>復元先の空のフォルダー</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>復元</translation>
    </message>
</context>
<context>
    <name>tekigo::RevisionPicker</name>
    <message>
        <source>Find revisions to choose</source>
        <translation>選択する版を探す</translation>
    </message>
    <message>
        <source>Product, model number, firmware…</source>
        <translation>製品名、型番、ファームウェア…</translation>
    </message>
    <message>
        <source>How many revisions are chosen</source>
        <translation>選択した版の数</translation>
    </message>
    <message>
        <source>Choose all listed</source>
        <translation>表示中のすべてを選択</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>選択をすべて解除</translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <translation>選択：%1件</translation>
    </message>
</context>
<context>
    <name>tekigo::ScanComparison</name>
    <message>
        <source>Comparison of two scans</source>
        <translation>二つのスキャンの比較</translation>
    </message>
    <message>
        <source>Compare two scans</source>
        <translation>二つのスキャンを比べる</translation>
    </message>
    <message>
        <source>The earlier scan</source>
        <translation>前のスキャン</translation>
    </message>
    <message>
        <source>The later scan</source>
        <translation>後のスキャン</translation>
    </message>
    <message>
        <source>What changed between the two</source>
        <translation>二つの間の変化</translation>
    </message>
    <message>
        <source>Ports that changed</source>
        <translation>変化したポート</translation>
    </message>
    <message>
        <source>%1 (firmware %2): %3</source>
        <translation>%1（ファームウェア %2）：%3</translation>
    </message>
    <message>
        <source>The two are of different protocols. Choose two of the same.</source>
        <translation>プロトコルが異なります。同じプロトコルのスキャンを選んでください。</translation>
    </message>
    <message>
        <source>Both show the same open ports.</source>
        <translation>開いているポートは同じです。</translation>
    </message>
    <message>
        <source>Ports that changed: %1</source>
        <translation>変化したポート：%1件</translation>
    </message>
    <message>
        <source>They did not look at the same ports; only the %1 that both looked at are compared.</source>
        <translation>検査した範囲が異なるため、共通する%1ポートだけを比べています。</translation>
    </message>
</context>
<context>
    <name>tekigo::ScanPanel</name>
    <message>
        <source>Port scans</source>
        <translation>ポートスキャン</translation>
    </message>
    <message>
        <source>Reads port scans as nmap writes them with -oX (TCP, UDP, SCTP) and sets the open ports beside the inventory of interfaces. Scan ports 1 to 65535, once from the line side and once from the LAN side.</source>
        <translation>nmapが -oX で書き出すポートスキャン（TCP、UDP、SCTP）を読み取り、開いているポートをインタフェースの一覧と突き合わせます。電気通信回線側とLAN側のそれぞれから、ポート1〜65535を検査してください。</translation>
    </message>
    <message>
        <source>What the scans cover</source>
        <translation>スキャンの範囲</translation>
    </message>
    <message>
        <source>From which side the scan looked</source>
        <translation>スキャンの向き</translation>
    </message>
    <message>
        <source>Firmware that was scanned</source>
        <translation>スキャンしたファームウェア</translation>
    </message>
    <message>
        <source>Import scans…</source>
        <translation>スキャンを取り込む…</translation>
    </message>
    <message>
        <source>How scans are combined</source>
        <translation>スキャンのまとめ方</translation>
    </message>
    <message>
        <source>Files can be dropped here. Files chosen together are combined; a new scan of the same protocol and side replaces the earlier one.</source>
        <translation>ファイルをここにドロップすることもできます。一度に選んだファイルはまとめて扱います。プロトコルと向きが同じ新しいスキャンは、前のものに置き換わります。</translation>
    </message>
    <message>
        <source>Which hosts are the product</source>
        <translation>この製品にあたる機器</translation>
    </message>
    <message>
        <source>Several hosts answered. Tick those that are this product.</source>
        <translation>複数の機器が応答しています。この製品にあたるものにチェックを付けてください。</translation>
    </message>
    <message>
        <source>Hosts that answered</source>
        <translation>応答した機器</translation>
    </message>
    <message>
        <source>Record these</source>
        <translation>選んだ機器を記録</translation>
    </message>
    <message>
        <source>Record nothing</source>
        <translation>記録しない</translation>
    </message>
    <message>
        <source>Import scans</source>
        <translation>スキャンの取り込み</translation>
    </message>
    <message>
        <source>nmap XML (*.xml);;All files (*)</source>
        <translation>nmapのXML (*.xml);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Reading scans</source>
        <translation>スキャンの読み取り</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Comparing scans</source>
        <translation>スキャンの突き合わせ</translation>
    </message>
    <message>
        <source>Scans recorded: %1</source>
        <translation>スキャンを記録しました：%1件</translation>
    </message>
    <message>
        <source>%1: %2 of 65,535 ports, %3</source>
        <translation>%1：65,535ポート中 %2ポート、%3</translation>
    </message>
    <message>
        <source>Limit: %1</source>
        <translation>証拠の限界：%1</translation>
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
        <source>Looked from</source>
        <translation>スキャンの向き</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>ファームウェア</translation>
    </message>
</context>
<context>
    <name>tekigo::ScopePanel</name>
    <message>
        <source>Scope</source>
        <translation>適用範囲</translation>
    </message>
    <message>
        <source>What the checklist is about</source>
        <translation>チェックリストの内容</translation>
    </message>
    <message>
        <source>Does the checklist apply?</source>
        <translation>このチェックリストは適用されるか</translation>
    </message>
    <message>
        <source>Legal reason</source>
        <translation>法令上の理由</translation>
    </message>
    <message>
        <source>Effective date</source>
        <translation>施行日</translation>
    </message>
    <message>
        <source>Effective date, once it is known</source>
        <translation>施行日（分かったときに入力）</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>経過措置</translation>
    </message>
    <message>
        <source>A product certified before this day may follow the former rules. The date holds for every product of the workspace.</source>
        <translation>この日より前に認定などを受けた製品は、従前の例によることができます（経過措置）。この日付は、ワークスペースのすべての製品に使われます。</translation>
    </message>
    <message>
        <source>Whether the checklist applies follows from the answers below. Questions left: %1</source>
        <translation>適用されるかどうかは、次の質問への回答で決まります。残りの質問：%1</translation>
    </message>
    <message>
        <source>About this checklist</source>
        <translation>このチェックリストについて</translation>
    </message>
</context>
<context>
    <name>tekigo::SearchGaps</name>
    <message>
        <source>What could not be searched</source>
        <translation>検索できない部分のあるファイル</translation>
    </message>
    <message>
        <source>Files in which not all words can be searched: %1</source>
        <translation>文字の全部または一部を検索できないファイル：%1件</translation>
    </message>
    <message>
        <source>in part</source>
        <translation>一部のみ検索可</translation>
    </message>
    <message>
        <source>not searched</source>
        <translation>検索不可</translation>
    </message>
</context>
<context>
    <name>tekigo::SearchModel</name>
    <message>
        <source>Product</source>
        <translation>製品</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>製造者</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>版</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>証拠</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Test record</source>
        <translation>試験記録</translation>
    </message>
    <message>
        <source>In a file</source>
        <translation>ファイル内</translation>
    </message>
</context>
<context>
    <name>tekigo::SearchPage</name>
    <message>
        <source>Search everything</source>
        <translation>すべてを検索</translation>
    </message>
    <message>
        <source>Products, answers, notes, test records, evidence and the words inside files</source>
        <translation>製品、回答、備考、試験記録、証拠、ファイル内の文字を検索</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>検索結果の件数</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>検索結果</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>検索のしかた</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Nothing was found. Fewer or shorter words find more.</source>
        <translation>見つかりませんでした。語を減らすか短くすると、見つかることがあります。</translation>
    </message>
    <message>
        <source>Every word must stand in the same place. Put words that belong together in quotation marks. Upper and lower case, full and half width are the same.</source>
        <translation>空白で区切ったすべての語を同じ箇所に含むものを探します。ひと続きの語句は「」で囲んでください。大文字と小文字、全角と半角は区別しません。</translation>
    </message>
    <message>
        <source>The first %1 places</source>
        <translation>先頭の %1件</translation>
    </message>
    <message>
        <source>Places found: %1</source>
        <translation>%1件</translation>
    </message>
    <message>
        <source>Still to be read: %1</source>
        <translation>読み取り待ち：%1</translation>
    </message>
    <message>
        <source>Files still to be read: %1</source>
        <translation>読み取り待ちのファイル：%1</translation>
    </message>
</context>
<context>
    <name>tekigo::SearchReader</name>
    <message>
        <source>Reading files for the search</source>
        <translation>検索のためのファイル読み取り</translation>
    </message>
</context>
<context>
    <name>tekigo::SettingKindDelegate</name>
    <message>
        <source>What the setting belongs to</source>
        <translation>設定の区分</translation>
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
        <source>Also record who prepared, reviewed and approved each requirement</source>
        <translation>要求事項ごとの作成・確認・承認も記録する</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>設定のページ</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>作業</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>Stands beside each change in the history, from the next change on.</source>
        <translation>次の変更から、履歴の各変更に記録されます。</translation>
    </message>
    <message>
        <source>Language of new dossiers</source>
        <translation>資料の既定の言語</translation>
    </message>
    <message>
        <source>When Tekigo starts</source>
        <translation>起動時</translation>
    </message>
    <message>
        <source>Open the last workspace</source>
        <translation>前回のワークスペースを開く</translation>
    </message>
    <message>
        <source>Show the start page</source>
        <translation>開始ページを表示</translation>
    </message>
    <message>
        <source>Where folders of workspaces are looked for first. Empty: your own folder.</source>
        <translation>ワークスペースのフォルダーを選ぶときに、最初に表示します。空欄のときは、ホームフォルダーです。</translation>
    </message>
    <message>
        <source>Login name</source>
        <translation>ログイン名</translation>
    </message>
    <message>
        <source>Default folder</source>
        <translation>最初に表示するフォルダー</translation>
    </message>
</context>
<context>
    <name>tekigo::SeveralEditor</name>
    <message>
        <source>None of these applies</source>
        <translation>どれも該当しない</translation>
    </message>
</context>
<context>
    <name>tekigo::SheetView</name>
    <message>
        <source>Drawing…</source>
        <translation>描画しています…</translation>
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
        <translation>次の区画へ</translation>
    </message>
    <message>
        <source>Save the field</source>
        <translation>欄を保存</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>最初の画面</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>共通</translation>
    </message>
</context>
<context>
    <name>tekigo::SignatureCheck</name>
    <message>
        <source>Signature of the update image</source>
        <translation>更新用ファイルの署名</translation>
    </message>
    <message>
        <source>Update image</source>
        <translation>更新用ファイル</translation>
    </message>
    <message>
        <source>Signature (detached, CMS or PKCS#7), or a checksum</source>
        <translation>署名（分離した署名、CMS、PKCS#7）、またはハッシュ値・チェックサム</translation>
    </message>
    <message>
        <source>Public key or certificate (PEM or DER; not needed for CMS with its certificate)</source>
        <translation>公開鍵または証明書（PEM形式、DER形式。証明書を含むCMSでは不要）</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>検証</translation>
    </message>
    <message>
        <source>Result of the check</source>
        <translation>検証の結果</translation>
    </message>
    <message>
        <source>Record with this revision</source>
        <translation>この版に記録</translation>
    </message>
    <message>
        <source>Verifying %1</source>
        <translation>%1を検証中</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>結果なし</translation>
    </message>
    <message>
        <source>Algorithm: %1</source>
        <translation>方式：%1</translation>
    </message>
    <message>
        <source>SHA-256 of the image: %1</source>
        <translation>更新用ファイルの SHA-256：%1</translation>
    </message>
    <message>
        <source>Key: %1 bits, SHA-256 of the public key %2</source>
        <translation>公開鍵：%1 ビット、SHA-256 %2</translation>
    </message>
    <message>
        <source>Certificate of: %1</source>
        <translation>証明書の主体者：%1</translation>
    </message>
    <message>
        <source>Certificate valid from %1 to %2</source>
        <translation>証明書の有効期間：%1 から %2</translation>
    </message>
    <message>
        <source>Recording %1</source>
        <translation>%1を記録中</translation>
    </message>
    <message>
        <source>Recorded: %1</source>
        <translation>記録しました：%1</translation>
    </message>
</context>
<context>
    <name>tekigo::StandingFill</name>
    <message>
        <source>Judging for the board</source>
        <translation>一覧のための判定</translation>
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
        <translation>最近使ったワークスペースなし</translation>
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
    <message>
        <source>Restore from a backup</source>
        <translation>バックアップからの復元</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>復元…</translation>
    </message>
    <message>
        <source>The first time</source>
        <translation>初めての方へ</translation>
    </message>
    <message>
        <source>Workspaces that you open are listed here. New to Tekigo? Take the tour of the window over a sample, or follow the guide to your first product in fifteen minutes.</source>
        <translation>開いたワークスペースがここに表示されます。初めてお使いの場合は、見本で画面の案内をご覧になるか、15分で最初の製品を登録する手順をお読みください。</translation>
    </message>
    <message>
        <source>Sample with a tour…</source>
        <translation>見本で案内を見る…</translation>
    </message>
    <message>
        <source>Your first product</source>
        <translation>最初の製品の手順</translation>
    </message>
</context>
<context>
    <name>tekigo::StepsField</name>
    <message>
        <source>Steps of the procedure</source>
        <translation>手順の実施</translation>
    </message>
    <message>
        <source>Which steps were done? A step that was not done leaves the test incomplete.</source>
        <translation>実施した手順を記録してください。未実施の手順があると、試験は完了になりません。</translation>
    </message>
    <message>
        <source>Step %1: done or not</source>
        <translation>手順 %1 の実施の有無</translation>
    </message>
    <message>
        <source>Why step %1 was not done</source>
        <translation>手順 %1 を実施しなかった理由</translation>
    </message>
    <message>
        <source>Why it was not done</source>
        <translation>実施しなかった理由</translation>
    </message>
</context>
<context>
    <name>tekigo::SubjectHead</name>
    <message>
        <source>What is judged, and its verdict</source>
        <translation>判定の対象と判定</translation>
    </message>
    <message>
        <source>Checklist and number</source>
        <translation>チェックリストと番号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>表題</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>補足</translation>
    </message>
    <message>
        <source>Why this verdict?</source>
        <translation>この判定の理由</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>なぜ？</translation>
    </message>
    <message>
        <source>The checklist itself: %1. What stands here does not change its verdict.</source>
        <translation>このチェックリストは「%1」のため、ここでの結果は判定に影響しません。</translation>
    </message>
    <message>
        <source>Advice only: never part of a verdict of conformity.</source>
        <translation>助言のみです。適合の判定には含まれません。</translation>
    </message>
    <message>
        <source>What is not proven</source>
        <translation>裏付けが足りないもの</translation>
    </message>
    <message>
        <source>Does it apply? (scope)</source>
        <translation>適用されるか（適用範囲）</translation>
    </message>
    <message>
        <source>The verdict rests on: %1</source>
        <translation>判定の基礎のうち未確認のもの：%1</translation>
    </message>
    <message>
        <source>A provisional verdict: the checklist follows a draft.</source>
        <translation>暫定判定です。このチェックリストは改正案によるものです。</translation>
    </message>
    <message>
        <source>What is not confirmed of its basis</source>
        <translation>判定の基礎のうち未確認の記述</translation>
    </message>
</context>
<context>
    <name>tekigo::SubjectPane</name>
    <message>
        <source>Questions, evidence and tests</source>
        <translation>質問、証拠、試験</translation>
    </message>
    <message>
        <source>All questions</source>
        <translation>すべての質問</translation>
    </message>
    <message>
        <source>Also those that can no longer change the verdict, and those for the record</source>
        <translation>判定を変えなくなった質問と、記録のための質問も表示</translation>
    </message>
    <message>
        <source>No questions</source>
        <translation>質問なし</translation>
    </message>
    <message>
        <source>No question can change this verdict any more.</source>
        <translation>この判定を変え得る質問は、もうありません。</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>申立て</translation>
    </message>
    <message>
        <source>About claims</source>
        <translation>申立てについて</translation>
    </message>
    <message>
        <source>Made only where they are needed; one that is not made counts as &quot;no&quot;. That a claim counts is an interpretation: whether it is accepted is for the certification body to judge.</source>
        <translation>必要な場合だけ申し立てます。申し立てなければ「なし」として判定します。申立てによる判定は解釈であり、認めるかどうかは認定機関が判断します。</translation>
    </message>
    <message>
        <source>Measured facts</source>
        <translation>計測結果</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>証拠</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>試験</translation>
    </message>
    <message>
        <source>Steps of the scope</source>
        <translation>適用範囲の手順</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>手順</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Scope %1 of %2</source>
        <translation>適用範囲 %1 / %2</translation>
    </message>
    <message>
        <source>To the requirements</source>
        <translation>要求事項へ進む</translation>
    </message>
    <message>
        <source>To the open questions on scope (%1)</source>
        <translation>適用範囲の未回答の質問へ（%1）</translation>
    </message>
</context>
<context>
    <name>tekigo::SubmittedNotice</name>
    <message>
        <source>Submitted revision</source>
        <translation>提出済みの版</translation>
    </message>
    <message>
        <source>To the dossier</source>
        <translation>資料へ</translation>
    </message>
    <message>
        <source>Submitted on %1 (%2): this revision can be read and compared, not changed. Make the next revision from it, or take back the submission on the dossier page.</source>
        <translation>%1 に提出済みの版です（%2）。閲覧と比較はできますが、変更はできません。変更するには、この版から次の版を作成するか、資料のページで提出を取り消してください。</translation>
    </message>
</context>
<context>
    <name>tekigo::Submitting</name>
    <message numerus="yes">
        <source>The dossier is a draft: %n things are missing, and every page says so.</source>
        <translation>
            <numerusform>資料は下書きです。不足が %n件あり、全ページに下書きと表示されます。</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not approved.</source>
        <translation>承認が済んでいません。</translation>
    </message>
    <message>
        <source>Lock as submitted</source>
        <translation>提出として確定</translation>
    </message>
    <message>
        <source>Submit this revision all the same?</source>
        <translation>このまま提出として確定しますか？</translation>
    </message>
    <message>
        <source>Export the dossier that is submitted</source>
        <translation>提出する資料の書き出し</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF文書 (*.pdf)</translation>
    </message>
    <message>
        <source>Exporting the dossier</source>
        <translation>資料を書き出し中</translation>
    </message>
    <message>
        <source>The revision is kept as it was submitted, with its dossier %1.</source>
        <translation>提出として確定しました。提出した資料（%1）とともに保管されます。</translation>
    </message>
    <message>
        <source>Save what was submitted</source>
        <translation>提出した資料の保存</translation>
    </message>
    <message>
        <source>Saving what was submitted</source>
        <translation>提出した資料を保存中</translation>
    </message>
    <message>
        <source>%1 is the dossier as it was submitted.</source>
        <translation>%1 は、提出した資料そのものです。</translation>
    </message>
</context>
<context>
    <name>tekigo::TableEditor</name>
    <message>
        <source>There is nothing to list</source>
        <translation>載せるものはない（0件）</translation>
    </message>
    <message>
        <source>What could not be pasted</source>
        <translation>貼り付けられなかったもの</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>行を追加</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>行を複製</translation>
    </message>
    <message>
        <source>Delete the row</source>
        <translation>行を削除</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼り付け</translation>
    </message>
    <message>
        <source>from a spreadsheet, %1</source>
        <translation>表計算ソフトから、%1</translation>
    </message>
    <message>
        <source>Not understood and left unanswered: %1</source>
        <translation>読み取れず、未回答のままにしたもの：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
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
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: cancelled.</source>
        <translation>%1：中止しました。</translation>
    </message>
    <message>
        <source>%1: done.</source>
        <translation>%1：完了しました。</translation>
    </message>
</context>
<context>
    <name>tekigo::TestCard</name>
    <message>
        <source>Test %1 %2</source>
        <translation>試験 %1 %2</translation>
    </message>
    <message>
        <source>Procedure: %1</source>
        <translation>手順：%1</translation>
    </message>
    <message>
        <source>Expected: %1</source>
        <translation>期待する結果：%1</translation>
    </message>
    <message>
        <source>Record a carrying out of test %1</source>
        <translation>試験 %1 の実施を記録</translation>
    </message>
    <message>
        <source>Record a test</source>
        <translation>試験を記録</translation>
    </message>
    <message>
        <source>firmware not stated</source>
        <translation>ファームウェア未記入</translation>
    </message>
    <message>
        <source>firmware %1</source>
        <translation>ファームウェア %1</translation>
    </message>
    <message>
        <source>no instrument used</source>
        <translation>測定器不使用</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Mend the record</source>
        <translation>記録を修正</translation>
    </message>
    <message>
        <source>Delete the record</source>
        <translation>記録を削除</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>推奨</translation>
    </message>
    <message>
        <source>✗ Failed</source>
        <translation>✗ 不合格</translation>
    </message>
    <message>
        <source>△ Other firmware</source>
        <translation>△ 別のファームウェア</translation>
    </message>
    <message>
        <source>✓ Passed</source>
        <translation>✓ 合格</translation>
    </message>
    <message>
        <source>The test record was deleted.</source>
        <translation>試験記録を削除しました。</translation>
    </message>
    <message>
        <source>－ No record</source>
        <translation>－ 記録なし</translation>
    </message>
    <message>
        <source>△ Steps not done</source>
        <translation>△ 未実施の手順あり</translation>
    </message>
    <message>
        <source>The test was recorded.</source>
        <translation>試験を記録しました。</translation>
    </message>
    <message>
        <source>The test record was changed.</source>
        <translation>試験の記録を変更しました。</translation>
    </message>
</context>
<context>
    <name>tekigo::TestRecordForm</name>
    <message>
        <source>Record of test %1</source>
        <translation>試験 %1 の記録</translation>
    </message>
    <message>
        <source>Evidence of the test</source>
        <translation>試験の証拠</translation>
    </message>
    <message>
        <source>Result: %1</source>
        <translation>結果：%1</translation>
    </message>
    <message>
        <source>Actual result</source>
        <translation>実際の結果</translation>
    </message>
    <message>
        <source>Tester</source>
        <translation>試験者</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Unit tested (model, serial number)</source>
        <translation>供試品（型番、製造番号）</translation>
    </message>
    <message>
        <source>Firmware of the unit</source>
        <translation>供試品のファームウェア</translation>
    </message>
    <message>
        <source>No measuring instrument used</source>
        <translation>測定器不使用</translation>
    </message>
    <message>
        <source>Measuring instrument (maker, model, number)</source>
        <translation>測定器（製造者、型名、番号）</translation>
    </message>
    <message>
        <source>Calibrated on</source>
        <translation>較正日</translation>
    </message>
    <message>
        <source>Record the test</source>
        <translation>試験を記録する</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>Do not record the test</source>
        <translation>試験を記録しない</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Evidence: %1</source>
        <translation>証拠：%1</translation>
    </message>
    <message>
        <source>Write who carried out the test.</source>
        <translation>試験を行った人を入力してください。</translation>
    </message>
    <message>
        <source>Write the day as in 2026-04-24.</source>
        <translation>日付は2026-04-24のように入力してください。</translation>
    </message>
    <message>
        <source>Name the instrument, or say that none was used.</source>
        <translation>測定器を入力するか、「測定器不使用」を選んでください。</translation>
    </message>
    <message>
        <source>Model numbers that it covers</source>
        <translation>対象の型番</translation>
    </message>
    <message>
        <source>Why it is the same for these</source>
        <translation>同一とみなす理由</translation>
    </message>
    <message>
        <source>Needed where it was made on another firmware or revision; printed with it.</source>
        <translation>別のファームウェアまたは別の版で作成したものでは必須です。資料にも印刷されます。</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Say whether the test was passed.</source>
        <translation>試験の結果（合格または不合格）を選んでください。</translation>
    </message>
    <message>
        <source>Tick those that the result holds for. Where one unit stands for several, say why below.</source>
        <translation>結果が当てはまる型番にチェックを付けます。1台で複数の型番を代表させるときは、理由を下に記入します。</translation>
    </message>
    <message>
        <source>Tick at least one model number.</source>
        <translation>型番を 1 つ以上選んでください。</translation>
    </message>
</context>
<context>
    <name>tekigo::Tour</name>
    <message>
        <source>Step of the tour</source>
        <translation>案内の項目</translation>
    </message>
    <message>
        <source>What the step is about</source>
        <translation>案内の説明</translation>
    </message>
    <message>
        <source>Leave the tour</source>
        <translation>案内を終了</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>How far the tour is</source>
        <translation>案内の進み具合</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Tour of the window: %1</source>
        <translation>画面の案内：%1</translation>
    </message>
</context>
<context>
    <name>tekigo::TypedEditor</name>
    <message>
        <source>There is none</source>
        <translation>なし</translation>
    </message>
</context>
<context>
    <name>tekigo::UpdateImagePanel</name>
    <message>
        <source>Update images</source>
        <translation>更新用ファイル</translation>
    </message>
    <message>
        <source>Verifies the signature of an update image with the maker&apos;s public key, and records what the product does with a tampered copy. Image, signature and public key become evidence; a private key is refused.</source>
        <translation>更新用ファイルの署名を製造者の公開鍵で検証し、改ざんした複製に対する製品の動作を記録します。更新用ファイル、署名、公開鍵は証拠として保管します。秘密鍵は受け付けません。</translation>
    </message>
</context>
<context>
    <name>tekigo::VerdictNews</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>ほか%1件</translation>
    </message>
    <message>
        <source>Verdicts changed. %1</source>
        <translation>判定が変わりました。%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>tekigo::VerifyDialog</name>
    <message>
        <source>Check of an exported document</source>
        <translation>書き出した資料の検証</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Verdict in words</source>
        <translation>判定の説明</translation>
    </message>
    <message>
        <source>What was compared</source>
        <translation>照合した事項</translation>
    </message>
    <message>
        <source>Copy the result as text</source>
        <translation>結果をテキストとしてコピー</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>テキストとしてコピー</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Check of %1</source>
        <translation>%1の検証</translation>
    </message>
    <message>
        <source>○ Unaltered</source>
        <translation>○ 変更なし</translation>
    </message>
    <message>
        <source>△ No seal</source>
        <translation>△ 封印なし</translation>
    </message>
    <message>
        <source>× Altered</source>
        <translation>× 変更あり</translation>
    </message>
    <message>
        <source>○ Unaltered, as far as it is in the file</source>
        <translation>○ 変更なし（収録分）</translation>
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
        <translation>ページ</translation>
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

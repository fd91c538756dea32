<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>BoardFile</name>
    <message>
        <source>%1 is not what was written. Check the disk.</source>
        <translation>%1 の内容が、書き出したものと一致しません。ディスクを確認してください。</translation>
    </message>
    <message>
        <source>%1 is neither a CSV nor a PDF file. End its name with .csv or .pdf.</source>
        <translation>%1 は、CSVファイルでもPDFファイルでもありません。名前の末尾を .csv または .pdf にしてください。</translation>
    </message>
</context>
<context>
    <name>CredentialRecord</name>
    <message>
        <source>There is no revision “%1”.</source>
        <translation>「%1」という版はありません。</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>en</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>There is no question %1.</source>
        <translation>質問 %1 はありません。</translation>
    </message>
    <message>
        <source>%1 is found by an instrument and cannot be answered by hand.</source>
        <translation>%1 はツールの出力から読み取る項目であり、手入力では回答できません。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Pages %1 to %2 are no range of pages.</source>
        <translation>%1～%2ページという指定は、ページの範囲になっていません。</translation>
    </message>
    <message>
        <source>%1 is not in the evidence store yet. Take the file first.</source>
        <translation>%1 は、まだ証拠として保存されていません。先にファイルを取り込んでください。</translation>
    </message>
    <message>
        <source>%1 is not empty. A new workspace needs a new or an empty folder.</source>
        <translation>%1 は空ではありません。新しいワークスペースには、新しいフォルダーまたは空のフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>フォルダー %1 を作成できません。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written.</source>
        <translation>フォルダー %1 に書き込めません。</translation>
    </message>
    <message>
        <source>%1 is not a workspace: it has no %2.</source>
        <translation>%1 はワークスペースではありません（%2 がありません）。</translation>
    </message>
    <message>
        <source>The maker %1 has products. Remove them first, or give them to another maker.</source>
        <translation>製造者 %1 には製品が登録されています。先に製品を削除するか、別の製造者に移してください。</translation>
    </message>
    <message>
        <source>There is no checklist %1.</source>
        <translation>チェックリスト %1 はありません。</translation>
    </message>
    <message>
        <source>The effective date of %1 is given by the checklist itself.</source>
        <translation>%1 の施行日は、チェックリストに定められています。</translation>
    </message>
    <message>
        <source>That is not a date.</source>
        <translation>日付として正しくありません。</translation>
    </message>
    <message>
        <source>Revision %1 cannot be read. Check the workspace.</source>
        <translation>版 %1 を読み取れません。ワークスペースを検査してください。</translation>
    </message>
    <message>
        <source>The workspace %1 can only be read: its folder does not allow changes.</source>
        <translation>ワークスペース %1 は読み取り専用です。フォルダーへの書き込みが許可されていません。</translation>
    </message>
    <message>
        <source>There is no maker %1.</source>
        <translation>製造者 %1 はありません。</translation>
    </message>
    <message>
        <source>There is no product %1.</source>
        <translation>製品 %1 はありません。</translation>
    </message>
    <message>
        <source>There is no revision %1.</source>
        <translation>版 %1 はありません。</translation>
    </message>
    <message>
        <source>There is no evidence %1.</source>
        <translation>証拠 %1 はありません。</translation>
    </message>
    <message>
        <source>There is no test record %1.</source>
        <translation>試験記録 %1 はありません。</translation>
    </message>
    <message>
        <source>Revision %1 cannot be read.</source>
        <translation>版 %1 を読み取れません。</translation>
    </message>
    <message>
        <source>A test record needs the date of the test.</source>
        <translation>試験記録には試験日が必要です。</translation>
    </message>
    <message>
        <source>Evidence %1 belongs to another revision than the test record.</source>
        <translation>証拠 %1 は、試験記録とは別の版のものです。</translation>
    </message>
    <message>
        <source>There is no test case %1.</source>
        <translation>試験項目 %1 はありません。</translation>
    </message>
    <message>
        <source>%1 belongs to the workspace itself. Name another file.</source>
        <translation>%1はワークスペース自体のファイルです。別のファイルを指定してください。</translation>
    </message>
    <message>
        <source>The disk that holds %1 is full. Make room and open the workspace again; nothing was changed.</source>
        <translation>%1 のあるディスクに空きがありません。空きを作ってから、ワークスペースを開き直してください。何も変更していません。</translation>
    </message>
    <message>
        <source>The text “%1…” has more than %2 characters. Shorten it or attach it as evidence.</source>
        <translation>「%1…」で始まる文が%2文字を超えています。短くするか、証拠として添付してください。</translation>
    </message>
    <message>
        <source>A finding needs the file that it was found in.</source>
        <translation>計測・検査の記録には、その元になったファイルが必要です。</translation>
    </message>
    <message>
        <source>A finding cannot become one of something else.</source>
        <translation>計測・検査の記録を、別の対象の記録に変えることはできません。</translation>
    </message>
    <message>
        <source>There is no finding %1.</source>
        <translation>計測・検査の記録 %1 はありません。</translation>
    </message>
    <message>
        <source>Revision %1 has no record “%2” of a power cut. Record a carrying out of %3 first.</source>
        <translation>版%1に、電源断の試験記録「%2」はありません。先に%3の試験を記録してください。</translation>
    </message>
    <message>
        <source>Say first where the item stands, and record it.</source>
        <translation>先に、その項目の記載箇所を入力し、記録してください。</translation>
    </message>
    <message>
        <source>Test record %1 belongs to another revision.</source>
        <translation>試験記録 %1 は、別の版のものです。</translation>
    </message>
    <message>
        <source>The revision “%1” was submitted on %2 and is kept as it was. Make the next revision from it, or take back the submission.</source>
        <translation>版「%1」は %2 に提出済みのため、変更できません。この版から次の版を作成するか、提出を取り消してください。</translation>
    </message>
    <message>
        <source>Table standing, row %1 is not what judging revision %2 gives: something other than Tekigo changed it, or what it rests on.</source>
        <translation>表 standing の %1行目は、版 %2 を判定した結果と一致しません。Tekigo以外のものが、この行か判定の基になる記録を変更しています。</translation>
    </message>
    <message>
        <source>Say why the files and tests are the same for this revision. Without a reason they prove nothing.</source>
        <translation>証拠や試験記録を、この版でも同一とみなす理由を記入してください。理由がなければ証拠になりません。</translation>
    </message>
    <message>
        <source>These files and tests are the revision&apos;s own. Choose another revision&apos;s.</source>
        <translation>この証拠や試験記録は、この版自身のものです。別の版のものを選んでください。</translation>
    </message>
    <message>
        <source>%1 belongs to another revision.</source>
        <translation>%1は別の版のものです。</translation>
    </message>
    <message>
        <source>%1 has no requirement %2.</source>
        <translation>%1に要求事項 %2 はありません。</translation>
    </message>
    <message>
        <source>There is no answer to “%1” that could be confirmed.</source>
        <translation>「%1」には、確認できる回答がありません。</translation>
    </message>
    <message>
        <source>%1 is a revision of another product and cannot be copied. Start without a copy, then adopt its files and tests by Carry-over, which asks why they are the same.</source>
        <translation>%1 は別の製品の版のため、複写できません。複写せずに版を作成し、「引継ぎ」で同一とみなす理由を記入して、その版の証拠と試験記録を流用してください。</translation>
    </message>
    <message>
        <source>There is no checklist “%1” to attach evidence to.</source>
        <translation>証拠を対応付けるチェックリスト「%1」がありません。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1に書き込めません：%2</translation>
    </message>
    <message>
        <source>%1 is another file than the dossier %2, which was submitted. Name another file.</source>
        <translation>%1 は、提出した資料 %2 とは別のファイルです。別のファイル名を指定してください。</translation>
    </message>
    <message>
        <source>The exported dossier is not in the evidence store yet. Take the file first.</source>
        <translation>書き出した資料が証拠の保管庫にまだありません。先にファイルを取り込んでください。</translation>
    </message>
    <message>
        <source>The revision “%1”, or the one that it was copied from, has changed since its dossier was exported. Export it again to submit it.</source>
        <translation>資料の書き出し後に、版「%1」またはその引継ぎ元の版が変更されました。提出するには、資料をもう一度書き出してください。</translation>
    </message>
    <message>
        <source>The revision “%1” was not submitted.</source>
        <translation>版「%1」は提出されていません。</translation>
    </message>
    <message>
        <source>Taking back a submission needs a reason.</source>
        <translation>提出の取消しには理由が必要です。</translation>
    </message>
    <message>
        <source>The folder for backups, %1, is not there. Connect its drive, or choose another folder in the settings.</source>
        <translation>バックアップの保存先 %1 が見つかりません。ドライブを接続するか、設定で別のフォルダーを選択してください。</translation>
    </message>
    <message>
        <source>The folder for backups, %1, lies in the workspace itself. Choose a folder on another drive.</source>
        <translation>バックアップの保存先 %1 はワークスペースの中にあります。別のドライブのフォルダーを選択してください。</translation>
    </message>
    <message>
        <source>%1 holds records that cannot be read.</source>
        <translation>%1 に読み取れない記録があります。</translation>
    </message>
    <message>
        <source>Step %1 is named twice.</source>
        <translation>手順 %1 が二重に指定されています。</translation>
    </message>
    <message>
        <source>Step %1 was not done: write why. The record states it.</source>
        <translation>手順 %1 は未実施です。その理由を入力してください。理由は記録に載ります。</translation>
    </message>
</context>
<context>
    <name>tekigo</name>
    <message>
        <source>Rejection test, what the product said</source>
        <translation>拒否試験での製品の応答</translation>
    </message>
    <message>
        <source>Update image</source>
        <translation>更新用ファイル</translation>
    </message>
    <message>
        <source>Signature of the update image</source>
        <translation>更新用ファイルの署名</translation>
    </message>
    <message>
        <source>Public key of the update image&apos;s signature</source>
        <translation>更新用ファイルの署名の公開鍵</translation>
    </message>
    <message>
        <source>Checksum of the update image</source>
        <translation>更新用ファイルのハッシュ値・チェックサム</translation>
    </message>
</context>
</TS>

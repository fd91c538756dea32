<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>Backup</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1に書き込めません：%2</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1を読み取れません：%2</translation>
    </message>
    <message>
        <source>%1 is not a backup of a workspace, or it is damaged.</source>
        <translation>%1 はワークスペースのバックアップではないか、破損しています。</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>フォルダーを作成できません</translation>
    </message>
    <message>
        <source>%1 is not empty. Choose a new folder.</source>
        <translation>%1 は空ではありません。新しいフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1がありません。</translation>
    </message>
    <message>
        <source>%1 is no longer the copy that was made of the workspace. Try again.</source>
        <translation>%1は、ワークスペースから作った写しのままではなくなっています。もう一度お試しください。</translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>%1 is in use by another program. Close it and try again.</source>
        <translation>%1 は別のプログラムが使用中です。そのプログラムを閉じてから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>%1 cannot be written: it is read-only.</source>
        <translation>%1 は読み取り専用のため、書き込めません。</translation>
    </message>
    <message>
        <source>%1 could not be read or written. Check the disk or the network drive; nothing was changed.</source>
        <translation>%1 の読み書きができませんでした。ディスクまたはネットワークドライブを確認してください。何も変更していません。</translation>
    </message>
    <message>
        <source>The disk that holds %1 is full. Make room and try again; nothing was changed.</source>
        <translation>%1 のあるディスクに空きがありません。空きを作ってから、もう一度お試しください。何も変更していません。</translation>
    </message>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>%1 を開けません。</translation>
    </message>
    <message>
        <source>%1 is damaged (%2). Restore it from a backup.</source>
        <translation>%1 が破損しています（%2）。バックアップから復元してください。</translation>
    </message>
    <message>
        <source>%1 may not be read or written by this user. Change its permissions.</source>
        <translation>%1 を読み書きする権限がありません。アクセス権を変更してください。</translation>
    </message>
    <message>
        <source>There is not enough memory to work with %1. Close other programs and try again; nothing was changed.</source>
        <translation>%1 を処理するメモリーが足りません。ほかのプログラムを終了してから、もう一度お試しください。何も変更していません。</translation>
    </message>
    <message>
        <source>What was entered is too large for %1; nothing was changed.</source>
        <translation>入力された内容が大きすぎて、%1 に保存できません。何も変更していません。</translation>
    </message>
    <message>
        <source>%1 could not be worked with (%2). Nothing was changed; if it happens again, check the workspace.</source>
        <translation>%1 を処理できませんでした（%2）。何も変更していません。繰り返し起きるときは、ワークスペースを検査してください。</translation>
    </message>
    <message>
        <source>Qt&apos;s driver for SQLite is not the one that Tekigo was built for. Install Tekigo again.</source>
        <translation>Qt の SQLite ドライバーが、Tekigo のビルド時のものと異なります。Tekigo をインストールし直してください。</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>The checklist file %1 of a submitted revision is not kept as it was. Restore the workspace from a backup.</source>
        <translation>提出した版の判定に用いたチェックリストのファイル %1 が、保管した時のまま残っていません。ワークスペースをバックアップから復元してください。</translation>
    </message>
    <message>
        <source>The checklist file %2, by which the submitted revision R%1 was judged, is not kept.</source>
        <translation>提出した版 R%1 の判定に用いたチェックリストのファイル %2 が保管されていません。</translation>
    </message>
</context>
<context>
    <name>FileStore</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1を読み取れません：%2</translation>
    </message>
    <message>
        <source>The file cannot be stored in %1: %2. Nothing was changed.</source>
        <translation>ファイルを %1 に保存できません：%2。何も変更していません。</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1がありません。</translation>
    </message>
    <message>
        <source>%1 is a folder. Choose the files in it.</source>
        <translation>%1 はフォルダーです。中のファイルを選んでください。</translation>
    </message>
    <message>
        <source>%1 is not an ordinary file.</source>
        <translation>%1は通常のファイルではありません。</translation>
    </message>
    <message>
        <source>%1 is empty, and an empty file proves nothing. Choose another.</source>
        <translation>%1 は空です。空のファイルは証拠になりません。別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>フォルダーを作成できません</translation>
    </message>
    <message>
        <source>%1 was changed while it was read. Wait until it is finished and add it again.</source>
        <translation>%1 は読み取り中に変更されました。書き込みが終わってから、もう一度追加してください。</translation>
    </message>
    <message>
        <source>The evidence file %1 is missing.</source>
        <translation>証拠ファイル %1 がありません。</translation>
    </message>
    <message>
        <source>The evidence file %1 is no longer the one that was stored: its SHA-256 differs.</source>
        <translation>証拠ファイル %1 は、保存した時の内容と異なります（SHA-256 が一致しません）。</translation>
    </message>
    <message>
        <source>The name %1 holds bytes that are no text here (UTF-8). Give the file another name and try again.</source>
        <translation>%1 のファイル名には、この環境で文字として読めない（UTF-8 でない）バイトが含まれています。ファイル名を変えてから、もう一度お試しください。</translation>
    </message>
</context>
<context>
    <name>FolderLock</name>
    <message>
        <source>process %1 on %2</source>
        <translation>%2 のプロセス %1</translation>
    </message>
    <message>
        <source>%1 (process %2 on %3)</source>
        <translation>%1（%3 のプロセス %2）</translation>
    </message>
    <message>
        <source>The workspace %1 is open in another Tekigo: %2. Close it there first. If that program is no longer running, delete %3 and try again.</source>
        <translation>ワークスペース %1 は、別の Tekigo で開かれています：%2。先にそちらを閉じてください。そのプログラムが既に動作していない場合は、%3 を削除してから、もう一度お試しください。</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>%1 is not the database of a workspace, or it is damaged. Restore it from a backup.</source>
        <translation>%1 はワークスペースのデータベースではないか、破損しています。バックアップから復元してください。</translation>
    </message>
    <message>
        <source>%1 was written by a newer Tekigo (form %2; this one knows %3). Open it with a newer version of the program; nothing was changed.</source>
        <translation>%1 は、より新しい Tekigo で作成されています（形式 %2。このプログラムは形式 %3 まで）。新しいバージョンの Tekigo で開いてください。何も変更していません。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1を読み取れません：%2</translation>
    </message>
    <message>
        <source>%1 is damaged (%2). Restore it from a backup.</source>
        <translation>%1 が破損しています（%2）。バックアップから復元してください。</translation>
    </message>
    <message>
        <source>%1 cannot be copied to a temporary folder for reading.</source>
        <translation>%1 を読み取るための一時フォルダーに複写できません。</translation>
    </message>
    <message>
        <source>%1 was written by an older Tekigo and must be brought up to date, but it cannot be written. Copy the workspace to a folder that you can write to and open it there.</source>
        <translation>%1 は以前の Tekigo で作成されており、形式の更新が必要ですが、書き込めません。ワークスペースを書き込み可能なフォルダーに複写し、そこで開いてください。</translation>
    </message>
</context>
<context>
    <name>Publish</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1に書き込めません：%2</translation>
    </message>
</context>
<context>
    <name>Replay</name>
    <message>
        <source>%1 is damaged: %2</source>
        <translation>%1 が破損しています：%2</translation>
    </message>
    <message>
        <source>Table %1 names a row of table %2 that does not exist.</source>
        <translation>表 %1 が、表 %2 にない行を参照しています。</translation>
    </message>
    <message>
        <source>History row %1 follows row %2: rows are missing.</source>
        <translation>履歴の %2行目の次が %1行目です。行が欠けています。</translation>
    </message>
    <message>
        <source>History row %1 does not match its digest: it, or the row before it, was changed by something other than Tekigo.</source>
        <translation>履歴の %1行目がダイジェストと一致しません。この行または前の行が、Tekigo 以外の方法で変更されています。</translation>
    </message>
    <message>
        <source>History row %1 does not follow from the rows before it (table %2).</source>
        <translation>履歴の %1行目が、それまでの行と整合しません（表 %2）。</translation>
    </message>
    <message>
        <source>History row %1 cannot be read.</source>
        <translation>履歴の %1行目を読み取れません。</translation>
    </message>
    <message>
        <source>Table %1, row %2 is not what the history says.</source>
        <translation>表 %1 の行 %2 が、履歴と一致しません。</translation>
    </message>
</context>
<context>
    <name>Schema</name>
    <message>
        <source>%1 does not have the tables of a workspace. Restore it from a backup.</source>
        <translation>%1 にワークスペースの表がありません。バックアップから復元してください。</translation>
    </message>
</context>
<context>
    <name>TableRow</name>
    <message>
        <source>%1 was changed by something other than Tekigo (table %2). Restore it from a backup.</source>
        <translation>%1 が Tekigo 以外の方法で変更されています（表 %2）。バックアップから復元してください。</translation>
    </message>
</context>
<context>
    <name>Wordings</name>
    <message>
        <source>Table words, row %1 does not match its digest.</source>
        <translation>表 words の行 %1 がダイジェストと一致しません。</translation>
    </message>
    <message>
        <source>Table wording, row %1 names a text of %2 that is not kept.</source>
        <translation>表 wording の行 %1 が示す %2 の文面が保管されていません。</translation>
    </message>
    <message>
        <source>Table wording, row %1 does not match its digest.</source>
        <translation>表 wording の行 %1 がダイジェストと一致しません。</translation>
    </message>
    <message>
        <source>The answer to %2 of revision R%1 is bound to a text that is not kept.</source>
        <translation>版 R%1 の %2 への回答が、保管されていない質問文に結び付けられています。</translation>
    </message>
</context>
</TS>

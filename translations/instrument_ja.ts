<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>CodeStrength</name>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>中止しました。何も変更していません。</translation>
    </message>
</context>
<context>
    <name>CredentialList</name>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>中止しました。何も変更していません。</translation>
    </message>
    <message>
        <source>%1 has more than 4,294,967,294 rows. Split it.</source>
        <translation>%1 の行数が4,294,967,294を超えています。分割してください。</translation>
    </message>
    <message>
        <source>%1: column %2 has no code in any row. Choose the column with the preset codes.</source>
        <translation>%1：%2列目には、どの行にも値がありません。初期パスワードの列を選択してください。</translation>
    </message>
    <message>
        <source>%1 has no rows below its header. Export the list with its rows.</source>
        <translation>%1 には、見出しのほかに行がありません。行を含めて書き出してください。</translation>
    </message>
    <message>
        <source>%1: it is not said which column holds the preset codes. Name it.</source>
        <translation>%1：初期パスワードの列が分かりません。列を指定してください。</translation>
    </message>
    <message>
        <source>%1, row %2: the preset codes up to here are more than %3 bytes. Split the list, or choose the column with the preset codes.</source>
        <translation>%1 の%2行目：ここまでの初期パスワードが%3バイトを超えています。リストを分割するか、初期パスワードの列を選んでください。</translation>
    </message>
    <message>
        <source>%1: there is not enough memory to examine the list. Close other programs, or split the list.</source>
        <translation>%1：リストを検査するためのメモリーが足りません。ほかのプログラムを終了するか、リストを分割してください。</translation>
    </message>
</context>
<context>
    <name>CsvReader</name>
    <message>
        <source>%1, row %2: a quotation mark is opened and never closed. Close it, or write a quotation mark inside a field twice.</source>
        <translation>%1 の%2行目：引用符が閉じられていません。引用符を閉じるか、値の中の引用符を二つ重ねて書いてください。</translation>
    </message>
    <message>
        <source>%1, row %2: the row is longer than %3 bytes. Choose a CSV file with one device a row.</source>
        <translation>%1 の%2行目：行が%3バイトを超えています。1行に1台のCSVファイルを選択してください。</translation>
    </message>
</context>
<context>
    <name>ListShape</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1を読み取れません：%2</translation>
    </message>
    <message>
        <source>%1, row %2: more than %3 columns. Export fewer columns.</source>
        <translation>%1 の%2行目：列の数が%3を超えています。列を減らして書き出してください。</translation>
    </message>
    <message>
        <source>%1 is no ordinary file. Choose a CSV file.</source>
        <translation>%1は通常のファイルではありません。CSVファイルを選択してください。</translation>
    </message>
</context>
<context>
    <name>ListSource</name>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>中止しました。何も変更していません。</translation>
    </message>
    <message>
        <source>This system cannot read CP932. Install the C library&apos;s conversion modules, or save the list as UTF-8.</source>
        <translation>このシステムではCP932を読み取れません。Cライブラリーの文字コード変換モジュールを導入するか、一覧をUTF-8で保存してください。</translation>
    </message>
    <message>
        <source>%1 is no ordinary file. Choose a CSV file.</source>
        <translation>%1は通常のファイルではありません。CSVファイルを選択してください。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1を読み取れません：%2</translation>
    </message>
    <message>
        <source>%1 is empty. Export the list again and choose that file.</source>
        <translation>%1 は空です。一覧を書き出し直して、そのファイルを選択してください。</translation>
    </message>
    <message>
        <source>%1, line %2, byte %3: this is no character of %4. Choose the file&apos;s real encoding, or save the list as UTF-8.</source>
        <translation>%1 の%2行目、%3バイト目：%4 の文字ではありません。実際の文字コードを選択するか、一覧をUTF-8で保存してください。</translation>
    </message>
    <message>
        <source>%1, line %2: the file has a NUL character, so it is no text. Export the list as CSV.</source>
        <translation>%1 の%2行目：NUL文字があるため、テキストではありません。一覧をCSVで書き出してください。</translation>
    </message>
    <message>
        <source>%1 changed while it was read. Let it be finished, then try again.</source>
        <translation>%1 は読み取り中に変更されました。書き込みが終わってから、もう一度お試しください。</translation>
    </message>
</context>
<context>
    <name>tekigo</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1を読み取れません：%2</translation>
    </message>
    <message>
        <source>%1 is a CMS file without a signature.</source>
        <translation>%1 は、署名を含まないCMSファイルです。</translation>
    </message>
    <message>
        <source>%1 does not hold its signer&apos;s certificate. Give the signer&apos;s certificate or public key.</source>
        <translation>%1 に、署名者の証明書が含まれていません。署名者の証明書または公開鍵を指定してください。</translation>
    </message>
    <message>
        <source>%1 carries the signed content within itself. Give a detached signature.</source>
        <translation>%1 は、署名対象の内容を含む署名です。内容と分離した署名を指定してください。</translation>
    </message>
    <message>
        <source>%1 names digests that cannot be computed.</source>
        <translation>%1 は、計算できないハッシュ関数を指定しています。</translation>
    </message>
    <message>
        <source>%1 holds a key of the kind “%2”. Give an RSA, ECDSA, Ed25519 or Ed448 key.</source>
        <translation>%1 の鍵の種類は「%2」です。RSA、ECDSA、Ed25519、Ed448のいずれかの鍵を指定してください。</translation>
    </message>
    <message>
        <source>%1 is a key in OpenSSH&apos;s form. Convert it with “ssh-keygen -e -m PKCS8 -f FILE” and give that.</source>
        <translation>%1 はOpenSSH形式の鍵です。「ssh-keygen -e -m PKCS8 -f ファイル」で変換したものを指定してください。</translation>
    </message>
    <message>
        <source>%1 is an OpenPGP file. Tekigo reads keys and certificates in PEM or DER.</source>
        <translation>%1 はOpenPGPのファイルです。鍵と証明書は、PEM形式またはDER形式で指定してください。</translation>
    </message>
    <message>
        <source>%1 holds no public key. Give a public key or a certificate in PEM or DER.</source>
        <translation>%1 に公開鍵がありません。PEM形式またはDER形式の公開鍵か証明書を指定してください。</translation>
    </message>
    <message>
        <source>The key in the certificate %1 cannot be read.</source>
        <translation>証明書 %1 の鍵を読み取れません。</translation>
    </message>
    <message>
        <source>%1 holds a private key. Tekigo neither needs nor keeps one: give the public key or the certificate, and keep this file secret.</source>
        <translation>%1 は秘密鍵を含んでいます。秘密鍵は必要なく、保管もしません。公開鍵か証明書を指定し、このファイルは秘密に保管してください。</translation>
    </message>
    <message>
        <source>%1 does not exist. Check the name.</source>
        <translation>%1がありません。名前を確認してください。</translation>
    </message>
    <message>
        <source>%1 is a folder. Name a file in it.</source>
        <translation>%1はフォルダーです。中のファイルを指定してください。</translation>
    </message>
    <message>
        <source>%1 is not an ordinary file. Name another.</source>
        <translation>%1は通常のファイルではありません。別のファイルを指定してください。</translation>
    </message>
    <message>
        <source>%1 is empty. Give the file as it is delivered.</source>
        <translation>%1 は空です。配布するファイルを指定してください。</translation>
    </message>
    <message>
        <source>%1 changed while it was read. Try again when nothing writes to it.</source>
        <translation>%1 は、読み取り中に変わりました。書き込みが終わってから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>%1 is not a copy of the image in which one bit differs. Choose the copy that Tekigo made of this image.</source>
        <translation>%1 は、更新用ファイルと1ビットだけ異なる複製ではありません。この更新用ファイルからTekigoで作成した複製を指定してください。</translation>
    </message>
    <message numerus="yes">
        <source>The offset %1 is outside of %2, which has %3 bytes.</source>
        <translation>
            <numerusform>位置 %1 は %2 の範囲外です。大きさは %3 バイトです。</numerusform>
        </translation>
    </message>
    <message>
        <source>A byte has the bits 0 to 7, not %1.</source>
        <translation>ビットは0から7で指定します。%1 は指定できません。</translation>
    </message>
    <message>
        <source>%1 is the image itself. Name another file for the copy.</source>
        <translation>%1 は更新用ファイルそのものです。複製には別の名前を指定してください。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1に書き込めません：%2</translation>
    </message>
    <message>
        <source>%1 is too large for a signature. Are image and signature swapped?</source>
        <translation>%1 は、署名としては大きすぎます。更新用ファイルと署名を取り違えていないか確認してください。</translation>
    </message>
    <message>
        <source>%1 is empty. Give the signature of the image.</source>
        <translation>%1 は空です。更新用ファイルの署名を指定してください。</translation>
    </message>
    <message>
        <source>%1 is too large for a key. Are the files swapped?</source>
        <translation>%1 は、鍵としては大きすぎます。ファイルを取り違えていないか確認してください。</translation>
    </message>
    <message>
        <source>There is no file %1. Check the name.</source>
        <translation>ファイル %1 がありません。名前を確認してください。</translation>
    </message>
    <message>
        <source>%1 is no ordinary file. Name a file with exported settings.</source>
        <translation>%1 は通常のファイルではありません。設定を書き出したファイルを指定してください。</translation>
    </message>
    <message>
        <source>%1 is empty. Export the settings again, and compare that file.</source>
        <translation>%1 は空です。設定をもう一度書き出し、そのファイルを比較してください。</translation>
    </message>
    <message>
        <source>%1: the settings are nested deeper than %2 levels. Export them in another form, for example as lines of keys and values.</source>
        <translation>%1：設定の入れ子が%2段を超えています。設定名と値の行など、別の形式で書き出してください。</translation>
    </message>
    <message>
        <source>More than %1 patterns. Put several into one: (A|B).</source>
        <translation>パターンが%1個を超えています。(A|B) のように、いくつかを一つにまとめてください。</translation>
    </message>
    <message>
        <source>The pattern “%1…” is longer than %2 characters. Shorten it.</source>
        <translation>パターン「%1…」が%2文字を超えています。短くしてください。</translation>
    </message>
    <message>
        <source>“%1” is no regular expression (at character %2: %3). Mend it, or put \ before signs that stand for themselves.</source>
        <translation>「%1」は正規表現として正しくありません（%2文字目：%3）。修正するか、文字そのものを表す記号の前に \ を付けてください。</translation>
    </message>
    <message>
        <source>The pattern “%1” fits everything, so that nothing would be compared. Write what is special about the settings to ignore.</source>
        <translation>パターン「%1」はすべてに一致するため、何も比較されなくなります。無視する設定に固有の文字列を指定してください。</translation>
    </message>
    <message>
        <source>The pattern “%1” takes too many steps on a setting. Make it simpler: no repetition within a repetition, such as (a+)+.</source>
        <translation>パターン「%1」の照合に手間がかかりすぎます。(a+)+ のような繰返しの中の繰返しをなくすなど、簡単にしてください。</translation>
    </message>
    <message>
        <source>%1, line %2: the settings are nested deeper than %3 levels. Export them in another form, for example as lines of keys and values.</source>
        <translation>%1、%2行目：設定の入れ子が%3段を超えています。設定名と値の行など、別の形式で書き出してください。</translation>
    </message>
    <message>
        <source>%1, line %2: the file declares entities, which may stand for anything. Take the declarations (&lt;!ENTITY …&gt;) out, or export the settings without them.</source>
        <translation>%1、%2行目：実体が宣言されています。宣言（&lt;!ENTITY …&gt;）を取り除くか、宣言を使わずに書き出した設定を指定してください。</translation>
    </message>
    <message>
        <source>%1 is empty. Scan again with nmap -oX.</source>
        <translation>%1 は空です。nmap -oX でスキャンし直してください。</translation>
    </message>
    <message>
        <source>%1 is nmap&apos;s output as text (-oN, -oG or the screen). Scan again with -oX, which writes XML.</source>
        <translation>%1 はnmapのテキスト出力（-oN、-oG または画面キャプチャー）です。XMLを書き出す -oX を付けて、スキャンし直してください。</translation>
    </message>
    <message>
        <source>%1 is no XML file. Import what nmap wrote with -oX.</source>
        <translation>%1 はXMLファイルではありません。nmapが -oX で書き出したファイルを取り込んでください。</translation>
    </message>
    <message>
        <source>%1 holds no scan of TCP, UDP or SCTP ports. Scan ports, for example with nmap -p 1-65535 -oX.</source>
        <translation>%1 には、TCP、UDP、SCTPのポートスキャンが含まれていません。nmap -p 1-65535 -oX のように、ポートをスキャンしてください。</translation>
    </message>
    <message>
        <source>The scans hold no host %1. They name: %2</source>
        <translation>スキャンに %1 という機器はありません。含まれる機器：%2</translation>
    </message>
    <message>
        <source>%1 is no ordinary file. Name a security.txt.</source>
        <translation>%1 は通常のファイルではありません。security.txt を指定してください。</translation>
    </message>
    <message>
        <source>%1 is empty. Name a security.txt.</source>
        <translation>%1 は空です。security.txt を指定してください。</translation>
    </message>
    <message>
        <source>%1 has more than %2 bytes, so it is no security.txt. Name another file.</source>
        <translation>%1 は%2バイトを超えているため、security.txt ではありません。別のファイルを指定してください。</translation>
    </message>
    <message>
        <source>%1, line %2: the file holds a NUL byte, so it is no text. Name a security.txt.</source>
        <translation>%1、%2行目：NULバイトを含むため、テキストではありません。security.txt を指定してください。</translation>
    </message>
    <message>
        <source>%1 holds a key on a curve without a name. Give a key on a standard curve.</source>
        <translation>%1 の鍵は、名前のない楕円曲線を使っています。標準の曲線の鍵を指定してください。</translation>
    </message>
    <message>
        <source>%1 is no file. Name a file that nmap wrote with -oX.</source>
        <translation>%1はファイルではありません。nmapが -oX で書き出したファイルを指定してください。</translation>
    </message>
    <message>
        <source>%1 has no line for %2. Give the checksum of this file, or name the image as it is named there.</source>
        <translation>%1に%2の行がありません。このファイルのチェックサムを指定するか、更新用ファイルの名前を一覧の記載に合わせてください。</translation>
    </message>
    <message>
        <source>%1 does not carry its signer&apos;s certificate. Give the public key or the certificate too.</source>
        <translation>%1 に、署名者の証明書が含まれていません。公開鍵か証明書も指定してください。</translation>
    </message>
    <message>
        <source>%1 is larger than %2, and this kind of signature is computed over the image as a whole. Check it with another tool and attach its output.</source>
        <translation>%1 は %2 を超えています。この種類の署名はファイル全体を一度に計算するため、検証できません。別のツールで検証し、その出力を証拠として添付してください。</translation>
    </message>
</context>
<context>
    <name>tekigo::NmapVisitor</name>
    <message>
        <source>this is XML, but not of nmap (it begins with &lt;%1&gt;, not &lt;nmaprun&gt;)</source>
        <translation>nmapのXMLではありません（&lt;nmaprun&gt; ではなく &lt;%1&gt; で始まっています）</translation>
    </message>
    <message>
        <source>“services” is no list of ports (0 to %1)</source>
        <translation>「services」がポート番号（0～%1）の並びになっていません</translation>
    </message>
    <message>
        <source>there is no port “%1” (0 to %2)</source>
        <translation>「%1」というポート番号はありません（0〜%2）</translation>
    </message>
    <message>
        <source>“ports” is no list of ports (0 to %1)</source>
        <translation>「ports」がポート番号（0～%1）の並びになっていません</translation>
    </message>
    <message>
        <source>there are more open ports than any product has. Scan the product alone</source>
        <translation>開いているポートが製品としてあり得ないほど多くあります。製品だけをスキャンしてください</translation>
    </message>
    <message>
        <source>more than %1 hosts answered. Scan the product alone</source>
        <translation>応答した機器が%1台を超えています。製品だけをスキャンしてください</translation>
    </message>
</context>
<context>
    <name>tekigo::Reading</name>
    <message>
        <source>elements stand in each other more than %1 deep</source>
        <translation>要素の入れ子が%1段を超えています</translation>
    </message>
    <message>
        <source>it wants another file to be read (DOCTYPE with SYSTEM or PUBLIC)</source>
        <translation>別のファイルの読み込みを求めています（SYSTEM または PUBLIC の付いた DOCTYPE）</translation>
    </message>
    <message>
        <source>it uses the entity “%1”, which XML does not know</source>
        <translation>XMLにない実体「%1」を使っています</translation>
    </message>
    <message>
        <source>it declares entities or elements of its own, which a scanner&apos;s output never does</source>
        <translation>実体や要素を独自に宣言しています。スキャナーの出力に宣言は含まれません</translation>
    </message>
    <message>
        <source>%1, line %2: %3. Use the file as the scanner wrote it (nmap -oX).</source>
        <translation>%1 の%2行目：%3。スキャナーが書き出したままのファイル（nmap -oX）をお使いください。</translation>
    </message>
    <message>
        <source>the file ends before its first element</source>
        <translation>最初の要素より前でファイルが終わっています</translation>
    </message>
    <message>
        <source>something stands behind the end of the run; each run wants a file of its own</source>
        <translation>結果の終わりの後に、別の内容があります。一回のスキャンごとに、一つのファイルにしてください</translation>
    </message>
    <message>
        <source>%1 cannot be read: not enough memory.</source>
        <translation>%1 を読み取れません：メモリーが足りません。</translation>
    </message>
    <message>
        <source>this is not well-formed XML (%1)</source>
        <translation>XMLとして正しくありません（%1）</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1を読み取れません：%2</translation>
    </message>
    <message>
        <source>not enough memory</source>
        <translation>メモリーが足りません</translation>
    </message>
    <message>
        <source>there is no end of a tag within %1 MiB</source>
        <translation>%1 MiB の間にタグの終わりがありません</translation>
    </message>
</context>
</TS>

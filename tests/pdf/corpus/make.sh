#!/bin/sh
# Makes every fixture anew into the folder given. Needs what README.md names; the tests need none of it.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out=$(mkdir -p "$1" && cd "$1" && pwd)
work=$(mktemp -d)
cd "$work"
cp "$here"/sources/* .
export SOURCE_DATE_EPOCH=1767225600

chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --print-to-pdf="$out/chromium.pdf" report.html 2>log
sed "s/日本語//; s/試験//; s/<h1>/<p>/; s/th>/td>/g" report.html >plain.html
weasyprint --optimize-size fonts plain.html "$out/weasyprint.pdf" 2>log
for tex in record bitmap; do pdflatex -interaction=batchmode $tex.tex >log; done
cp record.pdf "$out/pdftex.pdf"
cp bitmap.pdf "$out/pdftex-type3.pdf"
xelatex -interaction=batchmode japanese.tex >log && cp japanese.pdf "$out/xetex.pdf"
lualatex -interaction=batchmode japanese.tex >log && cp japanese.pdf "$out/luatex.pdf"
rsvg-convert -f pdf -o "$out/rsvg-cairo.pdf" drawing.svg
inkscape --export-type=pdf --export-filename="$out/inkscape.pdf" drawing.svg 2>log
office() { soffice --headless -env:UserInstallation=file://$work/office --convert-to "$2" --outdir "$work/$3" "$1" >log 2>&1; }
office manual.html 'pdf:writer_web_pdf_Export' writer && cp writer/manual.pdf "$out/libreoffice-writer.pdf"
office manual.html 'pdf:writer_web_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"3"}}' pdfa && cp pdfa/manual.pdf "$out/libreoffice-pdfa.pdf"
office ports.csv 'pdf:calc_pdf_Export' calc && cp calc/ports.pdf "$out/libreoffice-calc.pdf"
office slides.fodp 'pdf:impress_pdf_Export' impress && cp impress/slides.pdf "$out/libreoffice-impress.pdf"
groff -t -ms -Tps letter.ms >letter.ps
ps2pdf letter.ps "$out/ghostscript-groff.pdf"
groff -t -ms -Tpdf letter.ms >"$out/groff.pdf"
gs -q -dBATCH -dNOPAUSE -sDEVICE=pdfwrite -dPDFSETTINGS=/printer -dCompatibilityLevel=1.4 -sOutputFile="$out/ghostscript-flattened.pdf" "$out/rsvg-cairo.pdf"
gs -q -dBATCH -dNOPAUSE -sDEVICE=pdfimage8 -r72 -sOutputFile="$out/ghostscript-image.pdf" "$out/rsvg-cairo.pdf"
g++ -fPIC qt.cpp $(pkg-config --cflags --libs Qt6Gui) -o qt && QT_QPA_PLATFORM=offscreen ./qt "$out/qt.pdf"
/usr/bin/python3 "$here/make.py" "$out"
rm -r "$work"

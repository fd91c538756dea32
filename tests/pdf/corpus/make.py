"""The fixtures that ReportLab, img2pdf, ImageMagick, pikepdf and qpdf make, and those written by hand."""
import io, os, subprocess, struct, sys
import img2pdf, pikepdf
from pikepdf import Name, Dictionary, Array, Stream, String
from reportlab.pdfgen import canvas
from reportlab.lib.colors import CMYKColor, CMYKColorSep, Color
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFont

out = sys.argv[1]
sans = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
pdfmetrics.registerFont(TTFont("Sans", sans))


def at(name):
    return os.path.join(out, name)


def run(*words):
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


# ReportLab
def page(name, draw, size=(400, 300), **more):
    c = canvas.Canvas(at(name), pagesize=size, invariant=1, **more)
    draw(c)
    c.showPage()
    c.save()


def base14(c):
    c.setFont("Helvetica", 14)
    c.drawString(40, 250, "Helvetica that is not embedded")


def cid(c):
    pdfmetrics.registerFont(UnicodeCIDFont("HeiseiKakuGo-W5"))
    c.setFont("HeiseiKakuGo-W5", 14)
    c.drawString(40, 250, "埋め込まれていない日本語 AR-2600")


def inks(c):
    c.setFillOverprint(True)
    c.setFillColor(CMYKColorSep(0.0, 0.8, 0.9, 0.1, spotName="HKS 13", density=0.8))
    c.rect(40, 150, 140, 100, fill=1, stroke=0)
    c.setFillColor(CMYKColor(0.9, 0.3, 0, 0.2))
    c.rect(120, 100, 140, 100, fill=1, stroke=0)
    c.setFont("Sans", 12)
    c.drawString(40, 60, "Spot and process colours, overprint")


def shades(c):
    c.linearGradient(40, 150, 360, 150, (Color(1, 0, 0), Color(0, 0, 1)), extend=False)
    c.radialGradient(200, 90, 60, (Color(1, 1, 0), Color(0, 0.5, 0)), extend=False)
    c.setFillAlpha(0.5)
    c.setFillColor(Color(0, 0, 0))
    c.rect(150, 60, 150, 160, fill=1, stroke=0)


def form(c):
    c.setFont("Sans", 12)
    c.drawString(40, 250, "Name, agreed")
    c.acroForm.textfield(name="name", value="AR-2600", x=40, y=200, width=200, height=24)
    c.acroForm.checkbox(name="agreed", checked=True, x=260, y=200)


def ocr(c):
    c.drawImage(at("scan.jpg"), 0, 0, 400, 300)
    text = c.beginText(60, 200)
    text.setFont("Sans", 14)
    text.setTextRenderMode(3)
    text.textLine("Recognised text below a scan")
    c.drawText(text)


# Pictures, by ImageMagick
run("convert", "-size", "600x400", "gradient:#f8f4ea-#d8e4f0", "-font", "DejaVu-Sans", "-pointsize", "36", "-annotate", "+60+150",
    "Scanned sheet 17", "-attenuate", "0.15", "+noise", "Gaussian", "-quality", "60", at("scan.jpg"))
with open(at("scan.jpg"), "rb") as f, open(at("camera.jpg"), "wb") as g: # a camera's note: to be turned clockwise
    jpeg = f.read()
    exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"
    g.write(jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + jpeg[2:])
run("convert", at("scan.jpg"), "-resize", "300x", "-colorspace", "CMYK", "-quality", "60", at("inks.jpg"))
run("convert", at("scan.jpg"), "-colorspace", "Gray", "-threshold", "55%", "-type", "bilevel", at("black.png"))
run("convert", at("scan.jpg"), "-resize", "120x", "-depth", "16", "-define", "png:bit-depth=16", at("deep.png"))
run("convert", "-size", "200x120", "xc:none", "-fill", "rgba(200,0,0,0.5)", "-draw", "circle 100,60 100,10", at("clear.png"))
run("convert", "-size", "200x120", "radial-gradient:white-navy", "-colors", "16", "PNG8:" + at("indexed.png"))
run("convert", "-size", "120x80", "xc:red", "xc:blue", at("two.gif"))
run("convert", "-size", "120x80", "gradient:red-blue", "BMP3:" + at("old.bmp"))
run("convert", "-size", "120x80", "gradient:red-blue", "-depth", "8", at("plain.ppm"))
run("convert", at("black.png"), "-compress", "Group4", "-define", "tiff:rows-per-strip=400", at("black.tiff"))

page("reportlab-base14.pdf", base14)
page("reportlab-cid.pdf", cid)
page("reportlab-inks.pdf", inks)
page("reportlab-shading.pdf", shades)
page("reportlab-form.pdf", form)
page("reportlab-ocr.pdf", ocr)
page("reportlab-strip.pdf", lambda c: c.rect(10, 0.2, 14000, 0.6, fill=1), (14400, 1))

# Scanners' ways
def scanned(name, *pictures):
    with open(at(name), "wb") as f:
        f.write(img2pdf.convert(*[at(p) for p in pictures], nodate=True))


scanned("img2pdf-jpeg.pdf", "scan.jpg")
scanned("img2pdf-cmyk.pdf", "inks.jpg")
scanned("img2pdf-indexed.pdf", "indexed.png")
scanned("img2pdf-ccitt.pdf", "black.tiff")
run("convert", at("scan.jpg"), "-resize", "300x", "-quality", "40", at("scan.jp2"))
scanned("img2pdf-jpx.pdf", "scan.jp2")
os.remove(at("scan.jp2"))
page("reportlab-softmask.pdf", lambda c: (c.setFillColor(Color(0, 0.5, 1)), c.rect(20, 20, 200, 200, fill=1),
                                          c.drawImage(at("clear.png"), 100, 100, 200, 120, mask="auto")))


# By hand
def hand(name, content, resources=None, box=(0, 0, 400, 300), after=None, **page):
    pdf = pikepdf.new()
    made = Dictionary(Type=Name.Page, MediaBox=Array(list(box)), Resources=resources(pdf) if resources else Dictionary(),
                      Contents=Stream(pdf, content.encode("latin-1")), **page)
    pdf.pages.append(pikepdf.Page(pdf.make_indirect(made)))
    if after:
        after(pdf)
    pdf.save(at(name), static_id=True)


def embedded(pdf):
    """DejaVu Sans as ReportLab wrote it."""
    with pikepdf.open(at("reportlab-inks.pdf")) as source:
        return pdf.copy_foreign(source.make_indirect(list(source.pages[0].Resources.Font.items())[-1][1]))


def with_font(pdf, **more):
    return Dictionary(Font=Dictionary(F1=embedded(pdf)), **more)


# ISO 14492, table E.1: probability, next state when it came true and when not, whether the guess turns round
QE = [(0x5601, 1, 1, 1), (0x3401, 2, 6, 0), (0x1801, 3, 9, 0), (0x0AC1, 4, 12, 0), (0x0521, 5, 29, 0), (0x0221, 38, 33, 0), (0x5601, 7, 6, 1),
      (0x5401, 8, 14, 0), (0x4801, 9, 14, 0), (0x3801, 10, 14, 0), (0x3001, 11, 17, 0), (0x2401, 12, 18, 0), (0x1C01, 13, 20, 0),
      (0x1601, 29, 21, 0), (0x5601, 15, 14, 1), (0x5401, 16, 14, 0), (0x5101, 17, 15, 0), (0x4801, 18, 16, 0), (0x3801, 19, 17, 0),
      (0x3401, 20, 18, 0), (0x3001, 21, 19, 0), (0x2801, 22, 19, 0), (0x2401, 23, 20, 0), (0x2201, 24, 21, 0), (0x1C01, 25, 22, 0),
      (0x1801, 26, 23, 0), (0x1601, 27, 24, 0), (0x1401, 28, 25, 0), (0x1201, 29, 26, 0), (0x1101, 30, 27, 0), (0x0AC1, 31, 28, 0),
      (0x09C1, 32, 29, 0), (0x08A1, 33, 30, 0), (0x0521, 34, 31, 0), (0x0441, 35, 32, 0), (0x02A1, 36, 33, 0), (0x0221, 37, 34, 0),
      (0x0141, 38, 35, 0), (0x0111, 39, 36, 0), (0x0085, 40, 37, 0), (0x0049, 41, 38, 0), (0x0025, 42, 39, 0), (0x0015, 43, 40, 0),
      (0x0009, 44, 41, 0), (0x0005, 45, 42, 0), (0x0001, 45, 43, 0), (0x5601, 46, 46, 0)]


class Coder:
    """The arithmetic coder of ISO 14492, annex E."""
    def __init__(self):
        self.a, self.c, self.ct, self.out, self.states = 0x8000, 0, 12, bytearray(b"\0"), {}

    def encode(self, context, bit):
        state, guess = self.states.get(context, (0, 0))
        q, right, wrong, turn = QE[state]
        self.a -= q
        if bit == guess:
            if self.a & 0x8000:
                self.c += q
                return
            if self.a < q:
                self.a = q
            else:
                self.c += q
            self.states[context] = (right, guess)
        else:
            if self.a < q:
                self.c += q
            else:
                self.a = q
            self.states[context] = (wrong, 1 - guess if turn else guess)
        while True:
            self.a = self.a << 1 & 0xFFFF
            self.c <<= 1
            self.ct -= 1
            if self.ct == 0:
                self.byte()
            if self.a & 0x8000:
                break

    def byte(self):
        if self.out[-1] != 0xFF and self.c >= 0x8000000:
            self.out[-1] += 1
            self.c &= 0x7FFFFFF
            stuffed = self.out[-1] == 0xFF
        else:
            stuffed = self.out[-1] == 0xFF
        if stuffed:
            self.out.append(self.c >> 20 & 0xFF)
            self.c &= 0xFFFFF
            self.ct = 7
        else:
            self.out.append(self.c >> 19 & 0xFF)
            self.c &= 0x7FFFF
            self.ct = 8

    def finish(self):
        most = self.c + self.a
        self.c |= 0xFFFF
        if self.c >= most:
            self.c -= 0x8000
        self.c <<= self.ct
        self.byte()
        self.c <<= self.ct
        self.byte()
        return bytes(self.out[1:]).rstrip(b"\xff") + b"\xff\xac"


def jbig2(pdf):
    """A generic region of template 0: each pixel guessed from sixteen before it."""
    bits = subprocess.run(["convert", at("black.png"), "-resize", "300x200!", "-threshold", "50%", "PBM:-"], check=True, capture_output=True).stdout
    head, width, height = 0, 300, 200
    rows = bits[-38 * height:]
    black = [[rows[38 * y + x // 8] >> (7 - x % 8) & 1 for x in range(width)] for y in range(height)]
    near = [(-2, -2), (-1, -2), (0, -2), (1, -2), (2, -2), (-3, -1), (-2, -1), (-1, -1), (0, -1), (1, -1), (2, -1), (3, -1),
            (-4, 0), (-3, 0), (-2, 0), (-1, 0)]
    coder = Coder()
    for y in range(height):
        for x in range(width):
            context = 0
            for dx, dy in near:
                inside = 0 <= x + dx < width and y + dy >= 0
                context = context << 1 | (black[y + dy][x + dx] if inside else 0)
            coder.encode(context, black[y][x])
    def segment(number, kind, body):
        return struct.pack(">IBBBI", number, kind, 0, 1, len(body)) + body
    info = struct.pack(">IIIIBH", width, height, 0, 0, 0, 0)
    region = struct.pack(">IIIIBB", width, height, 0, 0, 0, 0) + struct.pack("8b", 3, -1, -3, -1, 2, -2, -2, -2) + coder.finish()
    made = Stream(pdf, segment(0, 48, info) + segment(1, 38, region), Type=Name.XObject, Subtype=Name.Image, Width=width, Height=height,
                  ColorSpace=Name.DeviceGray, BitsPerComponent=1, Filter=Name.JBIG2Decode)
    return Dictionary(XObject=Dictionary(Im=made))


def deep(pdf):
    rows = b"".join(struct.pack(">3H", x * 500, y * 900, 65535 - x * 300) for y in range(60) for x in range(90))
    made = Stream(pdf, rows, Type=Name.XObject, Subtype=Name.Image, Width=90, Height=60, ColorSpace=Name.DeviceRGB,
                  BitsPerComponent=16, Interpolate=True)
    return Dictionary(XObject=Dictionary(Im=made))


hand("hand-16bit.pdf", "q 360 0 0 240 20 30 cm /Im Do Q", deep)
hand("hand-jbig2.pdf", "q 400 0 0 267 0 20 cm /Im Do Q", jbig2)
hand("hand-blend.pdf", "1 0.8 0 rg 40 60 200 180 re f /G1 gs 0 0.5 1 rg 120 100 200 160 re f /G2 gs 1 0 0 rg 20 20 120 120 re f",
     lambda pdf: Dictionary(ExtGState=Dictionary(G1=Dictionary(BM=Name.Multiply), G2=Dictionary(BM=Name.Difference, ca=0.6))))
hand("hand-tiling.pdf", "/Pattern cs /P1 scn 40 40 320 220 re f",
     lambda pdf: Dictionary(Pattern=Dictionary(P1=Stream(pdf, b"0 0.4 0.7 rg 1 1 2 2 re f", Type=Name.Pattern, PatternType=1,
                                                         PaintType=1, TilingType=1, BBox=Array([0, 0, 4, 4]), XStep=4, YStep=4,
                                                         Resources=Dictionary()))))
hand("hand-devicen.pdf", "/N cs 0.2 0.9 scn 40 40 160 220 re f 0 1 0.1 0.2 k 200 40 160 220 re f",
     lambda pdf: Dictionary(ColorSpace=Dictionary(N=Array([Name.DeviceN, Array([Name("/Gold"), Name("/Lack")]), Name.DeviceCMYK,
         Stream(pdf, b"{ exch 0 3 1 roll 0 }", FunctionType=4,
                Domain=Array([0, 1, 0, 1]), Range=Array([0, 1] * 4))]))))


def layers(pdf):
    off = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Internal")))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([off]), D=Dictionary(OFF=Array([off]), Order=Array([off])))
    pdf.pages[0].Resources.Properties = Dictionary(L=off)


hand("hand-layers.pdf", "BT /F1 14 Tf 40 250 Td (Shown) Tj ET /OC /L BDC BT /F1 14 Tf 40 150 Td (Hidden) Tj ET 1 0 0 rg 40 40 200 80 re f EMC",
     with_font, after=layers)


def notes(pdf):
    def look(colour):
        return Stream(pdf, (colour + " rg 0 0 100 40 re f").encode(), Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 100, 40]))
    def note(y, flags, colour):
        return pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name.Stamp, Rect=Array([40, y, 140, y + 40]), F=flags,
                                            AP=Dictionary(N=look(colour))))
    pdf.pages[0].Annots = Array([note(200, 4, "0 0.6 0"), note(100, 2, "1 0 0")])


hand("hand-annotations.pdf", "BT /F1 14 Tf 40 260 Td (A stamp that prints, another that is hidden) Tj ET", with_font, after=notes)


def scripts(pdf):
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert('hello');"))
    pdf.Root.AcroForm = Dictionary(Fields=Array([]), XFA=Stream(pdf, b"<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'/>"))
    pdf.attachments["secret.txt"] = pikepdf.AttachedFileSpec(pdf, b"a file within", filename="secret.txt")


hand("hand-scripts.pdf", "BT /F1 14 Tf 40 250 Td (JavaScript, XFA and a file within) Tj ET", with_font, after=scripts)


def bare_fields(pdf):
    field = pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T=String("name"), V=String("AR-2600"), F=4,
                                         Rect=Array([40, 180, 240, 204]), DA=String("/F1 12 Tf 0 g")))
    pdf.pages[0].Annots = Array([field])
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]), NeedAppearances=True, DR=Dictionary(Font=Dictionary(F1=pdf.pages[0].Resources.Font.F1)))


hand("hand-bare-form.pdf", "BT /F1 14 Tf 40 250 Td (A field without an appearance) Tj ET", with_font, after=bare_fields)
text = "BT /F1 14 Tf 40 250 Td (A page of odd boxes) Tj ET 0 0 1 RG 20 20 300 200 re S"
hand("hand-cropped.pdf", text, with_font, CropBox=Array([-100, -50, 300, 900]))
hand("hand-negative.pdf", "BT /F1 14 Tf -150 50 Td (A box of negative numbers) Tj ET", with_font, box=(-200, -100, 200, 200))
hand("hand-userunit.pdf", text, with_font, UserUnit=3)
hand("hand-backward.pdf", text, with_font, box=(400, 300, 0, 0))


def turned(pdf):
    for angle in (90, 180, 270, 45):
        pdf.pages.append(pdf.pages[0])
        pdf.pages[-1].Rotate = angle


hand("hand-rotated.pdf", text, with_font, after=turned)
with pikepdf.open(at("xetex.pdf")) as pdf:
    for name, font in pdf.pages[0].Resources.Font.items():
        del font.ToUnicode
    pdf.save(at("hand-no-tounicode.pdf"), static_id=True)

# The same file, as others keep it
source = at("xetex.pdf")
run("qpdf", "--deterministic-id", "--linearize", source, at("qpdf-linearized.pdf"))
run("qpdf", "--deterministic-id", "--object-streams=generate", source, at("qpdf-objectstreams.pdf"))
run("qpdf", "--encrypt", "open", "owner", "256", "--", source, at("qpdf-password.pdf"))
run("qpdf", "--encrypt", "", "owner", "256", "--print=none", "--extract=n", "--", source, at("qpdf-owner.pdf"))
run("qpdf", "--allow-weak-crypto", "--encrypt", "", "owner", "40", "--", source, at("qpdf-rc4.pdf"))
with open(at("hand-tiling.pdf"), "rb") as f:
    whole = f.read()
def kept(name, data):
    with open(at(name), "wb") as f:
        f.write(data)
kept("hand-late-header.pdf", b"From the scanner\r\n\r\n" * 9 + whole)
kept("hand-trailing.pdf", whole + b"\0garbage after the end\r\n" * 99)
kept("hand-truncated.pdf", whole[:len(whole) * 2 // 3])
start = len(whole)
with pikepdf.open(at("hand-tiling.pdf")) as pdf:
    pages, root, size = pdf.Root.Pages.objgen[0], pdf.Root.objgen[0], int(pdf.trailer.Size)
at_x = whole.rindex(b"startxref")
last = int(whole[at_x + 9:].split()[0])
body = b"\n%d 0 obj\n<</Type/Catalog/Pages %d 0 R/Lang(ja)>>\nendobj\n" % (root, pages)
table = b"xref\n%d 1\n%010d 00000 n \ntrailer\n<</Size %d/Root %d 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF\n" % (
    root, start + 1, size, root, last, start + len(body))
kept("hand-incremental.pdf", whole + body + table)

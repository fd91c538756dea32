#include "pdf/forms.h"

#include <qpdf/ClosedFileInputSource.hh>

#include <QFile>

#include <algorithm>

namespace tekigo::pdf {
namespace {

using Handle = QPDFObjectHandle;

constexpr int kPixels = 4;
constexpr int kPlaces = 12; ///< decimals of a form's scale

/// The number in a placeholder; -1: it is none.
int numberOf(Handle image)
{
    Handle about = image.getDict();
    if (!about.getKey("/Subtype").isNameAndEquals("/Image") || !about.getKey("/Width").isInteger() ||
        about.getKey("/Width").getIntValueAsInt() != kPixels || !about.getKey("/Height").isInteger() ||
        about.getKey("/Height").getIntValueAsInt() != 1 ||
        !about.getKey("/Filter").isNameAndEquals("/FlateDecode"))
        return -1;
    const auto data = image.getStreamData(qpdf_dl_generalized);
    const unsigned char* bytes = data->getBuffer();
    const bool ours = data->getSize() == 3 * kPixels && bytes[0] == 0xff && bytes[1] == 0 && bytes[2] == 0 &&
                      bytes[6] == 0 && bytes[7] == 0xff && bytes[8] == 0;
    return ours ? bytes[3] << 16 | bytes[4] << 8 | bytes[5] : -1;
}

} // namespace

foreign::Picture placeholder(int number)
{
    foreign::Picture picture;
    picture.width = kPixels;
    picture.height = 1;
    picture.surface.reset(cairo_image_surface_create(CAIRO_FORMAT_RGB24, kPixels, 1));
    // Red and green, so that Cairo does not take it for a grey one.
    const quint32 pixels[kPixels] = {0xff0000, static_cast<quint32>(number), 0x00ff00, 0x0000ff};
    if (unsigned char* data = cairo_image_surface_get_data(picture.surface.get()))
        std::copy_n(reinterpret_cast<const unsigned char*>(pixels), sizeof(pixels), data);
    cairo_surface_mark_dirty(picture.surface.get());
    return picture;
}

TakenForms::TakenForms(QPDF& pdf, const Structure& structure)
    : m_pdf(pdf)
    , m_structure(structure)
{
}

TakenForms::~TakenForms() = default;

QPDF& TakenForms::opened(const QString& path)
{
    File& file = m_files[path];
    if (!file.source)
        file.source = std::make_shared<ClosedFileInputSource>(QFile::encodeName(path).constData());
    if (m_held != file.source.get()) {
        if (m_held != nullptr)
            m_held->stayOpen(false);
        m_held = file.source.get();
        m_held->stayOpen(true);
    }
    if (!file.pdf) {
        file.pdf = std::make_unique<QPDF>();
        file.pdf->processInputSource(file.source);
    }
    return *file.pdf;
}

Handle TakenForms::form(size_t number)
{
    const ForeignForm& wanted = m_structure.forms.at(number);
    Handle made =
        m_pdf.copyForeignObject(opened(wanted.file).getRoot().getKey("/Forms").getArrayItem(wanted.index));
    // A picture is painted into the unit square, and so is what takes its place.
    const auto box = made.getDict().getKey("/BBox").getArrayAsRectangle();
    made.getDict().replaceKey(
        "/Matrix", Handle::newArray({Handle::newReal(1 / (box.urx - box.llx), kPlaces), Handle::newInteger(0),
                                     Handle::newInteger(0), Handle::newReal(1 / (box.ury - box.lly), kPlaces),
                                     Handle::newInteger(0), Handle::newInteger(0)}));
    return made;
}

bool TakenForms::putInto(Handle page, int number)
{
    size_t left = 0;
    for (const ForeignForm& form : m_structure.forms)
        left += form.page == number;
    if (left == 0)
        return true;
    Handle objects = page.getKey("/Resources").getKey("/XObject");
    if (!objects.isDictionary())
        return false;
    for (const auto& [name, object] : objects.getDictAsMap()) {
        const int found = numberOf(object);
        if (found < 0 || found >= static_cast<int>(m_structure.forms.size()))
            continue;
        objects.replaceKey(name, form(static_cast<size_t>(found)));
        m_pdf.replaceObject(Handle(object).getObjGen(), Handle::newNull()); // nobody else refers to it
        --left;
    }
    return left == 0;
}

} // namespace tekigo::pdf

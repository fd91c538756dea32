// The fixture of Qt: g++ -fPIC qt.cpp $(pkg-config --cflags --libs Qt6Gui) && ./a.out qt.pdf
#include <QGuiApplication>
#include <QLinearGradient>
#include <QPainter>
#include <QPdfWriter>
int main(int argc, char** argv)
{
    QGuiApplication application(argc, argv);
    QPdfWriter writer(argv[1]);
    writer.setResolution(300);
    QPainter painter(&writer);
    painter.setFont(QFont("Noto Sans CJK JP", 14));
    painter.drawText(100, 300, QString::fromUtf8("試験日 1月2日 S1.1-01"));
    QLinearGradient gradient(0, 0, 1200, 0);
    gradient.setColorAt(0, Qt::blue);
    gradient.setColorAt(1, QColor(255, 255, 255, 60));
    painter.fillRect(100, 500, 1200, 300, gradient);
    painter.setOpacity(0.4);
    painter.fillRect(400, 600, 400, 500, Qt::red);
    painter.end();
    return 0;
}

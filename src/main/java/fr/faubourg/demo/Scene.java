package fr.faubourg.demo;

/**
 * The small pictures of the demonstration (illustrations), drawn by the application itself: no photograph, no real place, nobody on
 * them.
 */
enum Scene {
    MATTRESS {
        @Override
        void paint(Brush brush) {
            hall(brush, "3");
            brush.shadow(300, 610, 210, 26)
                    .turned("#E9E1D2", 290, 470, 150, 300, -14)
                    .turned("#D8CDBA", 290, 470, 122, 270, -14);
            for (int i = 0; i < 4; i++) {
                brush.line("#C3B59D", 4, 222 + i * 6, 390 + i * 52, 340 + i * 8, 366 + i * 52);
            }
            brush.shadow(640, 626, 150, 22)
                    .rectangle("#8C6B4A", 560, 450, 150, 170)
                    .rectangle("#7A5B3D", 566, 458, 66, 154)
                    .rectangle("#7A5B3D", 638, 458, 66, 154)
                    .turned("#A07E58", 752, 580, 24, 150, 24)
                    .ellipse("#2F3850", 470, 600, 62, 44)
                    .ellipse("#3A445E", 448, 586, 30, 20);
        }
    },
    LAMP_OUT {
        @Override
        void paint(Brush brush) {
            brush.fade("#1B2338", "#39425B", 0, 0, Brush.WIDTH, 520)
                    .rectangle("#2A3148", 0, 500, Brush.WIDTH, 220)
                    .polygon("#343C55", 330, 720, 450, 500, 520, 500, 690, 720);
            building(brush, 40, 170, 260, 340, "#2C344C", "#3B4560", true);
            building(brush, 690, 120, 240, 390, "#2A3249", "#3B4560", true);
            brush.glow(120, 330, 60, 560, 210, 560, 140, 330)
                    .line("#141A2B", 10, 131, 560, 131, 330)
                    .ellipse("#FFE9B0", 131, 326, 16, 12)
                    .line("#0F1524", 14, 560, 620, 560, 220, 610, 196)
                    .ellipse("#4B546C", 622, 200, 30, 13)
                    .line("#5B647C", 4, 604, 214, 640, 186);
        }
    },
    TABLES {
        @Override
        void paint(Brush brush) {
            brush.fade("#DCE8EA", "#F3F0E6", 0, 0, Brush.WIDTH, 380).rectangle("#B9D0B0", 0, 360, Brush.WIDTH, 360);
            tree(brush, 130, 330, 120);
            tree(brush, 300, 300, 90);
            tree(brush, 850, 320, 130);
            brush.rectangle("#CBBFA8", 420, 250, 220, 120)
                    .polygon("#A63F27", 400, 252, 530, 180, 660, 252)
                    .rectangle("#7F90A0", 470, 300, 50, 70);
            table(brush, 290, 560, 1.1);
            table(brush, 660, 520, 0.9);
            for (int i = 0; i < 26; i++) {
                brush.ellipse(
                        i % 3 == 0 ? "#D98A5F" : i % 3 == 1 ? "#E9C46A" : "#C95D63",
                        30 + i * 36.5,
                        690 - (i * 7) % 30,
                        9,
                        9);
            }
        }
    },
    FORCED_DOOR {
        @Override
        void paint(Brush brush) {
            hall(brush, "7");
            brush.polygon("#1F2A44", 420, 300, 540, 300, 540, 620, 420, 620)
                    .polygon("#9FB0BE", 540, 300, 640, 330, 640, 650, 540, 620)
                    .polygon("#7F90A0", 552, 318, 628, 340, 628, 470, 552, 452)
                    .line("#FFFFFF", 3, 575, 330, 598, 380, 570, 410, 612, 452)
                    .line("#A63F27", 6, 548, 470, 562, 500, 546, 520)
                    .turned("#5A4A3A", 560, 640, 46, 10, 18)
                    .ellipse("#3B4560", 610, 520, 7, 7);
        }
    },
    LEAK {
        @Override
        void paint(Brush brush) {
            brush.fade("#E9E2D4", "#D8CFBE", 0, 0, Brush.WIDTH, 560)
                    .polygon("#B7AC99", 0, 560, Brush.WIDTH, 560, Brush.WIDTH, 720, 0, 720)
                    .line("#8A7F6E", 22, 0, 120, 560, 120, 560, 0)
                    .line("#A79B88", 12, 0, 116, 556, 116, 556, 0)
                    .ellipse("#C8B898", 560, 240, 150, 120)
                    .ellipse("#BBA987", 560, 220, 100, 80);
            for (int i = 0; i < 9; i++) {
                brush.ellipse("#7FA3B4", 540 + (i * 17) % 60, 190 + i * 46, 6, 11);
            }
            brush.ellipse("#8FB1C0", 565, 640, 230, 46)
                    .ellipse("#A9C6D1", 540, 632, 150, 24)
                    .polygon("#A63F27", 735, 560, 815, 560, 802, 660, 748, 660)
                    .rectangle("#3B4560", 90, 250, 190, 300)
                    .letters("#FFFFFF", 84, "12", 134, 420);
        }
    },
    BINS {
        @Override
        void paint(Brush brush) {
            street(brush);
            for (int i = 0; i < 4; i++) {
                double x = 190 + i * 150;
                brush.shadow(x + 55, 598, 70, 12)
                        .polygon(i == 2 ? "#D9B13B" : "#4D6B57", x, 410, x + 112, 410, x + 100, 590, x + 12, 590)
                        .turned(i == 2 ? "#C49B27" : "#3E5847", x + 56, i == 1 ? 372 : 402, 124, 18, i == 1 ? -18 : 0)
                        .ellipse("#2A3148", x + 24, 594, 12, 12)
                        .ellipse("#2A3148", x + 88, 594, 12, 12);
            }
            brush.ellipse("#3A445E", 400, 386, 46, 34)
                    .ellipse("#2F3850", 150, 590, 56, 40)
                    .ellipse("#3A445E", 820, 596, 50, 36)
                    .turned("#C9A57A", 880, 610, 90, 60, 12)
                    .turned("#E9E1D2", 300, 640, 60, 34, -8);
        }
    },
    WRECK {
        @Override
        void paint(Brush brush) {
            street(brush);
            brush.shadow(480, 628, 330, 26)
                    .polygon(
                            "#7B8794", 190, 560, 230, 500, 330, 490, 410, 410, 620, 410, 690, 490, 770, 510, 780, 600,
                            190, 600)
                    .polygon("#39425B", 356, 488, 420, 428, 500, 428, 500, 488)
                    .polygon("#C9D3D8", 516, 428, 604, 428, 650, 488, 516, 488)
                    .line("#39425B", 3, 540, 434, 560, 462, 590, 458, 600, 486)
                    .ellipse("#2A3148", 310, 606, 52, 30)
                    .ellipse("#2A3148", 660, 606, 52, 30)
                    .ellipse("#8C6B4A", 250, 548, 40, 16)
                    .ellipse("#8C6B4A", 720, 560, 30, 14)
                    .turned("#F3E7B3", 455, 462, 34, 22, 6);
        }
    },
    TAG {
        @Override
        void paint(Brush brush) {
            brush.fade("#D9CFBE", "#C9BDA8", 0, 0, Brush.WIDTH, 580)
                    .rectangle("#A79B88", 0, 570, Brush.WIDTH, 150)
                    .line("#BFB29E", 3, 0, 190, Brush.WIDTH, 190)
                    .line("#BFB29E", 3, 0, 380, Brush.WIDTH, 380);
            for (int i = 0; i < 7; i++) {
                brush.line("#BFB29E", 3, 90 + i * 140, i % 2 * 190, 90 + i * 140, 190 + i % 2 * 190);
            }
            brush.line("#3B4560", 20, 180, 420, 240, 260, 300, 430, 360, 260, 420, 430)
                    .line("#7A2A18", 16, 470, 270, 560, 250, 590, 330, 480, 420, 610, 430)
                    .line("#3B4560", 18, 660, 260, 660, 430, 780, 420)
                    .line("#3B4560", 6, 160, 470, 820, 455);
        }
    },
    POTHOLE {
        @Override
        void paint(Brush brush) {
            street(brush);
            brush.polygon("#8B8D93", 0, 560, Brush.WIDTH, 540, Brush.WIDTH, 720, 0, 720)
                    .ellipse("#5F626B", 520, 640, 200, 48)
                    .ellipse("#4A4D56", 530, 650, 160, 32)
                    .ellipse("#8FB1C0", 545, 656, 90, 16)
                    .line("#5F626B", 5, 330, 620, 260, 600, 220, 612)
                    .line("#5F626B", 5, 712, 650, 790, 668, 850, 656)
                    .polygon("#D98A5F", 250, 560, 276, 470, 302, 560)
                    .rectangle("#F3EBDD", 261, 512, 30, 16);
        }
    },
    BENCH {
        @Override
        void paint(Brush brush) {
            brush.fade("#E3EBEA", "#F3F0E6", 0, 0, Brush.WIDTH, 400)
                    .rectangle("#C5D6BC", 0, 390, Brush.WIDTH, 330)
                    .polygon("#E4DED2", 0, 600, Brush.WIDTH, 560, Brush.WIDTH, 720, 0, 720);
            tree(brush, 200, 320, 130);
            tree(brush, 800, 300, 110);
            brush.shadow(480, 600, 250, 20)
                    .rectangle("#5A6478", 280, 470, 20, 130)
                    .rectangle("#5A6478", 660, 470, 20, 130)
                    .turned("#8C6B4A", 480, 470, 420, 24, 0)
                    .turned("#8C6B4A", 400, 506, 260, 24, 0)
                    .turned("#7A5B3D", 640, 560, 190, 22, 38)
                    .turned("#8C6B4A", 480, 400, 420, 22, 0)
                    .line("#5A6478", 10, 290, 480, 290, 390)
                    .line("#5A6478", 10, 670, 480, 670, 390);
        }
    },
    SWING {
        @Override
        void paint(Brush brush) {
            brush.fade("#DCE8EA", "#F3F0E6", 0, 0, Brush.WIDTH, 420)
                    .rectangle("#C5D6BC", 0, 400, Brush.WIDTH, 150)
                    .polygon("#EAD9BC", 0, 540, Brush.WIDTH, 520, Brush.WIDTH, 720, 0, 720);
            building(brush, 60, 150, 300, 260, "#D8CFBE", "#9FB0BE", false);
            brush.shadow(500, 640, 260, 18)
                    .line("#A63F27", 14, 300, 640, 380, 220, 700, 220, 780, 640)
                    .line("#A63F27", 14, 380, 220, 440, 640)
                    .line("#A63F27", 14, 700, 220, 640, 640)
                    .line("#3B4560", 5, 470, 222, 470, 520)
                    .line("#3B4560", 5, 530, 222, 530, 520)
                    .rectangle("#3B4560", 460, 516, 80, 14)
                    .line("#3B4560", 5, 590, 222, 600, 420)
                    .turned("#3B4560", 606, 600, 80, 14, 24);
        }
    },
    MURAL {
        @Override
        void paint(Brush brush) {
            street(brush);
            brush.rectangle("#F3E7D3", 90, 90, 780, 430)
                    .ellipse("#E9C46A", 720, 200, 80, 80)
                    .polygon("#7FA3B4", 90, 420, 300, 360, 520, 420, 720, 350, 870, 400, 870, 520, 90, 520)
                    .polygon("#2F6B4A", 90, 400, 240, 250, 380, 400)
                    .polygon("#4D8A66", 260, 410, 430, 220, 590, 410)
                    .ellipse("#A63F27", 300, 300, 46, 46)
                    .ellipse("#D98A5F", 380, 330, 34, 34)
                    .line("#1F2A44", 8, 300, 346, 300, 470)
                    .line("#1F2A44", 8, 380, 364, 380, 480)
                    .line("#FAF7F2", 8, 480, 470, 560, 450, 640, 470, 720, 450);
        }
    };

    abstract void paint(Brush brush);

    /** The picture as JPEG, 720 by 540 pixels. */
    byte[] jpeg() {
        var brush = new Brush();
        paint(brush);
        return brush.jpeg();
    }

    /** The front of a hall with its number. */
    private static void hall(Brush brush, String number) {
        brush.fade("#E3DACA", "#D2C7B4", 0, 0, Brush.WIDTH, 600)
                .rectangle("#B9AF9E", 0, 590, Brush.WIDTH, 130)
                .rectangle("#A79B88", 390, 230, 280, 370)
                .rectangle("#7F90A0", 410, 290, 240, 310)
                .rectangle("#9FB0BE", 424, 304, 100, 282)
                .rectangle("#9FB0BE", 536, 304, 100, 282)
                .rectangle("#A63F27", 360, 200, 340, 36)
                .rectangle("#FAF7F2", 700, 270, 66, 66)
                .letters("#1F2A44", 46, number, number.length() > 1 ? 707 : 720, 320);
        for (int i = 0; i < 3; i++) {
            brush.rectangle("#9FB0BE", 60 + i * 100, 70, 70, 90).rectangle("#9FB0BE", 730 + i * 80, 70, 60, 90);
        }
    }

    private static void street(Brush brush) {
        brush.fade("#E3EBEA", "#F3F0E6", 0, 0, Brush.WIDTH, 540);
        building(brush, 20, 120, 380, 420, "#DCD4C6", "#9FB0BE", false);
        building(brush, 430, 60, 520, 480, "#D2C7B4", "#9FB0BE", false);
        brush.rectangle("#CFC7B8", 0, 530, Brush.WIDTH, 50).rectangle("#B9B5AE", 0, 575, Brush.WIDTH, 145);
    }

    private static void building(
            Brush brush, double x, double y, double width, double height, String wall, String pane, boolean night) {
        brush.rectangle(wall, x, y, width, height);
        int columns = (int) (width / 64);
        int rows = (int) (height / 74);
        for (int column = 0; column < columns; column++) {
            for (int row = 0; row < rows; row++) {
                boolean lit = night && (column * 5 + row * 3) % 4 == 0;
                brush.rectangle(
                        lit ? "#E9C46A" : pane, x + 20 + column * (width - 20) / columns, y + 22 + row * 74.0, 34, 44);
            }
        }
    }

    private static void tree(Brush brush, double x, double y, double size) {
        brush.rectangle("#7A5B3D", x - size * 0.08, y, size * 0.16, size)
                .ellipse("#8DB28A", x, y - size * 0.2, size * 0.6, size * 0.62)
                .ellipse("#9CC097", x - size * 0.15, y - size * 0.32, size * 0.36, size * 0.36);
    }

    private static void table(Brush brush, double x, double y, double size) {
        brush.shadow(x, y + 84 * size, 170 * size, 18 * size)
                .line("#5A6478", 12 * size, x - 70 * size, y + 80 * size, x - 40 * size, y)
                .line("#5A6478", 12 * size, x + 70 * size, y + 80 * size, x + 40 * size, y)
                .rectangle("#A07E58", x - 150 * size, y - 14 * size, 300 * size, 22 * size)
                .rectangle("#8C6B4A", x - 190 * size, y + 34 * size, 120 * size, 16 * size)
                .rectangle("#8C6B4A", x + 70 * size, y + 34 * size, 120 * size, 16 * size);
    }
}

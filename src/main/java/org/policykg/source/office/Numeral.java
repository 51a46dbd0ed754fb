package org.policykg.source.office;

import java.util.Locale;

/** How automatic numbers are written: each is a name of DOCX ({@code w:numFmt}), and a number of DOC ({@code nfc}). */
enum Numeral {
    DECIMAL("decimal", 0, 5) {
        @Override
        String write(int number) {
            return Integer.toString(number);
        }
    },
    PADDED("decimalZero", 22) {
        @Override
        String write(int number) {
            return number < 10 ? "0" + number : Integer.toString(number);
        }
    },
    FULL_WIDTH("decimalFullWidth", 14, 19) {
        @Override
        String write(int number) {
            return digits(number, "０１２３４５６７８９");
        }
    },
    /** 一, 十, 二十一, 一百零一: the countings of China, Taiwan and Japan, which differ from a hundred on, are written as notices do. */
    COUNTED("chineseCounting", 37, 39, 11, 33, 35) {
        @Override
        String write(int number) {
            return counted(number, "零一二三四五六七八九", "十百千", true);
        }
    },
    DIGITS("ideographDigital", 10, 17, 36, 40) {
        @Override
        String write(int number) {
            return digits(number, "〇一二三四五六七八九");
        }
    },
    LEGAL("chineseLegalSimplified", 38, 16) {
        @Override
        String write(int number) {
            return counted(number, "零壹贰叁肆伍陆柒捌玖", "拾佰仟", false);
        }
    },
    LEGAL_TRADITIONAL("ideographLegalTraditional", 34) {
        @Override
        String write(int number) {
            return counted(number, "零壹貳參肆伍陸柒捌玖", "拾佰仟", false);
        }
    },
    STEMS("ideographTraditional", 30) {
        @Override
        String write(int number) {
            return turned(number, "甲乙丙丁戊己庚辛壬癸");
        }
    },
    BRANCHES("ideographZodiac", 31) {
        @Override
        String write(int number) {
            return turned(number, "子丑寅卯辰巳午未申酉戌亥");
        }
    },
    CIRCLED("decimalEnclosedCircle", 18, 28) {
        @Override
        String write(int number) {
            if (number > 20 && number <= 35) {
                return Character.toString('㉑' + number - 21);
            }
            return number > 35 && number <= 50 ? Character.toString('㊱' + number - 36) : enclosed(number, '①', 20);
        }
    },
    BRACKETED("decimalEnclosedParen", 27) {
        @Override
        String write(int number) {
            return enclosed(number, '⑴', 20);
        }
    },
    STOPPED("decimalEnclosedFullstop", 26) {
        @Override
        String write(int number) {
            return enclosed(number, '⒈', 20);
        }
    },
    BRACKETED_COUNT("ideographEnclosedCircle", 29) {
        @Override
        String write(int number) {
            return enclosed(number, '㈠', 10);
        }
    },
    UPPER_LETTER("upperLetter", 3) {
        @Override
        String write(int number) {
            return turned(number, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
        }
    },
    LOWER_LETTER("lowerLetter", 4) {
        @Override
        String write(int number) {
            return turned(number, "abcdefghijklmnopqrstuvwxyz");
        }
    },
    UPPER_ROMAN("upperRoman", 1) {
        @Override
        String write(int number) {
            return roman(number);
        }
    },
    LOWER_ROMAN("lowerRoman", 2) {
        @Override
        String write(int number) {
            return roman(number).toLowerCase(Locale.ROOT);
        }
    },
    /** No number: a bullet, a picture, nothing. */
    NONE("none", 23, 255) {
        @Override
        String write(int number) {
            return "";
        }
    };

    private static final int[] ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN_WORDS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    private final String name;

    @SuppressWarnings("ImmutableEnumChecker") // never written to
    private final int[] codes;

    Numeral(String name, int... codes) {
        this.name = name;
        this.codes = codes;
    }

    abstract String write(int number);

    /** The writing that DOCX gives a name; those of other languages are written in digits. */
    static Numeral named(String name) {
        return switch (name) {
            case "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting", "taiwaneseCountingThousand" ->
                COUNTED;
            case "taiwaneseDigital", "japaneseDigitalTenThousand" -> DIGITS;
            case "japaneseLegal" -> LEGAL;
            case "decimalEnclosedCircleChinese" -> CIRCLED;
            case "decimalFullWidth2" -> FULL_WIDTH;
            case "bullet" -> NONE;
            default -> {
                for (Numeral numeral : values()) {
                    if (numeral.name.equals(name)) {
                        yield numeral;
                    }
                }
                yield DECIMAL;
            }
        };
    }

    /** The writing that DOC gives a number. */
    static Numeral numbered(int code) {
        for (Numeral numeral : values()) {
            for (int own : numeral.codes) {
                if (own == code) {
                    return numeral;
                }
            }
        }
        return DECIMAL;
    }

    private static String digits(int number, String digits) {
        if (number < 0) {
            return Integer.toString(number);
        }
        StringBuilder out = new StringBuilder();
        Integer.toString(number).chars().forEach(digit -> out.append(digits.charAt(digit - '0')));
        return out.toString();
    }

    /** A number below ten thousand in words. */
    private static String counted(int number, String digits, String units, boolean bareTen) {
        if (number <= 0 || number >= 10_000) {
            return Integer.toString(number);
        }
        StringBuilder out = new StringBuilder();
        boolean gap = false;
        for (int place = 3; place >= 0; place--) {
            int digit = number / (int) Math.pow(10, place) % 10;
            if (digit == 0) {
                gap = !out.isEmpty();
                continue;
            }
            if (gap) {
                out.append(digits.charAt(0));
                gap = false;
            }
            if (!(bareTen && place == 1 && digit == 1 && out.isEmpty())) {
                out.append(digits.charAt(digit));
            }
            if (place > 0) {
                out.append(units.charAt(place - 1));
            }
        }
        return out.toString();
    }

    /** One of a row of signs; behind the last they come again, twice over (AA). */
    private static String turned(int number, String signs) {
        if (number <= 0) {
            return Integer.toString(number);
        }
        int times = Math.min((number - 1) / signs.length() + 1, 10);
        return String.valueOf(signs.charAt((number - 1) % signs.length())).repeat(times);
    }

    private static String enclosed(int number, char first, int last) {
        return number >= 1 && number <= last ? Character.toString(first + number - 1) : Integer.toString(number);
    }

    private static String roman(int number) {
        if (number <= 0 || number > 3999) {
            return Integer.toString(number);
        }
        StringBuilder out = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN.length; i++) {
            for (; rest >= ROMAN[i]; rest -= ROMAN[i]) {
                out.append(ROMAN_WORDS[i]);
            }
        }
        return out.toString();
    }
}

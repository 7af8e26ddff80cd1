"""What words of each script begin and end with in their forms, and the plurals that follow no rule."""

ODD = (
    *(
        "child children",
        "man men",
        "woman women",
        "foot feet",
        "tooth teeth",
        "goose geese",
        "mouse mice",
        "ox oxen",
    ),
    *(
        "person people",
        "knife knives",
        "wife wives",
        "life lives",
        "wolf wolves",
        "leaf leaves",
        "thief thieves",
    ),
)
ODD_ONES = {one: other for pair in map(str.split, ODD) for one, other in (pair, pair[::-1])}
"""English words whose plural follows no rule."""

GREEK = ("", *"αοηιυ", "ασ", "εσ", "οσ", "οι", "ου", "ουσ", "ησ", "ων", "ια", "ιων", "ματα", "ματων")
BENGALI = ("", "রা", "টি", "টা", "গুলি", "গুলো", "কে", "র", "ের", "তে", "দের")
CYRILLIC = ("", *"аяоеыиьйую", "ой", "ей", "ом", "ем", "ов", "ев", "ам", "ям", "ах", "ях", "ами", "ями")
DEVANAGARI = ("", "ा", "े", "ी", "ो", "ों", "ें", "ाएं", "ियां", "ियाँ", "ियों")
ARABIC_BEFORE = ("", "ال", "و", "وال", "بال", "لل", "ب", "ل", "كال")
ARABIC_AFTER = ("", "ات", "ون", "ين", "ها", "های")
HEBREW_BEFORE = ("", "ה", "ו", "וה", "ב", "ל", "מ", "של")
HANGUL = (
    *(
        "",
        "은",
        "는",
        "이",
        "가",
        "을",
        "를",
        "의",
        "에",
        "에서",
        "에게",
        "와",
        "과",
        "도",
        "로",
        "으로",
        "만",
    ),
    *("들", "들은", "들이", "들을", "들의", "입니다", "이다"),
)

ALWAYS_S = frozenset(
    {
        *("news", "series", "species", "lens", "always", "yes", "his", "this", "alas", "whereas"),
        *("atlas", "canvas", "alias", "bias", "pancreas", "christmas"),
        *("texas", "kansas", "vegas", "dallas", "thomas", "lucas", "douglas"),
    }
)
"""Words that end in s and are no plurals."""

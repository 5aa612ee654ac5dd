"""Functions newer than the format: a file names them with a prefix, or Excel shows #NAME? ([MS-XLSX] 2.2.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.office.checks.finding import Finding
from docgen.office.checks.sheets.book import Book
from docgen.office.checks.sheets.names import TEXT, stored_formulas

_NEWER = frozenset(
    re.findall(
        r"\S+",
        """
    ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND
    BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV
    CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P
    COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV
    F.INV.RT F.TEST FILTER FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT
    FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV
    GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN
    ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT
    MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC
    PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC
    QUERYSTRING RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORT SORTBY STDEV.P
    STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT
    TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS
    XLOOKUP XMATCH XOR Z.TEST
    """,
    )
)
_CALL = re.compile(r"(?<![\w.!\]'])([A-Z][A-Z0-9.]*)\(")


def newer(book: Book) -> Iterator[Finding]:
    """Each newer function is named as the file must name it; each is told of once for a sheet."""
    for sheet in book.sheets:
        told: set[str] = set()
        for where, formula in stored_formulas(sheet):
            for name in _CALL.findall(TEXT.sub('""', formula)):
                if name in _NEWER and name not in told:
                    told.add(name)
                    message = f"Excel shows #NAME? for {name}( in a file: write _xlfn.{name}("
                    yield book.finding("function-prefix", sheet, where, message)


RULES = (newer,)

/** The named character references that occur in prose; numeric ones need no table. */
const NAMED: ReadonlyMap<string, string> = new Map(
  (
    "amp & lt < gt > quot \" apos ' nbsp \u00a0 ensp \u2002 emsp \u2003 thinsp \u2009 shy \u00ad ndash – mdash — hellip … " +
    "lsquo ‘ rsquo ’ ldquo “ rdquo ” sbquo ‚ bdquo „ laquo « raquo » lsaquo ‹ rsaquo › bull • middot · prime ′ Prime ″ " +
    "deg ° sect § para ¶ copy © reg ® trade ™ euro € pound £ yen ¥ cent ¢ times × divide ÷ plusmn ± minus − " +
    "frac12 ½ frac14 ¼ frac34 ¾ sup2 ² sup3 ³ iexcl ¡ iquest ¿ ordf ª ordm º micro µ szlig ß " +
    "Agrave À Aacute Á Acirc Â Atilde Ã Auml Ä Aring Å AElig Æ Ccedil Ç Egrave È Eacute É Ecirc Ê Euml Ë Igrave Ì Iacute Í " +
    "Icirc Î Iuml Ï Ntilde Ñ Ograve Ò Oacute Ó Ocirc Ô Otilde Õ Ouml Ö Oslash Ø Ugrave Ù Uacute Ú Ucirc Û Uuml Ü Yacute Ý " +
    "agrave à aacute á acirc â atilde ã auml ä aring å aelig æ ccedil ç egrave è eacute é ecirc ê euml ë igrave ì iacute í " +
    "icirc î iuml ï ntilde ñ ograve ò oacute ó ocirc ô otilde õ ouml ö oslash ø ugrave ù uacute ú ucirc û uuml ü yacute ý " +
    "yuml ÿ ETH Ð eth ð THORN Þ thorn þ OElig Œ oelig œ Scaron Š scaron š Zcaron Ž zcaron ž"
  )
    .match(/\S+ (?:\S+|[\u00a0\u2002\u2003\u2009])/gu)
    ?.map((pair): [string, string] => [pair.slice(0, pair.indexOf(" ")), pair.slice(pair.indexOf(" ") + 1)]) ?? [],
);

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,10}));/y;

/** The character reference (`&amp;`, `&#8217;`) at `at`: its characters and the offset after it; null where none stands. */
export function readReference(text: string, at: number): { value: string; end: number } | null {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(text);
  if (match === null) return null;
  const [whole, decimal, hexadecimal, name] = match;
  const value = name === undefined ? fromCode(decimal, hexadecimal) : NAMED.get(name);
  return value === undefined ? null : { value, end: at + whole.length };
}

function fromCode(decimal: string | undefined, hexadecimal: string | undefined): string {
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number.parseInt(decimal, 10);
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : "\ufffd";
}

/** As Excel and LibreOffice write them, in French and in English. */
const sheetError =
  /^(?:#(?:REF|NAME|NOM|VALUE|VALEUR|DIV\/0|NUM|NOMBRE|NULL|NUL|SPILL|PROPAGATION|CALC|CALCUL)[ \u00a0\u202f]?[!?]|#N\/[AD]|Err:5\d\d)\s*$/

/** What a formula could not compute is no value, in a file as in cells that are pasted. */
export function isSheetError(value: string): boolean {
  return sheetError.test(value)
}

/** A text that a spreadsheet would compute gets an apostrophe, which says “this is text”; readers of tables take it off again. */
export function inertCell(text: string): string {
  return /^(?:'*\s*[=+\-@|＝＋－＠]|[\t\r\n])/.test(text) ? `'${text}` : text
}

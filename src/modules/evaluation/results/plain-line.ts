/** Cells as a program reads them, a comma between: a spreadsheet runs what begins like a formula. */
export function plainLine(cells: readonly string[]): string {
  const written = cells.map((cell) => {
    const inert = /^[=+@\t\r]|^-(?![\d.])/.test(cell) ? `'${cell}` : cell
    return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
  })
  return `${written.join(',')}\n`
}

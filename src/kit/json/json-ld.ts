/** Text that may stand inside a script element: `<` could close it. */
export function jsonLdText(data: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(data).replace(/</g, '\\u003c')
}

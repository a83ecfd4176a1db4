/** Without the signs that XML 1.0 cannot hold: one of them, and a whole feed is read by nobody. */
export function legalXml(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
}

/** A text as the content or the attribute of an XML element: what XML 1.0 cannot hold is left out. */
export function xmlText(text: string): string {
  return legalXml(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}

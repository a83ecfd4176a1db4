/** The same page in another language. */
export function inLanguage(path: string, language: string): string {
  const [place = '/', query = ''] = path.split('?')
  const asked = new URLSearchParams(query)
  asked.set('langue', language)
  return `${place}?${asked}`
}

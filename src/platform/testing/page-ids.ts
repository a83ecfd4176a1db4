/** What a label may lead to: a press on its words then reaches something. */
const controls = new Set(['input', 'select', 'textarea', 'button', 'meter', 'output', 'progress'])

const idOf = /(?:^|\s)id="([^"]*)"/
const forOf = /(?:^|\s)for="([^"]*)"/

/** Ids that a page gives twice, and labels that lead to no control: each in a few words. */
export function idFaults(html: string): readonly string[] {
  const shown = html.replace(/<!--[\s\S]*?-->|<(script|template|style)\b[\s\S]*?<\/\1>/g, '')
  const firstWith = new Map<string, string>()
  const faults: string[] = []
  for (const [, tag = '', attributes = ''] of shown.matchAll(
    /<([a-z][\w-]*)((?:\s+[^\s"'>/=]+(?:="[^"]*")?)*)\s*\/?>/g,
  )) {
    const id = idOf.exec(attributes)?.[1]
    if (id === undefined) continue
    if (firstWith.has(id)) faults.push(`twice: id="${id}"`)
    else firstWith.set(id, tag)
  }
  for (const [, attributes = ''] of shown.matchAll(/<label\b([^>]*)>/g)) {
    const id = forOf.exec(attributes)?.[1]
    if (id === undefined) continue
    if (!controls.has(firstWith.get(id) ?? '')) faults.push(`no control: for="${id}"`)
  }
  return [...new Set(faults)]
}

/**
 * In every test of the house: a page gives an id once, and its labels lead to a control. With two, a choice could be read
 * and not be pressed. Throws, with the ids, when it does not.
 */
export function holdToItsIds(path: string, response: Response, text: string): void {
  if (!/html/.test(response.headers.get('content-type') ?? '')) return
  const faults = idFaults(text)
  if (faults.length > 0) throw new Error(`${path}: ${faults.join(', ')}`)
}

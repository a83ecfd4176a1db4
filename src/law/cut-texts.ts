import { isTest, type SourceFile, withoutComments } from './source.ts'

/**
 * A text that somebody typed is refused when it is too long, with the bound, and given back: it is never cut in silence.
 * Here are the cuts that lose nothing of it: `room/path#what is cut`, each with why.
 */
export const cutOnPurpose: Readonly<Record<string, string>> = {
  'draws/registration/registration-steps.ts#typed.trim()':
    'longer than any bound of the form, which refuses it: no more of it is kept meanwhile',
  "events/arrivals/routes/check-in.tsx#readScans(text(fields,'scans'))":
    'a list that the page of the door sends by itself, in pieces of this size',
  'votes/ballot/routes/entry.tsx#code':
    'a code that was misread, shown again; no code is that long',
}

/** What a posted value is called where forms are read. */
const posted =
  /\b(?:raw|fields|sent|form|body|typed|given)\??\.?\[|\(await (?:readForm|readEdit)\(c\)\)\[|\b(?:text|textOf|oneOf|wordOf|String)\((?:raw|fields|sent|'|"|`)/

/** Of a line, the texts that are cut and where. */
const cuts = /\.(?:slice\(0,|substring\(0,|substr\(0,)/g

export interface CutText {
  /** `room/path#what is cut` */
  readonly key: string
  readonly line: number
}

const rooms = 'src/modules/'

/** Texts of a form that are cut: read from it on the spot, or by a name that was. */
export function cutTexts({ path, text }: SourceFile): readonly CutText[] {
  if (!/^src\/modules\/.*\.tsx?$/.test(path) || isTest(path)) return []
  const code = withoutComments(text)
  const names = postedNames(code)
  return [...code.matchAll(cuts)].flatMap((cut) => {
    const receiver = receiverBefore(code, cut.index)
    const root = /^[A-Za-z_$][\w$]*/.exec(receiver.replace(/^\[\.\.\./, ''))?.[0] ?? ''
    const isPosted = posted.test(receiver) || names.has(root)
    const line = code.slice(0, cut.index).split('\n').length
    return isPosted ? [{ key: `${path.slice(rooms.length)}#${receiver}`, line }] : []
  })
}

/** Names that hold what a field of a form held. */
function postedNames(code: string): ReadonlySet<string> {
  const names = new Set<string>()
  const held = /\bconst (\w+) =\s*([^\n]*(?:\n {4}[^\n]*)?)/g
  for (const [, name = '', value = ''] of code.matchAll(held))
    if (posted.test(value) && !/\.(?:map|filter|split|flatMap)\(/.test(value)) names.add(name)
  // `const { closing: typed } = raw`, `const { reason } = await readForm(c)`
  const opened = /\bconst \{([^}]*)\} =\s*(?:raw|fields|sent|\(?await (?:readForm|readEdit)\()/g
  for (const [, inside = ''] of code.matchAll(opened))
    for (const one of inside.split(',')) names.add(one.split(':').at(-1)?.trim() ?? '')
  // `const [choice, reason] = [raw['choice'], raw['reason']]`
  const pattern = /\bconst \[([^\]]*)\] =\s*\[[^\n]*\b(?:raw|fields|sent)\[/g
  for (const [, inside = ''] of code.matchAll(pattern))
    for (const one of inside.split(',')) names.add(one.trim())
  return names
}

/** The expression that is cut, without the spaces of its lines. */
function receiverBefore(code: string, end: number): string {
  let at = end - 1
  let depth = 0
  for (; at >= 0; at--) {
    const sign = code[at] ?? ''
    if (')]}'.includes(sign)) depth++
    else if ('([{'.includes(sign)) {
      if (depth === 0) break
      depth--
    } else if (depth === 0 && !/[\w$.?!]/.test(sign) && !isChain(code, at)) break
  }
  return code.slice(at + 1, end).replace(/\s+/g, '')
}

/** A line break before a dot goes on with the same expression. */
function isChain(code: string, at: number): boolean {
  return /\s/.test(code[at] ?? '') && /^\s+\??\./.test(code.slice(at))
}

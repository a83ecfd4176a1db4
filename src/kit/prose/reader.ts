import MarkdownIt from 'markdown-it'

/**
 * The signs that the house reads in what people write (decision 0039): CommonMark and its tables, without
 * HTML, and without what would spoil a text typed by somebody who knows none of it.
 */
export const reader = new MarkdownIt({ html: false, linkify: true, typographer: false })

reader.disable([
  // Four spaces before a line are a habit, not a program.
  'code',
  // A line of dashes under a line is a drawing, and `[1]: words` would make the words vanish.
  'lheading',
  'reference',
  'strikethrough',
])

/** Addresses of links that lead somewhere; an address typed without its beginning is one of the web. */
const reachable = /^(?:https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i
const bareHost = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?:[/?#]\S*)?$/u

reader.validateLink = (href) => reachable.test(href.trim()) || bareHost.test(href)
const normalized = reader.normalizeLink.bind(reader)
reader.normalizeLink = (href) => normalized(bareHost.test(href) ? `https://${href}` : href)

// `//words` and file servers are no addresses that people type; `www.` is one. Addresses of people stay words:
// lists of the team have many, and each would be a door to a letter by mistake.
reader.linkify.set({ fuzzyEmail: false })
reader.linkify.add('//', null)
reader.linkify.add('ftp:', null)
reader.linkify.add('www.', {
  validate: (text, at) =>
    /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?:\/[^\s<>()«»]*[^\s<>()«».,;:!?…])?/u.exec(
      text.slice(at),
    )?.[0].length ?? 0,
  normalize: (match) => {
    match.url = `https://${match.url}`
  },
})

type BlockRule = Parameters<typeof reader.block.ruler.at>[1]

/** A rule of the library, asked only for lines that the house reads so too. */
function onlyWhere(name: string, alt: readonly string[], isSign: (line: string) => boolean): void {
  const { ruler } = reader.block
  const rule = ruler.__rules__.find((entry) => entry.name === name)?.fn
  if (!rule) throw new Error(`the reader of Markdown has no rule ${name}`)
  const guarded: BlockRule = (state, start, end, silent) => {
    const from = (state.bMarks[start] ?? 0) + (state.tShift[start] ?? 0)
    return isSign(state.src.slice(from, state.eMarks[start])) && rule(state, start, end, silent)
  }
  ruler.at(name, guarded, { alt: [...alt] })
}

// « 2026. Une année » is no item, « + 3 % » has a meaning; an indented line goes on with its item.
onlyWhere('list', ['paragraph', 'reference', 'blockquote'], (line) =>
  /^(?:[-*]|\d{1,2}[.)])(?:\s|$)/.test(line),
)
// « >50 % » says more than.
onlyWhere('blockquote', ['paragraph', 'reference', 'blockquote', 'list'], (line) =>
  /^>(?:[\s>]|$)/.test(line),
)

// A heading of more cells than a page is wide is no table.
onlyWhere('table', ['paragraph', 'reference'], (line) => line.split('|').length <= 60)

// After the three signs, the name of a language at most: a sentence there would vanish.
onlyWhere('fence', ['paragraph', 'reference', 'blockquote', 'list'], (line) =>
  /^(?:`{3,}|~{3,})[\w+-]*\s*$/.test(line),
)

/** « 5*3 et 4*2 »: between two figures, a star multiplies. */
reader.inline.ruler.before('emphasis', 'times', (state, silent) => {
  const { src, pos } = state
  if (src[pos] !== '*' || !/\d/.test(src[pos - 1] ?? '') || !/\d/.test(src[pos + 1] ?? ''))
    return false
  if (!silent) state.pending += '*'
  state.pos++
  return true
})

/** The call of a footnote whose words are in the text. */
reader.inline.ruler.before('link', 'note', (state, silent) => {
  const called = /^\[\^([^\]\s]{1,40})\]/.exec(state.src.slice(state.pos, state.pos + 44))
  const notes: unknown = state.env['notes']
  if (!called || !Array.isArray(notes)) return false
  const at = notes.indexOf(called[1])
  if (at === -1) return false
  if (!silent) state.push('note', '', 0).meta = { number: at + 1 }
  state.pos += called[0].length
  return true
})

export type Token = ReturnType<typeof reader.parse>[number]

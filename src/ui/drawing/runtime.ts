import type { JSX } from 'hono/jsx/jsx-runtime'
import { isLasting } from '#kit/frames/lasting-texts.ts'

// What the compiler makes of `<p>…</p>`. Nothing of a page is waited for while it is drawn: one text grows from its first
// sign to its last, without a promise, a copy of what a component is told, or a store that follows the asynchronous
// (decision 0108). The types are those of Hono.

export type { JSX }

type Props = Readonly<Record<string, unknown>>
type Component = (props: Props) => unknown

/** What is drawn so far of the drawing under way. */
let drawn = ''
/** Inside a drawing of lines, the names of attributes are those of SVG. */
let isSvg = false

/** A piece of a page, drawn when it is asked for as a text: what stands around it is known by then. */
class Piece {
  /** Read by Hono: its text is HTML already. */
  readonly isEscaped = true
  readonly tag: string | Component
  readonly props: Props

  constructor(tag: string | Component, props: Props) {
    this.tag = tag
    this.props = props
  }

  /** A piece may be drawn apart while another is: its text is then its own. */
  toString(): string {
    const before = drawn
    const outside = isSvg
    drawn = ''
    try {
      drawPiece(this)
      return drawn
    } finally {
      drawn = before
      isSvg = outside
    }
  }
}

/** Named by the compiler. */
export function jsx(tag: string | Component, props: Props): JSX.Element {
  return new Piece(tag, props) as unknown as JSX.Element
}

export { jsx as jsxDEV, jsx as jsxs }

/** What stands side by side, without an element around. */
export function Fragment({ children }: { readonly children?: unknown }): JSX.Element {
  return new Piece('', { children }) as unknown as JSX.Element
}

/** What was drawn of each frame, by the component that drew it. */
const drawnOf = new WeakMap<object, Map<unknown, JSX.Element>>()

/** For what stands twice in a page, and asks nothing of what stands around it: drawn the first time, written the second. */
export function drawnOnce<F extends object>(
  component: (props: { readonly frame: F }) => JSX.Element | null,
  frame: F,
): JSX.Element {
  const known = drawnOf.get(frame) ?? new Map<unknown, JSX.Element>()
  drawnOf.set(frame, known)
  const before = known.get(component)
  if (before) return before
  const text = String(new Piece(component as unknown as Component, { frame }))
  const html = Object.assign(new String(text), { isEscaped: true }) as unknown as JSX.Element
  known.set(component, html)
  return html
}

export interface Context<T> {
  Provider(props: { readonly value: T; readonly children?: unknown }): JSX.Element
  /** The innermost first; what was said of nothing comes last. */
  readonly values: T[]
}

/** What a component tells all that stands inside it. */
export function createContext<T>(otherwise: T): Context<T> {
  const values = [otherwise]
  const Provider: Context<T>['Provider'] = ({ value, children }) => {
    values.unshift(value)
    try {
      drawChild(children)
    } finally {
      values.shift()
    }
    // Drawn where it stands.
    return null as unknown as JSX.Element
  }
  return { values, Provider }
}

export function useContext<T>({ values }: Context<T>): T {
  return values[0] as T
}

function drawPiece({ tag, props }: Piece): void {
  if (typeof tag !== 'string') drawChild(tag(props))
  else if (tag === '') drawChild(props['children'])
  else drawElement(tag, props)
}

function drawElement(tag: string, props: Props): void {
  const outside = isSvg
  if (tag === 'svg') isSvg = true
  drawn += openingOf(tag)
  for (const name in props) if (name !== 'children') drawAttribute(name, props[name])
  const children = props['children']
  if (voidTags.has(tag) && (children === undefined || children === null)) {
    drawn += '/>'
  } else {
    drawn += '>'
    drawChild(children)
    drawn += `</${tag}>`
  }
  isSvg = outside
}

function drawChild(child: unknown): void {
  if (typeof child === 'string') drawn += escaped(child)
  else if (typeof child === 'number') drawn += child
  else if (typeof child !== 'object' || child === null) return
  else if (child instanceof Piece) drawPiece(child)
  else if (Array.isArray(child)) for (let at = 0; at < child.length; at++) drawChild(child[at])
  else if (isRaw(child)) drawn += String(child)
  else throw new Error('a page is drawn of texts, numbers and pieces that are known already')
}

function drawAttribute(name: string, value: unknown): void {
  if (value === undefined || value === null) return
  const opening = attributeOpening(name)
  if (opening === '') return
  if (typeof value === 'string') drawn += `${opening}${escaped(value)}"`
  else if (typeof value === 'number') drawn += `${opening}${value}"`
  else if (typeof value === 'boolean' && booleans.has(name)) drawn += value ? `${opening}"` : ''
  else if (typeof value === 'boolean') drawn += `${opening}${value}"`
  else drawn += `${opening}${isRaw(value) ? String(value) : escaped(String(value))}"`
}

/** HTML that one of the few places that may has made safe (`raw`). */
function isRaw(value: unknown): boolean {
  return value instanceof String && (value as { isEscaped?: unknown }).isEscaped === true
}

const voidTags = new Set(
  'area base br col embed hr img input keygen link meta param source track wbr'.split(' '),
)

/** There, or not there: they have no value. */
const booleans = new Set(
  (
    'allowfullscreen async autofocus autoplay checked controls default defer disabled download formnovalidate hidden inert ' +
    'ismap itemscope loop multiple muted nomodule novalidate open playsinline readonly required reversed selected ' +
    'shadowrootclonable shadowrootdelegatesfocus shadowrootserializable'
  ).split(' '),
)

/** What no name may hold: it would end where the name does not. */
const endsName = /[\s"'<>/=`\\\p{Cc}]/u
/** Names are written in the code, a few with a number: known ones are looked up, and never more than so many. */
const mostNames = 1000
const tagOpenings = new Map<string, string>()
const openings = new Map<string, string>()
const svgOpenings = new Map<string, string>()

function openingOf(tag: string): string {
  const known = tagOpenings.get(tag)
  if (known !== undefined) return known
  if (/^[!?]/.test(tag) || endsName.test(tag)) throw new Error(`no element is called ${tag}`)
  return kept(tagOpenings, tag, `<${tag}`)
}

/** A name that is none is left out, with its value. */
function attributeOpening(name: string): string {
  const names = isSvg ? svgOpenings : openings
  const known = names.get(name)
  if (known !== undefined) return known
  const written = isSvg && /[A-Z]/.test(name) && hyphened.test(name) ? inHyphens(name) : name
  return kept(names, name, written === '' || endsName.test(written) ? '' : ` ${written}="`)
}

function kept(names: Map<string, string>, name: string, opening: string): string {
  if (names.size >= mostNames) names.clear()
  names.set(name, opening)
  return opening
}

/** `strokeWidth` is `stroke-width` in a drawing; `viewBox` is itself. */
const hyphened =
  /^(?:al|basel|clip(?:Path|Rule)$|co|do|fill|fl|fo|gl|let|lig|i|marker[EMS]|o|pai|pointe|sh|st[or]|text[^L]|tr|u|ve|w)/
const inHyphens = (name: string) => name.replace(/[A-Z]/g, (sign) => `-${sign.toLowerCase()}`)

const special = /[&<>'"]/

/** Beyond, a text may be one that lasts, which is not looked through each time. */
const longLength = 5000

/** What people write is shown as they wrote it. */
function escaped(text: string): string {
  if (text.length > longLength && isLasting(text)) return text
  const first = text.search(special)
  if (first < 0) return text
  let safe = ''
  let from = 0
  for (let at = first; at < text.length; at++) {
    const entity = entityOf(text.charCodeAt(at))
    if (entity === '') continue
    safe += text.slice(from, at) + entity
    from = at + 1
  }
  return safe + text.slice(from)
}

function entityOf(code: number): string {
  if (code === 34) return '&quot;'
  if (code === 39) return '&#39;'
  if (code === 38) return '&amp;'
  if (code === 60) return '&lt;'
  return code === 62 ? '&gt;' : ''
}

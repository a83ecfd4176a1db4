/** Reads the forms of a page as a browser would, from the HTML that this house itself writes. */

export interface Form {
  readonly method: 'GET' | 'POST'
  readonly action: string
  readonly multipart: boolean
  readonly fields: readonly Field[]
}

export interface Field {
  readonly name: string
  readonly type: string
  readonly value: string
  readonly checked: boolean
  readonly inputmode: string
  /** How long a text its page lets one type. */
  readonly maxlength: number | undefined
  /** Of a list, in its order. */
  readonly options: readonly string[]
}

/** What is sent: several values under one name are several fields. */
export type Filled = readonly (readonly [name: string, value: string])[]

export function formsOf(html: string, path: string): readonly Form[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(
    ([, attributes = '', body = '']) => ({
      method: attribute(attributes, 'method')?.toUpperCase() === 'POST' ? 'POST' : 'GET',
      action: attribute(attributes, 'action') || path,
      multipart: attribute(attributes, 'enctype') === 'multipart/form-data',
      fields: fieldsOf(body),
    }),
  )
}

/** Addresses of this house that a page leads to. */
export function linksOf(html: string): readonly string[] {
  const hrefs = [...html.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)].map(([, href = '']) =>
    plainOf(href),
  )
  return hrefs.filter((href) => /^\/(?!\/)/.test(href)).map((href) => href.replace(/#.*$/, ''))
}

function fieldsOf(body: string): readonly Field[] {
  const matches = body.matchAll(
    /<(input|button)\b([^>]*)>|<textarea\b([^>]*)>([\s\S]*?)<\/textarea>|<select\b([^>]*)>([\s\S]*?)<\/select>/g,
  )
  return [...matches].flatMap(([, tag, single = '', area, text = '', list = '', options = '']) => {
    if (tag !== undefined) return field(single, tag === 'button' ? 'submit' : 'text')
    if (area !== undefined) return field(area, 'textarea', plainOf(text).replace(/^\n/, ''))
    return selectOf(list, options)
  })
}

function field(attributes: string, type: string, value?: string): readonly Field[] {
  const name = attribute(attributes, 'name')
  if (!name || /\sdisabled\b/.test(attributes)) return []
  return [
    {
      name,
      type: attribute(attributes, 'type') ?? type,
      value: value ?? attribute(attributes, 'value') ?? '',
      checked: /\schecked\b/.test(attributes),
      inputmode: attribute(attributes, 'inputmode') ?? '',
      maxlength: Number(attribute(attributes, 'maxlength')) || undefined,
      options: [],
    },
  ]
}

function selectOf(attributes: string, body: string): readonly Field[] {
  const options = [...body.matchAll(/<option\b([^>]*)>/g)].map(([, text = '']) => text)
  const values = options.map((text) => attribute(text, 'value') ?? '')
  const chosen = options.findIndex((text) => /\sselected\b/.test(text))
  return field(attributes, 'select', values[chosen] ?? '').map((item) => ({
    ...item,
    options: values,
  }))
}

function attribute(attributes: string, name: string): string | undefined {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1]
  return value === undefined ? undefined : plainOf(value)
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

function plainOf(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity)
}

const byType: Readonly<Record<string, string>> = {
  date: '2026-11-20',
  'datetime-local': '2026-11-20T10:00',
  time: '10:00',
  month: '2026-11',
  number: '3',
  email: 'quelqu-un@exemple.fr',
  url: 'https://exemple.fr/page',
  tel: '0102030405',
  search: 'mot',
}

/** Is this a field where a person writes words of their own? */
export function isText({ type, name }: Field): boolean {
  return /^(text|textarea|search|email|url|tel)$/.test(type) && name !== '_key'
}

/** Something of the kind that is asked. */
export function plausible({ type, inputmode }: Field): string {
  if (/^(numeric|decimal)$/.test(inputmode)) return '3'
  return byType[type] ?? 'Un mot écrit pour essayer.'
}

/**
 * Fills a form as someone in good faith would: what is written stays, what is empty gets something of
 * its kind. `fields` decides for some names; a function decides for every field of text.
 */
export function fill(
  form: Form,
  fields: Readonly<Record<string, string>> = {},
  write: (field: Field) => string = plausible,
): Filled {
  const filled: [string, string][] = []
  for (const name of new Set(form.fields.map((item) => item.name))) {
    const same = form.fields.filter((item) => item.name === name)
    const first = same[0]
    if (!first) continue
    const chosen = fields[name]
    if (chosen !== undefined) filled.push([name, chosen])
    else for (const value of valuesOf(first, same, write)) filled.push([name, value])
  }
  return filled
}

function valuesOf(first: Field, same: readonly Field[], write: (field: Field) => string): string[] {
  switch (first.type) {
    case 'file':
      return []
    case 'hidden':
    case 'submit':
      return [first.value]
    case 'radio':
    case 'checkbox': {
      const checked = same.filter((item) => item.checked)
      const kept = checked.length > 0 ? checked : same.slice(0, 1)
      return kept.map((item) => item.value || 'on')
    }
    case 'select':
      return [first.value || (first.options.find((option) => option !== '') ?? '')]
    default:
      return same.map((item) => (item.value && !isText(item) ? item.value : write(item)))
  }
}

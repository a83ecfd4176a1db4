/** A text as LimeSurvey shows it: it reads HTML, and takes what stands between braces for a computation. */
export function limeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('{', '&#123;')
    .replaceAll('}', '&#125;')
    .replaceAll('\n', '<br />')
}

export interface PlainText {
  readonly text: string
  /** Marks that a plain text has not: bold, pictures, links… */
  readonly isMarked: boolean
  /** `{age}`: LimeSurvey puts another text there. */
  readonly isComputed: boolean
}

const entities: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', '#123': '{', '#125': '}' },
  ...{ '#39': "'", '#039': "'" },
}

/** A text of LimeSurvey, without its HTML. */
export function plainText(source: string): PlainText {
  const lines = source
    .replace(/[\r\n\t ]+/g, ' ')
    .replace(/<br ?\/?>|<\/p>|<\/div>/gi, '\n')
    .replace(/<(?:p|div)>/gi, '')
  const bare = lines.replace(/<[a-z!/][^<>]{0,2000}>/gi, '')
  const text = bare.replace(/&(#?[a-z0-9]{1,6});/gi, (whole, name: string) => {
    const key = name.toLowerCase()
    return (Object.hasOwn(entities, key) ? entities[key] : undefined) ?? whole
  })
  return {
    text: text
      .split('\n')
      .map((line) => line.trim())
      .join('\n')
      .trim(),
    isMarked: bare !== lines,
    isComputed: /\{[^\s{}][^{}]{0,500}\}/.test(bare),
  }
}

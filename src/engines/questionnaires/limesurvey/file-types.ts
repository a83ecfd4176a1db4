/** Types of files, and the ends of their names: LimeSurvey knows these only. */
const ends: Readonly<Record<string, readonly string[]>> = {
  'image/*': ['png', 'jpg', 'jpeg', 'gif', 'webp'],
  'audio/*': ['mp3', 'ogg', 'wav', 'm4a'],
  'video/*': ['mp4', 'webm', 'mov'],
  'application/pdf': ['pdf'],
  'text/plain': ['txt'],
  'text/csv': ['csv'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
}

const single: Readonly<Record<string, string>> = {
  ...{ png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', gif: 'image/gif' },
  ...{ webp: 'image/webp', mp3: 'audio/mpeg', ogg: 'audio/ogg', wav: 'audio/wav' },
  ...{ m4a: 'audio/mp4', mp4: 'video/mp4', webm: 'video/webm', mov: 'video/quicktime' },
}

/** `png, jpg, pdf`; `isWhole` tells whether the same types come out of them again. */
export function extensionsOf(types: readonly string[]): {
  readonly extensions: string
  readonly isWhole: boolean
} {
  const found = types.map((type) => {
    const known = Object.hasOwn(ends, type) ? ends[type] : undefined
    return known ?? Object.keys(single).filter((end) => single[end] === type)
  })
  const extensions = found.flat().join(', ')
  return { extensions, isWhole: typesOf(extensions).types.join() === types.join() }
}

/** The types that ends of names stand for, each list of a kind whole as that kind; `unknown` ends are told. */
export function typesOf(extensions: string): {
  readonly types: readonly string[]
  readonly unknown: readonly string[]
} {
  const received = extensions
    .toLowerCase()
    .split(/[,;\s]+/)
    .filter((end) => end !== '')
  const types: string[] = []
  const unknown: string[] = []
  const kinds = Object.entries(ends)
  const whole = (end: string) =>
    kinds.find(
      ([, all]) => all.includes(end) && all.every((ending) => received.includes(ending)),
    )?.[0]
  for (const end of received) {
    const type = whole(end) ?? (Object.hasOwn(single, end) ? single[end] : undefined)
    if (type === undefined) unknown.push(end)
    else if (!types.includes(type)) types.push(type)
  }
  return { types, unknown }
}

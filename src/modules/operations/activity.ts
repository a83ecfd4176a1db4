/** One public line of the memory of acts. */
export interface ActivityLine {
  readonly position: number
  readonly at: Date
  /** `protocol.frozen` */
  readonly act: string
  /** `experiment:<id>` */
  readonly subject: string
  readonly detail: Readonly<Record<string, string | number | boolean | null>>
  readonly hash: string
  readonly previousHash: string
}

/** Kinds of subjects that a reader may ask for, and their words in an address. */
export const subjectWords = {
  experiment: 'experimentations',
  session: 'seances',
  resource: 'fiches',
  territory: 'territoires',
  house: 'maison',
} as const

export type SubjectKind = keyof typeof subjectWords

export const subjectKinds = Object.keys(subjectWords) as readonly SubjectKind[]

/** What the address asks: one kind of subject, and from where to read on. */
export interface ActivityView {
  readonly kind: SubjectKind | undefined
  /** Lines before this position: older ones. */
  readonly before: number | undefined
  /** Lines after this position: newer ones. */
  readonly after: number | undefined
}

/** Whatever else an address says is left aside. */
export function readActivityView(asked: Readonly<Record<string, string>>): ActivityView {
  const after = positionIn(asked['apres'])
  return {
    kind: subjectKinds.find((kind) => subjectWords[kind] === asked['sur']),
    before: after === undefined ? positionIn(asked['avant']) : undefined,
    after,
  }
}

function positionIn(text: string | undefined): number | undefined {
  return /^[1-9]\d{0,14}$/.test(text ?? '') ? Number(text) : undefined
}

/** The address of a view; always with its parts in the same order. */
export function activityQuery({ kind, before, after }: Partial<ActivityView>): string {
  const query = new URLSearchParams()
  if (kind) query.set('sur', subjectWords[kind])
  if (before !== undefined) query.set('avant', String(before))
  if (after !== undefined) query.set('apres', String(after))
  const text = query.toString()
  return text && `?${text}`
}

/** What a line is about. */
export function subjectOf(subject: string): { readonly kind: string; readonly id: string } {
  const [kind = '', id = ''] = subject.split(':')
  return { kind, id }
}

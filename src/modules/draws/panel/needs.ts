/** What somebody needs in order to come, and who agrees for whoever is under 18. */
export interface Needs {
  readonly childcare: boolean
  readonly interpreter: string
  readonly access: string
  readonly travel: boolean
  readonly guardianName: string
  readonly guardianContact: string
}

export const noNeeds: Needs = {
  ...{ childcare: false, interpreter: '', access: '', travel: false },
  ...{ guardianName: '', guardianContact: '' },
}

/**
 * What is kept after a form: `all` comes from a page that showed what was kept, and replaces it; `more` comes from one that did
 * not (a page that was open before, a second press, the telephone): it only adds. A field that was not sent changes nothing.
 */
export function joinNeeds(kept: Needs, sent: Partial<Needs>, form: 'all' | 'more'): Needs {
  const box = (name: 'childcare' | 'travel') =>
    form === 'all' ? (sent[name] ?? kept[name]) : kept[name] || (sent[name] ?? false)
  const words = (name: 'interpreter' | 'access' | 'guardianName' | 'guardianContact') =>
    form === 'all' ? (sent[name] ?? kept[name]) : sent[name] || kept[name]
  return {
    ...{ childcare: box('childcare'), travel: box('travel') },
    ...{ interpreter: words('interpreter'), access: words('access') },
    ...{ guardianName: words('guardianName'), guardianContact: words('guardianContact') },
  }
}

/** What the form says of each field: longer is refused, by those who read it (`tooLong`). */
export const needsBounds = { interpreter: 100, access: 200, guardianName: 80, guardianContact: 120 }

/** A box that is not ticked is not sent: only the page that has it can tell it from one that has not. */
export function needsSent(fields: Readonly<Record<string, unknown>>): {
  readonly sent: Partial<Needs>
  readonly form: 'all' | 'more'
} {
  const form = fields['needs'] === 'all' ? 'all' : 'more'
  const words = (name: keyof typeof needsBounds) =>
    typeof fields[name] === 'string' ? { [name]: fields[name].trim() } : {}
  const box = (name: string) =>
    form === 'all' || fields[name] !== undefined ? { [name]: fields[name] === 'yes' } : {}
  return {
    form,
    sent: {
      ...{ ...box('childcare'), ...box('travel') },
      ...{ ...words('interpreter'), ...words('access') },
      ...{ ...words('guardianName'), ...words('guardianContact') },
    },
  }
}

/** What is wrong in a description. Words are said by whoever shows it, in the language of who reads. */
export type ProblemCode =
  | 'not-json'
  | 'unknown-schema'
  | 'unknown-key'
  | 'missing'
  | 'bad-value'
  | 'bad-id'
  | 'reserved-id'
  | 'duplicate'
  | 'no-text'
  | 'unknown-language'
  | 'too-long'
  | 'too-many'
  | 'too-few'
  | 'bounds-reversed'
  | 'two-others'
  | 'unknown-question'
  | 'later-question'
  | 'itself'
  | 'circle'
  | 'random-page'
  | 'unknown-role'
  | 'unknown-option'
  | 'unknown-row'
  | 'row-missing'
  | 'not-compared'
  | 'wrong-value'
  | 'outside-bounds'
  | 'too-deep'

/** One fault: where it stands, what was found there, what was expected. */
export interface DescriptionProblem {
  readonly code: ProblemCode
  /** `pages[0].questions[2].options[1].text.fr`; empty for the whole. */
  readonly path: string
  readonly found?: string
  /** What is allowed, or what is missing. */
  readonly expected?: string
}

export type Tell = (code: ProblemCode, path: string, found?: unknown, expected?: string) => void

/** Gathers faults: what stands in the file is cut, so that a report stays readable. */
export function gathering(): { readonly problems: DescriptionProblem[]; readonly tell: Tell } {
  const problems: DescriptionProblem[] = []
  return {
    problems,
    tell: (code, path, found, expected) => {
      problems.push({
        ...{ code, path },
        ...(found === undefined ? {} : { found: shown(found) }),
        ...(expected === undefined ? {} : { expected }),
      })
    },
  }
}

function shown(found: unknown): string {
  const text = typeof found === 'string' ? found : (JSON.stringify(found) ?? String(found))
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

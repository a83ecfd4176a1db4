/** What is wrong in a file, as codes: the sentences belong to whoever shows them. */
export type DefectCode =
  | 'unreadable-file'
  | 'empty-file'
  | 'open-quote'
  | 'missing-column'
  | 'duplicate-column'
  | 'lonely-flex-column'
  | 'empty-value'
  | 'unknown-value'
  | 'not-an-integer'
  | 'min-above-max'
  | 'flex-inside-bounds'
  | 'duplicate-quota'
  | 'unknown-feature'
  | 'too-many-cells'
  | 'duplicate-id-differs'
  | 'duplicate-id-same'
  | 'blank-id'
  | 'empty-address'
  | 'same-address-other-spelling'
  | 'similar-address'
  | 'unknown-id'
  | 'already-above-max'
  | 'spreadsheet-number'
  | 'mins-exceed-size'
  | 'maxes-below-size'
  | 'too-few-people'
  | 'pool-too-small'
  | 'bad-size'

export interface Defect {
  readonly severity: 'error' | 'warning'
  readonly code: DefectCode
  readonly file: 'people' | 'quotas' | 'already' | 'request'
  /** Line of the file, the header being 1; 0 when it concerns the whole file. */
  readonly line: number
  readonly column?: string
  readonly id?: string
  readonly found?: string
  /** Line that says the same thing, or another. */
  readonly otherLine?: number
  /** What could stand there: data, not a sentence. */
  readonly expected?: string
}

/** Errors stop a draw; warnings are shown. */
export function errorsOf(defects: readonly Defect[]): readonly Defect[] {
  return defects.filter(({ severity }) => severity === 'error')
}

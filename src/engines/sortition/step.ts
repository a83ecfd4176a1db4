/** A panel by types, held by `times` of the lottery’s numbers. */
export interface Step {
  readonly panel: Float64Array
  readonly times: number
}

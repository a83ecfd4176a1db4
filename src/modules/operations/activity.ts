/** One public line of the memory of acts. */
export interface ActivityLine {
  readonly position: number
  readonly at: Date
  readonly act: string
  readonly subject: string
  readonly hash: string
}

/** What a room does with personal data, in the headings of the register (GDPR art. 30). */
export interface Processing {
  readonly title: string
  readonly purpose: string
  /** Whose data they are. */
  readonly persons: string
  /** What allows it (GDPR art. 6). */
  readonly basis: string
  /** Who sees them. */
  readonly recipients: string
}

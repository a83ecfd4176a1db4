/**
 * What a room hands over to the access proof, in its `testing/proofs.ts` (or in `samples.ts` beside its plate): things that
 * outsiders may not see. Every address of the room that is open to anyone and names a thing is then knocked at.
 */
export interface RoomSamples {
  /** Makes things that outsiders must not see: a draft, what hangs on a hidden experiment. */
  readonly hidden?: (house: SampleHouse) => Promise<readonly Sample[]>
  /**
   * Addresses where nothing can be hidden, or where no sample leads, each with its reason: a register that is
   * public as a whole, a link that is itself the key. The beginning of an address stands for all that follow.
   */
  readonly open?: Readonly<Record<string, string>>
  /** Addresses where the team itself finds nothing on a hidden thing, each with its reason. */
  readonly nothing?: Readonly<Record<string, string>>
}

export interface Sample {
  /** “A draft”: said when something is wrong. */
  readonly what: string
  /** Its address, by the route that names it: `{ '/scrutins/:slug': '/scrutins/le-nom' }`. */
  readonly at: Readonly<Record<string, string>>
  /** What must not be read by outsiders, at whatever status. */
  readonly words: readonly string[]
}

/** What a room needs in order to make its samples: its own forms, and its own kinds of instrument. */
export interface SampleHouse {
  /** Who makes the samples, known to the house. */
  readonly teamId: string
  readonly teamEmail: string
  /** Opens a page as the team, fills its form in good faith, sends it; the address where it leads. */
  send(page: string, fields?: Readonly<Record<string, string>>): Promise<string>
  /** Posts these fields as the team, without a page. */
  post(path: string, fields: Readonly<Record<string, string>>): Promise<string>
  /** Opens an instrument for a phase of an experiment that is not published; its address. */
  openHidden(kind: string, title: string, settings: object): Promise<string>
  /** Text of a page as the team reads it. */
  read(path: string): Promise<string>
}
